import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Actor } from '../../../kernel/index.js';
import { WorkflowEventEntity } from '../../../workflow/recorder/index.js';
import type { InterimMeasureState } from '../../model/disputes/interim-measure.machine.js';
import type { LegalBasis } from '../../model/opinions/opinion.js';

/** 临时管控措施: what an agency has to do or leave while an urgent dispute is not decided. */
@Entity({ schema: 'coordination', name: 'interim_measure' })
export class InterimMeasureEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;

  @Column({ type: 'text' })
  state!: InterimMeasureState;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  measure!: string;

  /** Who has to see to it. */
  @Column({ type: 'text' })
  addressee!: Actor;

  /** When it is over at the latest (UTC). */
  @Column({ type: 'timestamptz' })
  until!: Date;

  @Column({ type: 'text' })
  reasons!: string;

  @Column({ name: 'legal_basis', type: 'jsonb' })
  legalBasis!: readonly LegalBasis[];

  @Column({ name: 'ordered_by', type: 'text' })
  orderedBy!: string;

  @Column({ name: 'ordered_at', type: 'timestamptz' })
  orderedAt!: Date;

  /** When it was over; null while it is in force. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}

/** 临时管控措施流水. */
@Entity({ schema: 'coordination', name: 'interim_measure_event' })
export class InterimMeasureEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'measure_id', type: 'uuid' })
  measureId!: string;
}
