import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { Agency, Conduct, Disposition, SubstanceClass } from '../../../kernel/index.js';
import { AgencyEnum, ConductEnum, DispositionEnum, SubstanceClassEnum } from '../../../subgraph-kit/index.js';
import type { DeclineOpinion } from '../../use-cases/opinions/decline-opinion.js';
import { HandlingEnum } from './determination.enums.js';
import type { FileOpinion } from '../../use-cases/opinions/file-opinion.js';
import type { Handling } from '../../model/opinions/handling.js';
import { EvidenceInput, LegalBasisInput, RedLineFindingInput } from './opinion.types.js';
import type { ReviseOpinion } from '../../use-cases/opinions/revise-opinion.js';
import type { StatementToSign } from '../../use-cases/opinions/statement-to-sign.js';
import type { WithdrawOpinion } from '../../use-cases/opinions/withdraw-opinion.js';

/** Every mutation's key (幂等键). */
@InputType()
export abstract class IdempotentInput {
  @Field(() => String, {
    description: 'Your own key, 1 to 200 characters; the same request under the same key happens once.',
  })
  idempotencyKey!: string;
}

@InputType()
abstract class SignedInput extends IdempotentInput {
  @Field(() => String, {
    nullable: true,
    description: 'JWS (RFC 7515) by the officer’s or the agency’s key over the text of statementToSign.',
  })
  signature?: string | null;
}

@InputType()
abstract class OpinionContentInputType extends SignedInput {
  @Field(() => SubstanceClassEnum)
  substanceClass!: SubstanceClass;

  @Field(() => AgencyEnum, { nullable: true, description: 'Left out: none of the agencies.' })
  responsibleAgency?: Agency | null;

  @Field(() => DispositionEnum)
  disposition!: Disposition;

  @Field(() => ConductEnum, {
    nullable: true,
    description: 'Where it is given, disposition and licenceHeld must go with it (分类施策).',
  })
  conduct?: Conduct | null;

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

  @Field(() => HandlingEnum, { nullable: true, description: 'OFFICIAL_USE when left out.' })
  handling?: Handling | null;

  @Field(() => String, {
    nullable: true,
    description: '新证据: needed to depart from a determination in force.',
  })
  newEvidence?: string | null;
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
export class WithdrawOpinionInput extends SignedInput implements WithdrawOpinion {
  @Field(() => ID)
  opinionId!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@InputType('DeclineOpinionInput')
export class DeclineOpinionInput extends SignedInput implements DeclineOpinion {
  @Field(() => ID)
  caseId!: string;

  @Field(() => String, { description: 'Why the business is not your agency’s to judge.' })
  reason!: string;

  @Field(() => [LegalBasisInput], { nullable: true })
  legalBasis?: LegalBasisInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: '新证据: needed where a determination in force names your agency responsible.',
  })
  newEvidence?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of an earlier answer that you saw.' })
  expectedVersion?: number | null;
}

@InputType('StatementToSignInput', {
  description: 'What you are about to send to one of the mutations; exactly one.',
})
export class StatementToSignInput implements StatementToSign {
  @Field(() => FileOpinionInput, { nullable: true })
  file?: FileOpinionInput | null;

  @Field(() => ReviseOpinionInput, { nullable: true })
  revise?: ReviseOpinionInput | null;

  @Field(() => DeclineOpinionInput, { nullable: true })
  decline?: DeclineOpinionInput | null;

  @Field(() => WithdrawOpinionInput, { nullable: true })
  withdraw?: WithdrawOpinionInput | null;
}
