import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { REMOTE_SUBGRAPH_DEFAULTS } from '../../../src/engine/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { eventually, keptLog, OBSERVED } from '../../testkit/observed.js';
import { startCollector, type ReceivedSpan } from '../../testkit/peers/otlp-collector.js';
import { startSite } from '../../testkit/site.js';

const { code } = SCENARIOS.pooledLender;
const DOSSIER = `query Dossier($code: PlatformCode!) {
  platform(code: $code) { name commerce { registeredName } insurance { licences { __typename } } }
}`;
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';

/** What came to an agency's own site. */
const toInsurance: (string | undefined)[] = [];
const insurance = await startSite((request, response) => {
  toInsurance.push(request.headers.traceparent?.toString());
  response.writeHead(500).end();
});
const collector = await startCollector();

function startTraced(url: string, ratio: number, more: object = {}): Promise<TestHub> {
  return startTestHub({
    observability: { ...OBSERVED, tracing: { url, serviceName: 'hub under test', ratio } },
    remoteSubgraphs: new Map([
      ['insurance', { ...REMOTE_SUBGRAPH_DEFAULTS, url: insurance.url, allowPrivate: true, retries: 0 }],
    ]),
    ...more,
  });
}

const POLICE = { role: 'OFFICER', purpose: 'CRIMINAL_INVESTIGATION' } as const;

/** Asks one hub the dossier, and stops it: what it has still to send, it sends then. */
async function ask(hub: TestHub, headers: Record<string, string> = {}): Promise<void> {
  const { token } = await hub.as('POLICE', POLICE);
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'exchange-purpose': POLICE.purpose,
      ...headers,
    },
    body: JSON.stringify({ query: DOSSIER, variables: { code } }),
  });
  expect(response.status).toBe(200);
  await response.text();
  await hub.stop();
}

afterAll(async () => {
  await insurance.stop();
  await collector.stop();
});

describe('a traced request', () => {
  it('is a tree of spans below the span of the client, and the trace goes on at the agency', async () => {
    toInsurance.length = 0;
    await ask(await startTraced(`${collector.url}/v1/traces`, 0), {
      traceparent: `00-${TRACE}-${PARENT}-01`,
    });
    const { spans } = collector;
    expect(collector.resources[0]).toMatchObject({
      'service.name': 'hub under test',
      'service.version': '0.0.0-test',
    });
    const named = (name: string): ReceivedSpan => {
      const found = spans.filter((span) => span.name === name);
      expect(found, name).toHaveLength(1);
      return found[0] as ReceivedSpan;
    };
    const root = named('query Dossier');
    expect(root).toMatchObject({ traceId: TRACE, parentSpanId: PARENT, kind: 2, failed: false });
    expect(root.attributes).toEqual({
      'graphql.operation.name': 'Dossier',
      'graphql.operation.type': 'query',
      'http.request.method': 'POST',
      'http.response.status_code': 200,
      'huishang.request_id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'huishang.agency': 'POLICE',
      'huishang.outcome': 'PARTIAL',
    });
    for (const name of [
      'authorize',
      'plan',
      'audit',
      'fetch coordination',
      'fetch commerce',
      'fetch insurance',
    ]) {
      expect(named(name)).toMatchObject({ traceId: TRACE, parentSpanId: root.spanId });
    }
    expect(named('fetch insurance')).toMatchObject({
      failed: true,
      attributes: { 'huishang.outcome': 'FAILED' },
    });
    expect(named('fetch commerce')).toMatchObject({ failed: false, kind: 3 });
    expect(toInsurance).toEqual([`00-${TRACE}-${named('fetch insurance').spanId}-01`]);
    expect(Buffer.concat(collector.bodies).includes(code)).toBe(false);
  });

  it('is not sampled where the client did not, and the agency is told so', async () => {
    const before = collector.spans.length;
    toInsurance.length = 0;
    await ask(await startTraced(`${collector.url}/v1/traces`, 1), {
      traceparent: `00-${TRACE}-${PARENT}-00`,
    });
    expect(toInsurance).toEqual([expect.stringMatching(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-00$`))]);
    expect(collector.spans).toHaveLength(before);
  });

  it.each(['', 'rubbish', `00-${'0'.repeat(32)}-${PARENT}-01`, `00-${TRACE}-${PARENT}-01-more`])(
    'begins a trace of its own where the client sent "%s"',
    async (traceparent) => {
      const before = collector.spans.length;
      await ask(await startTraced(`${collector.url}/v1/traces`, 1), { traceparent });
      const roots = collector.spans.slice(before).filter(({ parentSpanId }) => parentSpanId === '');
      expect(roots).toHaveLength(1);
      expect(roots[0]?.traceId).not.toBe(TRACE);
    },
  );
});

describe('without a collector', () => {
  it('sends nothing to the agency', async () => {
    toInsurance.length = 0;
    const hub = await startTestHub({
      observability: OBSERVED,
      remoteSubgraphs: new Map([
        ['insurance', { ...REMOTE_SUBGRAPH_DEFAULTS, url: insurance.url, allowPrivate: true, retries: 0 }],
      ]),
    });
    await ask(hub);
    expect(toInsurance).toEqual([undefined]);
  });

  it('that is not reached, requests are answered, one line says so, and the hub stops in time', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => probe.once('listening', resolve));
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    const log = keptLog();
    const hub = await startTraced(`http://127.0.0.1:${port}/v1/traces`, 1, { logger: log.logger });
    await ask(hub);
    const told = await eventually(
      () => log.lines().filter((line) => JSON.stringify(line).includes('traces could not be delivered')),
      (lines) => lines.length > 0,
      'line about the collector',
    );
    expect(told).toHaveLength(1);
  });
});
