import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseAddress, withClient } from '../../../src/database/index.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../src/database/embedded/index.js';
import type { Random } from '../../testkit/random.js';

/** One less than the hub's own number: a server that has ended more often is not started again by itself. */
const KILLS_OF_ONE_START = 4;
const LOOK_AGAIN_MILLISECONDS = 20;

const BACKENDS = `SELECT pid FROM pg_stat_activity
  WHERE application_name LIKE 'hub-%' AND backend_type = 'client backend' ORDER BY (state = 'idle'), pid`;

/** Which of the hubs holds the lock of the sequencer. */
const SEALING = `SELECT split_part(application_name, ' ', 1) AS hub FROM pg_locks JOIN pg_stat_activity USING (pid)
  WHERE locktype = 'advisory' AND granted AND application_name LIKE 'hub-% huishang-log' LIMIT 1`;

/** An embedded PostgreSQL that syncs what it acknowledges, and is killed; it is started again by what the product has for that. */
export class CrashedServer {
  readonly #folder: string;
  #server: EmbeddedPostgres;
  #kills = 0;

  private constructor(folder: string, server: EmbeddedPostgres) {
    this.#folder = folder;
    this.#server = server;
  }

  static async start(folder: string): Promise<CrashedServer> {
    return new CrashedServer(folder, await startEmbeddedPostgres({ dataDirectory: folder }));
  }

  get url(): string {
    return this.#server.url;
  }

  /** Whether acknowledged commits are on the disk. */
  async syncs(): Promise<boolean> {
    const [row] = await this.#ask<{ on: boolean }>(
      `SELECT current_setting('fsync') = 'on' AND current_setting('synchronous_commit') = 'on' AS on`,
    );
    return row?.on === true;
  }

  /** The hub (`hub-1`) that seals at this moment, waited for as long as is said; null where none was seen. */
  async sealing(milliseconds: number): Promise<string | null> {
    const until = performance.now() + milliseconds;
    return withClient(databaseAddress(this.url), 'crash-test', async (client) => {
      while (performance.now() < until) {
        const { rows } = await client.query<{ hub: string }>(SEALING);
        if (rows[0]) return rows[0].hub;
      }
      return null;
    });
  }

  /** Kills the postmaster, and waits until the server serves again. */
  async killPostmaster(): Promise<void> {
    if (this.#kills >= KILLS_OF_ONE_START) await this.#restart();
    const pid = await this.#postmaster();
    process.kill(pid, 'SIGKILL');
    this.#kills += 1;
    while ((await this.#postmaster().catch(() => pid)) === pid) await sleep(LOOK_AGAIN_MILLISECONDS);
    await this.#serves();
  }

  /** Kills one of the processes that serve the hubs, a busy one where there is one; PostgreSQL then ends all others and recovers. */
  async killBackend(random: Random): Promise<void> {
    const backends = await this.#ask<{ pid: number }>(BACKENDS);
    const { pid } = random.pick(backends.slice(0, 4));
    process.kill(pid, 'SIGKILL');
    await this.#serves();
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }

  async #restart(): Promise<void> {
    const port = Number(new URL(this.url).port);
    await this.#server.stop();
    this.#server = await startEmbeddedPostgres({ dataDirectory: this.#folder, port });
    this.#kills = 0;
  }

  async #postmaster(): Promise<number> {
    const [pid] = (await readFile(join(this.#server.directory, 'postmaster.pid'), 'utf8')).split('\n');
    return Number(pid);
  }

  /** Waits until a connection that is made now is served. */
  async #serves(): Promise<void> {
    for (;;) {
      try {
        await this.#ask('SELECT 1');
        return;
      } catch {
        await sleep(LOOK_AGAIN_MILLISECONDS);
      }
    }
  }

  #ask<Row extends object>(text: string): Promise<Row[]> {
    return withClient(
      databaseAddress(this.url),
      'crash-test',
      async (client) => (await client.query<Row>(text)).rows,
    );
  }
}
