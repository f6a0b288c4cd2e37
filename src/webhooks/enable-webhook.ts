import { notifyAfterCommit, updateRows } from '../database/index.js';
import { ok, refused, type Outcome } from '../kernel/index.js';
import { OUTBOX_CHANNEL } from '../workflow/outbox/index.js';
import { lockWebhook } from './lock-webhook.js';
import { WebhookEntity } from './webhook.entity.js';
import { webhookNotDisabled } from './webhook.errors.js';
import { changeOnce, type WebhookScope } from './webhook-scope.js';

/**
 * 恢复回调: sends to a disabled webhook again, with what waited for it meanwhile.
 *
 * Refuses WEBHOOK_ROLE_NOT_ALLOWED, WEBHOOK_UNKNOWN, WEBHOOK_NOT_DISABLED and IDEMPOTENCY_KEY_REUSED.
 */
export function enableWebhook(
  scope: WebhookScope,
  { idempotencyKey, webhookId }: { readonly idempotencyKey: string; readonly webhookId: string },
): Promise<Outcome<string>> {
  const request = { operation: 'enableWebhook', idempotencyKey, input: { webhookId } };
  return changeOnce(scope, request, async (manager) => {
    const webhook = await lockWebhook(manager, scope, webhookId);
    if (!webhook.ok) return webhook;
    if (webhook.value.status !== 'DISABLED') return refused(webhookNotDisabled({ webhookId }));
    await updateRows(
      manager,
      WebhookEntity,
      { id: webhookId },
      { disabledAt: null, disabledReason: null, pausedUntil: null },
    );
    notifyAfterCommit(manager, OUTBOX_CHANNEL);
    return ok(webhookId);
  });
}
