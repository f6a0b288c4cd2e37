import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PlatformType } from '../../../platform-registry/index.js';
import {
  ActorCodeScalar,
  ConductCodeScalar,
  DateTimeScalar,
  DispositionCodeScalar,
  LevelEnum,
  LocalDateScalar,
  RedLineCodeScalar,
  RegionCodeScalar,
  SubstanceClassEnum,
} from '../../../subgraph-kit/index.js';
import { GravityEnum } from '../../../law/index.js';
import { ConflictKindEnum, DecidedByEnum, OpinionAttributeEnum } from './determination.enums.js';
import { LegalBasisType } from './opinion.types.js';

@ObjectType('Position', { description: 'What one agency says of an attribute (部门意见).' })
export class PositionType {
  @Field(() => ActorCodeScalar, { description: 'The agency whose position it is.' })
  agency!: string;

  @Field(() => Boolean, {
    description:
      'Whether the agency declined (不属本部门职责), and so has no position but that it is not responsible.',
  })
  declined?: boolean;

  @Field(() => [String], {
    description: 'Codes or words that the agency says; empty where it says “nobody” or “no red line”.',
  })
  values!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'The values joined by a comma; null where there is none.',
  })
  value?: string | null;
}

@ObjectType('Conflict', { description: 'An attribute on which the opinions cannot all stand (意见冲突).' })
export class ConflictType {
  @Field(() => OpinionAttributeEnum, { description: 'The attribute in conflict (认定要素).' })
  attribute!: string;

  @Field(() => ConflictKindEnum, { description: 'What kind of conflict it is.' })
  kind!: string;

  @Field(() => [PositionType], { description: 'What each agency says of it.' })
  positions!: readonly PositionType[];
}

@ObjectType('DisputeConflicts', {
  description: 'The conflicts from one version of a dispute on (意见不一致沿革).',
})
export class DisputeConflictsType {
  @Field(() => Int, { description: 'The version of the dispute from which they were so.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'From when they were so.' })
  at!: Date;

  @Field(() => [ConflictType], { description: 'The conflicts from then on; empty where none was left.' })
  conflicts!: readonly ConflictType[];
}

@ObjectType()
export abstract class FindingType {
  @Field(() => SubstanceClassEnum, { description: 'What the business is in substance (业务实质类别).' })
  substanceClass!: string;

  @Field(() => ActorCodeScalar, {
    description: 'The agency that is responsible for its supervision (责任部门).',
  })
  responsibleAgency!: string;

  @Field(() => DispositionCodeScalar, { description: 'How the platform is dealt with (分类施策).' })
  disposition!: string;

  @Field(() => ConductCodeScalar, {
    nullable: true,
    description:
      'What was found of the conduct (经营行为); null where it was not said, or opinions that agree otherwise say different things.',
  })
  conduct!: string | null;

  @Field(() => GravityEnum, {
    nullable: true,
    description:
      'How grave the breach is (违法违规情节); null where it was not said, or opinions that agree otherwise say different things.',
  })
  gravity!: string | null;

  @Field(() => [RedLineCodeScalar], { description: 'The red lines that were found crossed (红线).' })
  redLines!: readonly string[];

  @Field(() => [LegalBasisType], { description: 'Laws and articles that it rests on (法律依据).' })
  legalBasis!: readonly LegalBasisType[];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day on which it holds, in Beijing; null for no end.',
  })
  validUntil!: string | null;
}

@ObjectType('CrimeReporter', {
  description:
    'An office that has to transfer a crime that was found suspected (应当移送涉嫌犯罪案件的机关).',
})
export class CrimeReporterType {
  @Field(() => ActorCodeScalar, { description: 'The agency that transfers (移送机关).' })
  agency!: string;

  @Field(() => LevelEnum, { description: 'Level of its office.' })
  level!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of its office; null for the national one.',
  })
  region!: string | null;
}

@ObjectType('Determination', { description: 'What holds for one line of business of a platform (认定).' })
export class DeterminationType extends FindingType {
  @Field(() => ID, { description: 'Identifier of the determination.' })
  id!: string;

  /** Not in the schema: the key by which the platform is found. */
  platformCode!: string;

  @Field(() => PlatformType, { nullable: true, description: 'The platform that it is about.' })
  platform?: PlatformType | null;

  @Field(() => String, { description: 'The line of business (业务条线), or the whole business (全部业务).' })
  businessLine!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was so determined; null for a consensus, whose reasons are the opinions.',
  })
  reasons!: string | null;

  @Field(() => [ID], {
    description:
      'Ids of the rules by which its disposition was had (分类施策规定); none where neither conduct nor gravity was said.',
  })
  dispositionRules!: readonly string[];

  @Field(() => [String], {
    description:
      'Kinds of order that those rules ask for together (应当一并交办的措施); none where one of those allowed is enough.',
  })
  requiredOrders!: readonly string[];

  @Field(() => [CrimeReporterType], {
    description:
      'Who has to transfer a suspected crime to the police (移送机关); none where none is suspected.',
  })
  crimeReporters!: readonly CrimeReporterType[];

  @Field(() => DecidedByEnum, { description: 'Whether it came about by consensus or by a ruling.' })
  decidedBy!: string;

  @Field(() => DateTimeScalar, { description: 'From when it is in force.' })
  inForceFrom!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a later one took its place; null while none has.',
  })
  supersededAt!: Date | null;
}

@ObjectType('Supervisor', {
  description:
    'The office that a ruling makes responsible for a line of business (责任部门), and in which time.',
})
export class SupervisorType {
  @Field(() => String, { description: 'The line of business (业务条线).' })
  businessLine!: string;

  @Field(() => ActorCodeScalar, { description: 'The agency that is responsible.' })
  agency!: string;

  @Field(() => LevelEnum, { description: 'Level of its office.' })
  level!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of its office; null for the national one.',
  })
  region!: string | null;

  @Field(() => ID, { description: 'The ruling that says so.' })
  rulingId!: string;

  @Field(() => DateTimeScalar, { description: 'From when on.' })
  validFrom!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The first instant at which it is not responsible any more; null for no end.',
  })
  validTo!: Date | null;
}
