import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { Agency, Disposition, SubstanceClass } from '../kernel/index.js';
import { AgencyEnum, DispositionEnum, SubstanceClassEnum } from '../subgraphs/kit/index.js';
import type { FileOpinion } from './file-opinion.js';
import { EvidenceInput, LegalBasisInput, RedLineFindingInput } from './opinion.types.js';
import type { ReviseOpinion } from './revise-opinion.js';
import type { WithdrawOpinion } from './withdraw-opinion.js';

/** Every mutation's key (幂等键). */
@InputType()
export abstract class IdempotentInput {
  @Field(() => String, {
    description: 'Your own key, 1 to 200 characters; the same request under the same key happens once.',
  })
  idempotencyKey!: string;
}

@InputType()
abstract class OpinionContentInputType extends IdempotentInput {
  @Field(() => SubstanceClassEnum)
  substanceClass!: SubstanceClass;

  @Field(() => AgencyEnum, { nullable: true, description: 'Left out: none of the agencies.' })
  responsibleAgency?: Agency | null;

  @Field(() => DispositionEnum)
  disposition!: Disposition;

  @Field(() => [RedLineFindingInput], { nullable: true, description: 'Left out: none crossed.' })
  redLines?: RedLineFindingInput[] | null;

  @Field(() => String, { nullable: true })
  licenceHeld?: string | null;

  @Field(() => String, { nullable: true })
  licenceNeeded?: string | null;

  @Field(() => [LegalBasisInput], { description: 'At least one.' })
  legalBasis!: LegalBasisInput[];

  @Field(() => [EvidenceInput], { nullable: true })
  evidence?: EvidenceInput[] | null;

  @Field(() => Float, { nullable: true, description: '0 to 1.' })
  confidence?: number | null;
}

@InputType('FileOpinionInput')
export class FileOpinionInput extends OpinionContentInputType implements FileOpinion {
  @Field(() => ID)
  caseId!: string;

  @Field(() => AgencyEnum, { nullable: true, description: "The caller's own agency; may be left out." })
  agency?: Agency | null;
}

@InputType('ReviseOpinionInput', { description: 'The whole opinion as it shall stand.' })
export class ReviseOpinionInput extends OpinionContentInputType implements ReviseOpinion {
  @Field(() => ID)
  opinionId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version you saw; refused when there is a newer one.',
  })
  expectedVersion?: number | null;
}

@InputType('WithdrawOpinionInput')
export class WithdrawOpinionInput extends IdempotentInput implements WithdrawOpinion {
  @Field(() => ID)
  opinionId!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}
