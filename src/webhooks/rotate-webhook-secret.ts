import { ok, refused, type Outcome } from '../kernel/index.js';
import { lockWebhook } from './lock-webhook.js';
import type { RegisteredWebhook } from './register-webhook.js';
import { WebhookEntity } from './webhook.entity.js';
import { webhookSecretLimitReached } from './webhook.errors.js';
import { changeOnce, type WebhookScope } from './webhook-scope.js';
import { newWebhookSecret } from './webhook-secret.js';
import { runQuery, updateRows } from '../database/index.js';

export interface RotateWebhookSecret {
  readonly idempotencyKey: string;
  readonly webhookId: string;
  /** Earlier secrets end now and not after the grace time. */
  readonly endPreviousAtOnce?: boolean | null | undefined;
}

/** Secrets of one webhook that messages are signed with at most; each adds a signature to the header. */
export const MAX_WEBHOOK_SECRETS = 5;
const HOUR_MILLISECONDS = 3_600_000;

/**
 * 轮换密钥: gives a webhook another secret. Messages are signed with the earlier ones as well until the grace time is over,
 * so that the receiver can change over without losing any; its id, its history and what waits for it stay.
 *
 * Refuses WEBHOOK_ROLE_NOT_ALLOWED, WEBHOOK_UNKNOWN, WEBHOOK_SECRET_LIMIT_REACHED and IDEMPOTENCY_KEY_REUSED.
 *
 * @returns the secret this once; null when the request repeats an earlier one
 */
export async function rotateWebhookSecret(
  scope: WebhookScope,
  { idempotencyKey, webhookId, endPreviousAtOnce }: RotateWebhookSecret,
): Promise<Outcome<RegisteredWebhook>> {
  const atOnce = endPreviousAtOnce ?? false;
  let secret: string | null = null;
  const request = { operation: 'rotateWebhookSecret', idempotencyKey, input: { webhookId, atOnce } };
  const rotated = await changeOnce(scope, request, async (manager) => {
    const webhook = await lockWebhook(manager, scope, webhookId);
    if (!webhook.ok) return webhook;
    const now = scope.clock.now();
    const until = atOnce ? now : new Date(now.getTime() + scope.secretGraceHours * HOUR_MILLISECONDS);
    await runQuery(
      manager,
      `DELETE FROM coordination.webhook_secret WHERE webhook_id = $1 AND ($2 OR expires_at <= $3)`,
      [webhookId, until <= now, now],
    );
    const [{ count } = { count: 0 }]: { count: number }[] = await runQuery(
      manager,
      `SELECT count(webhook_id)::int AS count FROM coordination.webhook_secret WHERE webhook_id = $1`,
      [webhookId],
    );
    if (count >= MAX_WEBHOOK_SECRETS) {
      return refused(webhookSecretLimitReached({ webhookId, most: MAX_WEBHOOK_SECRETS }));
    }
    await runQuery(
      manager,
      `UPDATE coordination.webhook_secret SET expires_at = $2 WHERE webhook_id = $1 AND expires_at IS NULL`,
      [webhookId, until],
    );
    secret = newWebhookSecret();
    await runQuery(manager, `INSERT INTO coordination.webhook_secret (webhook_id, secret) VALUES ($1, $2)`, [
      webhookId,
      secret,
    ]);
    await updateRows(
      manager,
      WebhookEntity,
      { id: webhookId },
      { secretRotatedAt: now, previousSecretsUntil: until <= now ? null : until },
    );
    return ok(webhookId);
  });
  return rotated.ok ? ok({ id: rotated.value, secret }) : rotated;
}
