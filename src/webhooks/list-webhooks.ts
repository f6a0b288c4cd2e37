import { validate as isUuid } from 'uuid';
import { GraphQLError } from 'graphql';
import { foreignCursor, type PageRequest } from '../subgraph-kit/index.js';
import { WebhookEntity } from './webhook.entity.js';
import { WebhookDeliveryEntity, type DeliveryState } from './webhook-delivery.entity.js';
import { webhookRoleNotAllowed } from './webhook.errors.js';
import type { WebhookScope } from './webhook-scope.js';
import { mayReadWebhooks, webhooksOf } from './webhook-permissions.js';
import { selectRows, sql, sqlNamed } from '../database/index.js';

/** Which deliveries are wanted; what is not given does not narrow. */
export interface WebhookDeliveryFilter {
  readonly webhookId?: string | null | undefined;
  readonly status?: DeliveryState | null | undefined;
}

/** @throws GraphQLError FIELD_DENIED, ROLE_NOT_ALLOWED, for a role that webhooks are not for */
function refuseOtherRoles({ caller: { agency, role } }: WebhookScope): void {
  if (mayReadWebhooks(role)) return;
  const { message, remedy } = webhookRoleNotAllowed({ role });
  throw new GraphQLError(message.en, {
    extensions: { code: 'FIELD_DENIED', owner: agency, reason: 'ROLE_NOT_ALLOWED', message, remedy },
  });
}

/** The office's webhooks and those of the offices below it that were not removed, the oldest first. */
export async function listWebhooks(scope: WebhookScope): Promise<WebhookEntity[]> {
  refuseOtherRoles(scope);
  const { condition, values } = webhooksOf(scope.caller, 'chosen');
  return selectRows(scope.database, WebhookEntity, {
    matching: [sql`chosen.removed_at IS NULL`, sqlNamed(condition, values)],
    order: { id: 'ASC' },
  });
}

/** A delivery's place in the list. */
export function deliveryKey({ messageId, webhookId }: WebhookDeliveryEntity): string {
  return `${messageId}/${webhookId}`;
}

/**
 * Deliveries to the same webhooks, removed ones included, the newest message first.
 *
 * @throws GraphQLError FIELD_DENIED for a role that webhooks are not for; BAD_USER_INPUT for a cursor of another list
 */
export async function listWebhookDeliveries(
  scope: WebhookScope,
  { webhookId, status }: WebhookDeliveryFilter,
  { size, after }: PageRequest,
): Promise<WebhookDeliveryEntity[]> {
  refuseOtherRoles(scope);
  const own = webhooksOf(scope.caller, 'own');
  const matching = [
    sqlNamed(
      `chosen.webhook_id = ANY (ARRAY(SELECT id FROM coordination.webhook AS own WHERE ${own.condition}))`,
      own.values,
    ),
  ];
  if (webhookId != null) {
    if (!isUuid(webhookId)) return [];
    matching.push(sql`chosen.webhook_id = ${webhookId}`);
  }
  if (status != null) matching.push(sql`chosen.state = ${status}`);
  if (after !== null) {
    const [message, webhook, ...rest] = after.split('/');
    if (!isUuid(message) || !isUuid(webhook) || rest.length > 0) throw foreignCursor();
    matching.push(sql`(chosen.message_id, chosen.webhook_id) < (${message}::uuid, ${webhook}::uuid)`);
  }
  return selectRows(scope.database, WebhookDeliveryEntity, {
    matching,
    order: { messageId: 'DESC', webhookId: 'DESC' },
    limit: size + 1,
  });
}
