/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type Agency =
  | 'BANKING'
  | 'COMMERCE'
  | 'INSURANCE'
  | 'PBOC'
  | 'POLICE'
  | 'SECURITIES';

export type AnswerOnwardConsentInput = {
  readonly answer: string;
  readonly consentId: string | number;
  readonly consents: boolean;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

export type EndOnwardConsentInput = {
  readonly consentId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

export type OnwardConsentStatus =
  | 'CONSENTED'
  | 'ENDED'
  | 'REFUSED'
  | 'REQUESTED';

export type RequestOnwardConsentInput = {
  readonly idempotencyKey: string;
  readonly items: ReadonlyArray<string | number>;
  readonly legalBasis: string;
  readonly reason: string;
  readonly recipient: string;
  readonly validTo: string;
};

export type ShareType =
  | 'CONDITIONAL'
  | 'NOT_SHARED'
  | 'UNCONDITIONAL';

export type OnwardListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OnwardListQuery = { readonly onwardConsents: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly holder: string, readonly source: string, readonly recipient: string, readonly items: ReadonlyArray<string>, readonly status: OnwardConsentStatus, readonly askedAt: string, readonly dueAt: string | null, readonly validTo: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type OnwardPageQueryVariables = Exact<{
  id: string | number;
}>;


export type OnwardPageQuery = { readonly onwardConsent: { readonly id: string, readonly version: number, readonly holder: string, readonly source: string, readonly recipient: string, readonly items: ReadonlyArray<string>, readonly reason: string, readonly legalBasis: string, readonly validTo: string, readonly status: OnwardConsentStatus, readonly askedAt: string, readonly dueAt: string | null, readonly answer: string | null, readonly answeredAt: string | null, readonly events: ReadonlyArray<{ readonly version: number, readonly command: string, readonly agency: string | null, readonly officer: string | null, readonly at: string }>, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }> } | null };

export type OnwardItemsQueryVariables = Exact<{ [key: string]: never; }>;


export type OnwardItemsQuery = { readonly catalogue: ReadonlyArray<{ readonly id: string, readonly owner: Agency, readonly shareType: ShareType, readonly descriptions: { readonly zh: string, readonly en: string } }> };

export type RequestOnwardConsentMutationVariables = Exact<{
  input: RequestOnwardConsentInput;
}>;


export type RequestOnwardConsentMutation = { readonly requestOnwardConsent: { readonly onwardConsent: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type AnswerOnwardConsentMutationVariables = Exact<{
  input: AnswerOnwardConsentInput;
}>;


export type AnswerOnwardConsentMutation = { readonly answerOnwardConsent: { readonly onwardConsent: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type EndOnwardConsentMutationVariables = Exact<{
  input: EndOnwardConsentInput;
}>;


export type EndOnwardConsentMutation = { readonly endOnwardConsent: { readonly onwardConsent: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export const OnwardList: Document<OnwardListQuery, OnwardListQueryVariables> = {
  id: '2a146eb2ba9ad759e6857a23145a575a720dce495321ef719554e19c8732d122',
  text: "query OnwardList($first: Int, $after: String) {\n  onwardConsents(first: $first, after: $after) {\n    edges {\n      node {\n        id\n        holder\n        source\n        recipient\n        items\n        status\n        askedAt\n        dueAt\n        validTo\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const OnwardPage: Document<OnwardPageQuery, OnwardPageQueryVariables> = {
  id: '57f63e2257b86f4b38fbd20f8a471d68cf8482535cd52df60f1c8d33f393762d',
  text: "query OnwardPage($id: ID!) {\n  onwardConsent(id: $id) {\n    id\n    version\n    holder\n    source\n    recipient\n    items\n    reason\n    legalBasis\n    validTo\n    status\n    askedAt\n    dueAt\n    answer\n    answeredAt\n    events {\n      version\n      command\n      agency\n      officer\n      at\n    }\n    availableActions {\n      mutation\n      label\n      deadline\n      rule\n    }\n  }\n}",
};

export const OnwardItems: Document<OnwardItemsQuery, OnwardItemsQueryVariables> = {
  id: 'df64869247fd2cb35d3d498acb7655e0393024c8c0e7cf72bff78c32fa3cd906',
  text: "query OnwardItems {\n  catalogue {\n    id\n    owner\n    shareType\n    descriptions {\n      zh\n      en\n    }\n  }\n}",
};

export const RequestOnwardConsent: Document<RequestOnwardConsentMutation, RequestOnwardConsentMutationVariables> = {
  id: '9309e3863ef75f3097f2db0aaf963ccec851227616a0240c1fc11042547d088c',
  text: "mutation RequestOnwardConsent($input: RequestOnwardConsentInput!) {\n  requestOnwardConsent(input: $input) {\n    onwardConsent {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const AnswerOnwardConsent: Document<AnswerOnwardConsentMutation, AnswerOnwardConsentMutationVariables> = {
  id: '25d13bd624c54eb33242c4cb5ca4c2e46022059c0b473ff44d005633b8d7a286',
  text: "mutation AnswerOnwardConsent($input: AnswerOnwardConsentInput!) {\n  answerOnwardConsent(input: $input) {\n    onwardConsent {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const EndOnwardConsent: Document<EndOnwardConsentMutation, EndOnwardConsentMutationVariables> = {
  id: '9af76639b6f5f9a8f087ff48fbb75d039ee27e39b3d9228caa3340f84509ef7c',
  text: "mutation EndOnwardConsent($input: EndOnwardConsentInput!) {\n  endOnwardConsent(input: $input) {\n    onwardConsent {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};