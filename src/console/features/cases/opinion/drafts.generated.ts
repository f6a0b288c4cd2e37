/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type RemoveDraftInput = {
  readonly idempotencyKey: string;
  readonly key: string;
};

export type SaveDraftInput = {
  readonly content: unknown;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly key: string;
};

export type ReadDraftQueryVariables = Exact<{
  key: string;
}>;


export type ReadDraftQuery = { readonly draft: { readonly content: unknown, readonly version: number, readonly changedAt: string } | null };

export type KeepDraftMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type KeepDraftMutation = { readonly saveDraft: { readonly draft: { readonly version: number, readonly changedAt: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type DropDraftMutationVariables = Exact<{
  input: RemoveDraftInput;
}>;


export type DropDraftMutation = { readonly removeDraft: { readonly key: string | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export const ReadDraft: Document<ReadDraftQuery, ReadDraftQueryVariables> = {
  id: '39b9fa8c404e7d4ddc9427badbd19525d6b2a6d192c797e4f807d13c4bc37f0f',
  text: "query ReadDraft($key: String!) {\n  draft(key: $key) {\n    content\n    version\n    changedAt\n  }\n}",
};

export const KeepDraft: Document<KeepDraftMutation, KeepDraftMutationVariables> = {
  id: '5cad13b28f1f333249bf1d5eb30f467e8df327c6fdc91e9b980281221f662e62',
  text: "mutation KeepDraft($input: SaveDraftInput!) {\n  saveDraft(input: $input) {\n    draft {\n      version\n      changedAt\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const DropDraft: Document<DropDraftMutation, DropDraftMutationVariables> = {
  id: 'b9da8ed530ffbc805824e160ecc47e22af85f9fa754c0b22afca2ea2127e77f1',
  text: "mutation DropDraft($input: RemoveDraftInput!) {\n  removeDraft(input: $input) {\n    key\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};