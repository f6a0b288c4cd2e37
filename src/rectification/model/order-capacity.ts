import { isHuman, type Actor, type LocalizedText, type OfficePlace } from '../../kernel/index.js';
import { actsFor, type Acting } from '../../determination/index.js';

/**
 * In which capacity somebody acts on an order (身份): the office of the leading group that the case is before or of one above
 * it, a leader of that group, the agency it is addressed to (承办单位), the one that verifies (核查部门), or the
 * hub itself, whose steps follow from a deadline.
 */
export const ORDER_CAPACITIES = ['OFFICE', 'LEADING_GROUP', 'ADDRESSEE', 'VERIFIER', 'HUB'] as const;
export type OrderCapacity = (typeof ORDER_CAPACITIES)[number];

export const ORDER_CAPACITY_LABELS: Readonly<Record<OrderCapacity, LocalizedText>> = {
  OFFICE: {
    en: 'the office of the leading group that the case is before, or of one above it',
    zh: '本级或上级领导小组办公室',
  },
  LEADING_GROUP: { en: 'a leader in the leading group', zh: '领导小组成员' },
  ADDRESSEE: { en: 'the agency that the order is addressed to', zh: '承办单位' },
  VERIFIER: { en: 'the verifying agency', zh: '核查部门' },
  HUB: { en: 'the hub itself', zh: '系统' },
};

/** Which office of each agency that works on an order deals with it, by the agency's code; every office of those that are not named. */
export type OrderOffices = Readonly<Record<string, OfficePlace>>;

/** The agencies that an order names, and the leading group it is under. */
export interface OrderRoles {
  readonly addressee: Actor;
  readonly verifier: Actor | null;
  readonly offices: OrderOffices;
  readonly level: string;
  readonly region: string | null;
}

/** Whether the caller issues orders on a case: the office of its leading group or of one above it, or a leader of that group. */
export function issuesOrders(acting: Acting, group: Pick<OrderRoles, 'level' | 'region'>): boolean {
  if (!isHuman(acting.role) || !actsFor(acting, group)) return false;
  return acting.agency === 'OFFICE' || (acting.agency === 'LEADING_GROUP' && acting.role === 'LEADER');
}

/**
 * The capacity in which the caller acts on an order; null for an onlooker, a machine or an administrator. Any office of
 * the agencies it names has it; which of them deals with the order is another question.
 */
export function orderCapacityOf(acting: Acting, order: OrderRoles): Exclude<OrderCapacity, 'HUB'> | null {
  if (!isHuman(acting.role)) return null;
  switch (acting.agency) {
    case 'OFFICE':
      return actsFor(acting, order) ? 'OFFICE' : null;
    case 'LEADING_GROUP':
      return acting.role === 'LEADER' && actsFor(acting, order) ? 'LEADING_GROUP' : null;
    case order.addressee:
      return 'ADDRESSEE';
    case order.verifier:
      return 'VERIFIER';
    default:
      return null;
  }
}
