import type { EntityManager } from 'typeorm';
import { runQuery } from '../database/index.js';
import { CodedError } from '../kernel/index.js';
import { appendMaintenance } from './append-maintenance.js';
import { digestOf } from './leaves/personal-members.js';
import type { LeafKind } from './leaves/leaf.js';
import { readLeaves } from './read-leaves.js';

/** Which records lose what is personal in them. */
export interface Erasure {
  /** The officer, or the client of a system, as records name him. */
  readonly officer: string;
  /** Records from before this instant. */
  readonly before: Date;
  /** Why, in words, e.g. the article of law. */
  readonly reason: string;
  /** Who asks for it. */
  readonly by: string;
}

/** What was erased. */
export interface ErasedRecords {
  readonly records: number;
}

interface ErasableTable {
  readonly kind: LeafKind;
  readonly find: string;
  readonly erase: string;
}

const MATCHING = 'officer = $1 AND recorded_at < $2 AND salt IS NOT NULL';
const ERASED = `FROM unnest($1::uuid[], $2::text[]) AS given (id, digests)
  WHERE each.id = given.id AND each.recorded_at >= $3 AND each.recorded_at <= $4`;
const DIGESTS = `salt = NULL, erased = string_to_array(given.digests, ' '), officer = NULL`;

const TABLES: readonly ErasableTable[] = [
  {
    kind: 'request',
    find: `SELECT id, recorded_at FROM audit.entry WHERE ${MATCHING} ORDER BY recorded_at LIMIT $3`,
    erase: `UPDATE audit.entry AS each SET ${DIGESTS}, token_issuer = NULL, token_id = NULL, token_key = NULL,
      client_address = NULL, basis = NULL ${ERASED}`,
  },
  {
    kind: 'refusals',
    find: `SELECT id, recorded_at FROM audit.refusal_count WHERE ${MATCHING} ORDER BY recorded_at LIMIT $3`,
    erase: `UPDATE audit.refusal_count AS each SET ${DIGESTS}, client_address = NULL ${ERASED}`,
  },
];

/** Records of one statement. */
const BATCH = 1_000;

/** The leaf that follows from a row is not the one that was sealed, so nothing is taken away from it. */
export class RecordAltered extends CodedError {
  readonly code = 'RECORD_ALTERED';

  constructor(id: string) {
    super(`Record ${id} is not what was sealed; nothing is erased before that is looked into.`);
  }
}

async function eraseSome(
  manager: EntityManager,
  { kind, erase }: ErasableTable,
  rows: readonly { readonly id: string; readonly recorded_at: Date }[],
): Promise<void> {
  const leaves = await readLeaves(
    manager,
    rows.map(({ id }) => ({ id, kind })),
  );
  const sealed = await runQuery<{ record_id: string; leaf_hash: Buffer }>(
    manager,
    'SELECT record_id, leaf_hash FROM audit.leaf WHERE record_id = ANY ($1::uuid[])',
    [rows.map(({ id }) => id)],
  );
  for (const { record_id: id, leaf_hash: hash } of sealed) {
    if (!leaves.get(id)?.hash.equals(hash)) throw new RecordAltered(id);
  }
  const digests = rows.map(({ id }) =>
    Object.values(leaves.get(id)?.disclosures ?? {})
      .map(digestOf)
      .toSorted()
      .join(' '),
  );
  await runQuery(manager, erase, [
    rows.map(({ id }) => id),
    digests,
    rows[0]?.recorded_at,
    rows.at(-1)?.recorded_at,
  ]);
}

/**
 * Erases what is personal in the records of a person (个人信息删除): the values and the salts by which their digests could be
 * recomputed. The leaves stay what they are, and so does every proof.
 *
 * @param manager as the owner of the tables, in a transaction: all of it is erased and put on record, or nothing
 * @throws RecordAltered where a record is not what was sealed
 */
export async function erasePersonal(
  manager: EntityManager,
  { officer, before, reason, by }: Erasure,
): Promise<ErasedRecords> {
  let records = 0;
  for (const table of TABLES) {
    for (;;) {
      const rows = await runQuery<{ id: string; recorded_at: Date }>(manager, table.find, [
        officer,
        before,
        BATCH,
      ]);
      if (rows.length === 0) break;
      await eraseSome(manager, table, rows);
      records += rows.length;
    }
  }
  // Whose they were is what is erased: the log says how many and why.
  await appendMaintenance(manager, {
    act: 'ERASE',
    facts: { before: before.toISOString(), reason, records },
    doneBy: by,
  });
  return { records };
}
