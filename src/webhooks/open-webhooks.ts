import type { AvailableAction, Outcome } from '../kernel/index.js';
import {
  loadOne,
  pageRequest,
  refusalIn,
  toConnection,
  type Connection,
  type OperationScope,
} from '../subgraph-kit/index.js';
import { availableDeliveryActions, availableWebhookActions } from './available-webhook-actions.js';
import {
  deliveryKey,
  listWebhookDeliveries,
  listWebhooks,
  type WebhookDeliveryFilter,
} from './list-webhooks.js';
import { registerWebhook, type RegisterWebhook } from './register-webhook.js';
import { enableWebhook } from './enable-webhook.js';
import { rotateWebhookSecret, type RotateWebhookSecret } from './rotate-webhook-secret.js';
import { removeWebhook } from './remove-webhook.js';
import { replayWebhookDelivery } from './replay-webhook-delivery.js';
import { DEFAULT_SECRET_GRACE_HOURS } from './settings/index.js';
import { WebhookEntity } from './webhook.entity.js';
import { WebhookDeliveryEntity } from './webhook-delivery.entity.js';
import type {
  EnabledPayload,
  RegisteredPayload,
  RemovedPayload,
  ReplayedPayload,
  WebhookDeliveryType,
  WebhookTopicType,
  WebhookType,
} from './webhook.types.js';
import type { WebhookScope } from './webhook-scope.js';
import { topicTitle } from './topic-titles.js';
import { OUTBOX_TOPICS } from '../workflow/outbox/index.js';
import { selectRow } from '../database/index.js';

export interface WebhookPorts {
  /** Whether private addresses, and plain HTTP, may be registered. */
  readonly allowPrivate: boolean;
  /** How long messages are signed with an earlier secret as well; 24 h where nothing is said. */
  readonly secretGraceHours?: number | undefined;
}

export type WebhookServices = ReturnType<typeof openWebhooks>;

/** The use cases of webhooks for one operation; found by the resolvers at `context.data.webhooks`. */
export function openWebhooks(
  { database, clock, context: { caller } }: OperationScope,
  { allowPrivate, secretGraceHours = DEFAULT_SECRET_GRACE_HOURS }: WebhookPorts,
) {
  const scope: WebhookScope = { database, clock, caller, allowPrivate, secretGraceHours };
  const webhook = loadOne({ database }, WebhookEntity, 'id');
  const refusal = (outcome: Outcome<unknown>) => refusalIn(outcome, caller.locale);
  const find = (id: string) => selectRow(database, WebhookEntity, { where: { id } });
  return {
    async register(input: RegisterWebhook): Promise<RegisteredPayload> {
      const outcome = await registerWebhook(scope, input);
      if (!outcome.ok) return { webhook: null, secret: null, refusal: refusal(outcome) };
      const { id, secret } = outcome.value;
      return { webhook: await find(id), secret, refusal: null };
    },
    async rotateSecret(input: RotateWebhookSecret): Promise<RegisteredPayload> {
      const outcome = await rotateWebhookSecret(scope, input);
      if (!outcome.ok) return { webhook: null, secret: null, refusal: refusal(outcome) };
      const { id, secret } = outcome.value;
      return { webhook: await find(id), secret, refusal: null };
    },
    async enable(input: { idempotencyKey: string; webhookId: string }): Promise<EnabledPayload> {
      const outcome = await enableWebhook(scope, input);
      return { webhook: outcome.ok ? await find(outcome.value) : null, refusal: refusal(outcome) };
    },
    async remove(input: { idempotencyKey: string; webhookId: string }): Promise<RemovedPayload> {
      const outcome = await removeWebhook(scope, input);
      return { webhookId: outcome.ok ? outcome.value : null, refusal: refusal(outcome) };
    },
    async replay(input: { idempotencyKey: string; deliveryId: string }): Promise<ReplayedPayload> {
      const outcome = await replayWebhookDelivery(scope, input);
      if (!outcome.ok) return { delivery: null, refusal: refusal(outcome) };
      const delivery = await selectRow(database, WebhookDeliveryEntity, { where: { id: outcome.value } });
      return { delivery, refusal: null };
    },

    caller,
    /** What the caller can do about a webhook that he sees. */
    async actionsOfWebhook(id: string): Promise<readonly AvailableAction[]> {
      const found = await webhook.load(id);
      return found ? availableWebhookActions(scope, found) : [];
    },
    /** What the caller can do about a delivery that he sees. */
    async actionsOfDelivery(delivery: WebhookDeliveryType): Promise<readonly AvailableAction[]> {
      const found = await webhook.load(delivery.webhookId);
      return found ? availableDeliveryActions(scope, delivery, found) : [];
    },
    topics: (): WebhookTopicType[] =>
      OUTBOX_TOPICS.map((topic) => ({ topic, title: topicTitle(topic)[caller.locale] })),
    list: (): Promise<WebhookType[]> => listWebhooks(scope),
    /** One of those that the caller's list has; null for any other id. */
    find: async (id: string): Promise<WebhookType | null> =>
      (await listWebhooks(scope)).find((each) => each.id === id) ?? null,
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
