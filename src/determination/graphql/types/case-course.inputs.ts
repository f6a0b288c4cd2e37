import { Field, ID, InputType, Int } from 'type-graphql';
import type { CloseSubstanceCase } from '../../use-cases/cases/close-substance-case.js';
import type { MarkUrgent } from '../../use-cases/cases/mark-urgent.js';
import { IdempotentInput } from './opinion.inputs.js';
import type { DeclareDisagreement } from '../../use-cases/cases/declare-disagreement.js';
import type { TakeUpCase } from '../../use-cases/cases/take-up-case.js';
import type { WithdrawSubstanceCase } from '../../use-cases/cases/withdraw-substance-case.js';

@InputType()
abstract class ReasonedCaseInput extends IdempotentInput {
  @Field(() => ID, { description: 'The case that the step is about.' })
  caseId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version you saw; refused when there is a newer one.',
  })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Why; it stays on record.' })
  reason!: string;
}

@InputType('WithdrawSubstanceCaseInput')
export class WithdrawSubstanceCaseInput extends ReasonedCaseInput implements WithdrawSubstanceCase {}

@InputType('MarkUrgentInput')
export class MarkUrgentInput extends ReasonedCaseInput implements MarkUrgent {}

@InputType('CloseSubstanceCaseInput')
export class CloseSubstanceCaseInput extends ReasonedCaseInput implements CloseSubstanceCase {}

@InputType('TakeUpCaseInput')
export class TakeUpCaseInput extends ReasonedCaseInput implements TakeUpCase {}

@InputType('DeclareDisagreementInput')
export class DeclareDisagreementInput extends ReasonedCaseInput implements DeclareDisagreement {}
