import { createHash } from 'node:crypto';
import { collectDefaultMetrics, Counter, Gauge, type Registry } from 'prom-client';
import { datedTableHorizons } from '../kernel/index.js';
import { registerBacklog, type BacklogReading } from './backlog-metrics.js';
import type { BreakerState } from '../engine/index.js';

/** What a cache tells of itself; its counts never fall while it lives. Caches of one kind share a name. */
export interface CacheReading {
  readonly name: string;
  readonly entries: number;
  readonly largest: number;
  readonly hits: number;
  readonly misses: number;
  readonly evictions: number;
}

export interface PoolReading {
  readonly idle: number;
  readonly busy: number;
  readonly waiting: number;
}

export interface ConnectionReading {
  readonly open: number;
  /** Connections that were one too many, since the start. */
  readonly refused: number;
}

/** Event streams: those open by agency, those refused since the start by the bound that was met. */
export interface StreamReading {
  readonly open: Iterable<readonly [agency: string, streams: number]>;
  readonly refused: Iterable<readonly [limit: string, streams: number]>;
}

/** How far the evidence log is, and who cosigns it. */
export interface LogReading {
  readonly leaves: number;
  readonly pendingLeaves: number;
  /** 0 where none waits. */
  readonly oldestPendingSeconds: number;
  /** By how much the hub's clock is ahead of the database's; below 0 where it is behind. */
  readonly clockAheadSeconds: number;
  /** Whether data is disclosed: not while records wait too long to be sealed, or cannot be written because the clocks differ. */
  readonly disclosing: boolean;
  readonly witnesses: number;
  readonly quorum: number;
  /** Witnesses that cosigned the head that was sent last. */
  readonly cosigned: number;
  /** Since enough of them cosigned a head last; null where they never did since this process runs. */
  readonly quorateSecondsAgo: number | null;
  /** Witnesses that do not find that the log continues what they cosigned: an alarm. */
  readonly inconsistent: number;
}

/** Whether a token issuer's keys could be had when they were last asked for. */
export interface IssuerReading {
  readonly agency: string;
  readonly issuer: string;
  readonly available: boolean;
}

/** The parts of a running hub whose state is read when somebody asks for it. Reading must be quick. */
export interface HubState {
  readonly version: string;
  readonly supergraphSdl: () => string;
  readonly agreements: () => { readonly revision: number; readonly ageSeconds: number };
  /** Whether the database serves, as far as is known. */
  readonly databaseServes: () => boolean;
  /** By database role. */
  readonly pools: () => Iterable<readonly [role: string, pool: PoolReading]>;
  /** Of remote subgraphs, by name. */
  readonly breakers: () => Iterable<readonly [subgraph: string, state: BreakerState]>;
  /** Of token issuers whose keys are at an address, or in the issuers file. */
  readonly issuers: () => Iterable<IssuerReading>;
  readonly caches: () => Iterable<CacheReading>;
  /** Processor time charged to callers, by agency. */
  readonly processor: () => Iterable<{ readonly agency: string; readonly seconds: number }>;
  /** Read off the database; may fail. */
  readonly backlog: () => Promise<BacklogReading>;
  /** Of the hub's own server. */
  readonly connections: () => ConnectionReading;
  readonly streams: () => StreamReading;
  /** The dated tables that end soon, or have ended. */
  readonly endingTables: () => Iterable<{ readonly table: string }>;
  /** Of the evidence log. */
  readonly log: () => LogReading;
  /** Rows that each sweep could not act on when it last ran. */
  readonly passedOver: () => Iterable<readonly [sweep: string, rows: number]>;
}

const BREAKER_STATES: readonly BreakerState[] = ['CLOSED', 'HALF_OPEN', 'OPEN'];

/** Registers a gauge that is filled anew for each scrape. */
function gauge<Label extends string>(
  registry: Registry,
  name: string,
  help: string,
  labelNames: readonly Label[],
  fill: (set: (labels: Record<Label, string>, value: number) => void) => void,
): void {
  const registered = new Gauge({
    name,
    help,
    labelNames: [...labelNames],
    registers: [registry],
    collect: () => {
      registered.reset();
      fill((labels, value) => registered.inc(labels, value));
    },
  });
}

