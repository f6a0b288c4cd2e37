/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type AcceptRectificationOrderInput = {
  readonly agency?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly orderId: string | number;
};

export type CloseRectificationOrderInput = {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly orderId: string | number;
  readonly remark?: string | null | undefined;
};

export type ExtendRectificationOrderInput = {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly orderId: string | number;
  readonly reason: string;
  readonly workingDays: number;
};

export type FirmHearingHeldInput = {
  readonly askedOn: string;
  readonly heldOn?: string | null | undefined;
  readonly inquiredBy?: ReadonlyArray<string> | null | undefined;
  readonly ledBy?: string | null | undefined;
  readonly noticeOn?: string | null | undefined;
  readonly record?: string | null | undefined;
};

export type FirmNoticeInput = {
  readonly content: string;
  readonly facts: string;
  readonly notifiedOn: string;
  readonly reasons: string;
  readonly rights: string;
};

export type FirmStatementInput = {
  readonly check: string;
  readonly statedOn: string;
  readonly statement: string;
};

export type IssueRectificationOrderInput = {
  readonly determinationId: string | number;
  readonly idempotencyKey: string;
  readonly kind: RectificationOrderKind;
  readonly legalBasis: ReadonlyArray<LegalBasisInput>;
  readonly measures: string;
  readonly redLines?: ReadonlyArray<string> | null | undefined;
  readonly verifyingAgency: string;
  readonly workingDays?: number | null | undefined;
};

export type LegalBasisInput = {
  readonly article: string;
  readonly law: string;
};

export type RecordFirmHearingInput = {
  readonly expectedVersion?: number | null | undefined;
  readonly hearing?: FirmHearingHeldInput | null | undefined;
  readonly idempotencyKey: string;
  readonly notPenaltyReason?: string | null | undefined;
  readonly notice?: FirmNoticeInput | null | undefined;
  readonly orderId: string | number;
  readonly statement?: FirmStatementInput | null | undefined;
  readonly waivedOn?: string | null | undefined;
};

export type RectificationEvidenceInput = {
  readonly description: string;
  readonly sha256: string;
};

export type RectificationOrderKind =
  | 'BAN'
  | 'CLOSE'
  | 'CLOSE_SITE_APP'
  | 'RECTIFY_BY'
  | 'REVOKE_LICENCE'
  | 'REVOKE_PERMIT'
  | 'RISK_CONTROL'
  | 'STOP_ADVERTISING'
  | 'STOP_BUSINESS'
  | 'SUSPEND_BUSINESS'
  | 'SUSPEND_REGISTRATION'
  | 'WIND_DOWN';

export type ReportRectificationProgressInput = {
  readonly agency?: string | null | undefined;
  readonly done: string;
  readonly evidence?: ReadonlyArray<RectificationEvidenceInput> | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly obstacles?: string | null | undefined;
  readonly orderId: string | number;
  readonly percent: number;
};

export type SubmitRectificationInput = {
  readonly agency?: string | null | undefined;
  readonly evidence?: ReadonlyArray<RectificationEvidenceInput> | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly orderId: string | number;
  readonly report: string;
};

export type TakeUpRectificationOrderInput = {
  readonly agency?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly orderId: string | number;
  readonly reason: string;
};

export type VerificationResult =
  | 'PASSED'
  | 'RETURNED';

export type VerifyRectificationInput = {
  readonly agency?: string | null | undefined;
  readonly evidence?: ReadonlyArray<RectificationEvidenceInput> | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly findings: string;
  readonly idempotencyKey: string;
  readonly orderId: string | number;
  readonly result: VerificationResult;
};

export type WithdrawRectificationOrderInput = {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly orderId: string | number;
  readonly reason: string;
};

export type AcceptRectificationOrderMutationVariables = Exact<{
  input: AcceptRectificationOrderInput;
}>;


