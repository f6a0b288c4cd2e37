import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { Actor, Conduct, Disposition, SubstanceClass } from '../../../kernel/index.js';
import {
  ActorCodeScalar,
  ConductCodeScalar,
  DispositionCodeScalar,
  SubstanceClassEnum,
} from '../../../subgraph-kit/index.js';
import type { DeclineOpinion } from '../../use-cases/opinions/decline-opinion.js';
import { GravityEnum } from '../../../law/index.js';
import type { Gravity } from '../../model/cases/disposition-law.js';
import { SeverityInputType } from './severity.types.js';
import { HandlingEnum } from './determination.enums.js';
import type { FileOpinion } from '../../use-cases/opinions/file-opinion.js';
import type { Handling } from '../../model/opinions/opinion.js';
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
  @Field(() => SubstanceClassEnum, { description: 'What the business is in substance (业务实质类别).' })
  substanceClass!: SubstanceClass;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description:
      'The agency that is responsible for its supervision (责任部门); left out to say that it is none of the agencies.',
  })
  responsibleAgency?: Actor | null;

  @Field(() => DispositionCodeScalar, { description: 'How the platform is to be dealt with (分类施策).' })
  disposition!: Disposition;

  @Field(() => ConductCodeScalar, {
    nullable: true,
    description:
      'What was found of the conduct (经营行为); disposition and licenceHeld must go with it (分类施策). It or gravity is needed where a measure is asked for.',
  })
  conduct?: Conduct | null;

  @Field(() => GravityEnum, {
    nullable: true,
    description: 'How grave the breach is (违法违规情节); disposition must go with it (分类施策).',
  })
  gravity?: Gravity | null;

  @Field(() => SeverityInputType, {
    nullable: true,
    description:
      'What is known of its gravity and harm (情节和危害程度); needed where a red line was crossed or a gravity is said. Never compared.',
  })
  severity?: SeverityInputType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why conduct and gravity, or the harm, cannot be said (未能认定的理由); then they may be left out.',
  })
  unassessedReason?: string | null;

  @Field(() => [RedLineFindingInput], {
    nullable: true,
    description: 'The red lines found crossed, each with what shows it (红线); left out for none.',
  })
  redLines?: RedLineFindingInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The licence that the platform holds (现有资质); left out where nothing is said of it.',
  })
  licenceHeld?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'That the platform holds no financial licence (没有金融业务牌照); false or left out where one is named in licenceHeld, or where nothing is said.',
  })
  unlicensed?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'The licence that it needs (应有资质); left out where nothing is said of it.',
  })
  licenceNeeded?: string | null;

  @Field(() => [LegalBasisInput], {
    description: 'Laws and articles that it rests on (法律依据); at least one.',
  })
  legalBasis!: LegalBasisInput[];

  @Field(() => [EvidenceInput], {
    nullable: true,
    description: 'What the finding rests on (证据); left out for none.',
  })
  evidence?: EvidenceInput[] | null;

  @Field(() => Float, { nullable: true, description: 'How sure the agency is, 0 to 1; may be left out.' })
  confidence?: number | null;

  @Field(() => HandlingEnum, {
    nullable: true,
    description: 'How others may use it (使用限制); OFFICIAL_USE when left out.',
  })
  handling?: Handling | null;

  @Field(() => String, {
    nullable: true,
    description: 'New evidence (新证据): needed to depart from a determination in force.',
  })
  newEvidence?: string | null;
}

@InputType('FileOpinionInput')
export class FileOpinionInput extends OpinionContentInputType implements FileOpinion {
  @Field(() => ID, { description: 'The case that the opinion is on.' })
  caseId!: string;

  @Field(() => ActorCodeScalar, { nullable: true, description: 'The caller’s own agency; may be left out.' })
  agency?: Actor | null;
}

@InputType('ReviseOpinionInput', { description: 'The whole opinion as it shall stand (修改意见).' })
export class ReviseOpinionInput extends OpinionContentInputType implements ReviseOpinion {
  @Field(() => ID, { description: 'The opinion to be revised.' })
  opinionId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version you saw; refused when there is a newer one.',
  })
  expectedVersion?: number | null;
}

@InputType('WithdrawOpinionInput')
export class WithdrawOpinionInput extends SignedInput implements WithdrawOpinion {
  @Field(() => ID, { description: 'The opinion to be withdrawn.' })
  opinionId!: string;

  @Field(() => String, { description: 'Why it is withdrawn; it stays on record.' })
  reason!: string;

  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@InputType('DeclineOpinionInput')
export class DeclineOpinionInput extends SignedInput implements DeclineOpinion {
  @Field(() => ID, { description: 'The case that the answer is on.' })
  caseId!: string;

  @Field(() => String, { description: 'Why the business is not your agency’s to judge (不属本部门职责).' })
  reason!: string;

  @Field(() => [LegalBasisInput], {
    nullable: true,
    description: 'Laws and articles that say whose it is to judge (法律依据); may be left out.',
  })
  legalBasis?: LegalBasisInput[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'New evidence (新证据): needed where a determination in force names your agency responsible.',
  })
  newEvidence?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of an earlier answer that you saw.' })
  expectedVersion?: number | null;
}

@InputType('StatementToSignInput', {
  description: 'What you are about to send to one of the mutations (签名原文); exactly one.',
})
export class StatementToSignInput implements StatementToSign {
  @Field(() => FileOpinionInput, {
    nullable: true,
    description: 'What is about to be sent to `fileOpinion`.',
  })
  file?: FileOpinionInput | null;

  @Field(() => ReviseOpinionInput, {
    nullable: true,
    description: 'What is about to be sent to `reviseOpinion`.',
  })
  revise?: ReviseOpinionInput | null;

  @Field(() => DeclineOpinionInput, {
    nullable: true,
    description: 'What is about to be sent to `declineOpinion`.',
  })
  decline?: DeclineOpinionInput | null;

  @Field(() => WithdrawOpinionInput, {
    nullable: true,
    description: 'What is about to be sent to `withdrawOpinion`.',
  })
  withdraw?: WithdrawOpinionInput | null;
}
