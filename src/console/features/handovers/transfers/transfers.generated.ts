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


export type ReportSuspectedCrimeMutation = { readonly reportSuspectedCrime: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type DecideCrimeTransferMutationVariables = Exact<{
  input: DecideCrimeTransferInput;
}>;


export type DecideCrimeTransferMutation = { readonly decideCrimeTransfer: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type HandOverCrimeTransferMutationVariables = Exact<{
  input: HandOverCrimeTransferInput;
}>;


export type HandOverCrimeTransferMutation = { readonly handOverCrimeTransfer: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type CompleteCrimeTransferPapersMutationVariables = Exact<{
  input: CompleteCrimeTransferPapersInput;
}>;


export type CompleteCrimeTransferPapersMutation = { readonly completeCrimeTransferPapers: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type AnswerCrimeTransferMutationVariables = Exact<{
  input: AnswerCrimeTransferInput;
}>;


export type AnswerCrimeTransferMutation = { readonly answerCrimeTransfer: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type HandOverCrimeTransferGoodsMutationVariables = Exact<{
  input: HandOverCrimeTransferGoodsInput;
}>;


export type HandOverCrimeTransferGoodsMutation = { readonly handOverCrimeTransferGoods: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ObjectToCrimeTransferRefusalMutationVariables = Exact<{
  input: ObjectToCrimeTransferRefusalInput;
}>;


export type ObjectToCrimeTransferRefusalMutation = { readonly objectToCrimeTransferRefusal: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type AdviseProsecutorMutationVariables = Exact<{
  input: AdviseProsecutorInput;
}>;


export type AdviseProsecutorMutation = { readonly adviseProsecutor: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type SuperviseCrimeTransferMutationVariables = Exact<{
  input: SuperviseCrimeTransferInput;
}>;


export type SuperviseCrimeTransferMutation = { readonly superviseCrimeTransfer: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type RecordAdministrativeDisposalMutationVariables = Exact<{
  input: RecordAdministrativeDisposalInput;
}>;


export type RecordAdministrativeDisposalMutation = { readonly recordAdministrativeDisposal: { readonly crimeTransfer: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export const TransferPage: Document<TransferPageQuery, TransferPageQueryVariables> = {
  id: '8693a5fbcac1a1fce46c2c69c8de9fadb3d57738f55a79a8023accd725530910',
  text: "query TransferPage($id: ID!) {\n  crimeTransfer(id: $id) {\n    ...TransferFacts\n    availableActions {\n      mutation\n      label\n      deadline\n      rule\n    }\n    events {\n      version\n      command\n      to\n      agency\n      officer\n      reason\n      rule\n      at\n    }\n  }\n}\nfragment TransferFacts on CrimeTransfer {\n  id\n  sender\n  senderLevel\n  senderRegion\n  platformCode\n  caseId\n  offence\n  facts\n  officers\n  reportedAt\n  status\n  version\n  approver\n  decidedAt\n  completeBy\n  handedOverAt\n  policeLevel\n  policeRegion\n  receivedAt\n  caseNumber\n  objectionUntil\n  disposal\n  dueAt\n  missingPapers\n  amount {\n    amount\n    currency\n  }\n  papers {\n    kind\n    title\n    sha256\n  }\n}",
};

export const TransferList: Document<TransferListQuery, TransferListQueryVariables> = {
  id: '85915e2adc78e4840d03e9075457118be1a557a356d5cbbc08bbde400a6d4bed',
  text: "query TransferList($first: Int!, $after: String) {\n  crimeTransfers(first: $first, after: $after) {\n    edges {\n      node {\n        ...TransferFacts\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\nfragment TransferFacts on CrimeTransfer {\n  id\n  sender\n  senderLevel\n  senderRegion\n  platformCode\n  caseId\n  offence\n  facts\n  officers\n  reportedAt\n  status\n  version\n  approver\n  decidedAt\n  completeBy\n  handedOverAt\n  policeLevel\n  policeRegion\n  receivedAt\n  caseNumber\n  objectionUntil\n  disposal\n  dueAt\n  missingPapers\n  amount {\n    amount\n    currency\n  }\n  papers {\n    kind\n    title\n    sha256\n  }\n}",
};

export const ReportSuspectedCrime: Document<ReportSuspectedCrimeMutation, ReportSuspectedCrimeMutationVariables> = {
  id: '77b31d166ff4121775d79798710f343cab1239fd9919750aa99d134dbb4e460d',
  text: "mutation ReportSuspectedCrime($input: ReportSuspectedCrimeInput!) {\n  reportSuspectedCrime(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const DecideCrimeTransfer: Document<DecideCrimeTransferMutation, DecideCrimeTransferMutationVariables> = {
  id: '9360b23dc4c0ee85d3a175a9784b8396b1bbbfa718613a2c5f6204969ca37174',
  text: "mutation DecideCrimeTransfer($input: DecideCrimeTransferInput!) {\n  decideCrimeTransfer(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const HandOverCrimeTransfer: Document<HandOverCrimeTransferMutation, HandOverCrimeTransferMutationVariables> = {
  id: '17b5860fe9d4a7f06fd45efbbca77a30e07b3a6902c0d8f7ac4af5684ca23468',
  text: "mutation HandOverCrimeTransfer($input: HandOverCrimeTransferInput!) {\n  handOverCrimeTransfer(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const CompleteCrimeTransferPapers: Document<CompleteCrimeTransferPapersMutation, CompleteCrimeTransferPapersMutationVariables> = {
  id: 'f1bc27e39ee5eb8a369b99358db0944864545c037a8e954960b9d4c7cd5c55aa',
  text: "mutation CompleteCrimeTransferPapers($input: CompleteCrimeTransferPapersInput!) {\n  completeCrimeTransferPapers(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const AnswerCrimeTransfer: Document<AnswerCrimeTransferMutation, AnswerCrimeTransferMutationVariables> = {
  id: '785b51899862d279665b8caf0ae08bf5d2a29c803c250798a94c5c7722e85244',
  text: "mutation AnswerCrimeTransfer($input: AnswerCrimeTransferInput!) {\n  answerCrimeTransfer(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const HandOverCrimeTransferGoods: Document<HandOverCrimeTransferGoodsMutation, HandOverCrimeTransferGoodsMutationVariables> = {
  id: '8016a3bc5b57a2bc2f8538dae0fa201190668343ea2125f1e3f8c308a981b99a',
  text: "mutation HandOverCrimeTransferGoods($input: HandOverCrimeTransferGoodsInput!) {\n  handOverCrimeTransferGoods(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const ObjectToCrimeTransferRefusal: Document<ObjectToCrimeTransferRefusalMutation, ObjectToCrimeTransferRefusalMutationVariables> = {
  id: 'c6d5fee4e76c2d06d6d5bb919ebb772d65746654623836bddb328df267cf2af6',
  text: "mutation ObjectToCrimeTransferRefusal($input: ObjectToCrimeTransferRefusalInput!) {\n  objectToCrimeTransferRefusal(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const AdviseProsecutor: Document<AdviseProsecutorMutation, AdviseProsecutorMutationVariables> = {
  id: '69fa0c71c438a00a9fe9c11aa0f00e35705fe3aad11cf4e5e697eed32be35ee5',
  text: "mutation AdviseProsecutor($input: AdviseProsecutorInput!) {\n  adviseProsecutor(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const SuperviseCrimeTransfer: Document<SuperviseCrimeTransferMutation, SuperviseCrimeTransferMutationVariables> = {
  id: 'b043b488ac7e5d3fc7674aed5955e235ce655dda49e5ed370f3b8bf2b7a9e97a',
  text: "mutation SuperviseCrimeTransfer($input: SuperviseCrimeTransferInput!) {\n  superviseCrimeTransfer(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const RecordAdministrativeDisposal: Document<RecordAdministrativeDisposalMutation, RecordAdministrativeDisposalMutationVariables> = {
  id: '38208d76c509713409dd92b77f7628d0956e7133d2dc8272adbcf5801ab47109',
  text: "mutation RecordAdministrativeDisposal($input: RecordAdministrativeDisposalInput!) {\n  recordAdministrativeDisposal(input: $input) {\n    crimeTransfer {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};