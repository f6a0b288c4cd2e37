/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type EnableWebhookInput = {
  readonly idempotencyKey: string;
  readonly webhookId: string | number;
};

export type Level =
  | 'DISTRICT'
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

export type RegisterWebhookInput = {
  readonly idempotencyKey: string;
  readonly topics?: ReadonlyArray<string> | null | undefined;
  readonly url: string;
};

export type RemoveWebhookInput = {
  readonly idempotencyKey: string;
  readonly webhookId: string | number;
};

export type ReplayWebhookDeliveryInput = {
  readonly deliveryId: string | number;
  readonly idempotencyKey: string;
};

export type RotateWebhookSecretInput = {
  readonly endPreviousAtOnce?: boolean | null | undefined;
  readonly idempotencyKey: string;
  readonly webhookId: string | number;
};

export type WebhookDeliveryFilter = {
  readonly status?: WebhookDeliveryStatus | null | undefined;
  readonly webhookId?: string | number | null | undefined;
};

export type WebhookDeliveryStatus =
  | 'DEAD'
  | 'DELIVERED'
  | 'PENDING';

export type WebhookDisabledReason =
  | 'RECEIVER_GONE';

export type WebhookStatus =
  | 'ACTIVE'
  | 'DISABLED';

export type WebhookTopicsQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookTopicsQuery = { readonly webhookTopics: ReadonlyArray<{ readonly topic: string, readonly title: string }> };

export type WebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksQuery = { readonly webhooks: ReadonlyArray<{ readonly id: string, readonly level: Level, readonly region: string | null, readonly url: string, readonly topics: ReadonlyArray<string>, readonly registeredBy: string, readonly registeredAt: string, readonly status: WebhookStatus, readonly disabledAt: string | null, readonly disabledReason: WebhookDisabledReason | null, readonly pausedUntil: string | null, readonly secretRotatedAt: string | null, readonly previousSecretsUntil: string | null, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly rule: string | null }> }> | null };

export type DeliveriesQueryVariables = Exact<{
  filter?: WebhookDeliveryFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DeliveriesQuery = { readonly webhookDeliveries: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly webhookId: string, readonly messageId: string, readonly topic: string, readonly status: WebhookDeliveryStatus, readonly attempts: number, readonly nextAttemptAt: string | null, readonly lastAttemptAt: string | null, readonly lastStatus: number | null, readonly lastError: string | null, readonly createdAt: string, readonly deliveredAt: string | null, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly rule: string | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type RegisterWebhookMutationVariables = Exact<{
  input: RegisterWebhookInput;
}>;


export type RegisterWebhookMutation = { readonly registerWebhook: { readonly secret: string | null, readonly webhook: { readonly id: string, readonly url: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;


export type RotateWebhookSecretMutation = { readonly rotateWebhookSecret: { readonly secret: string | null, readonly webhook: { readonly id: string, readonly url: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type EnableWebhookMutationVariables = Exact<{
  input: EnableWebhookInput;
}>;


export type EnableWebhookMutation = { readonly enableWebhook: { readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type RemoveWebhookMutationVariables = Exact<{
  input: RemoveWebhookInput;
}>;


export type RemoveWebhookMutation = { readonly removeWebhook: { readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type ReplayDeliveryMutationVariables = Exact<{
  input: ReplayWebhookDeliveryInput;
}>;


export type ReplayDeliveryMutation = { readonly replayWebhookDelivery: { readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export const WebhookTopics: Document<WebhookTopicsQuery, WebhookTopicsQueryVariables> = {
  id: '7ed0f7f409ee6a763dccd59e0e471bb28184d79a807650064f0903bdf56b883d',
  text: "query WebhookTopics {\n  webhookTopics {\n    topic\n    title\n  }\n}",
};

export const Webhooks: Document<WebhooksQuery, WebhooksQueryVariables> = {
  id: '392ed2ce631c5b81775dab7a4e9982f1aa22b21692f768c0d668828983932646',
  text: "query Webhooks {\n  webhooks {\n    id\n    level\n    region\n    url\n    topics\n    registeredBy\n    registeredAt\n    status\n    disabledAt\n    disabledReason\n    pausedUntil\n    secretRotatedAt\n    previousSecretsUntil\n    availableActions {\n      mutation\n      label\n      rule\n    }\n  }\n}",
};

export const Deliveries: Document<DeliveriesQuery, DeliveriesQueryVariables> = {
  id: '752530924c5e38a6091c3e8fbdd3100a8e37697bc25fb77107b94ebd34fb5192',
  text: "query Deliveries($filter: WebhookDeliveryFilter, $first: Int!, $after: String) {\n  webhookDeliveries(filter: $filter, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        webhookId\n        messageId\n        topic\n        status\n        attempts\n        nextAttemptAt\n        lastAttemptAt\n        lastStatus\n        lastError\n        createdAt\n        deliveredAt\n        availableActions {\n          mutation\n          label\n          rule\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const RegisterWebhook: Document<RegisterWebhookMutation, RegisterWebhookMutationVariables> = {
  id: '77a737afbd42d62d53171b37941bd34f9ce0f0ad751b95d2e2a8888af2169fa3',
  text: "mutation RegisterWebhook($input: RegisterWebhookInput!) {\n  registerWebhook(input: $input) {\n    webhook {\n      id\n      url\n    }\n    secret\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const RotateWebhookSecret: Document<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables> = {
  id: 'c7aed9b33fc19fc2e5dbd84e556700e437fc82c80c154f7be041633b4b411f92',
  text: "mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {\n  rotateWebhookSecret(input: $input) {\n    webhook {\n      id\n      url\n    }\n    secret\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const EnableWebhook: Document<EnableWebhookMutation, EnableWebhookMutationVariables> = {
  id: 'cfe852ce11acf0946468658e59efedf53979a1e369e6cc7b0ffa070161a7765b',
  text: "mutation EnableWebhook($input: EnableWebhookInput!) {\n  enableWebhook(input: $input) {\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const RemoveWebhook: Document<RemoveWebhookMutation, RemoveWebhookMutationVariables> = {
  id: 'fda5e6499848fece2550d1c354a997dd123477255b58e970165469879a44efe0',
  text: "mutation RemoveWebhook($input: RemoveWebhookInput!) {\n  removeWebhook(input: $input) {\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const ReplayDelivery: Document<ReplayDeliveryMutation, ReplayDeliveryMutationVariables> = {
  id: '5de6a126ac4341ab48c770144d21e3f313764991e3f5d20e9a5812601e77dd5f',
  text: "mutation ReplayDelivery($input: ReplayWebhookDeliveryInput!) {\n  replayWebhookDelivery(input: $input) {\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};