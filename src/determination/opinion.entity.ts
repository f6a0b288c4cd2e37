import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Agency, Disposition, SubstanceClass } from '../kernel/index.js';
import type {
  Evidence,
  LegalBasis,
  OpinionAct,
  OpinionContent,
  OpinionStatus,
  RedLineFinding,
} from './opinion.js';

/** 认定意见: which agency's, whether it stands, and which version is current. */
@Entity({ schema: 'coordination', name: 'opinion' })
export class OpinionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'text' })
  agency!: Agency;

  @Column({ type: 'text' })
  status!: OpinionStatus;

  @Column({ type: 'integer' })
  version!: number;
}

/** 意见版本: what an opinion said at one time. Rows are only ever added; a withdrawal repeats what was withdrawn. */
@Entity({ schema: 'coordination', name: 'opinion_version' })
export class OpinionVersionEntity implements OpinionContent {
  @PrimaryColumn({ name: 'opinion_id', type: 'uuid' })
  opinionId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  act!: OpinionAct;

  @Column({ name: 'substance_class', type: 'text' })
  substanceClass!: SubstanceClass;

  @Column({ name: 'responsible_agency', type: 'text', nullable: true })
  responsibleAgency!: Agency | null;

  @Column({ type: 'text' })
  disposition!: Disposition;

  @Column({ name: 'red_lines', type: 'jsonb' })
  redLines!: readonly RedLineFinding[];

  @Column({ name: 'licence_held', type: 'text', nullable: true })
  licenceHeld!: string | null;

  @Column({ name: 'licence_needed', type: 'text', nullable: true })
  licenceNeeded!: string | null;

  @Column({ name: 'legal_basis', type: 'jsonb' })
  legalBasis!: readonly LegalBasis[];

  @Column({ type: 'jsonb' })
  evidence!: readonly Evidence[];

  @Column({ type: 'double precision', nullable: true })
  confidence!: number | null;

  @Column({ name: 'withdrawal_reason', type: 'text', nullable: true })
  withdrawalReason!: string | null;

  /** The officer or leader who gave this version. */
  @Column({ name: 'recorded_by', type: 'text' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}
