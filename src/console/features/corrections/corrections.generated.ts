/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type AnswerCorrectionInput = {
  readonly answer: CorrectionAnswer;
  readonly correctionId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly ground?: string | null | undefined;
  readonly idempotencyKey: string;
  readonly reason: string;
  readonly wrongSince?: string | null | undefined;
};

export type CloseCorrectionInput = {
  readonly correctionId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

export type CorrectionAnswer =
  | 'ASK_BACK'
  | 'CORRECTED'
  | 'REFUSED';

export type CorrectionStatus =
  | 'ASKED_BACK'
  | 'CLOSED'
  | 'CORRECTED'
  | 'REFUSED'
  | 'REQUESTED';

export type RequestCorrectionInput = {
  readonly evidence?: ReadonlyArray<string> | null | undefined;
  readonly evidenceCase?: string | number | null | undefined;
  readonly field: string;
  readonly idempotencyKey: string;
  readonly platformCode: string;
  readonly proposed: string;
  readonly reason: string;
  readonly stands: string;
};

export type SupplementCorrectionInput = {
  readonly correctionId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly supplement: string;
};

export type CorrectionListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CorrectionListQuery = { readonly corrections: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly asker: string, readonly askerRegion: string | null, readonly owner: string, readonly platformCode: string, readonly field: string, readonly status: CorrectionStatus, readonly askedAt: string, readonly dueAt: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type CorrectionNoticesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CorrectionNoticesQuery = { readonly correctionNotices: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly owner: string, readonly platformCode: string, readonly field: string, readonly wrongSince: string, readonly lastReadAt: string, readonly correctedAt: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type CorrectionPageQueryVariables = Exact<{
  id: string | number;
}>;


export type CorrectionPageQuery = { readonly correction: { readonly id: string, readonly version: number, readonly asker: string, readonly askerRegion: string | null, readonly owner: string, readonly platformCode: string, readonly field: string, readonly status: CorrectionStatus, readonly askedAt: string, readonly dueAt: string | null, readonly ground: string | null, readonly answeredAt: string | null, readonly wrongSince: string | null, readonly content: { readonly stands: string, readonly proposed: string, readonly reason: string, readonly evidenceCase: string | null, readonly answer: string | null, readonly supplement: string | null, readonly toldAll: boolean | null } | null, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }> } | null };

export type RequestCorrectionMutationVariables = Exact<{
  input: RequestCorrectionInput;
}>;


export type RequestCorrectionMutation = { readonly requestCorrection: { readonly correction: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type AnswerCorrectionMutationVariables = Exact<{
  input: AnswerCorrectionInput;
}>;


export type AnswerCorrectionMutation = { readonly answerCorrection: { readonly correction: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type SupplementCorrectionMutationVariables = Exact<{
  input: SupplementCorrectionInput;
}>;


export type SupplementCorrectionMutation = { readonly supplementCorrection: { readonly correction: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type CloseCorrectionMutationVariables = Exact<{
  input: CloseCorrectionInput;
}>;


export type CloseCorrectionMutation = { readonly closeCorrection: { readonly correction: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export const CorrectionList: Document<CorrectionListQuery, CorrectionListQueryVariables> = {
  id: '00c59878b613c54b4fe4bcd2dc6a9821c556397315b87c47c7627af7df730b19',
  text: "query CorrectionList($first: Int, $after: String) {\n  corrections(first: $first, after: $after) {\n    edges {\n      node {\n        id\n        asker\n        askerRegion\n        owner\n        platformCode\n        field\n        status\n        askedAt\n        dueAt\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const CorrectionNotices: Document<CorrectionNoticesQuery, CorrectionNoticesQueryVariables> = {
  id: '95bce98d1e4bb09cce65cca106f61e07c7eed9933c7585900de623d14c76fac3',
  text: "query CorrectionNotices($first: Int, $after: String) {\n  correctionNotices(first: $first, after: $after) {\n    edges {\n      node {\n        id\n        owner\n        platformCode\n        field\n        wrongSince\n        lastReadAt\n        correctedAt\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const CorrectionPage: Document<CorrectionPageQuery, CorrectionPageQueryVariables> = {
  id: 'df2d6b9c50b54e4b72dfd30519a608d4b5b7e33e2913d972c987835c0f3f086e',
  text: "query CorrectionPage($id: ID!) {\n  correction(id: $id) {\n    id\n    version\n    asker\n    askerRegion\n    owner\n    platformCode\n    field\n    status\n    askedAt\n    dueAt\n    ground\n    answeredAt\n    wrongSince\n    content {\n      stands\n      proposed\n      reason\n      evidenceCase\n      answer\n      supplement\n      toldAll\n    }\n    availableActions {\n      mutation\n      label\n      deadline\n      rule\n    }\n  }\n}",
};

export const RequestCorrection: Document<RequestCorrectionMutation, RequestCorrectionMutationVariables> = {
  id: '391f11e1c16bc60d0d1072caa57462bf66638f610ebe2d2d7e6b7ebe8279b438',
  text: "mutation RequestCorrection($input: RequestCorrectionInput!) {\n  requestCorrection(input: $input) {\n    correction {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const AnswerCorrection: Document<AnswerCorrectionMutation, AnswerCorrectionMutationVariables> = {
  id: '126c68e56d5cbaea89ab365443f3149c07ba98008e608437af47b38ac6269580',
  text: "mutation AnswerCorrection($input: AnswerCorrectionInput!) {\n  answerCorrection(input: $input) {\n    correction {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const SupplementCorrection: Document<SupplementCorrectionMutation, SupplementCorrectionMutationVariables> = {
  id: 'b6bc8d409e0f3d7128a6b8f3f569a1c8f1e5a841387b4ee802a587938915dbc9',
  text: "mutation SupplementCorrection($input: SupplementCorrectionInput!) {\n  supplementCorrection(input: $input) {\n    correction {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const CloseCorrection: Document<CloseCorrectionMutation, CloseCorrectionMutationVariables> = {
  id: '21b0b2867680ffd20e868e12bfcb049211784d5f230adca17cf0494dea3080c0',
  text: "mutation CloseCorrection($input: CloseCorrectionInput!) {\n  closeCorrection(input: $input) {\n    correction {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};