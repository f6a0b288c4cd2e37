export { AuditEntryType } from './audit-entry.types.js';
export { AuditResolver } from './audit.resolver.js';
export type { GuardedField } from './audit-question.js';
export { openAudit, type AuditServices } from './open-audit.js';
export { AuditSummaryResolver } from './summary/summary.resolver.js';
export { PersonReportResolver } from './person/person-report.resolver.js';
export type { PersonSource } from './person/person-source.js';
export { SubjectReportResolver } from './subject/subject.resolver.js';
export { createAuditEntries, type AuditEntrySource } from './search/read-audit-entries.js';
