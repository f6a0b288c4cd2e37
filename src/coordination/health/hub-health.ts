export const BREAKER_STATES = ['CLOSED', 'HALF_OPEN', 'OPEN'] as const;

/** 运行状况 of one process, as it stands when somebody asks. */
export interface HubHealth {
  readonly version: string | null;
  readonly supergraph: string;
  readonly startedAt: Date;
  readonly agencies: readonly {
    /** Null for the system's own procedures. */
    readonly agency: string | null;
    readonly remote: boolean;
    readonly breaker: (typeof BREAKER_STATES)[number];
    readonly requests: number;
    readonly failed: number;
    readonly medianMilliseconds: number | null;
    readonly slowMilliseconds: number | null;
    readonly answeredAt: Date | null;
  }[];
  readonly pools: readonly {
    readonly role: string;
    readonly idle: number;
    readonly busy: number;
    readonly waiting: number;
  }[];
  readonly issuers: readonly {
    readonly agency: string;
    readonly issuer: string;
    readonly available: boolean;
  }[];
  readonly openTasks: number;
  readonly overdueTasks: number;
  readonly pendingDeliveries: number;
  readonly deadDeliveries: number;
  readonly passedOver: readonly { readonly sweep: string; readonly rows: number }[];
  readonly endingTables: readonly { readonly table: string; readonly lastDay: string }[];
  readonly connections: number;
  readonly streams: number;
  readonly agreementsAgeSeconds: number;
  readonly log: {
    readonly leaves: number;
    readonly pendingLeaves: number;
    readonly oldestPendingSeconds: number;
    readonly signedAt: Date | null;
    readonly disclosing: boolean;
    readonly witnesses: number;
    readonly quorum: number;
    readonly cosigned: number;
    readonly quorateAt: Date | null;
    readonly inconsistent: number;
  };
}

/** Where it is read. */
export type HubHealthSource = () => Promise<HubHealth>;
