/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type AgeBucket =
  | 'OVER_60'
  | 'UP_TO_5'
  | 'UP_TO_10'
  | 'UP_TO_20'
  | 'UP_TO_60';

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

export type StatisticsSubject =
  | 'CASE'
  | 'DISPUTE';

export type OverviewQueryVariables = Exact<{
  from: string;
  to: string;
  level?: Level | null | undefined;
  region?: string | null | undefined;
}>;


export type OverviewQuery = { readonly workflowStatistics: { readonly from: string, readonly to: string, readonly level: Level | null, readonly region: string | null, readonly asOf: string, readonly agency: string | null, readonly csv: string, readonly caseload: ReadonlyArray<{ readonly subject: StatisticsSubject, readonly stage: string, readonly level: Level, readonly age: AgeBucket | null, readonly count: number, readonly overdue: number }>, readonly agencies: ReadonlyArray<{ readonly agency: string, readonly cases: number, readonly openCases: number, readonly inTime: number, readonly late: number, readonly missing: number, readonly awaited: number, readonly declined: number }>, readonly conflicts: ReadonlyArray<{ readonly attribute: string, readonly kind: string, readonly disputes: number, readonly open: number }>, readonly stages: ReadonlyArray<{ readonly subject: StatisticsSubject, readonly stage: string, readonly stays: number, readonly medianHours: number, readonly ninetiethPercentileHours: number }>, readonly orders: ReadonlyArray<{ readonly kind: string, readonly status: string, readonly addressee: string, readonly count: number, readonly overdue: number }>, readonly regions: ReadonlyArray<{ readonly region: string | null, readonly cases: number, readonly open: number, readonly disputes: number, readonly overdue: number }>, readonly months: ReadonlyArray<{ readonly month: string, readonly cases: number, readonly open: number, readonly disputes: number, readonly overdue: number }>, readonly sectors: ReadonlyArray<{ readonly sector: string | null, readonly cases: number, readonly open: number, readonly disputes: number, readonly overdue: number }> } | null };

export type OverdueDeadlinesQueryVariables = Exact<{
  level?: Level | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OverdueDeadlinesQuery = { readonly accountabilityList: { readonly edges: ReadonlyArray<{ readonly node: { readonly agency: string, readonly orderId: string, readonly documentNumber: string, readonly kind: RectificationOrderKind, readonly level: Level, readonly region: string | null, readonly step: RectificationOrderStatus, readonly dueAt: string, readonly workingDaysOverdue: number, readonly remindedAt: string, readonly escalatedAt: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export const Overview: Document<OverviewQuery, OverviewQueryVariables> = {
  id: 'f3210261e4b7fc1cfd09603cf0c2465a36f82a63d90e371b5040108df1ee9c33',
  text: "query Overview($from: DateTime!, $to: DateTime!, $level: Level, $region: RegionCode) {\n  workflowStatistics(from: $from, to: $to, level: $level, region: $region) {\n    from\n    to\n    level\n    region\n    asOf\n    agency\n    csv\n    caseload {\n      subject\n      stage\n      level\n      age\n      count\n      overdue\n    }\n    agencies {\n      agency\n      cases\n      openCases\n      inTime\n      late\n      missing\n      awaited\n      declined\n    }\n    conflicts {\n      attribute\n      kind\n      disputes\n      open\n    }\n    stages {\n      subject\n      stage\n      stays\n      medianHours\n      ninetiethPercentileHours\n    }\n    orders {\n      kind\n      status\n      addressee\n      count\n      overdue\n    }\n    regions {\n      region\n      cases\n      open\n      disputes\n      overdue\n    }\n    months {\n      month\n      cases\n      open\n      disputes\n      overdue\n    }\n    sectors {\n      sector\n      cases\n      open\n      disputes\n      overdue\n    }\n  }\n}",
};

export const OverdueDeadlines: Document<OverdueDeadlinesQuery, OverdueDeadlinesQueryVariables> = {
  id: 'b7f135f8a1e5e3e32c4d023bb42ddd459ce8671bf8881e10128e313e87176625',
  text: "query OverdueDeadlines($level: Level, $first: Int!, $after: String) {\n  accountabilityList(\n    filter: {level: $level, open: true}\n    first: $first\n    after: $after\n  ) {\n    edges {\n      node {\n        agency\n        orderId\n        documentNumber\n        kind\n        level\n        region\n        step\n        dueAt\n        workingDaysOverdue\n        remindedAt\n        escalatedAt\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};