import type { PaperKind } from '../../../workflow/recorder/index.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Gravity } from '../../model/cases/disposition-law.js';
import type { Severity } from '../../model/opinions/severity.js';
import type { Actor, Conduct, Disposition, Level, SubstanceClass } from '../../../kernel/index.js';
import type { Departure } from '../../model/determinations/departure.js';
import type { KeptSignature } from '../../model/opinions/opinion-signing.js';
import type {
  Handling,
  Evidence,
  LegalBasis,
  OpinionAct,
  OpinionStatus,
  RedLineFinding,
} from '../../model/opinions/opinion.js';

/** 认定意见: which agency's, whether it stands, and which version is current. */
@Entity({ schema: 'coordination', name: 'opinion' })
export class OpinionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'text' })
  agency!: Actor;

  @Column({ type: 'text' })
  status!: OpinionStatus;

  @Column({ type: 'integer' })
  version!: number;
}

/** 意见版本: what an opinion said at one time. Rows are only ever added; a withdrawal repeats what was withdrawn. */
@Entity({ schema: 'coordination', name: 'opinion_version' })
export class OpinionVersionEntity {
  @PrimaryColumn({ name: 'opinion_id', type: 'uuid' })
  opinionId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  act!: OpinionAct;

  /** Null, with the disposition, where the agency declined. */
  @Column({ name: 'substance_class', type: 'text', nullable: true })
  substanceClass!: SubstanceClass | null;

  @Column({ name: 'responsible_agency', type: 'text', nullable: true })
  responsibleAgency!: Actor | null;

  @Column({ type: 'text', nullable: true })
  disposition!: Disposition | null;

  @Column({ type: 'text', nullable: true })
  conduct!: Conduct | null;

  @Column({ type: 'text', nullable: true })
  gravity!: Gravity | null;

  @Column({ type: 'jsonb', nullable: true })
  severity!: Severity | null;

  @Column({ name: 'unassessed_reason', type: 'text', nullable: true })
  unassessedReason!: string | null;

  @Column({ name: 'red_lines', type: 'jsonb' })
  redLines!: readonly RedLineFinding[];

  @Column({ name: 'licence_held', type: 'text', nullable: true })
  licenceHeld!: string | null;

  @Column({ name: 'unlicensed', type: 'boolean' })
  unlicensed!: boolean;

  @Column({ name: 'licence_needed', type: 'text', nullable: true })
  licenceNeeded!: string | null;

  @Column({ name: 'legal_basis', type: 'jsonb' })
  legalBasis!: readonly LegalBasis[];

  @Column({ type: 'jsonb' })
  evidence!: readonly Evidence[];

  @Column({ type: 'double precision', nullable: true })
  confidence!: number | null;

  /** Null for versions that are older than the field, and where the agency declined. */
  @Column({ type: 'text', nullable: true })
  handling!: Handling | null;

  @Column({ name: 'decline_reason', type: 'text', nullable: true })
  declineReason!: string | null;

  @Column({ name: 'new_evidence', type: 'text', nullable: true })
  newEvidence!: string | null;

  /** Null where nothing is departed from. */
  @Column({ name: 'departs_from', type: 'jsonb', nullable: true })
  departsFrom!: Departure | null;

  @Column({ name: 'withdrawal_reason', type: 'text', nullable: true })
  withdrawalReason!: string | null;

  /** The officer or leader who gave this version. */
  @Column({ name: 'recorded_by', type: 'text' })
  recordedBy!: string;

  /** Of the office that gave it; null for versions that are older than the field. */
  @Column({ name: 'recorded_level', type: 'text', nullable: true })
  recordedLevel!: Level | null;

  /** Null for the national office, too. */
  @Column({ name: 'recorded_region', type: 'text', nullable: true })
  recordedRegion!: string | null;

  /** Null where it is not signed. */
  @Column({ type: 'jsonb', nullable: true })
  signature!: KeptSignature | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}

/** 研究认定意见: a version of it is a leaf of the evidence log, which has its hash and not what it says. */
export const OPINION_PAPER: PaperKind<OpinionVersionEntity> = {
  kind: 'OPINION',
  row: OpinionVersionEntity,
  subject: 'opinionId',
  version: 'version',
};
