import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Agency } from '../../../kernel/index.js';
import {
  ActorEnum,
  AgencyEnum,
  connectionType,
  DateTimeScalar,
  LevelEnum,
  PlatformCodeScalar,
  RegionCodeScalar,
} from '../../../subgraph-kit/index.js';
import type { AddConcernedAgency } from '../../use-cases/cases/add-concerned-agency.js';
import type { Conflict } from '../../model/opinions/conflict.js';
import { CaseStatusEnum, DisputeStateEnum, EscalatedToEnum } from './determination.enums.js';
import { ConflictType } from './determination.types.js';
import type { DisputeState } from '../../model/disputes/dispute.machine.js';
import type { OpenSubstanceCase } from '../../use-cases/cases/open-substance-case.js';
import { IdempotentInput } from './opinion.inputs.js';
import type { CaseStatus } from '../../model/cases/substance-case.machine.js';

@ObjectType('SubstanceCase', {
  description: '业务实质认定案件: one line of business of one platform whose substance is to be determined.',
})
export class SubstanceCaseType {
  @Field(() => ID)
  id!: string;

  /** Not in the schema: the key by which the platform is found. */
  platformCode!: string;

  @Field(() => String, { description: '业务条线.' })
  businessLine!: string;

  @Field(() => CaseStatusEnum)
  status!: CaseStatus;

  @Field(() => String)
  reason!: string;

  @Field(() => Boolean, { description: 'Whether a dispute goes to the leading group without consultation.' })
  urgent!: boolean;

  @Field(() => ActorEnum)
  openedBy!: string;

  @Field(() => String)
  openedByOfficer!: string;

  @Field(() => DateTimeScalar)
  openedAt!: Date;

  @Field(() => [AgencyEnum], { description: '涉及部门.' })
  concernedAgencies!: readonly Agency[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the collection of opinions ends; null once it has ended.',
  })
  dueAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ended; null while opinions are being collected.',
  })
  collectionClosedAt!: Date | null;

  @Field(() => [AgencyEnum], {
    description: '逾期未反馈: did not answer in time, and is taken to have no other opinion.',
  })
  silentAgencies!: readonly Agency[];

  @Field(() => [RegionCodeScalar], {
    description: '属地: where the platform was registered and operated when the case was opened.',
  })
  regions!: readonly string[];

  @Field(() => LevelEnum, { description: 'Level of the leading group that would decide a dispute.' })
  level!: string;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Its region; null for the national one.' })
  region!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      '办结: when what was determined by consensus had been carried out, or needed nothing; a ruled case closes as its dispute.',
  })
  closedAt!: Date | null;

  @Field(() => Int)
  version!: number;
}

@ObjectType('Dispute', { description: '部门意见争议: opinions on one case that differ.' })
export class DisputeType {
  @Field(() => ID)
  id!: string;

  /** Not in the schema: the key by which the case is found. */
  caseId!: string;

  @Field(() => DisputeStateEnum)
  state!: DisputeState;

  @Field(() => Int)
  version!: number;

  @Field(() => Int, { description: '1 at first, one more each time it is reopened.' })
  round!: number;

  @Field(() => [ConflictType], { description: 'Between the opinions that stand now.' })
  conflicts!: readonly Conflict[];

  @Field(() => DateTimeScalar)
  openedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the present stage has to be over.' })
  dueAt!: Date | null;

  @Field(() => EscalatedToEnum, {
    nullable: true,
    description: 'Who has been told that the stage is late; null while nobody has.',
  })
  escalatedTo!: string | null;

  @Field(() => LevelEnum, { description: 'Level of the leading group that it is before.' })
  level!: string;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Its region; null for the national one.' })
  region!: string | null;
}

export const SubstanceCaseConnectionType = connectionType('SubstanceCase', () => SubstanceCaseType);
export const DisputeConnectionType = connectionType('Dispute', () => DisputeType);

@InputType('SubstanceCaseFilter', { description: 'All given conditions must hold.' })
export class SubstanceCaseFilterInput {
  @Field(() => PlatformCodeScalar, { nullable: true })
  platform?: string | null;

  @Field(() => CaseStatusEnum, { nullable: true })
  status?: CaseStatus | null;

  @Field(() => AgencyEnum, { nullable: true, description: 'One of the agencies concerned.' })
  agency?: Agency | null;
}

@InputType('DisputeFilter', { description: 'All given conditions must hold.' })
export class DisputeFilterInput {
  @Field(() => DisputeStateEnum, { nullable: true })
  state?: DisputeState | null;

  @Field(() => AgencyEnum, { nullable: true, description: 'One of the agencies concerned.' })
  agency?: Agency | null;
}

@InputType('OpenSubstanceCaseInput')
export class OpenSubstanceCaseInput extends IdempotentInput implements OpenSubstanceCase {
  @Field(() => PlatformCodeScalar)
  platform!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Which of the platform’s businesses or products; left out: all of them (全部业务). One open case each.',
  })
  businessLine?: string | null;

  @Field(() => String)
  reason!: string;

  @Field(() => [AgencyEnum], {
    nullable: true,
    description: 'When left out, proposed from licences, sectors and who holds data.',
  })
  concernedAgencies?: Agency[] | null;

  @Field(() => Boolean, { nullable: true, description: 'False when left out.' })
  urgent?: boolean | null;
}

@InputType('AddConcernedAgencyInput')
export class AddConcernedAgencyInput extends IdempotentInput implements AddConcernedAgency {
  @Field(() => ID)
  caseId!: string;

  @Field(() => AgencyEnum)
  agency!: Agency;

  @Field(() => String, { description: 'What the business has to do with it.' })
  reason!: string;
}
