/** What one contestant did at one workload: medians over the rounds. */
export interface Figures {
  readonly contestant: string;
  readonly ours: boolean;
  /** Wall clock of one operation where they run one after the other. */
  readonly millisecondsPerOperation?: number;
  /** CPU of the contestant's own process, all threads, for one operation. */
  readonly cpuMilliseconds: number;
  readonly requestsPerSecond?: number;
  /** Latency, milliseconds. */
  readonly p50?: number;
  readonly p99?: number;
  /** Of the very first request: statements are planned, and pages are read that were not in memory. */
  readonly first?: number;
}

export interface Workload {
  readonly title: string;
  readonly figures: readonly Figures[];
}

/** One point of growth: how long an operation takes when there is so much to join. */
export interface GrowthPoint {
  readonly subgraphs: number;
  readonly entities: number;
  readonly millisecondsPerOperation: number;
}

/** How fast files went into a table. */
export interface ImportFigures {
  readonly rows: string;
  readonly rowsPerSecond: number;
  /** CPU of the command, with its start, for one row. */
  readonly commandMicroseconds: number;
  /** CPU of all processes of PostgreSQL for one row. */
  readonly serverMicroseconds: number;
  /** Resident memory of the command at most, MiB. */
  readonly memory: number;
}

/** What was wished for, and what came out. */
export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly met: boolean;
}

/** What was measured of one thing. */
export interface PartFigures {
  readonly notes: readonly string[];
  readonly workloads: readonly Workload[];
  readonly targets: readonly Target[];
}

/** One part of a run. */
export interface PartResult extends PartFigures {
  readonly part: Part;
  readonly title: string;
  readonly growth?: readonly GrowthPoint[];
  readonly imports?: readonly ImportFigures[];
}

export const PARTS = [
  'engine',
  'remote',
  'hub',
  'growth',
  'authorization',
  'workflow',
  'tasks',
  'scale',
  'streams',
  'memory',
  'log',
  'import',
  'look-through',
] as const;
export type Part = (typeof PARTS)[number];
