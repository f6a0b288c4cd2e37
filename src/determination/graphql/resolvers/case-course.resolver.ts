import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  CloseSubstanceCaseInput,
  MarkUrgentInput,
  WithdrawSubstanceCaseInput,
} from '../types/case-course.inputs.js';
import type { DeterminationContext } from '../types/determination.context.js';
import {
  caseAnswer,
  CloseSubstanceCasePayload,
  MarkUrgentPayload,
  WithdrawSubstanceCasePayload,
  type CasePayload,
} from '../types/payloads.js';

@Resolver()
export class CaseCourseResolver {
  @Mutation(() => WithdrawSubstanceCasePayload, {
    description: 'Withdraws a case before it is determined (终止认定); its dispute goes with it.',
  })
  async withdrawSubstanceCase(
    @Arg('input', () => WithdrawSubstanceCaseInput) input: WithdrawSubstanceCaseInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<CasePayload> {
    return caseAnswer(determination, await determination.withdrawSubstanceCase(input));
  }

  @Mutation(() => CloseSubstanceCasePayload, {
    description:
      'Closes a case determined by consensus on which nothing is to be carried out (办结); for the office.',
  })
  async closeSubstanceCase(
    @Arg('input', () => CloseSubstanceCaseInput) input: CloseSubstanceCaseInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<CasePayload> {
    return caseAnswer(determination, await determination.closeSubstanceCase(input));
  }

  @Mutation(() => MarkUrgentPayload, {
    description:
      'Marks a case urgent (标记紧急): its dispute is referred at once, and interim measures may be ordered.',
  })
  async markUrgent(
    @Arg('input', () => MarkUrgentInput) input: MarkUrgentInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<CasePayload> {
    return caseAnswer(determination, await determination.markUrgent(input));
  }
}
