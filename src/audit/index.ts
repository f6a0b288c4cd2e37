export type {
  AuditedCaller,
  AuditEntry,
  AuditLog,
  DeniedField,
  PlainField,
  RefusalCount,
} from './audit-entry.js';
export { auditedCaller } from './audit-entry.js';
export { hashVariables } from './hash-variables.js';
export { PostgresAuditLog } from './postgres-audit-log.js';
export { RefusalCounter, type RefusedRequest } from './refusal-counter.js';
