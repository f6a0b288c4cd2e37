import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { MarkUrgentInput, WithdrawSubstanceCaseInput } from './case-course.inputs.js';
import type { DeterminationContext } from './determination.context.js';
import { caseAnswer, MarkUrgentPayload, WithdrawSubstanceCasePayload, type CasePayload } from './payloads.js';

@Resolver()
export class CaseCourseResolver {
  @Mutation(() => WithdrawSubstanceCasePayload, {
    description: '撤案: before the case is determined; its dispute goes with it.',
  })
  async withdrawSubstanceCase(
    @Arg('input', () => WithdrawSubstanceCaseInput) input: WithdrawSubstanceCaseInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<CasePayload> {
    return caseAnswer(determination, await determination.withdrawSubstanceCase(input));
  }

  @Mutation(() => MarkUrgentPayload, {
    description: '标记紧急: a dispute is referred at once, and interim measures may be ordered.',
  })
  async markUrgent(
    @Arg('input', () => MarkUrgentInput) input: MarkUrgentInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<CasePayload> {
    return caseAnswer(determination, await determination.markUrgent(input));
  }
}
