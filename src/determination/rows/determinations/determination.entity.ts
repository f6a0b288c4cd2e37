import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Gravity } from '../../model/cases/disposition-law.js';
import type { Severity } from '../../model/opinions/severity.js';
import type { Actor, Conduct, Disposition, Level, RedLine, SubstanceClass } from '../../../kernel/index.js';
import type { ChairDecision } from '../../model/deliberation/discussion.js';
import type { LegalityResult } from '../../model/deliberation/draft-review.js';
import type { CrimeReporter } from '../../model/determinations/consequences.js';
import type { DecidedBy } from '../../model/determinations/determination.js';
import type { LegalBasis } from '../../model/opinions/opinion.js';
import type { JointTeam, RulingText } from '../../model/rulings/ruling.js';
import type { VoteCount } from '../../model/rulings/tally.js';

abstract class FindingColumns {
  @Column({ name: 'substance_class', type: 'text' })
  substanceClass!: SubstanceClass;

  @Column({ name: 'responsible_agency', type: 'text' })
  responsibleAgency!: Actor;

  @Column({ type: 'text' })
  disposition!: Disposition;

  /** 经营行为; null where it was not said. */
  @Column({ type: 'text', nullable: true })
  conduct!: Conduct | null;

  /** 违法违规情节; null where it was not said. */
  @Column({ type: 'text', nullable: true })
  gravity!: Gravity | null;

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

  /** 情节和危害程度; null where nothing is known. */
  @Column({ type: 'jsonb', nullable: true })
  severity!: Severity | null;

  /** 未能认定的理由; null where nothing is left open. */
  @Column({ name: 'unassessed_reason', type: 'text', nullable: true })
  unassessedReason!: string | null;

  /** Last day in Beijing, `YYYY-MM-DD`. */
  @Column({ name: 'rectify_by', type: 'date', nullable: true })
  rectifyBy!: string | null;

  @Column({ name: 'joint_team', type: 'jsonb', nullable: true })
  jointTeam!: JointTeam | null;
}

/** 认定意见（送审稿）: what is reviewed and then discussed. The last one of a round is the one that is tabled. */
@Entity({ schema: 'coordination', name: 'ruling_draft' })
export class RulingDraftEntity extends RulingTextColumns {
  @PrimaryColumn({ name: 'dispute_id', type: 'uuid' })
  declare disputeId: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ name: 'tabled_by_agency', type: 'text' })
  tabledByAgency!: Actor;

  /** Where the office is whose person tabled it; null, with its region, for a draft that is older than those. */
  @Column({ name: 'tabled_level', type: 'text', nullable: true })
  tabledLevel!: Level | null;

  @Column({ name: 'tabled_region', type: 'text', nullable: true })
  tabledRegion!: string | null;

  @Column({ name: 'tabled_by', type: 'text' })
  tabledBy!: string;

  /** 校验值: SHA-256 of its text; null for a draft that is older than those. */
  @Column({ name: 'text_sha256', type: 'text', nullable: true })
  textSha256!: string | null;

  /** 审查时限: how many working days the review was given; null for a draft that is older than those. */
  @Column({ name: 'review_working_days', type: 'integer', nullable: true })
  reviewWorkingDays!: number | null;

  /** Why the review was given less time than it has as a rule; null where it was not. */
  @Column({ name: 'urgent_reason', type: 'text', nullable: true })
  urgentReason!: string | null;

  @Column({ name: 'tabled_at', type: 'timestamptz' })
  tabledAt!: Date;
}

/** 合法性审查意见: what a reviewer outside the drafting office says of one draft (重大行政决策程序暂行条例 25–28). */
@Entity({ schema: 'coordination', name: 'draft_review' })
export class DraftReviewEntity {
  @PrimaryColumn({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  round!: number;

  @Column({ name: 'draft_version', type: 'integer' })
  draftVersion!: number;

  /** SHA-256 of the text that was reviewed. */
  @Column({ name: 'draft_sha256', type: 'text' })
  draftSha256!: string;

  @Column({ type: 'text' })
  result!: LegalityResult;

  @Column({ type: 'text' })
  opinion!: string;

  @Column({ name: 'reviewed_by_agency', type: 'text' })
  reviewedByAgency!: Actor;

  @Column({ name: 'reviewed_by', type: 'text' })
  reviewedBy!: string;

  @Column({ name: 'reviewed_at', type: 'timestamptz' })
  reviewedAt!: Date;
}

/** 研究认定意见: what the leading group decided on a dispute, and what it wants rectified. */
@Entity({ schema: 'coordination', name: 'ruling' })
export class RulingEntity extends RulingTextColumns {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The draft that was carried; null, with the count and the signature, for a ruling that is older than those. */
  @Column({ name: 'draft_version', type: 'integer', nullable: true })
  draftVersion!: number | null;

  @Column({ name: 'vote_count', type: 'jsonb', nullable: true })
  voteCount!: VoteCount | null;

  /** 组长决定: how the chair decided after the discussion; null where the members voted. */
  @Column({ type: 'jsonb', nullable: true })
  decision!: ChairDecision | null;

  /** 发文字号; null for a ruling that is older than those. */
  @Column({ name: 'document_number', type: 'text', nullable: true })
  documentNumber!: string | null;

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

  /** 依据的分类施策规定: ids of the rules by which its disposition was had; none where neither conduct nor gravity was said. */
  @Column({ name: 'disposition_rules', type: 'text', array: true })
  dispositionRules!: string[];

  /** 应当一并交办的措施: kinds of order that those rules ask for together. */
  @Column({ name: 'required_orders', type: 'text', array: true })
  requiredOrders!: string[];

  /** 应当移送涉嫌犯罪案件的机关; none where no crime is suspected. */
  @Column({ name: 'crime_reporters', type: 'jsonb' })
  crimeReporters!: readonly CrimeReporter[];

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
