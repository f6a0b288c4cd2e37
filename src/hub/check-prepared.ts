import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import { isCatalogueStored, type Catalogue } from '../access/index.js';
import {
  DatabaseUnusable,
  inspectRights,
  inspectSchema,
  openOwner,
  runQuery,
  refuseUnknownSchema,
  requireRoleLogins,
  roleUrl,
  type DatabaseConnection,
  type DatabaseRole,
} from '../database/index.js';
import { isShippedLawLoaded } from '../law/index.js';
import { inspectJobTables, JOBS_ROLE } from '../workflow/jobs/index.js';
import { ADMINISTRATOR_ROLES, GATEWAY_ROLE } from './database-roles.js';
import { expectedRights } from './expected-rights.js';

const MIGRATE =
  'Back the database up, then run, with the login of its owner: npm run -s huishang -- database migrate';

/**
 * Looks whether a server's database is what this build needs, by the logins of the hub's own roles: that of the database's owner
 * is not used while a hub runs, and need not be known to it (三员分立).
 *
 * @throws DatabaseUnusable with one sentence and its remedy; nothing is changed in any case
 */
export async function checkPrepared({
  connection,
  roles,
  catalogue,
}: {
  readonly connection: DatabaseConnection;
  readonly roles: readonly DatabaseRole[];
  readonly catalogue: Catalogue;
}): Promise<void> {
  await requireRoleLogins(connection, roles);
  const asGateway = roleUrl(connection, GATEWAY_ROLE);
  const state = await inspectSchema(asGateway, MIGRATIONS);
  refuseUnknownSchema(state);
  if (state.kind === 'EMPTY') throw new DatabaseUnusable('The database has no schema of the hub.', MIGRATE);
  if (state.kind === 'BEHIND') {
    throw new DatabaseUnusable(
      `The database schema is older than this build: ${state.pending.length} migration(s) are missing, the first is ${state.pending[0]}.`,
      MIGRATE,
    );
  }
  const jobs = await inspectJobTables(roleUrl(connection, JOBS_ROLE));
  if (jobs === 'ABSENT' || jobs === 'BEHIND') {
    throw new DatabaseUnusable(
      `The job tables are ${jobs === 'ABSENT' ? 'missing' : 'older than this build'}.`,
      MIGRATE,
    );
  }
  const [right] = await inspectRights(asGateway, { ...expectedRights(roles), isOwner: false });
  if (right !== undefined) {
    throw new DatabaseUnusable(
      `The roles and rights in the database are not those of this build; the first that is to be put right: ${right}.`,
      MIGRATE,
    );
  }
  await checkRows(asGateway, catalogue);
}

/** 三员分立: whoever is granted two of the administrators' roles could do what each of them is to watch in the other. */
const HOLDERS_OF_TWO = `
  SELECT rolname AS login FROM pg_roles AS holder
  WHERE NOT rolsuper AND rolname <> ALL ($1) AND (
    SELECT count(*) FROM pg_roles AS post WHERE post.rolname = ANY ($1) AND pg_has_role(holder.oid, post.oid,
      CASE WHEN current_setting('server_version_num')::integer >= 160000 THEN 'SET' ELSE 'MEMBER' END)) > 1
  ORDER BY rolname LIMIT 1`;

async function checkAdministrators(source: DataSource): Promise<void> {
  const [holder] = await runQuery<{ login: string }>(source, HOLDERS_OF_TWO, [ADMINISTRATOR_ROLES]);
  if (!holder) return;
  throw new DatabaseUnusable(
    `ADMINISTRATOR_HOLDS_ANOTHER_ROLE: the login ${holder.login} of the database has the roles of two administrators.`,
    'Let it have one of them: REVOKE the others from it, as a superuser.',
  );
}

async function checkRows(asGateway: string, catalogue: Catalogue): Promise<void> {
  const source = await openOwner(asGateway);
  try {
    await checkAdministrators(source);
    if (!(await isCatalogueStored(source.manager, catalogue))) {
      throw new DatabaseUnusable('The catalogue in the database is not that of this build.', MIGRATE);
    }
    if (!(await isShippedLawLoaded(source))) {
      throw new DatabaseUnusable('The dated rows of law of this build are not in the database.', MIGRATE);
    }
  } finally {
    await source.destroy();
  }
}
