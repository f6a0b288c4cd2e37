/**
 * Loaded into a hub before its own code (`--import`): the same build with the evidence log off. Entries are authorized and committed
 * as they are otherwise, but make no leaves, wait for no sequencer, and no answer is hashed or has a receipt.
 */
import { registerHooks } from 'node:module';

/** Modules of the hub, and what stands for them here. */
const REPLACED = [
  ['/audit/leaves/request-leaf.js', 'request-leaf.js'],
  ['/audit/audit-statements.js', 'audit-statements.js'],
  ['/gateway/execution/answer-text.js', 'answer-text.js'],
  ['/transparency-log/receipts/receipt-signer.js', 'receipt-signer.js'],
] as const;

const HERE = new URL('.', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    if (context.parentURL?.startsWith(HERE)) return resolved;
    const found = REPLACED.find(([path]) => resolved.url.endsWith(`/dist/src${path}`));
    return found ? { ...resolved, url: new URL(found[1], HERE).href } : resolved;
  },
});
