import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { DeterminationContext } from './determination.context.js';
import { FileOpinionInput, ReviseOpinionInput, WithdrawOpinionInput } from './opinion.inputs.js';
import {
  FileOpinionPayload,
  ReviseOpinionPayload,
  WithdrawOpinionPayload,
  opinionAnswer,
  type OpinionPayload,
} from './payloads.js';

@Resolver()
export class OpinionMutationResolver {
  @Mutation(() => FileOpinionPayload, {
    description: '出具认定意见: the last opinion of a case determines it, or opens a dispute.',
  })
  async fileOpinion(
    @Arg('input', () => FileOpinionInput) input: FileOpinionInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<OpinionPayload> {
    return opinionAnswer(determination, await determination.fileOpinion(input));
  }

  @Mutation(() => ReviseOpinionPayload, {
    description: '修改意见: while opinions are collected or the parties consult.',
  })
  async reviseOpinion(
    @Arg('input', () => ReviseOpinionInput) input: ReviseOpinionInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<OpinionPayload> {
    return opinionAnswer(determination, await determination.reviseOpinion(input));
  }

  @Mutation(() => WithdrawOpinionPayload, { description: '撤回意见: what it said stays on record.' })
  async withdrawOpinion(
    @Arg('input', () => WithdrawOpinionInput) input: WithdrawOpinionInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<OpinionPayload> {
    return opinionAnswer(determination, await determination.withdrawOpinion(input));
  }
}
