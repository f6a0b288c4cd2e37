export { ReceiptSigner, type ReceiptClaims } from './receipt-signer.js';
