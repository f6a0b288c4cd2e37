import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IdempotentInput } from '../../determination/index.js';
import type { Level } from '../../kernel/index.js';
import { PlatformType } from '../../platform-registry/index.js';
import {
  connectionType,
  DateTimeScalar,
  enumOf,
  LevelEnum,
  payloadType,
  PlatformCodeScalar,
  RegionCodeScalar,
  StatusField,
  type Payload,
} from '../../subgraph-kit/index.js';
import { MERGE_STATES, type MergeState } from '../model/platform-merge.machine.js';

export const MergeStatusEnum = enumOf(
  'PlatformMergeStatus',
  'Where a merge stands (归并状态).',
  MERGE_STATES,
  {
    PROPOSED: 'Proposed, and to be decided on by another officer (待复核).',
    MERGED: 'In force: both codes stand for the surviving platform (已归并).',
    REJECTED: 'Not agreed to (未同意).',
    WITHDRAWN: 'Withdrawn by who proposed it (已撤回).',
    REVERSAL_PROPOSED: 'In force, and its reversal is to be decided on (撤销待复核).',
    REVERSED: 'Reversed: each code stands for itself again (已撤销归并).',
  },
);

@ObjectType('PlatformMerge', {
  description:
    'That two codes are one platform (从业机构归并), proposed by one officer and decided on by another.',
})
export class PlatformMergeType {
  @Field(() => ID, { description: 'Identifier of the merge.' })
  id!: string;

  @Field(() => PlatformCodeScalar, {
    description: 'The code that stands for the surviving platform while the merge is in force (被归并代码).',
  })
  absorbed!: string;

  @Field(() => PlatformCodeScalar, { description: 'The code that goes on standing (存续代码).' })
  surviving!: string;

  @Field(() => String, { description: 'Why the two are one platform (归并理由).' })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why the merge is to be reversed (撤销理由); null where nobody proposed that.',
  })
  reversalReason!: string | null;

  @StatusField(() => MergeStatusEnum, { description: 'Where it stands (归并状态).' })
  state!: MergeState;

  @Field(() => Int, { description: 'Counts the steps so far, from 1.' })
  version!: number;

  @Field(() => String, { description: 'Agency that proposed the merge, or its reversal (提出单位).' })
  proposer!: string;

  @Field(() => LevelEnum, { description: 'Level of the proposing office (层级).' })
  proposerLevel!: Level;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of the proposing office; null for a national one.',
  })
  proposerRegion!: string | null;

  @Field(() => String, { description: 'Who proposed it, or its reversal (提出人).' })
  proposedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it, or its reversal, was proposed (提出时间).' })
  proposedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Who decided last (复核人); null until somebody did.',
  })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was decided on last (复核时间); null until then.',
  })
  decidedAt!: Date | null;
}

@InputType('PlatformMergeFilter', { description: 'Which merges to list; all given conditions must hold.' })
export class PlatformMergeFilterInput {
  @Field(() => MergeStatusEnum, { nullable: true, description: 'Only those of this status (归并状态).' })
  status?: MergeState | null;

  @Field(() => PlatformCodeScalar, {
    nullable: true,
    description: 'Only those with this code, as the absorbed or the surviving one.',
  })
  platform?: string | null;
}

@InputType('MergePlatformInput')
export class MergePlatformInput extends IdempotentInput {
  @Field(() => PlatformCodeScalar, {
    description: 'The code that is to stand for the other platform (被归并代码).',
  })
  absorbed!: string;

  @Field(() => PlatformCodeScalar, { description: 'The code that goes on standing (存续代码).' })
  surviving!: string;

  @Field(() => String, { description: 'Why the two are one platform (归并理由).' })
  reason!: string;
}

@InputType()
export abstract class MergeStepInput extends IdempotentInput {
  @Field(() => ID, { description: 'The merge.' })
  mergeId!: string;
}

@InputType('ApprovePlatformMergeInput')
export class ApprovePlatformMergeInput extends MergeStepInput {}

@InputType('RejectPlatformMergeInput')
export class RejectPlatformMergeInput extends MergeStepInput {}

@InputType('WithdrawPlatformMergeInput')
export class WithdrawPlatformMergeInput extends MergeStepInput {}

@InputType('ApproveMergeReversalInput')
export class ApproveMergeReversalInput extends MergeStepInput {}

@InputType('RejectMergeReversalInput')
export class RejectMergeReversalInput extends MergeStepInput {}

@InputType('ReverseMergeInput')
export class ReverseMergeInput extends MergeStepInput {
  @Field(() => String, { description: 'Why the merge is to be reversed (撤销理由).' })
  reason!: string;
}

export const PlatformMergeConnectionType = connectionType('PlatformMerge', () => PlatformMergeType);

const MERGE = {
  merge: PlatformMergeType,
  platform: { type: PlatformType, description: 'The surviving platform, as it is now; null where refused.' },
};

export type MergePayload = Payload<typeof MERGE>;

export const MergePlatformPayload = payloadType('MergePlatform', MERGE);
export const ApprovePlatformMergePayload = payloadType('ApprovePlatformMerge', MERGE);
export const RejectPlatformMergePayload = payloadType('RejectPlatformMerge', MERGE);
export const WithdrawPlatformMergePayload = payloadType('WithdrawPlatformMerge', MERGE);
export const ReverseMergePayload = payloadType('ReverseMerge', MERGE);
export const ApproveMergeReversalPayload = payloadType('ApproveMergeReversal', MERGE);
export const RejectMergeReversalPayload = payloadType('RejectMergeReversal', MERGE);
