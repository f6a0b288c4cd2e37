/** Why the hub cannot use its database, in one sentence for the person who starts it. */
export class DatabaseUnusable extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseUnusable';
    this.remedy = remedy;
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Whether PostgreSQL refused a login: wrong password (28P01), or a role that may not log in (28000). */
export function isLoginRefused(error: unknown): boolean {
  return ['28P01', '28000'].includes(codeOf(error));
}

/** Puts a failure to connect into one sentence with its remedy; passwords are never part of it. */
export function describeConnectionFailure(url: string, error: unknown): DatabaseUnusable {
  const { hostname, port, pathname, username } = new URL(url);
  const server = `${hostname}:${port || '5432'}`;
  const database = decodeURIComponent(pathname.slice(1));
  const check = 'Check DATABASE_URL (postgres://user:password@host:port/database).';
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
      return new DatabaseUnusable(`No PostgreSQL server answers at ${server}.`, check, { cause: error });
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new DatabaseUnusable(`The database host ${hostname} is not known.`, check, { cause: error });
    case '28P01':
    case '28000':
      return new DatabaseUnusable(`PostgreSQL at ${server} refused the login of ${username}.`, check, {
        cause: error,
      });
    case '3D000':
      return new DatabaseUnusable(
        `PostgreSQL at ${server} has no database "${database}".`,
        `Create it (createdb ${database}) or name another one in DATABASE_URL.`,
        { cause: error },
      );
    default:
      return new DatabaseUnusable(
        `PostgreSQL at ${server} could not be used: ${error instanceof Error ? error.message : String(error)}.`,
        check,
        { cause: error },
      );
  }
}
