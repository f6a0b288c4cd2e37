export { EVIDENCE_STATUSES, readEvidence, type Evidence, type EvidenceStatus } from './read-evidence.js';
export { storedReceipt, type ReceiptPorts, type ReceiptView, type StoredReceipt } from './stored-receipt.js';
