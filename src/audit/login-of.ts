import type { EntityManager } from 'typeorm';
import { runStatement } from '../database/index.js';

/** Logins of pools, which stay the same as long as they are open. */
const LOGINS = new WeakMap<object, string>();

/** The login by which a transaction writes (session_user), as the leaves of its records name it; asked for once of a pool. */
export async function loginOf(manager: EntityManager): Promise<string> {
  const known = LOGINS.get(manager.dataSource);
  if (known !== undefined) return known;
  const [row] = await runStatement<{ login: string }>(manager, 'SELECT session_user::text AS login');
  const login = row?.login ?? '';
  LOGINS.set(manager.dataSource, login);
  return login;
}
