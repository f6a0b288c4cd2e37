/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type TaskNumberQueryVariables = Exact<{
  first: number;
}>;


export type TaskNumberQuery = { readonly myTasks: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string } }> } | null };

export const TaskNumber: Document<TaskNumberQuery, TaskNumberQueryVariables> = {
  id: '9a94d415ac9c5d0e23dbcc207969e2586df67d057a02fcec5fddfef7ca1e1fd2',
  text: "query TaskNumber($first: Int!) {\n  myTasks(first: $first) {\n    edges {\n      node {\n        id\n      }\n    }\n  }\n}",
};