import { readFile, rm } from 'node:fs/promises';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_RIGHTS, MIGRATIONS } from '../../../migrations/index.js';
import { expectedRights } from '../../../src/hub/expected-rights.js';
import { prepareDatabase } from '../../../src/hub/prepare-database.js';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import {
  databaseAddress,
  migrate,
  openClient,
  readRights,
  repairRights,
  withClient,
  type DatabaseConnection,
} from '../../../src/database/index.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../src/database/embedded/index.js';
import { installJobs, JOBS_SCHEMA, missingJobRights } from '../../../src/workflow/jobs/index.js';
import { buildCatalogue, DATABASE_ROLES } from '../../../src/hub/start-hub.js';
import { ADMINISTRATOR_ROLES } from '../../../src/hub/database-roles.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { copyCluster } from '../../testkit/cluster.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { startTestHub } from '../../testkit/hub.js';
import { folderInMemory } from '../../testkit/temporary-folder.js';

/**
 * A database that was moved to another server, in every way in which a restore leaves it. The packages bring no `pg_dump`: the
 * schema is made by the migrations, the rows are copied, and what a restore loses is taken away.
 */
let source: TestDatabase;
let folder: string;
let server: EmbeddedPostgres;
let superuser: pg.Client;
let restored: DatabaseConnection;

const rights = expectedRights(DATABASE_ROLES);
const schemas = [...rights.schemas, JOBS_SCHEMA];
const ROLES = DATABASE_ROLES.join(', ');

/** The owner of the new server is no superuser. */
const urlOf = (database: string, login?: { user: string; password: string }): string => {
  const url = new URL(server.url);
  if (login) Object.assign(url, { username: login.user, password: login.password });
  url.pathname = `/${database}`;
  return url.href;
};
const OWNER = { user: 'hub_owner', password: 'owner' };

beforeAll(async () => {
  source = await createTestDatabase();
  folder = await folderInMemory();
  await copyCluster(folder);
  server = await startEmbeddedPostgres({
    dataDirectory: folder,
    settings: { fsync: 'off', full_page_writes: 'off', shared_buffers: '32MB', max_connections: '100' },
  });
  superuser = await openClient(databaseAddress(server.url), 'restore-spec');
  await superuser.query(`CREATE ROLE hub_owner LOGIN CREATEROLE PASSWORD 'owner'`);
  await superuser.query('CREATE DATABASE restored OWNER hub_owner');
  restored = { ownerUrl: urlOf('restored', OWNER), roleSecret: 'a secret of the new server' };
  await migrate(restored.ownerUrl, MIGRATIONS);
  await installJobs(restored.ownerUrl);
  await withClient(databaseAddress(source.connection.ownerUrl), 'restore-spec', (from) =>
    withClient(databaseAddress(urlOf('restored')), 'restore-spec', (to) => copyRows(from, to)),
  );
});
afterAll(async () => {
  await superuser?.end();
  await server?.stop();
  await source?.drop();
  await rm(folder, { recursive: true, force: true });
});

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = ANY ($1) ORDER BY 1`,
    [rights.schemas],
  );
  return rows.map(({ name }) => name);
}

async function countsOf(client: pg.Client): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await tablesOf(client)) {
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    counts[table] = rows[0]?.count ?? 0;
  }
  return counts;
}

/** Rows as a restore brings them: no trigger and no foreign key looks at them. */
async function copyRows(from: pg.Client, to: pg.Client): Promise<void> {
  await to.query(`SET session_replication_role = replica`);
  const tables = await tablesOf(from);
  await to.query(`TRUNCATE ${tables.join(', ')}`);
  for (const table of tables) {
    const { rows: columns } = await to.query<{ name: string }>(
      `SELECT quote_ident(attname) AS name FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
      [table],
    );
    const names = columns.map(({ name }) => name).join(', ');
    const { rows } = await from.query<{ rows: string | null }>(
      `SELECT json_agg(source)::text AS rows FROM ${table} AS source`,
    );
    if (names === '') continue;
    await to.query(
      `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE
       SELECT ${names} FROM json_populate_recordset(NULL::${table}, $1)`,
      [rows[0]?.rows ?? '[]'],
    );
  }
}

/** Some statements, made out of the catalogue of the database that they are run in. */
async function runEach(client: pg.Client, find: string): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(find, [schemas]);
  for (const { statement } of rows) await client.query(statement);
}

