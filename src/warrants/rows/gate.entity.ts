import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level, Rank } from '../../kernel/index.js';
import type { CompetentPlace, Gate } from '../model/gate.js';

/** 法定程序: a gate as dated data. */
@Entity({ schema: 'warrants', name: 'gate' })
export class GateEntity implements Gate {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  requester!: string;

  @Column({ type: 'text' })
  law!: string;

  @Column({ type: 'text' })
  article!: string;

  @Column({ name: 'minimum_approver_level', type: 'text' })
  minimumApproverLevel!: Level;

  @Column({ name: 'approver_ranks', type: 'text', array: true })
  approverRanks!: Rank[];

  @Column({ name: 'competent_place', type: 'text' })
  competentPlace!: CompetentPlace;

  @Column({ name: 'minimum_officers', type: 'smallint' })
  minimumOfficers!: number;

  @Column({ type: 'text' })
  instrument!: string;

  @Column({ name: 'in_force_from', type: 'date' })
  inForceFrom!: string;

  @Column({ name: 'in_force_to', type: 'date', nullable: true })
  inForceTo!: string | null;
}
