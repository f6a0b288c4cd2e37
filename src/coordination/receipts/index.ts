export { openReceipts, type ReceiptServices } from './open-receipts.js';
export { createReceipts, type ReceiptSource } from './receipt-source.js';
export { ReceiptResolver } from './receipt.resolver.js';
