export type {
  AuditedCaller,
  AuditEntry,
  AuditLog,
  CommittedRecord,
  DeniedField,
  PlainField,
  RefusalCount,
} from './audit-entry.js';
export { askedAsOf, instantAsked } from './asked-as-of.js';
export { auditedCaller, auditEntryOf } from './audit-entry.js';
export { hashVariables } from './hash-variables.js';
export { PostgresAuditLog } from './postgres-audit-log.js';
export { RefusalCounter, type RefusedRequest } from './refusal-counter.js';
export { appendMaintenance } from './append-maintenance.js';
export { erasePersonal, RecordAltered, type Erasure } from './erase-personal.js';
export { appendStep } from './append-step.js';
export type { RecordedStep } from './leaves/step-leaf.js';
export { readFieldSets, readLeaves, type ReadLeaf } from './read-leaves.js';
export type { FieldSet } from './leaves/field-set.js';
export type { LeafKind } from './leaves/leaf.js';
export { timesOfIds } from './times-of-ids.js';
