import type { EntityManager } from 'typeorm';
import type { Random } from '../random.js';

/** What a database superuser did to the record, with the first leaf that it touched. */
export interface Tampering {
  readonly what: string;
  /** Null where what is touched is not one leaf: the log ends sooner, or its hashes are others. */
  readonly index: number | null;
}

/** Tables of records by kind of leaf, with columns that can be changed and to what. */
const TABLES: Readonly<
  Record<string, { readonly table: string; readonly columns: Readonly<Record<string, string>> }>
> = {
  request: {
    table: 'audit.entry',
    columns: {
      agency: `'X' || agency`,
      officer: `officer || 'x'`,
      purpose: `coalesce(purpose, '') || 'X'`,
      case_id: `coalesce(case_id, '') || 'x'`,
      recorded_at: `recorded_at + interval '1 millisecond'`,
      recorded_by: `'somebody'`,
      platforms_disclosed: `platforms_disclosed || '{91110105HY0000016E}'`,
      platforms_asked: `'{}'::text[] || platforms_asked || '{x}'`,
      field_set: `sha256(field_set)`,
      answer_hash: `sha256(coalesce(answer_hash, 'x'))`,
      refusal: `coalesce(refusal, '') || 'X'`,
      salt: `substring(sha256(salt) FROM 1 FOR 16)`,
      client_address: `'10.0.0.1'`,
      operation_hash: `reverse(operation_hash) || 'x'`,
    },
  },
  disclosure: {
    table: 'audit.disclosure',
    columns: { platforms: `platforms || '{x}'`, entry_id: 'gen_random_uuid()', answer_hash: `sha256('x')` },
  },
  refusals: {
    table: 'audit.refusal_count',
    columns: { requests: 'requests + 1', route: `route || 'x'`, client_address: `'10.0.0.1'` },
  },
  step: {
    table: 'audit.step',
    columns: {
      rule: `coalesce(rule, '') || 'x'`,
      officer: `coalesce(officer, '') || 'x'`,
      changes: `changes || '{"x":1}'`,
      happened: `happened - interval '1 day'`,
    },
  },
};

interface LeafRow {
  readonly leaf_index: string;
  readonly record_id: string;
  readonly kind: string;
}

type Tamper = (manager: EntityManager, random: Random, size: number) => Promise<Tampering>;

async function leafAt(manager: EntityManager, index: number): Promise<LeafRow> {
  const [row]: LeafRow[] = await manager.query(
    'SELECT leaf_index, record_id, kind FROM audit.leaf WHERE leaf_index = $1',
    [index],
  );
  if (!row) throw new Error(`There is no leaf ${index}.`);
  return row;
}

const edit: Tamper = async (manager, random, size) => {
  const index = random.below(size);
  const { record_id: id, kind } = await leafAt(manager, index);
  const { table, columns } = TABLES[kind] ?? { table: '', columns: {} };
  const column = random.pick(Object.keys(columns));
  await manager.query(`UPDATE ${table} SET ${column} = ${columns[column]} WHERE id = $1`, [id]);
  return { what: `edit ${table}.${column}`, index };
};

const remove: Tamper = async (manager, random, size) => {
  const index = random.below(size);
  const { record_id: id, kind } = await leafAt(manager, index);
  await manager.query(`DELETE FROM ${TABLES[kind]?.table} WHERE id = $1`, [id]);
  return { what: `delete of ${kind}`, index };
};

/** Two records change their names, so that each stands where the other did. */
const swap: Tamper = async (manager, random, size) => {
  const one = random.below(size - 1);
  const other = one + 1 + random.below(size - one - 1);
  const [first, second] = [await leafAt(manager, one), await leafAt(manager, other)];
  await manager.query('UPDATE audit.leaf SET record_id = gen_random_uuid() WHERE leaf_index = $1', [one]);
  await manager.query('UPDATE audit.leaf SET record_id = $2, kind = $3 WHERE leaf_index = $1', [
    other,
    first.record_id,
    first.kind,
  ]);
  await manager.query('UPDATE audit.leaf SET record_id = $2, kind = $3 WHERE leaf_index = $1', [
    one,
    second.record_id,
    second.kind,
  ]);
  return { what: 'swap', index: one };
};

