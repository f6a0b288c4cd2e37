/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type SearchKind =
  | 'AGREEMENT'
  | 'DISPUTE'
  | 'ORDER'
  | 'PLATFORM'
  | 'SUBSTANCE_CASE'
  | 'WARRANT';

export type SearchMatch =
  | 'CODE'
  | 'IDENTIFIER'
  | 'INITIALS'
  | 'NAME'
  | 'NUMBER';

export type SearchQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type SearchQuery = { readonly search: { readonly more: boolean, readonly hits: ReadonlyArray<{ readonly kind: SearchKind, readonly by: SearchMatch, readonly id: string | null, readonly number: string | null, readonly title: string | null, readonly platform: { readonly code: string, readonly name: string, readonly registeredRegion: string | null } | null }> } };

export const Search: Document<SearchQuery, SearchQueryVariables> = {
  id: '5b90a3ca51fdd481a6f679ce84db71d0de723626341a0c408fa1d12713664673',
  text: "query Search($text: String!, $first: Int!) {\n  search(text: $text, first: $first) {\n    more\n    hits {\n      kind\n      by\n      id\n      number\n      title\n      platform {\n        code\n        name\n        registeredRegion\n      }\n    }\n  }\n}",
};