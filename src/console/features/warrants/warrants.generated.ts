/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type AccountWarrantFilter = {
  readonly number?: string | null | undefined;
  readonly platformCode?: string | null | undefined;
  readonly requester?: string | null | undefined;
  readonly status?: AccountWarrantStatus | null | undefined;
};

export type AccountWarrantStatus =
  | 'ACTIVE'
  | 'EXHAUSTED'
  | 'EXPIRED'
  | 'PAUSED'
  | 'REQUESTED'
  | 'REVOKED';

export type AccountWarrantTarget =
  | 'CONNECTED'
  | 'PARTY'
  | 'SUSPECT';

export type ApproveAccountWarrantInput = {
  readonly idempotencyKey: string;
  readonly rank: ApproverRank;
  readonly warrantId: string | number;
};

export type ApproverRank =
  | 'ACTING_HEAD'
  | 'AUTHORISED_HEAD'
  | 'HEAD'
  | 'PRINCIPAL_HEAD';

export type Level =
  | 'DISTRICT'
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

export type PauseAccountWarrantInput = {
  readonly idempotencyKey: string;
  readonly reason: string;
  readonly warrantId: string | number;
};

export type Purpose =
  | 'ACCOUNT_INQUIRY'
  | 'CRIMINAL_INVESTIGATION'
  | 'RECTIFICATION'
  | 'RISK_MONITORING'
  | 'STATISTICS'
  | 'SUBSTANCE_DETERMINATION';

export type RequestAccountWarrantInput = {
  readonly accounts?: ReadonlyArray<string> | null | undefined;
  readonly documentSha256: string;
  readonly gate: string | number;
  readonly idempotencyKey: string;
  readonly officers: ReadonlyArray<string>;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly platformCode: string;
  readonly purpose: Purpose;
  readonly target?: AccountWarrantTarget | null | undefined;
  readonly usesAllowed: number;
  readonly validFrom: string;
  readonly validTo: string;
};

export type ResumeAccountWarrantInput = {
  readonly idempotencyKey: string;
  readonly reason: string;
  readonly warrantId: string | number;
};

export type RevokeAccountWarrantInput = {
  readonly idempotencyKey: string;
  readonly reason: string;
  readonly warrantId: string | number;
};

export type TransactionDirection =
  | 'CREDIT'
  | 'DEBIT';

export type GateFactsFragment = { readonly id: string, readonly gate: string, readonly validFrom: string, readonly validTo: string | null, readonly citation: string, readonly highestLevel: Level | null, readonly lowestLevel: Level | null, readonly targets: ReadonlyArray<AccountWarrantTarget>, readonly partySectors: ReadonlyArray<string>, readonly purposes: ReadonlyArray<Purpose>, readonly approverLevel: Level | null, readonly approverRanks: ReadonlyArray<ApproverRank>, readonly officers: number, readonly instrument: string | null, readonly requester: { readonly actor: string, readonly zh: string, readonly en: string } | null, readonly source: { readonly article: string | null, readonly document: { readonly zh: string, readonly en: string } } };

export type WarrantFactsFragment = { readonly id: string, readonly number: string, readonly requester: string, readonly requestedBy: string, readonly requestedAt: string, readonly platformCode: string, readonly accounts: ReadonlyArray<string> | null, readonly periodFrom: string, readonly periodTo: string, readonly purpose: Purpose, readonly target: AccountWarrantTarget | null, readonly legalBasis: string, readonly status: AccountWarrantStatus, readonly validFrom: string, readonly validTo: string, readonly usesAllowed: number, readonly usesLeft: number, readonly version: number };

