/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type DisputeFilter = {
  readonly agency?: string | null | undefined;
  readonly number?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly sector?: string | null | undefined;
  readonly status?: DisputeStatus | null | undefined;
};

export type DisputeStatus =
  | 'CLOSED'
  | 'COMPLETENESS'
  | 'CONSULTATION'
  | 'DECIDED'
  | 'DELIBERATION'
  | 'DRAFTING'
  | 'IMPLEMENTING'
  | 'LEGAL_REVIEW'
  | 'REFERRED'
  | 'SETTLED'
  | 'SUSPENDED'
  | 'WITHDRAWN';

export type EscalatedTo =
  | 'LEADING_GROUP'
  | 'OFFICE';

export type Level =
  | 'DISTRICT'
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

export type OpinionAttribute =
  | 'DISPOSITION'
  | 'LICENCE_HELD'
  | 'LICENCE_NEEDED'
  | 'RED_LINES'
  | 'RESPONSIBLE_AGENCY'
  | 'SUBSTANCE_CLASS';

export type DisputeListQueryVariables = Exact<{
  filter?: DisputeFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DisputeListQuery = { readonly disputes: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly status: DisputeStatus, readonly openedAt: string, readonly dueAt: string | null, readonly dueAtProvisional: boolean, readonly escalatedTo: EscalatedTo | null, readonly level: Level, readonly region: string | null, readonly attributesInConflict: ReadonlyArray<OpinionAttribute>, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly rule: string | null }>, readonly substanceCase: { readonly id: string, readonly businessLine: string, readonly urgent: boolean, readonly concernedAgencies: ReadonlyArray<string>, readonly platform: { readonly code: string, readonly name: string } | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export const DisputeList: Document<DisputeListQuery, DisputeListQueryVariables> = {
  id: '52daeb218b4bfa4aba041def5144471e33b981ada4d6e999b30e74ae662a83da',
  text: "query DisputeList($filter: DisputeFilter, $first: Int!, $after: String) {\n  disputes(filter: $filter, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        status\n        openedAt\n        dueAt\n        dueAtProvisional\n        escalatedTo\n        level\n        region\n        attributesInConflict\n        availableActions {\n          mutation\n          label\n          rule\n        }\n        substanceCase {\n          id\n          businessLine\n          urgent\n          concernedAgencies\n          platform {\n            code\n            name\n          }\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};