import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Actor } from '../../../kernel/index.js';
import {
  ActorCodeScalar,
  connectionType,
  DateTimeScalar,
  LevelEnum,
  PlatformCodeScalar,
  RegionCodeScalar,
  SectorCodeScalar,
  StatusField,
} from '../../../subgraph-kit/index.js';
import type { AddConcernedAgency } from '../../use-cases/cases/add-concerned-agency.js';
import type { Conflict } from '../../model/opinions/conflict.js';
import { CaseStatusEnum, DisputeStatusEnum, EscalatedToEnum } from './determination.enums.js';
import { ConflictType } from './determination.types.js';
import type { DisputeState } from '../../model/disputes/dispute.machine.js';
import type { OpenSubstanceCase } from '../../use-cases/cases/open-substance-case.js';
import { IdempotentInput } from './opinion.inputs.js';
import type { CaseStatus } from '../../model/cases/substance-case.machine.js';

@ObjectType('PartyOffice', { description: 'The office of a party that deals with a case (承办机构).' })
export class PartyOfficeType {
  @Field(() => ActorCodeScalar, { description: 'The party.' })
  agency!: string;

  @Field(() => LevelEnum, { description: 'Level of its office.' })
  level!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of its office; null for the national one.',
  })
  region!: string | null;
}

@ObjectType('GroupPlace', { description: 'A leading group by its level and region (领导小组).' })
export class GroupPlaceType {
  @Field(() => LevelEnum, { description: 'Its level.' })
  level!: string;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Its region; null for the national one.' })
  region!: string | null;
}

@ObjectType('SubstanceCase', {
  description: 'One line of business of one platform whose substance is to be determined (业务实质认定事项).',
})
export class SubstanceCaseType {
  @Field(() => ID, { description: 'Identifier of the case.' })
  id!: string;

  /** Not in the schema: the key by which the platform is found. */
  platformCode!: string;

  @Field(() => String, { description: 'The line of business (业务条线), or the whole business (全部业务).' })
  businessLine!: string;

  @Field(() => CaseStatusEnum, { description: 'Where the case stands (认定事项状态).' })
  status!: CaseStatus;

  @Field(() => String, { description: 'Why it was opened.' })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What had come to light since nothing was found wrong with the line of business (新证据); null where nothing was named.',
  })
  newEvidence!: string | null;

  @Field(() => Boolean, {
    description: 'Whether a dispute goes to the leading group without consultation (紧急).',
  })
  urgent!: boolean;

  @Field(() => ActorCodeScalar, { description: 'The agency or office that opened it.' })
  openedBy!: string;

  @Field(() => String, { description: 'The person who opened it.' })
  openedByOfficer!: string;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => [ActorCodeScalar], { description: 'The agencies asked for an opinion (涉及部门).' })
  concernedAgencies!: readonly Actor[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the collection of opinions ends (征求意见期限): 24:00 in Beijing of that day; null once it has ended.',
  })
  dueAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the collection of opinions ended; null while they are being collected.',
  })
  collectionClosedAt!: Date | null;

  @Field(() => [ActorCodeScalar], {
    description: 'Those that did not answer in time (逾期未反馈), and are taken to have no other opinion.',
  })
  silentAgencies!: readonly Actor[];

  @Field(() => [RegionCodeScalar], {
    description: 'Where the platform was registered and operated when the case was opened (属地).',
  })
  regions!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description:
      'The place that it belongs to, by whose rules it is judged (属地): a region or a functional zone; null for the country.',
  })
  homeRegion!: string | null;

  @Field(() => LevelEnum, { description: 'Level of the leading group that would decide a dispute.' })
  level!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of that leading group; null for the national one.',
  })
  region!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When what was determined by consensus was carried out or needed nothing (办结); null before, and for a ruled case, which closes as its dispute.',
  })
  closedAt!: Date | null;

  @Field(() => Int, { description: 'Counts the steps so far, from 1; give it as expectedVersion.' })
  version!: number;
}

@ObjectType('Dispute', { description: 'Opinions on one case that differ (部门意见协调事项).' })
export class DisputeType {
  @Field(() => ID, { description: 'Identifier of the dispute.' })
  id!: string;

  /** Not in the schema: the key by which the case is found. */
  caseId!: string;

  @StatusField(() => DisputeStatusEnum, { description: 'Where the dispute stands (意见协调状态).' })
  state!: DisputeState;

  @Field(() => Int, { description: 'Counts the steps so far, from 1; give it as expectedVersion.' })
  version!: number;

  @Field(() => Int, {
    description: 'Which round it is in: 1 at first, one more each time it is reopened or referred upward.',
  })
  round!: number;

