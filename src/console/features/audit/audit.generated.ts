/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type AccessSignalKind =
  | 'ENUMERATION'
  | 'NO_CASE'
  | 'UNUSUAL_HOURS'
  | 'UNUSUAL_VOLUME'
  | 'WARRANT_TO_THE_END';

export type Agency =
  | 'BANKING'
  | 'COMMERCE'
  | 'INSURANCE'
  | 'PBOC'
  | 'POLICE'
  | 'SECURITIES';

export type AuditDecision =
  | 'DENIED'
  | 'GIVEN'
  | 'MASKED';

export type AuditEntryFilter = {
  readonly agency?: string | null | undefined;
  readonly agreement?: string | number | null | undefined;
  readonly countedBy?: AccessSignalKind | null | undefined;
  readonly decision?: AuditDecision | null | undefined;
  readonly denied?: boolean | null | undefined;
  readonly field?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly item?: string | number | null | undefined;
  readonly officer?: string | null | undefined;
  readonly operationName?: string | null | undefined;
  readonly outcome?: string | null | undefined;
  readonly platform?: string | null | undefined;
  readonly purpose?: Purpose | null | undefined;
  readonly refused?: boolean | null | undefined;
  readonly requestId?: string | null | undefined;
  readonly role?: Role | null | undefined;
  readonly rule?: string | null | undefined;
  readonly substanceCase?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly warrant?: string | number | null | undefined;
};

export type Level =
  | 'DISTRICT'
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

export type Purpose =
  | 'ACCOUNT_INQUIRY'
  | 'CRIMINAL_INVESTIGATION'
  | 'RECTIFICATION'
  | 'RISK_MONITORING'
  | 'STATISTICS'
  | 'SUBSTANCE_DETERMINATION';

export type Role =
  | 'AUDITOR'
  | 'LEADER'
  | 'OFFICER'
  | 'SECURITY_ADMINISTRATOR'
  | 'SYSTEM'
  | 'SYSTEM_ADMINISTRATOR';

export type AuditEntriesQueryVariables = Exact<{
  filter?: AuditEntryFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AuditEntriesQuery = { readonly auditEntries: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly at: string, readonly agency: string, readonly level: Level, readonly region: string | null, readonly role: Role, readonly officer: string, readonly purpose: Purpose | null, readonly caseNumber: string | null, readonly basis: string | null, readonly operationName: string | null, readonly operationHash: string | null, readonly platformsAsked: ReadonlyArray<string>, readonly platformsDisclosed: ReadonlyArray<string>, readonly outcome: string | null, readonly requestId: string, readonly address: string | null, readonly itemsDenied: number, readonly sentence: string, readonly items: ReadonlyArray<{ readonly item: string, readonly owner: string, readonly decision: AuditDecision, readonly reason: string | null, readonly fields: ReadonlyArray<string> }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly archives: ReadonlyArray<{ readonly month: string, readonly message: string, readonly remedy: string }> } | null };

export type AuditItemNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditItemNamesQuery = { readonly catalogue: ReadonlyArray<{ readonly id: string, readonly owner: Agency, readonly descriptions: { readonly zh: string, readonly en: string } }> };

export const AuditEntries: Document<AuditEntriesQuery, AuditEntriesQueryVariables> = {
  id: '9b74946d8e060f79a15801df302a654c7a495cdc82750341cbb21010600a20fa',
  text: "query AuditEntries($filter: AuditEntryFilter, $first: Int!, $after: String) {\n  auditEntries(filter: $filter, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        at\n        agency\n        level\n        region\n        role\n        officer\n        purpose\n        caseNumber\n        basis\n        operationName\n        operationHash\n        platformsAsked\n        platformsDisclosed\n        outcome\n        requestId\n        address\n        itemsDenied\n        sentence\n        items {\n          item\n          owner\n          decision\n          reason\n          fields\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    archives {\n      month\n      message\n      remedy\n    }\n  }\n}",
};

export const AuditItemNames: Document<AuditItemNamesQuery, AuditItemNamesQueryVariables> = {
  id: '3c4863ef7eabd15b875904552e8aaa6110658adf5aa148897857f827783f94d5',
  text: "query AuditItemNames {\n  catalogue {\n    id\n    owner\n    descriptions {\n      zh\n      en\n    }\n  }\n}",
};