import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { SCENARIOS } from '../../src/sample-data/index.js';
import { copyCluster } from '../testkit/cluster.js';
import { createTestDatabase } from '../testkit/database.js';
import { at } from '../testkit/at.js';
import { busyClients } from '../testkit/peers/busy-clients.js';
import { post } from '../testkit/hub.js';
import { runCommand, type Outcome } from '../testkit/processes/run-command.js';
import { folderInMemory } from '../testkit/temporary-folder.js';

/** The compiled command line in a process of its own, as `npm start` runs it. */
class Command {
  readonly process: ChildProcess;
  output = '';
  readonly #ended: Promise<number | null>;

  constructor(parameters: readonly string[], environment: Readonly<Record<string, string>>) {
    this.process = spawn(process.execPath, [projectFile('bin', 'huishang.mjs'), ...parameters], {
      env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    }
    this.#ended = once(this.process, 'exit').then(([code]) => code as number | null);
  }

  /** The exit code. */
  ended(): Promise<number | null> {
    return this.#ended;
  }

  /** Waits until the output holds a match, and gives it. @throws when the process ends before */
  async says(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.output);
      if (found) return found[0];
      const ended = await Promise.race([
        this.#ended.then(() => true),
        once(this.process.stdout ?? this.process, 'data').then(() => false),
        once(this.process.stderr ?? this.process, 'data').then(() => false),
      ]);
      if (ended && !pattern.test(this.output)) throw new Error(`It ended and said:\n${this.output}`);
    }
  }
}

let folder: string;
const commands: Command[] = [];

function huishang(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Command {
  const command = new Command(parameters, {
    DATA_DIR: folder,
    PORT: '0',
    LOG_LEVEL: 'error',
    ...environment,
  });
  commands.push(command);
  return command;
}

beforeEach(async () => {
  folder = await folderInMemory();
});
afterEach(async () => {
  for (const command of commands.splice(0)) {
    if (command.process.exitCode === null) command.process.kill('SIGTERM');
    await command.ended();
  }
  await rm(folder, { recursive: true, force: true });
});

function databaseUrl(change: (url: URL) => void): string {
  const url = new URL(inject('server').adminUrl);
  change(url);
  return url.href;
}

/** A start that ends before anything serves. */
function failedStart(environment: Readonly<Record<string, string>>): Promise<Outcome> {
  return runCommand(['start'], { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error', ...environment });
}

describe('huishang start', () => {
  it('makes everything on the first start, reuses it on the second, and stops cleanly', async () => {
    const first = huishang(['start'], { SAMPLE_PLATFORMS: '20' });
    const url = (await first.says(/http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/)).trim();
    await first.says(/Stop with Ctrl-C/);
    expect(first.output).toContain('Sample data: 20 platforms');
    const token = await huishang(['token', '--agency', 'PBOC', '--role', 'officer', '--sub', 'u1']).says(
      /^ey\S+/,
    );
    const answer = await post(
      url,
      { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      'query ($code: PlatformCode!) { platform(code: $code) { name } }',
      { code: SCENARIOS.cleanPlatform.code },
    );
    expect(at(answer.data, 'platform', 'name')).toBe(SCENARIOS.cleanPlatform.name);
    const clients = busyClients(8, `${url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ me { agency } }' }),
    });
    const prober = busyClients(1, `${url}/health/ready`);
    await Promise.all([clients.answered(2), prober.answered(1)]);
    first.process.kill('SIGINT');
    const [served, probed] = await Promise.all([clients.ended, prober.ended]);
    expect(await first.ended()).toBe(0);
    expect({ errors: served.errors, statuses: [...served.statuses.keys()] }).toEqual({
      errors: [],
      statuses: [200],
    });
    // Whoever asks whether it is ready is told before it lets nobody in any more.
    expect({ errors: probed.errors, statuses: [...probed.statuses.keys()] }).toEqual({
      errors: [],
      statuses: [200, 503],
    });

    const second = huishang(['start'], { SAMPLE_PLATFORMS: '20' });
    await second.says(/Stop with Ctrl-C/);
    expect(second.output).not.toContain('Sample data');
    second.process.kill('SIGTERM');
    expect(await second.ended()).toBe(0);
  });

  it('stops in the middle of starting', async () => {
    const hub = huishang(['start'], { SAMPLE_PLATFORMS: '2000' });
    await hub.says(/creating the database cluster/);
    hub.process.kill('SIGINT');
    expect(await hub.ended()).toBe(0);
    const again = huishang(['start'], { SAMPLE_PLATFORMS: '20' });
    await again.says(/Stop with Ctrl-C/);
  });

  it('says in one sentence that the port is in use', async () => {
    await copyCluster(folder);
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const address = holder.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const hub = huishang(['start'], { PORT: String(port) });
    expect(await hub.ended()).toBe(1);
    expect(hub.output).toMatch(new RegExp(`^Port ${port} is in use\\.\\n`));
    expect(hub.output).not.toMatch(/^\s+at /m);
    holder.close();
  });

  it.each([
    ['nobody listens', (url: URL) => (url.port = '1'), /^No PostgreSQL server answers at 127\.0\.0\.1:1\.\n/],
    ['the password is wrong', (url: URL) => (url.password = 'wrong'), /refused the login of \w+\.\n/],
    ['there is no such database', (url: URL) => (url.pathname = '/nowhere'), /has no database "nowhere"\.\n/],
  ])('says in one sentence that DATABASE_URL does not serve: %s', async (_case, change, sentence) => {
    const { exitCode, errors } = await failedStart({ DATABASE_URL: databaseUrl(change) });
    expect(exitCode).toBe(1);
    expect(errors).toMatch(sentence);
    expect(errors).not.toMatch(/^\s+at /m);
  });

  it('reports every bad variable together', async () => {
    const { exitCode, errors } = await failedStart({
      DATABASE_URL: 'mysql://root@localhost/x',
      PORT: 'http',
    });
    expect(exitCode).toBe(1);
    expect(errors).toMatch(/PORT [^]*DATABASE_URL must look like postgres:\/\//);
  });

  it('leaves an older schema on a server to its operator', async () => {
    const database = await createTestDatabase();
    try {
      const owner = new pg.Client({ connectionString: database.connection.ownerUrl });
      await owner.connect();
      await owner.query(
        'DELETE FROM huishang_migrations WHERE id = (SELECT max(id) FROM huishang_migrations)',
      );
      await owner.end();
      const { exitCode, errors } = await failedStart({ DATABASE_URL: database.connection.ownerUrl });
      expect(exitCode).toBe(1);
      expect(errors).toMatch(/^The database schema is older than this build: 1 migration/);
      expect(errors).toContain('npm run -s huishang -- database migrate');
    } finally {
      await database.drop();
    }
  });
});
