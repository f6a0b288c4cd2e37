import { MIGRATIONS } from '../../migrations/index.js';
import { isCatalogueStored, type Catalogue } from '../access/index.js';
import {
  DatabaseUnusable,
  inspectRights,
  inspectSchema,
  openOwner,
  refuseUnknownSchema,
  requireRoleLogins,
  roleUrl,
  type DatabaseConnection,
  type DatabaseRole,
} from '../database/index.js';
import { isShippedLawLoaded } from '../law/index.js';
import { inspectJobTables, JOBS_ROLE } from '../workflow/jobs/index.js';
import { GATEWAY_ROLE } from './database-roles.js';
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

async function checkRows(asGateway: string, catalogue: Catalogue): Promise<void> {
  const source = await openOwner(asGateway);
  try {
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
