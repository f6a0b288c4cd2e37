import type { LocalizedText } from '../../kernel/index.js';

/** Why a row, or a value of it, is not taken (拒收原因). */
export const FAULT_CODES = [
  'MALFORMED_LINE',
  'REQUIRED',
  'NOT_A_DAY',
  'NOT_AN_INSTANT',
  'NOT_A_NUMBER',
  'TOO_PRECISE',
  'TOO_LARGE',
  'NOT_A_BOOLEAN',
  'UNKNOWN_CODE',
  'TOO_LONG',
  'NOT_STORABLE',
  'PLATFORM_CODE',
  'UNKNOWN_PLATFORM',
  'OUTSIDE_REGION',
  'DUPLICATE_KEY',
  'NO_SUCH_ROW',
  'NOT_UNIQUE',
  'RULE',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** What is wrong with a value; facts are the figures behind the sentence. */
export interface Fault {
  readonly code: FaultCode;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A fault where it stands (拒收明细). */
export interface Refused extends Fault {
  /** In the file, from 1; of a record over several lines the first. */
  readonly line: number;
  /** Null where it is about the line as a whole. */
  readonly column: string | null;
  readonly header: string | null;
  /** What stood there, cut short; null where nothing did. */
  readonly value: string | null;
}

/** Characters of a refused value that are kept. */
export const MAX_KEPT_VALUE = 80;

type Facts = Readonly<Record<string, unknown>>;
const text = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

/** Codes with their Chinese terms, as many as fit. */
function listed(codes: unknown): LocalizedText {
  const all = Array.isArray(codes) ? (codes as readonly [code: string, zh: string | null][]) : [];
  const shown = all.slice(0, 12);
  const rest = all.length - shown.length;
  const name = ([code, zh]: readonly [string, string | null]) => (zh === null ? code : `${code} (${zh})`);
  return {
    en: shown.map(name).join(', ') + (rest > 0 ? `, and ${rest} more` : ''),
    zh:
      shown.map(name).join('、').replaceAll(' (', '（').replaceAll(')', '）') +
      (rest > 0 ? `等${all.length}项` : ''),
  };
}

const MALFORMED: Readonly<Record<string, (facts: Facts) => LocalizedText>> = {
  COLUMNS: ({ found, expected }) => ({
    en: `${text(expected)} columns; the line has ${text(found)}`,
    zh: `应有${text(expected)}列，实际为${text(found)}列`,
  }),
  QUOTES: () => ({
    en: 'quotation marks that begin and end a value, and are doubled inside it',
    zh: '引号应当成对，值内的引号应当双写',
  }),
  JSON: () => ({ en: 'one JSON object on the line', zh: '每行应为一个 JSON 对象' }),
  NUMBER: () => ({ en: 'numbers of more than 15 digits as texts', zh: '超过15位的数字应为文本' }),
  CELL: ({ cell, error }) => ({
    en: `a value in the cell ${text(cell)}, and no error (${text(error)})`,
    zh: `单元格${text(cell)}应有值，不得为错误（${text(error)}）`,
  }),
};

/** What was expected in the place of what is refused, by code (应当如何). */
const EXPECTED: Readonly<Record<FaultCode, (facts: Facts) => LocalizedText>> = {
  MALFORMED_LINE: (facts) =>
    MALFORMED[text(facts['problem'])]?.(facts) ?? { en: 'a readable line', zh: '可读取的行' },
  REQUIRED: () => ({ en: 'a value', zh: '必须填写' }),
  NOT_A_DAY: ({ order }) => ({
    en: `a day that exists, such as ${order === 'DMY' ? '31/05/2016' : order === 'MDY' ? '05/31/2016' : '2016-05-31'}`,
    zh: `存在的日期，如${order === 'DMY' ? '31/05/2016' : order === 'MDY' ? '05/31/2016' : '2016-05-31或者2016年5月31日'}`,
  }),
  NOT_AN_INSTANT: () => ({
    en: 'a day and a time to the millisecond, such as 2016-05-31 08:30:00 (Beijing)',
    zh: '精确到毫秒以内的日期和时间，如2016-05-31 08:30:00（北京时间）',
  }),
  NOT_A_NUMBER: ({ kind }) =>
    kind === 'integer'
      ? { en: 'a whole number', zh: '整数' }
      : { en: 'a number, such as 1234.50 or 1,234.50', zh: '数值，如1234.50或者1,234.50' },
  TOO_PRECISE: ({ kind, unit, scale }) =>
    kind === 'money'
      ? {
          en: `an amount in ${text(unit)} that is a whole number of 分`,
          zh: `以${text(unit)}计且精确到分的金额`,
        }
      : { en: `at most ${text(scale)} digits behind the point`, zh: `小数位数不超过${text(scale)}位` },
  TOO_LARGE: ({ max }) => ({ en: `not more than ${text(max)}`, zh: `不大于${text(max)}` }),
  NOT_A_BOOLEAN: () => ({ en: '是 or 否, true or false, 1 or 0', zh: '是或者否（也可为 true/false、1/0）' }),
  UNKNOWN_CODE: ({ codes }) => {
    const { en, zh } = listed(codes);
    return { en: `one of: ${en}`, zh: `下列之一：${zh}` };
  },
  TOO_LONG: ({ max }) => ({ en: `at most ${text(max)} characters`, zh: `不超过${text(max)}个字符` }),
  NOT_STORABLE: () => ({
    en: 'readable characters, without U+0000 and U+FFFD',
    zh: '可读取的字符（不含 U+0000 和 U+FFFD）',
  }),
  PLATFORM_CODE: () => ({
    en: 'a unified social credit code of 18 characters (GB 32100-2015), in capitals',
    zh: '18位统一社会信用代码（GB 32100-2015），字母大写',
  }),
  UNKNOWN_PLATFORM: () => ({
    en: 'the code of a platform in the register',
    zh: '已在平台登记库登记的从业机构代码',
  }),
  OUTSIDE_REGION: () => ({
    en: 'a platform that is registered or operates in the region of your office',
    zh: '在本机构辖区登记或者经营的平台',
  }),
  DUPLICATE_KEY: ({ first, key }) => ({
    en: `one row for each key (${text(key)}); the first is on line ${text(first)}`,
    zh: `同一主键（${text(key)}）只能出现一次，首次出现于第${text(first)}行`,
  }),
  NO_SUCH_ROW: ({ table, columns }) => ({
    en: `a row of ${text(table)} (${text(columns)}) that is there already or stands before`,
    zh: `${text(table)}（${text(columns)}）中已有、或者在本行之前出现的记录`,
  }),
  NOT_UNIQUE: ({ columns }) => ({
    en: `a value that no other row has (${text(columns)})`,
    zh: `不与其他记录重复的值（${text(columns)}）`,
  }),
  RULE: ({ en, zh }) => ({ en: text(en), zh: text(zh) }),
};

/** What was expected in the place of a refused value, in both languages. */
export function expectedOf({ code, facts }: Fault): LocalizedText {
  return EXPECTED[code](facts);
}
