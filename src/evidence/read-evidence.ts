import { readLeaves, timesOfIds, type LeafKind, type ReadLeaf } from '../audit/index.js';
import { runStatement, type Rows } from '../database/index.js';
import { readLogged, type LoggedLeaf } from './read-logged.js';
import { isMonthOf, readRetiredMonths, type RetiredMonth } from './retention/retired-months.js';

/** What the log says of a record, worst first (存证状态). */
export const EVIDENCE_STATUSES = ['ALTERED', 'UNLOGGED', 'ARCHIVED', 'PENDING', 'SEALED'] as const;
/**
 * `SEALED`: in the log. `PENDING`: recorded, and waits for the sequencer. `ARCHIVED`: in the log, and the record in the archive of its
 * month alone. `ALTERED`: what follows from the rows is not what is in the log, or they are gone. `UNLOGGED`: neither in the log nor
 * waiting, as records from before there was a log.
 */
export type EvidenceStatus = (typeof EVIDENCE_STATUSES)[number];

/** One leaf of a record: as it follows from the row, and as the log has it. */
export interface EvidenceLeaf {
  readonly id: string;
  /** Null where the row is gone. */
  readonly row: ReadLeaf | null;
  /** Null where the log has none, and none waits. */
  readonly logged: LoggedLeaf | null;
  /** Where the row is, which the database has no more; null where it should have it. */
  readonly archive: RetiredMonth | null;
}

/** What there is of a request: its leaf, then those of what it disclosed after it was recorded. */
export interface Evidence {
  readonly id: string;
  readonly status: EvidenceStatus;
  readonly leaves: readonly EvidenceLeaf[];
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000;

/** Disclosures are recorded when the operation has acted, on the same day. */
const LATE = `
  SELECT id, entry_id FROM audit.disclosure
  WHERE entry_id = ANY ($1::uuid[]) AND recorded_at BETWEEN $2::timestamptz AND $3::timestamptz ORDER BY recorded_at, id`;

function statusOf({ row, logged, archive }: EvidenceLeaf): EvidenceStatus {
  if (!logged) return 'UNLOGGED';
  if (archive) return 'ARCHIVED';
  if (!row?.hash.equals(logged.hash)) return 'ALTERED';
  return logged.index === null ? 'PENDING' : 'SEALED';
}

/** The worst of some; the best where there are none. */
function worstOf(statuses: readonly EvidenceStatus[]): EvidenceStatus {
  return EVIDENCE_STATUSES.find((status) => statuses.includes(status)) ?? 'SEALED';
}

/** The archive that has the row of a leaf: by its place in the log, and by the time that its id has. */
function archiveOf(id: string, { index }: LoggedLeaf, months: readonly RetiredMonth[]): RetiredMonth | null {
  if (index === null) return null;
  const { first, last } = timesOfIds([id]);
  return (
    months.find(({ month, from, to }) => from <= index && index < to && isMonthOf(month, first, last)) ?? null
  );
}

/**
 * Compares requests with the log (存证核对): four statements, however many they are, and three more where a row is gone.
 *
 * @param database may read the audit tables
 * @param ids of requests, UUIDs of version 7
 * @returns by id; those that neither the record nor the log has are left out
 */
export async function readEvidence(database: Rows, ids: readonly string[]): Promise<Map<string, Evidence>> {
  if (ids.length === 0) return new Map();
  const { first, last } = timesOfIds(ids);
  const late = await runStatement<{ id: string; entry_id: string }>(database, LATE, [
    ids,
    first,
    new Date(last.getTime() + DAY_MILLISECONDS),
  ]);
  const records: { id: string; kind: LeafKind }[] = [
    ...ids.map((id) => ({ id, kind: 'request' as const })),
    ...late.map(({ id }) => ({ id, kind: 'disclosure' as const })),
  ];
  const rows = await readLeaves(database, records);
  const logged = await readLogged(
    database,
    records.map(({ id }) => id),
  );
  const isGone = ({ id }: { readonly id: string }): boolean => !rows.has(id) && logged.has(id);
  const months = records.some(isGone) ? await readRetiredMonths(database) : [];
  const leafOf = (id: string): EvidenceLeaf => {
    const leaf = { id, row: rows.get(id) ?? null, logged: logged.get(id) ?? null };
    return { ...leaf, archive: leaf.row || !leaf.logged ? null : archiveOf(id, leaf.logged, months) };
  };
  const lateOf = new Map<string, string[]>();
  for (const { id, entry_id: entry } of late) lateOf.set(entry, [...(lateOf.get(entry) ?? []), id]);
  const found = new Map<string, Evidence>();
  for (const id of ids) {
    const request = leafOf(id);
    if (!request.row && !request.logged) continue;
    const leaves = [request, ...(lateOf.get(id) ?? []).map(leafOf)];
    found.set(id, { id, status: worstOf(leaves.map(statusOf)), leaves });
  }
  return found;
}
