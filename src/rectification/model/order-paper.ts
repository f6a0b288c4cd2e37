import type { DeterminationType, LegalBasis } from '../../determination/index.js';
import {
  beijingDay,
  citationInChinese,
  inChinese,
  SUBSTANCE_CLASS_LABELS,
  isSubstanceClass,
  type Actor,
  type Level,
  type OfficialPaper,
  type OfficePlace,
} from '../../kernel/index.js';
import {
  groupOnPaper,
  officeOnPaper,
  periodOnPaper,
  redLineOnPaper,
  type LawSnapshot,
} from '../../law/index.js';
import type { OrderOffices } from './order-capacity.js';
import { ORDER_KIND_LABELS, type OrderKind } from './rectification-order.js';

/** An order as far as its paper tells of it. */
export interface PrintedOrder {
  readonly documentNumber: string;
  readonly platformCode: string;
  readonly kind: OrderKind;
  readonly addressee: Actor;
  readonly verifier: Actor;
  readonly offices: OrderOffices;
  readonly level: Level;
  readonly region: string | null;
  readonly measures: string;
  readonly redLines: readonly string[];
  readonly legalBasis: readonly LegalBasis[];
  readonly issuedBy: Actor;
  readonly issuedLevel: Level;
  readonly issuedRegion: string | null;
  readonly issuedAt: Date;
  readonly rectifyBy: Date;
  readonly dueAt: Date | null;
}

/** What an order's paper tells of besides the order. */
export interface OrderGround {
  /** The firm's registered name. */
  readonly firm: string;
  readonly determination: Pick<
    DeterminationType,
    'businessLine' | 'substanceClass' | 'decidedBy' | 'inForceFrom'
  >;
  /** The disposition in the words of its rule. */
  readonly disposition: string;
  /** 发文字号 of the ruling; null for a consensus, or a ruling that has none. */
  readonly rulingNumber: string | null;
}

/** What the office wrote, with a full stop where it has none. */
const asSentence = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);

/** What a firm may do against an act of the addressee (救济途径), by the laws of the day; empty where no row holds. */
function remedies(law: LawSnapshot, at: string): string {
  const found = ['FIRM_RECONSIDERATION', 'FIRM_LAWSUIT'].flatMap(
    (code) => periodOnPaper(law, code, at) ?? [],
  );
  if (found.length === 0) return '';
  const said = found.map(
    ({ words, document: cited, article }) => `${words}（${citationInChinese({ law: cited, article })}）`,
  );
  return `你单位依法对该从业机构作出行政行为的，应当告知其不服的，可以${said.join('，或者')}。`;
}

/**
 * 整治任务交办单 as it is printed: a notice (通知) of the group's office to the addressee, by the names and words of the day on which it was
 * issued.
 *
 * @param order as it was issued: what came later (an extension, another office) is not in it
 */
export function orderPaper(
  law: LawSnapshot,
  order: PrintedOrder,
  { firm, determination, disposition, rulingNumber }: OrderGround,
): OfficialPaper {
  const { kind, addressee, verifier, offices, level, region, issuedBy, issuedAt, rectifyBy, dueAt } = order;
  const at = beijingDay(issuedAt);
  const group: OfficePlace = { level, region };
  const named = (actor: string): string => officeOnPaper(law, actor, offices[actor] ?? group, at);
  const issuing = groupOnPaper(law, { level: order.issuedLevel, region: order.issuedRegion }, at);
  const issuingBody = issuedBy === 'OFFICE' ? `${issuing}办公室` : issuing;
  const measure = ORDER_KIND_LABELS[kind].zh;
  const { substanceClass, businessLine, decidedBy, inForceFrom } = determination;
  const substance = isSubstanceClass(substanceClass) ? SUBSTANCE_CLASS_LABELS[substanceClass].zh : '';
  const how = decidedBy === 'RULING' ? '经领导小组研究' : '经各涉及部门协商一致';
  const basis = order.legalBasis.map(citationInChinese).join('、');
  const lines = order.redLines.map((redLine) => `“${redLineOnPaper(law, redLine, at)}”`).join('、');
  const sections = [
    {
      heading: '依据',
      text: inChinese`${how}，${beijingDay(inForceFrom)}认定${firm}（统一社会信用代码或者临时代码${order.platformCode}）“${businessLine}”的业务实质为${substance}，处置方式为${disposition}${rulingNumber === null ? '' : `（${rulingNumber}）`}。依据${basis}，现将有关工作交办你单位。`,
    },
    {
      heading: '交办事项',
      text: inChinese`${measure}。${asSentence(order.measures)}${lines === '' ? '' : `应当整改的问题：${lines}。`}`,
    },
    {
      heading: '办理期限',
      text: inChinese`请于${dueAt}前签收，于${rectifyBy}前办理完毕并反馈。`,
    },
    { heading: '核查', text: `办理情况由${named(verifier)}核查。` },
  ];
  const told = remedies(law, at);
  return {
    kind: '通知',
    title: `${issuingBody}关于交办${firm}${measure}工作的通知`,
    documentNumber: order.documentNumber,
    addressee: named(addressee),
    sections: told === '' ? sections : [...sections, { heading: '告知事项', text: told }],
    issuingBody,
    issuedOn: inChinese`${at}`,
  };
}
