import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { selectRow } from '../../database/index.js';
import { isGroupSide, type Actor, type OfficePlace } from '../../kernel/index.js';
import type { RecordedWorkflow } from '../../workflow/recorder/index.js';
import { NO_TIMER, type OrderTimer } from '../model/order-timer.js';
import {
  ORDER_OPENING,
  rectificationOrderMachine,
  type OrderCommand,
} from '../model/rectification-order.machine.js';
import { isFinal, type OrderState } from '../model/rectification-order.js';
import { RectificationOrderEntity, RectificationOrderEventEntity } from './rectification-order.entity.js';

/** What a transition may change besides the state. */
export type OrderChange = Partial<
  OrderTimer & Pick<RectificationOrderEntity, 'rectifyBy' | 'escalationLevel' | 'extendedAt' | 'offices'>
>;

export const orderWorkflow: RecordedWorkflow<
  RectificationOrderEntity,
  'state',
  OrderState,
  OrderCommand,
  (typeof ORDER_OPENING)['command'],
  OrderChange
> = {
  kind: 'RECTIFICATION_ORDER',
  row: RectificationOrderEntity,
  event: RectificationOrderEventEntity,
  subject: 'orderId',
  state: 'state',
  opening: ORDER_OPENING,
  machineOf: () => rectificationOrderMachine,
  // The timer stops in a final state; the period of the work is kept through steps that have a period of their own.
  columns: ({ row, to, change }) => ({
    ...change,
    ...(isFinal(to) ? NO_TIMER : { deadlines: { ...row.deadlines, ...change.deadlines } }),
  }),
};

/** The order, locked until the transaction ends; null where there is none. */
export async function lockOrder(
  manager: EntityManager,
  id: string,
): Promise<RectificationOrderEntity | null> {
  if (!isUuid(id)) return null;
  return selectRow(manager, RectificationOrderEntity, { where: { id }, lock: 'FOR UPDATE' });
}

/** Who looks at orders. */
export interface OrderViewer extends OfficePlace {
  readonly agency: Actor;
}

/**
 * The condition on rows of `coordination.rectification_order` that somebody sees: his agency is named in the order or concerned in the
 * case, or is the office or the leading group, and his office looks into the case (`looksInto`). An order that is not to be seen answers
 * like one that is not there.
 *
 * @param order the alias of the table
 * @param agency the placeholder of the agency's code
 * @param codes the placeholder of what `officePlaceCodes` gives
 */
export function visibleTo(viewer: OrderViewer, order: string, agency: string, codes: string): string {
  // Of the case of each order that is looked at: as EXISTS, PostgreSQL would read all cases of the agency first.
  const ofCase = (column: string): string => `(SELECT looked_at.${column}
    FROM coordination.substance_case AS looked_at WHERE looked_at.id = ${order}.case_id)`;
  const named = isGroupSide(viewer.agency)
    ? `${agency}::text IS NOT NULL`
    : `(${agency} IN (${order}.addressee, ${order}.verifier) OR ${agency} = ANY (${ofCase('concerned_agencies')}::text[]))`;
  return `${named} AND (${codes}::text[] IS NULL OR ${codes}::text[] && ${ofCase('areas')})`;
}
