import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createOwnSigningKey } from '../../../src/keys/signatures/index.js';
import {
  ED25519_SIGNATURE,
  ed25519Signer,
  parseCheckpoint,
  parseNote,
  verifierKeyOf,
  verifyNote,
  type Signer,
} from '../../../src/transparency-log/notes/index.js';
import { Sequencer } from '../../../src/transparency-log/sequencer/index.js';
import {
  newestHead,
  readLeafRange,
  readTile,
  subtreeReader,
} from '../../../src/transparency-log/store/index.js';
import {
  CompactRange,
  consistencyProof,
  inclusionProof,
  leafHash,
  verifyConsistency,
  verifyInclusion,
} from '../../../src/transparency-log/tree/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

const ORIGIN = 'test.example/log';
let database: TestDatabase;
let owner: DataSource;
let gateway: DataSource;
let log: DataSource;
let signer: Signer;
const errors: unknown[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  gateway = await database.as('huishang_gateway');
  log = await database.as('huishang_log');
  signer = ed25519Signer(await createOwnSigningKey('log'), ORIGIN);
});
afterAll(() => database?.drop());

const sequencer = (source = log): Sequencer =>
  new Sequencer({ database: source, signer, onError: (error) => errors.push(error) });

const INSERT = `INSERT INTO audit.pending_leaf (record_id, kind, leaf_hash) SELECT * FROM unnest($1::uuid[], $2::text[], $3::bytea[])`;

/** Leaves of records that nobody has: what is sealed is their hashes. */
function leaves(count: number): { ids: string[]; values: unknown[] } {
  const ids = Array.from({ length: count }, () => randomUUID());
  return { ids, values: [ids, ids.map(() => 'request'), ids.map((id) => leafHash(id))] };
}

async function sealed(): Promise<{ ids: string[]; size: number }> {
  const head = await newestHead(log);
  const size = head?.size ?? 0;
  const found = await readLeafRange(log, 0, size + 10);
  expect(found.map(({ index }) => index)).toEqual(found.map((_leaf, place) => place));
  expect(found).toHaveLength(size);
  const tree = new CompactRange();
  for (const { hash } of found) tree.append(hash);
  expect(head?.root).toEqual(tree.root());
  return { ids: found.map(({ recordId }) => recordId), size };
}

it('two of them at the same time seal each committed record once, and none that was rolled back', async () => {
  const committed: string[] = [];
  const rolledBack: string[] = [];
  const other = await database.as('huishang_log');
  const sequencers = [sequencer(), sequencer(other)];
  const writing = new AbortController();
  const sealing = sequencers.map(async (each) => {
    while (!writing.signal.aborted) await each.seal();
  });
  await Promise.all(
    Array.from({ length: 4 }, async (_, writer) => {
      for (let round = 0; round < 12; round++) {
        const { ids, values } = leaves(1 + ((writer * 7 + round * 31) % 60));
        const runner = gateway.createQueryRunner();
        await runner.startTransaction();
        await runner.query(INSERT, values);
        if (round % 5 === 4) {
          await runner.rollbackTransaction();
          rolledBack.push(...ids);
        } else {
          await runner.commitTransaction();
          committed.push(...ids);
        }
        await runner.release();
      }
    }),
  );
  writing.abort();
  await Promise.all(sealing);
  await sequencers[0]?.seal();
  const { ids } = await sealed();
  expect(ids.toSorted()).toEqual(committed.toSorted());
  expect(rolledBack.length).toBeGreaterThan(0);
  expect(errors).toEqual([]);
});

it('signs heads that belong to each other, and proves every leaf in them', async () => {
  const { values } = leaves(700);
  await gateway.query(INSERT, values);
  await sequencer().seal();
  const heads: { note: string }[] = await owner.query('SELECT note FROM audit.checkpoint ORDER BY tree_size');
  expect(heads.length).toBeGreaterThan(2);
  const key = verifierKeyOf(signer, ED25519_SIGNATURE);
  const read = subtreeReader(log);
  const parsed = heads.map(({ note }) => {
    const head = parseNote(note);
    expect(verifyNote(head, [key])).toMatchObject({ ok: true });
    return parseCheckpoint(head.text);
  });
  expect(new Set(parsed.map(({ origin }) => origin))).toEqual(new Set([ORIGIN]));
  const consistent = await Promise.all(
    parsed.slice(1).map(async (head, place) => {
      const before = parsed[place] ?? head;
      const proof = await consistencyProof(before.size, head.size, read);
      return verifyConsistency(before.size, before.root, head.size, head.root, proof);
    }),
  );
  expect(consistent).toEqual(consistent.map(() => true));
  const { size, root } = parsed.at(-1) ?? { size: 0, root: Buffer.alloc(0) };
  for (const index of [0, 1, 255, 256, 257, size - 2, size - 1]) {
    const [leaf] = await readLeafRange(log, index, index + 1);
    const proof = await inclusionProof(index, size, read);
    expect(verifyInclusion(leaf?.hash ?? Buffer.alloc(0), index, size, proof, root)).toBe(true);
  }
  expect(await readTile(log, { level: 0, index: 0, width: 256 })).toEqual(
    (await readLeafRange(log, 0, 256)).map(({ hash }) => hash),
  );
});

it('a record that is added a second time is in the log once, and is told of', async () => {
  const { ids, values } = leaves(3);
  await gateway.query(INSERT, values);
  await gateway.query(INSERT, values);
  errors.length = 0;
  await sequencer().seal();
  await gateway.query(INSERT, values);
  await sequencer().seal();
  expect(errors).toHaveLength(6);
  const { ids: all } = await sealed();
  expect(all.filter((id) => ids.includes(id))).toHaveLength(3);
  errors.length = 0;
});

it('signs nothing on top of rows that are not what was signed', async () => {
  const { size } = await sealed();
  const runner = owner.createQueryRunner();
  await runner.query('ALTER TABLE audit.leaf DISABLE TRIGGER leaf_append_only');
  await runner.query('UPDATE audit.leaf SET leaf_hash = sha256($1) WHERE leaf_index = $2', ['x', size - 1]);
  await runner.query('ALTER TABLE audit.leaf ENABLE TRIGGER leaf_append_only');
  await runner.release();
  await gateway.query(INSERT, leaves(1).values);
  await sequencer().seal();
  expect(errors).toMatchObject([{ message: expect.stringContaining('does not have the root') }]);
  expect((await newestHead(log))?.size).toBe(size);
});

it('keys of the tables keep a second head of a size, and a second leaf of an index, out', async () => {
  const insert = (text: string): Promise<unknown> => log.query(text);
  await expect(
    insert(
      `INSERT INTO audit.checkpoint (tree_size, root_hash, note) SELECT tree_size, sha256('x'), note FROM audit.checkpoint LIMIT 1`,
    ),
  ).rejects.toMatchObject({ driverError: { code: '23505' } });
  await expect(
    insert(
      `INSERT INTO audit.leaf (leaf_index, record_id, kind, leaf_hash) VALUES (0, gen_random_uuid(), 'request', sha256('x'))`,
    ),
  ).rejects.toMatchObject({ driverError: { code: '23505' } });
});
