/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type AcceptDisputeInput = {
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

export type CastVoteInput = {
  readonly choice: VoteChoice;
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly reasons?: string | null | undefined;
};

export type CloseDisputeInput = {
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly reason: string;
};

export type CompleteSupplementInput = {
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly reason: string;
};

export type ConveneDeliberationInput = {
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly meetingAt: string;
  readonly papers?: ReadonlyArray<MeetingPaperInput> | null | undefined;
  readonly place?: string | null | undefined;
};

export type DecideRecusalInput = {
  readonly applicant: string;
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly member: string;
  readonly reasons: string;
  readonly recused: boolean;
  readonly substitute?: string | null | undefined;
  readonly substituteAgency?: string | null | undefined;
};

export type EvidenceInput = {
  readonly description: string;
  readonly sha256?: string | null | undefined;
  readonly source: string;
};

export type Gravity =
  | 'GRAVE'
  | 'MINOR'
  | 'REFUSES_RECTIFICATION'
  | 'SUSPECTED_CRIME';

export type JointTeamInput = {
  readonly lead: string;
  readonly members: ReadonlyArray<string>;
  readonly tasks?: ReadonlyArray<TeamTaskInput> | null | undefined;
};

export type LegalBasisInput = {
  readonly article: string;
  readonly law: string;
};

export type LegalityResult =
  | 'DRAFT_RETURNED'
  | 'PASSED'
  | 'RETURNED';

export type LiftInterimMeasureInput = {
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly measureId: string | number;
  readonly reason: string;
};

export type MeetingPaperInput = {
  readonly sha256?: string | null | undefined;
  readonly title: string;
};

export type MemberPosition =
  | 'AGAINST'
  | 'DIFFERING'
  | 'FOR';

export type MissingPartInput = {
  readonly agency: string;
  readonly missing: string;
};

export type NoteAbsenceInput = {
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly member: string;
  readonly reason: string;
};

export type OrderInterimMeasureInput = {
  readonly addressee: string;
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly legalBasis: ReadonlyArray<LegalBasisInput>;
  readonly measure: string;
  readonly reasons: string;
  readonly until: string;
};

export type RecordPanelAdviceInput = {
  readonly advice: string;
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly panel: string;
  readonly paperSha256: string;
};

export type RecuseInput = {
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly reason: string;
};

export type ReferDisputeInput = {
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly reason?: string | null | undefined;
};

export type ReferDisputeUpwardInput = {
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly reason: string;
};

export type RejectDraftInput = {
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly reasons: string;
};

export type ReopenDisputeInput = {
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly newEvidence: string;
};

export type RequestSupplementInput = {
  readonly disputeId: string | number;
  readonly dueAt?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly parts: ReadonlyArray<MissingPartInput>;
};

export type ResumeDisputeInput = {
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

export type ReviewDisputeLegalityInput = {
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly opinion: string;
  readonly result: LegalityResult;
};

export type RuleDisputeInput = {
  readonly conduct?: string | null | undefined;
  readonly disposition?: string | null | undefined;
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly gravity?: Gravity | null | undefined;
  readonly idempotencyKey: string;
  readonly jointTeam?: JointTeamInput | null | undefined;
  readonly legalBasis?: ReadonlyArray<LegalBasisInput> | null | undefined;
  readonly reasons?: string | null | undefined;
  readonly reasonsAgainstMajority?: string | null | undefined;
  readonly rectificationOpinion?: string | null | undefined;
  readonly rectifyBy?: string | null | undefined;
  readonly redLines?: ReadonlyArray<string> | null | undefined;
  readonly responsibleAgency?: string | null | undefined;
  readonly severity?: SeverityInput | null | undefined;
  readonly substanceClass?: SubstanceClass | null | undefined;
  readonly unassessedReason?: string | null | undefined;
  readonly validUntil?: string | null | undefined;
};

export type SeverityInput = {
  readonly evadesSupervision?: boolean | null | undefined;
  readonly fraud?: boolean | null | undefined;
  readonly loss?: string | null | undefined;
  readonly months?: number | null | undefined;
  readonly outstanding?: string | null | undefined;
  readonly participants?: number | null | undefined;
  readonly provinces?: number | null | undefined;
  readonly raised?: string | null | undefined;
  readonly refunded?: string | null | undefined;
  readonly refusesRectification?: boolean | null | undefined;
  readonly secondaryRisk?: string | null | undefined;
};

export type StateViewInput = {
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly position: MemberPosition;
  readonly reasons?: string | null | undefined;
};

export type SubstanceClass =
  | 'ASSET_MANAGEMENT'
  | 'CONSUMER_FINANCE'
  | 'DEPOSIT_TAKING'
  | 'EQUITY_CROWDFUNDING'
  | 'FUND_SALES'
  | 'ILLEGAL_FUNDRAISING'
  | 'INFORMATION_INTERMEDIARY'
  | 'INSURANCE'
  | 'LENDING'
  | 'NON_FINANCIAL'
  | 'PAYMENT'
  | 'SECURITIES_ISSUANCE'
  | 'TRUST';

export type SupplementDisputeInput = {
  readonly answer: string;
  readonly disputeId: string | number;
  readonly evidence?: ReadonlyArray<EvidenceInput> | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

export type SuspendDisputeInput = {
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly reason: string;
};

export type TableRulingInput = {
  readonly conduct?: string | null | undefined;
  readonly disposition: string;
  readonly disputeId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly gravity?: Gravity | null | undefined;
  readonly idempotencyKey: string;
  readonly jointTeam?: JointTeamInput | null | undefined;
  readonly legalBasis: ReadonlyArray<LegalBasisInput>;
  readonly reasons: string;
  readonly rectificationOpinion: string;
  readonly rectifyBy?: string | null | undefined;
  readonly redLines?: ReadonlyArray<string> | null | undefined;
  readonly responsibleAgency: string;
  readonly reviewWorkingDays?: number | null | undefined;
  readonly severity?: SeverityInput | null | undefined;
  readonly substanceClass: SubstanceClass;
  readonly unassessedReason?: string | null | undefined;
  readonly urgentReason?: string | null | undefined;
  readonly validUntil?: string | null | undefined;
};

export type TeamTaskInput = {
  readonly agency: string;
  readonly dueOn: string;
  readonly task: string;
};

export type VoteChoice =
  | 'ABSTAIN'
  | 'AGAINST'
  | 'FOR';

export type ReferDisputeMutationVariables = Exact<{
  input: ReferDisputeInput;
}>;


export type ReferDisputeMutation = { readonly referDispute: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type AcceptDisputeMutationVariables = Exact<{
  input: AcceptDisputeInput;
}>;


export type AcceptDisputeMutation = { readonly acceptDispute: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type RequestSupplementMutationVariables = Exact<{
  input: RequestSupplementInput;
}>;


export type RequestSupplementMutation = { readonly requestSupplement: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type SupplementDisputeMutationVariables = Exact<{
  input: SupplementDisputeInput;
}>;


export type SupplementDisputeMutation = { readonly supplementDispute: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type CompleteSupplementMutationVariables = Exact<{
  input: CompleteSupplementInput;
}>;


export type CompleteSupplementMutation = { readonly completeSupplement: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type TableRulingMutationVariables = Exact<{
  input: TableRulingInput;
}>;


export type TableRulingMutation = { readonly tableRuling: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type ReviewDisputeLegalityMutationVariables = Exact<{
  input: ReviewDisputeLegalityInput;
}>;


export type ReviewDisputeLegalityMutation = { readonly reviewDisputeLegality: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type RejectDraftMutationVariables = Exact<{
  input: RejectDraftInput;
}>;


export type RejectDraftMutation = { readonly rejectDraft: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type ConveneDeliberationMutationVariables = Exact<{
  input: ConveneDeliberationInput;
}>;


export type ConveneDeliberationMutation = { readonly conveneDeliberation: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type RecordPanelAdviceMutationVariables = Exact<{
  input: RecordPanelAdviceInput;
}>;


export type RecordPanelAdviceMutation = { readonly recordPanelAdvice: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type RecuseMutationVariables = Exact<{
  input: RecuseInput;
}>;


export type RecuseMutation = { readonly recuse: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type DecideRecusalMutationVariables = Exact<{
  input: DecideRecusalInput;
}>;


export type DecideRecusalMutation = { readonly decideRecusal: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type NoteAbsenceMutationVariables = Exact<{
  input: NoteAbsenceInput;
}>;


export type NoteAbsenceMutation = { readonly noteAbsence: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type StateViewMutationVariables = Exact<{
  input: StateViewInput;
}>;


export type StateViewMutation = { readonly stateView: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type CastVoteMutationVariables = Exact<{
  input: CastVoteInput;
}>;


export type CastVoteMutation = { readonly castVote: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type RuleDisputeMutationVariables = Exact<{
  input: RuleDisputeInput;
}>;


export type RuleDisputeMutation = { readonly ruleDispute: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type SuspendDisputeMutationVariables = Exact<{
  input: SuspendDisputeInput;
}>;


export type SuspendDisputeMutation = { readonly suspendDispute: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type ResumeDisputeMutationVariables = Exact<{
  input: ResumeDisputeInput;
}>;


export type ResumeDisputeMutation = { readonly resumeDispute: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type ReferDisputeUpwardMutationVariables = Exact<{
  input: ReferDisputeUpwardInput;
}>;


export type ReferDisputeUpwardMutation = { readonly referDisputeUpward: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type ReopenDisputeMutationVariables = Exact<{
  input: ReopenDisputeInput;
}>;


export type ReopenDisputeMutation = { readonly reopenDispute: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type CloseDisputeMutationVariables = Exact<{
  input: CloseDisputeInput;
}>;


export type CloseDisputeMutation = { readonly closeDispute: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type OrderInterimMeasureMutationVariables = Exact<{
  input: OrderInterimMeasureInput;
}>;


export type OrderInterimMeasureMutation = { readonly orderInterimMeasure: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type LiftInterimMeasureMutationVariables = Exact<{
  input: LiftInterimMeasureInput;
}>;


export type LiftInterimMeasureMutation = { readonly liftInterimMeasure: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export const ReferDispute: Document<ReferDisputeMutation, ReferDisputeMutationVariables> = {
  id: '4cc1c365e99f9d4980417e1726c9777890ee0ae46760f62eedb967f067527e1f',
  text: "mutation ReferDispute($input: ReferDisputeInput!) {\n  referDispute(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const AcceptDispute: Document<AcceptDisputeMutation, AcceptDisputeMutationVariables> = {
  id: 'e11e3631e17d7298075972e80d4d67190aa1a291119cbc2ffb9791d5eda31fcb',
  text: "mutation AcceptDispute($input: AcceptDisputeInput!) {\n  acceptDispute(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const RequestSupplement: Document<RequestSupplementMutation, RequestSupplementMutationVariables> = {
  id: '02b2c097c52eb6a7bb88ac9c8d4f7947a5e377ee6addb3dec2661a9c8a291f13',
  text: "mutation RequestSupplement($input: RequestSupplementInput!) {\n  requestSupplement(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const SupplementDispute: Document<SupplementDisputeMutation, SupplementDisputeMutationVariables> = {
  id: '55c4e17cae009737b678978b116cc7895331a090c5cd0619cd432ad24704c4f6',
  text: "mutation SupplementDispute($input: SupplementDisputeInput!) {\n  supplementDispute(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const CompleteSupplement: Document<CompleteSupplementMutation, CompleteSupplementMutationVariables> = {
  id: 'b31d69bbfc8467acafaaa88c4084cd1ca92a3d28e5fb1214d4cdddb159c341a6',
  text: "mutation CompleteSupplement($input: CompleteSupplementInput!) {\n  completeSupplement(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const TableRuling: Document<TableRulingMutation, TableRulingMutationVariables> = {
  id: 'fe6483b1d07a2c42d870c6bc6c4fe22c2b81ccd17e01e8654ca34dacb5c6472a',
  text: "mutation TableRuling($input: TableRulingInput!) {\n  tableRuling(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const ReviewDisputeLegality: Document<ReviewDisputeLegalityMutation, ReviewDisputeLegalityMutationVariables> = {
  id: '6e481d2a41474acffd1772eab3fc419e249027436ece1df861da51bc5b453bec',
  text: "mutation ReviewDisputeLegality($input: ReviewDisputeLegalityInput!) {\n  reviewDisputeLegality(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const RejectDraft: Document<RejectDraftMutation, RejectDraftMutationVariables> = {
  id: '051570bd7ceb87627acd9f14f2dff7c9b5a0038d9838b24f325099eea5c7f4ce',
  text: "mutation RejectDraft($input: RejectDraftInput!) {\n  rejectDraft(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const ConveneDeliberation: Document<ConveneDeliberationMutation, ConveneDeliberationMutationVariables> = {
  id: 'cc55afd5946c00c385db0338cc962f6a6ce4336de51568364a3502fa2afecff7',
  text: "mutation ConveneDeliberation($input: ConveneDeliberationInput!) {\n  conveneDeliberation(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const RecordPanelAdvice: Document<RecordPanelAdviceMutation, RecordPanelAdviceMutationVariables> = {
  id: '2138955e547efe80635e3294037d0b11187f7626c0cca284fd0d6bb44f415c8d',
  text: "mutation RecordPanelAdvice($input: RecordPanelAdviceInput!) {\n  recordPanelAdvice(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const Recuse: Document<RecuseMutation, RecuseMutationVariables> = {
  id: 'c9552c20fce8224b5cec1e598d86c1edfdfb683c897ed7924d7d5f96bb0f79c7',
  text: "mutation Recuse($input: RecuseInput!) {\n  recuse(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const DecideRecusal: Document<DecideRecusalMutation, DecideRecusalMutationVariables> = {
  id: '0028c007324ff92ab153dd381b9277514a8c146cfbeb18448de9bc13a0da9eb7',
  text: "mutation DecideRecusal($input: DecideRecusalInput!) {\n  decideRecusal(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const NoteAbsence: Document<NoteAbsenceMutation, NoteAbsenceMutationVariables> = {
  id: 'ce1309185bd633f3602d4707133209301d5fcd0ec5a034ee35afbcbb92011ded',
  text: "mutation NoteAbsence($input: NoteAbsenceInput!) {\n  noteAbsence(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const StateView: Document<StateViewMutation, StateViewMutationVariables> = {
  id: 'fb716892334c9a79250bcfb44af8c89661c28458885e7f50db7898c784f24790',
  text: "mutation StateView($input: StateViewInput!) {\n  stateView(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const CastVote: Document<CastVoteMutation, CastVoteMutationVariables> = {
  id: '973cf9ac376d9aa62f098fcbf5c940dbf58e201fddeda173c066ff56a14585e4',
  text: "mutation CastVote($input: CastVoteInput!) {\n  castVote(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const RuleDispute: Document<RuleDisputeMutation, RuleDisputeMutationVariables> = {
  id: '7f60321caa799b6267e78f62373be8fc7f3054e11ff5b817a28fdbcfce34d6be',
  text: "mutation RuleDispute($input: RuleDisputeInput!) {\n  ruleDispute(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const SuspendDispute: Document<SuspendDisputeMutation, SuspendDisputeMutationVariables> = {
  id: 'c5bdfa6cfe09819b2cacef35402fd662eff8c313baf1eb8ed82a8802d525efef',
  text: "mutation SuspendDispute($input: SuspendDisputeInput!) {\n  suspendDispute(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const ResumeDispute: Document<ResumeDisputeMutation, ResumeDisputeMutationVariables> = {
  id: 'b51c77893b9a6daa059a34f9329c454a89c468a0ee1bf2c10d82ca3f0699982e',
  text: "mutation ResumeDispute($input: ResumeDisputeInput!) {\n  resumeDispute(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const ReferDisputeUpward: Document<ReferDisputeUpwardMutation, ReferDisputeUpwardMutationVariables> = {
  id: 'ba2741b4503c165feec50f24e8859bd9ce1f15396ef7b4149d919b2fc5cfeabd',
  text: "mutation ReferDisputeUpward($input: ReferDisputeUpwardInput!) {\n  referDisputeUpward(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const ReopenDispute: Document<ReopenDisputeMutation, ReopenDisputeMutationVariables> = {
  id: 'babae0d89bdddcc293a34ea2141344f35eeed4d495ec621970ce5c48b214d366',
  text: "mutation ReopenDispute($input: ReopenDisputeInput!) {\n  reopenDispute(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const CloseDispute: Document<CloseDisputeMutation, CloseDisputeMutationVariables> = {
  id: 'd5aaad13ee4ae8c7eaa444c449a43aa51f886cac5ce66a70c065ca6ecd2cae75',
  text: "mutation CloseDispute($input: CloseDisputeInput!) {\n  closeDispute(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const OrderInterimMeasure: Document<OrderInterimMeasureMutation, OrderInterimMeasureMutationVariables> = {
  id: '7578027f7c52974ff203643f9567a6587ade537ecd0f87adae78e8faa032956a',
  text: "mutation OrderInterimMeasure($input: OrderInterimMeasureInput!) {\n  orderInterimMeasure(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const LiftInterimMeasure: Document<LiftInterimMeasureMutation, LiftInterimMeasureMutationVariables> = {
  id: '8b79c9baea07ce2ebead465c2ee7dfe14138cb0cc54cadc43d2cc506699fa029',
  text: "mutation LiftInterimMeasure($input: LiftInterimMeasureInput!) {\n  liftInterimMeasure(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};