import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  CloseSubstanceCaseInput,
  DeclareDisagreementInput,
  MarkUrgentInput,
  TakeUpCaseInput,
  WithdrawSubstanceCaseInput,
} from '../types/case-course.inputs.js';
import type { DeterminationContext } from '../types/determination.context.js';
import {
  caseAnswer,
  CloseSubstanceCasePayload,
  DeclareDisagreementPayload,
  MarkUrgentPayload,
  TakeUpCasePayload,
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

  @Mutation(() => TakeUpCasePayload, {
    description:
      'Takes a case up from an office below of the same agency (提级办理), with a reason; for a superior office of a party.',
  })
  async takeUpCase(
    @Arg('input', () => TakeUpCaseInput) input: TakeUpCaseInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<CasePayload> {
    return caseAnswer(determination, await determination.takeUpCase(input));
  }

  @Mutation(() => DeclareDisagreementPayload, {
    description:
      'Says that the places of a case disagree (地区间意见不一致), so that their common superior decides; for the office of one of them.',
  })
  async declareDisagreement(
    @Arg('input', () => DeclareDisagreementInput) input: DeclareDisagreementInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<CasePayload> {
    return caseAnswer(determination, await determination.declareDisagreement(input));
  }
}
