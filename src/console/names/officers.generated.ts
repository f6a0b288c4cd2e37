/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type OfficerInput = {
  readonly agency: string;
  readonly officer: string;
};

export type OfficerNamesQueryVariables = Exact<{
  of: ReadonlyArray<OfficerInput> | OfficerInput;
}>;


export type OfficerNamesQuery = { readonly officerNames: ReadonlyArray<{ readonly displayName: string }> };

export const OfficerNames: Document<OfficerNamesQuery, OfficerNamesQueryVariables> = {
  id: '2419efc0afa9d935b41fd30eace802477261e4d2d293e11ab0b7e8758a67b449',
  text: "query OfficerNames($of: [OfficerInput!]!) {\n  officerNames(of: $of) {\n    displayName\n  }\n}",
};