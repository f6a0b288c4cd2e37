import { randomBytes } from 'node:crypto';

/** By Standard Webhooks: 24 to 64 random bytes. */
const SECRET_BYTES = 32;

/** A new secret of a webhook, `whsec_` and base64 (Standard Webhooks). */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}
