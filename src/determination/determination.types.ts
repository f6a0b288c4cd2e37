import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PlatformType } from '../platform-registry/index.js';
import {
  AgencyEnum,
  DateTimeScalar,
  DispositionEnum,
  LocalDateScalar,
  RedLineEnum,
  SubstanceClassEnum,
} from '../subgraphs/kit/index.js';
import {
  ConflictKindEnum,
  DecidedByEnum,
  OpinionAttributeEnum,
  VoteChoiceEnum,
} from './determination.enums.js';
import type { MeetingPaper } from './deliberation.js';
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

@ObjectType('MeetingPaper', { description: '会议材料.' })
export class MeetingPaperType implements MeetingPaper {
  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  sha256!: string | null;
}

@ObjectType('Deliberation', { description: '研究会议: a meeting of the leading group on the dispute.' })
export class DeliberationType {
  @Field(() => Int, { description: '1 at first, one more each time the dispute is reopened.' })
  round!: number;

  @Field(() => DateTimeScalar)
  meetingAt!: Date;

  @Field(() => [MeetingPaperType])
  papers!: readonly MeetingPaperType[];

  @Field(() => DateTimeScalar)
  convenedAt!: Date;
}

@ObjectType('Vote', { description: "表决: a member's vote that counts." })
export class VoteType {
  @Field(() => String)
  member!: string;

  @Field(() => VoteChoiceEnum)
  choice!: string;

  @Field(() => String, { nullable: true })
  reasons!: string | null;

  @Field(() => DateTimeScalar)
  castAt!: Date;
}

@ObjectType('Recusal', { description: '回避: a member who takes no part.' })
export class RecusalType {
  @Field(() => String)
  member!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => DateTimeScalar)
  recusedAt!: Date;
}

@ObjectType()
abstract class FindingType {
  @Field(() => ID)
  id!: string;

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

@ObjectType('Ruling', { description: '裁定: what the leading group decided.' })
export class RulingType extends FindingType {
  @Field(() => Int)
  round!: number;

  @Field(() => String, { description: '整改意见.' })
  rectificationOpinion!: string;

  @Field(() => String)
  reasons!: string;

  @Field(() => String)
  ruledBy!: string;

  @Field(() => DateTimeScalar)
  ruledAt!: Date;
}

@ObjectType('Determination', { description: '认定: what holds for one line of business of a platform.' })
export class DeterminationType extends FindingType {
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
