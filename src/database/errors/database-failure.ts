import { CodedError } from '../../kernel/index.js';
import pg from 'pg';
import { QueryFailedError } from 'typeorm';
import { reasonOfSqlState, type FailureReason } from './failure-reasons.js';

/**
 * The database could not do what it was asked, for a reason that lies with it or on the way to it, and not in the
 * question. {@link outcome} says whether the work may have been kept: UNKNOWN where it was lost sight of while it was
 * being committed.
 */
export class DatabaseFailure extends CodedError {
  readonly code = 'DATABASE_FAILURE';
  override readonly name = 'DatabaseFailure';
  readonly reason: FailureReason;
  readonly outcome: 'NOTHING_KEPT' | 'UNKNOWN';

  constructor(
    reason: FailureReason,
    message: string,
    options: ErrorOptions & { readonly outcome?: DatabaseFailure['outcome'] } = {},
  ) {
    super(message, options);
    this.reason = reason;
    this.outcome = options.outcome ?? 'NOTHING_KEPT';
  }
}

/** What `pg`, `pg-pool` and TypeORM say, without a code, of a connection that is gone. */
const GONE =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|Query runner already released|Cannot use a pool after)/;
/** What they say of a connection that could not be made in time. */
const LATE = /^(timeout expired|Connection terminated due to connection timeout)/;
/** What `pg-pool` says when no connection came free in time. */
const NONE_FREE = /^timeout exceeded when trying to connect/;
/** Of a socket. Only errors of the database's own connections are looked at for them. */
const NETWORK: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/**
 * What PostgreSQL says without an SQLSTATE of its own where a file may not grow: a quota of the account, or the limit of the
 * process (EDQUOT and EFBIG, which its errcode_for_file_access passes over).
 */
const NO_ROOM = /^could not (?:extend|write|resize|fsync).*: (?:Disk quota exceeded|File too large)$/;
/** internal_error */
const UNNAMED = 'XX000';

const ofConnections = new WeakSet<Error>();

/** Remembers that an error came from a connection to the database, and not from some other socket. */
export function markConnectionError(error: unknown): void {
  if (error instanceof Error) ofConnections.add(error);
}

function reasonOf(error: Error): FailureReason | null {
  const code: unknown = 'code' in error ? error.code : undefined;
  if (error instanceof pg.DatabaseError) {
    return code === UNNAMED && NO_ROOM.test(error.message) ? 'DISK_FULL' : reasonOfSqlState(String(code));
  }
  if (ofConnections.has(error) && NETWORK.has(code)) return 'UNREACHABLE';
  if (NONE_FREE.test(error.message)) return 'BUSY';
  if (LATE.test(error.message)) return 'STALLED';
  return GONE.test(error.message) ? 'UNREACHABLE' : null;
}

/** Reasons of which PostgreSQL tells in answer to COMMIT only after it has undone the transaction. */
const ROLLED_BACK: ReadonlySet<FailureReason> = new Set([
  'CLOCKS_DIFFER',
  'CONFLICT',
  'DISK_FULL',
  'OUT_OF_MEMORY',
  'READ_ONLY',
]);

function ofStatement({ query, driverError }: QueryFailedError): DatabaseFailure | null {
  const failure = databaseFailure(driverError);
  if (failure === null || query !== 'COMMIT' || ROLLED_BACK.has(failure.reason)) return failure;
  return new DatabaseFailure(failure.reason, failure.message, { cause: failure, outcome: 'UNKNOWN' });
}

/**
 * What an error tells of the database; null where the fault is not the database's. Looks through what TypeORM and
 * graphql-js wrap around it.
 */
export function databaseFailure(error: unknown): DatabaseFailure | null {
  if (error instanceof DatabaseFailure) return error;
  if (error instanceof QueryFailedError) return ofStatement(error);
  if (!(error instanceof Error)) return null;
  if ('originalError' in error && error.originalError !== undefined) {
    return databaseFailure(error.originalError);
  }
  const reason = reasonOf(error);
  return reason && new DatabaseFailure(reason, error.message, { cause: error });
}
