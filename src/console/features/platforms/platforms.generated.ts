/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
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

export type Level =
  | 'DISTRICT'
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

export type PlatformFilter = {
  readonly codes?: ReadonlyArray<string> | null | undefined;
  readonly interim?: boolean | null | undefined;
  readonly nameContains?: string | null | undefined;
  readonly operatingRegion?: string | null | undefined;
  readonly registeredRegion?: string | null | undefined;
  readonly sector?: string | null | undefined;
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

export type RectificationOrderStatus =
  | 'ACCEPTED'
  | 'CLOSED'
  | 'ISSUED'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'VERIFIED'
  | 'WITHDRAWN';

export type SubstanceCaseStatus =
  | 'COLLECTING'
  | 'DETERMINED'
  | 'DISPUTED'
  | 'WITHDRAWN';

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

export type PlatformHeadQueryVariables = Exact<{
  code: string;
}>;


export type PlatformHeadQuery = { readonly platform: { readonly code: string, readonly name: string, readonly registeredRegion: string | null, readonly operatingRegions: ReadonlyArray<string>, readonly sectors: ReadonlyArray<string>, readonly interim: boolean, readonly formerCodes: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly identifiers: ReadonlyArray<{ readonly kind: IdentifierKind, readonly value: string }>, readonly determinationInForce: { readonly id: string, readonly businessLine: string, readonly substanceClass: SubstanceClass, readonly disposition: string, readonly inForceFrom: string } | null, readonly supervisors: ReadonlyArray<{ readonly businessLine: string, readonly agency: string, readonly level: Level, readonly region: string | null }> | null, readonly substanceCases: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly businessLine: string, readonly status: SubstanceCaseStatus, readonly openedAt: string, readonly dueAt: string | null } }> } | null, readonly rectificationOrders: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly documentNumber: string, readonly kind: RectificationOrderKind, readonly status: RectificationOrderStatus, readonly overdue: boolean, readonly dueAt: string | null } }> } | null } | null };

export type PlatformListQueryVariables = Exact<{
  filter?: PlatformFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PlatformListQuery = { readonly platforms: { readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly name: string, readonly registeredRegion: string | null, readonly sectors: ReadonlyArray<string>, readonly interim: boolean } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type RedLinesOfDataQueryVariables = Exact<{
  at?: string | null | undefined;
}>;


export type RedLinesOfDataQuery = { readonly redLines: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly redLine: string, readonly sector: string | null, readonly zh: string, readonly en: string, readonly data: ReadonlyArray<string>, readonly source: { readonly article: string | null, readonly document: { readonly zh: string, readonly en: string } } } }> } };

export const PlatformHead: Document<PlatformHeadQuery, PlatformHeadQueryVariables> = {
  id: '90d6fe173daf8f155fc58970241c5a4af95f724b02385f8ea599ae5c91d644e6',
  text: "query PlatformHead($code: PlatformCode!) {\n  platform(code: $code) {\n    code\n    name\n    registeredRegion\n    operatingRegions\n    sectors\n    interim\n    formerCodes {\n      code\n      name\n    }\n    identifiers {\n      kind\n      value\n    }\n    determinationInForce {\n      id\n      businessLine\n      substanceClass\n      disposition\n      inForceFrom\n    }\n    supervisors {\n      businessLine\n      agency\n      level\n      region\n    }\n    substanceCases(first: 50) {\n      edges {\n        node {\n          id\n          businessLine\n          status\n          openedAt\n          dueAt\n        }\n      }\n    }\n    rectificationOrders(first: 50) {\n      edges {\n        node {\n          id\n          documentNumber\n          kind\n          status\n          overdue\n          dueAt\n        }\n      }\n    }\n  }\n}",
};

export const PlatformList: Document<PlatformListQuery, PlatformListQueryVariables> = {
  id: '2dae82dcee9ab0094ae117680b019d7483fb347f58aabf169ea09deebbff90c3',
  text: "query PlatformList($filter: PlatformFilter, $first: Int!, $after: String) {\n  platforms(filter: $filter, first: $first, after: $after) {\n    edges {\n      node {\n        code\n        name\n        registeredRegion\n        sectors\n        interim\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const RedLinesOfData: Document<RedLinesOfDataQuery, RedLinesOfDataQueryVariables> = {
  id: '86da852e5431be4dc87083f96124ba50b1406ba046a7c68be1886a7c63a2ee58',
  text: "query RedLinesOfData($at: LocalDate) {\n  redLines(at: $at, first: 200) {\n    edges {\n      node {\n        id\n        redLine\n        sector\n        zh\n        en\n        data\n        source {\n          article\n          document {\n            zh\n            en\n          }\n        }\n      }\n    }\n  }\n}",
};