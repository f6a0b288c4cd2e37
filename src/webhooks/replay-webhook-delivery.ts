import { validate as isUuid } from 'uuid';
import { notifyAfterCommit, runQuery } from '../database/index.js';
import { officePatterns, ok, refused, type Outcome } from '../kernel/index.js';
import { OUTBOX_CHANNEL } from '../workflow/outbox/index.js';
import { MAX_ATTEMPTS } from './delivery/back-off.js';
import {
  webhookDeliveryPending,
  webhookDeliveryUnknown,
  webhookDisabled,
  webhookUnknown,
} from './webhook.errors.js';
import { changeOnce, type WebhookScope } from './webhook-scope.js';

/**
 * 重新投递: sends a delivery that is dead, or was taken and lost, once more, under the same `webhook-id` and with all its
 * attempts.
 *
 * Refuses WEBHOOK_ROLE_NOT_ALLOWED, WEBHOOK_DELIVERY_UNKNOWN (another agency's as well), WEBHOOK_DELIVERY_PENDING,
 * WEBHOOK_UNKNOWN for one whose webhook was removed, WEBHOOK_DISABLED, and IDEMPOTENCY_KEY_REUSED.
 */
export function replayWebhookDelivery(
  scope: WebhookScope,
  { idempotencyKey, deliveryId }: { readonly idempotencyKey: string; readonly deliveryId: string },
): Promise<Outcome<string>> {
  const operation = 'replayWebhookDelivery';
  return changeOnce(scope, { operation, idempotencyKey, input: { deliveryId } }, async (manager) => {
    if (!isUuid(deliveryId)) return refused(webhookDeliveryUnknown({ deliveryId }));
    const [found]: { state: string; webhook_id: string; removed: boolean; disabled: boolean }[] =
      await runQuery(
        manager,
        `SELECT delivery.state, delivery.webhook_id, webhook.removed_at IS NOT NULL AS removed,
         webhook.disabled_at IS NOT NULL AS disabled
       FROM coordination.webhook_delivery AS delivery JOIN coordination.webhook ON webhook.id = delivery.webhook_id
       WHERE delivery.id = $1 AND webhook.agency = $2 AND ($3::text[] IS NULL OR webhook.region LIKE ANY ($3)) FOR UPDATE OF delivery`,
        [deliveryId, scope.caller.agency, officePatterns(scope.caller)],
      );
    if (!found) return refused(webhookDeliveryUnknown({ deliveryId }));
    if (found.removed) return refused(webhookUnknown({ webhookId: found.webhook_id }));
    if (found.disabled) return refused(webhookDisabled({ webhookId: found.webhook_id }));
    if (found.state === 'PENDING') return refused(webhookDeliveryPending({ deliveryId }));
    await runQuery(
      manager,
      `UPDATE coordination.webhook_delivery SET state = 'PENDING', attempts_left = $2, next_attempt_at = $3
       WHERE id = $1`,
      [deliveryId, MAX_ATTEMPTS, scope.clock.now()],
    );
    notifyAfterCommit(manager, OUTBOX_CHANNEL);
    return ok(deliveryId);
  });
}