/** Registers a counter whose counts are kept elsewhere. */
function counter<Label extends string>(
  registry: Registry,
  name: string,
  help: string,
  labelNames: readonly Label[],
  fill: (add: (labels: Record<Label, string>, value: number) => void) => void,
): void {
  const registered = new Counter({
    name,
    help,
    labelNames: [...labelNames],
    registers: [registry],
    collect: () => {
      registered.reset();
      fill((labels, value) => registered.inc(labels, value));
    },
  });
}

function cacheCounter(
  registry: Registry,
  name: string,
  help: string,
  caches: HubState['caches'],
  count: (cache: CacheReading) => number,
): void {
  counter(registry, name, help, ['cache'], (add) => {
    for (const cache of caches()) add({ cache: cache.name }, count(cache));
  });
}

function registerConnections(registry: Registry, { connections, streams }: HubState): void {
  gauge(registry, 'huishang_http_connections_open', 'HTTP connections that are open.', [], (set) =>
    set({}, connections().open),
  );
  const refused = 'HTTP connections that were one too many, in all or from their address.';
  counter(registry, 'huishang_http_connections_refused_total', refused, [], (add) =>
    add({}, connections().refused),
  );
  const open = 'Event streams that are open, by agency.';
  gauge(registry, 'huishang_agency_event_streams_open', open, ['agency'], (set) => {
    for (const [agency, number] of streams().open) set({ agency }, number);
  });
  const tooMany = 'Event streams that were refused, by the bound that was met.';
  counter(registry, 'huishang_event_streams_refused_total', tooMany, ['limit'], (add) => {
    for (const [limit, number] of streams().refused) add({ limit }, number);
  });
}

function registerCaches(registry: Registry, caches: HubState['caches']): void {
  const name = 'huishang_cache';
  cacheCounter(registry, `${name}_hits_total`, 'Look-ups that found an entry.', caches, ({ hits }) => hits);
  cacheCounter(registry, `${name}_misses_total`, 'Look-ups that found none.', caches, ({ misses }) => misses);
  cacheCounter(
    registry,
    `${name}_evictions_total`,
    'Entries given up to keep within the bound.',
    caches,
    ({ evictions }) => evictions,
  );
  gauge(registry, `${name}_entries`, 'Entries held now.', ['cache'], (set) => {
    for (const cache of caches()) set({ cache: cache.name }, cache.entries);
  });
  gauge(registry, `${name}_entries_limit`, 'Entries held at most.', ['cache'], (set) => {
    for (const cache of caches()) set({ cache: cache.name }, cache.largest);
  });
}

function registerProcessor(registry: Registry, processor: HubState['processor']): void {
  const registered = new Counter({
    name: 'huishang_caller_processor_seconds_total',
    help: 'Time of the JavaScript thread that was charged to callers, by agency.',
    labelNames: ['agency'],
    registers: [registry],
    collect: () => {
      registered.reset();
      for (const { agency, seconds } of processor()) registered.inc({ agency }, seconds);
    },
  });
}

function registerPools(registry: Registry, pools: HubState['pools']): void {
  const connections = 'Connections to PostgreSQL by database role, idle or busy.';
  gauge(registry, 'huishang_database_pool_connections', connections, ['role', 'state'], (set) => {
    for (const [role, { idle, busy }] of pools()) {
      set({ role, state: 'idle' }, idle);
      set({ role, state: 'busy' }, busy);
    }
  });
  const waiting = 'Queries that wait for a connection, by database role.';
  gauge(registry, 'huishang_database_pool_waiting', waiting, ['role'], (set) => {
    for (const [role, pool] of pools()) set({ role }, pool.waiting);
  });
}

