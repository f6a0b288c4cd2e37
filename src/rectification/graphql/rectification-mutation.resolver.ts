import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  AcceptRectificationOrderPayload,
  CloseRectificationOrderPayload,
  ExtendRectificationOrderPayload,
  IssueRectificationOrderPayload,
  orderAnswer,
  RecordFirmHearingPayload,
  ReportRectificationProgressPayload,
  SubmitRectificationPayload,
  TakeUpRectificationOrderPayload,
  VerifyRectificationPayload,
  WithdrawRectificationOrderPayload,
  type OrderPayload,
} from './payloads.js';
import { RecordFirmHearingInput } from './firm-hearing.types.js';
import type { RectificationContext } from './rectification.context.js';
import {
  AcceptRectificationOrderInput,
  CloseRectificationOrderInput,
  ExtendRectificationOrderInput,
  IssueRectificationOrderInput,
  ReportRectificationProgressInput,
  SubmitRectificationInput,
  TakeUpRectificationOrderInput,
  VerifyRectificationInput,
  WithdrawRectificationOrderInput,
} from './rectification.inputs.js';

@Resolver()
export class RectificationMutationResolver {
  @Mutation(() => IssueRectificationOrderPayload, {
    description:
      'Issues an order on a determination in force (下达交办单); for the office and the leading group.',
  })
  async issueRectificationOrder(
    @Arg('input', () => IssueRectificationOrderInput) input: IssueRectificationOrderInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.issueRectificationOrder(input));
  }

  @Mutation(() => AcceptRectificationOrderPayload, {
    description: 'Signs for an order and takes it on (签收交办单); for the addressee.',
  })
  async acceptRectificationOrder(
    @Arg('input', () => AcceptRectificationOrderInput) input: AcceptRectificationOrderInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.acceptRectificationOrder(input));
  }

  @Mutation(() => ReportRectificationProgressPayload, {
    description: 'Reports how far the work is (报告整改进展), as often as needed; for the addressee.',
  })
  async reportRectificationProgress(
    @Arg('input', () => ReportRectificationProgressInput) input: ReportRectificationProgressInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.reportRectificationProgress(input));
  }

  @Mutation(() => RecordFirmHearingPayload, {
    description:
      'Puts on record how the firm was told and heard before a measure that closes or revokes (告知、陈述申辩、听证, 行政处罚法 44, 45, 62–64); for the addressee.',
  })
  async recordFirmHearing(
    @Arg('input', () => RecordFirmHearingInput) input: RecordFirmHearingInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.recordFirmHearing(input));
  }

  @Mutation(() => SubmitRectificationPayload, {
    description: 'Hands the work in for verification (提请核查); for the addressee.',
  })
  async submitRectification(
    @Arg('input', () => SubmitRectificationInput) input: SubmitRectificationInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.submitRectification(input));
  }

  @Mutation(() => VerifyRectificationPayload, {
    description:
      'Finds that the order was carried out, or returns it with reasons (核查); for the verifying agency.',
  })
  async verifyRectification(
    @Arg('input', () => VerifyRectificationInput) input: VerifyRectificationInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.verifyRectification(input));
  }

  @Mutation(() => ExtendRectificationOrderPayload, {
    description: 'Extends the period, once and with reasons (延期); for the office.',
  })
  async extendRectificationOrder(
    @Arg('input', () => ExtendRectificationOrderInput) input: ExtendRectificationOrderInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.extendRectificationOrder(input));
  }

  @Mutation(() => WithdrawRectificationOrderPayload, {
    description: 'Withdraws an order with reasons (撤销交办单); for the office. Its number stays taken.',
  })
  async withdrawRectificationOrder(
    @Arg('input', () => WithdrawRectificationOrderInput) input: WithdrawRectificationOrderInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.withdrawRectificationOrder(input));
  }

  @Mutation(() => CloseRectificationOrderPayload, {
    description:
      'Closes what was verified (办结); for the office. The last order of a ruling closes its dispute.',
  })
  async closeRectificationOrder(
    @Arg('input', () => CloseRectificationOrderInput) input: CloseRectificationOrderInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.closeRectificationOrder(input));
  }

  @Mutation(() => TakeUpRectificationOrderPayload, {
    description:
      'Takes an order up from an office below of the same agency (提级办理), with a reason; for a superior office of the addressee, the verifier or the office.',
  })
  async takeUpRectificationOrder(
    @Arg('input', () => TakeUpRectificationOrderInput) input: TakeUpRectificationOrderInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.takeUpRectificationOrder(input));
  }
}
