import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PlatformType } from '../../../platform-registry/index.js';
import {
  AgencyEnum,
  DateTimeScalar,
  DispositionEnum,
  LocalDateScalar,
  RedLineEnum,
  SubstanceClassEnum,
} from '../../../subgraph-kit/index.js';
import { ConflictKindEnum, DecidedByEnum, OpinionAttributeEnum } from './determination.enums.js';
import { LegalBasisType } from './opinion.types.js';

@ObjectType('Position', { description: 'What one agency says of an attribute.' })
export class PositionType {
  @Field(() => AgencyEnum)
  agency!: string;

  @Field(() => Boolean, {
    description: '不属本部门职责: the agency declined, and has no position but that it is not responsible.',
  })
  declined?: boolean;

  @Field(() => [String], {
    description: 'Codes or words; none where the agency says "nobody" or "no red line".',
  })
  values!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'The values joined by a comma; null where there is none.',
  })
  value?: string | null;
}

@ObjectType('Conflict', { description: '意见冲突: an attribute on which the opinions cannot all stand.' })
export class ConflictType {
  @Field(() => OpinionAttributeEnum)
  attribute!: string;

  @Field(() => ConflictKindEnum)
  kind!: string;

  @Field(() => [PositionType])
  positions!: readonly PositionType[];
}

@ObjectType('DisputeConflicts', { description: '分歧沿革: the conflicts from one version of a dispute on.' })
export class DisputeConflictsType {
  @Field(() => Int)
  version!: number;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => [ConflictType])
  conflicts!: readonly ConflictType[];
}

@ObjectType()
export abstract class FindingType {
  @Field(() => SubstanceClassEnum)
  substanceClass!: string;

  @Field(() => AgencyEnum)
  responsibleAgency!: string;

  @Field(() => DispositionEnum)
  disposition!: string;

  @Field(() => [RedLineEnum])
  redLines!: readonly string[];

  @Field(() => [LegalBasisType])
  legalBasis!: readonly LegalBasisType[];

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day in Beijing; null for no end.' })
  validUntil!: string | null;
}

@ObjectType('Determination', { description: '认定: what holds for one line of business of a platform.' })
export class DeterminationType extends FindingType {
  @Field(() => ID)
  id!: string;

  /** Not in the schema: the key by which the platform is found. */
  platformCode!: string;

  @Field(() => PlatformType, { nullable: true })
  platform?: PlatformType | null;

  @Field(() => String)
  businessLine!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Null for a consensus, whose reasons are the opinions.',
  })
  reasons!: string | null;

  @Field(() => DecidedByEnum)
  decidedBy!: string;

  @Field(() => DateTimeScalar)
  inForceFrom!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  supersededAt!: Date | null;
}
