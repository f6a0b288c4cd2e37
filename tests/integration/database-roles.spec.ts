import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseRole } from '../../src/database/index.js';
import { DATABASE_ROLES } from '../../src/main.js';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';

const AGENCIES = ['pboc', 'banking', 'securities', 'insurance', 'commerce', 'police'] as const;

let database: TestDatabase;
let owner: DataSource;
const roles = new Map<DatabaseRole, DataSource>();

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  for (const role of DATABASE_ROLES) roles.set(role, await database.as(role));
});
afterAll(() => database?.drop());

async function tablesOf(schema: string): Promise<string[]> {
  const rows: { name: string }[] = await owner.query(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = $1`,
    [schema],
  );
  return rows.map(({ name }) => name);
}

/** PostgreSQL's answer to a statement as a role: `ok`, or the SQLSTATE that refused it. */
async function answer(role: DatabaseRole, statement: string): Promise<string> {
  const source = roles.get(role);
  if (!source) throw new Error(`No role ${role}.`);
  try {
    await source.query(statement);
    return 'ok';
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error
      ? String(error.code)
      : String(error);
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';

describe('database roles', () => {
  it.each(AGENCIES)('%s reads every table of its own schema and changes none', async (agency) => {
    const tables = await tablesOf(agency);
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      expect(await answer(`huishang_${agency}`, `SELECT * FROM ${table} LIMIT 1`)).toBe('ok');
      expect(await answer(`huishang_${agency}`, `DELETE FROM ${table}`)).toBe(INSUFFICIENT_PRIVILEGE);
    }
  });

  it.each(AGENCIES)('%s reaches no table outside its own schema', async (agency) => {
    const foreign = [...AGENCIES, 'coordination', 'access', 'warrants', 'audit'].filter(
      (each) => each !== agency,
    );
    for (const schema of foreign) {
      const tables = await tablesOf(schema);
      expect(tables.length, schema).toBeGreaterThan(0);
      for (const table of tables) {
        const read = await answer(`huishang_${agency}`, `SELECT * FROM ${table} LIMIT 1`);
        expect(read, `${agency} reading ${table}`).toBe(INSUFFICIENT_PRIVILEGE);
      }
    }
  });

  it.each(['huishang_coordination', 'huishang_gateway'] as const)('%s reaches no agency', async (role) => {
    for (const agency of AGENCIES) {
      for (const table of await tablesOf(agency)) {
        expect(await answer(role, `SELECT * FROM ${table} LIMIT 1`), table).toBe(INSUFFICIENT_PRIVILEGE);
      }
    }
  });

  it.each(DATABASE_ROLES)('%s cannot become another role or make objects', async (role) => {
    const other = role === 'huishang_police' ? 'huishang_pboc' : 'huishang_police';
    expect(await answer(role, `SET ROLE ${other}`)).toBe(INSUFFICIENT_PRIVILEGE);
    expect(await answer(role, 'CREATE TABLE public.anything (id int)')).toBe(INSUFFICIENT_PRIVILEGE);
  });
});

describe('the audit table', () => {
  const columns = `id, request_id, agency, role, level, officer, operation_kind, operation_hash, variables_hash,
    fields_asked, fields_denied`;
  const row = `gen_random_uuid(), 'r', 'PBOC', 'OFFICER', 'NATIONAL', 'u1', 'query', 'h', 'v', '{}', '[]'`;

  it('takes entries from the gateway, which can change none', async () => {
    expect(await answer('huishang_gateway', `INSERT INTO audit.entry (${columns}) VALUES (${row})`)).toBe(
      'ok',
    );
    for (const change of [
      `UPDATE audit.entry SET officer = 'u2'`,
      'DELETE FROM audit.entry',
      'TRUNCATE audit.entry',
    ]) {
      expect(await answer('huishang_gateway', change)).toBe(INSUFFICIENT_PRIVILEGE);
    }
  });

  it('refuses changes even to the owner', async () => {
    for (const change of [
      `UPDATE audit.entry SET officer = 'u2'`,
      'DELETE FROM audit.entry',
      'TRUNCATE audit.entry',
    ]) {
      await expect(owner.query(change)).rejects.toThrow('audit entries are append-only');
    }
  });

  it('is closed to every other role', async () => {
    for (const role of DATABASE_ROLES.filter((each) => each !== 'huishang_gateway')) {
      expect(await answer(role, 'SELECT * FROM audit.entry'), role).toBe(INSUFFICIENT_PRIVILEGE);
    }
  });
});
