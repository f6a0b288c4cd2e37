import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Actor, Agency, Disposition, RedLine, SubstanceClass } from '../../../kernel/index.js';
import type { DecidedBy } from '../../model/determinations/determination.js';
import type { LegalBasis } from '../../model/opinions/opinion.js';
import type { JointTeam, RulingText } from '../../model/rulings/ruling.js';
import type { VoteCount } from '../../model/rulings/tally.js';

abstract class FindingColumns {
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

abstract class RulingTextColumns extends FindingColumns implements RulingText {
  @Column({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;

  @Column({ type: 'integer' })
  round!: number;

  @Column({ name: 'rectification_opinion', type: 'text' })
  rectificationOpinion!: string;

  @Column({ type: 'text' })
  reasons!: string;

  /** Last day in Beijing, `YYYY-MM-DD`. */
  @Column({ name: 'rectify_by', type: 'date', nullable: true })
  rectifyBy!: string | null;

  @Column({ name: 'joint_team', type: 'jsonb', nullable: true })
  jointTeam!: JointTeam | null;
}

/** 裁定草案: what the members vote on. The last one of a round is the one that is tabled. */
@Entity({ schema: 'coordination', name: 'ruling_draft' })
export class RulingDraftEntity extends RulingTextColumns {
  @PrimaryColumn({ name: 'dispute_id', type: 'uuid' })
  declare disputeId: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ name: 'tabled_by_agency', type: 'text' })
  tabledByAgency!: Actor;

  @Column({ name: 'tabled_by', type: 'text' })
  tabledBy!: string;

  @Column({ name: 'tabled_at', type: 'timestamptz' })
  tabledAt!: Date;
}

/** 裁定: what the leading group decided on a dispute, and what it wants rectified. */
@Entity({ schema: 'coordination', name: 'ruling' })
export class RulingEntity extends RulingTextColumns {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The draft that was carried; null, with the count and the signature, for a ruling that is older than those. */
  @Column({ name: 'draft_version', type: 'integer', nullable: true })
  draftVersion!: number | null;

  @Column({ name: 'vote_count', type: 'jsonb', nullable: true })
  voteCount!: VoteCount | null;

  /** 签名: the signed document, a compact JWS over its canonical JSON. */
  @Column({ type: 'text', nullable: true })
  jws!: string | null;

  @Column({ name: 'ruled_by', type: 'text' })
  ruledBy!: string;

  @Column({ name: 'ruled_at', type: 'timestamptz' })
  ruledAt!: Date;
}

/** 认定: what holds for one line of business of a platform. Superseded ones stay. */
@Entity({ schema: 'coordination', name: 'determination' })
export class DeterminationEntity extends FindingColumns {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'ruling_id', type: 'uuid', nullable: true })
  rulingId!: string | null;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ name: 'business_line', type: 'text' })
  businessLine!: string;

  /** The platform's sectors when it was determined: precedents are looked for by them. */
  @Column({ type: 'text', array: true })
  sectors!: string[];

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
