/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type AcceptPlatformCandidateInput = {
  readonly candidateId: string | number;
  readonly idempotencyKey: string;
  readonly reason: string;
  readonly surviving: string;
};

export type ApproveMergeReversalInput = {
  readonly idempotencyKey: string;
  readonly mergeId: string | number;
};

export type ApprovePlatformMergeInput = {
  readonly idempotencyKey: string;
  readonly mergeId: string | number;
};

export type ApprovePlatformSplitInput = {
  readonly idempotencyKey: string;
  readonly splitId: string | number;
};

export type ConfirmSplitRecordsInput = {
  readonly idempotencyKey: string;
  readonly splitId: string | number;
};

export type IdentifierKind =
  | 'APP_NAME'
  | 'BRAND'
  | 'DOMAIN'
  | 'ICP_NUMBER'
  | 'INTERIM_CODE'
  | 'LICENCE_NUMBER'
  | 'ORGANISATION_CODE'
  | 'REGISTRATION_NUMBER'
  | 'UNIFIED_SOCIAL_CREDIT_CODE'
  | 'WECHAT_ACCOUNT';

export type MergePlatformInput = {
  readonly absorbed: string;
  readonly idempotencyKey: string;
  readonly reason: string;
  readonly surviving: string;
};

export type PlatformCandidateFilter = {
  readonly platform?: string | null | undefined;
  readonly status?: PlatformCandidateStatus | null | undefined;
};

export type PlatformCandidateStatus =
  | 'ACCEPTED'
  | 'OPEN'
  | 'REJECTED';

export type PlatformIdentifierInput = {
  readonly kind: IdentifierKind;
  readonly value: string;
};

export type PlatformMatchKind =
  | 'APP_NAME'
  | 'BRAND'
  | 'DOMAIN'
  | 'ICP_NUMBER'
  | 'NAME'
  | 'ORGANISATION_CODE'
  | 'PLACE'
  | 'SIMILAR_NAME'
  | 'TRADE_NAME'
  | 'WECHAT_ACCOUNT';

export type PlatformMergeStatus =
  | 'MERGED'
  | 'PROPOSED'
  | 'REJECTED'
  | 'REVERSAL_PROPOSED'
  | 'REVERSED'
  | 'WITHDRAWN';

export type PlatformSplitStatus =
  | 'COMPLETED'
  | 'PROPOSED'
  | 'REJECTED'
  | 'SPLIT'
  | 'WITHDRAWN';

export type RegisterPlatformInput = {
  readonly idempotencyKey: string;
  readonly identifiers: ReadonlyArray<PlatformIdentifierInput>;
  readonly name: string;
  readonly operatingRegions: ReadonlyArray<string>;
  readonly registeredRegion?: string | null | undefined;
  readonly sectors: ReadonlyArray<string>;
  readonly unifiedSocialCreditCode?: string | null | undefined;
};

export type RejectMergeReversalInput = {
  readonly idempotencyKey: string;
  readonly mergeId: string | number;
};

export type RejectPlatformCandidateInput = {
  readonly candidateId: string | number;
  readonly idempotencyKey: string;
  readonly reason: string;
};

export type RejectPlatformMergeInput = {
  readonly idempotencyKey: string;
  readonly mergeId: string | number;
};

export type RejectPlatformSplitInput = {
  readonly idempotencyKey: string;
  readonly splitId: string | number;
};

export type ReverseMergeInput = {
  readonly idempotencyKey: string;
  readonly mergeId: string | number;
  readonly reason: string;
};

export type SplitPlatformInput = {
  readonly cases: ReadonlyArray<string | number>;
  readonly idempotencyKey: string;
  readonly identifiers: ReadonlyArray<PlatformIdentifierInput>;
  readonly name: string;
  readonly operatingRegions: ReadonlyArray<string>;
  readonly platform: string;
  readonly reason: string;
  readonly records: ReadonlyArray<SplitRecordsInput>;
  readonly registeredRegion?: string | null | undefined;
  readonly remainingRegions: ReadonlyArray<string>;
  readonly remainingSectors: ReadonlyArray<string>;
  readonly sectors: ReadonlyArray<string>;
  readonly unifiedSocialCreditCode?: string | null | undefined;
};

export type SplitRecordsInput = {
  readonly agency: string;
  readonly rows: string;
};

export type SubstanceCaseStatus =
  | 'COLLECTING'
  | 'DETERMINED'
  | 'DISPUTED'
  | 'WITHDRAWN';

