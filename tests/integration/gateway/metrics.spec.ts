import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { REMOTE_SUBGRAPH_DEFAULTS } from '../../../src/engine/index.js';
import { metricsTokenMissing } from '../../../src/observability/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { startTestHub } from '../../testkit/hub.js';
import { eventually, keptLog, OBSERVED, sample } from '../../testkit/observed.js';
import { startSite } from '../../testkit/site.js';
import { openCase } from '../../testkit/fixtures/case-work.js';

const insurance = await startSite((_request, response) => response.writeHead(500).end());
const hub = await startTestHub({
  observability: OBSERVED,
  remoteSubgraphs: new Map([
    [
      'insurance',
      { ...REMOTE_SUBGRAPH_DEFAULTS, url: insurance.url, allowPrivate: true, breakerFailures: 1, retries: 0 },
    ],
  ]),
});
const owner = await hub.database.asOwner();
afterAll(async () => {
  await hub.stop();
  await insurance.stop();
});

const { code } = SCENARIOS.pooledLender;
const police = await hub.as('POLICE', { role: 'OFFICER', purpose: 'CRIMINAL_INVESTIGATION' });

async function scrape(): Promise<string> {
  const response = await fetch(`${hub.url}/metrics`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return response.text();
}

/** The metrics once this sample has this value. */
async function until(value: number, name: string, labels: Record<string, string> = {}): Promise<string> {
  return eventually(scrape, (text) => sample(text, name, labels) === value, `${name} of ${value}`);
}

describe('operations', () => {
  it('are counted by name, kind and outcome, with their times', async () => {
    const ask =
      'query Dossier($code: PlatformCode!) { platform(code: $code) { name commerce { registeredName } } }';
    for (let times = 0; times < 3; times++) expect((await police.ask(ask, { code })).errors).toEqual([]);
    const labels = { operation: 'Dossier', kind: 'query' };
    const metrics = await until(3, 'huishang_operations_total', { ...labels, outcome: 'OK' });
    expect(sample(metrics, 'huishang_operation_duration_seconds_count', labels)).toBe(3);
    expect(sample(metrics, 'huishang_operation_duration_seconds_sum', labels)).toBeGreaterThan(0);
    expect(sample(metrics, 'huishang_operations_in_flight')).toBe(0);
    const fetched = { subgraph: 'commerce', outcome: 'OK' };
    expect(sample(metrics, 'huishang_subgraph_fetch_duration_seconds_count', fetched)).toBe(3);
    const committed = { outcome: 'COMMITTED' };
    expect(sample(metrics, 'huishang_audit_append_duration_seconds_count', committed)).toBe(3);
  });

  it('that failed are counted under their codes, whatever failed', async () => {
    await police.ask('{ nothing }');
    await police.ask('{');
    await fetch(`${hub.url}/graphql?query={me{agency}}`);
    await fetch(`${hub.url}/graphql`, { method: 'POST', body: 'x' });
    const headers = { authorization: `Bearer ${police.token}`, 'content-type': 'application/json' };
    await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: ' '.repeat(300_000) });
    const codes = [
      'GRAPHQL_VALIDATION_FAILED',
      'GRAPHQL_PARSE_FAILED',
      'UNAUTHENTICATED',
      'OPERATION_TOO_COMPLEX',
    ];
    for (const each of [...codes, 'BAD_USER_INPUT']) {
      const metrics = await until(1, 'huishang_operation_errors_total', { code: each });
      expect(sample(metrics, 'huishang_operations_total', { operation: '(unread)', outcome: each })).toBe(1);
    }
  });

  it('share a series once a hundred names have one of their own, and where the name could be a number', async () => {
    await police.ask('query Officer110101199003070000 { me { agency } }');
    await until(1, 'huishang_operations_total', { operation: '(other)' });
    for (let name = 0; name < 105; name++) await police.ask(`query Name${name}x { me { agency } }`);
    const text = await eventually(
      scrape,
      (metrics) => (sample(metrics, 'huishang_operations_total', { operation: '(other)' }) ?? 0) > 1,
      'operation without a series',
    );
    expect(text).not.toContain('110101199003070000');
    const names = new Set(
      [...text.matchAll(/huishang_operations_total\{operation="(\w+)"/g)].map(([, name]) => name),
    );
    expect(names.size).toBe(100);
  });
});

