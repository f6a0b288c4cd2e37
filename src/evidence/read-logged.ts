import { runStatement, type Rows } from '../database/index.js';

/** What the log has of a record. */
export interface LoggedLeaf {
  readonly hash: Buffer;
  /** Null while it waits to be sealed. */
  readonly index: number | null;
}

/** One statement, so that no leaf is missed while it is sealed. */
const LOGGED = `
  SELECT record_id, leaf_index, leaf_hash FROM audit.leaf WHERE record_id = ANY ($1::uuid[])
  UNION ALL
  SELECT record_id, NULL, leaf_hash FROM audit.pending_leaf WHERE record_id = ANY ($1::uuid[])`;

interface LoggedRow {
  readonly record_id: string;
  readonly leaf_index: string | null;
  readonly leaf_hash: Buffer;
}

/** Reads what the log has of records, by their ids; those that it does not have are left out. */
export async function readLogged(database: Rows, ids: readonly string[]): Promise<Map<string, LoggedLeaf>> {
  const logged = new Map<string, LoggedLeaf>();
  for (const row of await runStatement<LoggedRow>(database, LOGGED, [ids])) {
    const index = row.leaf_index === null ? null : Number(row.leaf_index);
    // A record that was added twice is in the log once, and its repetition may still wait.
    if (index !== null || !logged.has(row.record_id)) {
      logged.set(row.record_id, { hash: row.leaf_hash, index });
    }
  }
  return logged;
}
