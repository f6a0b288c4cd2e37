import { WebhookEntity } from './webhook.entity.js';
import { WebhookDeliveryEntity } from './webhook-delivery.entity.js';
import { WebhookDeliveryResolver, WebhookResolver } from './webhook.resolver.js';

export { openWebhooks, type WebhookPorts, type WebhookServices } from './open-webhooks.js';
export { DEFAULT_RETENTION_DAYS } from './settings/index.js';
export { purgeMessages } from './delivery/purge-messages.js';
export {
  WebhookDispatcher,
  WEBHOOKS_QUEUE,
  type WebhookDispatcherOptions,
} from './delivery/webhook-dispatcher.js';

/** What a subgraph that serves webhooks puts in its manifest. */
export const webhookResolvers = [WebhookResolver, WebhookDeliveryResolver] as const;
export const webhookEntities = [WebhookEntity, WebhookDeliveryEntity] as const;