  @Field(() => [ConflictType], { description: 'Conflicts between the opinions that stand now (意见冲突).' })
  conflicts!: readonly Conflict[];

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the present stage has to be over: 24:00 in Beijing of that day; null where it has no deadline.',
  })
  dueAt!: Date | null;

  @Field(() => EscalatedToEnum, {
    nullable: true,
    description: 'Who has been told that the stage is late; null while nobody has.',
  })
  escalatedTo!: string | null;

  @Field(() => LevelEnum, { description: 'Level of the leading group that it is before.' })
  level!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of that leading group; null for the national one.',
  })
  region!: string | null;
}

export const SubstanceCaseConnectionType = connectionType('SubstanceCase', () => SubstanceCaseType);
export const DisputeConnectionType = connectionType('Dispute', () => DisputeType);

@ObjectType('CaseMember', {
  description: 'A further platform that a case on a group is about (集团成员).',
})
export class CaseMemberType {
  /** Not in the schema: the key by which the platform is found. */
  platformCode!: string;

  @Field(() => String, {
    description: 'On which ground it counts as one with the platform that leads (成组理由).',
  })
  ground!: string;
}

@InputType('CaseMemberInput', { description: 'A further platform that a case is to be about (集团成员).' })
export class CaseMemberInput {
  @Field(() => PlatformCodeScalar, { description: 'The platform.' })
  platform!: string;

  @Field(() => String, {
    description:
      'On which ground it counts as one with the platform that leads (成组理由): who controls both, whose money is mixed, what they sell together.',
  })
  ground!: string;
}

@InputType('SubstanceCaseFilter', { description: 'Which cases to list; all given conditions must hold.' })
export class SubstanceCaseFilterInput {
  @Field(() => PlatformCodeScalar, {
    nullable: true,
    description: 'Only cases about this platform, those on its group among them.',
  })
  platform?: string | null;

  @Field(() => CaseStatusEnum, { nullable: true, description: 'Only cases with this status.' })
  status?: CaseStatus | null;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description: 'Only cases that concern this agency (涉及部门).',
  })
  agency?: Actor | null;

  @Field(() => String, { nullable: true, description: 'Only the case with this number (编号).' })
  number?: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description:
      'Only those that concern this division or one of it (行政区划): where the firm is registered or works, or whose group decides.',
  })
  region?: string | null;

  @Field(() => SectorCodeScalar, {
    nullable: true,
    description: 'Only those on firms in this line of internet finance (领域).',
  })
  sector?: string | null;
}

@InputType('DisputeFilter', { description: 'Which disputes to list; all given conditions must hold.' })
export class DisputeFilterInput {
  @Field(() => DisputeStatusEnum, { nullable: true, description: 'Only disputes of this status.' })
  status?: DisputeState | null;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description: 'Only disputes on cases that concern this agency (涉及部门).',
  })
  agency?: Actor | null;

  @Field(() => String, { nullable: true, description: 'Only the dispute with this number (编号).' })
  number?: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description:
      'Only those that concern this division or one of it (行政区划): where the firm is registered or works, or whose group decides.',
  })
  region?: string | null;

  @Field(() => SectorCodeScalar, {
    nullable: true,
    description: 'Only those on firms in this line of internet finance (领域).',
  })
  sector?: string | null;
}

@InputType('OpenSubstanceCaseInput')
export class OpenSubstanceCaseInput extends IdempotentInput implements OpenSubstanceCase {
  @Field(() => PlatformCodeScalar, { description: 'The platform that the case is about.' })
  platform!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Which of the platform’s businesses or products (业务条线); left out for all of them (全部业务). Each has one open case at most.',
  })
  businessLine?: string | null;

  @Field(() => String, { description: 'Why its substance is to be determined.' })
  reason!: string;

  @Field(() => [CaseMemberInput], {
    nullable: true,
    description:
      'Further platforms that make one business with it (集团成员), at most 100; the case concerns their sectors and places as well.',
  })
  members?: CaseMemberInput[] | null;

  @Field(() => [ActorCodeScalar], {
    nullable: true,
    description:
      'The agencies to be asked (涉及部门), at least two; when left out, proposed from licences, sectors and who holds data.',
  })
  concernedAgencies?: Actor[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a dispute goes to the leading group without consultation (紧急); false when left out.',
  })
  urgent?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the functional zone that the firm is registered in (开发区、园区等功能区), as functionalZones lists it; left out where it is in none.',
  })
  functionalZone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'New evidence (新证据): needed where a determination in force found nothing wrong.',
  })
  newEvidence?: string | null;
}

@InputType('AddConcernedAgencyInput')
export class AddConcernedAgencyInput extends IdempotentInput implements AddConcernedAgency {
  @Field(() => ID, { description: 'The case that the agency is asked about.' })
  caseId!: string;

  @Field(() => ActorCodeScalar, { description: 'The agency to be asked.' })
  agency!: Actor;

  @Field(() => String, { description: 'What the business has to do with that agency.' })
  reason!: string;
}
