import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  connectionType,
  DateTimeScalar,
  enumOf,
  LevelEnum,
  payloadType,
  RegionCodeScalar,
  type Payload,
} from '../subgraph-kit/index.js';
import { DELIVERY_STATES, type DeliveryState } from './webhook-delivery.entity.js';
import {
  WEBHOOK_DISABLED_REASONS,
  WEBHOOK_STATUSES,
  type WebhookDisabledReason,
  type WebhookStatus,
} from './webhook.entity.js';

export const WebhookDeliveryStateEnum = enumOf(
  'WebhookDeliveryState',
  '投递状态: to be sent, taken by the receiver, or given up until it is replayed.',
  DELIVERY_STATES,
);

export const WebhookStatusEnum = enumOf(
  'WebhookStatus',
  '回调状态: messages are sent, or wait until enableWebhook.',
  WEBHOOK_STATUSES,
);

export const WebhookDisabledReasonEnum = enumOf(
  'WebhookDisabledReason',
  '停用原因: the receiver answered 410 Gone.',
  WEBHOOK_DISABLED_REASONS,
);

@ObjectType('Webhook', {
  description: "回调: where an agency's systems are told of its tasks and of results.",
})
export class WebhookType {
  @Field(() => ID)
  id!: string;

  @Field(() => LevelEnum, { description: 'Of the office whose it is.' })
  level!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Of that office; null for the national one.',
  })
  region!: string | null;

  @Field(() => String)
  url!: string;

  @Field(() => [String], { description: 'None for all.' })
  topics!: string[];

  @Field(() => String)
  registeredBy!: string;

  @Field(() => DateTimeScalar)
  registeredAt!: Date;

  @Field(() => WebhookStatusEnum)
  status!: WebhookStatus;

  @Field(() => DateTimeScalar, { nullable: true })
  disabledAt!: Date | null;

  @Field(() => WebhookDisabledReasonEnum, { nullable: true })
  disabledReason!: WebhookDisabledReason | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Nothing is sent before, because the receiver asked for it (Retry-After), for 24 hours at most.',
  })
  pausedUntil!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  secretRotatedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until then, messages are signed with the secrets from before as well.',
  })
  previousSecretsUntil!: Date | null;
}

@ObjectType('WebhookDelivery', { description: '投递: one message for one webhook, and what became of it.' })
export class WebhookDeliveryType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  webhookId!: string;

  @Field(() => ID, { description: 'The header webhook-id: the same however often the message is sent.' })
  messageId!: string;

  @Field(() => String)
  topic!: string;

  @Field(() => WebhookDeliveryStateEnum)
  state!: DeliveryState;

  @Field(() => Int)
  attempts!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  nextAttemptAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  lastAttemptAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'HTTP status of the last answer.' })
  lastStatus!: number | null;

  @Field(() => String, { nullable: true })
  lastError!: string | null;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  deliveredAt!: Date | null;
}

export const WebhookDeliveryConnectionType = connectionType('WebhookDelivery', () => WebhookDeliveryType);

@InputType('WebhookDeliveryFilter')
export class WebhookDeliveryFilterInput {
  @Field(() => ID, { nullable: true })
  webhookId?: string | null;

  @Field(() => WebhookDeliveryStateEnum, { nullable: true })
  state?: DeliveryState | null;
}

@InputType('RegisterWebhookInput')
export class RegisterWebhookInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => String, { description: 'An https URL.' })
  url!: string;

  @Field(() => [String], { nullable: true, description: 'Left out or empty for all topics.' })
  topics?: string[] | null;
}

@InputType('RemoveWebhookInput')
export class RemoveWebhookInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  webhookId!: string;
}

@InputType('RotateWebhookSecretInput')
export class RotateWebhookSecretInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  webhookId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Ends the secrets from before at once, for one that became known to others.',
  })
  endPreviousAtOnce?: boolean | null;
}

@InputType('EnableWebhookInput')
export class EnableWebhookInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  webhookId!: string;
}

@InputType('ReplayWebhookDeliveryInput')
export class ReplayWebhookDeliveryInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  deliveryId!: string;
}

const REGISTERED = {
  webhook: WebhookType,
  secret: {
    type: String,
    description:
      'What signatures are verified with (whsec_…), shown this once; null when the request repeats an earlier one.',
  },
};
const ENABLED = { webhook: WebhookType };
const REMOVED = { webhookId: ID };
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
