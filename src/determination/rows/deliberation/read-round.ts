import type { EntityManager } from 'typeorm';
import { runStatement } from '../../../database/index.js';
import type { DraftReviewEntity, RulingDraftEntity } from '../determinations/determination.entity.js';
import type { RulingText } from '../../model/rulings/ruling.js';
import type { Meeting, VoteChoice } from '../../model/deliberation/deliberation.js';
import type { DeliberationEntity, RecusalEntity, VoteEntity } from './deliberation.entity.js';
import type { AbsenceEntity, MemberViewEntity } from './discussion.entity.js';
import type { RecusalDecision } from '../../model/deliberation/seating.js';
import type { DraftingOffice } from '../../model/deliberation/draft-review.js';

/** 认定意见（送审稿）: the draft that was tabled last. */
export interface TabledDraft extends RulingText, DraftingOffice {
  readonly version: number;
  readonly tabledBy: string;
  /** SHA-256 of its text; null for a draft that is older than those. */
  readonly textSha256: string | null;
}

/** What a review said of one draft. */
export type RoundReview = Pick<DraftReviewEntity, 'version' | 'draftVersion' | 'draftSha256' | 'result'>;

export interface RoundVote {
  readonly version: number;
  readonly member: string;
  readonly choice: VoteChoice;
}

export type RoundView = Pick<
  MemberViewEntity,
  'version' | 'member' | 'draftVersion' | 'position' | 'reasons'
>;
export type RoundAbsence = Pick<AbsenceEntity, 'version' | 'member' | 'reason'>;

/** 本轮审议: what a leading group has done so far in one round of a dispute. Lists are in no order. */
export interface DeliberationRound {
  readonly meetings: readonly Meeting[];
  readonly decisions: readonly RecusalDecision[];
  /** The last that was tabled; null where there is none. */
  readonly draft: TabledDraft | null;
  /** Who tabled a draft, that one or one before it; each once. */
  readonly drafters: readonly string[];
  readonly reviews: readonly RoundReview[];
  /** 成员意见: of any draft; of a member who spoke twice, both. */
  readonly views: readonly RoundView[];
  readonly absences: readonly RoundAbsence[];
  /** On that draft; of a member who voted twice, both. */
  readonly votes: readonly RoundVote[];
}

/** As JSON has it: the instants are text. */
interface RoundRow extends Omit<DeliberationRound, 'meetings'> {
  readonly meetings: readonly { version: number; meetingAt: string; convenedAt: string }[];
}

const READ = `
  WITH draft AS (
    SELECT * FROM coordination.ruling_draft WHERE dispute_id = $1 AND round = $2 ORDER BY version DESC LIMIT 1
  )
  SELECT
    (SELECT coalesce(jsonb_agg(jsonb_build_object('version', version, 'meetingAt', meeting_at,
        'convenedAt', convened_at)), '[]')
     FROM coordination.deliberation WHERE dispute_id = $1 AND round = $2) AS meetings,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('version', version, 'member', member, 'recused', recused,
        'substitute', substitute, 'substituteAgency', substitute_agency)), '[]')
     FROM coordination.dispute_recusal WHERE dispute_id = $1 AND round = $2) AS decisions,
    (SELECT jsonb_build_object('version', version, 'substanceClass', substance_class,
        'responsibleAgency', responsible_agency, 'disposition', disposition, 'conduct', conduct,
        'gravity', gravity, 'severity', severity, 'unassessedReason', unassessed_reason, 'redLines', red_lines,
        'legalBasis', legal_basis, 'validUntil', valid_until, 'rectificationOpinion', rectification_opinion,
        'reasons', reasons, 'rectifyBy', rectify_by, 'jointTeam', joint_team, 'tabledBy', tabled_by,
        'tabledByAgency', tabled_by_agency, 'tabledLevel', tabled_level, 'tabledRegion', tabled_region,
        'textSha256', text_sha256)
     FROM draft) AS draft,
    ARRAY(SELECT DISTINCT tabled_by FROM coordination.ruling_draft WHERE dispute_id = $1 AND round = $2) AS drafters,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('version', version, 'draftVersion', draft_version,
        'draftSha256', draft_sha256, 'result', result)), '[]')
     FROM coordination.draft_review WHERE dispute_id = $1 AND round = $2) AS reviews,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('version', version, 'member', member,
        'draftVersion', draft_version, 'position', position, 'reasons', reasons)), '[]')
     FROM coordination.dispute_view WHERE dispute_id = $1 AND round = $2) AS views,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('version', version, 'member', member, 'reason', reason)), '[]')
     FROM coordination.dispute_absence WHERE dispute_id = $1 AND round = $2) AS absences,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('version', version, 'member', member, 'choice', choice)), '[]')
     FROM coordination.dispute_vote
     WHERE dispute_id = $1 AND round = $2 AND draft_version = (SELECT version FROM draft)) AS votes`;

/** One statement, in the caller's transaction. */
export async function readRound(
  manager: EntityManager,
  disputeId: string,
  round: number,
): Promise<DeliberationRound> {
  const [row] = await runStatement<RoundRow>(manager, READ, [disputeId, round]);
  if (!row) throw new Error('A SELECT without FROM gave no row.');
  const meetings = row.meetings.map(({ version, meetingAt, convenedAt }) => ({
    version,
    meetingAt: new Date(meetingAt),
    convenedAt: new Date(convenedAt),
  }));
  return { ...row, meetings };
}

/** What a dispute's rows say of one round; as {@link readRound} reads it. Drafts are in the order of their versions. */
export function roundOf(
  round: number,
  rows: {
    readonly meetings: readonly DeliberationEntity[];
    readonly decisions: readonly RecusalEntity[];
    readonly drafts: readonly RulingDraftEntity[];
    readonly reviews: readonly DraftReviewEntity[];
    readonly views: readonly MemberViewEntity[];
    readonly absences: readonly AbsenceEntity[];
    readonly votes: readonly VoteEntity[];
  },
): DeliberationRound {
  const isOfRound = (row: { readonly round: number }): boolean => row.round === round;
  const draft = rows.drafts.findLast(isOfRound) ?? null;
  return {
    meetings: rows.meetings.filter(isOfRound),
    decisions: rows.decisions.filter(isOfRound),
    draft,
    drafters: [...new Set(rows.drafts.filter(isOfRound).map(({ tabledBy }) => tabledBy))],
    reviews: rows.reviews.filter(isOfRound),
    views: rows.views.filter(isOfRound),
    absences: rows.absences.filter(isOfRound),
    votes: draft ? rows.votes.filter((vote) => isOfRound(vote) && vote.draftVersion === draft.version) : [],
  };
}
