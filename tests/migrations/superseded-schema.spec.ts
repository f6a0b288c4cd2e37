import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../migrations/index.js';
import { describeFailure } from '../../src/cli/failures/describe-failure.js';
import { databaseAddress, inspectSchema, migrate, withClient } from '../../src/database/index.js';
import { prepareDatabase } from '../../src/hub/prepare-database.js';
import { buildCatalogue, DATABASE_ROLES } from '../../src/hub/start-hub.js';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';
import { describeCatalog } from './describe-catalog.js';

/** Migrations that a database has and this build does not, and what is said of it. */
const CASES = [
  {
    what: 'made before the baseline',
    kind: 'SUPERSEDED',
    names: ['DatabaseRolesAndSchemas1763800000000', 'PlatformRegistryTerms1763803600100'],
    code: 'DATABASE_SCHEMA_SUPERSEDED',
    words: [
      /from before the present baseline/,
      /数据库由现行结构基线之前的版本建立/,
      /DATA_DIR/,
      /改用空数据库/,
    ],
  },
  {
    what: 'written by a later build',
    kind: 'AHEAD',
    names: [...MIGRATIONS.map(({ name }) => name), 'FromTheFuture9999999999999'],
    code: 'DATABASE_SCHEMA_NEWER',
    words: [
      /newer than this build/,
      /数据库结构新于本版本/,
      /Start the build that wrote it/,
      /请启动写入该结构的版本/,
    ],
  },
] as const;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  const owner = await database.asOwner();
  await owner.query(`
    CREATE TABLE huishang_migrations (id serial PRIMARY KEY, "timestamp" bigint NOT NULL, name varchar NOT NULL);
    CREATE SCHEMA coordination;
    CREATE TABLE coordination.platform (code text PRIMARY KEY);
    INSERT INTO coordination.platform VALUES ('91110000600037341L')`);
});
afterAll(() => database?.drop());

async function everything(): Promise<string> {
  const { ownerUrl } = database.connection;
  return withClient(databaseAddress(ownerUrl), 'superseded-schema-spec', async (client) => {
    const { rows } = await client.query(`SELECT * FROM public.huishang_migrations ORDER BY id`);
    return JSON.stringify(rows) + (await describeCatalog(client, DATABASE_ROLES));
  });
}

const prepare = (upgrade: boolean): Promise<void> =>
  prepareDatabase({
    connection: database.connection,
    roles: DATABASE_ROLES,
    catalogue: buildCatalogue(),
    upgrade,
    log: () => undefined,
  });

describe.each(CASES)('a database that was $what', ({ kind, names, code, words }) => {
  beforeAll(async () => {
    const owner = await database.asOwner();
    await owner.query(`TRUNCATE huishang_migrations`);
    await owner.query(
      `INSERT INTO huishang_migrations ("timestamp", name)
       SELECT right(name, 13)::bigint, name FROM unnest($1::text[]) AS name`,
      [names],
    );
  });

  it.each([
    ['the start of a hub', () => prepare(false)],
    ['database migrate', () => prepare(true)],
    ['whoever runs migrations', () => migrate(database.connection.ownerUrl, MIGRATIONS)],
  ])('is refused by %s, and stays as it was', async (_who, attempt) => {
    const before = await everything();
    const failure: unknown = await attempt().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code });
    const told = describeFailure(failure);
    for (const word of [new RegExp(code), ...words]) expect(told).toMatch(word);
    expect(await everything()).toBe(before);
  });

  it('is told apart', async () => {
    expect(await inspectSchema(database.connection.ownerUrl, MIGRATIONS)).toMatchObject({ kind });
  });
});
