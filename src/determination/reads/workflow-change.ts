import { writePosition, type StepKey, type WorkflowPosition } from './workflow-position.js';

/** What moved: a case, a dispute or a sharing agreement. */
export const WORKFLOW_SUBJECTS = ['CASE', 'DISPUTE', 'AGREEMENT'] as const;
export type WorkflowSubject = (typeof WORKFLOW_SUBJECTS)[number];

/** One step of a case, a dispute or an agreement that was committed: which, and nothing of what. */
export interface WorkflowChange {
  readonly subject: WorkflowSubject;
  readonly id: string;
  /** The version that the step made. */
  readonly version: number;
  /** 涉及部门 of the case; the two sides of an agreement. */
  readonly concernedAgencies: readonly string[];
  /** 所涉地区 of the case; none of an agreement. */
  readonly areas: readonly string[];
  /** 事件标识: a stream that was told of this change, and of all before it, goes on behind this id. */
  readonly eventId: string;
}

/** The database at one moment. */
export interface DatabaseMoment {
  /** The system identifier of the cluster. */
  readonly cluster: string;
  /** `pg_snapshot`: the transactions that are over. */
  readonly snapshot: string;
}

export interface ChangesRead extends DatabaseMoment {
  /** In the order in which they are told. */
  readonly changes: readonly WorkflowChange[];
}

/** Runs a statement as a role that may read schemas `coordination` and `access`. */
export type RunRead = <Row extends object>(
  text: string,
  values: readonly unknown[],
) => Promise<readonly Row[]>;

const MOMENT = `SELECT system_identifier::text AS cluster, pg_current_snapshot()::text AS snapshot FROM pg_control_system()`;

/**
 * What `$1` does not see and the end sees: first what `$3` sees of it, behind the key `$4` to `$6`, then the rest. In the order of time,
 * but for two processes whose clocks differ: there, too, the versions of one id come in their order.
 *
 * Numbers from the snapshot's end on belong to rows that were restored from another cluster, whose transactions were
 * counted apart.
 */
const UNTOLD = `e.transaction_id >= (SELECT first FROM bounds) AND e.transaction_id < (SELECT past_last FROM bounds)
      AND NOT pg_visible_in_snapshot(e.transaction_id, $1::pg_snapshot)
      AND pg_visible_in_snapshot(e.transaction_id, (SELECT ending FROM bounds))`;
const READ = `
  WITH ended AS MATERIALIZED (
    SELECT coalesce($7::pg_snapshot, pg_current_snapshot()) AS ending
  ), bounds AS MATERIALIZED (
    SELECT (SELECT system_identifier::text FROM pg_control_system()) AS cluster, ending,
           pg_snapshot_xmin($1::pg_snapshot) AS first, pg_snapshot_xmax(ending) AS past_last
    FROM ended
  ), change AS (
    (SELECT 'CASE' AS subject, e.case_id AS id, e.version, e.at, e.transaction_id, e.case_id
    FROM coordination.substance_case_event e WHERE ${UNTOLD} LIMIT $2)
    UNION ALL
    (SELECT 'DISPUTE', e.dispute_id, e.version, e.at, e.transaction_id, d.case_id
    FROM coordination.dispute_event e JOIN coordination.dispute d ON d.id = e.dispute_id WHERE ${UNTOLD} LIMIT $2)
  ), agreement_change AS (
    SELECT 'AGREEMENT' AS subject, e.agreement_id AS id, e.version, e.at, e.transaction_id,
      ARRAY[a.owner, a.grantee] AS concerned_agencies, '{}'::text[] AS areas
    FROM access.agreement_event e JOIN access.agreement a ON a.id = e.agreement_id WHERE ${UNTOLD} LIMIT $2
  ), told AS (
    SELECT change.subject, change.id, change.version, change.at, change.transaction_id, c.concerned_agencies, c.areas
    FROM change JOIN coordination.substance_case c ON c.id = change.case_id
    UNION ALL SELECT * FROM agreement_change
  ), parted AS (
    SELECT told.*, $3::pg_snapshot IS NOT NULL AND pg_visible_in_snapshot(told.transaction_id, $3::pg_snapshot) AS reading FROM told
  ), placed AS (
    SELECT subject, id, version, concerned_agencies, areas, reading,
      (extract(epoch FROM max(at) OVER (PARTITION BY reading, id ORDER BY version)) * 1000000)::bigint AS placed_at
    FROM parted
  )
  SELECT bounds.cluster, bounds.ending AS snapshot, (SELECT count(*) FROM told) AS total,
    placed.subject, placed.id, placed.version, placed.concerned_agencies, placed.areas, placed.reading, placed.placed_at
  FROM bounds LEFT JOIN placed
    ON NOT (placed.reading AND (placed.placed_at, placed.id, placed.version) <= ($4::bigint, $5::uuid, $6::integer))
  ORDER BY placed.reading DESC, placed.placed_at, placed.id, placed.version`;

interface ReadRow {
  readonly cluster: string;
  readonly snapshot: string;
  readonly total: string;
  readonly subject: WorkflowSubject | null;
  readonly id: string;
  readonly version: number;
  readonly concerned_agencies: string[];
  readonly areas: string[];
  readonly reading: boolean;
  readonly placed_at: string;
}

/** The moment from which changes are told. */
export async function readMoment(run: RunRead): Promise<DatabaseMoment> {
  const [moment] = await run<DatabaseMoment>(MOMENT, []);
  if (!moment) throw new Error('The database does not say which it is.');
  return moment;
}

/**
 * Reads the changes behind a position that are visible now, or were at an earlier moment.
 *
 * @param from a position of this database
 * @param max changes that are read at most, so that the work does not grow with what was missed
 * @param until the snapshot up to which is read; all that is visible when absent
 * @returns null when there are more
 */
export async function readChanges(
  run: RunRead,
  from: WorkflowPosition,
  max: number,
  until: string | null = null,
): Promise<ChangesRead | null> {
  const { told, reading } = from;
  const key = reading?.key;
  const rows = await run<ReadRow>(READ, [
    told,
    max + 1,
    reading?.snapshot ?? null,
    key?.at ?? null,
    key?.id ?? null,
    key?.version ?? null,
    until,
  ]);
  const [head] = rows;
  if (!head) throw new Error('The changes of workflows could not be read.');
  if (Number(head.total) > max) return null;
  const { cluster, snapshot } = head;
  return { cluster, snapshot, changes: changesOf(rows, from, snapshot) };
}

function changesOf(
  rows: readonly ReadRow[],
  { cluster, told, reading }: WorkflowPosition,
  ending: string,
): readonly WorkflowChange[] {
  return rows.flatMap((row, place) => {
    const { subject, id, version, concerned_agencies: concernedAgencies, areas } = row;
    if (subject === null) return [];
    const stepKey: StepKey = { at: row.placed_at, id, version };
    const behind =
      reading && row.reading
        ? { told, reading: { snapshot: reading.snapshot, key: stepKey } }
        : { told: reading?.snapshot ?? told, reading: { snapshot: ending, key: stepKey } };
    const isLast = place === rows.length - 1;
    const position = isLast ? { cluster, told: ending, reading: null } : { cluster, ...behind };
    return [{ subject, id, version, concernedAgencies, areas, eventId: writePosition(position) }];
  });
}