describe('event streams', () => {
  it('are counted while they are open, with their events and how they ended', async () => {
    const officer = await hub.as('SECURITIES', { role: 'OFFICER' });
    const stream = officer.subscribe('subscription Dossier { caseChanged { version } }');
    await until(1, 'huishang_event_streams_open');
    await expect.poll(() => hub.streams().subscribers).toBe(1);
    const next = stream.next();
    await openCase(hub, ['BANKING', 'SECURITIES']);
    expect(await next).toMatchObject({ data: { caseChanged: { version: 1 } } });
    const told = await until(1, 'huishang_event_stream_events_total');
    expect(sample(told, 'huishang_operations_in_flight')).toBe(0);
    await stream.close();
    await until(1, 'huishang_event_streams_ended_total', { outcome: 'CANCELLED' });
    const ended = await until(0, 'huishang_event_streams_open');
    const labels = { operation: 'Dossier', kind: 'subscription' };
    expect(sample(ended, 'huishang_operations_total', { ...labels, outcome: 'CANCELLED' })).toBe(1);
    expect(sample(ended, 'huishang_operations_in_flight')).toBe(0);
    // How long a client stayed says nothing of the hub.
    expect(sample(ended, 'huishang_operation_duration_seconds_count', labels)).toBeUndefined();

    const refused = officer.subscribe('subscription Dossier($id: ID) { caseChanged(id: $id) { version } }', {
      id: 'none',
    });
    expect(await refused.next()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(await refused.next()).toBeNull();
    const after = await until(1, 'huishang_event_streams_ended_total', { outcome: 'BAD_USER_INPUT' });
    expect(sample(after, 'huishang_event_stream_events_total')).toBe(1);
  });
});

describe('what waits to be done', () => {
  it('is counted in the database: tasks, and deliveries of webhooks', async () => {
    const before = await scrape();
    const open = { state: 'OPEN' };
    await openCase(hub, ['INSURANCE', 'SECURITIES']);
    const after = await scrape();
    const [had, has] = [before, after].map((metrics) => sample(metrics, 'huishang_tasks', open) ?? 0);
    expect(has).toBe((had ?? 0) + 2);
    expect(sample(after, 'huishang_tasks', { state: 'OVERDUE' })).toBeGreaterThanOrEqual(0);
    expect(sample(after, 'huishang_webhook_deliveries', { state: 'PENDING' })).toBe(0);
    expect(sample(after, 'huishang_webhook_deliveries', { state: 'DEAD' })).toBe(0);
  });
});

describe('what is in the way', () => {
  it('denials are counted by reason', async () => {
    const banking = await hub.as('BANKING', { role: 'AUDITOR' });
    const { errors } = await banking.ask(
      'query ($code: PlatformCode!) { platform(code: $code) { police { caseFiles { caseNo } } } }',
      { code },
    );
    const reason = String(errors[0]?.extensions['reason']);
    const metrics = await scrape();
    expect(sample(metrics, 'huishang_authorization_denials_total', { reason })).toBeGreaterThan(0);
    await until(1, 'huishang_operation_errors_total', { code: String(errors[0]?.extensions.code) });
  });

  it('a site that fails: failed fetches, and its breaker', async () => {
    const states = (metrics: string): unknown[] =>
      ['CLOSED', 'HALF_OPEN', 'OPEN'].map((state) =>
        sample(metrics, 'huishang_subgraph_breaker_state', { subgraph: 'insurance', state }),
      );
    expect(states(await scrape())).toEqual([1, 0, 0]);
    await police.ask(
      'query ($code: PlatformCode!) { platform(code: $code) { insurance { licences { __typename } } } }',
      {
        code,
      },
    );
    const failed = { subgraph: 'insurance', outcome: 'FAILED' };
    const metrics = await until(1, 'huishang_subgraph_fetch_duration_seconds_count', failed);
    expect(states(metrics)).toEqual([0, 0, 1]);
  });

  it('an audit entry that cannot be written', async () => {
    await owner.query('REVOKE INSERT ON audit.entry FROM huishang_gateway');
    try {
      expect((await police.ask('{ me { agency } }')).status).toBe(503);
    } finally {
      await owner.query('GRANT INSERT ON audit.entry TO huishang_gateway');
    }
    const metrics = await until(1, 'huishang_audit_append_duration_seconds_count', { outcome: 'FAILED' });
    expect(sample(metrics, 'huishang_operation_errors_total', { code: 'AUDIT_UNAVAILABLE' })).toBe(1);
  });
});

describe('the hub itself', () => {
  it('shows its pools, its agreements, its build and its process', async () => {
    // A pool lets go of connections that nobody has used for a while.
    await police.ask('query ($code: PlatformCode!) { platform(code: $code) { name } }', { code });
    const metrics = await scrape();
    const connections = (state: string): number =>
      sample(metrics, 'huishang_database_pool_connections', { role: 'huishang_coordination', state }) ??
      Number.NaN;
    expect(connections('idle') + connections('busy')).toBeGreaterThan(0);
    expect(sample(metrics, 'huishang_database_pool_waiting', { role: 'huishang_coordination' })).toBe(0);
    expect(sample(metrics, 'huishang_agreements_revision')).toBeGreaterThan(0);
    expect(sample(metrics, 'huishang_agreements_age_seconds')).toBeLessThan(60);
    expect(metrics).toMatch(/huishang_build_info\{version="0\.0\.0-test",supergraph="[0-9a-f]{12}"\} 1/);
    expect(sample(metrics, 'nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0);
    expect(sample(metrics, 'nodejs_heap_size_used_bytes')).toBeGreaterThan(0);
    expect(
      sample(metrics, 'huishang_http_requests_total', { route: '/metrics', status: '200' }),
    ).toBeGreaterThan(0);
    await fetch(`${hub.url}/no/such/${code}`);
    await until(1, 'huishang_http_requests_total', { route: '(other)', status: '404' });
  });

  it('is described in the operations manual, metric by metric', async () => {
    const manual = await readFile(projectFile('docs', 'operations', 'observability.md'), 'utf8');
    const documented = new Set([...manual.matchAll(/^\| `(huishang_\w+)` +\|/gm)].map(([, name]) => name));
    const offered = new Set(
      [...(await scrape()).matchAll(/^# TYPE (huishang_\w+) /gm)].map(([, name]) => name),
    );
    expect(documented).toEqual(offered);
  });
});

describe('METRICS_TOKEN_MISSING: /metrics with a token', () => {
  it('answers whoever has it, in either language, and nobody else', async () => {
    const token = 'a-long-secret-of-the-operator';
    const guarded = await startTestHub({
      database: hub.database,
      observability: { ...OBSERVED, metricsToken: token, metricsOpen: false },
    });
    try {
      const read = (headers: Record<string, string>): Promise<Response> =>
        fetch(`${guarded.url}/metrics`, { headers });
      expect((await read({ authorization: `Bearer ${token}` })).status).toBe(200);
      for (const authorization of [`Bearer ${token}x`, `Bearer ${police.token}`, token, '']) {
        const refused = await read({ authorization, 'accept-language': 'zh' });
        expect(refused.status).toBe(401);
        expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer/);
        expect(await refused.json()).toMatchObject({
          errors: [
            { message: metricsTokenMissing({}).message.zh, extensions: { reason: metricsTokenMissing.code } },
          ],
        });
      }
    } finally {
      await guarded.stop();
    }
  });

  it('is not there at all where others may reach the hub and no token is set', async () => {
    const closed = await startTestHub({
      database: hub.database,
      logger: keptLog().logger,
      observability: { ...OBSERVED, metricsOpen: false },
    });
    expect((await fetch(`${closed.url}/metrics`)).status).toBe(404);
    await closed.stop();
  });
});
