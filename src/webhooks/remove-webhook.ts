import { validate as isUuid } from 'uuid';
import { ok, refused, type Outcome } from '../kernel/index.js';
import { WebhookEntity } from './webhook.entity.js';
import { webhookUnknown } from './webhook.errors.js';
import { changeOnce, type WebhookScope } from './webhook-scope.js';
import { webhooksOf } from './who-may.js';

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
    if (!isUuid(webhookId)) return refused(webhookUnknown({ webhookId }));
    const { condition, values } = webhooksOf(scope.caller, 'webhook');
    const { affected } = await manager
      .createQueryBuilder()
      .update(WebhookEntity)
      .set({ removedBy: officer, removedAt: scope.clock.now() })
      .where(`id = :webhookId AND removed_at IS NULL AND ${condition}`, { webhookId, ...values })
      .execute();
    if (affected !== 1) return refused(webhookUnknown({ webhookId }));
    await manager.query(`DELETE FROM coordination.webhook_secret WHERE webhook_id = $1`, [webhookId]);
    await manager.query(
      `UPDATE coordination.webhook_delivery
       SET state = 'DEAD', next_attempt_at = NULL, last_error = 'The webhook was removed.'
       WHERE webhook_id = $1 AND state = 'PENDING'`,
      [webhookId],
    );
    return ok(webhookId);
  });
}
