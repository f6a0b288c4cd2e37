import { afterAll, expect, it } from 'vitest';
import type { QueryRunner } from 'typeorm';
import { AGENCIES, newId } from '../../../src/kernel/index.js';
import { at } from '../../testkit/at.js';
import { createTestDatabase } from '../../testkit/database.js';

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
  field_set: `\\x${'00'.repeat(32)}`,
  platforms_asked: [],
  platforms_disclosed: [],
};
const ROWS: Readonly<Record<string, object>> = {
  entry: ENTRY,
  disclosure: { id: newId(), entry_id: newId(), platforms: ['91110105HY0000016E'] },
  refusal_count: { refusal: 'X', route: '/', requests: 1, first_at: new Date(), last_at: new Date() },
};

const MINUTE = 60_000;

it.each(Object.keys(ROWS))(
  'audit.%s: the database says which login, and takes no time but its own',
  async (table) => {
    const insert = (recordedAt: Date): Promise<{ recorded_at: Date; recorded_by: string }[]> =>
      gateway.query(
        `INSERT INTO audit.${table} SELECT * FROM json_populate_record(NULL::audit.${table}, $1::json)
         RETURNING recorded_at, recorded_by`,
        [
          JSON.stringify({
            id: newId(),
            ...ROWS[table],
            recorded_at: recordedAt,
            recorded_by: 'somebody',
          }),
        ],
      );
    const now = Date.now();
    for (const minutes of [-6, 6, -10_000]) {
      await expect(insert(new Date(now + minutes * MINUTE))).rejects.toMatchObject({
        driverError: { code: 'ZC001', message: expect.stringContaining('clocks') },
      });
    }
    expect(await insert(new Date(now - 4 * MINUTE))).toEqual([
      { recorded_at: new Date(now - 4 * MINUTE), recorded_by: 'huishang_gateway' },
    ]);
  },
);

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

interface Appended {
  readonly table: string;
  readonly login: string;
  /** Columns of the database's own time and login, where the table has them. */
  readonly time: string | null;
  readonly writer: string | null;
  readonly grown: boolean;
}

/** Everything that a login of the hub may add to and not take away from, and every counter. */
const appended: Appended[] = await owner.query(`
  SELECT format('%s.%s', n.nspname, c.relname) AS table, r.rolname AS login,
    (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND NOT attisdropped
       AND attname IN ('recorded_at', 'inserted_at', 'counted_at', 'used_at', 'signed_at', 'added_at', 'since')
       ORDER BY array_position('{inserted_at,recorded_at,counted_at,used_at,signed_at,added_at,since}', attname::text) LIMIT 1) AS time,
    (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND NOT attisdropped
       AND attname IN ('recorded_by', 'inserted_by', 'counted_by') LIMIT 1) AS writer,
    has_any_column_privilege(r.oid, c.oid, 'UPDATE') AS grown
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, pg_roles r
  WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgboss')
    AND r.rolname LIKE 'huishang\\_%' AND has_any_column_privilege(r.oid, c.oid, 'INSERT')
    AND NOT has_table_privilege(r.oid, c.oid, 'DELETE')
    AND (NOT has_any_column_privilege(r.oid, c.oid, 'UPDATE')
      OR c.relname IN ('agreement_usage', 'account_data_inquiry'))
  ORDER BY 1, 2`);

/** Parts of what has a time of its own: the attachment, the case on the line of business, that on a group, the signed head, the entry, the run of an import, the file to import. */
const PARTS: ReadonlySet<string> = new Set([
  'coordination.attachment_chunk',
  'coordination.business_line',
  'coordination.case_member',
  'audit.leaf',
  'audit.tile',
  'audit.field_set',
  ...AGENCIES.map((agency) => `${agency.toLowerCase()}.intake_refusal`),
  ...AGENCIES.map((agency) => `${agency.toLowerCase()}.intake_piece`),
]);