export type AcceptRectificationOrderMutation = { readonly acceptRectificationOrder: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type ReportRectificationProgressMutationVariables = Exact<{
  input: ReportRectificationProgressInput;
}>;


export type ReportRectificationProgressMutation = { readonly reportRectificationProgress: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type RecordFirmHearingMutationVariables = Exact<{
  input: RecordFirmHearingInput;
}>;


export type RecordFirmHearingMutation = { readonly recordFirmHearing: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type SubmitRectificationMutationVariables = Exact<{
  input: SubmitRectificationInput;
}>;


export type SubmitRectificationMutation = { readonly submitRectification: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type VerifyRectificationMutationVariables = Exact<{
  input: VerifyRectificationInput;
}>;


export type VerifyRectificationMutation = { readonly verifyRectification: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type ExtendRectificationOrderMutationVariables = Exact<{
  input: ExtendRectificationOrderInput;
}>;


export type ExtendRectificationOrderMutation = { readonly extendRectificationOrder: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type CloseRectificationOrderMutationVariables = Exact<{
  input: CloseRectificationOrderInput;
}>;


export type CloseRectificationOrderMutation = { readonly closeRectificationOrder: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type WithdrawRectificationOrderMutationVariables = Exact<{
  input: WithdrawRectificationOrderInput;
}>;


export type WithdrawRectificationOrderMutation = { readonly withdrawRectificationOrder: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type TakeUpRectificationOrderMutationVariables = Exact<{
  input: TakeUpRectificationOrderInput;
}>;


export type TakeUpRectificationOrderMutation = { readonly takeUpRectificationOrder: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type IssueRectificationOrderMutationVariables = Exact<{
  input: IssueRectificationOrderInput;
}>;


export type IssueRectificationOrderMutation = { readonly issueRectificationOrder: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export const AcceptRectificationOrder: Document<AcceptRectificationOrderMutation, AcceptRectificationOrderMutationVariables> = {
  id: '087fa1118d5ec6ee4019a443e0ca7f7981840f8d4f2342f3df7085cb7dac7fef',
  text: "mutation AcceptRectificationOrder($input: AcceptRectificationOrderInput!) {\n  acceptRectificationOrder(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const ReportRectificationProgress: Document<ReportRectificationProgressMutation, ReportRectificationProgressMutationVariables> = {
  id: '03c908ecf3be74a72ee72e2e5d58fd497d6a2da9d35773b9169b28cf9b50ca9e',
  text: "mutation ReportRectificationProgress($input: ReportRectificationProgressInput!) {\n  reportRectificationProgress(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const RecordFirmHearing: Document<RecordFirmHearingMutation, RecordFirmHearingMutationVariables> = {
  id: 'f38566e55299595ca6894964bdf0362f40d3840d3c422a2f57a7284070e42e23',
  text: "mutation RecordFirmHearing($input: RecordFirmHearingInput!) {\n  recordFirmHearing(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const SubmitRectification: Document<SubmitRectificationMutation, SubmitRectificationMutationVariables> = {
  id: '368f0ca9ddaabd8e8924c158abf8c1f145d045842fbe19dc0c988b172bf3dc23',
  text: "mutation SubmitRectification($input: SubmitRectificationInput!) {\n  submitRectification(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const VerifyRectification: Document<VerifyRectificationMutation, VerifyRectificationMutationVariables> = {
  id: 'db9957448f3b3de79c0c3e2e4af116c6be42b34e6558c8df6b6401137f799f8d',
  text: "mutation VerifyRectification($input: VerifyRectificationInput!) {\n  verifyRectification(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const ExtendRectificationOrder: Document<ExtendRectificationOrderMutation, ExtendRectificationOrderMutationVariables> = {
  id: 'e0e5eddb0a0ce4667bffb00b2b1a06371508c7b94ab433b94da1ac028c653593',
  text: "mutation ExtendRectificationOrder($input: ExtendRectificationOrderInput!) {\n  extendRectificationOrder(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const CloseRectificationOrder: Document<CloseRectificationOrderMutation, CloseRectificationOrderMutationVariables> = {
  id: 'ceca91008684a2612d0beae6971c30960fbb2a4b5bc899825082942b97a70674',
  text: "mutation CloseRectificationOrder($input: CloseRectificationOrderInput!) {\n  closeRectificationOrder(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const WithdrawRectificationOrder: Document<WithdrawRectificationOrderMutation, WithdrawRectificationOrderMutationVariables> = {
  id: 'ca1320f6d6a52e18448e2d899d75b763575f7ca559b8ef49ad317dc7bdc4776f',
  text: "mutation WithdrawRectificationOrder($input: WithdrawRectificationOrderInput!) {\n  withdrawRectificationOrder(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const TakeUpRectificationOrder: Document<TakeUpRectificationOrderMutation, TakeUpRectificationOrderMutationVariables> = {
  id: 'f9091cc0e3c26bf4694cca1f5af7407f020b9cfddeb6294ec66af2e27eae4551',
  text: "mutation TakeUpRectificationOrder($input: TakeUpRectificationOrderInput!) {\n  takeUpRectificationOrder(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const IssueRectificationOrder: Document<IssueRectificationOrderMutation, IssueRectificationOrderMutationVariables> = {
  id: '7379c2e8874df5a7ebe4d53da0d88fc38aee04b9a7f7e47280dc5b8f3aa5aabc',
  text: "mutation IssueRectificationOrder($input: IssueRectificationOrderInput!) {\n  issueRectificationOrder(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};