import { rolePassword, type DatabaseConnection, type DatabaseRole } from './connection.js';
import { databaseAddress, roleAddress } from './database-address.js';
import { DatabaseUnusable, describeConnectionFailure, isLoginRefused } from '../errors/database-error.js';
import { databaseFailure } from '../errors/database-failure.js';
import { withClient } from './owner.js';

async function canLogIn(connection: DatabaseConnection, role: DatabaseRole): Promise<boolean> {
  try {
    await withClient(roleAddress(connection, role), 'huishang-login', async () => undefined);
    return true;
  } catch (error) {
    if (isLoginRefused(error)) return false;
    if (databaseFailure(error)?.reason === 'WRONG_IDENTITY') throw wrongIdentity(role, error);
    throw describeConnectionFailure(connection.ownerUrl, error);
  }
}

function wrongIdentity(role: DatabaseRole, error: unknown): DatabaseUnusable {
  return new DatabaseUnusable(
    `PostgreSQL does not take the login of ${role} for ${role}: ${error instanceof Error ? error.message : String(error)}`,
    'Take what changes the role out of the options in DATABASE_URL, out of ALTER ROLE … SET role, and out of the pooler.',
    { cause: error },
  );
}

/**
 * Asks the server whether it takes each role's login; changes nothing.
 *
 * @throws DatabaseUnusable naming the first that it does not take
 */
export async function requireRoleLogins(
  connection: DatabaseConnection,
  roles: readonly DatabaseRole[],
): Promise<void> {
  for (const role of roles) {
    if (await canLogIn(connection, role)) continue;
    throw new DatabaseUnusable(
      `The database server does not let the role ${role} log in with its password.`,
      'Run, with the login of the owner and the same DATABASE_ROLE_SECRET: npm run -s huishang -- database migrate; and admit the huishang_* roles in pg_hba.conf with scram-sha-256.',
    );
  }
}

/**
 * Lets each role log in with the password derived for it. A role that can log in already is left alone, so that
 * replicas and other databases of the same server do not disturb each other. The server is asked for each role whom it
 * takes the login for.
 *
 * @throws DatabaseUnusable when the owner may not alter roles, or the server does not admit them, or takes them for
 *   somebody else
 */
export async function ensureRoleLogins(
  connection: DatabaseConnection,
  roles: readonly DatabaseRole[],
): Promise<void> {
  const refused: DatabaseRole[] = [];
  for (const role of roles) if (!(await canLogIn(connection, role))) refused.push(role);
  if (refused.length === 0) return;

  try {
    await withClient(databaseAddress(connection.ownerUrl), 'huishang-owner', async (owner) => {
      for (const role of refused) {
        const password = owner.escapeLiteral(rolePassword(connection, role));
        await owner.query(`ALTER ROLE ${owner.escapeIdentifier(role)} LOGIN PASSWORD ${password}`);
      }
    });
  } catch (error) {
    throw new DatabaseUnusable(
      `The database role ${refused[0]} could not be given its login: ${error instanceof Error ? error.message : String(error)}.`,
      'Give the owner in DATABASE_URL the CREATEROLE attribute, or set DATABASE_ROLE_SECRET to the one in use.',
      { cause: error },
    );
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
