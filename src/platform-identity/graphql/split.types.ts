import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IdempotentInput } from '../../determination/index.js';
import type { Level } from '../../kernel/index.js';
import { PlatformIdentifierType, PlatformType } from '../../platform-registry/index.js';
import {
  connectionType,
  DateTimeScalar,
  enumOf,
  LevelEnum,
  payloadType,
  PlatformCodeScalar,
  RegionCodeScalar,
  SectorCodeScalar,
  StatusField,
  type Payload,
} from '../../subgraph-kit/index.js';
import { SPLIT_STATES, type SplitState } from '../model/platform-split.machine.js';
import type { Identifier } from '../model/identifiers.js';
import { PlatformIdentifierInput } from './registration.types.js';

export const SplitStatusEnum = enumOf(
  'PlatformSplitStatus',
  'Where a split stands (拆分状态).',
  SPLIT_STATES,
  {
    PROPOSED: 'Proposed, and to be decided on by another officer (待复核).',
    SPLIT: 'In force: the part goes by a code of its own; merging it makes the two one again (已拆分).',
    COMPLETED: 'In force, and the agencies have filed their records under the two codes (已拆分并核对).',
    REJECTED: 'Not agreed to (未同意).',
    WITHDRAWN: 'Withdrawn by who proposed it (已撤回).',
  },
);

@ObjectType('SplitRecords', {
  description:
    'Which of an agency’s records are of the part (应改列数据); the agency files them there itself.',
})
export class SplitRecordsType {
  @Field(() => String, { description: 'The agency (部门).' })
  agency!: string;

  @Field(() => String, { description: 'Which of its records, in words or by their numbers (数据说明).' })
  rows!: string;
}

@ObjectType('PlatformSplit', {
  description:
    'That what goes by one code is two platforms (从业机构拆分), proposed by one officer and decided on by another.',
})
export class PlatformSplitType {
  @Field(() => ID, { description: 'Identifier of the split.' })
  id!: string;

  @Field(() => PlatformCodeScalar, {
    description: 'The code that is split, and goes on standing for what remains (原代码).',
  })
  platform!: string;

  @Field(() => PlatformCodeScalar, {
    nullable: true,
    description:
      'The code of the part (拆分代码); null where the registry gives an interim one and has not yet.',
  })
  part!: string | null;

  @Field(() => String, { description: 'Name of the part (名称).' })
  partName!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of registration of the part (注册地); null where it is not registered.',
  })
  registeredRegion!: string | null;

  @Field(() => [RegionCodeScalar], { description: 'Regions where the part operates (经营地).' })
  operatingRegions!: string[];

  @Field(() => [SectorCodeScalar], { description: 'Lines of internet finance that the part is in (领域).' })
  sectors!: string[];

  @Field(() => [RegionCodeScalar], { description: 'Regions that remain with the platform (保留的经营地).' })
  remainingRegions!: string[];

  @Field(() => [SectorCodeScalar], { description: 'Lines that remain with the platform (保留的领域).' })
  remainingSectors!: string[];

  @Field(() => [PlatformIdentifierType], { description: 'Names that go with the part (改列的标识).' })
  identifiers!: Identifier[];

  @Field(() => [ID], {
    description:
      'Cases that go with the part (改列的认定事项); the others stay with the code they were opened on.',
  })
  cases!: string[];

  @Field(() => [SplitRecordsType], {
    description: 'What the agencies are to file under the part (应改列数据).',
  })
  records!: SplitRecordsType[];

  @Field(() => [String], {
    description: 'Agencies that have yet to say that they have filed their records (待核对部门).',
  })
  awaiting!: string[];

  @Field(() => String, { description: 'Why it is two platforms (拆分理由).' })
  reason!: string;

  @StatusField(() => SplitStatusEnum, { description: 'Where it stands (拆分状态).' })
  state!: SplitState;

  @Field(() => Int, { description: 'Counts the steps so far, from 1.' })
  version!: number;

  @Field(() => String, { description: 'Agency that proposed the split (提出单位).' })
  proposer!: string;

  @Field(() => LevelEnum, { description: 'Level of the proposing office (层级).' })
  proposerLevel!: Level;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of the proposing office; null for a national one.',
  })
  proposerRegion!: string | null;

  @Field(() => String, { description: 'Who proposed it (提出人).' })
  proposedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was proposed (提出时间).' })
  proposedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who decided (复核人); null until somebody did.' })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was decided on (复核时间); null until then.',
  })
  decidedAt!: Date | null;
}

