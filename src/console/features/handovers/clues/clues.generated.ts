/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type ClueStatus =
  | 'FED_BACK'
  | 'PASSED_ON'
  | 'RECEIVED';

export type FeedBackClueInput = {
  readonly clueId: string | number;
  readonly feedback: string;
  readonly idempotencyKey: string;
};

export type Level =
  | 'DISTRICT'
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

export type ReceiveClueInput = {
  readonly clueId: string | number;
  readonly idempotencyKey: string;
};

export type CluePageQueryVariables = Exact<{
  id: string | number;
}>;


export type CluePageQuery = { readonly clue: { readonly id: string, readonly sentAt: string, readonly receiver: string, readonly receiverLevel: Level, readonly receiverRegion: string | null, readonly platformCode: string, readonly matter: string, readonly legalBasis: string, readonly status: ClueStatus, readonly receivedAt: string | null, readonly feedback: string | null, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }> } | null };

export type ReceiveClueMutationVariables = Exact<{
  input: ReceiveClueInput;
}>;


export type ReceiveClueMutation = { readonly receiveClue: { readonly clue: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type FeedBackClueMutationVariables = Exact<{
  input: FeedBackClueInput;
}>;


export type FeedBackClueMutation = { readonly feedBackClue: { readonly clue: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export const CluePage: Document<CluePageQuery, CluePageQueryVariables> = {
  id: '96927f8f446bf691b713d3708e26b58f0fb3bf7d545a80d2bdb4278ee8f6f009',
  text: "query CluePage($id: ID!) {\n  clue(id: $id) {\n    id\n    sentAt\n    receiver\n    receiverLevel\n    receiverRegion\n    platformCode\n    matter\n    legalBasis\n    status\n    receivedAt\n    feedback\n    availableActions {\n      mutation\n      label\n      deadline\n      rule\n    }\n  }\n}",
};

export const ReceiveClue: Document<ReceiveClueMutation, ReceiveClueMutationVariables> = {
  id: '748fa86e4a62b608da17b209ec1e30671be8f76b85148f09cbd035952db5c8b3',
  text: "mutation ReceiveClue($input: ReceiveClueInput!) {\n  receiveClue(input: $input) {\n    clue {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const FeedBackClue: Document<FeedBackClueMutation, FeedBackClueMutationVariables> = {
  id: '9be116842d8b819e553add4ff6b87cd36c223747ff5ea67f2f8e4101ee520a9e',
  text: "mutation FeedBackClue($input: FeedBackClueInput!) {\n  feedBackClue(input: $input) {\n    clue {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};