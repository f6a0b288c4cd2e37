import type { DatabaseRole } from '../database/index.js';
import { JOBS_ROLE } from '../workflow/jobs/index.js';
import { AGENCY_SUBGRAPHS } from '../agencies/index.js';

export const GATEWAY_ROLE: DatabaseRole = 'huishang_gateway';
export const WEBHOOKS_ROLE: DatabaseRole = 'huishang_webhooks';
/** The sequencer of the evidence log. */
export const LOG_ROLE: DatabaseRole = 'huishang_log';

export function roleOf(subgraph: string): DatabaseRole {
  return `huishang_${subgraph}`;
}

/** Every database role that the hub logs in as. */
export const DATABASE_ROLES: readonly DatabaseRole[] = [
  ...AGENCY_SUBGRAPHS.map(({ name }) => roleOf(name)),
  roleOf('coordination'),
  GATEWAY_ROLE,
  JOBS_ROLE,
  WEBHOOKS_ROLE,
  LOG_ROLE,
];
