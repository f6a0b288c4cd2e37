import type { EntityManager } from 'typeorm';
import { runStatement } from '../../database/index.js';
import { beijingDay, type Actor, type Level } from '../../kernel/index.js';
import { decisionModeAt, seatsAt } from '../../leading-groups/index.js';
import { firstMeetingAt, meetingsAfter } from '../model/deliberation/deliberation.js';
import { discussionOf } from '../model/deliberation/discussion.js';
import { passedReview } from '../model/deliberation/draft-review.js';
import type { CrimeReporter } from '../model/determinations/consequences.js';
import type { DecidedBy } from '../model/determinations/determination.js';
import type { DisputeState } from '../model/disputes/dispute.machine.js';
import { missingOrders } from '../rows/determinations/read-implementation.js';
import { readRound } from '../rows/deliberation/read-round.js';
import { seating } from '../model/deliberation/seating.js';
import type { PartyOffices } from '../model/offices/case-route.js';
import type { CaseStatus } from '../model/cases/substance-case.machine.js';
import { votingRulesOf } from '../rows/deliberation/voting-rules.js';
import type { CaseSnapshot, DeliberationSnapshot, DisputeSnapshot } from '../model/tasks/required-tasks.js';

interface SnapshotRow {
  readonly status: CaseStatus;
  readonly urgent: boolean;
  readonly platform_code: string;
  readonly concerned_agencies: Actor[];
  readonly offices: PartyOffices;
  readonly case_due_at: Date | null;
  readonly answered: Actor[];
  readonly declined: Actor[];
  readonly unanswered: Actor[];
  readonly case_asks: boolean;
  readonly case_level: Level;
  readonly case_region: string | null;
  readonly to_carry_out: DecidedBy | null;
  readonly crime_reporters: CrimeReporter[] | null;
  readonly dispute_id: string | null;
  readonly state: DisputeState;
  readonly round: number;
  readonly opened_at: Date;
  readonly due_at: Date | null;
  readonly level: Level;
  readonly region: string | null;
}

/** A case and its dispute as they stand in this transaction, for finding out who has to do something. */
export interface TaskSnapshot {
  readonly substanceCase: CaseSnapshot;
  /** Whether tasks of the case itself are open, which there are none of once it is disputed. */
  readonly caseAsks: boolean;
  readonly disputeId: string | null;
  readonly dispute: DisputeSnapshot | null;
}

async function readDeliberation(
  manager: EntityManager,
  disputeId: string,
  { round, level, region, opened_at: opened }: SnapshotRow,
  at: Date,
): Promise<DeliberationSnapshot> {
  const { meetings, decisions, draft, votes, reviews, views, absences } = await readRound(
    manager,
    disputeId,
    round,
  );
  const review = draft && passedReview(draft, reviews);
  const called = review ? meetingsAfter(meetings, review) : [];
  const { present: seated, presiding } = seating(await seatsAt(manager, { level, region }, at), decisions);
  const present = seated.map(({ member }) => member);
  return {
    openedAt: meetings.length > 0 ? firstMeetingAt(meetings) : null,
    convened: called.length > 0,
    reviewed: review !== null,
    votes,
    present,
    presiding,
    mode: await decisionModeAt(manager, { level, region }, opened),
    unheard: draft
      ? discussionOf({
          present,
          presiding,
          draftVersion: draft.version,
          meeting: Math.max(...called.map(({ version }) => version)),
          views,
          absences,
        }).missing
      : [],
    rules: votingRulesOf(manager),
  };
}

/** The parties that the latest request of the dispute names and that have not answered it. */
const UNANSWERED = `ARRAY(
  SELECT part ->> 'agency'
  FROM (SELECT version, parts FROM coordination.supplement_request
        WHERE dispute_id = d.id ORDER BY version DESC LIMIT 1) AS request,
    jsonb_array_elements(request.parts) AS part
  WHERE NOT EXISTS (SELECT FROM coordination.supplement
    WHERE dispute_id = d.id AND request_version = request.version AND agency = part ->> 'agency'))`;

