import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level } from '../../kernel/index.js';

/** A step or a use of a warrant; rows are only ever added. */
@Entity({ schema: 'warrants', name: 'warrant_event' })
export class WarrantEventEntity {
  @PrimaryColumn({ name: 'warrant_id', type: 'uuid' })
  warrantId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  command!: string;

  /** Null where nobody acted: the warrant expired. */
  @Column({ type: 'text', nullable: true })
  agency!: string | null;

  /** The acting office: its level and region; null where nobody acted, and for steps from before offices were recorded. */
  @Column({ type: 'text', nullable: true })
  level!: Level | null;

  @Column({ type: 'text', nullable: true })
  region!: string | null;

  @Column({ type: 'text', nullable: true })
  officer!: string | null;

  /** For a use: the operation that it was used for. */
  @Column({ type: 'text', nullable: true })
  operation!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
