/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type AskedStepsQueryVariables = Exact<{
  first: number;
}>;


export type AskedStepsQuery = { readonly myTasks: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly subjectId: string, readonly requiredMutation: string } }> } | null };

export const AskedSteps: Document<AskedStepsQuery, AskedStepsQueryVariables> = {
  id: '497307916a1c6ed3d7f8b84e0fcdb22ca0befca877a850c83ccac9efb48d3d84',
  text: "query AskedSteps($first: Int!) {\n  myTasks(first: $first) {\n    edges {\n      node {\n        id\n        subjectId\n        requiredMutation\n      }\n    }\n  }\n}",
};