import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level } from '../../kernel/index.js';
import { WorkflowEventEntity } from '../../workflow/recorder/index.js';
import type { Identifier } from '../model/identifiers.js';
import type { SplitState } from '../model/platform-split.machine.js';

/** Which of an agency's records (数据) are of the part, as the proposal says it to the agency, which files them there itself. */
export interface SplitRecords {
  readonly agency: string;
  readonly rows: string;
}

/** 拆分事项: that a platform's code was two platforms, one of which goes by a new code. */
@Entity({ schema: 'coordination', name: 'platform_split' })
export class PlatformSplitEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** 原代码: goes on standing for what remains. */
  @Column({ type: 'text' })
  platform!: string;

  /** 拆分代码; null until the registry has given it. */
  @Column({ type: 'text', nullable: true })
  part!: string | null;

  @Column({ name: 'part_name', type: 'text' })
  partName!: string;

  @Column({ name: 'registered_region', type: 'text', nullable: true })
  registeredRegion!: string | null;

  @Column({ name: 'operating_regions', type: 'text', array: true })
  operatingRegions!: string[];

  @Column({ type: 'text', array: true })
  sectors!: string[];

  @Column({ name: 'remaining_regions', type: 'text', array: true })
  remainingRegions!: string[];

  @Column({ name: 'remaining_sectors', type: 'text', array: true })
  remainingSectors!: string[];

  @Column({ type: 'jsonb' })
  identifiers!: Identifier[];

  /** Cases that go with the part; all others stay with the code that they were opened on. */
  @Column({ type: 'uuid', array: true })
  cases!: string[];

  @Column({ type: 'jsonb' })
  records!: SplitRecords[];

  @Column({ type: 'text', array: true })
  awaiting!: string[];

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  state!: SplitState;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  proposer!: string;

  @Column({ name: 'proposer_level', type: 'text' })
  proposerLevel!: Level;

  @Column({ name: 'proposer_region', type: 'text', nullable: true })
  proposerRegion!: string | null;

  @Column({ name: 'proposed_by', type: 'text' })
  proposedBy!: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt!: Date;

  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;
}

/** 拆分流水. */
@Entity({ schema: 'coordination', name: 'platform_split_event' })
export class PlatformSplitEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'split_id', type: 'uuid' })
  splitId!: string;
}
