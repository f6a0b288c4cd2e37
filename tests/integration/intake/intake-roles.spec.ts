import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENCY_SUBGRAPHS } from '../../../src/agencies/index.js';
import { intakeRoleOf } from '../../../src/hub/database-roles.js';
import { newId } from '../../../src/kernel/index.js';
import { importTables } from '../../../src/cli/hubs/open-intake.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

const AGENCIES = AGENCY_SUBGRAPHS.map(({ name }) => name);
const REFUSED = '42501';

let database: TestDatabase;
let owner: DataSource;
let tables: readonly { readonly schema: string; readonly table: string }[];
const logins = new Map<string, DataSource>();
const records = new Map<string, ReadonlySet<string>>();

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  for (const agency of AGENCIES) logins.set(agency, await database.as(intakeRoleOf(agency)));
  tables = await owner.query(
    `SELECT schemaname AS schema, tablename AS "table" FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`,
  );
  for (const { schema, table } of await importTables()) {
    records.set(schema, new Set([...(records.get(schema) ?? []), table]));
  }
});
afterAll(() => database?.drop());

/** `ok`, or the SQLSTATE that refused a statement of an agency's intake login; nothing of it stays. */
async function answer(agency: string, statement: string): Promise<string> {
  const runner = logins.get(agency)?.createQueryRunner();
  if (!runner) throw new Error(`No login of ${agency}.`);
  await runner.startTransaction();
  try {
    await runner.query(statement);
    return 'ok';
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error
      ? String(error.code)
      : String(error);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

async function firstColumn(schema: string, table: string): Promise<string> {
  const [row]: { name: string }[] = await owner.query(
    `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
     ORDER BY attnum LIMIT 1`,
    [`"${schema}"."${table}"`],
  );
  return row?.name ?? '';
}

describe.each(AGENCIES)('the intake login of %s', (agency) => {
  it('writes each table of records of its own schema', async () => {
    const own = records.get(agency) ?? new Set();
    expect(own.size).toBeGreaterThan(0);
    for (const table of own) {
      const column = await firstColumn(agency, table);
      const name = `${agency}.${table}`;
      expect(await answer(agency, `SELECT * FROM ${name} LIMIT 1`), name).toBe('ok');
      expect(await answer(agency, `UPDATE ${name} SET ${column} = ${column} WHERE false`), name).toBe('ok');
      expect(await answer(agency, `DELETE FROM ${name} WHERE false`), name).toBe('ok');
      expect(await answer(agency, `INSERT INTO ${name} SELECT * FROM ${name} WHERE false`), name).toBe('ok');
      expect(await answer(agency, `TRUNCATE ${name} CASCADE`), name).toBe(REFUSED);
    }
  });

  it('writes no other table of the database, and reads none but its own runs', async () => {
    const written = new Set<string>();
    const read = new Set<string>();
    for (const { schema, table } of tables) {
      if (schema === agency && records.get(agency)?.has(table)) continue;
      const name = `"${schema}"."${table}"`;
      const column = await firstColumn(schema, table);
      const changes = {
        INSERT: `INSERT INTO ${name} SELECT (NULL::${name}).* WHERE false`,
        // A table without columns is there to be locked, and has nothing to be changed.
        ...(column ? { UPDATE: `UPDATE ${name} SET ${column} = ${column} WHERE false` } : {}),
        DELETE: `DELETE FROM ${name} WHERE false`,
        TRUNCATE: `TRUNCATE ${name} CASCADE`,
      };
      for (const [kind, change] of Object.entries(changes)) {
        if ((await answer(agency, change)) !== REFUSED) written.add(`${kind} ${schema}.${table}`);
      }
      if ((await answer(agency, `SELECT FROM ${name} LIMIT 1`)) !== REFUSED) read.add(`${schema}.${table}`);
    }
    expect([...written].toSorted()).toEqual(
      [
        `DELETE ${agency}.intake_file`,
        `INSERT ${agency}.intake_file`,
        `INSERT ${agency}.intake_piece`,
        `DELETE ${agency}.intake_key`,
        `INSERT ${agency}.intake_key`,
        `DELETE ${agency}.intake_met`,
        `INSERT ${agency}.intake_met`,
        `INSERT ${agency}.intake_refusal`,
        `INSERT ${agency}.intake_run`,
        'INSERT audit.step',
      ].toSorted(),
    );
    expect([...read].toSorted()).toEqual([
      `${agency}.intake_file`,
      `${agency}.intake_key`,
      `${agency}.intake_met`,
      `${agency}.intake_piece`,
      `${agency}.intake_refusal`,
      `${agency}.intake_run`,
    ]);
  });

  it('changes of a run nothing but how far it is', async () => {
    expect(await answer(agency, `UPDATE ${agency}.intake_run SET position = 1 WHERE false`)).toBe('ok');
    for (const column of ['sha256', 'started_by', 'file_name', 'mapping', 'table_name', 'id']) {
      const change = `UPDATE ${agency}.intake_run SET ${column} = ${column} WHERE false`;
      expect(await answer(agency, change), column).toBe(REFUSED);
    }
  });

  it('records steps of its own imports in the evidence log, and of nothing else', async () => {
    const step = (workflow: string, actor: string): string =>
      `INSERT INTO audit.step (id, workflow, subject, version, agency, command, to_state, happened)
       VALUES ('${newId()}', '${workflow}', '${newId()}', 1, '${actor}', 'x', 'RUNNING', now())`;
    const other = AGENCIES.find((each) => each !== agency) ?? '';
    expect(await answer(agency, step('IMPORT', agency.toUpperCase()))).toBe('ok');
    expect(await answer(agency, step('IMPORT', other.toUpperCase()))).toBe(REFUSED);
    expect(await answer(agency, step('DISPUTE', agency.toUpperCase()))).toBe(REFUSED);
  });

  it('learns of the register which of its codes are not in it or in no region of some, and nothing more', async () => {
    const login = logins.get(agency);
    const [platform]: { code: string }[] = await owner.query(
      'SELECT code FROM coordination.platform LIMIT 1',
    );
    expect(
      await login?.query(`SELECT audit.unknown_platforms($1) AS unknown`, [[platform?.code, 'x']]),
    ).toEqual([{ unknown: ['x'] }]);
    expect(
      await login?.query(
        `SELECT audit.platforms_outside($1, $2) AS outside, audit.platforms_outside($1, $3) AS inside`,
        [[platform?.code, 'x'], ['-'], ['%']],
      ),
    ).toEqual([{ outside: [platform?.code], inside: [] }]);
    expect(await answer(agency, 'SELECT code FROM coordination.platform')).toBe(REFUSED);
    expect(await answer(agency, 'SELECT audit.open_imports()')).toBe(REFUSED);
    const other = AGENCIES.find((each) => each !== agency) ?? '';
    expect(await answer(agency, `SELECT ${agency}.place_platforms('{}')`)).toBe('ok');
    expect(await answer(agency, `SELECT ${other}.place_platforms('{}')`)).toBe(REFUSED);
  });
});

it('the logins of subgraphs still write no record, and no run', async () => {
  for (const agency of AGENCIES) {
    const login = await database.as(`huishang_${agency}`);
    for (const table of [
      ...(records.get(agency) ?? []),
      'intake_run',
      'intake_refusal',
      'intake_key',
      'intake_met',
    ]) {
      await expect(login.query(`DELETE FROM ${agency}.${table} WHERE false`)).rejects.toThrow(
        'permission denied',
      );
    }
  }
});
