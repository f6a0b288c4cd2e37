/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type DecidedBy =
  | 'CONSENSUS'
  | 'RULING';

export type Level =
  | 'DISTRICT'
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

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

export type OrderPageQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderPageQuery = { readonly rectificationOrder: { readonly id: string, readonly documentNumber: string, readonly level: Level, readonly region: string | null, readonly kind: RectificationOrderKind, readonly status: RectificationOrderStatus, readonly version: number, readonly addressee: string, readonly verifier: string, readonly waitingFor: string | null, readonly measures: string, readonly redLines: ReadonlyArray<string>, readonly issuedBy: string, readonly issuedByOfficer: string, readonly issuedAt: string, readonly rectifyBy: string, readonly dueAt: string | null, readonly dueAtProvisional: boolean, readonly overdue: boolean, readonly warnedAt: string | null, readonly remindedAt: string | null, readonly escalatedAt: string | null, readonly escalationLevel: number, readonly extendedAt: string | null, readonly determinationSuperseded: boolean | null, readonly offices: ReadonlyArray<{ readonly agency: string, readonly level: Level, readonly region: string | null }>, readonly cooperatingGroups: ReadonlyArray<{ readonly level: Level, readonly region: string | null }>, readonly legalBasis: ReadonlyArray<{ readonly law: string, readonly article: string }>, readonly platform: { readonly code: string, readonly name: string } | null, readonly determination: { readonly id: string, readonly businessLine: string, readonly substanceClass: SubstanceClass, readonly disposition: string, readonly decidedBy: DecidedBy } | null, readonly firmHearing: { readonly waivedOn: string | null, readonly notPenaltyReason: string | null, readonly recordedAt: string, readonly notice: { readonly notifiedOn: string, readonly content: string } | null, readonly statement: { readonly statedOn: string, readonly statement: string, readonly check: string } | null, readonly hearing: { readonly askedOn: string, readonly heldOn: string | null, readonly record: string | null } | null } | null, readonly progress: ReadonlyArray<{ readonly version: number, readonly percent: number, readonly done: string, readonly obstacles: string | null, readonly reportedBy: string, readonly reportedAt: string, readonly evidence: ReadonlyArray<{ readonly description: string, readonly sha256: string }> }>, readonly events: ReadonlyArray<{ readonly version: number, readonly command: string, readonly agency: string | null, readonly officer: string | null, readonly at: string, readonly rule: string, readonly to: RectificationOrderStatus, readonly details: unknown }>, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }> } | null };

export const OrderPage: Document<OrderPageQuery, OrderPageQueryVariables> = {
  id: '89079de69f5ff9b8ac3da3fd6de4d6fd16acd664fec13ef9099c7990302d4a1c',
  text: "query OrderPage($id: ID!) {\n  rectificationOrder(id: $id) {\n    id\n    documentNumber\n    level\n    region\n    kind\n    status\n    version\n    addressee\n    verifier\n    offices {\n      agency\n      level\n      region\n    }\n    cooperatingGroups {\n      level\n      region\n    }\n    waitingFor\n    measures\n    redLines\n    legalBasis {\n      law\n      article\n    }\n    issuedBy\n    issuedByOfficer\n    issuedAt\n    rectifyBy\n    dueAt\n    dueAtProvisional\n    overdue\n    warnedAt\n    remindedAt\n    escalatedAt\n    escalationLevel\n    extendedAt\n    determinationSuperseded\n    platform {\n      code\n      name\n    }\n    determination {\n      id\n      businessLine\n      substanceClass\n      disposition\n      decidedBy\n    }\n    firmHearing {\n      waivedOn\n      notPenaltyReason\n      recordedAt\n      notice {\n        notifiedOn\n        content\n      }\n      statement {\n        statedOn\n        statement\n        check\n      }\n      hearing {\n        askedOn\n        heldOn\n        record\n      }\n    }\n    progress {\n      version\n      percent\n      done\n      obstacles\n      reportedBy\n      reportedAt\n      evidence {\n        description\n        sha256\n      }\n    }\n    events {\n      version\n      command\n      agency\n      officer\n      at\n      rule\n      to\n      details\n    }\n    availableActions {\n      mutation\n      label\n      deadline\n      rule\n    }\n  }\n}",
};