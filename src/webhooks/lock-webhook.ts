import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { ok, refused, type Outcome } from '../kernel/index.js';
import { WebhookEntity } from './webhook.entity.js';
import { webhookUnknown } from './webhook.errors.js';
import type { WebhookScope } from './webhook-scope.js';
import { webhooksOf } from './webhook-permissions.js';
import { selectRow, sql, sqlNamed } from '../database/index.js';

/** A webhook that the caller manages, locked until the transaction ends. Refuses WEBHOOK_UNKNOWN, for a removed one too. */
export async function lockWebhook(
  manager: EntityManager,
  { caller }: WebhookScope,
  webhookId: string,
): Promise<Outcome<WebhookEntity>> {
  if (!isUuid(webhookId)) return refused(webhookUnknown({ webhookId }));
  const { condition, values } = webhooksOf(caller, 'chosen');
  const webhook = await selectRow(manager, WebhookEntity, {
    where: { id: webhookId },
    matching: [sql`chosen.removed_at IS NULL`, sqlNamed(condition, values)],
    lock: 'FOR UPDATE',
  });
  return webhook ? ok(webhook) : refused(webhookUnknown({ webhookId }));
}