export type WithdrawPlatformMergeInput = {
  readonly idempotencyKey: string;
  readonly mergeId: string | number;
};

export type WithdrawPlatformSplitInput = {
  readonly idempotencyKey: string;
  readonly splitId: string | number;
};

export type RegisterPlatformMutationVariables = Exact<{
  input: RegisterPlatformInput;
}>;


export type RegisterPlatformMutation = { readonly registerPlatform: { readonly platform: { readonly code: string, readonly name: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type CandidateListQueryVariables = Exact<{
  filter?: PlatformCandidateFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CandidateListQuery = { readonly platformCandidates: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly score: number, readonly status: PlatformCandidateStatus, readonly suggestedAt: string, readonly one: { readonly code: string, readonly name: string } | null, readonly other: { readonly code: string, readonly name: string } | null, readonly reasons: ReadonlyArray<{ readonly kind: PlatformMatchKind }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ComparedPlatformFragment = { readonly code: string, readonly name: string, readonly interim: boolean, readonly registeredRegion: string | null, readonly operatingRegions: ReadonlyArray<string>, readonly sectors: ReadonlyArray<string>, readonly identifiers: ReadonlyArray<{ readonly kind: IdentifierKind, readonly value: string }> };

export type CandidatePageQueryVariables = Exact<{
  id: string | number;
}>;


export type CandidatePageQuery = { readonly platformCandidate: { readonly id: string, readonly score: number, readonly status: PlatformCandidateStatus, readonly suggestedAt: string, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly rejection: string | null, readonly one: { readonly code: string, readonly name: string, readonly interim: boolean, readonly registeredRegion: string | null, readonly operatingRegions: ReadonlyArray<string>, readonly sectors: ReadonlyArray<string>, readonly identifiers: ReadonlyArray<{ readonly kind: IdentifierKind, readonly value: string }> } | null, readonly other: { readonly code: string, readonly name: string, readonly interim: boolean, readonly registeredRegion: string | null, readonly operatingRegions: ReadonlyArray<string>, readonly sectors: ReadonlyArray<string>, readonly identifiers: ReadonlyArray<{ readonly kind: IdentifierKind, readonly value: string }> } | null, readonly reasons: ReadonlyArray<{ readonly kind: PlatformMatchKind, readonly one: string, readonly other: string }>, readonly merge: { readonly id: string, readonly status: PlatformMergeStatus } | null, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }> } | null };

export type AcceptCandidateMutationVariables = Exact<{
  input: AcceptPlatformCandidateInput;
}>;


export type AcceptCandidateMutation = { readonly acceptPlatformCandidate: { readonly candidate: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type RejectCandidateMutationVariables = Exact<{
  input: RejectPlatformCandidateInput;
}>;


export type RejectCandidateMutation = { readonly rejectPlatformCandidate: { readonly candidate: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type MergePageQueryVariables = Exact<{
  id: string | number;
}>;


export type MergePageQuery = { readonly platformMerge: { readonly id: string, readonly absorbed: string, readonly surviving: string, readonly reason: string, readonly reversalReason: string | null, readonly status: PlatformMergeStatus, readonly proposer: string, readonly proposerRegion: string | null, readonly proposedBy: string, readonly proposedAt: string, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }> } | null };

export type MergesOfPlatformQueryVariables = Exact<{
  platform: string;
}>;


export type MergesOfPlatformQuery = { readonly platformMerges: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly absorbed: string, readonly surviving: string, readonly status: PlatformMergeStatus, readonly proposedAt: string } }> } | null };

export type MergePlatformMutationVariables = Exact<{
  input: MergePlatformInput;
}>;


export type MergePlatformMutation = { readonly mergePlatform: { readonly merge: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ApprovePlatformMergeMutationVariables = Exact<{
  input: ApprovePlatformMergeInput;
}>;


export type ApprovePlatformMergeMutation = { readonly approvePlatformMerge: { readonly merge: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type RejectPlatformMergeMutationVariables = Exact<{
  input: RejectPlatformMergeInput;
}>;


export type RejectPlatformMergeMutation = { readonly rejectPlatformMerge: { readonly merge: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type WithdrawPlatformMergeMutationVariables = Exact<{
  input: WithdrawPlatformMergeInput;
}>;


export type WithdrawPlatformMergeMutation = { readonly withdrawPlatformMerge: { readonly merge: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ReverseMergeMutationVariables = Exact<{
  input: ReverseMergeInput;
}>;


export type ReverseMergeMutation = { readonly reverseMerge: { readonly merge: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ApproveMergeReversalMutationVariables = Exact<{
  input: ApproveMergeReversalInput;
}>;


export type ApproveMergeReversalMutation = { readonly approveMergeReversal: { readonly merge: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type RejectMergeReversalMutationVariables = Exact<{
  input: RejectMergeReversalInput;
}>;


export type RejectMergeReversalMutation = { readonly rejectMergeReversal: { readonly merge: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type SplitFormQueryVariables = Exact<{
  code: string;
}>;


export type SplitFormQuery = { readonly platform: { readonly code: string, readonly name: string, readonly operatingRegions: ReadonlyArray<string>, readonly sectors: ReadonlyArray<string>, readonly identifiers: ReadonlyArray<{ readonly kind: IdentifierKind, readonly value: string }>, readonly substanceCases: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly businessLine: string, readonly status: SubstanceCaseStatus } }> } | null } | null };

export type SplitPageQueryVariables = Exact<{
  id: string | number;
}>;


export type SplitPageQuery = { readonly platformSplit: { readonly id: string, readonly platform: string, readonly part: string | null, readonly partName: string, readonly registeredRegion: string | null, readonly operatingRegions: ReadonlyArray<string>, readonly sectors: ReadonlyArray<string>, readonly remainingRegions: ReadonlyArray<string>, readonly remainingSectors: ReadonlyArray<string>, readonly cases: ReadonlyArray<string>, readonly awaiting: ReadonlyArray<string>, readonly reason: string, readonly status: PlatformSplitStatus, readonly proposer: string, readonly proposerRegion: string | null, readonly proposedBy: string, readonly proposedAt: string, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly identifiers: ReadonlyArray<{ readonly kind: IdentifierKind, readonly value: string }>, readonly records: ReadonlyArray<{ readonly agency: string, readonly rows: string }>, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }> } | null };

export type SplitsOfPlatformQueryVariables = Exact<{
  platform: string;
}>;


export type SplitsOfPlatformQuery = { readonly platformSplits: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly platform: string, readonly part: string | null, readonly partName: string, readonly status: PlatformSplitStatus } }> } | null };

export type SplitPlatformMutationVariables = Exact<{
  input: SplitPlatformInput;
}>;


export type SplitPlatformMutation = { readonly splitPlatform: { readonly split: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ApprovePlatformSplitMutationVariables = Exact<{
  input: ApprovePlatformSplitInput;
}>;


export type ApprovePlatformSplitMutation = { readonly approvePlatformSplit: { readonly split: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type RejectPlatformSplitMutationVariables = Exact<{
  input: RejectPlatformSplitInput;
}>;


export type RejectPlatformSplitMutation = { readonly rejectPlatformSplit: { readonly split: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type WithdrawPlatformSplitMutationVariables = Exact<{
  input: WithdrawPlatformSplitInput;
}>;


export type WithdrawPlatformSplitMutation = { readonly withdrawPlatformSplit: { readonly split: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ConfirmSplitRecordsMutationVariables = Exact<{
  input: ConfirmSplitRecordsInput;
}>;


export type ConfirmSplitRecordsMutation = { readonly confirmSplitRecords: { readonly split: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export const RegisterPlatform: Document<RegisterPlatformMutation, RegisterPlatformMutationVariables> = {
  id: '3587efbf71438e0300d246c70412d890edc4f58dd55df005b55dbe9aa409056a',
  text: "mutation RegisterPlatform($input: RegisterPlatformInput!) {\n  registerPlatform(input: $input) {\n    platform {\n      code\n      name\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const CandidateList: Document<CandidateListQuery, CandidateListQueryVariables> = {
  id: 'c16eab3e48286de0eef2197214f45585cb63eb752577e37cda0d19fce4b5b4da',
  text: "query CandidateList($filter: PlatformCandidateFilter, $first: Int!, $after: String) {\n  platformCandidates(filter: $filter, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        score\n        status\n        suggestedAt\n        one {\n          code\n          name\n        }\n        other {\n          code\n          name\n        }\n        reasons {\n          kind\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const CandidatePage: Document<CandidatePageQuery, CandidatePageQueryVariables> = {
  id: 'b293ec0549b48d29635881ff8907ea3509bd6b4fb9862e5611328fd0637f6f4f',
  text: "query CandidatePage($id: ID!) {\n  platformCandidate(id: $id) {\n    id\n    score\n    status\n    suggestedAt\n    decidedBy\n    decidedAt\n    rejection\n    one {\n      ...ComparedPlatform\n    }\n    other {\n      ...ComparedPlatform\n    }\n    reasons {\n      kind\n      one\n      other\n    }\n    merge {\n      id\n      status\n    }\n    availableActions {\n      mutation\n      label\n      deadline\n      rule\n    }\n  }\n}\nfragment ComparedPlatform on Platform {\n  code\n  name\n  interim\n  registeredRegion\n  operatingRegions\n  sectors\n  identifiers {\n    kind\n    value\n  }\n}",
};

export const AcceptCandidate: Document<AcceptCandidateMutation, AcceptCandidateMutationVariables> = {
  id: '59c9b45c444e2b0a872ec36b73063903926d6139ab60040f59b1bfeeee7682f0',
  text: "mutation AcceptCandidate($input: AcceptPlatformCandidateInput!) {\n  acceptPlatformCandidate(input: $input) {\n    candidate {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const RejectCandidate: Document<RejectCandidateMutation, RejectCandidateMutationVariables> = {
  id: '26f0c9c574da9b96b77efc37acb4de3a27bdf753a6207a0d25d58f663fd278e9',
  text: "mutation RejectCandidate($input: RejectPlatformCandidateInput!) {\n  rejectPlatformCandidate(input: $input) {\n    candidate {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const MergePage: Document<MergePageQuery, MergePageQueryVariables> = {
  id: 'ff061530cf85be85c5e46ef5cd38fcab3015120581d9a111c23433cac41ed6e5',
  text: "query MergePage($id: ID!) {\n  platformMerge(id: $id) {\n    id\n    absorbed\n    surviving\n    reason\n    reversalReason\n    status\n    proposer\n    proposerRegion\n    proposedBy\n    proposedAt\n    decidedBy\n    decidedAt\n    availableActions {\n      mutation\n      label\n      deadline\n      rule\n    }\n  }\n}",
};

export const MergesOfPlatform: Document<MergesOfPlatformQuery, MergesOfPlatformQueryVariables> = {
  id: 'f4fb9b29ce3c65cb75c02e9a2e9a4ae9c4dfbede314508e8f02b2c477240884d',
  text: "query MergesOfPlatform($platform: PlatformCode!) {\n  platformMerges(filter: {platform: $platform}, first: 20) {\n    edges {\n      node {\n        id\n        absorbed\n        surviving\n        status\n        proposedAt\n      }\n    }\n  }\n}",
};

export const MergePlatform: Document<MergePlatformMutation, MergePlatformMutationVariables> = {
  id: '7062237f542d1850f7a825be123b09504458010c844d5663dd32de7248c1b6c5',
  text: "mutation MergePlatform($input: MergePlatformInput!) {\n  mergePlatform(input: $input) {\n    merge {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const ApprovePlatformMerge: Document<ApprovePlatformMergeMutation, ApprovePlatformMergeMutationVariables> = {
  id: '7e61568b6680b4ab6b733939aa89ecb35277e345f470b9e8ea1fa3d2f04523f7',
  text: "mutation ApprovePlatformMerge($input: ApprovePlatformMergeInput!) {\n  approvePlatformMerge(input: $input) {\n    merge {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const RejectPlatformMerge: Document<RejectPlatformMergeMutation, RejectPlatformMergeMutationVariables> = {
  id: '9129c7de7cee30436853f3eda1c3884d2c89b77f7f7b88e83061af3d2ed539d8',
  text: "mutation RejectPlatformMerge($input: RejectPlatformMergeInput!) {\n  rejectPlatformMerge(input: $input) {\n    merge {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const WithdrawPlatformMerge: Document<WithdrawPlatformMergeMutation, WithdrawPlatformMergeMutationVariables> = {
  id: '25f1e082f3a17b7ec95c1bde587eda45a83a46ff95c014b46cb43b3f11d2f948',
  text: "mutation WithdrawPlatformMerge($input: WithdrawPlatformMergeInput!) {\n  withdrawPlatformMerge(input: $input) {\n    merge {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const ReverseMerge: Document<ReverseMergeMutation, ReverseMergeMutationVariables> = {
  id: '4ed064da2074ac9f7567929433b3700457c800428f3179adf844ec95f4b4e52d',
  text: "mutation ReverseMerge($input: ReverseMergeInput!) {\n  reverseMerge(input: $input) {\n    merge {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const ApproveMergeReversal: Document<ApproveMergeReversalMutation, ApproveMergeReversalMutationVariables> = {
  id: '2fd6c6428813402be5fee4ba08d3582c704e66a66b953a60a348ba162f2cbc58',
  text: "mutation ApproveMergeReversal($input: ApproveMergeReversalInput!) {\n  approveMergeReversal(input: $input) {\n    merge {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const RejectMergeReversal: Document<RejectMergeReversalMutation, RejectMergeReversalMutationVariables> = {
  id: '9d71894e41e8ceed12991b13e419a9c3001a16346ea9a4df5cbb222857bc18d2',
  text: "mutation RejectMergeReversal($input: RejectMergeReversalInput!) {\n  rejectMergeReversal(input: $input) {\n    merge {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const SplitForm: Document<SplitFormQuery, SplitFormQueryVariables> = {
  id: 'f2b3243ddcb8b5e9cddfda6eec70d94d4d74a8b320eb7928e155be475df92103',
  text: "query SplitForm($code: PlatformCode!) {\n  platform(code: $code) {\n    code\n    name\n    operatingRegions\n    sectors\n    identifiers {\n      kind\n      value\n    }\n    substanceCases(first: 50) {\n      edges {\n        node {\n          id\n          businessLine\n          status\n        }\n      }\n    }\n  }\n}",
};

export const SplitPage: Document<SplitPageQuery, SplitPageQueryVariables> = {
  id: '362d5b8cbe15b6e38124939dc3d56905f97490ebe3fe8911842b94c063b51e82',
  text: "query SplitPage($id: ID!) {\n  platformSplit(id: $id) {\n    id\n    platform\n    part\n    partName\n    registeredRegion\n    operatingRegions\n    sectors\n    remainingRegions\n    remainingSectors\n    identifiers {\n      kind\n      value\n    }\n    cases\n    records {\n      agency\n      rows\n    }\n    awaiting\n    reason\n    status\n    proposer\n    proposerRegion\n    proposedBy\n    proposedAt\n    decidedBy\n    decidedAt\n    availableActions {\n      mutation\n      label\n      deadline\n      rule\n    }\n  }\n}",
};

export const SplitsOfPlatform: Document<SplitsOfPlatformQuery, SplitsOfPlatformQueryVariables> = {
  id: '0d1d9ce10a5971e274661ef8b12fa49db974ac9b13c6d753e35e9f855ccd62aa',
  text: "query SplitsOfPlatform($platform: PlatformCode!) {\n  platformSplits(filter: {platform: $platform}, first: 20) {\n    edges {\n      node {\n        id\n        platform\n        part\n        partName\n        status\n      }\n    }\n  }\n}",
};

export const SplitPlatform: Document<SplitPlatformMutation, SplitPlatformMutationVariables> = {
  id: '05e336198ae6808ba3a7059e3e416541f9fe60dba3c717f9d138ed9fa2c67f5c',
  text: "mutation SplitPlatform($input: SplitPlatformInput!) {\n  splitPlatform(input: $input) {\n    split {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const ApprovePlatformSplit: Document<ApprovePlatformSplitMutation, ApprovePlatformSplitMutationVariables> = {
  id: '35c42b04b7bae5ff95140f334a31b0cb1e5700abdc01e72172526284fdb7b384',
  text: "mutation ApprovePlatformSplit($input: ApprovePlatformSplitInput!) {\n  approvePlatformSplit(input: $input) {\n    split {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const RejectPlatformSplit: Document<RejectPlatformSplitMutation, RejectPlatformSplitMutationVariables> = {
  id: '5f983548d8a31386712a8ca36e90797f6ce7d196a13b3375a1c0258c806b1102',
  text: "mutation RejectPlatformSplit($input: RejectPlatformSplitInput!) {\n  rejectPlatformSplit(input: $input) {\n    split {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const WithdrawPlatformSplit: Document<WithdrawPlatformSplitMutation, WithdrawPlatformSplitMutationVariables> = {
  id: '26c80d3fe0b2c9acee073ae92ea750a400e06d387e44c00ed486d628a08a78ba',
  text: "mutation WithdrawPlatformSplit($input: WithdrawPlatformSplitInput!) {\n  withdrawPlatformSplit(input: $input) {\n    split {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const ConfirmSplitRecords: Document<ConfirmSplitRecordsMutation, ConfirmSplitRecordsMutationVariables> = {
  id: 'f76a0b316dc7f9062fb4a083804a15e0b75b509318de17b3a0780f7f2b9b7526',
  text: "mutation ConfirmSplitRecords($input: ConfirmSplitRecordsInput!) {\n  confirmSplitRecords(input: $input) {\n    split {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};