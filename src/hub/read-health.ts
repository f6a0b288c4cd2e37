import { createHash } from 'node:crypto';
import { AGENCY_REGISTER } from '../kernel/index.js';
import type { HubHealth } from '../coordination/index.js';
import type { HubState } from '../observability/index.js';
import type { Pace } from './fetch-pace.js';

/** Hexadecimal digits of a SHA-256 that tell one supergraph from another. */
const DIGITS = 12;

/** The parts of the hub that are read for an administrator, as they are for metrics. */
export interface ReadableState extends Omit<HubState, 'version' | 'log'> {
  readonly log: () => HubHealth['log'] & ReturnType<HubState['log']>;
  readonly version: string | null;
  readonly endingTables: () => Iterable<{ readonly table: string; readonly lastDay: string }>;
  readonly paces: () => readonly (Pace & {
    readonly name: string;
    readonly breaker: HubHealth['agencies'][number]['breaker'] | null;
  })[];
}

/** Reads 运行状况 off a running hub. */
export async function readHealth(state: ReadableState, startedAt: Date): Promise<HubHealth> {
  const { deliveries, tasks } = await state.backlog();
  return {
    version: state.version,
    supergraph: createHash('sha256').update(state.supergraphSdl()).digest('hex').slice(0, DIGITS),
    startedAt,
    agencies: state.paces().map(({ name, breaker, ...pace }) => ({
      ...pace,
      agency: AGENCY_REGISTER.find(({ subgraph }) => subgraph === name)?.code ?? null,
      remote: breaker !== null,
      breaker: breaker ?? 'CLOSED',
    })),
    pools: Array.from(state.pools(), ([role, pool]) => ({ role, ...pool })),
    issuers: [...state.issuers()],
    openTasks: tasks.open,
    overdueTasks: tasks.overdue,
    pendingDeliveries: deliveries.pending,
    deadDeliveries: deliveries.dead,
    passedOver: Array.from(state.passedOver(), ([sweep, rows]) => ({ sweep, rows })).filter(
      ({ rows }) => rows > 0,
    ),
    endingTables: [...state.endingTables()],
    connections: state.connections().open,
    streams: Array.from(state.streams().open, ([, streams]) => streams).reduce((sum, each) => sum + each, 0),
    log: state.log(),
    agreementsAgeSeconds: state.agreements().ageSeconds,
  };
}