/** What nobody wrote into the dump: functions have the rights then that PostgreSQL gives each of them. */
const forgetRights = async (client: pg.Client): Promise<void> => {
  for (const schema of schemas) {
    for (const kind of ['TABLES', 'SEQUENCES', 'ROUTINES']) {
      await client.query(`REVOKE ALL ON ALL ${kind} IN SCHEMA ${schema} FROM ${ROLES}`);
    }
    await client.query(`REVOKE ALL ON SCHEMA ${schema} FROM ${ROLES}`);
    await client.query(`GRANT EXECUTE ON ALL ROUTINES IN SCHEMA ${schema} TO PUBLIC`);
  }
  await runEach(
    client,
    `SELECT format('REVOKE ALL (%I) ON %s FROM ${ROLES}', attname, attrelid::regclass) AS statement
     FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
     WHERE relnamespace::regnamespace::text = ANY ($1) AND attacl IS NOT NULL`,
  );
  await runEach(
    client,
    `SELECT format('ALTER DEFAULT PRIVILEGES FOR ROLE hub_owner IN SCHEMA %I REVOKE ALL ON TABLES FROM ${ROLES}', nspname)
       AS statement
     FROM pg_namespace WHERE nspname = ANY ($1)`,
  );
};

interface Damage {
  readonly what: string;
  /** Done as the superuser, in the database that is damaged. */
  readonly done: (client: pg.Client) => Promise<unknown>;
  /** Done as the superuser, once that database is gone. */
  readonly undone?: (client: pg.Client) => Promise<unknown>;
  /** What makes good the damage that the owner may not repair, as the remedy tells. */
  readonly remedy?: (client: pg.Client) => Promise<unknown>;
}

const run = (...statements: string[]) => {
  return async (client: pg.Client) => {
    for (const statement of statements) await client.query(statement);
  };
};

const DAMAGES: readonly Damage[] = [
  { what: 'without privileges', done: forgetRights },
  {
    what: 'without the policies of its rows',
    done: (client) =>
      runEach(
        client,
        `SELECT format('DROP POLICY %I ON %I.%I', policyname, schemaname, tablename) AS statement
         FROM pg_policies WHERE schemaname = ANY ($1)`,
      ),
  },
  {
    what: 'with policies that say something else, or nothing',
    done: run(
      'ALTER POLICY coordination_select ON warrants.account_warrant USING (true)',
      'ALTER POLICY police_select ON police.lead TO PUBLIC',
      'ALTER TABLE coordination.opinion DISABLE ROW LEVEL SECURITY',
      'ALTER TABLE police.lead FORCE ROW LEVEL SECURITY',
      'CREATE POLICY more ON coordination.opinion FOR SELECT TO huishang_coordination USING (true)',
    ),
  },
  {
    what: 'with rights that nobody is to have',
    done: run(
      'GRANT ALL ON ALL TABLES IN SCHEMA audit, police TO PUBLIC',
      'GRANT SELECT ON ALL TABLES IN SCHEMA pboc TO huishang_police WITH GRANT OPTION',
      'GRANT ALL ON SCHEMA coordination TO huishang_gateway',
      'GRANT UPDATE (officer) ON audit.entry TO huishang_gateway',
      'GRANT EXECUTE ON ALL ROUTINES IN SCHEMA access TO PUBLIC',
      'ALTER DEFAULT PRIVILEGES FOR ROLE hub_owner IN SCHEMA pboc GRANT ALL ON TABLES TO PUBLIC',
    ),
  },
  {
    what: 'that the roles may not connect to',
    done: (client) => client.query('REVOKE CONNECT ON DATABASE damaged FROM PUBLIC'),
  },
  {
    what: 'whose owner may act as the one before',
    done: run(
      'CREATE ROLE former_owner',
      'REASSIGN OWNED BY hub_owner TO former_owner',
      'GRANT former_owner TO hub_owner',
      'GRANT CREATE ON DATABASE damaged TO hub_owner',
    ),
    undone: run('REASSIGN OWNED BY former_owner TO hub_owner', 'DROP ROLE former_owner'),
  },
  {
    what: 'whose roles may do what only the server may let them',
    done: run('ALTER ROLE huishang_police BYPASSRLS CREATEDB', 'GRANT pg_read_all_data TO huishang_pboc'),
    remedy: run(
      'ALTER ROLE huishang_police NOBYPASSRLS NOCREATEDB',
      'REVOKE pg_read_all_data FROM huishang_pboc',
    ),
  },
];

const lines: string[] = [];
const prepare = (connection: DatabaseConnection, upgrade: boolean): Promise<void> =>
  prepareDatabase({
    connection,
    roles: DATABASE_ROLES,
    catalogue: buildCatalogue(),
    upgrade,
    log: (line) => void lines.push(line),
  });

function rightsIn(connection: DatabaseConnection): Promise<string[]> {
  return withClient(databaseAddress(connection.ownerUrl), 'restore-spec', async (client) => {
    await client.query('BEGIN READ ONLY');
    return readRights(client, rights);
  });
}

