import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  erasePersonal,
  PostgresAuditLog,
  readFieldSets,
  readLeaves,
  type AuditEntry,
  type LeafKind,
} from '../../../src/audit/index.js';
import { newId } from '../../../src/kernel/index.js';
import canonicalize from 'canonicalize';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

let database: TestDatabase;
let owner: DataSource;
let audit: PostgresAuditLog;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  audit = new PostgresAuditLog(await database.as('huishang_gateway'), Buffer.from('key'));
});
afterAll(() => database?.drop());

const entry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  id: newId(),
  requestId: 'r-1',
  agency: 'PBOC',
  role: 'OFFICER',
  level: 'PROVINCIAL',
  region: '440000',
  officer: '张“三”',
  purpose: 'RISK_MONITORING',
  caseId: newId(),
  basis: '国办发〔2016〕21号 "三"\n',
  token: { issuer: 'https://pboc.invalid', jti: 'é', kid: 'k' },
  address: '127.0.0.1',
  refusal: null,
  operationKind: 'query',
  operationName: 'Dossier',
  operationHash: 'ab'.repeat(32),
  variables: '{"code":"1"}',
  fieldsAsked: ['Query.platform', 'PbocRecord.reserveBalance'],
  fieldsDenied: [{ field: 'PbocRecord.reserveBalance', policy: 'pboc.reserve', reason: 'NO_AGREEMENT' }],
  fieldsPlain: [{ field: 'A.b', policy: 'x', rule: 'AGREEMENT', agreement: newId(), warrant: null }],
  platformsAsked: ['91110105HY0000016E'],
  platformsDisclosed: ['91110105HY0000016E'],
  answer: 'cd'.repeat(32),
  ...more,
});

async function pending(): Promise<Map<string, { kind: LeafKind; hash: Buffer }>> {
  const rows: { record_id: string; kind: LeafKind; leaf_hash: Buffer }[] = await owner.query(
    'SELECT record_id, kind, leaf_hash FROM audit.pending_leaf',
  );
  return new Map(rows.map(({ record_id, kind, leaf_hash: hash }) => [record_id, { kind, hash }]));
}

describe('the leaf of a record follows from its rows', () => {
  const variants: Readonly<Record<string, Partial<AuditEntry>>> = {
    'as it usually is': {},
    'with nothing that may be absent': {
      region: null,
      purpose: null,
      caseId: null,
      basis: null,
      token: null,
      address: null,
      refusal: 'BAD_USER_INPUT',
      operationKind: null,
      operationName: null,
      operationHash: null,
      variables: null,
      fieldsAsked: [],
      fieldsDenied: [],
      fieldsPlain: [],
      platformsAsked: [],
      platformsDisclosed: [],
      answer: null,
    },
    'with more platforms than one leaf has': {
      platformsDisclosed: Array.from(
        { length: 2_345 },
        (_, each) => `91110105HY${String(each).padStart(8, '0')}`,
      ),
    },
  };

  it.each(Object.entries(variants))('%s', async (_name, more) => {
    const given = entry(more);
    const committed = await audit.append(given);
    const leaves = await pending();
    expect(leaves.get(given.id)?.hash).toEqual(committed.leafHash);
    const records = Array.from(leaves, ([id, { kind }]) => ({ id, kind }));
    const read = await readLeaves(owner, records);
    for (const [id, { hash }] of leaves) expect(read.get(id)?.hash, id).toEqual(hash);
    const leaf = read.get(given.id);
    const value: unknown = JSON.parse(leaf?.text ?? '');
    expect(canonicalize(value)).toBe(leaf?.text);
    expect(Buffer.byteLength(leaf?.text ?? '')).toBeLessThan(65_536);
    const sets = await readFieldSets(owner, [leaf?.fields ?? '']);
    expect(sets.get(leaf?.fields ?? '')?.set).toEqual({
      asked: given.fieldsAsked,
      denied: given.fieldsDenied,
      plain: given.fieldsPlain,
    });
    expect(canonicalize(JSON.parse(sets.get(leaf?.fields ?? '')?.text ?? ''))).toBe(
      sets.get(leaf?.fields ?? '')?.text,
    );
  });

  it('of what is disclosed later, and of what is counted', async () => {
    const given = entry({ answer: null, platformsDisclosed: [] });
    await audit.append(given);
    await audit.disclosed(given.id, ['91110105HY0000016E'], 'ef'.repeat(32));
    const at = new Date();
    await audit.count([
      {
        id: newId(),
        refusal: 'RATE_LIMITED',
        reason: 'x',
        route: '/graphql',
        address: '::1',
        agency: null,
        officer: null,
        requests: 3,
        first: at,
        last: at,
      },
    ]);
    const leaves = await pending();
    const read = await readLeaves(
      owner,
      Array.from(leaves, ([id, { kind }]) => ({ id, kind })),
    );
    for (const [id, { hash }] of leaves) expect(read.get(id)?.hash, id).toEqual(hash);
    expect(new Set(Array.from(leaves.values(), ({ kind }) => kind))).toEqual(
      new Set(['request', 'disclosure', 'refusals']),
    );
  });

  it('holds nothing personal', async () => {
    const given = entry();
    await audit.append(given);
    const leaf = (await readLeaves(owner, [{ id: given.id, kind: 'request' }])).get(given.id);
    for (const personal of ['张', '127.0.0.1', '国办发', 'pboc.invalid']) {
      expect(leaf?.text).not.toContain(personal);
    }
    expect(Object.keys(leaf?.disclosures ?? {}).toSorted()).toEqual(['address', 'basis', 'officer', 'token']);
  });

  it('is another one when any column of a row is changed', async () => {
    const given = entry();
    const { leafHash: before } = await audit.append(given);
    const columns: { name: string; type: string }[] = await owner.query(
      `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
       WHERE attrelid = 'audit.entry'::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT IN ('id', 'erased')`,
    );
    expect(columns.length).toBeGreaterThan(20);
    const other: Readonly<Record<string, string>> = {
      'timestamp with time zone': `recorded_at + interval '1 millisecond'`,
      name: `'somebody'`,
      'text[]': `'{x}'`,
      bytea: `substring(sha256('x') FROM 1 FOR octet_length(COLUMN))`,
    };
    for (const { name, type } of columns) {
      const runner = owner.createQueryRunner();
      await runner.startTransaction();
      await runner.query('ALTER TABLE audit.entry DISABLE TRIGGER ALL');
      const value = name === 'operation_kind' ? `'mutation'` : (other[type] ?? `'x'`).replace('COLUMN', name);
      await runner.query(`UPDATE audit.entry SET ${name} = ${value} WHERE id = $1`, [given.id]);
      const leaf = (await readLeaves(runner.manager, [{ id: given.id, kind: 'request' }])).get(given.id);
      await runner.rollbackTransaction();
      await runner.release();
      expect(leaf?.hash.equals(before), name).toBe(false);
    }
  });
});

