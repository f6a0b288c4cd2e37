export type { AuditEntry, AuditLog, DeniedField, PlainField } from './audit-entry.js';
export { PostgresAuditLog } from './postgres-audit-log.js';
