import type { DatabaseFailure } from '../errors/database-failure.js';

/** What holds for each connection that is made for one purpose. */
export interface SessionTerms {
  /** As `pg_stat_activity` shows it. */
  readonly applicationName: string;
  /** Milliseconds in which a connection must be made; 5 s where nothing is said. */
  readonly connectMilliseconds?: number;
  /**
   * Milliseconds that an answer may take as seen from here, whatever the server or the network does; the connection is
   * cut then. No bound where it is null; 20 s where nothing is said, which is longer than the server's own.
   */
  readonly answerMilliseconds?: number | null;
  /** Milliseconds after which PostgreSQL itself gives up; what the server has set where nothing is said. */
  readonly limits?: Readonly<Partial<Record<ServerLimit, number>>>;
  /** Told of what the database fails at, on whichever connection. */
  readonly onFailure?: ((failure: DatabaseFailure) => void) | undefined;
}

type ServerLimit = 'statement_timeout' | 'lock_timeout' | 'idle_in_transaction_session_timeout';

export const CONNECT_MILLISECONDS = 5_000;
export const ANSWER_MILLISECONDS = 20_000;

/** For connections that serve requests. */
export const SERVING_LIMITS = {
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 30_000,
} as const satisfies SessionTerms['limits'];