/** Another record at the place of a leaf, with a hash that fits it. */
const forge: Tamper = async (manager, random, size) => {
  const index = random.below(size);
  await manager.query(
    `WITH made AS (
       INSERT INTO audit.entry SELECT (jsonb_populate_record(entry, jsonb_build_object('id', gen_random_uuid()))).*
       FROM audit.entry LIMIT 1 RETURNING id)
     UPDATE audit.leaf SET record_id = made.id, kind = 'request', leaf_hash = sha256('x') FROM made WHERE leaf_index = $1`,
    [index],
  );
  return { what: 'forged record', index };
};

/** One leaf more in between, those behind it moved on. */
const insert: Tamper = async (manager, random, size) => {
  const index = random.below(size);
  // Past all others and back, so that no two have one index at a time.
  await manager.query('UPDATE audit.leaf SET leaf_index = leaf_index + 1000000 WHERE leaf_index >= $1', [
    index,
  ]);
  await manager.query('UPDATE audit.leaf SET leaf_index = leaf_index - 999999 WHERE leaf_index >= 1000000');
  await manager.query(
    `INSERT INTO audit.leaf (leaf_index, record_id, kind, leaf_hash) VALUES ($1, gen_random_uuid(), 'request', sha256('x'))`,
    [index],
  );
  return { what: 'insert', index };
};

const removeLeaf: Tamper = async (manager, random, size) => {
  const index = random.below(size);
  await manager.query('DELETE FROM audit.leaf WHERE leaf_index = $1', [index]);
  return { what: 'delete of a leaf', index: null };
};

/** Back to an earlier head, as after a restore of a backup. */
const rollBack: Tamper = async (manager, random) => {
  const heads: { tree_size: string }[] = await manager.query(
    'SELECT tree_size FROM audit.checkpoint ORDER BY tree_size DESC OFFSET 1',
  );
  const size = Number(random.pick(heads).tree_size);
  await manager.query('DELETE FROM audit.checkpoint WHERE tree_size > $1', [size]);
  await manager.query('DELETE FROM audit.leaf WHERE leaf_index >= $1', [size]);
  return { what: 'roll back', index: null };
};

const truncate: Tamper = async (manager, random) => {
  const table = random.pick(['audit.entry', 'audit.step', 'audit.leaf']);
  await manager.query(`TRUNCATE ${table}`);
  return { what: `truncate ${table}`, index: null };
};

const fieldSet: Tamper = async (manager, random, size) => {
  const begin = random.below(size);
  const [row]: { leaf_index: string; field_set: Buffer }[] = await manager.query(
    `SELECT leaf_index, field_set FROM audit.leaf JOIN audit.entry ON entry.id = leaf.record_id
     WHERE leaf_index >= $1 ORDER BY leaf_index LIMIT 1`,
    [begin],
  );
  if (!row) return edit(manager, random, size);
  await manager.query(`UPDATE audit.field_set SET asked = asked || '{x}' WHERE hash = $1`, [row.field_set]);
  return { what: 'edit of a field set', index: null };
};

const tile: Tamper = async (manager, random, size) => {
  if (size < 256) return edit(manager, random, size);
  await manager.query(`UPDATE audit.tile SET root = sha256(root) WHERE level = 0 AND tile_index = 0`);
  const index = random.below(size);
  const { record_id: id, kind } = await leafAt(manager, index);
  await manager.query(`DELETE FROM ${TABLES[kind]?.table} WHERE id = $1`, [id]);
  return { what: 'edit of a tile, and a delete', index };
};

const ALL: readonly Tamper[] = [
  edit,
  edit,
  edit,
  edit,
  remove,
  remove,
  swap,
  forge,
  insert,
  removeLeaf,
  rollBack,
  truncate,
  fieldSet,
  tile,
];

/**
 * Tampers with the record in one way, as a superuser: triggers do not fire and no constraint but keys holds.
 *
 * @param manager in a transaction of a superuser's, which is rolled back afterwards
 * @param size leaves of the log
 */
export async function tamper(manager: EntityManager, random: Random, size: number): Promise<Tampering> {
  await manager.query(`SET LOCAL session_replication_role = replica`);
  return random.pick(ALL)(manager, random, size);
}
