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

export type AuditSummaryKey =
  | 'DAY'
  | 'ITEM'
  | 'OFFICER';

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

export type AuditSummaryQueryVariables = Exact<{
  by: AuditSummaryKey;
  filter?: AuditEntryFilter | null | undefined;
}>;


export type AuditSummaryQuery = { readonly auditSummary: { readonly entries: number, readonly complete: boolean, readonly groups: ReadonlyArray<{ readonly key: string, readonly agency: string | null, readonly entries: number, readonly denied: number, readonly first: string, readonly last: string }> } | null };

export const AuditSummary: Document<AuditSummaryQuery, AuditSummaryQueryVariables> = {
  id: 'f3cdf2b516288d6abe063061ad9b8826eb5647d6a973f44eba6586e47e7c1023',
  text: "query AuditSummary($by: AuditSummaryKey!, $filter: AuditEntryFilter) {\n  auditSummary(by: $by, filter: $filter) {\n    entries\n    complete\n    groups {\n      key\n      agency\n      entries\n      denied\n      first\n      last\n    }\n  }\n}",
};