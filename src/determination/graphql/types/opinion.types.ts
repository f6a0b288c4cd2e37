import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  AgencyEnum,
  ConductEnum,
  DateTimeScalar,
  DispositionEnum,
  LevelEnum,
  RedLineEnum,
  RegionCodeScalar,
  SubstanceClassEnum,
} from '../../../subgraph-kit/index.js';
import {
  HandlingEnum,
  OpinionActEnum,
  OpinionAttributeEnum,
  OpinionStatusEnum,
} from './determination.enums.js';
import { OpinionSignatureType } from './opinion-signature.types.js';

@ObjectType('RedLineFinding', { description: '触碰红线: a red line found crossed, and what shows it.' })
export class RedLineFindingType {
  @Field(() => RedLineEnum)
  redLine!: string;

  @Field(() => String)
  evidence!: string;
}

@ObjectType('LegalBasis', { description: '法律依据.' })
export class LegalBasisType {
  @Field(() => String)
  law!: string;

  @Field(() => String)
  article!: string;
}

@ObjectType('Evidence', { description: '证据.' })
export class EvidenceType {
  @Field(() => String)
  description!: string;

  @Field(() => String, { description: 'Where it came from.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the document, an attachment of the case.' })
  sha256!: string | null;
}

@ObjectType('Departure', {
  description: '与现行认定不一致: a determination in force that an answer departs from.',
})
export class DepartureType {
  @Field(() => ID)
  determinationId!: string;

  @Field(() => [OpinionAttributeEnum], { description: 'In what; at least one.' })
  attributes!: readonly string[];
}

/** What an opinion says, now or in an earlier version. */
@ObjectType()
abstract class OpinionContentType {
  @Field(() => Int)
  version!: number;

  @Field(() => SubstanceClassEnum, { nullable: true, description: 'Null where the agency declined.' })
  substanceClass!: string | null;

  @Field(() => AgencyEnum, {
    nullable: true,
    description: '监管责任部门; null says that it is none of the agencies.',
  })
  responsibleAgency!: string | null;

  @Field(() => DispositionEnum, { nullable: true, description: 'Null where the agency declined.' })
  disposition!: string | null;

  @Field(() => ConductEnum, { nullable: true, description: '经营行为: what the disposition follows from.' })
  conduct!: string | null;

  @Field(() => [RedLineFindingType])
  redLines!: readonly RedLineFindingType[];

  @Field(() => String, { nullable: true, description: '现有资质.' })
  licenceHeld!: string | null;

  @Field(() => String, { nullable: true, description: '应有资质.' })
  licenceNeeded!: string | null;

  @Field(() => [LegalBasisType])
  legalBasis!: readonly LegalBasisType[];

  @Field(() => [EvidenceType])
  evidence!: readonly EvidenceType[];

  @Field(() => Float, { nullable: true, description: 'How sure the agency is, 0 to 1.' })
  confidence!: number | null;

  @Field(() => HandlingEnum, { nullable: true, description: '使用限制: how others may use it.' })
  handling!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '不属本部门职责: why the agency gives no opinion; null where it gives one.',
  })
  declineReason!: string | null;

  @Field(() => String, { nullable: true, description: '新证据: what came to light since a determination.' })
  newEvidence!: string | null;

  @Field(() => DepartureType, { nullable: true })
  departsFrom!: DepartureType | null;

  @Field(() => OpinionSignatureType, { nullable: true, description: 'Null where it is not signed.' })
  signature!: OpinionSignatureType | null;

  @Field(() => LevelEnum, { nullable: true, description: 'Level of the office that gave this version.' })
  recordedLevel!: string | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Its region; null for the national one.' })
  recordedRegion!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawalReason!: string | null;

  @Field(() => String, { description: 'The officer or leader who gave this version.' })
  recordedBy!: string;

  @Field(() => DateTimeScalar)
  recordedAt!: Date;
}

@ObjectType('OpinionVersion', { description: '意见版本: what an opinion said at one time.' })
export class OpinionVersionType extends OpinionContentType {
  @Field(() => OpinionActEnum)
  act!: string;
}

@ObjectType('Opinion', {
  description:
    '业务实质认定意见: what one agency finds a business to be, or that it is not its to judge; its current version.',
})
export class OpinionType extends OpinionContentType {
  @Field(() => ID)
  id!: string;

  @Field(() => AgencyEnum)
  agency!: string;

  @Field(() => OpinionStatusEnum)
  status!: string;

  @Field(() => [OpinionVersionType], { description: 'Every version, the first first.' })
  versions!: readonly OpinionVersionType[];
}

@InputType('RedLineFindingInput')
export class RedLineFindingInput {
  @Field(() => RedLineEnum)
  redLine!: string;

  @Field(() => String, { description: 'At most 10,000 characters.' })
  evidence!: string;
}

@InputType('LegalBasisInput')
export class LegalBasisInput {
  @Field(() => String)
  law!: string;

  @Field(() => String)
  article!: string;
}

@InputType('EvidenceInput')
export class EvidenceInput {
  @Field(() => String, { description: 'At most 10,000 characters.' })
  description!: string;

  @Field(() => String)
  source!: string;

  @Field(() => String, { nullable: true, description: 'SHA-256 of an attachment that was put to the case.' })
  sha256?: string | null;
}
