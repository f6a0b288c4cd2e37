export { flagsOf, KINDS, OPTIONS, type Kind, type VerifyOptions } from './command/options.js';
export { verify } from './command/verify.js';
export { readVerifierKey } from './notes/verifier-key.js';
export { readReceiptKeys } from './receipts/receipt-keys.js';
export { verifyReceipt, type ReceiptTrust } from './receipts/verify-receipt.js';
export { Report } from './report/report.js';
