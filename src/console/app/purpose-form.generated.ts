/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type SubstanceCaseStatus =
  | 'COLLECTING'
  | 'DETERMINED'
  | 'DISPUTED'
  | 'WITHDRAWN';

export type ChoosableCasesQueryVariables = Exact<{
  first: number;
}>;


export type ChoosableCasesQuery = { readonly substanceCases: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly businessLine: string, readonly status: SubstanceCaseStatus, readonly platform: { readonly name: string } | null } }> } | null };

export const ChoosableCases: Document<ChoosableCasesQuery, ChoosableCasesQueryVariables> = {
  id: '41209cae61a394b2b4d9befd66741aaf59c811c84ba104a2432796a008efc31b',
  text: "query ChoosableCases($first: Int!) {\n  substanceCases(first: $first) {\n    edges {\n      node {\n        id\n        businessLine\n        status\n        platform {\n          name\n        }\n      }\n    }\n  }\n}",
};