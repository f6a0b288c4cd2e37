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

export type AgreementEffectsInput = {
  readonly dailyQuota?: number | null | undefined;
  readonly grantee?: string | null | undefined;
  readonly items: ReadonlyArray<string | number>;
  readonly jurisdiction?: SharingJurisdiction | null | undefined;
  readonly masked: boolean;
  readonly owner: Agency;
  readonly purposes: ReadonlyArray<Purpose>;
  readonly region?: string | null | undefined;
  readonly validFrom: string;
  readonly validTo: string;
};

export type AmendSharingAgreementInput = {
  readonly agreementId: string | number;
  readonly dailyQuota?: number | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly items: ReadonlyArray<string | number>;
  readonly jurisdiction?: SharingJurisdiction | null | undefined;
  readonly legalBasis: string;
  readonly masked: boolean;
  readonly purposes: ReadonlyArray<Purpose>;
  readonly validFrom: string;
  readonly validTo: string;
};

export type ApproveSharingAgreementInput = {
  readonly agreementId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

export type ConfirmSharingAgreementSupplyInput = {
  readonly agreementId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

export type ExtendSharingAgreementAnswerInput = {
  readonly agreementId: string | number;
  readonly consent: string;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly reason: string;
};

export type MaskingRule =
  | 'ACCOUNT'
  | 'BY_FIELD'
  | 'ID_NUMBER'
  | 'NONE'
  | 'PERSON_NAME'
  | 'PHONE';

export type ProposeSharingAgreementInput = {
  readonly dailyQuota?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly items: ReadonlyArray<string | number>;
  readonly jurisdiction?: SharingJurisdiction | null | undefined;
  readonly legalBasis: string;
  readonly masked: boolean;
  readonly owner: Agency;
  readonly purposes: ReadonlyArray<Purpose>;
  readonly region?: string | null | undefined;
  readonly validFrom: string;
  readonly validTo: string;
};

export type Purpose =
  | 'ACCOUNT_INQUIRY'
  | 'CRIMINAL_INVESTIGATION'
  | 'RECTIFICATION'
  | 'RISK_MONITORING'
  | 'STATISTICS'
  | 'SUBSTANCE_DETERMINATION';

export type RejectSharingAgreementAmendmentInput = {
  readonly agreementId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly ground?: string | null | undefined;
  readonly idempotencyKey: string;
  readonly reason?: string | null | undefined;
};

export type ResumeSharingAgreementInput = {
  readonly agreementId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

export type ShareType =
  | 'CONDITIONAL'
  | 'NOT_SHARED'
  | 'UNCONDITIONAL';

export type SharingAgreementStatus =
  | 'ACTIVE'
  | 'AWAITING_SECOND_APPROVAL'
  | 'PROPOSED'
  | 'SUSPENDED'
  | 'TERMINATED';

export type SharingAgreementVersionStatus =
  | 'AWAITING_SECOND_APPROVAL'
  | 'ENDED'
  | 'IN_FORCE'
  | 'PROPOSED'
  | 'REJECTED'
  | 'SUPERSEDED';

export type SharingClockKind =
  | 'ANSWER'
  | 'SUPPLY';

export type SharingDecision =
  | 'BY_WARRANT'
  | 'CLOSED'
  | 'MASKED'
  | 'OPEN';

export type SharingJurisdiction =
  | 'ANY'
  | 'CALLER_REGION';

export type SuspendSharingAgreementInput = {
  readonly agreementId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

export type TerminateSharingAgreementInput = {
  readonly agreementId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly ground?: string | null | undefined;
  readonly idempotencyKey: string;
  readonly reason?: string | null | undefined;
};

export type AgreementFactsFragment = { readonly id: string, readonly number: string, readonly owner: Agency, readonly grantee: string, readonly region: string | null, readonly status: SharingAgreementStatus, readonly version: number, readonly termsVersion: number, readonly purposes: ReadonlyArray<Purpose>, readonly legalBasis: string, readonly jurisdiction: SharingJurisdiction, readonly masked: boolean, readonly dailyQuota: number | null, readonly usedToday: number, readonly validFrom: string, readonly validTo: string, readonly items: ReadonlyArray<string>, readonly suspendedBy: ReadonlyArray<string>, readonly clocks: ReadonlyArray<{ readonly kind: SharingClockKind, readonly termsVersion: number, readonly dueAt: string, readonly overdue: boolean, readonly extended: boolean }> };

export type SharingOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type SharingOverviewQuery = { readonly catalogue: ReadonlyArray<{ readonly id: string, readonly owner: Agency, readonly shareType: ShareType, readonly personal: boolean, readonly dataLevel: number, readonly masking: MaskingRule, readonly purposeRequired: boolean, readonly warrantRequired: boolean, readonly basisRequired: boolean, readonly descriptions: { readonly zh: string, readonly en: string } }>, readonly sharingAgreements: ReadonlyArray<{ readonly id: string, readonly number: string, readonly owner: Agency, readonly grantee: string, readonly region: string | null, readonly status: SharingAgreementStatus, readonly version: number, readonly termsVersion: number, readonly purposes: ReadonlyArray<Purpose>, readonly legalBasis: string, readonly jurisdiction: SharingJurisdiction, readonly masked: boolean, readonly dailyQuota: number | null, readonly usedToday: number, readonly validFrom: string, readonly validTo: string, readonly items: ReadonlyArray<string>, readonly suspendedBy: ReadonlyArray<string>, readonly clocks: ReadonlyArray<{ readonly kind: SharingClockKind, readonly termsVersion: number, readonly dueAt: string, readonly overdue: boolean, readonly extended: boolean }> }> };

export type AgreementPageQueryVariables = Exact<{
  id: string | number;
}>;


export type AgreementPageQuery = { readonly sharingAgreement: { readonly proposedBy: string, readonly proposedAt: string, readonly firstApprovedBy: string | null, readonly firstApprovedAt: string | null, readonly approvedBy: string | null, readonly approvedAt: string | null, readonly id: string, readonly number: string, readonly owner: Agency, readonly grantee: string, readonly region: string | null, readonly status: SharingAgreementStatus, readonly version: number, readonly termsVersion: number, readonly purposes: ReadonlyArray<Purpose>, readonly legalBasis: string, readonly jurisdiction: SharingJurisdiction, readonly masked: boolean, readonly dailyQuota: number | null, readonly usedToday: number, readonly validFrom: string, readonly validTo: string, readonly items: ReadonlyArray<string>, readonly suspendedBy: ReadonlyArray<string>, readonly versions: ReadonlyArray<{ readonly number: number, readonly status: SharingAgreementVersionStatus, readonly purposes: ReadonlyArray<Purpose>, readonly legalBasis: string, readonly jurisdiction: SharingJurisdiction, readonly masked: boolean, readonly dailyQuota: number | null, readonly validFrom: string, readonly validTo: string, readonly items: ReadonlyArray<string>, readonly proposedBy: string, readonly proposedAt: string, readonly firstApprovedBy: string | null, readonly firstApprovedAt: string | null, readonly approvedBy: string | null, readonly approvedAt: string | null, readonly answer: { readonly answerDueAt: string | null, readonly answeredAt: string | null, readonly extendedAt: string | null, readonly extensionReason: string | null, readonly extensionConsent: string | null, readonly refusalReason: string | null, readonly refusalGround: string | null, readonly supplyDueAt: string | null, readonly suppliedAt: string | null, readonly suppliedBy: string | null } }>, readonly events: ReadonlyArray<{ readonly version: number, readonly command: string, readonly from: SharingAgreementStatus | null, readonly to: SharingAgreementStatus, readonly termsVersion: number, readonly agency: string, readonly officer: string, readonly at: string }>, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }>, readonly clocks: ReadonlyArray<{ readonly kind: SharingClockKind, readonly termsVersion: number, readonly dueAt: string, readonly overdue: boolean, readonly extended: boolean }> } | null };

export type RefusalFactsFragment = { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string };

export type ProposeAgreementMutationVariables = Exact<{
  input: ProposeSharingAgreementInput;
}>;


export type ProposeAgreementMutation = { readonly proposeSharingAgreement: { readonly sharingAgreement: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type AmendAgreementMutationVariables = Exact<{
  input: AmendSharingAgreementInput;
}>;


export type AmendAgreementMutation = { readonly amendSharingAgreement: { readonly sharingAgreement: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ApproveAgreementMutationVariables = Exact<{
  input: ApproveSharingAgreementInput;
}>;


export type ApproveAgreementMutation = { readonly approveSharingAgreement: { readonly sharingAgreement: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type RejectAmendmentMutationVariables = Exact<{
  input: RejectSharingAgreementAmendmentInput;
}>;


export type RejectAmendmentMutation = { readonly rejectSharingAgreementAmendment: { readonly sharingAgreement: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type SuspendAgreementMutationVariables = Exact<{
  input: SuspendSharingAgreementInput;
}>;


export type SuspendAgreementMutation = { readonly suspendSharingAgreement: { readonly sharingAgreement: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ResumeAgreementMutationVariables = Exact<{
  input: ResumeSharingAgreementInput;
}>;


export type ResumeAgreementMutation = { readonly resumeSharingAgreement: { readonly sharingAgreement: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type TerminateAgreementMutationVariables = Exact<{
  input: TerminateSharingAgreementInput;
}>;


export type TerminateAgreementMutation = { readonly terminateSharingAgreement: { readonly sharingAgreement: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ExtendAnswerMutationVariables = Exact<{
  input: ExtendSharingAgreementAnswerInput;
}>;


export type ExtendAnswerMutation = { readonly extendSharingAgreementAnswer: { readonly sharingAgreement: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ConfirmSupplyMutationVariables = Exact<{
  input: ConfirmSharingAgreementSupplyInput;
}>;


export type ConfirmSupplyMutation = { readonly confirmSharingAgreementSupply: { readonly sharingAgreement: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type EffectFactsFragment = { readonly item: string, readonly purpose: Purpose, readonly changed: boolean, readonly before: { readonly decision: SharingDecision, readonly regional: boolean, readonly dailyQuota: number | null }, readonly after: { readonly decision: SharingDecision, readonly regional: boolean, readonly dailyQuota: number | null } };

export type ReachFactsFragment = { readonly grantee: string, readonly region: string | null, readonly officers: number, readonly days: number };

export type EffectsOfAgreementQueryVariables = Exact<{
  id: string | number;
}>;


export type EffectsOfAgreementQuery = { readonly agreementEffects: ReadonlyArray<{ readonly item: string, readonly purpose: Purpose, readonly changed: boolean, readonly before: { readonly decision: SharingDecision, readonly regional: boolean, readonly dailyQuota: number | null }, readonly after: { readonly decision: SharingDecision, readonly regional: boolean, readonly dailyQuota: number | null } }> | null, readonly agreementReach: { readonly grantee: string, readonly region: string | null, readonly officers: number, readonly days: number } | null };

export type EffectsOfTermsQueryVariables = Exact<{
  terms: AgreementEffectsInput;
}>;


export type EffectsOfTermsQuery = { readonly agreementEffects: ReadonlyArray<{ readonly item: string, readonly purpose: Purpose, readonly changed: boolean, readonly before: { readonly decision: SharingDecision, readonly regional: boolean, readonly dailyQuota: number | null }, readonly after: { readonly decision: SharingDecision, readonly regional: boolean, readonly dailyQuota: number | null } }> | null, readonly agreementReach: { readonly grantee: string, readonly region: string | null, readonly officers: number, readonly days: number } | null };

export const SharingOverview: Document<SharingOverviewQuery, SharingOverviewQueryVariables> = {
  id: '97b5b7ce288e9dfc81dfb7299ba68eb7e50bf1d6fd2456b7cc28a3d96f8f5480',
  text: "query SharingOverview {\n  catalogue {\n    id\n    owner\n    shareType\n    personal\n    dataLevel\n    masking\n    purposeRequired\n    warrantRequired\n    basisRequired\n    descriptions {\n      zh\n      en\n    }\n  }\n  sharingAgreements {\n    ...AgreementFacts\n  }\n}\nfragment AgreementFacts on SharingAgreement {\n  id\n  number\n  owner\n  grantee\n  region\n  status\n  version\n  termsVersion\n  purposes\n  legalBasis\n  jurisdiction\n  masked\n  dailyQuota\n  usedToday\n  validFrom\n  validTo\n  items\n  suspendedBy\n  clocks {\n    kind\n    termsVersion\n    dueAt\n    overdue\n    extended\n  }\n}",
};

export const AgreementPage: Document<AgreementPageQuery, AgreementPageQueryVariables> = {
  id: '98fe45a9c2ab66058df0834d31648e37c56d03a7867890db9d558bc836479c9a',
  text: "query AgreementPage($id: ID!) {\n  sharingAgreement(id: $id) {\n    ...AgreementFacts\n    proposedBy\n    proposedAt\n    firstApprovedBy\n    firstApprovedAt\n    approvedBy\n    approvedAt\n    versions {\n      number\n      status\n      purposes\n      legalBasis\n      jurisdiction\n      masked\n      dailyQuota\n      validFrom\n      validTo\n      items\n      proposedBy\n      proposedAt\n      firstApprovedBy\n      firstApprovedAt\n      approvedBy\n      approvedAt\n      answer {\n        answerDueAt\n        answeredAt\n        extendedAt\n        extensionReason\n        extensionConsent\n        refusalReason\n        refusalGround\n        supplyDueAt\n        suppliedAt\n        suppliedBy\n      }\n    }\n    events {\n      version\n      command\n      from\n      to\n      termsVersion\n      agency\n      officer\n      at\n    }\n    availableActions {\n      mutation\n      label\n      deadline\n      rule\n    }\n  }\n}\nfragment AgreementFacts on SharingAgreement {\n  id\n  number\n  owner\n  grantee\n  region\n  status\n  version\n  termsVersion\n  purposes\n  legalBasis\n  jurisdiction\n  masked\n  dailyQuota\n  usedToday\n  validFrom\n  validTo\n  items\n  suspendedBy\n  clocks {\n    kind\n    termsVersion\n    dueAt\n    overdue\n    extended\n  }\n}",
};

export const ProposeAgreement: Document<ProposeAgreementMutation, ProposeAgreementMutationVariables> = {
  id: '7ce62f45f6ccbe6b54c76e48dee89d4041f2e5a00a3d67b7d276f173eb98371c',
  text: "mutation ProposeAgreement($input: ProposeSharingAgreementInput!) {\n  proposeSharingAgreement(input: $input) {\n    sharingAgreement {\n      id\n    }\n    refusal {\n      ...RefusalFacts\n    }\n  }\n}\nfragment RefusalFacts on Refusal {\n  code\n  field\n  message\n  remedy\n}",
};

export const AmendAgreement: Document<AmendAgreementMutation, AmendAgreementMutationVariables> = {
  id: 'b42c6ff2213ea91758fc1c709b94d70e1ad57c50ad78680139363279cdab308d',
  text: "mutation AmendAgreement($input: AmendSharingAgreementInput!) {\n  amendSharingAgreement(input: $input) {\n    sharingAgreement {\n      id\n    }\n    refusal {\n      ...RefusalFacts\n    }\n  }\n}\nfragment RefusalFacts on Refusal {\n  code\n  field\n  message\n  remedy\n}",
};

export const ApproveAgreement: Document<ApproveAgreementMutation, ApproveAgreementMutationVariables> = {
  id: 'e6f5ec5574a20626ca235c845679e7235c6edd2354d9a20c44be1b188fee2f1e',
  text: "mutation ApproveAgreement($input: ApproveSharingAgreementInput!) {\n  approveSharingAgreement(input: $input) {\n    sharingAgreement {\n      id\n    }\n    refusal {\n      ...RefusalFacts\n    }\n  }\n}\nfragment RefusalFacts on Refusal {\n  code\n  field\n  message\n  remedy\n}",
};

export const RejectAmendment: Document<RejectAmendmentMutation, RejectAmendmentMutationVariables> = {
  id: '6529aa78a655d104c29c9e2160bfa371d9d49f2d53f3a9b885e62a0f72bc6aa5',
  text: "mutation RejectAmendment($input: RejectSharingAgreementAmendmentInput!) {\n  rejectSharingAgreementAmendment(input: $input) {\n    sharingAgreement {\n      id\n    }\n    refusal {\n      ...RefusalFacts\n    }\n  }\n}\nfragment RefusalFacts on Refusal {\n  code\n  field\n  message\n  remedy\n}",
};

export const SuspendAgreement: Document<SuspendAgreementMutation, SuspendAgreementMutationVariables> = {
  id: '2f00507bcc9df8e3eafbd7a802b5517397c49906a3b9d5ce71ad9aabae972057',
  text: "mutation SuspendAgreement($input: SuspendSharingAgreementInput!) {\n  suspendSharingAgreement(input: $input) {\n    sharingAgreement {\n      id\n    }\n    refusal {\n      ...RefusalFacts\n    }\n  }\n}\nfragment RefusalFacts on Refusal {\n  code\n  field\n  message\n  remedy\n}",
};

export const ResumeAgreement: Document<ResumeAgreementMutation, ResumeAgreementMutationVariables> = {
  id: 'fad19a4d2ea42e3e284e1fc1ce1dfa1cd544b6c7c7a494eea2f63e171148c53c',
  text: "mutation ResumeAgreement($input: ResumeSharingAgreementInput!) {\n  resumeSharingAgreement(input: $input) {\n    sharingAgreement {\n      id\n    }\n    refusal {\n      ...RefusalFacts\n    }\n  }\n}\nfragment RefusalFacts on Refusal {\n  code\n  field\n  message\n  remedy\n}",
};

export const TerminateAgreement: Document<TerminateAgreementMutation, TerminateAgreementMutationVariables> = {
  id: '5449058d66eaedc7333a842ff4c9ba74996da56691a11d5dca5824a015859f18',
  text: "mutation TerminateAgreement($input: TerminateSharingAgreementInput!) {\n  terminateSharingAgreement(input: $input) {\n    sharingAgreement {\n      id\n    }\n    refusal {\n      ...RefusalFacts\n    }\n  }\n}\nfragment RefusalFacts on Refusal {\n  code\n  field\n  message\n  remedy\n}",
};

export const ExtendAnswer: Document<ExtendAnswerMutation, ExtendAnswerMutationVariables> = {
  id: '451535ce8e14e573dbcfff79b95e44c388852e3416e7bf7b928f9664459484ca',
  text: "mutation ExtendAnswer($input: ExtendSharingAgreementAnswerInput!) {\n  extendSharingAgreementAnswer(input: $input) {\n    sharingAgreement {\n      id\n    }\n    refusal {\n      ...RefusalFacts\n    }\n  }\n}\nfragment RefusalFacts on Refusal {\n  code\n  field\n  message\n  remedy\n}",
};

export const ConfirmSupply: Document<ConfirmSupplyMutation, ConfirmSupplyMutationVariables> = {
  id: '0002d7f091750cf498498620f9c7f3da4526317b39327265e9d6274bd8b4ab9d',
  text: "mutation ConfirmSupply($input: ConfirmSharingAgreementSupplyInput!) {\n  confirmSharingAgreementSupply(input: $input) {\n    sharingAgreement {\n      id\n    }\n    refusal {\n      ...RefusalFacts\n    }\n  }\n}\nfragment RefusalFacts on Refusal {\n  code\n  field\n  message\n  remedy\n}",
};

export const EffectsOfAgreement: Document<EffectsOfAgreementQuery, EffectsOfAgreementQueryVariables> = {
  id: '20d01df965870f2b25aa6e5acbe88adfb475cdea6893cc1210a84079e78d2d0b',
  text: "query EffectsOfAgreement($id: ID!) {\n  agreementEffects(agreementId: $id) {\n    ...EffectFacts\n  }\n  agreementReach(agreementId: $id) {\n    ...ReachFacts\n  }\n}\nfragment EffectFacts on AgreementEffect {\n  item\n  purpose\n  changed\n  before {\n    decision\n    regional\n    dailyQuota\n  }\n  after {\n    decision\n    regional\n    dailyQuota\n  }\n}\nfragment ReachFacts on AgreementReach {\n  grantee\n  region\n  officers\n  days\n}",
};

export const EffectsOfTerms: Document<EffectsOfTermsQuery, EffectsOfTermsQueryVariables> = {
  id: '09bc14b102db7ca2517f7414964c485b4206ced75a18988316c5eff5ee71f700',
  text: "query EffectsOfTerms($terms: AgreementEffectsInput!) {\n  agreementEffects(terms: $terms) {\n    ...EffectFacts\n  }\n  agreementReach(terms: $terms) {\n    ...ReachFacts\n  }\n}\nfragment EffectFacts on AgreementEffect {\n  item\n  purpose\n  changed\n  before {\n    decision\n    regional\n    dailyQuota\n  }\n  after {\n    decision\n    regional\n    dailyQuota\n  }\n}\nfragment ReachFacts on AgreementReach {\n  grantee\n  region\n  officers\n  days\n}",
};