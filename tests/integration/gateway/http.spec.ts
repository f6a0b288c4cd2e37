import { serverAudits } from 'graphql-http';
import { afterAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { CODES, INSIDE } from '../../fuzz/well-formed.js';
import { at } from '../../testkit/at.js';
import { startTestHub, type TestCaller, type TestHub } from '../../testkit/hub.js';

const hub: TestHub = await startTestHub();
const caller: TestCaller = await hub.as('PBOC', { purpose: 'RECTIFICATION' });
afterAll(() => hub.stop());

const authorization = `Bearer ${caller.token}`;

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: { data?: unknown; errors?: { message: string; extensions: Record<string, unknown> }[] };
}

async function send(
  body: string | Uint8Array<ArrayBuffer> | null,
  headers: Record<string, string> = {},
  address = '/graphql',
): Promise<Reply> {
  const response = await fetch(hub.url + address, {
    method: body === null ? 'GET' : 'POST',
    headers: { authorization, 'content-type': 'application/json', ...headers },
    ...(body === null ? {} : { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: JSON.parse(text) as Reply['body'],
  };
}

const operation = (query: string, variables?: unknown): string => JSON.stringify({ query, variables });
const codesOf = ({ body }: Reply): unknown[] =>
  (body.errors ?? []).map(({ extensions }) => extensions['code']);

function expectTidy(reply: Reply): void {
  expect(reply.text).not.toMatch(INSIDE);
  for (const { message, extensions } of reply.body.errors ?? []) {
    expect(CODES).toContain(extensions['code']);
    expect(message).not.toBe('');
  }
}

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({
    url: `${hub.url}/graphql`,
    fetchFn: (address: string, init: RequestInit = {}) =>
      fetch(address, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(init.headers)), authorization },
      }),
  });

  it.each(audits)('$name', async (audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  });
});

