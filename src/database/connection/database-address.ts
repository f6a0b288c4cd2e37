import { parsePostgresUrl, type PostgresAddress } from '../../kernel/index.js';
import { rolePassword, type DatabaseConnection, type DatabaseRole } from './connection.js';
import { DatabaseUnusable } from '../errors/database-error.js';

/**
 * The parts of a database's URL.
 *
 * @throws DatabaseUnusable when it is none
 */
export function databaseAddress(url: string): PostgresAddress {
  const parsed = parsePostgresUrl(url);
  if (parsed.ok) return parsed.value;
  throw new DatabaseUnusable(
    `The URL of the database ${parsed.error}.`,
    'Correct DATABASE_URL: postgres://user:password@host:port/database.',
  );
}

/**
 * The URL of the database with a role's own login in place of whatever login it names.
 *
 * @throws DatabaseUnusable when it is none
 */
export function roleUrl(connection: DatabaseConnection, role: DatabaseRole): string {
  databaseAddress(connection.ownerUrl);
  const login = `${encodeURIComponent(role)}:${encodeURIComponent(rolePassword(connection, role))}`;
  return connection.ownerUrl.replace(
    /^(postgres(?:ql)?:\/\/)(?:[^/?#]*@)?/,
    (_all, scheme: string) => `${scheme}${login}@`,
  );
}

/** The owner's database with a role's own login in the owner's place. */
export function roleAddress(connection: DatabaseConnection, role: DatabaseRole): PostgresAddress {
  return {
    ...databaseAddress(connection.ownerUrl),
    user: role,
    password: rolePassword(connection, role),
  };
}
