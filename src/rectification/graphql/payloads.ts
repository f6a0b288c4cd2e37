import type { Outcome } from '../../kernel/index.js';
import { payloadType, refusalIn, type Payload } from '../../subgraph-kit/index.js';
import { RectificationOrderType } from './rectification-order.types.js';
import type { RectificationServices } from '../services/open-rectification.js';

const ORDER = { rectificationOrder: RectificationOrderType };

export type OrderPayload = Payload<typeof ORDER>;

export const IssueRectificationOrderPayload = payloadType('IssueRectificationOrder', ORDER);
export const AcceptRectificationOrderPayload = payloadType('AcceptRectificationOrder', ORDER);
export const ReportRectificationProgressPayload = payloadType('ReportRectificationProgress', ORDER);
export const RecordFirmHearingPayload = payloadType('RecordFirmHearing', ORDER);
export const SubmitRectificationPayload = payloadType('SubmitRectification', ORDER);
export const VerifyRectificationPayload = payloadType('VerifyRectification', ORDER);
export const ExtendRectificationOrderPayload = payloadType('ExtendRectificationOrder', ORDER);
export const WithdrawRectificationOrderPayload = payloadType('WithdrawRectificationOrder', ORDER);
export const TakeUpRectificationOrderPayload = payloadType('TakeUpRectificationOrder', ORDER);
export const CloseRectificationOrderPayload = payloadType('CloseRectificationOrder', ORDER);

/** The order that the outcome names, freshly read, or its refusal in the caller's language. */
export async function orderAnswer(
  { caller, findOrder }: RectificationServices,
  outcome: Outcome<string>,
): Promise<OrderPayload> {
  const rectificationOrder = outcome.ok ? await findOrder(outcome.value) : null;
  return { rectificationOrder, refusal: refusalIn(outcome, caller.locale) };
}
