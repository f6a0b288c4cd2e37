import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { CallerContextSigner } from '../../../src/access/index.js';
import { AGENCY_SUBGRAPHS } from '../../../src/agencies/index.js';
import { StandaloneServer } from '../../../src/gateway/index.js';
import { startSubgraphSite } from '../../../src/hub/subgraph-site.js';
import { HUB_ITSELF } from '../../../src/identity/index.js';
import { systemClock } from '../../../src/kernel/index.js';
import { startTestHub } from '../../testkit/hub.js';
import { answering, startSite, toySubgraph } from '../../testkit/site.js';

/** Long enough for a whole body on a busy machine, short enough to wait for one that never comes. */
const http = { bodyMilliseconds: 1_500 };

const hub = await startTestHub({ http });
const caller = await hub.as('SECURITIES', { role: 'OFFICER' });

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key"])
  type Query { a: Int }`;
const toy = await startSite(toySubgraph(SDL, { Query: { a: () => 1 } }));
const { supergraphSdl = '' } = composeServices([
  { name: 'toy', typeDefs: parse(SDL), url: `${toy.url}/graphql` },
]);
const standalone = new StandaloneServer({ supergraphSdl, http, onFailure: () => undefined });

const signer = await CallerContextSigner.create(systemClock);
const keys = await startSite(
  answering(async (_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(signer.publicKeys));
  }),
);
const [manifest] = AGENCY_SUBGRAPHS;
if (!manifest) throw new Error('There is no agency.');
const site = await startSubgraphSite({
  manifest,
  database: await hub.database.as(`huishang_${manifest.name}`, manifest.entities),
  gatewayJwksUrl: new URL(keys.url),
  clock: systemClock,
  logger: pino({ level: 'silent' }),
  http,
  host: '127.0.0.1',
  port: 0,
});
const context = await signer.sign({
  caller: HUB_ITSELF,
  audience: manifest.name,
  grants: [],
  masked: [],
  warrant: null,
});

const SERVERS = [
  { server: 'the hub', url: hub.url, token: caller.token },
  { server: 'the standalone gateway', url: await standalone.listen('127.0.0.1', 0), token: 'any' },
  { server: 'an agency’s own site', url: site.url, token: context },
];
afterAll(async () => {
  await site.stop();
  await standalone.close();
  await hub.stop();
  await toy.stop();
  await keys.stop();
});

interface Sent {
  readonly method?: string;
  readonly path?: string;
  /** Beside those of a request that nothing is wrong with; null takes one of them out, a list sends it several times. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | null>>;
  /** Null sends the head alone. */
  readonly body?: string | Buffer | null;
}

const OPERATION = JSON.stringify({ query: '{ __typename }' });

/** The bytes of a request, whatever is wrong with it. */
function bytesOf(
  { method = 'POST', path = '/graphql', headers, body = OPERATION }: Sent,
  token: string,
): Buffer {
  const chunked = headers?.['transfer-encoding'] !== undefined;
  const all = {
    host: 'localhost',
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    ...(chunked ? {} : { 'content-length': String(Buffer.byteLength(body ?? '')) }),
    connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [value].flat().map((each) => `${name}: ${each}`),
  );
  const head = Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  return body === null ? head : Buffer.concat([head, Buffer.from(body)]);
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function open(url: string): Socket {
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname).on('error', () => undefined);
}

/** What comes back until the server closes. */
async function exchange(url: string, bytes: Buffer): Promise<Answer> {
  const socket = open(url);
  const pieces: Buffer[] = [];
  socket.on('data', (piece: Buffer) => pieces.push(piece));
  socket.write(bytes);
  await once(socket, 'close');
  const [head = '', body = ''] = Buffer.concat(pieces)
    .toString('utf8')
    .split(/\r\n\r\n(.*)/s);
  const [line = '', ...fields] = head.split('\r\n');
  return {
    status: Number(line.split(' ')[1]),
    headers: Object.fromEntries(
      fields.map((field) => [
        field.slice(0, field.indexOf(':')).toLowerCase(),
        field.slice(field.indexOf(':') + 1).trim(),
      ]),
    ),
    body: body.replace(/^[\da-f]+\r\n(.*)\r\n0\r\n\r\n$/s, '$1'),
  };
}

const body = (text: string): Sent => ({ body: text });
const type = (header: string | null): Sent => ({ headers: { 'content-type': header } });
const accept = (header: string): Sent => ({ headers: { accept: header } });
const chunk = (size: number): string => `${size.toString(16)}\r\n${'x'.repeat(size)}\r\n`;

/** Bad requests, and how every server answers them: status, code and reason. */
const BAD: readonly (readonly [what: string, sent: Sent, status: number, code: string, reason: string])[] = [
  ['PUT', { method: 'PUT' }, 405, 'BAD_USER_INPUT', 'METHOD_NOT_ALLOWED'],
  ['PATCH', { method: 'PATCH' }, 405, 'BAD_USER_INPUT', 'METHOD_NOT_ALLOWED'],
  ['DELETE', { method: 'DELETE' }, 405, 'BAD_USER_INPUT', 'METHOD_NOT_ALLOWED'],
  ['OPTIONS', { method: 'OPTIONS' }, 405, 'BAD_USER_INPUT', 'METHOD_NOT_ALLOWED'],
  ['another address', { path: '/graphiql' }, 404, 'BAD_USER_INPUT', 'ADDRESS_UNKNOWN'],
  ['no type', type(null), 415, 'BAD_USER_INPUT', 'CONTENT_TYPE_NOT_TAKEN'],
  ['an empty type', type(''), 415, 'BAD_USER_INPUT', 'CONTENT_TYPE_NOT_TAKEN'],
  ['plain text', type('text/plain'), 415, 'BAD_USER_INPUT', 'CONTENT_TYPE_NOT_TAKEN'],
  ['a form', type('application/x-www-form-urlencoded'), 415, 'BAD_USER_INPUT', 'CONTENT_TYPE_NOT_TAKEN'],
  [
    'a multipart form',
    type('multipart/form-data; boundary=x'),
    415,
    'BAD_USER_INPUT',
    'CONTENT_TYPE_NOT_TAKEN',
  ],
  ['GraphQL as text', type('application/graphql'), 415, 'BAD_USER_INPUT', 'CONTENT_TYPE_NOT_TAKEN'],
  ['two types in one', type('application/json, text/plain'), 415, 'BAD_USER_INPUT', 'CONTENT_TYPE_NOT_TAKEN'],
  ['UTF-16', type('application/json; charset=utf-16'), 415, 'BAD_USER_INPUT', 'CONTENT_TYPE_NOT_TAKEN'],
  [
    'UTF-7, quoted',
    type('application/json;charset="utf-7"'),
    415,
    'BAD_USER_INPUT',
    'CONTENT_TYPE_NOT_TAKEN',
  ],
  ['gzip', { headers: { 'content-encoding': 'gzip' } }, 415, 'BAD_USER_INPUT', 'CONTENT_ENCODING_NOT_TAKEN'],
  [
    'gzip in gzip',
    { headers: { 'content-encoding': 'gzip, gzip' } },
    415,
    'BAD_USER_INPUT',
    'CONTENT_ENCODING_NOT_TAKEN',
  ],
  [
    'a length that is too large',
    { headers: { 'content-length': '50000000' } },
    413,
    'OPERATION_TOO_COMPLEX',
    'BODY_TOO_LARGE',
  ],
  [
    'pieces that are too large together',
    { headers: { 'transfer-encoding': 'chunked' }, body: `${chunk(700_000).repeat(2)}0\r\n\r\n` },
    413,
    'OPERATION_TOO_COMPLEX',
    'BODY_TOO_LARGE',
  ],
  ['a body that stalls', { headers: { 'content-length': '500' } }, 408, 'BAD_USER_INPUT', 'BODY_TOO_SLOW'],
  ['no body', body(''), 400, 'BAD_USER_INPUT', 'BODY_NOT_JSON'],
  ['half of an object', body('{"query": "{ __typename }'), 400, 'BAD_USER_INPUT', 'BODY_NOT_JSON'],
  ['two objects', body(`${OPERATION}${OPERATION}`), 400, 'BAD_USER_INPUT', 'BODY_NOT_JSON'],
  [
    'bytes that are no UTF-8',
    { body: Buffer.from([0x22, 0xff, 0x22]) },
    400,
    'BAD_USER_INPUT',
    'BODY_NOT_JSON',
  ],
  [
    'a key __proto__',
    body('{"query": "{ __typename }", "__proto__": {}}'),
    400,
    'BAD_USER_INPUT',
    'BODY_NOT_JSON',
  ],
  ['null', body('null'), 400, 'BAD_USER_INPUT', 'REQUEST_MALFORMED'],
  ['a text', body('"{ __typename }"'), 400, 'BAD_USER_INPUT', 'REQUEST_MALFORMED'],
  ['a batch', body(`[${OPERATION}]`), 400, 'BAD_USER_INPUT', 'BATCH_NOT_OFFERED'],
  ['an empty batch', body('[]'), 400, 'BAD_USER_INPUT', 'BATCH_NOT_OFFERED'],
  ['no query', body('{}'), 400, 'BAD_USER_INPUT', 'REQUEST_MALFORMED'],
  ['an empty query', body('{"query": ""}'), 400, 'BAD_USER_INPUT', 'REQUEST_MALFORMED'],
  [
    'a query that is an object',
    body('{"query": {"kind": "Document"}}'),
    400,
    'BAD_USER_INPUT',
    'REQUEST_MALFORMED',
  ],
  [
    'variables in a list',
    body('{"query": "{ __typename }", "variables": []}'),
    400,
    'BAD_USER_INPUT',
    'REQUEST_MALFORMED',
  ],
  [
    'extensions as text',
    body('{"query": "{ __typename }", "extensions": "x"}'),
    400,
    'BAD_USER_INPUT',
    'REQUEST_MALFORMED',
  ],
  ['Accept: text/html', accept('text/html'), 406, 'BAD_USER_INPUT', 'NOT_ACCEPTABLE'],
  ['Accept: application/json;q=0', accept('application/json;q=0'), 406, 'BAD_USER_INPUT', 'NOT_ACCEPTABLE'],
  ['Accept: image/*, text/plain', accept('image/*, text/plain'), 406, 'BAD_USER_INPUT', 'NOT_ACCEPTABLE'],
  [
    'two tokens',
    { headers: { authorization: ['Bearer a', 'Bearer b'] } },
    400,
    'BAD_USER_INPUT',
    'HEADER_REPEATED',
  ],
  [
    'two types',
    { headers: { 'content-type': ['application/json', 'text/plain'] } },
    400,
    'BAD_USER_INPUT',
    'HEADER_REPEATED',
  ],
  ['no host', { headers: { host: null } }, 400, 'BAD_USER_INPUT', 'HOST_UNUSABLE'],
  ['a host that is none', { headers: { host: 'a b' } }, 400, 'BAD_USER_INPUT', 'HOST_UNUSABLE'],
  ['an expectation', { headers: { expect: 'a miracle' } }, 417, 'BAD_USER_INPUT', 'EXPECTATION_FAILED'],
  [
    'a head that is too large',
    { headers: { 'x-filler': 'x'.repeat(20_000) } },
    431,
    'OPERATION_TOO_COMPLEX',
    'HEAD_TOO_LARGE',
  ],
  ['no HTTP', { method: 'HELLO THERE' }, 400, 'BAD_USER_INPUT', 'REQUEST_UNREADABLE'],
];

/** Reasons whose words name what one server takes. */
const OWN_WORDS: ReadonlySet<string> = new Set(['METHOD_NOT_ALLOWED', 'BODY_TOO_LARGE']);

describe.each(BAD)('%s', (_what, sent, status, code, reason) => {
  it.each(['en', 'zh'])(`is answered alike by all servers, in %s: ${status} ${reason}`, async (language) => {
    const spoken = { ...sent, headers: { 'accept-language': language, ...sent.headers } };
    const answers = await Promise.all(SERVERS.map(({ url, token }) => exchange(url, bytesOf(spoken, token))));
    const errors = answers.map(({ body: text }) => JSON.parse(text) as { errors: [Record<string, unknown>] });
    for (const [index, answer] of answers.entries()) {
      expect([SERVERS[index]?.server, answer.status]).toEqual([SERVERS[index]?.server, status]);
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(errors[index]).toMatchObject({ errors: [{ extensions: { code, reason } }] });
      expect(/\p{Script=Han}/u.test(String(errors[index]?.errors[0]['message']))).toBe(language === 'zh');
    }
    const words = errors.map((each) => (OWN_WORDS.has(reason) ? reason : JSON.stringify(each)));
    expect(new Set(words).size).toBe(1);
    const namesPost = answers.map(({ headers }) => headers['allow']?.endsWith('POST') ?? false);
    expect(namesPost).toEqual(SERVERS.map(() => status === 405));
  });
});

describe.each(SERVERS)('$server', ({ url, token }) => {
  it.each([
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    ['application/graphql-response+json', 'application/graphql-response+json'],
    ['application/json;q=0.5, application/graphql-response+json', 'application/graphql-response+json'],
    ['text/html, application/*;q=0.1', 'application/json'],
    ['APPLICATION/JSON; Charset=UTF-8', 'application/json'],
  ])('answers what accepts %s by %s', async (accepted, answered) => {
    const { status, headers, body: text } = await exchange(url, bytesOf(accept(accepted), token));
    expect([status, headers['content-type']]).toEqual([200, `${answered}; charset=utf-8`]);
    expect(JSON.parse(text)).toEqual({ data: { __typename: 'Query' } });
  });

  it.each(['application/json;charset=UTF8', 'Application/JSON ; charset="utf-8"'])(
    'takes a body of the type %s',
    async (contentType) => {
      expect((await exchange(url, bytesOf(type(contentType), token))).status).toBe(200);
    },
  );

  it('says what it takes of a compressed body', async () => {
    const sent = { headers: { 'content-encoding': 'br' } };
    expect((await exchange(url, bytesOf(sent, token))).headers['accept-encoding']).toBe('identity');
  });

  it('goes on when a client goes away in the middle of a body', async () => {
    const leaving = Array.from({ length: 20 }, async () => {
      const socket = open(url);
      await once(socket, 'connect');
      socket.end(bytesOf({ headers: { 'content-length': '500' } }, token));
      socket.resume();
      await once(socket, 'close');
    });
    await Promise.all(leaving);
    expect((await exchange(url, bytesOf({}, token))).status).toBe(200);
  });
});
