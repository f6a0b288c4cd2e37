/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type AccountabilityFilter = {
  readonly agency?: string | null | undefined;
  readonly level?: Level | null | undefined;
  readonly open?: boolean | null | undefined;
};

export type Level =
  | 'DISTRICT'
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

export type RectificationOrderFilter = {
  readonly agency?: string | null | undefined;
  readonly kind?: RectificationOrderKind | null | undefined;
  readonly overdue?: boolean | null | undefined;
  readonly platform?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly sector?: string | null | undefined;
  readonly status?: RectificationOrderStatus | null | undefined;
  readonly superseded?: boolean | null | undefined;
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

export type OrderListQueryVariables = Exact<{
  filter?: RectificationOrderFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OrderListQuery = { readonly rectificationOrders: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly documentNumber: string, readonly kind: RectificationOrderKind, readonly status: RectificationOrderStatus, readonly addressee: string, readonly verifier: string, readonly waitingFor: string | null, readonly region: string | null, readonly dueAt: string | null, readonly dueAtProvisional: boolean, readonly rectifyBy: string, readonly overdue: boolean, readonly escalationLevel: number, readonly issuedAt: string, readonly platform: { readonly code: string, readonly name: string } | null, readonly progress: ReadonlyArray<{ readonly percent: number }>, readonly availableActions: ReadonlyArray<{ readonly mutation: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type AccountabilityPageQueryVariables = Exact<{
  filter?: AccountabilityFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AccountabilityPageQuery = { readonly accountabilityList: { readonly edges: ReadonlyArray<{ readonly node: { readonly agency: string, readonly orderId: string, readonly documentNumber: string, readonly kind: RectificationOrderKind, readonly platformCode: string, readonly level: Level, readonly region: string | null, readonly step: RectificationOrderStatus, readonly dueAt: string, readonly dueAtProvisional: boolean, readonly workingDaysOverdue: number, readonly remindedAt: string, readonly escalatedAt: string | null, readonly endedAt: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export const OrderList: Document<OrderListQuery, OrderListQueryVariables> = {
  id: 'c46c131c74a753394107cbda019c2a8f50627490f439cc81c0b17a02a668147f',
  text: "query OrderList($filter: RectificationOrderFilter, $first: Int!, $after: String) {\n  rectificationOrders(filter: $filter, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        documentNumber\n        kind\n        status\n        addressee\n        verifier\n        waitingFor\n        region\n        dueAt\n        dueAtProvisional\n        rectifyBy\n        overdue\n        escalationLevel\n        issuedAt\n        platform {\n          code\n          name\n        }\n        progress {\n          percent\n        }\n        availableActions {\n          mutation\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const AccountabilityPage: Document<AccountabilityPageQuery, AccountabilityPageQueryVariables> = {
  id: 'cd59223f9134012d7125956614627dc90aeda700986a52719f36d834154a7989',
  text: "query AccountabilityPage($filter: AccountabilityFilter, $first: Int!, $after: String) {\n  accountabilityList(filter: $filter, first: $first, after: $after) {\n    edges {\n      node {\n        agency\n        orderId\n        documentNumber\n        kind\n        platformCode\n        level\n        region\n        step\n        dueAt\n        dueAtProvisional\n        workingDaysOverdue\n        remindedAt\n        escalatedAt\n        endedAt\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};