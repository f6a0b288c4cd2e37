import { CodedError, parsePostgresUrl, type PostgresAddress } from '../../kernel/index.js';
import { databaseFailure } from './database-failure.js';

/** Why the hub cannot use its database, in one sentence for the person who starts it. */
export class DatabaseUnusable extends CodedError {
  readonly code: string = 'DATABASE_UNUSABLE';
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}

/** Where the servers of an address are, as an operator reads it. */
function serversOf({ hosts }: PostgresAddress): string {
  return hosts
    .map(({ host, port }) => (host.startsWith('/') ? `${host} (port ${port})` : `${host}:${port}`))
    .join(', ');
}

/** Whether PostgreSQL refused a login: wrong password (28P01), or a role that may not log in (28000). */
export function isLoginRefused(error: unknown): boolean {
  return databaseFailure(error)?.reason === 'LOGIN_REFUSED';
}

/** Puts a failure to connect into one sentence with its remedy; passwords are never part of it. */
export function describeConnectionFailure(url: string, error: unknown): DatabaseUnusable {
  if (error instanceof DatabaseUnusable) return error;
  const parsed = parsePostgresUrl(url);
  const check = 'Check DATABASE_URL (postgres://user:password@host:port/database).';
  if (!parsed.ok) return new DatabaseUnusable(`The URL of the database ${parsed.error}.`, check);
  const { user, database } = parsed.value;
  const servers = serversOf(parsed.value);
  const failure = databaseFailure(error);
  const is = (message: string, remedy = check) => new DatabaseUnusable(message, remedy, { cause: error });
  switch (failure?.reason) {
    case 'UNREACHABLE':
    case 'STALLED':
      return /ENOTFOUND|EAI_AGAIN/.test(failure.message)
        ? is(`The database host ${servers} is not known.`)
        : is(`No PostgreSQL server answers at ${servers}.`);
    case 'LOGIN_REFUSED':
      return is(`PostgreSQL at ${servers} refused the login of ${user}.`);
    case 'READ_ONLY':
      return is(
        `PostgreSQL at ${servers} takes no writes: it is a standby, or default_transaction_read_only is on.`,
        'Name the primary in DATABASE_URL, or all servers (postgres://user:password@host1:port,host2:port/database).',
      );
    case 'DATABASE_MISSING':
      return is(
        `PostgreSQL at ${servers} has no database "${database}".`,
        `Create it (createdb ${database}) or name another one in DATABASE_URL.`,
      );
    default: {
      const reason = error instanceof Error ? error.message : String(error);
      return is(`PostgreSQL at ${servers} could not be used: ${reason}${reason.endsWith('.') ? '' : '.'}`);
    }
  }
}
