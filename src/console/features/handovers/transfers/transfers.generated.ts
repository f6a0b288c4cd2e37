/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type AdviseProsecutorInput = {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly reason: string;
  readonly transferId: string | number;
};

export type AnswerCrimeTransferInput = {
  readonly answer: CrimeTransferAnswer;
  readonly approvedBy?: string | null | undefined;
  readonly caseNumber?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly legalBasis?: ReadonlyArray<LegalBasisInput> | null | undefined;
  readonly missingPapers?: ReadonlyArray<TransferPaperKind> | null | undefined;
  readonly office?: PoliceOfficeInput | null | undefined;
  readonly period?: CrimeTransferReview | null | undefined;
  readonly reason?: string | null | undefined;
  readonly transferId: string | number;
};

export type ApproverRank =
  | 'ACTING_HEAD'
  | 'AUTHORISED_HEAD'
  | 'HEAD'
  | 'PRINCIPAL_HEAD';

export type CompleteCrimeTransferPapersInput = {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly papers: ReadonlyArray<TransferPaperInput>;
  readonly transferId: string | number;
};

export type CrimeTransferAnswer =
  | 'CASE_FILED'
  | 'FORWARDED'
  | 'NOT_POLICE_MATTER'
  | 'PAPERS_MISSING'
  | 'REASONS_GIVEN'
  | 'RECEIVED'
  | 'REFUSED'
  | 'RETURNED'
  | 'REVIEW_EXTENDED';

export type CrimeTransferReview =
  | 'AT_THE_LATEST'
  | 'COMPLEX'
  | 'EXCEPTIONAL';

export type CrimeTransferStatus =
  | 'ADMINISTRATIVE'
  | 'ADVISED'
  | 'APPROVED'
  | 'CASE_FILED'
  | 'COMPLETED'
  | 'FILING_ORDERED'
  | 'HANDED_OVER'
  | 'NOT_APPROVED'
  | 'NOT_POLICE_MATTER'
  | 'OBJECTED'
  | 'PREPARED'
  | 'REASONS_ASKED'
  | 'REASONS_GIVEN'
  | 'RECEIVED'
  | 'REFUSED'
  | 'RETURNED'
  | 'SUPERVISION_ENDED';

export type DecideCrimeTransferInput = {
  readonly approve: boolean;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly rank: ApproverRank;
  readonly reason: string;
  readonly transferId: string | number;
};

export type FilingSupervision =
  | 'ASK_REASONS'
  | 'END'
  | 'ORDER_FILING';

export type HandOverCrimeTransferGoodsInput = {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly note: string;
  readonly transferId: string | number;
};

export type HandOverCrimeTransferInput = {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly papers: ReadonlyArray<TransferPaperInput>;
  readonly transferId: string | number;
};

export type LegalBasisInput = {
  readonly article: string;
  readonly law: string;
};

export type Level =
  | 'DISTRICT'
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

export type ObjectToCrimeTransferRefusalInput = {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly reason: string;
  readonly transferId: string | number;
};

export type PoliceOfficeInput = {
  readonly level: Level;
  readonly region?: string | null | undefined;
};

export type RecordAdministrativeDisposalInput = {
  readonly disposal: string;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly transferId: string | number;
};

export type ReportSuspectedCrimeInput = {
  readonly amount?: string | null | undefined;
  readonly caseId?: string | number | null | undefined;
  readonly facts: string;
  readonly idempotencyKey: string;
  readonly offence: string;
  readonly officers: ReadonlyArray<string>;
  readonly papers?: ReadonlyArray<TransferPaperInput> | null | undefined;
  readonly platformCode: string;
};

export type SuperviseCrimeTransferInput = {
  readonly act: FilingSupervision;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly reason: string;
  readonly transferId: string | number;
};

export type TransferPaperInput = {
  readonly kind: TransferPaperKind;
  readonly sha256: string;
  readonly title: string;
};

export type TransferPaperKind =
  | 'EXPERT_REPORT'
  | 'GOODS_LIST'
  | 'INVESTIGATION_REPORT'
  | 'OTHER'
  | 'TRANSFER_LETTER';

export type TransferFactsFragment = { readonly id: string, readonly sender: string, readonly senderLevel: Level, readonly senderRegion: string | null, readonly platformCode: string, readonly caseId: string | null, readonly offence: string, readonly facts: string, readonly officers: ReadonlyArray<string>, readonly reportedAt: string, readonly status: CrimeTransferStatus, readonly version: number, readonly approver: string | null, readonly decidedAt: string | null, readonly completeBy: string | null, readonly handedOverAt: string | null, readonly policeLevel: Level | null, readonly policeRegion: string | null, readonly receivedAt: string | null, readonly caseNumber: string | null, readonly objectionUntil: string | null, readonly disposal: string | null, readonly dueAt: string | null, readonly missingPapers: ReadonlyArray<TransferPaperKind>, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly papers: ReadonlyArray<{ readonly kind: TransferPaperKind, readonly title: string, readonly sha256: string }> };

export type TransferPageQueryVariables = Exact<{
  id: string | number;
}>;