it('there are such tables, counters among them', () => {
  expect(appended.length).toBeGreaterThan(25);
  expect(appended.filter(({ grown }) => grown).map(({ table }) => table)).toEqual([
    'access.agreement_usage',
    'pboc.account_data_inquiry',
  ]);
});

it.each(appended.filter(({ table }) => !PARTS.has(table)))(
  '$table: a row of $login that is dated back is refused, or dated by the database',
  async ({ table, login, time, writer }) => {
    expect(time).not.toBe(null);
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    try {
      // What is tried is who says the time; whether the row makes sense otherwise is for other constraints.
      await loosened(runner, table);
      const old = `SELECT count(*) FROM ${table} WHERE ${time} < '2002-01-01'`;
      const before: unknown = await runner.query(old);
      await runner.query(`SET LOCAL SESSION AUTHORIZATION ${login}`);
      const stated = JSON.stringify({ [time ?? '']: '2001-01-01', [writer ?? '']: 'somebody' });
      const columns = [time, writer].filter((each) => each !== null).join(', ');
      await runner.query('SAVEPOINT before');
      const refusal = await runner
        .query(
          `INSERT INTO ${table} (${columns})
           SELECT ${columns} FROM json_populate_record(NULL::${table}, $1::json)`,
          [stated],
        )
        .then(
          () => null,
          (error: unknown) => at(error, 'driverError', 'code'),
        );
      if (refusal !== null) await runner.query('ROLLBACK TO before');
      await runner.query('RESET SESSION AUTHORIZATION');
      expect(await runner.query(old)).toEqual(before);
      const rows: { writer: string }[] =
        writer === null || refusal !== null
          ? []
          : await runner.query(
              `SELECT ${writer} AS writer FROM ${table} WHERE ${time} >= transaction_timestamp() ORDER BY ${time} DESC LIMIT 1`,
            );
      // It was not allowed to say it (42501, or ZC001 where it may say a time near the database's), or it said it in vain.
      const isRefused = refusal === '42501' || refusal === 'ZC001';
      expect([refusal === null || isRefused, rows[0]?.writer ?? null]).toEqual([
        true,
        isRefused ? null : login,
      ]);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  },
);

/** Takes from a table, for this transaction, whatever else a row must be. */
async function loosened(runner: QueryRunner, table: string): Promise<void> {
  const named: { statement: string }[] = await runner.query(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', conrelid::regclass, conname) AS statement
       FROM pg_constraint WHERE conrelid = $1::regclass AND contype NOT IN ('n', 't')
     UNION ALL
     SELECT format('ALTER TABLE %s ALTER COLUMN %I DROP NOT NULL', attrelid::regclass, attname)
       FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = ''
     UNION ALL
     SELECT format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', $1::regclass)
     UNION ALL
     SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) FROM pg_trigger
       WHERE tgrelid = $1::regclass AND NOT tgisinternal AND tgname <> 'record_writer'`,
    [table],
  );
  for (const { statement } of named) await runner.query(statement);
}

it('a count of uses is not given back by the login that counts', async () => {
  const [agreement]: { id: string }[] = await owner.query('SELECT id FROM access.agreement LIMIT 1');
  await gateway.query(
    `INSERT INTO access.agreement_usage (agreement_id, day, used, last_granted) VALUES ($1, '2026-06-01', 5, 1)`,
    [agreement?.id],
  );
  const setTo = (used: number): Promise<unknown> =>
    gateway.query(`UPDATE access.agreement_usage SET used = $1 WHERE agreement_id = $2`, [
      used,
      agreement?.id,
    ]);
  await expect(setTo(4)).rejects.toMatchObject({ driverError: { code: '42501' } });
  await setTo(6);
  const rows: unknown = await owner.query(
    `SELECT used, counted_by, counted_at > now() - interval '1 hour' AS now FROM access.agreement_usage WHERE agreement_id = $1`,
    [agreement?.id],
  );
  expect(rows).toEqual([{ used: 6, counted_by: 'huishang_gateway', now: true }]);
});
