import type { PaperKind } from '../workflow/recorder/index.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Actor, Level } from '../kernel/index.js';
import type { DecisionMode } from './decision-mode.js';

/** 领导小组: the leading group of one level and region. It comes to be with its first member. */
@Entity({ schema: 'coordination', name: 'leading_group' })
export class LeadingGroupEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  level!: Level;

  /** GB/T 2260; null for the national one. */
  @Column({ type: 'text', nullable: true })
  region!: string | null;
}

/** 成员任职: one member's seat in one group for one term. */
@Entity({ schema: 'coordination', name: 'leading_group_membership' })
export class MembershipEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId!: string;

  /** The member's name in his tokens (`sub`). */
  @Column({ type: 'text' })
  member!: string;

  /** The agency that he stands for; null for one who stands for none, such as a deputy governor. */
  @Column({ type: 'text', nullable: true })
  agency!: Actor | null;

  /** 组长. */
  @Column({ type: 'boolean' })
  chair!: boolean;

  /** 届: 1 for the group's first term. */
  @Column({ type: 'integer' })
  term!: number;

  @Column({ name: 'seated_from', type: 'timestamptz' })
  seatedFrom!: Date;

  /** The first instant at which he is no longer a member; null for no end. */
  @Column({ name: 'seated_until', type: 'timestamptz', nullable: true })
  seatedUntil!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}

/** 任职流水: an appointment or its end. Rows are only ever added. */
@Entity({ schema: 'coordination', name: 'leading_group_membership_event' })
export class MembershipEventEntity {
  @PrimaryColumn({ name: 'membership_id', type: 'uuid' })
  membershipId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  command!: 'appointMember' | 'endMembership';

  @Column({ type: 'text' })
  agency!: Actor;

  @Column({ type: 'text' })
  officer!: string;

  /** The paper that it rests on, or why. */
  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  /** The columns that it set, as JSON; the first event has them all. */
  @Column({ type: 'jsonb' })
  changes!: object;
}

/** 议事方式: how a group decides, from a day on until a later row. Rows are only ever added. */
@Entity({ schema: 'coordination', name: 'leading_group_decision_mode' })
export class DecisionModeEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId!: string;

  @Column({ type: 'text' })
  mode!: DecisionMode;

  @Column({ name: 'valid_from', type: 'timestamptz' })
  validFrom!: Date;

  /** The group's own rules, or whatever the mode rests on. */
  @Column({ type: 'text' })
  source!: string;

  @Column({ name: 'set_by', type: 'text' })
  setBy!: string;

  @Column({ name: 'set_at', type: 'timestamptz' })
  setAt!: Date;
}

/** 任免记录: a step of a seat, and a leaf of the evidence log. */
export const MEMBERSHIP_STEP: PaperKind<MembershipEventEntity> = {
  kind: 'MEMBERSHIP',
  row: MembershipEventEntity,
  subject: 'membershipId',
  version: 'version',
};