describe('what is refused before it is understood', () => {
  const mutation = 'mutation { openSubstanceCase(input: {}) { refusal { code } } }';
  const refused: [what: string, status: number, code: string, reply: () => Promise<Reply>][] = [
    ['broken JSON', 400, 'BAD_USER_INPUT', () => send('{"query": "{ me { agency } }')],
    ['JSON that is no object', 400, 'BAD_USER_INPUT', () => send('"{ me { agency } }"')],
    ['JSON null', 400, 'BAD_USER_INPUT', () => send('null')],
    ['an empty body', 400, 'BAD_USER_INPUT', () => send('')],
    ['a batch', 400, 'BAD_USER_INPUT', () => send(`[${operation('{ me { agency } }')}]`)],
    ['an empty batch', 400, 'BAD_USER_INPUT', () => send('[]')],
    ['a query that is no text', 400, 'BAD_USER_INPUT', () => send('{"query": {"kind": "Document"}}')],
    ['variables that are no object', 400, 'BAD_USER_INPUT', () => send(operation('{ me { agency } }', [1]))],
    [
      'a large body',
      413,
      'OPERATION_TOO_COMPLEX',
      () => send(operation(`{ me { agency } } #${'x'.repeat(300_000)}`)),
    ],
    [
      'a form',
      415,
      'BAD_USER_INPUT',
      () => send('query=%7Bme%7Bagency%7D%7D', { 'content-type': 'application/x-www-form-urlencoded' }),
    ],
    [
      'plain text',
      415,
      'BAD_USER_INPUT',
      () => send(operation('{ me { agency } }'), { 'content-type': 'text/plain' }),
    ],
    [
      'a multipart form',
      415,
      'BAD_USER_INPUT',
      () => send('--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
    ],
    [
      'UTF-7',
      415,
      'BAD_USER_INPUT',
      () => send(operation('{ me { agency } }'), { 'content-type': 'application/json; charset=utf-7' }),
    ],
    [
      'UTF-16',
      415,
      'BAD_USER_INPUT',
      () =>
        send(new Uint8Array(Buffer.from(operation('{ me { agency } }'), 'utf16le')), {
          'content-type': 'application/json;charset="UTF-16"',
        }),
    ],
    [
      '__proto__ among variables',
      400,
      'BAD_USER_INPUT',
      () => send('{"query":"{ me { agency } }","variables":{"__proto__":{"x":1}}}'),
    ],
    [
      'a mutation by GET',
      405,
      'BAD_USER_INPUT',
      () =>
        send(
          null,
          {},
          `/graphql?query=${encodeURIComponent('mutation M($i: OpenSubstanceCaseInput!) { openSubstanceCase(input: $i) { refusal { code } } }')}`,
        ),
    ],
    [
      'a query by GET that calls itself a form',
      415,
      'BAD_USER_INPUT',
      () =>
        send(
          null,
          { 'content-type': 'multipart/form-data; boundary=x' },
          '/graphql?query=%7Bme%7Bagency%7D%7D',
        ),
    ],
    [
      'a query by GET in UTF-16',
      415,
      'BAD_USER_INPUT',
      () =>
        send(
          null,
          { 'content-type': 'application/json; charset=utf-16' },
          '/graphql?query=%7Bme%7Bagency%7D%7D',
        ),
    ],
    ['an unknown path', 404, 'BAD_USER_INPUT', () => send(operation('{ me { agency } }'), {}, '/graphq')],
    ['a text that does not parse', 400, 'GRAPHQL_PARSE_FAILED', () => send(operation('{ me { agency }'))],
    [
      'a text of many tokens',
      400,
      'OPERATION_TOO_COMPLEX',
      () => send(operation(`{${' me'.repeat(20_000)}}`)),
    ],
    ['an unknown field', 400, 'GRAPHQL_VALIDATION_FAILED', () => send(operation('{ you }'))],
    ['an incomplete input', 400, 'GRAPHQL_VALIDATION_FAILED', () => send(operation(mutation))],
    [
      'an unknown operation name',
      400,
      'BAD_USER_INPUT',
      () =>
        send(
          JSON.stringify({
            query: 'query A { me { agency } } query B { me { agency } }',
            operationName: 'C',
          }),
        ),
    ],
    [
      'no operation name among several',
      400,
      'BAD_USER_INPUT',
      () => send(operation('query A { me { agency } } query B { me { agency } }')),
    ],
    ['thousands of brackets', 400, 'OPERATION_TOO_COMPLEX', () => send(operation('{a'.repeat(3000)))],
    [
      'thousands of brackets by GET',
      400,
      'OPERATION_TOO_COMPLEX',
      () => send(null, {}, `/graphql?query=${encodeURIComponent('[{('.repeat(400))}`),
    ],
    [
      'nested lists in a JSON argument',
      400,
      'OPERATION_TOO_COMPLEX',
      () =>
        send(
          operation(
            `{ explainAccess(operation: "{ me { agency } }", variables: ${'['.repeat(33)}${']'.repeat(33)}) { fields { field } } }`,
          ),
        ),
    ],
    [
      'a long chain of fragments',
      400,
      'OPERATION_TOO_COMPLEX',
      () =>
        send(
          operation(
            `{ ...F0 } ${Array.from({ length: 1000 }, (_, index) => `fragment F${index} on Query { ...F${index + 1} }`).join(' ')} fragment F1000 on Query { me { agency } }`,
          ),
        ),
    ],
    [
      'many operations under other names',
      400,
      'OPERATION_TOO_COMPLEX',
      () =>
        send(
          operation(`{ ${Array.from({ length: 21 }, (_, index) => `a${index}: me { agency }`).join(' ')} }`),
        ),
    ],
    [
      'a subscription',
      400,
      'GRAPHQL_VALIDATION_FAILED',
      () => send(operation('subscription { me { agency } }')),
    ],
    [
      '_entities',
      400,
      'GRAPHQL_VALIDATION_FAILED',
      () => send(operation('{ _entities(representations: []) { __typename } }')),
    ],
    ['_service', 400, 'GRAPHQL_VALIDATION_FAILED', () => send(operation('{ _service { sdl } }'))],
    ['@defer', 400, 'GRAPHQL_VALIDATION_FAILED', () => send(operation('{ ... @defer { me { agency } } }'))],
    [
      'an unknown purpose',
      400,
      'BAD_USER_INPUT',
      () => send(operation('{ me { agency } }'), { 'exchange-purpose': 'CURIOSITY' }),
    ],
  ];
  it.each(refused)('%s: %i %s', async (_what, status, code, ask) => {
    const reply = await ask();
    expectTidy(reply);
    expect({ status: reply.status, codes: new Set(codesOf(reply)) }).toEqual({
      status,
      codes: new Set([code]),
    });
    expect(reply.body.data ?? null).toBeNull();
    expect(reply.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('never by crashing: it answers afterwards', async () => {
    const { data } = await caller.ask('{ me { agency } }');
    expect(data).toEqual({ me: { agency: 'PBOC' } });
  });
});

describe('input', () => {
  const CASES = `query ($filter: SubstanceCaseFilter, $first: Int, $after: String) {
    substanceCases(filter: $filter, first: $first, after: $after) { edges { node { id } } }
  }`;

  it.each([
    ['first -1', { first: -1 }, 'PAGE_SIZE_UNUSABLE'],
    ['first 201', { first: 201 }, 'PAGE_SIZE_UNUSABLE'],
    ['first -1', { first: -1 }, 'PAGE_SIZE_UNUSABLE'],
    ['a cursor that is no base64url', { after: '***' }, 'CURSOR_UNUSABLE'],
    ['a cursor that is no UTF-8', { after: '_w' }, 'CURSOR_UNUSABLE'],
    ['an empty cursor', { after: '' }, 'CURSOR_UNUSABLE'],
    ['a cursor with NUL', { after: Buffer.from('a\0').toString('base64url') }, 'CURSOR_UNUSABLE'],
  ])('%s is refused with a sentence and a remedy', async (_what, variables, refusal) => {
    for (const language of ['en', 'zh']) {
      const reply = await send(operation(CASES, variables), { 'accept-language': language });
      expectTidy(reply);
      expect(reply.body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', refusal } }]);
      const [error] = reply.body.errors ?? [];
      const chinese = /\p{Script=Han}/u;
      expect(chinese.test(String(error?.message))).toBe(language === 'zh');
      expect(chinese.test(String(error?.extensions['remedy']))).toBe(language === 'zh');
    }
  });

  it.each([
    [
      'U+0000 in a variable',
      'query ($text: String!) { platformByIdentifier(kind: BRAND, value: $text) { code } }',
      'x\0',
    ],
    ['U+0000 in a literal', '{ platformByIdentifier(kind: BRAND, value: "\\u0000") { code } }', ''],
    ['U+0000 in a default', 'query ($of: String = "\\u0000") { platforms(after: $of) { __typename } }', ''],
    [
      'U+0000 in a JSON',
      '{ explainAccess(operation: "{ me { agency } }", variables: { a: ["\\u0000"] }) { allowed } }',
      '',
    ],
    ['U+0000 in a filter', 'query ($text: ID!) { sharingAgreements(filter: { item: $text }) { id } }', '\0'],
    [
      'half a surrogate pair in a mutation',
      'mutation ($text: String!) { approveSharingAgreement(input: { idempotencyKey: $text, agreementId: "x", expectedVersion: 1 }) { refusal { code } } }',
      '\uD800',
    ],
  ])('%s is the caller’s error, and no agency is asked', async (_what, query, text) => {
    for (const language of ['en', 'zh']) {
      const reply = await send(operation(query, { text }), { 'accept-language': language });
      expectTidy(reply);
      expect(reply.body.data ?? null).toBeNull();
      expect(reply.body.errors).toMatchObject([
        {
          message: expect.stringMatching(language === 'zh' ? /代理对/ : /U\+0000/),
          extensions: { code: 'BAD_USER_INPUT', refusal: 'TEXT_NOT_STORABLE', remedy: expect.any(String) },
        },
      ]);
    }
  });

  const WHEN = `query ($code: PlatformCode!, $from: LocalDate!) {
    platform(code: $code) { pboc { accountTransactions(from: $from, to: "2016-04-12", first: 1) { pageInfo { hasNextPage } } } }
  }`;
  const { code } = SCENARIOS.pooledLender;

  it.each(['2016-02-30', '12.4.2016', '', 'x', 7, { year: 2016 }, ['2016-04-12']])(
    'LocalDate %j as a variable',
    async (from) => {
      const reply = await send(operation(WHEN, { code, from }));
      expectTidy(reply);
      expect(reply.status).toBe(400);
      expect(codesOf(reply)).toEqual(['BAD_USER_INPUT']);
      expect(reply.body.errors).toMatchObject([
        { extensions: { refusal: 'LOCAL_DATE_UNUSABLE', remedy: expect.stringContaining('YYYY-MM-DD') } },
      ]);
    },
  );

  it.each(['"2016-02-30"', '7', 'TODAY', '["2016-04-12"]'])('LocalDate %s as a literal', async (literal) => {
    const reply = await send(
      operation(WHEN.replace('$from: LocalDate!', '').replace('from: $from', `from: ${literal}`), { code }),
    );
    expectTidy(reply);
    expect(reply.status).toBe(400);
    // A list is refused for its kind before the scalar sees it.
    expect(codesOf(reply)).toEqual(['BAD_USER_INPUT']);
    expect(reply.body.errors).toMatchObject([{ extensions: { refusal: 'LOCAL_DATE_UNUSABLE' } }]);
  });

  it.each([
    ['variable', '91350100M000100Y4'],
    ['variable', { $gt: '' }],
    ['literal', '"91350100M000100Y4"'],
    ['literal', '7'],
  ])('PlatformCode as a %s: %j', async (kind, value) => {
    const query =
      kind === 'variable'
        ? 'query ($code: PlatformCode!) { platform(code: $code) { name } }'
        : `{ platform(code: ${value as string}) { name } }`;
    const reply = await send(operation(query, kind === 'variable' ? { code: value } : {}));
    expectTidy(reply);
    expect(reply.status).toBe(400);
    expect(codesOf(reply)).toEqual(['BAD_USER_INPUT']);
    expect(at(reply.body, 'errors', 0, 'extensions', 'remedy')).toEqual(expect.any(String));
  });
});

describe('names that every object seems to have', () => {
  it('come back as keys like any other', async () => {
    const { text, body } = await send(
      operation(
        `query ($constructor: PlatformCode!) {
        __proto__: platform(code: $constructor) { constructor: name toString: commerce { __proto__: registeredName } }
        hasOwnProperty: me { valueOf: agency }
      }`,
        { constructor: SCENARIOS.pooledLender.code },
      ),
    );
    expect(body.errors).toBeUndefined();
    const { name } = SCENARIOS.pooledLender;
    expect(text).toContain(
      `{"__proto__":{"constructor":${JSON.stringify(name)},"toString":{"__proto__":${JSON.stringify(name)}}},"hasOwnProperty":{"valueOf":"PBOC"}}`,
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('health', () => {
  it('says live and ready', async () => {
    expect((await send(null, {}, '/health/live')).body).toEqual({ status: 'live' });
    expect((await send(null, {}, '/health/ready')).body).toEqual({
      status: 'ready',
      supergraph: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});
