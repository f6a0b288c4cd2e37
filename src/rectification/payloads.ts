import { Field, ObjectType, type ClassType } from 'type-graphql';
import type { Outcome } from '../kernel/index.js';
import { RefusalType, toRefusalType } from '../subgraphs/kit/index.js';
import { RectificationOrderType } from './rectification-order.types.js';
import type { RectificationServices } from './services.js';

/** What a mutation on an order answers: the order, or why not. */
export interface OrderPayload {
  rectificationOrder: RectificationOrderType | null;
  refusal: RefusalType | null;
}

function orderPayload(name: string): ClassType<OrderPayload> {
  @ObjectType(`${name}Payload`)
  class Payload implements OrderPayload {
    @Field(() => RectificationOrderType, { nullable: true })
    rectificationOrder!: RectificationOrderType | null;

    @Field(() => RefusalType, { nullable: true })
    refusal!: RefusalType | null;
  }
  return Payload;
}

export const IssueRectificationOrderPayload = orderPayload('IssueRectificationOrder');
export const AcceptRectificationOrderPayload = orderPayload('AcceptRectificationOrder');
export const ReportRectificationProgressPayload = orderPayload('ReportRectificationProgress');
export const SubmitRectificationPayload = orderPayload('SubmitRectification');
export const VerifyRectificationPayload = orderPayload('VerifyRectification');
export const ExtendRectificationOrderPayload = orderPayload('ExtendRectificationOrder');
export const WithdrawRectificationOrderPayload = orderPayload('WithdrawRectificationOrder');
export const CloseRectificationOrderPayload = orderPayload('CloseRectificationOrder');
export const AnswerPoliceTransferPayload = orderPayload('AnswerPoliceTransfer');
export const ObjectToTransferRefusalPayload = orderPayload('ObjectToTransferRefusal');

/** The order that the outcome names, freshly read, or its refusal in the caller's language. */
export async function orderAnswer(
  { caller, findOrder }: RectificationServices,
  outcome: Outcome<string>,
): Promise<OrderPayload> {
  return outcome.ok
    ? { rectificationOrder: await findOrder(outcome.value), refusal: null }
    : { rectificationOrder: null, refusal: toRefusalType(outcome.error, caller.locale) };
}
