import type { AvailableAction, LocalizedText } from '../kernel/index.js';
import type { WebhookEntity } from './webhook.entity.js';
import type { WebhookDeliveryEntity } from './webhook-delivery.entity.js';
import type { WebhookScope } from './webhook-scope.js';
import { mayManageWebhooks } from './webhook-permissions.js';

type WhoAsks = Pick<WebhookScope, 'caller'>;

const action = (mutation: string, label: LocalizedText): AvailableAction => ({
  mutation,
  label,
  deadline: null,
  rule: null,
});

/** 可办事项 of a webhook that the caller sees, which is one of his own office or of an office below it. */
export function availableWebhookActions(
  { caller }: WhoAsks,
  { removedAt, disabledAt }: Pick<WebhookEntity, 'removedAt' | 'disabledAt'>,
): readonly AvailableAction[] {
  if (removedAt !== null || !mayManageWebhooks(caller.role)) return [];
  return [
    ...(disabledAt === null ? [] : [action('enableWebhook', { en: 'Enable the webhook', zh: '恢复回调' })]),
    // However many secrets there are: the earlier ones may be ended with it.
    action('rotateWebhookSecret', { en: 'Rotate the secret', zh: '轮换密钥' }),
    action('removeWebhook', { en: 'Remove the webhook', zh: '移除回调' }),
  ];
}

/** 可办事项 of a delivery that the caller sees: one that is over, to a webhook that is there to take it once more. */
export function availableDeliveryActions(
  { caller }: WhoAsks,
  { state }: Pick<WebhookDeliveryEntity, 'state'>,
  { removedAt, disabledAt }: Pick<WebhookEntity, 'removedAt' | 'disabledAt'>,
): readonly AvailableAction[] {
  if (removedAt !== null || disabledAt !== null || state === 'PENDING') return [];
  return mayManageWebhooks(caller.role)
    ? [action('replayWebhookDelivery', { en: 'Send the message once more', zh: '重新投递' })]
    : [];
}
