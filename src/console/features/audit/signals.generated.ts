/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type AccessSignalFilter = {
  readonly agency?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly kind?: AccessSignalKind | null | undefined;
  readonly to?: string | null | undefined;
};

export type AccessSignalKind =
  | 'ENUMERATION'
  | 'NO_CASE'
  | 'UNUSUAL_HOURS'
  | 'UNUSUAL_VOLUME'
  | 'WARRANT_TO_THE_END';

export type AccessSignalsQueryVariables = Exact<{
  filter?: AccessSignalFilter | null | undefined;
}>;


export type AccessSignalsQuery = { readonly accessSignals: ReadonlyArray<{ readonly kind: AccessSignalKind, readonly agency: string, readonly officer: string | null, readonly warrantId: string | null, readonly evidence: number, readonly total: number, readonly platforms: number | null, readonly first: string, readonly last: string, readonly entries: { readonly agency: string, readonly officer: string | null, readonly warrant: string | null, readonly countedBy: AccessSignalKind, readonly from: string, readonly to: string } }> | null };

export const AccessSignals: Document<AccessSignalsQuery, AccessSignalsQueryVariables> = {
  id: 'b3126a57a2610a4db9ccb904c5a9117932965399408dc464ac9e8bb820368588',
  text: "query AccessSignals($filter: AccessSignalFilter) {\n  accessSignals(filter: $filter) {\n    kind\n    agency\n    officer\n    warrantId\n    evidence\n    total\n    platforms\n    first\n    last\n    entries {\n      agency\n      officer\n      warrant\n      countedBy\n      from\n      to\n    }\n  }\n}",
};