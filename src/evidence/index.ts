export { EVIDENCE_STATUSES, readEvidence, type Evidence, type EvidenceStatus } from './read-evidence.js';
export { storedReceipt, type ReceiptPorts, type ReceiptView, type StoredReceipt } from './stored-receipt.js';
export { disclosedValue, hasPersonalNumber } from './shown-members.js';
export { exportLog, type LogExport } from './export/export-log.js';
export { exportRoutes } from './http/export-routes.js';
