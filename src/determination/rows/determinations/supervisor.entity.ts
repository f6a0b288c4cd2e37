import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Actor, Level } from '../../../kernel/index.js';

/** 责任部门: the office that a ruling makes responsible for a line of business, and in which time. */
@Entity({ schema: 'coordination', name: 'supervisor' })
export class SupervisorEntity {
  @PrimaryColumn({ name: 'ruling_id', type: 'uuid' })
  rulingId!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ name: 'business_line', type: 'text' })
  businessLine!: string;

  @Column({ type: 'text' })
  agency!: Actor;

  @Column({ type: 'text' })
  level!: Level;

  /** Null for the national office. */
  @Column({ type: 'text', nullable: true })
  region!: string | null;

  @Column({ name: 'valid_from', type: 'timestamptz' })
  validFrom!: Date;

  /** The first instant at which it is not responsible any more; null for no end. */
  @Column({ name: 'valid_to', type: 'timestamptz', nullable: true })
  validTo!: Date | null;
}
