import type { Actor, LocalizedText } from '../../kernel/index.js';

/** 整改措施: what an order has done about a platform. Which of them a disposition allows, and whose power each is, is dated data. */
export const ORDER_KINDS = [
  'RECTIFY_BY',
  'RISK_CONTROL',
  'STOP_BUSINESS',
  'SUSPEND_BUSINESS',
  'WIND_DOWN',
  'CLOSE',
  'BAN',
  'REVOKE_LICENCE',
  'REVOKE_PERMIT',
  'CLOSE_SITE_APP',
  'STOP_ADVERTISING',
  'SUSPEND_REGISTRATION',
] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

export const ORDER_KIND_LABELS: Readonly<Record<OrderKind, LocalizedText>> = {
  RECTIFY_BY: { en: 'Rectify by a deadline', zh: '限期整改' },
  RISK_CONTROL: { en: 'Strengthen risk control', zh: '加强风险管控' },
  STOP_BUSINESS: { en: 'Stop the business', zh: '停止业务' },
  SUSPEND_BUSINESS: { en: 'Suspend business', zh: '停业整改' },
  WIND_DOWN: { en: 'Wind down', zh: '逐步化解' },
  CLOSE: { en: 'Close', zh: '关闭' },
  BAN: { en: 'Ban', zh: '取缔' },
  REVOKE_LICENCE: { en: 'Revoke the business licence', zh: '吊销营业执照' },
  REVOKE_PERMIT: { en: 'Revoke the permit', zh: '吊销许可证件' },
  CLOSE_SITE_APP: { en: 'Close the site and apps', zh: '处置网站和移动应用程序' },
  STOP_ADVERTISING: { en: 'Stop advertising', zh: '停止发布广告' },
  SUSPEND_REGISTRATION: { en: 'Suspend registration', zh: '暂停办理登记' },
};

/**
 * 承办单位: whom an order goes to. Where the law gives the power to one actor alone, as the revocation of a business licence
 * to commerce, to that one; else to the supervisor that the determination names.
 *
 * @param powers whose power its kind is on that day, by code
 */
export function addresseeOf(responsible: Actor, powers: readonly Actor[]): Actor {
  const [only, ...others] = new Set(powers);
  return only !== undefined && others.length === 0 ? only : responsible;
}

export const ORDER_STATES = [
  'ISSUED',
  'ACCEPTED',
  'SUBMITTED',
  'RETURNED',
  'VERIFIED',
  'CLOSED',
  'WITHDRAWN',
] as const;
/** 整改状态: 已下达 · 已签收 · 待核查 · 退回整改 · 核查通过 · 办结 · 撤销. */
export type OrderState = (typeof ORDER_STATES)[number];

/** Whether nothing more can be done with an order: closed or withdrawn. */
export function isFinal(state: OrderState): boolean {
  return state === 'CLOSED' || state === 'WITHDRAWN';
}

/** Who takes which part in an order. */
export interface OrderParts {
  readonly state: OrderState;
  readonly addressee: Actor;
  /** 核查部门. */
  readonly verifier: Actor;
}

/** Whom an order waits for now; null once nothing more is to be done. */
export function awaitedActor({ state, addressee, verifier }: OrderParts): Actor | null {
  switch (state) {
    case 'SUBMITTED':
      return verifier;
    case 'VERIFIED':
      return 'OFFICE';
    case 'CLOSED':
    case 'WITHDRAWN':
      return null;
    default:
      return addressee;
  }
}
