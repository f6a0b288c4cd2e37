import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level } from '../../kernel/index.js';
import { WorkflowEventEntity } from '../../workflow/recorder/index.js';
import type { ClueState } from '../model/clue.js';

/** 线索: what the People's Bank passes on to the competent organ; the two alone see it. */
@Entity({ schema: 'coordination', name: 'clue' })
export class ClueEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The sending office of the People's Bank. */
  @Column({ type: 'text' })
  sender!: string;

  @Column({ name: 'sender_level', type: 'text' })
  senderLevel!: Level;

  @Column({ name: 'sender_region', type: 'text', nullable: true })
  senderRegion!: string | null;

  @Column({ name: 'sent_by', type: 'text' })
  sentBy!: string;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;

  /** 接收单位. */
  @Column({ type: 'text' })
  receiver!: string;

  @Column({ name: 'receiver_level', type: 'text' })
  receiverLevel!: Level;

  @Column({ name: 'receiver_region', type: 'text', nullable: true })
  receiverRegion!: string | null;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ type: 'text' })
  matter!: string;

  @Column({ name: 'legal_basis', type: 'text' })
  legalBasis!: string;

  @Column({ type: 'text' })
  state!: ClueState;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'received_at', type: 'timestamptz', nullable: true })
  receivedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  feedback!: string | null;

  @Column({ name: 'fed_back_at', type: 'timestamptz', nullable: true })
  fedBackAt!: Date | null;
}

/** 线索流水. */
@Entity({ schema: 'coordination', name: 'clue_event' })
export class ClueEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'clue_id', type: 'uuid' })
  clueId!: string;
}
