import { Column, PrimaryColumn } from 'typeorm';
import type { Level } from '../../kernel/index.js';

/** What every event of a workflow records: who did what, when, and on which ground. Rows are only ever added. */
export abstract class WorkflowEventEntity {
  /** The version that this event made; with its subject, the key. */
  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  command!: string;

  /** Null for the first event. */
  @Column({ name: 'from_state', type: 'text', nullable: true })
  from!: string | null;

  @Column({ name: 'to_state', type: 'text' })
  to!: string;

  /** Null, with office, officer and role, when the hub acted on a deadline. */
  @Column({ type: 'text', nullable: true })
  agency!: string | null;

  /** The acting office: its level and region; null for steps from before offices were recorded, too. */
  @Column({ type: 'text', nullable: true })
  level!: Level | null;

  @Column({ type: 'text', nullable: true })
  region!: string | null;

  @Column({ type: 'text', nullable: true })
  officer!: string | null;

  @Column({ type: 'text', nullable: true })
  role!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;

  /** Law and article, or plan, that the transition rests on. */
  @Column({ type: 'text' })
  rule!: string;

  /** Never holds what an opinion says: events are readable while opinions are still hidden. */
  @Column({ type: 'jsonb' })
  details!: object;

  /** The columns of the subject that the transition changed, as JSON; the first event has them all. */
  @Column({ type: 'jsonb' })
  changes!: object;
}
