import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../migrations/index.js';
import { inspectSchema, migrate } from '../../src/database/index.js';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';

/** Columns, constraints, indexes, functions and grants of the hub's schemas, as text that can be compared. */
async function fingerprint(source: DataSource): Promise<string[]> {
  const rows: { line: string }[] = await source.query(`
    WITH ours AS (
      SELECT oid, nspname FROM pg_namespace
      WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public')
    )
    SELECT format('column %s.%s.%s %s %s', n.nspname, c.relname, a.attname,
                  format_type(a.atttypid, a.atttypmod), a.attnotnull) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN ours n ON n.oid = c.relnamespace
    WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind = 'r'
    UNION ALL
    SELECT format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(k.oid))
    FROM pg_constraint k JOIN ours n ON n.oid = k.connamespace
    UNION ALL
    SELECT format('index %s', indexdef) FROM pg_indexes JOIN ours n ON n.nspname = schemaname
    UNION ALL
    SELECT format('function %s', p.oid::regprocedure) FROM pg_proc p JOIN ours n ON n.oid = p.pronamespace
    UNION ALL
    SELECT format('grant %s %s.%s %s', grantee, table_schema, table_name, privilege_type)
    FROM information_schema.role_table_grants WHERE grantee LIKE 'huishang\\_%'
    ORDER BY line`);
  return rows.map(({ line }) => line);
}

let database: TestDatabase;
let owner: DataSource;

beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  owner = await new DataSource({
    type: 'postgres',
    url: database.connection.ownerUrl,
    migrations: [...MIGRATIONS],
    migrationsTableName: 'huishang_migrations',
    migrationsTransactionMode: 'each',
    poolSize: 1,
  }).initialize();
});

afterAll(async () => {
  await owner?.destroy();
  await database?.drop();
});

describe('migrations', () => {
  it('are all listed, in the order of their dates', async () => {
    const entries = await readdir(projectFile('migrations'), { recursive: true });
    const files = entries.map((entry) => basename(entry)).filter((file) => /^\d+-.*\.ts$/.test(file));
    const fileStamps = files.map((file) => file.slice(0, file.indexOf('-'))).toSorted();
    const listedStamps = MIGRATIONS.map(({ name }) => /\d+$/.exec(name)?.[0]);
    expect(listedStamps).toEqual(fileStamps);
    expect(new Set(listedStamps).size).toBe(files.length);
  });

  it('make the schema from nothing, and nothing more the second time', async () => {
    const url = database.connection.ownerUrl;
    expect(await inspectSchema(url, MIGRATIONS)).toEqual({ kind: 'EMPTY' });
    expect(await migrate(url, MIGRATIONS)).toHaveLength(MIGRATIONS.length);
    expect(await inspectSchema(url, MIGRATIONS)).toEqual({ kind: 'CURRENT' });
    expect(await migrate(url, MIGRATIONS)).toEqual([]);
  });

  it('can be taken back one by one and made again to the same schema', async () => {
    const before = await fingerprint(owner);
    expect(before.length).toBeGreaterThan(100);
    for (const _migration of MIGRATIONS) await owner.undoLastMigration({ transaction: 'each' });
    expect(await fingerprint(owner)).toEqual([]);
    await owner.runMigrations({ transaction: 'each' });
    expect(await fingerprint(owner)).toEqual(before);
  });

  it('are run once when two hubs start together', async () => {
    const other = await createTestDatabase({ empty: true });
    try {
      const url = other.connection.ownerUrl;
      const runs = await Promise.all([migrate(url, MIGRATIONS), migrate(url, MIGRATIONS)]);
      expect(runs.map((run) => run.length).toSorted((a, b) => a - b)).toEqual([0, MIGRATIONS.length]);
    } finally {
      await other.drop();
    }
  });

  it('tell a schema that is behind or ahead of the build', async () => {
    const url = database.connection.ownerUrl;
    const newest = MIGRATIONS.at(-1)?.name;
    await owner.query(`UPDATE huishang_migrations SET name = 'FromTheFuture9999999999999' WHERE name = $1`, [
      newest,
    ]);
    expect(await inspectSchema(url, MIGRATIONS)).toEqual({
      kind: 'AHEAD',
      unknown: ['FromTheFuture9999999999999'],
    });
    await owner.query(`DELETE FROM huishang_migrations WHERE name = 'FromTheFuture9999999999999'`);
    expect(await inspectSchema(url, MIGRATIONS)).toEqual({ kind: 'BEHIND', pending: [newest] });
  });
});
