import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  DutyOf,
  AvailableActionType,
  toAvailableActions,
  type Connection,
  type SubgraphContext,
} from '../subgraph-kit/index.js';
import type { WebhookServices } from './open-webhooks.js';
import {
  EnableWebhookInput,
  EnableWebhookPayload,
  RegisterWebhookInput,
  RegisterWebhookPayload,
  RemoveWebhookInput,
  RemoveWebhookPayload,
  ReplayWebhookDeliveryInput,
  ReplayWebhookDeliveryPayload,
  RotateWebhookSecretInput,
  RotateWebhookSecretPayload,
  WebhookDeliveryConnectionType,
  WebhookDeliveryFilterInput,
  WebhookDeliveryType,
  WebhookTopicType,
  WebhookType,
  type EnabledPayload,
  type RegisteredPayload,
  type RemovedPayload,
  type ReplayedPayload,
} from './webhook.types.js';

type Context = SubgraphContext<{ readonly webhooks: WebhookServices }>;

@Resolver(() => WebhookType)
export class WebhookResolver {
  @DutyOf('SYSTEM_ADMINISTRATOR')
  @Query(() => WebhookType, {
    nullable: true,
    description:
      'The webhook with this id (回调); null where there is none, or none that the caller’s agency has.',
  })
  webhook(
    @Ctx() { data }: Context,
    @Arg('id', () => ID, { description: 'Identifier of the webhook.' }) id: string,
  ): Promise<WebhookType | null> {
    return data.webhooks.find(id);
  }

  @DutyOf('SYSTEM_ADMINISTRATOR')
  @Query(() => [WebhookType], {
    nullable: true,
    description: 'Webhooks of the caller’s agency (回调), the oldest first.',
  })
  webhooks(@Ctx() { data }: Context): Promise<WebhookType[]> {
    return data.webhooks.list();
  }

  @DutyOf('SYSTEM_ADMINISTRATOR')
  @Query(() => [WebhookTopicType], { description: 'Every topic that messages may have (消息主题).' })
  webhookTopics(@Ctx() { data }: Context): WebhookTopicType[] {
    return data.webhooks.topics();
  }

  @DutyOf('SYSTEM_ADMINISTRATOR')
  @Query(() => WebhookDeliveryConnectionType, {
    nullable: true,
    description: 'What was sent to the webhooks of the caller’s agency (投递), the newest message first.',
  })
  webhookDeliveries(
    @Arg('filter', () => WebhookDeliveryFilterInput, { nullable: true })
    filter: WebhookDeliveryFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { data }: Context,
  ): Promise<Connection<WebhookDeliveryType>> {
    return data.webhooks.deliveries(filter ?? {}, first, after);
  }

  @FieldResolver(() => [AvailableActionType], { description: 'What this caller can do about it now.' })
  async availableActions(
    @Root() { id }: WebhookType,
    @Ctx() { data: { webhooks } }: Context,
  ): Promise<readonly AvailableActionType[]> {
    return toAvailableActions(await webhooks.actionsOfWebhook(id), webhooks.caller.locale);
  }

  @DutyOf('SYSTEM_ADMINISTRATOR')
  @Mutation(() => RegisterWebhookPayload, {
    description:
      'Has the agency’s systems told of its tasks and of results (登记回调); for its leader or system administrator.',
  })
  registerWebhook(
    @Arg('input', () => RegisterWebhookInput) input: RegisterWebhookInput,
    @Ctx() { data }: Context,
  ): Promise<RegisteredPayload> {
    return data.webhooks.register(input);
  }

  @DutyOf('SYSTEM_ADMINISTRATOR')
  @Mutation(() => RotateWebhookSecretPayload, {
    description:
      'Gives a webhook another secret (轮换密钥). Messages are signed with both for a time, so that none is lost meanwhile.',
  })
  rotateWebhookSecret(
    @Arg('input', () => RotateWebhookSecretInput) input: RotateWebhookSecretInput,
    @Ctx() { data }: Context,
  ): Promise<RegisteredPayload> {
    return data.webhooks.rotateSecret(input);
  }

  @DutyOf('SYSTEM_ADMINISTRATOR')
  @Mutation(() => EnableWebhookPayload, {
    description: 'Sends again to a webhook that was disabled (启用); what waited for it first.',
  })
  enableWebhook(
    @Arg('input', () => EnableWebhookInput) input: EnableWebhookInput,
    @Ctx() { data }: Context,
  ): Promise<EnabledPayload> {
    return data.webhooks.enable(input);
  }

  @DutyOf('SYSTEM_ADMINISTRATOR')
  @Mutation(() => RemoveWebhookPayload, { description: 'Ends a webhook and destroys its secret (移除回调).' })
  removeWebhook(
    @Arg('input', () => RemoveWebhookInput) input: RemoveWebhookInput,
    @Ctx() { data }: Context,
  ): Promise<RemovedPayload> {
    return data.webhooks.remove(input);
  }

  @DutyOf('SYSTEM_ADMINISTRATOR')
  @Mutation(() => ReplayWebhookDeliveryPayload, {
    description: 'Sends a dead or delivered message once more, under the same webhook-id (重新投递).',
  })
  replayWebhookDelivery(
    @Arg('input', () => ReplayWebhookDeliveryInput) input: ReplayWebhookDeliveryInput,
    @Ctx() { data }: Context,
  ): Promise<ReplayedPayload> {
    return data.webhooks.replay(input);
  }
}

@Resolver(() => WebhookDeliveryType)
export class WebhookDeliveryResolver {
  @FieldResolver(() => [AvailableActionType], { description: 'What this caller can do about it now.' })
  async availableActions(
    @Root() delivery: WebhookDeliveryType,
    @Ctx() { data: { webhooks } }: Context,
  ): Promise<readonly AvailableActionType[]> {
    return toAvailableActions(await webhooks.actionsOfDelivery(delivery), webhooks.caller.locale);
  }
}
