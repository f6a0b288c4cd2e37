import { DATABASE_RIGHTS } from '../../migrations/index.js';
import type { DatabaseRole, ExpectedRights } from '../database/index.js';
import { JOBS_SCHEMA, missingJobRights } from '../workflow/jobs/index.js';
import { ADMINISTRATOR_ROLES, GATEWAY_ROLE } from './database-roles.js';
import { AGENCY_SUBGRAPHS } from '../agencies/index.js';

/** The schemas that the migrations make, but for `public`, which is the server's own. */
export const HUB_SCHEMAS: readonly string[] = [
  ...AGENCY_SUBGRAPHS.map(({ name }) => name),
  'coordination',
  'access',
  'warrants',
  'audit',
  'law',
  'registry',
];

/** What a database must grant to the roles of this build. */
export function expectedRights(roles: readonly DatabaseRole[]): ExpectedRights {
  return {
    roles: [...roles, ...ADMINISTRATOR_ROLES],
    versionReader: GATEWAY_ROLE,
    isOwner: true,
    schemas: HUB_SCHEMAS,
    statements: DATABASE_RIGHTS,
    otherSchemas: [JOBS_SCHEMA],
    others: missingJobRights,
  };
}
