import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Agency, Disposition, RedLine, SubstanceClass } from '../kernel/index.js';
import type { DecidedBy } from './determination.js';
import type { LegalBasis } from './opinion.js';

abstract class FindingColumns {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'substance_class', type: 'text' })
  substanceClass!: SubstanceClass;

  @Column({ name: 'responsible_agency', type: 'text' })
  responsibleAgency!: Agency;

  @Column({ type: 'text' })
  disposition!: Disposition;

  @Column({ name: 'red_lines', type: 'text', array: true })
  redLines!: RedLine[];

  @Column({ name: 'legal_basis', type: 'jsonb' })
  legalBasis!: readonly LegalBasis[];

  /** Last day in Beijing, `YYYY-MM-DD`; null for no end. */
  @Column({ name: 'valid_until', type: 'date', nullable: true })
  validUntil!: string | null;
}

/** 裁定: what the leading group decided on a dispute, and what it wants rectified. */
@Entity({ schema: 'coordination', name: 'ruling' })
export class RulingEntity extends FindingColumns {
  @Column({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;

  @Column({ type: 'integer' })
  round!: number;

  @Column({ name: 'rectification_opinion', type: 'text' })
  rectificationOpinion!: string;

  @Column({ type: 'text' })
  reasons!: string;

  @Column({ name: 'ruled_by', type: 'text' })
  ruledBy!: string;

  @Column({ name: 'ruled_at', type: 'timestamptz' })
  ruledAt!: Date;
}

/** 认定: what holds for one line of business of a platform. Superseded ones stay. */
@Entity({ schema: 'coordination', name: 'determination' })
export class DeterminationEntity extends FindingColumns {
  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'ruling_id', type: 'uuid', nullable: true })
  rulingId!: string | null;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ name: 'business_line', type: 'text' })
  businessLine!: string;

  /** Null for a consensus, whose reasons are the opinions. */
  @Column({ type: 'text', nullable: true })
  reasons!: string | null;

  @Column({ name: 'decided_by', type: 'text' })
  decidedBy!: DecidedBy;

  @Column({ name: 'in_force_from', type: 'timestamptz' })
  inForceFrom!: Date;

  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true })
  supersededAt!: Date | null;

  @Column({ name: 'superseded_by', type: 'uuid', nullable: true })
  supersededBy!: string | null;
}
