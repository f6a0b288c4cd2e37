import pg from 'pg';
import type { PostgresHost } from '../../kernel/index.js';
import { databaseFailure, DatabaseFailure, markConnectionError } from '../errors/database-failure.js';
import type { FailureReason } from '../errors/failure-reasons.js';
import type { Servers } from './servers.js';
import { ANSWER_MILLISECONDS, CONNECT_MILLISECONDS, type SessionTerms } from './session-terms.js';

interface Notice {
  readonly routine?: string | undefined;
  readonly code?: string | undefined;
  readonly message?: string | undefined;
}

/**
 * What PostgreSQL says where a wait for the synchronous standby was cancelled: the work is committed here, perhaps nowhere
 * else, and COMMIT is answered as if all were well (syncrep.c). The name of the routine is the same in every language.
 */
function isReplicationWaitCancelled({ routine, code, message }: Notice): boolean {
  if (routine === 'SyncRepWaitForLSN') return true;
  return code === '01000' && /synchronous replication/.test(message ?? '');
}

/** Reasons for which a connection is given up, so that the next one may find a server that serves. */
const NOT_KEPT: ReadonlySet<FailureReason> = new Set(['READ_ONLY', 'SHUTTING_DOWN']);

interface Proof {
  readonly current: string;
  readonly session: string;
  readonly readOnly: boolean;
}

/**
 * One connection to PostgreSQL. Beside what `pg` does
 * - no answer is waited for longer than the terms say: the connection is cut, and what waited fails;
 * - a commit that the synchronous standby did not confirm fails, though PostgreSQL calls it done;
 * - {@link prove} asks the server who this is and whether it takes writes.
 */
export class DatabaseClient extends pg.Client {
  readonly #servers: Servers;
  readonly #host: PostgresHost;
  readonly #terms: SessionTerms;
  #deadline: NodeJS.Timeout | undefined;
  #connected = false;

  constructor(servers: Servers, terms: SessionTerms) {
    const host = servers.current;
    const { applicationName: given, connectTimeout } = servers.address;
    super({
      ...servers.clientConfig(host),
      ...terms.limits,
      application_name: given === null ? terms.applicationName : `${given} ${terms.applicationName}`,
      connectionTimeoutMillis:
        connectTimeout === null ? (terms.connectMilliseconds ?? CONNECT_MILLISECONDS) : connectTimeout * 1000,
      keepAlive: true,
    });
    this.#servers = servers;
    this.#host = host;
    this.#terms = terms;
    this.once('connect', () => (this.#connected = true));
    this.on('drain', () => this.#answered());
    this.on('end', () => this.#answered());
    this.on('notice', (notice) => {
      if (isReplicationWaitCancelled(notice)) {
        const said = 'The wait for the synchronous standby was cancelled.';
        this.#cut(new DatabaseFailure('STANDBY_MISSING', said, { outcome: 'UNKNOWN' }));
      }
    });
    this.connection.on('readyForQuery', () => this.#deadline?.refresh());
    this.connection.on('error', (error) => this.#failed(error));
    this.connection.on('errorMessage', (error) => this.#failed(error));
  }

  /** As `pg` has it; the clock of the answer runs from here. */
  override query(...given: unknown[]): never {
    const milliseconds = this.#terms.answerMilliseconds ?? ANSWER_MILLISECONDS;
    if (this.#terms.answerMilliseconds !== null) {
      this.#deadline ??= setTimeout(() => this.#late(milliseconds), milliseconds).unref();
    }
    return super.query(...(given as [text: string, values: unknown[], answer: () => void])) as never;
  }

  /**
   * Asks the server who it takes this connection for, and whether it takes writes.
   *
   * @throws DatabaseFailure WRONG_IDENTITY or READ_ONLY; the next connection is made to another server then
   */
  async prove(): Promise<void> {
    const { rows } = await this.#ask<Proof>(
      `SELECT current_user AS current, session_user AS session,
         current_setting('transaction_read_only')::boolean AS "readOnly"`,
    );
    const [proof] = rows;
    const { user } = this.#servers.address;
    if (proof?.current !== user || proof.session !== user) {
      const { current, session } = proof ?? { current: '', session: '' };
      throw this.#unserving(
        'WRONG_IDENTITY',
        `The connection that was made as ${user} is ${current}${session === current ? '' : ` (session ${session})`}.`,
      );
    }
    if (proof.readOnly) {
      throw this.#unserving('READ_ONLY', `The server ${this.#host.host}:${this.#host.port} takes no writes.`);
    }
  }

  #ask<Row extends object>(text: string): Promise<pg.QueryResult<Row>> {
    return this.query(text);
  }

  #unserving(reason: FailureReason, message: string): DatabaseFailure {
    const failure = new DatabaseFailure(reason, message);
    this.#servers.moveOnFrom(this.#host);
    this.#terms.onFailure?.(failure);
    return failure;
  }

  #answered(): void {
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
  }

  #late(milliseconds: number): void {
    const waited = this.#deadline;
    // What has arrived while this process was busy is read first.
    setImmediate(() => {
      if (this.#deadline !== waited || waited === undefined) return;
      this.#cut(new DatabaseFailure('STALLED', `No answer came within ${milliseconds} milliseconds.`));
    });
  }

  /** Fails all that waits on this connection, at once, and lets nothing come of what is still under way. */
  #cut(failure: DatabaseFailure): void {
    this.#answered();
    this.connection.emit('error', failure);
    for (const event of ['commandComplete', 'readyForQuery']) this.connection.removeAllListeners(event);
    this.connection.stream.destroy();
  }

  #failed(error: unknown): void {
    markConnectionError(error);
    if (!this.#connected) this.#servers.moveOnFrom(this.#host);
    const failure = databaseFailure(error);
    if (failure === null) return;
    this.#terms.onFailure?.(failure);
    if (this.#connected && NOT_KEPT.has(failure.reason)) {
      this.#servers.moveOnFrom(this.#host);
      // After `pg` has told whoever asked.
      process.nextTick(() => this.end(() => undefined));
    }
  }
}

/**
 * Connects as an address says, to the first of its servers that takes writes, and proves it.
 *
 * @throws DatabaseFailure, or what `pg` throws
 */
export async function connectClient(servers: Servers, terms: SessionTerms): Promise<pg.Client> {
  for (let left = servers.count; ; left -= 1) {
    const client = new DatabaseClient(servers, terms);
    // Without a listener a lost connection ends the process; whatever waits on it is told as well.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.prove();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (left <= 1) throw error;
    }
  }
}
