/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type ExplainOperationQueryVariables = Exact<{
  operation: string;
  variables?: unknown;
}>;


export type ExplainOperationQuery = { readonly explainAccess: { readonly allowed: boolean, readonly plan: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly item: string | null, readonly allowed: boolean, readonly masked: boolean, readonly agreementId: string | null, readonly rule: string, readonly reason: string | null, readonly message: string | null, readonly remedy: string | null }> } };

export const ExplainOperation: Document<ExplainOperationQuery, ExplainOperationQueryVariables> = {
  id: 'c0ac8a34cf477b9abf17cacefce79b6c80bea9c4f550d4967e48078046782599',
  text: "query ExplainOperation($operation: String!, $variables: JSON) {\n  explainAccess(operation: $operation, variables: $variables) {\n    allowed\n    plan\n    fields {\n      field\n      item\n      allowed\n      masked\n      agreementId\n      rule\n      reason\n      message\n      remedy\n    }\n  }\n}",
};