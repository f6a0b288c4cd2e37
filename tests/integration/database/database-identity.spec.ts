import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  databaseAddress,
  DatabaseUnusable,
  ensureRoleLogins,
  openDataSource,
  openDataSourceAt,
  type DatabaseConnection,
} from '../../../src/database/index.js';
import type { PostgresAddress } from '../../../src/kernel/index.js';
import { DATABASE_ROLES } from '../../../src/hub/start-hub.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

const OPTIONS = { entities: [], size: 1, onError: () => undefined };

let database: TestDatabase;
let owner: PostgresAddress;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = databaseAddress(database.connection.ownerUrl);
});
afterAll(() => database?.drop());

const encoded = (text: string | null): string => encodeURIComponent(text ?? '');

/** The same database under another spelling of its URL. */
function spelled(spell: (parts: Record<'user' | 'password' | 'host' | 'port' | 'name', string>) => string) {
  const [server] = owner.hosts;
  const url = spell({
    user: encoded(owner.user),
    password: encoded(owner.password),
    host: server?.host ?? '',
    port: String(server?.port),
    name: encoded(owner.database),
  });
  return { ...database.connection, ownerUrl: url };
}

const SPELLINGS: [string, DatabaseConnection][] = [];
beforeAll(() => {
  SPELLINGS.push(
    [
      'user and password in front',
      spelled((p) => `postgres://${p.user}:${p.password}@${p.host}:${p.port}/${p.name}`),
    ],
    [
      'user and password as parameters',
      spelled((p) => `postgres://${p.host}:${p.port}/${p.name}?user=${p.user}&password=${p.password}`),
    ],
    [
      'everything as parameters',
      spelled(
        (p) =>
          `postgresql:///?host=${p.host}&port=${p.port}&dbname=${p.name}&user=${p.user}&password=${p.password}`,
      ),
    ],
    [
      'everything percent-encoded',
      spelled(
        (p) =>
          `postgres://${[...p.user].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('')}:${p.password}@${p.host}:${p.port}/${p.name}`,
      ),
    ],
    [
      'two hosts, of which the first is away',
      spelled(
        (p) =>
          `postgres://${p.user}:${p.password}@127.0.0.1:1,${p.host}:${p.port}/${p.name}?target_session_attrs=read-write`,
      ),
    ],
    [
      'options and a name',
      spelled(
        (p) =>
          `postgres://${p.user}:${p.password}@${p.host}:${p.port}/${p.name}?options=-c%20work_mem%3D8MB&application_name=hub`,
      ),
    ],
  );
});

describe('each pool', () => {
  it('logs in as its own role, however the URL is spelled', async () => {
    for (const [spelling, connection] of SPELLINGS) {
      await ensureRoleLogins(connection, DATABASE_ROLES);
      for (const role of DATABASE_ROLES) {
        const pool = await openDataSource(connection, role, OPTIONS);
        const who: unknown = await pool.query('SELECT current_user AS now, session_user AS login');
        expect(who, `${spelling}: ${role}`).toEqual([{ now: role, login: role }]);
        await pool.destroy();
      }
    }
  });

  it.each([
    ['the options of the URL', '', (name: string) => `?options=-c%20role%3D${name}`],
    ['a setting of the role', 'ALTER ROLE huishang_police IN DATABASE "%" SET role = ', () => ''],
  ])('does not open where %s makes it another role', async (_what, setting, query) => {
    const admin = await database.asOwner();
    const another = 'huishang_pboc';
    await admin.query(`GRANT ${another} TO huishang_police WITH INHERIT FALSE`);
    const alter = setting.replace('%', owner.database);
    try {
      if (alter !== '') await admin.query(`${alter}${another}`);
      const connection = {
        ...database.connection,
        ownerUrl: `${database.connection.ownerUrl}${query(another)}`,
      };
      const open = openDataSource(connection, 'huishang_police', OPTIONS);
      await expect(open).rejects.toThrow(DatabaseUnusable);
      await expect(open).rejects.toThrow(/made as huishang_police is huishang_pboc/);
      await expect(ensureRoleLogins(connection, ['huishang_police'])).rejects.toThrow(DatabaseUnusable);
    } finally {
      await admin.query(`REVOKE ${another} FROM huishang_police`);
      if (alter !== '')
        await admin.query(`ALTER ROLE huishang_police IN DATABASE "${owner.database}" RESET role`);
    }
  });

  it('of an agency at its own site is not opened as anybody else', async () => {
    const open = openDataSourceAt(database.connection.ownerUrl, 'huishang_police', OPTIONS);
    await expect(open).rejects.toThrow(/logs in as \w+; the subgraph's own role is huishang_police/);
  });

  it('proves itself on every connection that it makes, not on the first alone', async () => {
    const admin = await database.asOwner();
    const pool = await openDataSource(database.connection, 'huishang_police', OPTIONS);
    await admin.query('GRANT huishang_pboc TO huishang_police WITH INHERIT FALSE');
    await admin.query(`ALTER ROLE huishang_police IN DATABASE "${owner.database}" SET role = huishang_pboc`);
    try {
      await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'huishang_police' AND datname = current_database()`,
      );
      await expect
        .poll(() => pool.query('SELECT current_user AS me').catch((error: Error) => error.message))
        .toMatch(/is huishang_pboc/);
    } finally {
      await admin.query(`ALTER ROLE huishang_police IN DATABASE "${owner.database}" RESET role`);
      await admin.query('REVOKE huishang_pboc FROM huishang_police');
      await pool.destroy();
    }
  });
});

describe('a Unix socket', () => {
  it('is reached by the directory that the URL names, and each role logs in as itself', async () => {
    const port = owner.hosts[0]?.port ?? 0;
    const folder = await temporaryFolder();
    const link = createServer((near) => {
      const far = connect(port, '127.0.0.1');
      for (const socket of [near, far]) socket.on('error', () => socket.destroy());
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => link.listen(join(folder, `.s.PGSQL.${port}`), resolve));
    const socket = (directory: string): DatabaseConnection =>
      spelled(
        (p) =>
          `postgresql:///${p.name}?host=${directory}&user=${p.user}&password=${p.password}&port=${p.port}`,
      );
    try {
      await ensureRoleLogins(socket(folder), DATABASE_ROLES);
      const pool = await openDataSource(socket(folder), 'huishang_police', OPTIONS);
      expect(await pool.query('SELECT current_user AS me')).toEqual([{ me: 'huishang_police' }]);
      await pool.destroy();
      await expect(ensureRoleLogins(socket('/nowhere'), ['huishang_police'])).rejects.toThrow(
        `No PostgreSQL server answers at /nowhere (port ${port}).`,
      );
    } finally {
      await new Promise((resolve) => link.close(resolve));
      await rm(folder, { recursive: true, force: true });
    }
  });
});