export type WarrantListQueryVariables = Exact<{
  filter?: AccountWarrantFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type WarrantListQuery = { readonly accountWarrants: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: string, readonly requester: string, readonly requestedBy: string, readonly requestedAt: string, readonly platformCode: string, readonly accounts: ReadonlyArray<string> | null, readonly periodFrom: string, readonly periodTo: string, readonly purpose: Purpose, readonly target: AccountWarrantTarget | null, readonly legalBasis: string, readonly status: AccountWarrantStatus, readonly validFrom: string, readonly validTo: string, readonly usesAllowed: number, readonly usesLeft: number, readonly version: number } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type WarrantGatesQueryVariables = Exact<{
  at?: string | null | undefined;
}>;


export type WarrantGatesQuery = { readonly accountWarrantGates: ReadonlyArray<{ readonly id: string, readonly gate: string, readonly validFrom: string, readonly validTo: string | null, readonly citation: string, readonly highestLevel: Level | null, readonly lowestLevel: Level | null, readonly targets: ReadonlyArray<AccountWarrantTarget>, readonly partySectors: ReadonlyArray<string>, readonly purposes: ReadonlyArray<Purpose>, readonly approverLevel: Level | null, readonly approverRanks: ReadonlyArray<ApproverRank>, readonly officers: number, readonly instrument: string | null, readonly requester: { readonly actor: string, readonly zh: string, readonly en: string } | null, readonly source: { readonly article: string | null, readonly document: { readonly zh: string, readonly en: string } } }> };

export type WarrantPageQueryVariables = Exact<{
  id: string | number;
}>;


export type WarrantPageQuery = { readonly accountWarrant: { readonly documentSha256: string, readonly officers: ReadonlyArray<string>, readonly approver: string | null, readonly approverLevel: Level | null, readonly approverRank: ApproverRank | null, readonly approvedAt: string | null, readonly id: string, readonly number: string, readonly requester: string, readonly requestedBy: string, readonly requestedAt: string, readonly platformCode: string, readonly accounts: ReadonlyArray<string> | null, readonly periodFrom: string, readonly periodTo: string, readonly purpose: Purpose, readonly target: AccountWarrantTarget | null, readonly legalBasis: string, readonly status: AccountWarrantStatus, readonly validFrom: string, readonly validTo: string, readonly usesAllowed: number, readonly usesLeft: number, readonly version: number, readonly gate: { readonly id: string, readonly gate: string, readonly validFrom: string, readonly validTo: string | null, readonly citation: string, readonly highestLevel: Level | null, readonly lowestLevel: Level | null, readonly targets: ReadonlyArray<AccountWarrantTarget>, readonly partySectors: ReadonlyArray<string>, readonly purposes: ReadonlyArray<Purpose>, readonly approverLevel: Level | null, readonly approverRanks: ReadonlyArray<ApproverRank>, readonly officers: number, readonly instrument: string | null, readonly requester: { readonly actor: string, readonly zh: string, readonly en: string } | null, readonly source: { readonly article: string | null, readonly document: { readonly zh: string, readonly en: string } } } | null, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }>, readonly events: ReadonlyArray<{ readonly version: number, readonly command: string, readonly from: AccountWarrantStatus | null, readonly to: AccountWarrantStatus, readonly agency: string | null, readonly officer: string | null, readonly operation: string | null, readonly reason: string | null, readonly at: string }> } | null };

export type FirmNamesQueryVariables = Exact<{
  codes: ReadonlyArray<string> | string;
}>;


export type FirmNamesQuery = { readonly platforms: { readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly name: string } }> } };

export type FirmsByNameQueryVariables = Exact<{
  name: string;
}>;


export type FirmsByNameQuery = { readonly platforms: { readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly name: string, readonly sectors: ReadonlyArray<string> } }> } };

