import { ok, type Outcome } from '../kernel/index.js';
import { lockWebhook } from './lock-webhook.js';
import { WebhookEntity } from './webhook.entity.js';
import { changeOnce, type WebhookScope } from './webhook-scope.js';
import { runQuery, updateRows } from '../database/index.js';

/**
 * 移除回调: nothing more is sent there, and its secret is destroyed. What was pending for it is dead.
 *
 * Refuses WEBHOOK_ROLE_NOT_ALLOWED, WEBHOOK_UNKNOWN (another agency's as well) and IDEMPOTENCY_KEY_REUSED.
 */
export function removeWebhook(
  scope: WebhookScope,
  { idempotencyKey, webhookId }: { readonly idempotencyKey: string; readonly webhookId: string },
): Promise<Outcome<string>> {
  const operation = 'removeWebhook';
  return changeOnce(scope, { operation, idempotencyKey, input: { webhookId } }, async (manager) => {
    const { officer } = scope.caller;
    const webhook = await lockWebhook(manager, scope, webhookId);
    if (!webhook.ok) return webhook;
    await updateRows(
      manager,
      WebhookEntity,
      { id: webhookId },
      { removedBy: officer, removedAt: scope.clock.now() },
    );
    await runQuery(manager, `DELETE FROM coordination.webhook_secret WHERE webhook_id = $1`, [webhookId]);
    await runQuery(
      manager,
      `UPDATE coordination.webhook_delivery
       SET state = 'DEAD', next_attempt_at = NULL, last_error = 'The webhook was removed.'
       WHERE webhook_id = $1 AND state = 'PENDING'`,
      [webhookId],
    );
    return ok(webhookId);
  });
}
