import type { LocalizedText } from '../../kernel/index.js';
import type { TableShape } from './table-shape.js';

/** A rule of a table, as the database has it (数据表约束). */
export interface TableRule {
  readonly name: string;
  /** SQL over the columns of one row. */
  readonly expression: string;
  readonly columns: readonly string[];
}

/** Sentences of rules over several columns, by table and constraint; those of one column follow from the rule itself. */
const SENTENCES: Readonly<Record<string, LocalizedText>> = {
  'banking.p2p_filing p2p_filing_check': {
    en: 'number and day of the filing where it is FILED or CANCELLED',
    zh: '已备案或者已注销的，应有备案编号和备案日期',
  },
  'banking.lending lending_check': {
    en: '0 or more, and not more than what is outstanding',
    zh: '不小于0，且不大于待偿余额',
  },
  'banking.product product_check': { en: 'another product than this one', zh: '不得嵌套于自身' },
  'securities.private_fund private_fund_check': { en: 'another fund than this one', zh: '不得嵌套于自身' },
  'pboc.account account_check1': {
    en: 'nothing, where the account keeps no clients’ reserve',
    zh: '非备付金账户不填应存备付金',
  },
  'police.lead lead_check': { en: 'nothing, where no case was filed', zh: '未立案的不填案号' },
  'police.lead lead_check1': {
    en: 'nothing, where the lead is no report of the public',
    zh: '非群众举报的不填举报人',
  },
  'pboc.payment_licence payment_licence_business_types_check': {
    en: 'at least one kind of payment business',
    zh: '至少一项支付业务类型',
  },
  'pboc.payment_licence region_scope_code': {
    en: 'codes of divisions of six digits (GB/T 2260)',
    zh: '六位行政区划代码（GB/T 2260）',
  },
  'commerce.advertising_case red_line_code': {
    en: 'the code of a red line, in capitals',
    zh: '红线代码（大写字母）',
  },
  'insurance.partnership partnership_partner_code_check': { en: '18 characters', zh: '18位' },
};

const COMPARED: Readonly<Record<string, LocalizedText>> = {
  '>=': { en: 'not less than', zh: '不小于' },
  '<=': { en: 'not more than', zh: '不大于' },
  '>': { en: 'more than', zh: '大于' },
  '<': { en: 'less than', zh: '小于' },
};
const COMPARED_DAYS: Readonly<Record<string, LocalizedText>> = {
  '>=': { en: 'not before', zh: '不早于' },
  '>': { en: 'after', zh: '晚于' },
};

const COMPARISON = /"?(\w+)"? (>=|<=|>|<) (?:\((-?\d+)\)::numeric|(-?\d+)|"?(\w+)"?)/g;
const FORM = /^\(\w+ ~ '([^']+)'::text\)$/;
const DIVISION = '^[0-9]{6}$';

/** The only codes that a rule lets a column have; null where it is no such rule. */
export function codesOf({ expression, columns }: TableRule): readonly string[] | null {
  if (columns.length !== 1) return null;
  const list = /(?:= ANY \(|<@ )ARRAY\[((?:'\w+'::text(?:, )?)+)\]/.exec(expression)?.[1];
  return list ? [...list.matchAll(/'(\w+)'/g)].map(([, code = '']) => code) : null;
}

/** Comparisons with numbers and other columns, as a sentence; null where the rule has anything else. */
function comparisons(rule: TableRule, shape: TableShape): LocalizedText | null {
  const parts: LocalizedText[] = [];
  const rest = rule.expression.replaceAll(
    COMPARISON,
    (_all, left: string, operator: string, cast?: string, number?: string, right?: string) => {
      const column = shape.columns.find(({ name }) => name === right);
      const isDay = shape.columns.find(({ name }) => name === left)?.kind === 'date';
      const words = (isDay ? COMPARED_DAYS : COMPARED)[operator];
      const value = cast ?? number;
      if (words && value !== undefined) parts.push({ en: `${words.en} ${value}`, zh: `${words.zh}${value}` });
      else if (words && column) {
        parts.push({ en: `${words.en} ${column.name}`, zh: `${words.zh}${column.headers[0]}` });
      }
      return '';
    },
  );
  if (parts.length === 0 || /[^()\s]/.test(rest.replaceAll('AND', ''))) return null;
  return { en: parts.map(({ en }) => en).join(' and '), zh: parts.map(({ zh }) => zh).join('且') };
}

/** What a rule asks for, as a sentence in both languages; its SQL where nobody has put it into words. */
export function sentenceOf(rule: TableRule, shape: TableShape): LocalizedText {
  const declared = SENTENCES[`${shape.name} ${rule.name}`];
  if (declared) return declared;
  const form = FORM.exec(rule.expression)?.[1];
  if (form === DIVISION)
    return { en: 'the code of a division of six digits (GB/T 2260)', zh: '六位行政区划代码（GB/T 2260）' };
  const digits = /^\^\[0-9\]\{(\d+),(\d+)\}\$$/.exec(form ?? '');
  if (digits) return { en: `${digits[1]} to ${digits[2]} digits`, zh: `${digits[1]}至${digits[2]}位数字` };
  const codes = codesOf(rule);
  if (codes) return { en: `one of: ${codes.join(', ')}`, zh: `下列之一：${codes.join('、')}` };
  return comparisons(rule, shape) ?? { en: `the rule ${rule.expression}`, zh: `符合规则 ${rule.expression}` };
}

/** The codes that columns may have, where a rule of the table lists them, by column. */
export function codesByColumn(rules: readonly TableRule[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    rules.flatMap((rule) => {
      const list = codesOf(rule);
      return list ? [[rule.columns[0] ?? '', list] as const] : [];
    }),
  );
}