export type WarrantTransactionsQueryVariables = Exact<{
  code: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  accounts?: ReadonlyArray<string> | string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type WarrantTransactionsQuery = { readonly platform: { readonly code: string, readonly name: string, readonly pboc: { readonly accountTransactions: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly accountNo: string, readonly bookedAt: string, readonly direction: TransactionDirection, readonly counterpartyName: string, readonly counterpartyAccountNo: string | null, readonly counterpartyBank: string | null, readonly summary: string, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly balanceAfter: { readonly amount: string, readonly currency: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null } | null };

export type WarrantRefusalFragment = { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string };

export type RequestWarrantMutationVariables = Exact<{
  input: RequestAccountWarrantInput;
}>;


export type RequestWarrantMutation = { readonly requestAccountWarrant: { readonly accountWarrant: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ApproveWarrantMutationVariables = Exact<{
  input: ApproveAccountWarrantInput;
}>;


export type ApproveWarrantMutation = { readonly approveAccountWarrant: { readonly accountWarrant: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type PauseWarrantMutationVariables = Exact<{
  input: PauseAccountWarrantInput;
}>;


export type PauseWarrantMutation = { readonly pauseAccountWarrant: { readonly accountWarrant: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type ResumeWarrantMutationVariables = Exact<{
  input: ResumeAccountWarrantInput;
}>;


export type ResumeWarrantMutation = { readonly resumeAccountWarrant: { readonly accountWarrant: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type RevokeWarrantMutationVariables = Exact<{
  input: RevokeAccountWarrantInput;
}>;


export type RevokeWarrantMutation = { readonly revokeAccountWarrant: { readonly accountWarrant: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export const WarrantList: Document<WarrantListQuery, WarrantListQueryVariables> = {
  id: '998e2b119642430882733bf999446fcedc05b73fee2d6ee7e047fbf8fb875905',
  text: "query WarrantList($filter: AccountWarrantFilter, $first: Int!, $after: String) {\n  accountWarrants(filter: $filter, first: $first, after: $after) {\n    edges {\n      node {\n        ...WarrantFacts\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\nfragment WarrantFacts on AccountWarrant {\n  id\n  number\n  requester\n  requestedBy\n  requestedAt\n  platformCode\n  accounts\n  periodFrom\n  periodTo\n  purpose\n  target\n  legalBasis\n  status\n  validFrom\n  validTo\n  usesAllowed\n  usesLeft\n  version\n}",
};

export const WarrantGates: Document<WarrantGatesQuery, WarrantGatesQueryVariables> = {
  id: 'a57ed1d560a841dc78310a8034c1745376edc49a231d4e6752bd812d2a63684e',
  text: "query WarrantGates($at: LocalDate) {\n  accountWarrantGates(at: $at) {\n    ...GateFacts\n  }\n}\nfragment GateFacts on AccountWarrantGate {\n  id\n  gate\n  validFrom\n  validTo\n  citation\n  requester {\n    actor\n    zh\n    en\n  }\n  highestLevel\n  lowestLevel\n  targets\n  partySectors\n  purposes\n  approverLevel\n  approverRanks\n  officers\n  instrument\n  source {\n    article\n    document {\n      zh\n      en\n    }\n  }\n}",
};

export const WarrantPage: Document<WarrantPageQuery, WarrantPageQueryVariables> = {
  id: '84d102d056806fdbab543af75fa364844ad9f334f9ebd32033d71329972c8208',
  text: "query WarrantPage($id: ID!) {\n  accountWarrant(id: $id) {\n    ...WarrantFacts\n    documentSha256\n    officers\n    approver\n    approverLevel\n    approverRank\n    approvedAt\n    gate {\n      ...GateFacts\n    }\n    availableActions {\n      mutation\n      label\n      deadline\n      rule\n    }\n    events {\n      version\n      command\n      from\n      to\n      agency\n      officer\n      operation\n      reason\n      at\n    }\n  }\n}\nfragment WarrantFacts on AccountWarrant {\n  id\n  number\n  requester\n  requestedBy\n  requestedAt\n  platformCode\n  accounts\n  periodFrom\n  periodTo\n  purpose\n  target\n  legalBasis\n  status\n  validFrom\n  validTo\n  usesAllowed\n  usesLeft\n  version\n}\nfragment GateFacts on AccountWarrantGate {\n  id\n  gate\n  validFrom\n  validTo\n  citation\n  requester {\n    actor\n    zh\n    en\n  }\n  highestLevel\n  lowestLevel\n  targets\n  partySectors\n  purposes\n  approverLevel\n  approverRanks\n  officers\n  instrument\n  source {\n    article\n    document {\n      zh\n      en\n    }\n  }\n}",
};

export const FirmNames: Document<FirmNamesQuery, FirmNamesQueryVariables> = {
  id: '2eb4b728f90568949ef495cf17bcfc7dff228947d5d43ecd729e01b0c077cf15',
  text: "query FirmNames($codes: [PlatformCode!]!) {\n  platforms(filter: {codes: $codes}, first: 200) {\n    edges {\n      node {\n        code\n        name\n      }\n    }\n  }\n}",
};

export const FirmsByName: Document<FirmsByNameQuery, FirmsByNameQueryVariables> = {
  id: '8997b0ee18d1dd5edd9a000fa44b91b8f2c9c996203a1fd99e045f70b33b3cbb',
  text: "query FirmsByName($name: String!) {\n  platforms(filter: {nameContains: $name}, first: 20) {\n    edges {\n      node {\n        code\n        name\n        sectors\n      }\n    }\n  }\n}",
};

export const WarrantTransactions: Document<WarrantTransactionsQuery, WarrantTransactionsQueryVariables> = {
  id: 'f411740da2cd86162327acb9d4db48d2261045d03f1b1a14cbfe57074c806184',
  text: "query WarrantTransactions($code: PlatformCode!, $from: LocalDate, $to: LocalDate, $accounts: [String!], $first: Int!, $after: String) {\n  platform(code: $code) {\n    code\n    name\n    pboc {\n      accountTransactions(\n        from: $from\n        to: $to\n        accounts: $accounts\n        first: $first\n        after: $after\n      ) {\n        edges {\n          node {\n            id\n            accountNo\n            bookedAt\n            direction\n            amount {\n              amount\n              currency\n            }\n            balanceAfter {\n              amount\n              currency\n            }\n            counterpartyName\n            counterpartyAccountNo\n            counterpartyBank\n            summary\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}",
};

export const RequestWarrant: Document<RequestWarrantMutation, RequestWarrantMutationVariables> = {
  id: 'fdfc0b71ea38a0cf5df357a3cdded41c1863bc4a1b735b1f63fc08175209f881',
  text: "mutation RequestWarrant($input: RequestAccountWarrantInput!) {\n  requestAccountWarrant(input: $input) {\n    accountWarrant {\n      id\n    }\n    refusal {\n      ...WarrantRefusal\n    }\n  }\n}\nfragment WarrantRefusal on Refusal {\n  code\n  field\n  message\n  remedy\n}",
};

export const ApproveWarrant: Document<ApproveWarrantMutation, ApproveWarrantMutationVariables> = {
  id: 'ee2c3b9bfad1ee82acc209a3fc65b32488cab7310d17aa0581681eb1257fe962',
  text: "mutation ApproveWarrant($input: ApproveAccountWarrantInput!) {\n  approveAccountWarrant(input: $input) {\n    accountWarrant {\n      id\n    }\n    refusal {\n      ...WarrantRefusal\n    }\n  }\n}\nfragment WarrantRefusal on Refusal {\n  code\n  field\n  message\n  remedy\n}",
};

export const PauseWarrant: Document<PauseWarrantMutation, PauseWarrantMutationVariables> = {
  id: '3a86711cbae6ab71b14b77aba824051934bf00fe0b87530605520886990d08fb',
  text: "mutation PauseWarrant($input: PauseAccountWarrantInput!) {\n  pauseAccountWarrant(input: $input) {\n    accountWarrant {\n      id\n    }\n    refusal {\n      ...WarrantRefusal\n    }\n  }\n}\nfragment WarrantRefusal on Refusal {\n  code\n  field\n  message\n  remedy\n}",
};

export const ResumeWarrant: Document<ResumeWarrantMutation, ResumeWarrantMutationVariables> = {
  id: 'cde7736cc3db64a022d445746244a1bedda68e71908bc020bd007e55068301af',
  text: "mutation ResumeWarrant($input: ResumeAccountWarrantInput!) {\n  resumeAccountWarrant(input: $input) {\n    accountWarrant {\n      id\n    }\n    refusal {\n      ...WarrantRefusal\n    }\n  }\n}\nfragment WarrantRefusal on Refusal {\n  code\n  field\n  message\n  remedy\n}",
};

export const RevokeWarrant: Document<RevokeWarrantMutation, RevokeWarrantMutationVariables> = {
  id: '3dee2bffb183242234c04c8701bf2d34dec6ac04993de0d0ff0e2b2e6b3e1ddd',
  text: "mutation RevokeWarrant($input: RevokeAccountWarrantInput!) {\n  revokeAccountWarrant(input: $input) {\n    accountWarrant {\n      id\n    }\n    refusal {\n      ...WarrantRefusal\n    }\n  }\n}\nfragment WarrantRefusal on Refusal {\n  code\n  field\n  message\n  remedy\n}",
};