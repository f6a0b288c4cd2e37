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


export type RegisterWebhookMutation = { readonly registerWebhook: { readonly secret: string | null, readonly webhook: { readonly id: string, readonly url: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;


export type RotateWebhookSecretMutation = { readonly rotateWebhookSecret: { readonly secret: string | null, readonly webhook: { readonly id: string, readonly url: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type EnableWebhookMutationVariables = Exact<{
  input: EnableWebhookInput;
}>;


export type EnableWebhookMutation = { readonly enableWebhook: { readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type RemoveWebhookMutationVariables = Exact<{
  input: RemoveWebhookInput;
}>;


export type RemoveWebhookMutation = { readonly removeWebhook: { readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ReplayDeliveryMutationVariables = Exact<{
  input: ReplayWebhookDeliveryInput;
}>;


export type ReplayDeliveryMutation = { readonly replayWebhookDelivery: { readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

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
  id: '8d47c681a7898daf9dd30dbcb07542ce666ecf2663b007f9b089127864e96eef',
  text: "mutation RegisterWebhook($input: RegisterWebhookInput!) {\n  registerWebhook(input: $input) {\n    webhook {\n      id\n      url\n    }\n    secret\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const RotateWebhookSecret: Document<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables> = {
  id: '76ae2584672bf9bd05b39d21a45ea6328412d14e96b8862b01cf63ca4cb1c205',
  text: "mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {\n  rotateWebhookSecret(input: $input) {\n    webhook {\n      id\n      url\n    }\n    secret\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const EnableWebhook: Document<EnableWebhookMutation, EnableWebhookMutationVariables> = {
  id: 'b76406e63307d8a2f2b0ba3d9a0a43cf53447346d0b14fb2856b7d113ef0db48',
  text: "mutation EnableWebhook($input: EnableWebhookInput!) {\n  enableWebhook(input: $input) {\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const RemoveWebhook: Document<RemoveWebhookMutation, RemoveWebhookMutationVariables> = {
  id: '02b5701825f1f82f853cece958319794566497388472e4fb84cfeb3873db535a',
  text: "mutation RemoveWebhook($input: RemoveWebhookInput!) {\n  removeWebhook(input: $input) {\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const ReplayDelivery: Document<ReplayDeliveryMutation, ReplayDeliveryMutationVariables> = {
  id: 'cbe7c17513e2af49a3b8d994fa829dd4ebf69de869d25871425fbcdc59d6d850',
  text: "mutation ReplayDelivery($input: ReplayWebhookDeliveryInput!) {\n  replayWebhookDelivery(input: $input) {\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};