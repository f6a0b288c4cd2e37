/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
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

export type SubstanceCaseFilter = {
  readonly agency?: string | null | undefined;
  readonly number?: string | null | undefined;
  readonly platform?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly sector?: string | null | undefined;
  readonly status?: SubstanceCaseStatus | null | undefined;
};

export type SubstanceCaseStatus =
  | 'COLLECTING'
  | 'DETERMINED'
  | 'DISPUTED'
  | 'WITHDRAWN';

export type CasesQueryVariables = Exact<{
  filter?: SubstanceCaseFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CasesQuery = { readonly substanceCases: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: string, readonly businessLine: string, readonly status: SubstanceCaseStatus, readonly urgent: boolean, readonly openedAt: string, readonly openedBy: string, readonly concernedAgencies: ReadonlyArray<string>, readonly dueAt: string | null, readonly dueAtProvisional: boolean, readonly region: string | null, readonly homeRegion: string | null, readonly platform: { readonly code: string, readonly name: string, readonly sectors: ReadonlyArray<string> } | null, readonly dispute: { readonly id: string, readonly status: DisputeStatus, readonly dueAt: string | null, readonly dueAtProvisional: boolean } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export const Cases: Document<CasesQuery, CasesQueryVariables> = {
  id: 'c3337145fee686eedb400b94fdb0adfc6e6b2bcc9266c725b2f09428c4e2cf00',
  text: "query Cases($filter: SubstanceCaseFilter, $first: Int!, $after: String) {\n  substanceCases(filter: $filter, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        number\n        businessLine\n        status\n        urgent\n        openedAt\n        openedBy\n        concernedAgencies\n        dueAt\n        dueAtProvisional\n        region\n        homeRegion\n        platform {\n          code\n          name\n          sectors\n        }\n        dispute {\n          id\n          status\n          dueAt\n          dueAtProvisional\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};