import { afterAll, expect, it } from 'vitest';
import { newId } from '../../src/kernel/index.js';
import { createTestDatabase } from '../testkit/database.js';

const database = await createTestDatabase();
afterAll(() => database.drop());
const owner = await database.asOwner();
const gateway = await database.as('huishang_gateway');

const ENTRY = {
  request_id: 'r',
  agency: 'POLICE',
  role: 'OFFICER',
  level: 'NATIONAL',
  officer: 'u1',
  operation_kind: 'query',
  operation_hash: 'h',
  variables_hash: 'v',
  fields_asked: [],
  fields_denied: [],
  fields_plain: [],
  platforms_asked: [],
  platforms_disclosed: [],
};
const ROWS: Readonly<Record<string, object>> = {
  entry: ENTRY,
  disclosure: { entry_id: newId(), platforms: ['91110105HY0000016E'] },
  refusal_count: { refusal: 'X', route: '/', requests: 1, first_at: new Date(), last_at: new Date() },
};

it.each(Object.keys(ROWS))('audit.%s: the database says when, and which login', async (table) => {
  const stated = { id: newId(), ...ROWS[table], recorded_at: '2001-01-01', recorded_by: 'somebody' };
  const [row]: { recorded_at: Date; recorded_by: string; now: Date }[] = await gateway.query(
    `INSERT INTO audit.${table} SELECT * FROM json_populate_record(NULL::audit.${table}, $1::json)
     RETURNING recorded_at, recorded_by, clock_timestamp() AS now`,
    [JSON.stringify(stated)],
  );
  expect(row?.recorded_by).toBe('huishang_gateway');
  expect((row?.now.getTime() ?? 0) - (row?.recorded_at.getTime() ?? 0)).toBeLessThan(60_000);
});

it('whoever owns the tables restores a backup as it was', async () => {
  const id = newId();
  const stated = { ...ENTRY, id, recorded_at: '2001-01-01T00:00:00Z', recorded_by: 'huishang_gateway' };
  await owner.query(
    `INSERT INTO audit.entry SELECT * FROM json_populate_record(NULL::audit.entry, $1::json)`,
    [JSON.stringify(stated)],
  );
  const rows: unknown = await owner.query(`SELECT recorded_at, recorded_by FROM audit.entry WHERE id = $1`, [
    id,
  ]);
  expect(rows).toEqual([{ recorded_at: new Date('2001-01-01T00:00:00Z'), recorded_by: 'huishang_gateway' }]);
});

it('every table of evidence is so: whatever a login may add to and not change, and that says when', async () => {
  const tables: { table: string; witnessed: boolean }[] = await owner.query(`
    SELECT format('%s.%s', n.nspname, c.relname) AS table,
      EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'record_writer') AS witnessed
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND (c.relname LIKE '%\\_event' OR n.nspname = 'audit')`);
  expect(tables.length).toBeGreaterThan(8);
  expect(tables.filter(({ witnessed }) => !witnessed)).toEqual([]);
});
