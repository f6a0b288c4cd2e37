import type { ClientBase } from 'pg';

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
}

/** A change with the number of the transaction that made it. */
export interface NumberedChange extends WorkflowChange {
  readonly transaction: bigint;
}

export interface ChangesRead {
  /** The oldest transaction that could still commit something which was not seen; reading goes on from here. */
  readonly horizon: bigint;
  readonly changes: readonly NumberedChange[];
}

/**
 * In the order of time, but for two processes whose clocks differ: there, too, the versions of one id come in their order.
 *
 * Numbers from the snapshot's end on belong to rows that were restored from another cluster, whose transactions were
 * counted apart.
 */
const READ = `
  WITH bounds AS (
    SELECT coalesce($1::xid8, pg_snapshot_xmin(pg_current_snapshot())) AS first,
           pg_snapshot_xmin(pg_current_snapshot()) AS horizon,
           pg_snapshot_xmax(pg_current_snapshot()) AS past_last
  ), change AS (
    (SELECT 'CASE' AS subject, e.case_id AS id, e.version, e.at, e.transaction_id, e.case_id
    FROM coordination.substance_case_event e
    WHERE e.transaction_id >= (SELECT first FROM bounds) AND e.transaction_id < (SELECT past_last FROM bounds)
    LIMIT $2)
    UNION ALL
    (SELECT 'DISPUTE', e.dispute_id, e.version, e.at, e.transaction_id, d.case_id
    FROM coordination.dispute_event e JOIN coordination.dispute d ON d.id = e.dispute_id
    WHERE e.transaction_id >= (SELECT first FROM bounds) AND e.transaction_id < (SELECT past_last FROM bounds)
    LIMIT $2)
  ), agreement_change AS (
    SELECT 'AGREEMENT' AS subject, e.agreement_id AS id, e.version, e.at, e.transaction_id,
      ARRAY[a.owner, a.grantee] AS concerned_agencies, '{}'::text[] AS areas
    FROM access.agreement_event e JOIN access.agreement a ON a.id = e.agreement_id
    WHERE e.transaction_id >= (SELECT first FROM bounds) AND e.transaction_id < (SELECT past_last FROM bounds)
    LIMIT $2
  ), told AS (
    SELECT change.subject, change.id, change.version, change.at, change.transaction_id, c.concerned_agencies, c.areas
    FROM change JOIN coordination.substance_case c ON c.id = change.case_id
    UNION ALL SELECT * FROM agreement_change
  )
  SELECT bounds.horizon, told.subject, told.id, told.version, told.transaction_id, told.concerned_agencies, told.areas
  FROM bounds LEFT JOIN told ON true
  ORDER BY max(told.at) OVER (PARTITION BY told.id ORDER BY told.version), told.id, told.version`;

interface ReadRow {
  readonly horizon: string;
  readonly subject: WorkflowSubject | null;
  readonly id: string;
  readonly version: number;
  readonly transaction_id: string;
  readonly concerned_agencies: string[];
  readonly areas: string[];
}

/** Reads what may still be overtaken by a transaction in progress, and where to go on. */
export async function readHorizon(client: ClientBase): Promise<ChangesRead> {
  return changesIn(await client.query<ReadRow>(READ, [null, null]));
}

/**
 * Reads the changes of every transaction from a number on that are visible now.
 *
 * @param from the horizon of the read before
 * @param max changes that are read at most, so that the work does not grow with what was missed
 * @returns null when there are more
 */
export async function readChanges(
  client: ClientBase,
  from: bigint,
  max: number,
): Promise<ChangesRead | null> {
  const read = changesIn(await client.query<ReadRow>(READ, [String(from), max + 1]));
  return read.changes.length > max ? null : read;
}

function changesIn({ rows }: { readonly rows: readonly ReadRow[] }): ChangesRead {
  return {
    horizon: BigInt(rows[0]?.horizon ?? 0),
    changes: rows.flatMap(({ subject, id, version, transaction_id, concerned_agencies, areas }) =>
      subject === null
        ? []
        : [
            {
              subject,
              id,
              version,
              concernedAgencies: concerned_agencies,
              areas,
              transaction: BigInt(transaction_id),
            },
          ],
    ),
  };
}
