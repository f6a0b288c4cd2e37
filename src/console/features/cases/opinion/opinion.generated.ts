/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type DeclineOpinionInput = {
  readonly caseId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly legalBasis?: ReadonlyArray<LegalBasisInput> | null | undefined;
  readonly newEvidence?: string | null | undefined;
  readonly reason: string;
  readonly signature?: string | null | undefined;
};

export type EvidenceInput = {
  readonly description: string;
  readonly sha256?: string | null | undefined;
  readonly source: string;
};

export type FileOpinionInput = {
  readonly agency?: string | null | undefined;
  readonly caseId: string | number;
  readonly conduct?: string | null | undefined;
  readonly confidence?: number | null | undefined;
  readonly disposition: string;
  readonly evidence?: ReadonlyArray<EvidenceInput> | null | undefined;
  readonly gravity?: Gravity | null | undefined;
  readonly handling?: Handling | null | undefined;
  readonly idempotencyKey: string;
  readonly legalBasis: ReadonlyArray<LegalBasisInput>;
  readonly licenceHeld?: string | null | undefined;
  readonly licenceNeeded?: string | null | undefined;
  readonly newEvidence?: string | null | undefined;
  readonly redLines?: ReadonlyArray<RedLineFindingInput> | null | undefined;
  readonly responsibleAgency?: string | null | undefined;
  readonly severity?: SeverityInput | null | undefined;
  readonly signature?: string | null | undefined;
  readonly substanceClass: SubstanceClass;
  readonly unassessedReason?: string | null | undefined;
  readonly unlicensed?: boolean | null | undefined;
};

export type Gravity =
  | 'GRAVE'
  | 'MINOR'
  | 'REFUSES_RECTIFICATION'
  | 'SUSPECTED_CRIME';

export type Handling =
  | 'CONSENT_BEFORE_EVIDENCE'
  | 'CONSENT_BEFORE_ONWARD'
  | 'OFFICIAL_USE';

export type LegalBasisInput = {
  readonly article: string;
  readonly law: string;
};

export type RedLineFindingInput = {
  readonly evidence: string;
  readonly redLine: string;
};

export type ReviseOpinionInput = {
  readonly conduct?: string | null | undefined;
  readonly confidence?: number | null | undefined;
  readonly disposition: string;
  readonly evidence?: ReadonlyArray<EvidenceInput> | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly gravity?: Gravity | null | undefined;
  readonly handling?: Handling | null | undefined;
  readonly idempotencyKey: string;
  readonly legalBasis: ReadonlyArray<LegalBasisInput>;
  readonly licenceHeld?: string | null | undefined;
  readonly licenceNeeded?: string | null | undefined;
  readonly newEvidence?: string | null | undefined;
  readonly opinionId: string | number;
  readonly redLines?: ReadonlyArray<RedLineFindingInput> | null | undefined;
  readonly responsibleAgency?: string | null | undefined;
  readonly severity?: SeverityInput | null | undefined;
  readonly signature?: string | null | undefined;
  readonly substanceClass: SubstanceClass;
  readonly unassessedReason?: string | null | undefined;
  readonly unlicensed?: boolean | null | undefined;
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

export type StatementToSignInput = {
  readonly decline?: DeclineOpinionInput | null | undefined;
  readonly file?: FileOpinionInput | null | undefined;
  readonly revise?: ReviseOpinionInput | null | undefined;
  readonly withdraw?: WithdrawOpinionInput | null | undefined;
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

export type WithdrawOpinionInput = {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly opinionId: string | number;
  readonly reason: string;
  readonly signature?: string | null | undefined;
};

export type SignatureRequiredQueryVariables = Exact<{ [key: string]: never; }>;


export type SignatureRequiredQuery = { readonly opinionSignatureRequired: boolean };

export type StatementToSignQueryVariables = Exact<{
  input: StatementToSignInput;
}>;


export type StatementToSignQuery = { readonly statementToSign: { readonly statement: string | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type FileOpinionMutationVariables = Exact<{
  input: FileOpinionInput;
}>;


export type FileOpinionMutation = { readonly fileOpinion: { readonly opinion: { readonly id: string, readonly version: number, readonly recordedAt: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ReviseOpinionMutationVariables = Exact<{
  input: ReviseOpinionInput;
}>;


export type ReviseOpinionMutation = { readonly reviseOpinion: { readonly opinion: { readonly id: string, readonly version: number, readonly recordedAt: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export const SignatureRequired: Document<SignatureRequiredQuery, SignatureRequiredQueryVariables> = {
  id: 'c67105392ccd21f069a62fd8aaec6b736d46012bbcb2de623c5d322c74b226c6',
  text: "query SignatureRequired {\n  opinionSignatureRequired\n}",
};

export const StatementToSign: Document<StatementToSignQuery, StatementToSignQueryVariables> = {
  id: '217881dfbee458d60d11fe8ff465d9aa9bfba5da89709094f6a8f40a8277ee2f',
  text: "query StatementToSign($input: StatementToSignInput!) {\n  statementToSign(input: $input) {\n    statement\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const FileOpinion: Document<FileOpinionMutation, FileOpinionMutationVariables> = {
  id: '39aded98bc3d63a4398866088cb2fcac65621f881ec093a0bf60a63007b5fea5',
  text: "mutation FileOpinion($input: FileOpinionInput!) {\n  fileOpinion(input: $input) {\n    opinion {\n      id\n      version\n      recordedAt\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const ReviseOpinion: Document<ReviseOpinionMutation, ReviseOpinionMutationVariables> = {
  id: '3876e9554770114b8a10d85988b32f551a4b7890896ea2334b9d03e7ffe5f588',
  text: "mutation ReviseOpinion($input: ReviseOpinionInput!) {\n  reviseOpinion(input: $input) {\n    opinion {\n      id\n      version\n      recordedAt\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};