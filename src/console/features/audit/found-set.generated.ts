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

export type EvidenceStatus =
  | 'ALTERED'
  | 'ARCHIVED'
  | 'PENDING'
  | 'SEALED'
  | 'UNLOGGED';

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

export type ExportAuditEntriesQueryVariables = Exact<{
  filter?: AuditEntryFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ExportAuditEntriesQuery = { readonly auditEntries: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly receipt: { readonly status: EvidenceStatus, readonly document: unknown } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export const ExportAuditEntries: Document<ExportAuditEntriesQuery, ExportAuditEntriesQueryVariables> = {
  id: '5cd9c6f78a29fb805912084822f53ae52001ba166c82318170b9dfe5ebcde698',
  text: "query ExportAuditEntries($filter: AuditEntryFilter, $first: Int!, $after: String) {\n  auditEntries(filter: $filter, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        receipt {\n          status\n          document\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};