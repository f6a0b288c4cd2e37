import type { Outcome } from '../kernel/index.js';
import {
  pageRequest,
  refusalIn,
  toConnection,
  type Connection,
  type OperationScope,
} from '../subgraphs/kit/index.js';
import {
  deliveryKey,
  listWebhookDeliveries,
  listWebhooks,
  type WebhookDeliveryFilter,
} from './list-webhooks.js';
import { registerWebhook, type RegisterWebhook } from './register-webhook.js';
import { removeWebhook } from './remove-webhook.js';
import { replayWebhookDelivery } from './replay-webhook-delivery.js';
import { WebhookEntity } from './webhook.entity.js';
import { WebhookDeliveryEntity } from './webhook-delivery.entity.js';
import type {
  RegisteredPayload,
  RemovedPayload,
  ReplayedPayload,
  WebhookDeliveryType,
  WebhookType,
} from './webhook.types.js';
import type { WebhookScope } from './webhook-scope.js';

export interface WebhookPorts {
  /** Whether private addresses, and plain HTTP, may be registered. */
  readonly allowPrivate: boolean;
}

export type WebhookServices = ReturnType<typeof openWebhooks>;

/** The use cases of webhooks for one operation; found by the resolvers at `context.data.webhooks`. */
export function openWebhooks(
  { database, clock, context: { caller } }: OperationScope,
  { allowPrivate }: WebhookPorts,
) {
  const scope: WebhookScope = { database, clock, caller, allowPrivate };
  const refusal = (outcome: Outcome<unknown>) => refusalIn(outcome, caller.locale);
  return {
    async register(input: RegisterWebhook): Promise<RegisteredPayload> {
      const outcome = await registerWebhook(scope, input);
      if (!outcome.ok) return { webhook: null, secret: null, refusal: refusal(outcome) };
      const { id, secret } = outcome.value;
      return {
        webhook: await database.getRepository(WebhookEntity).findOneBy({ id }),
        secret,
        refusal: null,
      };
    },
    async remove(input: { idempotencyKey: string; webhookId: string }): Promise<RemovedPayload> {
      const outcome = await removeWebhook(scope, input);
      return { webhookId: outcome.ok ? outcome.value : null, refusal: refusal(outcome) };
    },
    async replay(input: { idempotencyKey: string; deliveryId: string }): Promise<ReplayedPayload> {
      const outcome = await replayWebhookDelivery(scope, input);
      if (!outcome.ok) return { delivery: null, refusal: refusal(outcome) };
      const deliveries = database.getRepository(WebhookDeliveryEntity);
      return { delivery: await deliveries.findOneBy({ id: outcome.value }), refusal: null };
    },

    list: (): Promise<WebhookType[]> => listWebhooks(scope),
    async deliveries(
      filter: WebhookDeliveryFilter,
      first: number | null,
      after: string | null,
    ): Promise<Connection<WebhookDeliveryType>> {
      const page = pageRequest(first, after);
      return toConnection(await listWebhookDeliveries(scope, filter, page), page, deliveryKey);
    },
  };
}
