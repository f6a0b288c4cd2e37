export type { AuditEntry, AuditLog, DeniedField } from './audit-entry.js';
export { PostgresAuditLog } from './postgres-audit-log.js';