describe('erasing what is personal', () => {
  const erase = (officer: string) =>
    owner.transaction((manager) =>
      erasePersonal(manager, {
        officer,
        before: new Date(Date.now() + 60_000),
        reason: '个人信息保护法第四十七条',
        by: 'auditor',
      }),
    );

  it('leaves every leaf as it was, and nobody can say what it stood for', async () => {
    const given = entry({ officer: 'gone' });
    const { leafHash } = await audit.append(given);
    expect(await erase('gone')).toEqual({ records: 1 });
    const leaf = (await readLeaves(owner, [{ id: given.id, kind: 'request' }])).get(given.id);
    expect(leaf?.hash).toEqual(leafHash);
    expect(leaf?.disclosures).toEqual({});
    const [row]: Record<string, unknown>[] = await owner.query(
      'SELECT officer, salt, client_address, basis, token_id, to_jsonb(e)::text AS whole FROM audit.entry e WHERE id = $1',
      [given.id],
    );
    expect(row).toMatchObject({
      officer: null,
      salt: null,
      client_address: null,
      basis: null,
      token_id: null,
    });
    expect(row?.['whole']).not.toContain('gone');
    const [act]: { id: string; facts: object }[] = await owner.query(
      `SELECT id, facts FROM audit.maintenance WHERE act = 'ERASE' ORDER BY recorded_at DESC LIMIT 1`,
    );
    expect(act?.facts).toMatchObject({ records: 1, reason: '个人信息保护法第四十七条' });
    const read = await readLeaves(owner, [{ id: act?.id ?? '', kind: 'maintenance' }]);
    expect(read.get(act?.id ?? '')?.hash).toEqual((await pending()).get(act?.id ?? '')?.hash);
    expect(await erase('gone')).toEqual({ records: 0 });
  });

  it('is the only change of a record that the database takes, from its owner too', async () => {
    const given = entry({ officer: 'kept' });
    await audit.append(given);
    for (const change of [`purpose = NULL`, `officer = 'other'`, `officer = NULL, salt = NULL`]) {
      await expect(owner.query(`UPDATE audit.entry SET ${change} WHERE id = $1`, [given.id])).rejects.toThrow(
        'append-only',
      );
    }
  });

  it('is refused where a record is not what was sealed', async () => {
    const given = entry({ officer: 'altered' });
    await audit.append(given);
    await owner.query(
      `INSERT INTO audit.leaf (leaf_index, record_id, kind, leaf_hash) VALUES (0, $1, 'request', sha256('x'))`,
      [given.id],
    );
    await expect(erase('altered')).rejects.toThrow('not what was sealed');
    const rows: unknown = await owner.query(`SELECT officer FROM audit.entry WHERE id = $1`, [given.id]);
    expect(rows).toEqual([{ officer: 'altered' }]);
  });
});
