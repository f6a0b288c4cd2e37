export { EVIDENCE_STATUSES, readEvidence, type Evidence, type EvidenceStatus } from './read-evidence.js';
export { storedReceipt, type ReceiptPorts, type ReceiptView, type StoredReceipt } from './stored-receipt.js';
export { disclosedValue, hasPersonalNumber } from './shown-members.js';
export { exportLog, type LogExport } from './export/export-log.js';
export { exportRoutes } from './http/export-routes.js';
export { archiveMonth, RetentionRefused } from './retention/archive-month.js';
export { retiredUpTo, retireMonth } from './retention/retire-month.js';
