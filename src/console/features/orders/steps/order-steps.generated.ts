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


export type AcceptRectificationOrderMutation = { readonly acceptRectificationOrder: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ReportRectificationProgressMutationVariables = Exact<{
  input: ReportRectificationProgressInput;
}>;


export type ReportRectificationProgressMutation = { readonly reportRectificationProgress: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type RecordFirmHearingMutationVariables = Exact<{
  input: RecordFirmHearingInput;
}>;


export type RecordFirmHearingMutation = { readonly recordFirmHearing: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type SubmitRectificationMutationVariables = Exact<{
  input: SubmitRectificationInput;
}>;


export type SubmitRectificationMutation = { readonly submitRectification: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type VerifyRectificationMutationVariables = Exact<{
  input: VerifyRectificationInput;
}>;


export type VerifyRectificationMutation = { readonly verifyRectification: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ExtendRectificationOrderMutationVariables = Exact<{
  input: ExtendRectificationOrderInput;
}>;


export type ExtendRectificationOrderMutation = { readonly extendRectificationOrder: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type CloseRectificationOrderMutationVariables = Exact<{
  input: CloseRectificationOrderInput;
}>;


export type CloseRectificationOrderMutation = { readonly closeRectificationOrder: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type WithdrawRectificationOrderMutationVariables = Exact<{
  input: WithdrawRectificationOrderInput;
}>;


export type WithdrawRectificationOrderMutation = { readonly withdrawRectificationOrder: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type TakeUpRectificationOrderMutationVariables = Exact<{
  input: TakeUpRectificationOrderInput;
}>;


export type TakeUpRectificationOrderMutation = { readonly takeUpRectificationOrder: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type IssueRectificationOrderMutationVariables = Exact<{
  input: IssueRectificationOrderInput;
}>;


export type IssueRectificationOrderMutation = { readonly issueRectificationOrder: { readonly rectificationOrder: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export const AcceptRectificationOrder: Document<AcceptRectificationOrderMutation, AcceptRectificationOrderMutationVariables> = {
  id: 'd11076da435b0157d1f8e3214760290ca8d5b50e69cdbed87bd5390bb990555e',
  text: "mutation AcceptRectificationOrder($input: AcceptRectificationOrderInput!) {\n  acceptRectificationOrder(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const ReportRectificationProgress: Document<ReportRectificationProgressMutation, ReportRectificationProgressMutationVariables> = {
  id: '782168f4776b2bd8f97203740f97296b6c0979a6e7e948f0817e73de7df1649a',
  text: "mutation ReportRectificationProgress($input: ReportRectificationProgressInput!) {\n  reportRectificationProgress(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const RecordFirmHearing: Document<RecordFirmHearingMutation, RecordFirmHearingMutationVariables> = {
  id: '8f5ea077d3fdc0598e7dc1e0e470849ab2b73e50fed9a1f2b4a7036a25f1fc0d',
  text: "mutation RecordFirmHearing($input: RecordFirmHearingInput!) {\n  recordFirmHearing(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const SubmitRectification: Document<SubmitRectificationMutation, SubmitRectificationMutationVariables> = {
  id: 'd487b36334424cab698761ec579b6436df5c0d108720e7f79a0ef3186756fd7b',
  text: "mutation SubmitRectification($input: SubmitRectificationInput!) {\n  submitRectification(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const VerifyRectification: Document<VerifyRectificationMutation, VerifyRectificationMutationVariables> = {
  id: 'd25e999cdb8091ebcbf6df3b304a4c6c5452a3901e231c3150a90cec95173e28',
  text: "mutation VerifyRectification($input: VerifyRectificationInput!) {\n  verifyRectification(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const ExtendRectificationOrder: Document<ExtendRectificationOrderMutation, ExtendRectificationOrderMutationVariables> = {
  id: '8e430e2ac8164cf0e24b2d0f48ab6f59ef08a922100ff588a9efdb9eb1b68166',
  text: "mutation ExtendRectificationOrder($input: ExtendRectificationOrderInput!) {\n  extendRectificationOrder(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const CloseRectificationOrder: Document<CloseRectificationOrderMutation, CloseRectificationOrderMutationVariables> = {
  id: '6bb3024a3f1a83067523b0d5bb477ebe9bbe9c2501f72ea97349f2180d62ed0e',
  text: "mutation CloseRectificationOrder($input: CloseRectificationOrderInput!) {\n  closeRectificationOrder(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const WithdrawRectificationOrder: Document<WithdrawRectificationOrderMutation, WithdrawRectificationOrderMutationVariables> = {
  id: '23371d722a6eebc1603fd2c3f1085eaf3fe95b3069c46cd1b9d3f88e5b617864',
  text: "mutation WithdrawRectificationOrder($input: WithdrawRectificationOrderInput!) {\n  withdrawRectificationOrder(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const TakeUpRectificationOrder: Document<TakeUpRectificationOrderMutation, TakeUpRectificationOrderMutationVariables> = {
  id: 'ea27f4cc58a8f6a90ff20f97c590a4927d29cd539d3a22f81e3c1d0dba3d81c0',
  text: "mutation TakeUpRectificationOrder($input: TakeUpRectificationOrderInput!) {\n  takeUpRectificationOrder(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const IssueRectificationOrder: Document<IssueRectificationOrderMutation, IssueRectificationOrderMutationVariables> = {
  id: '7cf7b022118e1de74fadad0824c358c405ba5eb7b572fff0324829a68ea53cd5',
  text: "mutation IssueRectificationOrder($input: IssueRectificationOrderInput!) {\n  issueRectificationOrder(input: $input) {\n    rectificationOrder {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};