import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { registerState, type CacheReading } from './state-metrics.js';

function registryOf(caches: () => CacheReading[]): Registry {
  const registry = new Registry();
  registerState(registry, {
    version: '1',
    supergraphSdl: () => 'type Query { a: Int }',
    agreements: () => ({ revision: 3, ageSeconds: 1.5 }),
    databaseServes: () => true,
    pools: () => [],
    breakers: () => [],
    issuers: () => [],
    caches,
    processor: () => [{ agency: 'PBOC', seconds: 1.5 }],
    endingTables: () => [{ table: 'holidays' }],
    log: () => ({
      leaves: 5,
      pendingLeaves: 2,
      clockAheadSeconds: -1.5,
      oldestPendingSeconds: 1.5,
      disclosing: true,
      witnesses: 6,
      quorum: 4,
      cosigned: 5,
      quorateSecondsAgo: 2.5,
      inconsistent: 1,
    }),
    passedOver: () => [['disputes', 1] as const],
    connections: () => ({ open: 4, refused: 2 }),
    streams: () => ({ open: [['PBOC', 3] as const], refused: [['perAgency', 1] as const] }),
    backlog: async () => ({
      deliveries: { pending: 0, dead: 0 },
      tasks: { open: 0, overdue: 0 },
      attachmentBytes: { PBOC: 5 },
    }),
  });
  return registry;
}

const cache = (name: string, hits: number): CacheReading => ({
  name,
  hits,
  misses: 2,
  evictions: 1,
  entries: 5,
  largest: 10,
});

describe('caches', () => {
  it('are read at each scrape, those of one kind together', async () => {
    let hits = 7;
    const registry = registryOf(() => [cache('plans', hits), cache('plans', 1), cache('tokens', 4)]);
    expect(await registry.getSingleMetricAsString('huishang_cache_hits_total')).toMatch(
      /plans"\} 8\n.*tokens"\} 4$/,
    );
    hits = 9;
    const text = await registry.metrics();
    expect(text).toContain('huishang_cache_hits_total{cache="plans"} 10\n');
    expect(text).toContain('huishang_cache_misses_total{cache="plans"} 4\n');
    expect(text).toContain('huishang_cache_evictions_total{cache="tokens"} 1\n');
    expect(text).toContain('huishang_cache_entries{cache="plans"} 10\n');
    expect(text).toContain('huishang_cache_entries_limit{cache="tokens"} 10\n');
  });

  it('that are gone leave no series', async () => {
    const caches = [cache('plans', 1)];
    const registry = registryOf(() => caches);
    expect(await registry.metrics()).toContain('cache="plans"');
    caches.pop();
    expect(await registry.metrics()).not.toContain('cache="plans"');
  });
});

it('processor time that was charged to callers is counted by agency', async () => {
  const registry = registryOf(() => []);
  for (const _scrape of [1, 2]) {
    expect(await registry.metrics()).toContain(
      'huishang_caller_processor_seconds_total{agency="PBOC"} 1.5\n',
    );
  }
});

it('says what is open and what was one too many', async () => {
  const text = await registryOf(() => []).metrics();
  expect(text).toContain('huishang_http_connections_open 4\n');
  expect(text).toContain('huishang_http_connections_refused_total 2\n');
  expect(text).toContain('huishang_agency_event_streams_open{agency="PBOC"} 3\n');
  expect(text).toContain('huishang_event_streams_refused_total{limit="perAgency"} 1\n');
});

it('tells how far the evidence log is, and who cosigns it', async () => {
  const text = await registryOf(() => []).metrics();
  for (const line of [
    'huishang_log_leaves 5',
    'huishang_log_pending_leaves 2',
    'huishang_log_oldest_pending_seconds 1.5',
    'huishang_log_disclosing 1',
    'huishang_log_witnesses 6',
    'huishang_log_quorum 4',
    'huishang_log_cosignatures 5',
    'huishang_log_quorum_age_seconds 2.5',
    'huishang_log_inconsistent_witnesses 1',
  ]) {
    expect(text).toContain(`${line}\n`);
  }
});
