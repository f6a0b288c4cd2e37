import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WorkflowEventEntity } from '../../workflow/recorder/index.js';
import type { CandidateState } from '../model/crosswalk/candidate.machine.js';
import type { MatchReason } from '../model/crosswalk/compare-platforms.js';

/** 疑似同一机构: two codes that may be one platform, with the reasons. */
@Entity({ schema: 'coordination', name: 'platform_candidate' })
export class PlatformCandidateEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The code that comes first in their order. */
  @Column({ type: 'text' })
  one!: string;

  @Column({ type: 'text' })
  other!: string;

  /** 0 to 100. */
  @Column({ type: 'integer' })
  score!: number;

  @Column({ type: 'jsonb' })
  reasons!: readonly MatchReason[];

  @Column({ type: 'text' })
  state!: CandidateState;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'suggested_at', type: 'timestamptz' })
  suggestedAt!: Date;

  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  /** The merge that was proposed on it; null where it was not accepted. */
  @Column({ name: 'merge_id', type: 'uuid', nullable: true })
  mergeId!: string | null;

  /** Why the two are not one platform; null where it was not rejected. */
  @Column({ type: 'text', nullable: true })
  rejection!: string | null;
}

/** 比对流水. */
@Entity({ schema: 'coordination', name: 'platform_candidate_event' })
export class PlatformCandidateEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;
}