export type TransferPageQuery = { readonly crimeTransfer: { readonly id: string, readonly sender: string, readonly senderLevel: Level, readonly senderRegion: string | null, readonly platformCode: string, readonly caseId: string | null, readonly offence: string, readonly facts: string, readonly officers: ReadonlyArray<string>, readonly reportedAt: string, readonly status: CrimeTransferStatus, readonly version: number, readonly approver: string | null, readonly decidedAt: string | null, readonly completeBy: string | null, readonly handedOverAt: string | null, readonly policeLevel: Level | null, readonly policeRegion: string | null, readonly receivedAt: string | null, readonly caseNumber: string | null, readonly objectionUntil: string | null, readonly disposal: string | null, readonly dueAt: string | null, readonly missingPapers: ReadonlyArray<TransferPaperKind>, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }>, readonly events: ReadonlyArray<{ readonly version: number, readonly command: string, readonly to: CrimeTransferStatus, readonly agency: string | null, readonly officer: string | null, readonly reason: string | null, readonly rule: string, readonly at: string }>, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly papers: ReadonlyArray<{ readonly kind: TransferPaperKind, readonly title: string, readonly sha256: string }> } | null };

export type TransferListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type TransferListQuery = { readonly crimeTransfers: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly sender: string, readonly senderLevel: Level, readonly senderRegion: string | null, readonly platformCode: string, readonly caseId: string | null, readonly offence: string, readonly facts: string, readonly officers: ReadonlyArray<string>, readonly reportedAt: string, readonly status: CrimeTransferStatus, readonly version: number, readonly approver: string | null, readonly decidedAt: string | null, readonly completeBy: string | null, readonly handedOverAt: string | null, readonly policeLevel: Level | null, readonly policeRegion: string | null, readonly receivedAt: string | null, readonly caseNumber: string | null, readonly objectionUntil: string | null, readonly disposal: string | null, readonly dueAt: string | null, readonly missingPapers: ReadonlyArray<TransferPaperKind>, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly papers: ReadonlyArray<{ readonly kind: TransferPaperKind, readonly title: string, readonly sha256: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ReportSuspectedCrimeMutationVariables = Exact<{
  input: ReportSuspectedCrimeInput;
}>;


export type ReportSuspectedCrimeMutation = { readonly reportSuspectedCrime: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type DecideCrimeTransferMutationVariables = Exact<{
  input: DecideCrimeTransferInput;
}>;


export type DecideCrimeTransferMutation = { readonly decideCrimeTransfer: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type HandOverCrimeTransferMutationVariables = Exact<{
  input: HandOverCrimeTransferInput;
}>;


export type HandOverCrimeTransferMutation = { readonly handOverCrimeTransfer: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type CompleteCrimeTransferPapersMutationVariables = Exact<{
  input: CompleteCrimeTransferPapersInput;
}>;


export type CompleteCrimeTransferPapersMutation = { readonly completeCrimeTransferPapers: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type AnswerCrimeTransferMutationVariables = Exact<{
  input: AnswerCrimeTransferInput;
}>;


export type AnswerCrimeTransferMutation = { readonly answerCrimeTransfer: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type HandOverCrimeTransferGoodsMutationVariables = Exact<{
  input: HandOverCrimeTransferGoodsInput;
}>;


export type HandOverCrimeTransferGoodsMutation = { readonly handOverCrimeTransferGoods: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type ObjectToCrimeTransferRefusalMutationVariables = Exact<{
  input: ObjectToCrimeTransferRefusalInput;
}>;


export type ObjectToCrimeTransferRefusalMutation = { readonly objectToCrimeTransferRefusal: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type AdviseProsecutorMutationVariables = Exact<{
  input: AdviseProsecutorInput;
}>;


export type AdviseProsecutorMutation = { readonly adviseProsecutor: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type SuperviseCrimeTransferMutationVariables = Exact<{
  input: SuperviseCrimeTransferInput;
}>;


export type SuperviseCrimeTransferMutation = { readonly superviseCrimeTransfer: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type RecordAdministrativeDisposalMutationVariables = Exact<{
  input: RecordAdministrativeDisposalInput;
}>;


export type RecordAdministrativeDisposalMutation = { readonly recordAdministrativeDisposal: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export const TransferPage: Document<TransferPageQuery, TransferPageQueryVariables> = {
  id: '8693a5fbcac1a1fce46c2c69c8de9fadb3d57738f55a79a8023accd725530910',
  text: "query TransferPage($id: ID!) {\n  crimeTransfer(id: $id) {\n    ...TransferFacts\n    availableActions {\n      mutation\n      label\n      deadline\n      rule\n    }\n    events {\n      version\n      command\n      to\n      agency\n      officer\n      reason\n      rule\n      at\n    }\n  }\n}\nfragment TransferFacts on CrimeTransfer {\n  id\n  sender\n  senderLevel\n  senderRegion\n  platformCode\n  caseId\n  offence\n  facts\n  officers\n  reportedAt\n  status\n  version\n  approver\n  decidedAt\n  completeBy\n  handedOverAt\n  policeLevel\n  policeRegion\n  receivedAt\n  caseNumber\n  objectionUntil\n  disposal\n  dueAt\n  missingPapers\n  amount {\n    amount\n    currency\n  }\n  papers {\n    kind\n    title\n    sha256\n  }\n}",
};

export const TransferList: Document<TransferListQuery, TransferListQueryVariables> = {
  id: '85915e2adc78e4840d03e9075457118be1a557a356d5cbbc08bbde400a6d4bed',
  text: "query TransferList($first: Int!, $after: String) {\n  crimeTransfers(first: $first, after: $after) {\n    edges {\n      node {\n        ...TransferFacts\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\nfragment TransferFacts on CrimeTransfer {\n  id\n  sender\n  senderLevel\n  senderRegion\n  platformCode\n  caseId\n  offence\n  facts\n  officers\n  reportedAt\n  status\n  version\n  approver\n  decidedAt\n  completeBy\n  handedOverAt\n  policeLevel\n  policeRegion\n  receivedAt\n  caseNumber\n  objectionUntil\n  disposal\n  dueAt\n  missingPapers\n  amount {\n    amount\n    currency\n  }\n  papers {\n    kind\n    title\n    sha256\n  }\n}",
};

export const ReportSuspectedCrime: Document<ReportSuspectedCrimeMutation, ReportSuspectedCrimeMutationVariables> = {
  id: 'c03365dcb16f5d9e1ff3a23dd26526cc7645240892a1de5cdafcf5478a8d2098',
  text: "mutation ReportSuspectedCrime($input: ReportSuspectedCrimeInput!) {\n  reportSuspectedCrime(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const DecideCrimeTransfer: Document<DecideCrimeTransferMutation, DecideCrimeTransferMutationVariables> = {
  id: '00b8246dbb63d2c99b2cc33b4b75617de87f9fc2a6dfd228fc034285e6c748d0',
  text: "mutation DecideCrimeTransfer($input: DecideCrimeTransferInput!) {\n  decideCrimeTransfer(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const HandOverCrimeTransfer: Document<HandOverCrimeTransferMutation, HandOverCrimeTransferMutationVariables> = {
  id: 'fe5ea4f5aa40f03e89cb469a53a78d487cec0cadf8821f5870fc765d419471f7',
  text: "mutation HandOverCrimeTransfer($input: HandOverCrimeTransferInput!) {\n  handOverCrimeTransfer(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const CompleteCrimeTransferPapers: Document<CompleteCrimeTransferPapersMutation, CompleteCrimeTransferPapersMutationVariables> = {
  id: 'a25afb3351c2f669c920a8d2fd01cb0fcb154516129759a2a63bf401d1c511cb',
  text: "mutation CompleteCrimeTransferPapers($input: CompleteCrimeTransferPapersInput!) {\n  completeCrimeTransferPapers(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const AnswerCrimeTransfer: Document<AnswerCrimeTransferMutation, AnswerCrimeTransferMutationVariables> = {
  id: 'c3e88b80f69f97a1e3e288d7471e3b02f6d332de4674f43051c407b22eb5ad3a',
  text: "mutation AnswerCrimeTransfer($input: AnswerCrimeTransferInput!) {\n  answerCrimeTransfer(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const HandOverCrimeTransferGoods: Document<HandOverCrimeTransferGoodsMutation, HandOverCrimeTransferGoodsMutationVariables> = {
  id: '1d028af0076df1b8b2c702a8daa932c2e27778f81914163b771e88434c20e66e',
  text: "mutation HandOverCrimeTransferGoods($input: HandOverCrimeTransferGoodsInput!) {\n  handOverCrimeTransferGoods(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const ObjectToCrimeTransferRefusal: Document<ObjectToCrimeTransferRefusalMutation, ObjectToCrimeTransferRefusalMutationVariables> = {
  id: 'b9b87d92e31f0b69c589524884988d06644c58d37a464fe5f325dd641f274566',
  text: "mutation ObjectToCrimeTransferRefusal($input: ObjectToCrimeTransferRefusalInput!) {\n  objectToCrimeTransferRefusal(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const AdviseProsecutor: Document<AdviseProsecutorMutation, AdviseProsecutorMutationVariables> = {
  id: '82781844e5fd4f70235556f6298ca119c42ef4e853750bd19b61ea17e3910cbe',
  text: "mutation AdviseProsecutor($input: AdviseProsecutorInput!) {\n  adviseProsecutor(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const SuperviseCrimeTransfer: Document<SuperviseCrimeTransferMutation, SuperviseCrimeTransferMutationVariables> = {
  id: 'db035254e195a805069be00e720e4bcd9b7bcf62b8be33c39cef2aa8bad2b30a',
  text: "mutation SuperviseCrimeTransfer($input: SuperviseCrimeTransferInput!) {\n  superviseCrimeTransfer(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const RecordAdministrativeDisposal: Document<RecordAdministrativeDisposalMutation, RecordAdministrativeDisposalMutationVariables> = {
  id: '03174786abe5b95137e27a81f51c40307e4b5839da0ccca7e420464121e2aac9',
  text: "mutation RecordAdministrativeDisposal($input: RecordAdministrativeDisposalInput!) {\n  recordAdministrativeDisposal(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};