import pg from 'pg';
import { rolePassword, urlAs, type DatabaseConnection, type DatabaseRole } from './connection.js';
import { DatabaseUnusable, describeConnectionFailure, isLoginRefused } from './database-error.js';

async function canLogIn(connection: DatabaseConnection, role: DatabaseRole): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlAs(connection, role), connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (isLoginRefused(error)) return false;
    throw describeConnectionFailure(connection.ownerUrl, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Lets each role log in with the password derived for it. A role that can log in already is left alone, so that
 * replicas and other databases of the same server do not disturb each other.
 *
 * @throws DatabaseUnusable when the owner may not alter roles, or the server does not admit them
 */
export async function ensureRoleLogins(
  connection: DatabaseConnection,
  roles: readonly DatabaseRole[],
): Promise<void> {
  const refused: DatabaseRole[] = [];
  for (const role of roles) if (!(await canLogIn(connection, role))) refused.push(role);
  if (refused.length === 0) return;

  const owner = new pg.Client({ connectionString: connection.ownerUrl, connectionTimeoutMillis: 5_000 });
  try {
    await owner.connect();
    for (const role of refused) {
      const password = owner.escapeLiteral(rolePassword(connection, role));
      await owner.query(`ALTER ROLE ${owner.escapeIdentifier(role)} LOGIN PASSWORD ${password}`);
    }
  } catch (error) {
    throw new DatabaseUnusable(
      `The database role ${refused[0]} could not be given its login: ${error instanceof Error ? error.message : String(error)}.`,
      'Give the owner in DATABASE_URL the CREATEROLE attribute, or set DATABASE_ROLE_SECRET to the one in use.',
      { cause: error },
    );
  } finally {
    await owner.end().catch(() => undefined);
  }
  for (const role of refused) {
    if (!(await canLogIn(connection, role))) {
      throw new DatabaseUnusable(
        `The database server does not let the role ${role} log in with its password.`,
        'Admit the huishang_* roles in pg_hba.conf with scram-sha-256.',
      );
    }
  }
}
