/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type WorkflowSubject =
  | 'AGREEMENT'
  | 'CASE'
  | 'DISPUTE';

export type WorkflowChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type WorkflowChangedSubscription = { readonly workflowChanged: { readonly subject: WorkflowSubject } | null };

export const WorkflowChanged: Document<WorkflowChangedSubscription, WorkflowChangedSubscriptionVariables> = {
  id: '451bf54786be1a1d4a0953120b1ac0c9f66b600979e2e9a3e5b2f05c33e27208',
  text: "subscription WorkflowChanged {\n  workflowChanged {\n    subject\n  }\n}",
};