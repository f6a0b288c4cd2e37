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

/** The login that writes an agency's own records from its files (数据导入). */
export function intakeRoleOf(subgraph: string): DatabaseRole {
  return `huishang_${subgraph}_intake`;
}

/** 三员: for the logins of administrators; the hub uses none of them. */
export const ADMINISTRATOR_ROLES = [
  'huishang_system_administrator',
  'huishang_security_administrator',
  'huishang_audit_administrator',
] as const satisfies readonly DatabaseRole[];

/** Every database role that the hub logs in as. */
export const DATABASE_ROLES: readonly DatabaseRole[] = [
  ...AGENCY_SUBGRAPHS.map(({ name }) => roleOf(name)),
  roleOf('coordination'),
  GATEWAY_ROLE,
  JOBS_ROLE,
  WEBHOOKS_ROLE,
  LOG_ROLE,
  ...AGENCY_SUBGRAPHS.map(({ name }) => intakeRoleOf(name)),
];
