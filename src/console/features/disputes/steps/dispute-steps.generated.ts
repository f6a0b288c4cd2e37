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


export type ReferDisputeMutation = { readonly referDispute: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type AcceptDisputeMutationVariables = Exact<{
  input: AcceptDisputeInput;
}>;


export type AcceptDisputeMutation = { readonly acceptDispute: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type RequestSupplementMutationVariables = Exact<{
  input: RequestSupplementInput;
}>;


export type RequestSupplementMutation = { readonly requestSupplement: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type SupplementDisputeMutationVariables = Exact<{
  input: SupplementDisputeInput;
}>;


export type SupplementDisputeMutation = { readonly supplementDispute: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type CompleteSupplementMutationVariables = Exact<{
  input: CompleteSupplementInput;
}>;


export type CompleteSupplementMutation = { readonly completeSupplement: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type TableRulingMutationVariables = Exact<{
  input: TableRulingInput;
}>;


export type TableRulingMutation = { readonly tableRuling: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ReviewDisputeLegalityMutationVariables = Exact<{
  input: ReviewDisputeLegalityInput;
}>;


export type ReviewDisputeLegalityMutation = { readonly reviewDisputeLegality: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type RejectDraftMutationVariables = Exact<{
  input: RejectDraftInput;
}>;


export type RejectDraftMutation = { readonly rejectDraft: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ConveneDeliberationMutationVariables = Exact<{
  input: ConveneDeliberationInput;
}>;


export type ConveneDeliberationMutation = { readonly conveneDeliberation: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type RecordPanelAdviceMutationVariables = Exact<{
  input: RecordPanelAdviceInput;
}>;


export type RecordPanelAdviceMutation = { readonly recordPanelAdvice: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type RecuseMutationVariables = Exact<{
  input: RecuseInput;
}>;


export type RecuseMutation = { readonly recuse: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type DecideRecusalMutationVariables = Exact<{
  input: DecideRecusalInput;
}>;


export type DecideRecusalMutation = { readonly decideRecusal: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type NoteAbsenceMutationVariables = Exact<{
  input: NoteAbsenceInput;
}>;


export type NoteAbsenceMutation = { readonly noteAbsence: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type StateViewMutationVariables = Exact<{
  input: StateViewInput;
}>;


export type StateViewMutation = { readonly stateView: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type CastVoteMutationVariables = Exact<{
  input: CastVoteInput;
}>;


export type CastVoteMutation = { readonly castVote: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type RuleDisputeMutationVariables = Exact<{
  input: RuleDisputeInput;
}>;


export type RuleDisputeMutation = { readonly ruleDispute: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type SuspendDisputeMutationVariables = Exact<{
  input: SuspendDisputeInput;
}>;


export type SuspendDisputeMutation = { readonly suspendDispute: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ResumeDisputeMutationVariables = Exact<{
  input: ResumeDisputeInput;
}>;


export type ResumeDisputeMutation = { readonly resumeDispute: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ReferDisputeUpwardMutationVariables = Exact<{
  input: ReferDisputeUpwardInput;
}>;


export type ReferDisputeUpwardMutation = { readonly referDisputeUpward: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ReopenDisputeMutationVariables = Exact<{
  input: ReopenDisputeInput;
}>;


export type ReopenDisputeMutation = { readonly reopenDispute: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type CloseDisputeMutationVariables = Exact<{
  input: CloseDisputeInput;
}>;


export type CloseDisputeMutation = { readonly closeDispute: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type OrderInterimMeasureMutationVariables = Exact<{
  input: OrderInterimMeasureInput;
}>;


export type OrderInterimMeasureMutation = { readonly orderInterimMeasure: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type LiftInterimMeasureMutationVariables = Exact<{
  input: LiftInterimMeasureInput;
}>;


export type LiftInterimMeasureMutation = { readonly liftInterimMeasure: { readonly dispute: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export const ReferDispute: Document<ReferDisputeMutation, ReferDisputeMutationVariables> = {
  id: '8d7801daa9840823a9892c1fda067591b7d167d89fe165b229073fc088794722',
  text: "mutation ReferDispute($input: ReferDisputeInput!) {\n  referDispute(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const AcceptDispute: Document<AcceptDisputeMutation, AcceptDisputeMutationVariables> = {
  id: '0e3a7eeae111b1790e907c44f34cab92a3cfeb02ce410ddc0073dcc5f1ae5e28',
  text: "mutation AcceptDispute($input: AcceptDisputeInput!) {\n  acceptDispute(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const RequestSupplement: Document<RequestSupplementMutation, RequestSupplementMutationVariables> = {
  id: 'e493dbfd86e5b5d99b1e9f58d836e2cd62c0fe574f94a1bfb1cc264d37461cde',
  text: "mutation RequestSupplement($input: RequestSupplementInput!) {\n  requestSupplement(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const SupplementDispute: Document<SupplementDisputeMutation, SupplementDisputeMutationVariables> = {
  id: '437edcaff9b8af8844976d57bc910e19fb1b4af3ae88b0e0fec152519420779f',
  text: "mutation SupplementDispute($input: SupplementDisputeInput!) {\n  supplementDispute(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const CompleteSupplement: Document<CompleteSupplementMutation, CompleteSupplementMutationVariables> = {
  id: '107830a85b45c2ab5c7a2f345e78287f49f2e1d5ee88ea776b9a3addf9dc42e3',
  text: "mutation CompleteSupplement($input: CompleteSupplementInput!) {\n  completeSupplement(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const TableRuling: Document<TableRulingMutation, TableRulingMutationVariables> = {
  id: '06d1a5b897eabff4c9e16782a6656564d38387c7e60b0430ea1fd8a4f73f21b6',
  text: "mutation TableRuling($input: TableRulingInput!) {\n  tableRuling(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const ReviewDisputeLegality: Document<ReviewDisputeLegalityMutation, ReviewDisputeLegalityMutationVariables> = {
  id: '649047591b29985b3a4bedd3a368190ae58bded763fc412b333ad79ccdba44da',
  text: "mutation ReviewDisputeLegality($input: ReviewDisputeLegalityInput!) {\n  reviewDisputeLegality(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const RejectDraft: Document<RejectDraftMutation, RejectDraftMutationVariables> = {
  id: '402632b79a288ed654995a31e30727b534a2e7ba66c423c0de90a172ec1060a0',
  text: "mutation RejectDraft($input: RejectDraftInput!) {\n  rejectDraft(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const ConveneDeliberation: Document<ConveneDeliberationMutation, ConveneDeliberationMutationVariables> = {
  id: '56a02119c6b79ba7260f573c23fbd69b2459d4091cd6df9020e00412e6f06ac1',
  text: "mutation ConveneDeliberation($input: ConveneDeliberationInput!) {\n  conveneDeliberation(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const RecordPanelAdvice: Document<RecordPanelAdviceMutation, RecordPanelAdviceMutationVariables> = {
  id: 'd5647f25b93f02ed21c4b0c685c27c5d7d1087a26978cf1ebddb044ea4cc6a00',
  text: "mutation RecordPanelAdvice($input: RecordPanelAdviceInput!) {\n  recordPanelAdvice(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const Recuse: Document<RecuseMutation, RecuseMutationVariables> = {
  id: '01e8a412b16030fa00e507956b67f2a54c66130775beafccc96f3f82bda93ca3',
  text: "mutation Recuse($input: RecuseInput!) {\n  recuse(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const DecideRecusal: Document<DecideRecusalMutation, DecideRecusalMutationVariables> = {
  id: '0c5f381db39377a3ccc537b48ed8881a7594542671eddde75f37e7976496e2a9',
  text: "mutation DecideRecusal($input: DecideRecusalInput!) {\n  decideRecusal(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const NoteAbsence: Document<NoteAbsenceMutation, NoteAbsenceMutationVariables> = {
  id: 'd656bdb7a18a05aa3bfe64ecb73dd44f1dd827ff8c39362ba382c04bb4f18b78',
  text: "mutation NoteAbsence($input: NoteAbsenceInput!) {\n  noteAbsence(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const StateView: Document<StateViewMutation, StateViewMutationVariables> = {
  id: '7d496f22d2197de9b263e7f13554d7a3494378d2f96ea0d7157d17ef41a98c4e',
  text: "mutation StateView($input: StateViewInput!) {\n  stateView(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const CastVote: Document<CastVoteMutation, CastVoteMutationVariables> = {
  id: '13623258ca57283a92dadb5cccc1c43deeb1251f1b405eb6c5a0e610c5b146ff',
  text: "mutation CastVote($input: CastVoteInput!) {\n  castVote(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const RuleDispute: Document<RuleDisputeMutation, RuleDisputeMutationVariables> = {
  id: '26cb65f74aeca42ba6209bb69e894482a463a86246bdbf3d4b2094511aa05ad9',
  text: "mutation RuleDispute($input: RuleDisputeInput!) {\n  ruleDispute(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const SuspendDispute: Document<SuspendDisputeMutation, SuspendDisputeMutationVariables> = {
  id: 'a4c69b03b51c63007d45025cb37f2956b046af269f49b962fd1995f0017aebfa',
  text: "mutation SuspendDispute($input: SuspendDisputeInput!) {\n  suspendDispute(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const ResumeDispute: Document<ResumeDisputeMutation, ResumeDisputeMutationVariables> = {
  id: '1632f3cf29c4cedad5a76a575c5056f8d869c5f39460022d3598eed5b62404c4',
  text: "mutation ResumeDispute($input: ResumeDisputeInput!) {\n  resumeDispute(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const ReferDisputeUpward: Document<ReferDisputeUpwardMutation, ReferDisputeUpwardMutationVariables> = {
  id: '584d229a8b6836bf14d4867130ebbf78c76512655937f007f70f7f825717e533',
  text: "mutation ReferDisputeUpward($input: ReferDisputeUpwardInput!) {\n  referDisputeUpward(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const ReopenDispute: Document<ReopenDisputeMutation, ReopenDisputeMutationVariables> = {
  id: 'f8101f1b424cf0efacba78f580af95378eb9a5305b094463d24c760cc00ee832',
  text: "mutation ReopenDispute($input: ReopenDisputeInput!) {\n  reopenDispute(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const CloseDispute: Document<CloseDisputeMutation, CloseDisputeMutationVariables> = {
  id: '340fc54bee56484feb22dcdfb70c976cfd05ed7d9ea809e542b0364e61ccc654',
  text: "mutation CloseDispute($input: CloseDisputeInput!) {\n  closeDispute(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const OrderInterimMeasure: Document<OrderInterimMeasureMutation, OrderInterimMeasureMutationVariables> = {
  id: '7171d4fb9616b9230773a1bdead89ba3171e30e72cd3b48e75520b476d8e57a3',
  text: "mutation OrderInterimMeasure($input: OrderInterimMeasureInput!) {\n  orderInterimMeasure(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const LiftInterimMeasure: Document<LiftInterimMeasureMutation, LiftInterimMeasureMutationVariables> = {
  id: '1a767bb5c929a2e44912442f3709e58f7ac8cb9d9dc7e6073a08ab10a6f408dc',
  text: "mutation LiftInterimMeasure($input: LiftInterimMeasureInput!) {\n  liftInterimMeasure(input: $input) {\n    dispute {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};