/**
 * How the case's determination came about, where it binds, asks for a measure, and every order on it, if any, was taken back, or
 * one of those that are asked for together is missing.
 */
const TO_CARRY_OUT = `(
  SELECT decided_by FROM coordination.determination AS determination
  WHERE case_id = c.id AND superseded_at IS NULL AND disposition <> 'NO_MEASURE' AND (valid_until IS NULL OR valid_until >= $2::date)
    AND (NOT EXISTS (SELECT FROM coordination.rectification_order
      WHERE determination_id = determination.id AND state <> 'WITHDRAWN') OR ${missingOrders('determination')} <> '{}'))`;

/** Who has to transfer the crime that the case's determination in force found suspected, while no transfer names the case. */
const CRIME_REPORTERS = `(
  SELECT crime_reporters FROM coordination.determination AS determination
  WHERE case_id = c.id AND superseded_at IS NULL AND crime_reporters <> '[]'
    AND NOT EXISTS (SELECT FROM coordination.crime_transfer WHERE crime_transfer.case_id = c.id))`;

/**
 * Four statements while the leading group deliberates, two while a draft is reviewed, one otherwise.
 *
 * @param manager a transaction that acts for the hub, because every agency's opinion counts
 */
export async function readTaskSnapshot(
  manager: EntityManager,
  caseId: string,
  at: Date,
): Promise<TaskSnapshot | null> {
  const [row] = await runStatement<SnapshotRow>(
    manager,
    `SELECT c.status, c.urgent, c.platform_code, c.concerned_agencies, c.offices, d.id AS dispute_id, d.state, d.round,
       d.due_at, d.level, d.region, d.opened_at, c.due_at AS case_due_at,
       ARRAY(SELECT agency FROM coordination.opinion WHERE case_id = c.id AND status <> 'WITHDRAWN') AS answered,
       ARRAY(SELECT agency FROM coordination.opinion WHERE case_id = c.id AND status = 'DECLINED') AS declined,
       CASE WHEN d.state = 'COMPLETENESS' THEN ${UNANSWERED} ELSE '{}' END AS unanswered,
       (SELECT true FROM coordination.task
         WHERE subject_kind = 'CASE' AND subject_id = c.id::text AND closed_at IS NULL
         -- As in replaceTasks: the order of the one index that finds them.
         ORDER BY subject_kind, subject_id, kind, mailbox LIMIT 1) IS NOT NULL AS case_asks,
       c.level AS case_level, c.region AS case_region,
       CASE WHEN c.status = 'DETERMINED' AND c.closed_at IS NULL THEN ${TO_CARRY_OUT} END AS to_carry_out,
       CASE WHEN c.status = 'DETERMINED' THEN ${CRIME_REPORTERS} END AS crime_reporters
     FROM coordination.substance_case c LEFT JOIN coordination.dispute d ON d.case_id = c.id
     WHERE c.id = $1`,
    [caseId, beijingDay(at)],
  );
  if (!row) return null;
  const { status, urgent, answered, declined, state, level, region, unanswered } = row;
  const substanceCase: CaseSnapshot = {
    status,
    urgent,
    platformCode: row.platform_code,
    concernedAgencies: row.concerned_agencies,
    offices: row.offices,
    dueAt: row.case_due_at,
    answered,
    declined,
    level: row.case_level,
    region: row.case_region,
    toCarryOut: row.to_carry_out,
    crimeReporters: row.crime_reporters ?? [],
  };
  const caseAsks = row.case_asks;
  const { dispute_id: disputeId } = row;
  if (disputeId === null) return { substanceCase, caseAsks, disputeId, dispute: null };
  const deliberation = state === 'DELIBERATION' ? await readDeliberation(manager, disputeId, row, at) : null;
  const drafted = state === 'LEGAL_REVIEW' ? (await readRound(manager, disputeId, row.round)).draft : null;
  const dispute = { state, dueAt: row.due_at, level, region, unanswered, drafted, deliberation };
  return { substanceCase, caseAsks, disputeId, dispute };
}
