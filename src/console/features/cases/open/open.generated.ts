/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type CaseMemberInput = {
  readonly ground: string;
  readonly platform: string;
};

export type OpenSubstanceCaseInput = {
  readonly businessLine?: string | null | undefined;
  readonly concernedAgencies?: ReadonlyArray<string> | null | undefined;
  readonly functionalZone?: string | null | undefined;
  readonly idempotencyKey: string;
  readonly members?: ReadonlyArray<CaseMemberInput> | null | undefined;
  readonly newEvidence?: string | null | undefined;
  readonly platform: string;
  readonly reason: string;
  readonly urgent?: boolean | null | undefined;
};

export type PlatformFilter = {
  readonly codes?: ReadonlyArray<string> | null | undefined;
  readonly interim?: boolean | null | undefined;
  readonly nameContains?: string | null | undefined;
  readonly operatingRegion?: string | null | undefined;
  readonly registeredRegion?: string | null | undefined;
  readonly sector?: string | null | undefined;
};

export type SubstanceCaseStatus =
  | 'COLLECTING'
  | 'DETERMINED'
  | 'DISPUTED'
  | 'WITHDRAWN';

export type FirmToJudgeQueryVariables = Exact<{
  code: string;
}>;


export type FirmToJudgeQuery = { readonly platform: { readonly code: string, readonly name: string, readonly sectors: ReadonlyArray<string>, readonly registeredRegion: string | null, readonly operatingRegions: ReadonlyArray<string>, readonly interim: boolean, readonly substanceCases: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: string, readonly businessLine: string, readonly status: SubstanceCaseStatus, readonly openedAt: string } }> } | null, readonly determinationInForce: { readonly id: string, readonly businessLine: string, readonly disposition: string, readonly inForceFrom: string } | null } | null };

export type ZonesQueryVariables = Exact<{
  region?: string | null | undefined;
}>;


export type ZonesQuery = { readonly functionalZones: { readonly edges: ReadonlyArray<{ readonly node: { readonly zone: string, readonly zh: string, readonly en: string, readonly hostRegion: string } }> } };

export type FirmsByNameQueryVariables = Exact<{
  filter?: PlatformFilter | null | undefined;
  first: number;
}>;


export type FirmsByNameQuery = { readonly platforms: { readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly name: string } }> } };

export type OpenSubstanceCaseMutationVariables = Exact<{
  input: OpenSubstanceCaseInput;
}>;


export type OpenSubstanceCaseMutation = { readonly openSubstanceCase: { readonly substanceCase: { readonly id: string, readonly concernedAgencies: ReadonlyArray<string>, readonly dueAt: string | null } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export const FirmToJudge: Document<FirmToJudgeQuery, FirmToJudgeQueryVariables> = {
  id: 'dc1bd29450cf2ab67d30e14867cda93607261b1d8a5e506ab423995985ad7413',
  text: "query FirmToJudge($code: PlatformCode!) {\n  platform(code: $code) {\n    code\n    name\n    sectors\n    registeredRegion\n    operatingRegions\n    interim\n    substanceCases(first: 20) {\n      edges {\n        node {\n          id\n          number\n          businessLine\n          status\n          openedAt\n        }\n      }\n    }\n    determinationInForce {\n      id\n      businessLine\n      disposition\n      inForceFrom\n    }\n  }\n}",
};

export const Zones: Document<ZonesQuery, ZonesQueryVariables> = {
  id: '69309ccec4e1028ac769f8bb90042ed9cdd1f07c72e599e2dbb5faa2575960d4',
  text: "query Zones($region: RegionCode) {\n  functionalZones(region: $region, first: 200) {\n    edges {\n      node {\n        zone\n        zh\n        en\n        hostRegion\n      }\n    }\n  }\n}",
};

export const FirmsByName: Document<FirmsByNameQuery, FirmsByNameQueryVariables> = {
  id: '111f35d823e6a2be9e5861aec6048212d6154eb2769bb918052ea7ad36a69ac2',
  text: "query FirmsByName($filter: PlatformFilter, $first: Int!) {\n  platforms(filter: $filter, first: $first) {\n    edges {\n      node {\n        code\n        name\n      }\n    }\n  }\n}",
};

export const OpenSubstanceCase: Document<OpenSubstanceCaseMutation, OpenSubstanceCaseMutationVariables> = {
  id: 'e5f1317d53b672a434c920b4096bbdd983141bacd7403a695d237ee029ab31ac',
  text: "mutation OpenSubstanceCase($input: OpenSubstanceCaseInput!) {\n  openSubstanceCase(input: $input) {\n    substanceCase {\n      id\n      concernedAgencies\n      dueAt\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};