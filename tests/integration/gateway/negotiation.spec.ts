import { readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { StandaloneServer } from '../../../src/gateway/index.js';
import { newId } from '../../../src/kernel/index.js';
import { startTestHub } from '../../testkit/hub.js';
import { startSite, toySubgraph } from '../../testkit/site.js';

/** The table of docs/operations/traffic.md: it is what operators and clients read, so it is what is tried. */
const rows = readFileSync(new URL('../../../docs/operations/traffic.md', import.meta.url), 'utf8')
  .split(/^\| `Accept` .*\n/m)[1]
  ?.split('\n\n')[0]
  ?.split('\n')
  .slice(1)
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
if (!rows) throw new Error('docs/operations/traffic.md has no table of what is answered as what.');

const hub = await startTestHub();
const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key"])
  type Query { a: Int }  type Mutation { b: Int }  type Subscription { c: Int }`;
const site = await startSite(toySubgraph(SDL, { Query: { a: () => 1 }, Mutation: { b: () => 2 } }));
const { supergraphSdl = '' } = composeServices([
  { name: 'toy', typeDefs: parse(SDL), url: `${site.url}/graphql` },
]);
const standalone = new StandaloneServer({ supergraphSdl, onFailure: () => undefined });
const standaloneUrl = await standalone.listen('127.0.0.1', 0);
afterAll(async () => {
  await standalone.close();
  await site.stop();
  await hub.stop();
});

const TYPES: Readonly<Record<string, string>> = {
  'application/json; charset=utf-8': 'json',
  'application/graphql-response+json; charset=utf-8': 'response+json',
  'text/event-stream; charset=utf-8': 'event-stream',
};

/** Asks by POST, as no client that adds an Accept of its own would; the answer is left when its headers are there. */
async function ask(url: string, accept: string, query: string, method = 'POST'): Promise<string> {
  const { authorization = '' } = (await hub.as('SECURITIES', { role: 'OFFICER' })).headers;
  const headers = {
    authorization,
    ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
    ...(accept === 'none' ? {} : { accept }),
  };
  const address = method === 'POST' ? url : `${url}?${new URLSearchParams({ query }).toString()}`;
  const sent = request(address, { method, headers, agent: false });
  sent.end(method === 'POST' ? JSON.stringify({ query }) : undefined);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const type = answer.headers['content-type'] ?? '';
  answer.on('error', () => undefined).destroy();
  return `${answer.statusCode} ${TYPES[type] ?? type}`;
}

const MUTATION = `mutation { removeWebhook(input: { idempotencyKey: "${newId()}", webhookId: "${newId()}" }) { refusal { code } } }`;

describe.each(
  rows.map(([accept = '', whole = '', subscribed = '', streamed = '']) => ({
    accept,
    whole,
    subscribed,
    streamed,
  })),
)('Accept: $accept', ({ accept, whole, subscribed, streamed }) => {
  it.each([
    ['/graphql', '{ me { agency } }', whole],
    ['/graphql', MUTATION, whole],
    ['/graphql', 'subscription { caseChanged { version } }', subscribed],
    ['/graphql/stream', '{ me { agency } }', streamed],
    ['/graphql/stream', MUTATION, streamed],
    ['/graphql/stream', 'subscription { caseChanged { version } }', streamed],
  ])('at %s, %s', async (path, query, expected) => {
    expect(await ask(hub.url + path, accept, query)).toBe(expected);
  });

  it.each([
    ['{ a }', whole],
    ['mutation { b }', whole],
    ['subscription { c }', subscribed],
  ])('at the standalone gateway, %s', async (query, expected) => {
    expect(await ask(`${standaloneUrl}/graphql`, accept, query)).toBe(expected);
  });

  it('changes nothing about a mutation by GET', async () => {
    const status = whole.startsWith('406') ? /^406 json$/ : /^405 .*json$/;
    expect(await ask(`${hub.url}/graphql`, accept, MUTATION, 'GET')).toMatch(status);
    expect(await ask(`${standaloneUrl}/graphql`, accept, 'mutation { b }', 'GET')).toMatch(status);
  });
});

it('gives a query as one event and the end, with its errors in the language of the caller', async () => {
  const caller = await hub.as('SECURITIES', { role: 'OFFICER', language: 'zh' });
  const headers = { ...caller.headers, accept: 'text/event-stream' };
  const stream = async (query: string): Promise<string> => {
    const body = JSON.stringify({ query });
    return (await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body })).text();
  };
  expect(await stream('{ me { agency } }')).toBe(
    'event: next\ndata: {"data":{"me":{"agency":"SECURITIES"}}}\n\nevent: complete\ndata:\n\n',
  );
  expect(await stream('{ me { agenc } }')).toMatch(
    /^event: next\ndata: .*操作不符合本系统的模式.*\n\nevent: complete/,
  );
});
