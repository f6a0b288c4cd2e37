import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  connectionType,
  DateTimeScalar,
  enumOf,
  LevelEnum,
  payloadType,
  RegionCodeScalar,
  type Payload,
  StatusField,
} from '../subgraph-kit/index.js';
import { DELIVERY_STATES, type DeliveryState } from './webhook-delivery.entity.js';
import {
  WEBHOOK_DISABLED_REASONS,
  WEBHOOK_STATUSES,
  type WebhookDisabledReason,
  type WebhookStatus,
} from './webhook.entity.js';

export const WebhookDeliveryStatusEnum = enumOf(
  'WebhookDeliveryStatus',
  'What became of a message (投递状态).',
  DELIVERY_STATES,
  {
    PENDING: 'It is to be sent, or to be sent again (待投递).',
    DELIVERED: 'The receiver took it (已送达).',
    DEAD: 'It was given up until it is replayed (已放弃).',
  },
);

export const WebhookStatusEnum = enumOf(
  'WebhookStatus',
  'Whether messages are sent (回调状态).',
  WEBHOOK_STATUSES,
  {
    ACTIVE: 'Messages are sent (启用).',
    DISABLED: 'Messages wait until enableWebhook (停用).',
  },
);

export const WebhookDisabledReasonEnum = enumOf(
  'WebhookDisabledReason',
  'Why a webhook was disabled (停用原因).',
  WEBHOOK_DISABLED_REASONS,
  {
    RECEIVER_GONE: 'The receiver answered 410 Gone (接收方已注销).',
  },
);

@ObjectType('Webhook', {
  description: 'Where an agency’s systems are told of its tasks and of results (回调).',
})
export class WebhookType {
  @Field(() => ID, { description: 'Identifier of the webhook.' })
  id!: string;

  @Field(() => LevelEnum, { description: 'Level of the office whose it is (层级).' })
  level!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of that office; null for the national one.',
  })
  region!: string | null;

  @Field(() => String, { description: 'The https address that messages are sent to.' })
  url!: string;

  @Field(() => [String], { description: 'The topics that are sent; empty for all.' })
  topics!: string[];

  @Field(() => String, { description: 'Who registered it.' })
  registeredBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was registered.' })
  registeredAt!: Date;

  @Field(() => WebhookStatusEnum, { description: 'Whether messages are sent (回调状态).' })
  status!: WebhookStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was disabled; null while it is not.' })
  disabledAt!: Date | null;

  @Field(() => WebhookDisabledReasonEnum, {
    nullable: true,
    description: 'Why it was disabled (停用原因); null while it is not.',
  })
  disabledReason!: WebhookDisabledReason | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Nothing is sent before, because the receiver asked for it (Retry-After), for 24 hours at most; null where it did not.',
  })
  pausedUntil!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its secret was changed last (轮换密钥); null where it never was.',
  })
  secretRotatedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until then messages are signed with the secrets from before as well; null where there are none.',
  })
  previousSecretsUntil!: Date | null;
}

@ObjectType('WebhookTopic', { description: 'What messages may be about (消息主题).' })
export class WebhookTopicType {
  @Field(() => String, { description: 'The topic, as messages and webhooks have it.' })
  topic!: string;

  @Field(() => String, { description: 'What it is called, in the caller’s language.' })
  title!: string;
}

@ObjectType('WebhookDelivery', { description: 'One message for one webhook, and what became of it (投递).' })
export class WebhookDeliveryType {
  @Field(() => ID, { description: 'Identifier of the delivery.' })
  id!: string;

  @Field(() => ID, { description: 'The webhook that it is for.' })
  webhookId!: string;

  @Field(() => ID, { description: 'The header webhook-id: the same however often the message is sent.' })
  messageId!: string;

  @Field(() => String, { description: 'What the message is about.' })
  topic!: string;

  @StatusField(() => WebhookDeliveryStatusEnum, { description: 'What became of it (投递状态).' })
  state!: DeliveryState;

  @Field(() => Int, { description: 'How often it was sent.' })
  attempts!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it is sent next; null where it is not sent again.',
  })
  nextAttemptAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was sent last; null where it never was.',
  })
  lastAttemptAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'HTTP status of the last answer; null where there was none.',
  })
  lastStatus!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What went wrong the last time; null where nothing did.',
  })
  lastError!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the message was made.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the receiver took it; null until then.' })
  deliveredAt!: Date | null;
}

export const WebhookDeliveryConnectionType = connectionType('WebhookDelivery', () => WebhookDeliveryType);

@InputType('WebhookDeliveryFilter', {
  description: 'Which deliveries to list; all given conditions must hold.',
})
export class WebhookDeliveryFilterInput {
  @Field(() => ID, { nullable: true, description: 'Only those of this webhook.' })
  webhookId?: string | null;

  @Field(() => WebhookDeliveryStatusEnum, { nullable: true, description: 'Only those of this status.' })
  status?: DeliveryState | null;
}

@InputType('RegisterWebhookInput')
export class RegisterWebhookInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => String, { description: 'The https address to send messages to.' })
  url!: string;

  @Field(() => [String], { nullable: true, description: 'Left out or empty for all topics.' })
  topics?: string[] | null;
}

@InputType('RemoveWebhookInput')
export class RemoveWebhookInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The webhook to be ended.' })
  webhookId!: string;
}

@InputType('RotateWebhookSecretInput')
export class RotateWebhookSecretInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The webhook that is to have another secret.' })
  webhookId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the secrets from before end at once, for one that became known to others; false when left out.',
  })
  endPreviousAtOnce?: boolean | null;
}

@InputType('EnableWebhookInput')
export class EnableWebhookInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The webhook to send to again.' })
  webhookId!: string;
}

@InputType('ReplayWebhookDeliveryInput')
export class ReplayWebhookDeliveryInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The delivery to be sent once more.' })
  deliveryId!: string;
}

const REGISTERED = {
  webhook: WebhookType,
  secret: {
    type: String,
    description:
      'What signatures are verified with (whsec_…), shown this once; null when the request repeats an earlier one or was refused.',
  },
};
const ENABLED = { webhook: WebhookType };
const REMOVED = {
  webhookId: {
    type: ID,
    description: 'Identifier of the webhook that was ended; null where the request was refused.',
  },
};
const REPLAYED = { delivery: WebhookDeliveryType };

export type RegisteredPayload = Payload<typeof REGISTERED>;
export type EnabledPayload = Payload<typeof ENABLED>;
export type RemovedPayload = Payload<typeof REMOVED>;
export type ReplayedPayload = Payload<typeof REPLAYED>;

export const RegisterWebhookPayload = payloadType('RegisterWebhook', REGISTERED);
export const RotateWebhookSecretPayload = payloadType('RotateWebhookSecret', REGISTERED);
export const EnableWebhookPayload = payloadType('EnableWebhook', ENABLED);
export const RemoveWebhookPayload = payloadType('RemoveWebhook', REMOVED);
export const ReplayWebhookDeliveryPayload = payloadType('ReplayWebhookDelivery', REPLAYED);
