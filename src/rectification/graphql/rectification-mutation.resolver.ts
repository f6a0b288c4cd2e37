import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  AcceptRectificationOrderPayload,
  AnswerPoliceTransferPayload,
  CloseRectificationOrderPayload,
  ExtendRectificationOrderPayload,
  IssueRectificationOrderPayload,
  ObjectToTransferRefusalPayload,
  orderAnswer,
  ReportRectificationProgressPayload,
  SubmitRectificationPayload,
  VerifyRectificationPayload,
  WithdrawRectificationOrderPayload,
  type OrderPayload,
} from './payloads.js';
import type { RectificationContext } from './rectification.context.js';
import {
  AcceptRectificationOrderInput,
  AnswerPoliceTransferInput,
  CloseRectificationOrderInput,
  ExtendRectificationOrderInput,
  IssueRectificationOrderInput,
  ObjectToTransferRefusalInput,
  ReportRectificationProgressInput,
  SubmitRectificationInput,
  VerifyRectificationInput,
  WithdrawRectificationOrderInput,
} from './rectification.inputs.js';

@Resolver()
export class RectificationMutationResolver {
  @Mutation(() => IssueRectificationOrderPayload, {
    description: '下达整改指令: an order on a determination in force. For the office and the leading group.',
  })
  async issueRectificationOrder(
    @Arg('input', () => IssueRectificationOrderInput) input: IssueRectificationOrderInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.issueRectificationOrder(input));
  }

  @Mutation(() => AcceptRectificationOrderPayload, {
    description: '接收整改指令: the addressee takes it on.',
  })
  async acceptRectificationOrder(
    @Arg('input', () => AcceptRectificationOrderInput) input: AcceptRectificationOrderInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.acceptRectificationOrder(input));
  }

  @Mutation(() => ReportRectificationProgressPayload, { description: '报告整改进展: as often as needed.' })
  async reportRectificationProgress(
    @Arg('input', () => ReportRectificationProgressInput) input: ReportRectificationProgressInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.reportRectificationProgress(input));
  }

  @Mutation(() => SubmitRectificationPayload, {
    description: '提请核查: the addressee hands its work in for verification.',
  })
  async submitRectification(
    @Arg('input', () => SubmitRectificationInput) input: SubmitRectificationInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.submitRectification(input));
  }

  @Mutation(() => VerifyRectificationPayload, {
    description: '核查: another agency finds that it was carried out, or returns it with reasons.',
  })
  async verifyRectification(
    @Arg('input', () => VerifyRectificationInput) input: VerifyRectificationInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.verifyRectification(input));
  }

  @Mutation(() => ExtendRectificationOrderPayload, {
    description: '延期: once, by the office, with reasons.',
  })
  async extendRectificationOrder(
    @Arg('input', () => ExtendRectificationOrderInput) input: ExtendRectificationOrderInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.extendRectificationOrder(input));
  }

  @Mutation(() => WithdrawRectificationOrderPayload, {
    description: '撤销整改指令: by the office, with reasons. Its number stays taken.',
  })
  async withdrawRectificationOrder(
    @Arg('input', () => WithdrawRectificationOrderInput) input: WithdrawRectificationOrderInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.withdrawRectificationOrder(input));
  }

  @Mutation(() => CloseRectificationOrderPayload, {
    description:
      '办结: the office closes what was verified or answered. The last order of a ruling closes its dispute.',
  })
  async closeRectificationOrder(
    @Arg('input', () => CloseRectificationOrderInput) input: CloseRectificationOrderInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.closeRectificationOrder(input));
  }

  @Mutation(() => AnswerPoliceTransferPayload, {
    description: '移送答复: the police sign for the case, take longer, file it (立案) or do not (不予立案).',
  })
  async answerPoliceTransfer(
    @Arg('input', () => AnswerPoliceTransferInput) input: AnswerPoliceTransferInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.answerPoliceTransfer(input));
  }

  @Mutation(() => ObjectToTransferRefusalPayload, {
    description: '提请复议: the sender asks the police, once, to think again about filing no case.',
  })
  async objectToTransferRefusal(
    @Arg('input', () => ObjectToTransferRefusalInput) input: ObjectToTransferRefusalInput,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<OrderPayload> {
    return orderAnswer(rectification, await rectification.objectToTransferRefusal(input));
  }
}