@InputType('PlatformSplitFilter', { description: 'Which splits to list; all given conditions must hold.' })
export class PlatformSplitFilterInput {
  @Field(() => SplitStatusEnum, { nullable: true, description: 'Only those of this status (拆分状态).' })
  status?: SplitState | null;

  @Field(() => PlatformCodeScalar, {
    nullable: true,
    description: 'Only those with this code, as the one that is split or as the part.',
  })
  platform?: string | null;
}

@InputType('SplitRecordsInput', {
  description: 'What an agency is to file under the part (应改列数据).',
})
export class SplitRecordsInput {
  @Field(() => String, { description: 'The agency, one that owns data (部门).' })
  agency!: string;

  @Field(() => String, {
    description:
      'Which of its records, in words or by their numbers (数据说明), at most 1,000 characters; no personal data.',
  })
  rows!: string;
}

@InputType('SplitPlatformInput')
export class SplitPlatformInput extends IdempotentInput {
  @Field(() => PlatformCodeScalar, { description: 'The code that is two platforms (原代码).' })
  platform!: string;

  @Field(() => PlatformCodeScalar, {
    nullable: true,
    description:
      'Unified social credit code of the part (统一社会信用代码); left out where it is not registered and gets an interim code (临时代码).',
  })
  unifiedSocialCreditCode?: string | null;

  @Field(() => String, { description: 'Name of the part (名称), at most 200 characters.' })
  name!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of registration of the part (注册地); left out where it is not registered.',
  })
  registeredRegion?: string | null;

  @Field(() => [RegionCodeScalar], {
    description: 'Regions of the platform that go with the part (经营地); with both where they are in both.',
  })
  operatingRegions!: string[];

  @Field(() => [SectorCodeScalar], {
    description: 'Lines of the platform that go with the part (领域), at least one.',
  })
  sectors!: string[];

  @Field(() => [RegionCodeScalar], { description: 'Regions that remain with the platform (保留的经营地).' })
  remainingRegions!: string[];

  @Field(() => [SectorCodeScalar], {
    description: 'Lines that remain with the platform (保留的领域), at least one.',
  })
  remainingSectors!: string[];

  @Field(() => [PlatformIdentifierInput], {
    description: 'Names of the platform that go with the part (改列的标识), at most 100.',
  })
  identifiers!: PlatformIdentifierInput[];

  @Field(() => [ID], {
    description:
      'Cases of the platform that go with the part (改列的认定事项): those in which opinions are being collected and none was signed.',
  })
  cases!: string[];

  @Field(() => [SplitRecordsInput], {
    description: 'What the agencies are to file under the part (应改列数据), each agency once.',
  })
  records!: SplitRecordsInput[];

  @Field(() => String, { description: 'Why it is two platforms (拆分理由).' })
  reason!: string;
}

@InputType()
export abstract class SplitStepInput extends IdempotentInput {
  @Field(() => ID, { description: 'The split.' })
  splitId!: string;
}

@InputType('ApprovePlatformSplitInput')
export class ApprovePlatformSplitInput extends SplitStepInput {}

@InputType('RejectPlatformSplitInput')
export class RejectPlatformSplitInput extends SplitStepInput {}

@InputType('WithdrawPlatformSplitInput')
export class WithdrawPlatformSplitInput extends SplitStepInput {}

@InputType('ConfirmSplitRecordsInput')
export class ConfirmSplitRecordsInput extends SplitStepInput {}

export const PlatformSplitConnectionType = connectionType('PlatformSplit', () => PlatformSplitType);

const SPLIT = {
  split: PlatformSplitType,
  part: {
    type: PlatformType,
    description: 'The part, as it is now; null where it is not in the registry yet.',
  },
};

export type SplitPayload = Payload<typeof SPLIT>;

export const SplitPlatformPayload = payloadType('SplitPlatform', SPLIT);
export const ApprovePlatformSplitPayload = payloadType('ApprovePlatformSplit', SPLIT);
export const RejectPlatformSplitPayload = payloadType('RejectPlatformSplit', SPLIT);
export const WithdrawPlatformSplitPayload = payloadType('WithdrawPlatformSplit', SPLIT);
export const ConfirmSplitRecordsPayload = payloadType('ConfirmSplitRecords', SPLIT);
