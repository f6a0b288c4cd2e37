/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type RemoveViewInput = {
  readonly id: string | number;
  readonly idempotencyKey: string;
};

export type SaveViewInput = {
  readonly content: unknown;
  readonly expectedVersion?: number | null | undefined;
  readonly id?: string | number | null | undefined;
  readonly idempotencyKey: string;
  readonly name: string;
  readonly page: string;
};

export type SavedViewsOfQueryVariables = Exact<{
  page: string;
}>;


export type SavedViewsOfQuery = { readonly savedViews: ReadonlyArray<{ readonly id: string, readonly name: string, readonly content: unknown }> | null };

export type SaveViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type SaveViewMutation = { readonly saveView: { readonly view: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type RemoveViewMutationVariables = Exact<{
  input: RemoveViewInput;
}>;


export type RemoveViewMutation = { readonly removeView: { readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export const SavedViewsOf: Document<SavedViewsOfQuery, SavedViewsOfQueryVariables> = {
  id: '65aaeca1d1712505669b65ee5245ede88e61bdffdcae4392f70e90c39b638aee',
  text: "query SavedViewsOf($page: String!) {\n  savedViews(page: $page) {\n    id\n    name\n    content\n  }\n}",
};

export const SaveView: Document<SaveViewMutation, SaveViewMutationVariables> = {
  id: '7463299f8ac8026034c1c8f71284fefaaeff3665f3154e7b71398104a2539192',
  text: "mutation SaveView($input: SaveViewInput!) {\n  saveView(input: $input) {\n    view {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const RemoveView: Document<RemoveViewMutation, RemoveViewMutationVariables> = {
  id: 'fb0da94ed8764672e5405c83d1bff2df9d2142b2be72415920393f294d0aa9f4',
  text: "mutation RemoveView($input: RemoveViewInput!) {\n  removeView(input: $input) {\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};