async function expectWhole(connection: DatabaseConnection): Promise<void> {
  expect(await rightsIn(connection)).toEqual(DATABASE_RIGHTS);
  const owner = databaseAddress(connection.ownerUrl);
  expect(await withClient(owner, 'restore-spec', missingJobRights)).toEqual([]);
  expect(await repairRights(connection.ownerUrl, rights)).toEqual([]);
}

async function expectNothingRepaired(connection: DatabaseConnection): Promise<void> {
  const before = await rightsIn(connection);
  await expect(prepare(connection, true)).rejects.toMatchObject({
    name: 'DatabaseUnusable',
    message: expect.stringContaining('could not be repaired') as string,
  });
  expect(await rightsIn(connection)).toEqual(before);
}

describe('a restored database', () => {
  it.each(DAMAGES)('$what is refused at the start, and put right by migrate', async (damage) => {
    await superuser.query('CREATE DATABASE damaged TEMPLATE restored OWNER hub_owner STRATEGY file_copy');
    const damaged = { ...restored, ownerUrl: urlOf('damaged', OWNER) };
    const breaker = await openClient(databaseAddress(urlOf('damaged')), 'restore-spec');
    try {
      await damage.done(breaker);
      await expect(prepare(damaged, false)).rejects.toMatchObject({
        name: 'DatabaseUnusable',
        message: expect.stringContaining('rights in the database are not those of this build') as string,
        remedy: 'Run: npm run -s huishang -- database migrate',
      });
      if (damage.remedy) {
        await expectNothingRepaired(damaged);
        await damage.remedy(breaker);
      }
      await repairRights(damaged.ownerUrl, rights);
      await expectWhole(damaged);
    } finally {
      await breaker.end();
      await superuser.query('DROP DATABASE damaged WITH (FORCE)');
      await damage.undone?.(superuser);
    }
  });

  it('that belongs to another role is refused with the statement that gives it to the owner', async () => {
    const restore = await openClient(databaseAddress(urlOf('restored')), 'restore-spec');
    try {
      await run('CREATE ROLE former_owner', 'REASSIGN OWNED BY hub_owner TO former_owner')(restore);
      for (const upgrade of [false, true]) {
        await expect(prepare(restored, upgrade)).rejects.toMatchObject({
          name: 'DatabaseUnusable',
          remedy: expect.stringContaining('REASSIGN OWNED BY former_owner TO hub_owner') as string,
        });
      }
      await run('REASSIGN OWNED BY former_owner TO hub_owner', 'DROP ROLE former_owner')(restore);
      await expectWhole(restored);
    } finally {
      await restore.end();
    }
  });

  it('on a server that has none of the roles serves all that it held', async () => {
    await withClient(databaseAddress(urlOf('restored')), 'restore-spec', async (client) => {
      await forgetRights(client);
      // With the roles go the policies that name them.
      await client.query(`DROP OWNED BY ${ROLES}`);
      await client.query(`DROP ROLE ${ROLES}`);
    });
    await prepare(restored, true);
    expect(lines.filter((line) => line.includes('CREATE ROLE'))).toHaveLength(DATABASE_ROLES.length);
    await expectWhole(restored);
    const [before, after] = await Promise.all(
      [source.connection.ownerUrl, restored.ownerUrl].map((url) =>
        withClient(databaseAddress(url), 'restore-spec', countsOf),
      ),
    );
    expect(after).toEqual(before);

    const hub = await startTestHub({ database: { ...source, connection: restored } });
    try {
      const officer = await hub.as('BANKING', {
        role: 'OFFICER',
        purpose: 'RISK_MONITORING',
        language: 'en',
      });
      const read = await officer.ask(
        `query ($code: PlatformCode!) { platform(code: $code) { name commerce { status } police { hasOpenCase } } }`,
        { code: SCENARIOS.pooledLender.code },
      );
      expect(read).toMatchObject({ status: 200, data: { platform: { name: SCENARIOS.pooledLender.name } } });
    } finally {
      await hub.stop();
    }
  });
});

describe('the restore that the operators are told', () => {
  it('names each role of the hub and of administrators', async () => {
    const manual = await readFile(projectFile('docs', 'operations', 'backup.md'), 'utf8');
    const named = /for role in ([a-z_\\\s]+); do\n\s+psql .*"CREATE ROLE huishang_\$role"/.exec(manual)?.[1];
    expect(
      named
        ?.split(/[\\\s]+/)
        .map((role) => `huishang_${role}`)
        .toSorted(),
    ).toEqual([...DATABASE_ROLES, ...ADMINISTRATOR_ROLES].toSorted());
  });
});
