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

export type BreakerStatus =
  | 'CLOSED'
  | 'HALF_OPEN'
  | 'OPEN';

export type HubHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type HubHealthQuery = { readonly hubHealth: { readonly version: string | null, readonly supergraph: string, readonly startedAt: string, readonly openTasks: number, readonly overdueTasks: number, readonly pendingDeliveries: number, readonly deadDeliveries: number, readonly connections: number, readonly streams: number, readonly agreementsAgeSeconds: number, readonly agencies: ReadonlyArray<{ readonly agency: Agency | null, readonly remote: boolean, readonly breaker: BreakerStatus, readonly requests: number, readonly failed: number, readonly medianMilliseconds: number | null, readonly slowMilliseconds: number | null, readonly answeredAt: string | null }>, readonly pools: ReadonlyArray<{ readonly role: string, readonly idle: number, readonly busy: number, readonly waiting: number }>, readonly issuers: ReadonlyArray<{ readonly agency: string, readonly issuer: string, readonly available: boolean }>, readonly passedOver: ReadonlyArray<{ readonly sweep: string, readonly rows: number }>, readonly endingTables: ReadonlyArray<{ readonly table: string, readonly lastDay: string }>, readonly log: { readonly leaves: number, readonly pendingLeaves: number, readonly signedAt: string | null, readonly disclosing: boolean, readonly witnesses: number, readonly quorum: number, readonly cosigned: number, readonly quorateAt: string | null, readonly inconsistent: number } } | null };

export const HubHealth: Document<HubHealthQuery, HubHealthQueryVariables> = {
  id: 'cdd6d7ecbb16560c6db960a0fae6872d86a324ef169ea994cdfc675ed85069cd',
  text: "query HubHealth {\n  hubHealth {\n    version\n    supergraph\n    startedAt\n    agencies {\n      agency\n      remote\n      breaker\n      requests\n      failed\n      medianMilliseconds\n      slowMilliseconds\n      answeredAt\n    }\n    pools {\n      role\n      idle\n      busy\n      waiting\n    }\n    issuers {\n      agency\n      issuer\n      available\n    }\n    openTasks\n    overdueTasks\n    pendingDeliveries\n    deadDeliveries\n    passedOver {\n      sweep\n      rows\n    }\n    endingTables {\n      table\n      lastDay\n    }\n    connections\n    streams\n    agreementsAgeSeconds\n    log {\n      leaves\n      pendingLeaves\n      signedAt\n      disclosing\n      witnesses\n      quorum\n      cosigned\n      quorateAt\n      inconsistent\n    }\n  }\n}",
};