/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type AcknowledgeMajorCaseInput = {
  readonly idempotencyKey: string;
  readonly majorCaseId: string | number;
};

export type Level =
  | 'DISTRICT'
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

export type MajorCaseStatus =
  | 'ACKNOWLEDGED'
  | 'REPORTED';

export type MajorCasePageQueryVariables = Exact<{
  id: string | number;
}>;


export type MajorCasePageQuery = { readonly majorCase: { readonly id: string, readonly reporter: string, readonly reportedAt: string, readonly groupLevel: Level, readonly groupRegion: string | null, readonly platformCode: string | null, readonly what: string, readonly region: string, readonly people: number | null, readonly firstSeenAt: string, readonly measures: string, readonly contact: string, readonly status: MajorCaseStatus, readonly acknowledgedAt: string | null, readonly dueAt: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }> } | null };

export type AcknowledgeMajorCaseMutationVariables = Exact<{
  input: AcknowledgeMajorCaseInput;
}>;


export type AcknowledgeMajorCaseMutation = { readonly acknowledgeMajorCase: { readonly majorCase: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export const MajorCasePage: Document<MajorCasePageQuery, MajorCasePageQueryVariables> = {
  id: '02fcc74988f3ca0a2b83a06369b70b72e528a8091c025d0fe9200edbae964c38',
  text: "query MajorCasePage($id: ID!) {\n  majorCase(id: $id) {\n    id\n    reporter\n    reportedAt\n    groupLevel\n    groupRegion\n    platformCode\n    what\n    region\n    people\n    firstSeenAt\n    measures\n    contact\n    status\n    acknowledgedAt\n    dueAt\n    amount {\n      amount\n      currency\n    }\n    availableActions {\n      mutation\n      label\n      deadline\n      rule\n    }\n  }\n}",
};

export const AcknowledgeMajorCase: Document<AcknowledgeMajorCaseMutation, AcknowledgeMajorCaseMutationVariables> = {
  id: '43126e67ee67cf753cfaa11e52ca6c60462c6f9ec451b34a51400043957fa826',
  text: "mutation AcknowledgeMajorCase($input: AcknowledgeMajorCaseInput!) {\n  acknowledgeMajorCase(input: $input) {\n    majorCase {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};