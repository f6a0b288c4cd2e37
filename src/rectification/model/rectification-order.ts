import {
  DISPOSITIONS,
  type Actor,
  type Agency,
  type Disposition,
  type Level,
  type LocalizedText,
} from '../../kernel/index.js';

/** 整改措施: what an order has done about a platform. */
export const ORDER_KINDS = [
  'RECTIFY_BY',
  'SUSPEND_BUSINESS',
  'WIND_DOWN',
  'BAN',
  'REVOKE_LICENCE',
  'TRANSFER_TO_POLICE',
] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

export const ORDER_KIND_LABELS: Readonly<Record<OrderKind, LocalizedText>> = {
  RECTIFY_BY: { en: 'Rectify by a deadline', zh: '限期整改' },
  SUSPEND_BUSINESS: { en: 'Suspend business', zh: '停业整改' },
  WIND_DOWN: { en: 'Wind down', zh: '逐步化解' },
  BAN: { en: 'Ban', zh: '取缔' },
  REVOKE_LICENCE: { en: 'Revoke the business licence', zh: '吊销营业执照' },
  TRANSFER_TO_POLICE: { en: 'Transfer to the police', zh: '移送公安机关' },
};

/**
 * What each disposition (分类施策) lets be ordered, by 国办发〔2016〕21号: a licensed platform is put right, an unlicensed one
 * is wound down or banned, suspected crime goes to the police. What a disposition does not allow needs a new
 * determination first.
 */
const ALLOWED: Readonly<Record<Disposition, readonly OrderKind[]>> = {
  RECTIFY_PROMPTLY: ['RECTIFY_BY'],
  RECTIFY_BY_DEADLINE: ['RECTIFY_BY'],
  SUSPEND_AND_RETURN: ['RECTIFY_BY', 'SUSPEND_BUSINESS'],
  WIND_DOWN_GRADUALLY: ['RECTIFY_BY', 'WIND_DOWN'],
  BAN: ['SUSPEND_BUSINESS', 'WIND_DOWN', 'BAN', 'REVOKE_LICENCE'],
  STRIKE_HARD: ['SUSPEND_BUSINESS', 'WIND_DOWN', 'BAN', 'REVOKE_LICENCE', 'TRANSFER_TO_POLICE'],
};

/** The kinds of order that a disposition allows, in the order of {@link ORDER_KINDS}. */
export function kindsAllowedBy(disposition: Disposition): readonly OrderKind[] {
  return ALLOWED[disposition];
}

/** The dispositions that allow a kind of order. */
export function dispositionsFor(kind: OrderKind): readonly Disposition[] {
  return DISPOSITIONS.filter((disposition) => ALLOWED[disposition].includes(kind));
}

/**
 * Whom the law itself names: business licences are the commerce bureau's to revoke (公司法 2023, 262), suspected crime is
 * the police's to investigate (刑事诉讼法 19).
 */
const FIXED_ADDRESSEES: Readonly<Partial<Record<OrderKind, Agency>>> = {
  REVOKE_LICENCE: 'COMMERCE',
  TRANSFER_TO_POLICE: 'POLICE',
};

/** 承办单位: whom an order of this kind goes to, where the determination holds `responsible` to be the supervisor. */
export function addresseeOf(kind: OrderKind, responsible: Agency): Agency {
  return FIXED_ADDRESSEES[kind] ?? responsible;
}

/** Whether the order hands a case to the police (移送), and so goes by the table of transfers. */
export function isTransfer(kind: OrderKind): boolean {
  return kind === 'TRANSFER_TO_POLICE';
}

export const ORDER_STATES = [
  'ISSUED',
  'ACCEPTED',
  'SUBMITTED',
  'RETURNED',
  'VERIFIED',
  'RECEIVED',
  'CASE_FILED',
  'REFUSED',
  'OBJECTED',
  'CLOSED',
  'WITHDRAWN',
] as const;
/**
 * 整改状态: 已下达 · 已签收 · 待核查 · 退回整改 · 核查通过 · 公安机关已签收 · 立案 · 不予立案 · 复议 · 办结 · 撤销.
 */
export type OrderState = (typeof ORDER_STATES)[number];

/** Who takes which part in an order. */
export interface OrderParts {
  readonly state: OrderState;
  readonly addressee: Agency;
  /** 核查部门; null for a transfer. */
  readonly verifier: Agency | null;
}

/** Whom an order waits for now; null once nothing more is to be done. */
export function awaitedActor({ state, addressee, verifier }: OrderParts): Actor | null {
  switch (state) {
    case 'SUBMITTED':
      return verifier;
    case 'VERIFIED':
    case 'CASE_FILED':
    case 'REFUSED':
      return 'OFFICE';
    case 'CLOSED':
    case 'WITHDRAWN':
      return null;
    default:
      return addressee;
  }
}

const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  NATIONAL: '国',
  PROVINCIAL: '省',
  MUNICIPAL: '市',
  DISTRICT: '县',
};

/** Where an order stands in the series of its year (in Beijing) and level. */
export interface OrderPlace {
  readonly numberYear: number;
  readonly level: Level;
  readonly numberSequence: number;
}

/** 编号 as it is cited: 互金整改〔2026〕省12号. */
export function orderNumber({ numberYear, level, numberSequence }: OrderPlace): string {
  return `互金整改〔${numberYear}〕${LEVEL_NAMES[level]}${numberSequence}号`;
}