function registerLog(registry: Registry, log: HubState['log']): void {
  const of = (name: string, help: string, value: (reading: LogReading) => number): void =>
    gauge(registry, `huishang_log_${name}`, help, [], (set) => set({}, value(log())));
  of('leaves', 'Leaves of the evidence log that its newest signed head covers.', ({ leaves }) => leaves);
  of('pending_leaves', 'Records that wait to be sealed.', ({ pendingLeaves }) => pendingLeaves);
  of(
    'oldest_pending_seconds',
    'For how long the oldest of them waits; 0 where none does. Nothing is disclosed beyond AUDIT_HEAD_MAX_AGE.',
    ({ oldestPendingSeconds }) => oldestPendingSeconds,
  );
  of(
    'disclosing',
    'Whether data is disclosed: 1, or 0 while records are not sealed in time or the clocks differ; /health/ready says which.',
    ({ disclosing }) => (disclosing ? 1 : 0),
  );
  of(
    'clock_ahead_seconds',
    "By how much the hub's clock is ahead of the database's; below 0 where it is behind. Beyond 300 nothing can be recorded, and nothing is disclosed.",
    ({ clockAheadSeconds }) => clockAheadSeconds,
  );
  of('witnesses', 'Witnesses that are asked to cosign.', ({ witnesses }) => witnesses);
  of('quorum', 'How many of them have to.', ({ quorum }) => quorum);
  of('cosignatures', 'How many cosigned the head that was sent last.', ({ cosigned }) => cosigned);
  const age = 'Seconds since enough witnesses cosigned a head last; absent where they never did.';
  gauge(registry, 'huishang_log_quorum_age_seconds', age, [], (set) => {
    const { quorateSecondsAgo } = log();
    if (quorateSecondsAgo !== null) set({}, quorateSecondsAgo);
  });
  of(
    'inconsistent_witnesses',
    'Witnesses that do not find that the log continues what they cosigned: it was forked or rolled back.',
    ({ inconsistent }) => inconsistent,
  );
}

/** 运行指标 that are read off the hub when somebody asks for them, the process and the event loop among them. */
export function registerState(registry: Registry, state: HubState): void {
  collectDefaultMetrics({ register: registry });
  registerCaches(registry, state.caches);
  const serving = 'Whether the database serves: 1 or 0; the log and /health/ready say why it does not.';
  gauge(registry, 'huishang_database_serving', serving, [], (set) => set({}, state.databaseServes() ? 1 : 0));
  registerPools(registry, state.pools);
  registerProcessor(registry, state.processor);
  registerBacklog(registry, state.backlog);
  registerConnections(registry, state);
  const unreadable =
    'Rows that a sweep could not act on when it last ran, and, as "answers", those that answers have left out since the start; the log names them.';
  gauge(registry, 'huishang_unreadable_rows', unreadable, ['sweep'], (set) => {
    for (const [sweep, rows] of state.passedOver()) set({ sweep }, rows);
  });
  const tables =
    'The last day (UTC, Unix time) up to which a dated table is known: public holidays, and divisions.';
  gauge(registry, 'huishang_dated_table_known_until_seconds', tables, ['table'], (set) => {
    for (const { table, until } of datedTableHorizons()) set({ table }, until.getTime() / 1_000);
  });
  const ending =
    'Whether a dated table ends within 61 days or has ended, and the operator is to add to it: 1 or 0; the log says what.';
  gauge(registry, 'huishang_dated_table_ends_soon', ending, ['table'], (set) => {
    const soon = new Set([...state.endingTables()].map(({ table }) => table));
    for (const { table } of datedTableHorizons()) set({ table }, soon.has(table) ? 1 : 0);
  });
  registerLog(registry, state.log);
  const breaker = 'Circuit breaker of a remote subgraph: 1 for the state that it is in.';
  gauge(registry, 'huishang_subgraph_breaker_state', breaker, ['subgraph', 'state'], (set) => {
    for (const [subgraph, current] of state.breakers()) {
      for (const each of BREAKER_STATES) set({ subgraph, state: each }, each === current ? 1 : 0);
    }
  });
  const keys = "Whether a token issuer's keys could be had when they were last asked for: 1 or 0.";
  gauge(registry, 'huishang_issuer_keys_available', keys, ['agency', 'issuer'], (set) => {
    for (const { agency, issuer, available } of state.issuers()) set({ agency, issuer }, available ? 1 : 0);
  });
  const revision =
    'Revision of the sharing agreements decided by; each change that this process sees adds one.';
  gauge(registry, 'huishang_agreements_revision', revision, [], (set) => {
    set({}, state.agreements().revision);
  });
  const age =
    'Time since the sharing agreements were last confirmed; past 15 nothing under policy is answered.';
  gauge(registry, 'huishang_agreements_age_seconds', age, [], (set) =>
    set({}, state.agreements().ageSeconds),
  );
  const build =
    'Always 1; the version of the hub and the first 12 hexadecimal digits of its supergraph (SHA-256).';
  gauge(registry, 'huishang_build_info', build, ['version', 'supergraph'], (set) => {
    const supergraph = createHash('sha256').update(state.supergraphSdl()).digest('hex').slice(0, 12);
    set({ version: state.version, supergraph }, 1);
  });
}
