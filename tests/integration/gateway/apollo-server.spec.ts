import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keptLog } from '../../testkit/observed.js';
import { startTestHub, type TestCaller, type TestHub } from '../../testkit/hub.js';

const log = keptLog();
let hub: TestHub;
let caller: TestCaller;
beforeAll(async () => {
  // Apollo Server reads these by itself, and would report to its maker.
  vi.stubEnv('APOLLO_KEY', 'service:hub:secret');
  vi.stubEnv('APOLLO_SCHEMA_REPORTING', 'true');
  hub = await startTestHub({ logger: log.logger });
  caller = await hub.as('PBOC');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await hub.stop();
});

async function send(query: string, accept: string): Promise<Response> {
  const headers = { ...caller.headers, accept };
  return fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
}

describe('Apollo Server in the hub', () => {
  it('reports to nobody, whatever its own variables say', () => {
    expect(log.lines().filter((line) => JSON.stringify(line).includes('Apollo'))).toEqual([]);
  });

  it.each([
    ['{ me { agency } }', 'application/json', 200],
    ['{ me { agenc } }', 'application/json', 200],
    ['{ me { agenc } }', 'application/graphql-response+json', 400],
    ['{ me', 'application/graphql-response+json', 400],
  ])('has nobody keep the answer to %s as %s', async (query, accept, status) => {
    const answer = await send(query, accept);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, 'no-store']);
    expect(answer.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
  });

  it('says what went wrong before what was found', async () => {
    const text = await (await send('{ me { agenc } }', 'application/json')).text();
    expect(text).toMatch(/^\{"errors":\[\{"message":/);
  });
});
