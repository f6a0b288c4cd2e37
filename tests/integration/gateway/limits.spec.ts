import { connect } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/engine/limits/limits.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at, listAt } from '../../testkit/at.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';

/** Small bounds, so that each can be passed in a GET. */
const LIMITS = {
  ...DEFAULT_LIMITS,
  body: 8_000,
  values: 500,
  tokens: 600,
  nesting: 12,
  comparisons: 1_000,
  depth: 6,
  fields: 100,
  rootFields: 4,
  aliases: 10,
  directives: 10,
  cost: 2_000,
};
const hub: TestHub = await startTestHub({ limits: LIMITS });
afterAll(() => hub.stop());
const { token } = await hub.as('PBOC', { purpose: 'RECTIFICATION' });

interface Reply {
  readonly status: number;
  readonly body: { data?: unknown; errors?: { message: string; extensions: Record<string, unknown> }[] };
}

type Method = 'GET' | 'POST';

async function ask(
  method: Method,
  query: string,
  variables: Record<string, unknown> = {},
  language = 'en',
): Promise<Reply> {
  const headers = {
    authorization: `Bearer ${token}`,
    'exchange-purpose': 'RECTIFICATION',
    'accept-language': language,
    accept: 'application/graphql-response+json',
  };
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const response = await (method === 'GET'
    ? fetch(`${hub.url}/graphql?${parameters.toString()}`, { headers })
    : fetch(`${hub.url}/graphql`, {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      }));
  return { status: response.status, body: (await response.json()) as Reply['body'] };
}

const repeat = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const nested = (levels: number, inner: string): string =>
  levels === 0 ? inner : `... { ${nested(levels - 1, inner)} }`;
const nestedList = (levels: number): unknown => (levels === 0 ? 1 : [nestedList(levels - 1)]);
const LIST = 'query ($first: Int) { platforms(first: $first) { edges { node { code name sectors } } } }';

/** Five fields. */
const ALL = 'agency role level region officer';

const beyond: [
  limit: keyof typeof LIMITS,
  found: number,
  query: string,
  variables?: Record<string, unknown>,
][] = [
  ['tokens', 1002, `{ ${repeat(1000, () => 'me')}}`],
  ['nesting', 13, `{ ${nested(12, 'me { agency }')} }`.replace('me { agency }', '__typename')],
  [
    'nesting',
    15,
    `{ ...F } fragment F on Query { ${nested(6, '...G')} } fragment G on Query { ${nested(6, '__typename')} }`,
  ],
  ['depth', 7, '{ __schema { types { fields { type { ofType { ofType { name } } } } } } }'],
  ['fields', 101, `{ me { ${repeat(20, () => ALL)} } }`],
  [
    'fields',
    106,
    `{ me { ${repeat(5, () => '...F')} } } fragment F on Caller { ${repeat(4, () => ALL)} agency }`,
  ],
  [
    'rootFields',
    5,
    '{ me { agency } ...F } fragment F on Query { me { role } me { level } me { agency } me { role } }',
  ],
  ['aliases', 11, `{ me { ${repeat(11, (index) => `a${index}: agency`)} } }`],
  ['directives', 11, `{ me { ${repeat(11, () => 'agency @include(if: true)')} } }`],
  ['cost', 2001, LIST, { first: 400 }],
  ['values', 502, '{ me { agency } }', { list: Array.from({ length: 500 }, () => 1) }],
  ['nesting', 14, '{ me { agency } }', { list: nestedList(13) }],
];

/** Beyond the limit on comparisons, of which it is not told how far. */
const repeated: [what: string, query: string][] = [
  ['one field', `{ me { ${repeat(46, () => 'agency')} } }`],
  ['one field below one field', `{ ${repeat(4, () => `me { ${repeat(12, () => 'agency')} }`)} }`],
  ['one alias', `{ me { ${repeat(10, () => 'a: agency')} ${repeat(46, () => 'agency')} } }`],
  ['inline fragments', `{ me { ${repeat(46, () => '... { agency }')} } }`],
  [
    'fragments',
    `{ me { ${repeat(46, (place) => `...F${place}`)} } } ${repeat(46, (place) => `fragment F${place} on Caller { a${place % 5}: agency }`)}`,
  ],
  ['fragments in a circle', `{ me { ...F } } fragment F on Caller { ${repeat(46, () => 'agency')} ...F }`],
];

describe.each(['GET', 'POST'] as const)('a limit, by %s', (method) => {
  it.each(beyond)(
    '%s: %i is refused with limit, bound, value and remedy in both languages',
    async (...given) => {
      const [limit, found, query, variables] = given;
      for (const language of ['en', 'zh']) {
        const { status, body } = await ask(method, query, variables, language);
        const refusal = body.errors?.find(({ extensions }) => extensions['limit'] === limit);
        expect({ status, data: body.data ?? null }).toEqual({ status: 400, data: null });
        expect(refusal?.extensions).toEqual({
          code: 'OPERATION_TOO_COMPLEX',
          limit,
          bound: LIMITS[limit],
          found,
          remedy: expect.any(String),
        });
        const chinese = /\p{Script=Han}/u;
        expect(chinese.test(refusal?.message ?? '')).toBe(language === 'zh');
        expect(chinese.test(String(refusal?.extensions['remedy']))).toBe(language === 'zh');
        expect(refusal?.message).toContain(String(LIMITS[limit]));
      }
    },
  );
});

describe('what would take too long to be validated', () => {
  it.each(repeated)('%s, selected again and again, is refused before', async (_what, query) => {
    for (const method of ['GET', 'POST'] as const) {
      const { status, body } = await ask(method, query);
      expect({ status, errors: body.errors }).toMatchObject({
        status: 400,
        errors: [
          { extensions: { code: 'OPERATION_TOO_COMPLEX', limit: 'comparisons', bound: 1000, found: null } },
        ],
      });
    }
  });

  it.each(repeated)('%s is refused as an argument too', async (_what, operation) => {
    const { body } = await ask('POST', 'query ($o: String!) { explainAccess(operation: $o) { allowed } }', {
      operation,
      o: operation,
    });
    expect(body.errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', refusal: 'OPERATION_TOO_COMPLEX', bound: 1000 } },
    ]);
  });
});

describe('JSON that is too deep or too large', () => {
  const deep = (levels: number): string => `${'['.repeat(levels)}1${']'.repeat(levels)}`;
  const post = (path: string, body: string, accept: string): Promise<Response> =>
    fetch(`${hub.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept },
      body,
    });
  const query =
    'query ($v: JSON) { explainAccess(operation: "{ me { agency } }", variables: $v) { allowed } }';
  const stream = 'subscription ($v: PlatformCode!) { substanceCaseChanged(platform: $v) { __typename } }';
  const large = `[${'1,'.repeat(600)}1]`;
  it.each([
    ['variables', `{"query":${JSON.stringify(query)},"variables":{"v":${deep(3_000)}}}`],
    [
      'a variable that the operation has not',
      `{"query":"{ me { agency } }","variables":{"x":${deep(3_000)}}}`,
    ],
    ['many values', `{"query":${JSON.stringify(query)},"variables":{"v":${large}}}`],
    ['objects', `{"query":"{ me { agency } }","variables":${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}}`],
    ['extensions', `{"query":"{ me { agency } }","extensions":{"x":${deep(3_000)}}}`],
    [
      'an extension that is read',
      `{"query":"{ me { agency } }","extensions":{"persistedQuery":${deep(3_000)}}}`,
    ],
    ['something unknown', `{"query":"{ me { agency } }","more":${deep(3_000)}}`],
    ['a list of operations', `[{"query":"{ me { agency } }","variables":{"x":${deep(3_000)}}}]`],
  ])("%s: refused as the caller's error, on every path", async (_what, body) => {
    for (const [path, accept] of [
      ['/graphql', 'application/json'],
      ['/graphql/stream', 'text/event-stream'],
    ] as const) {
      const response = await post(
        path,
        body.replace(JSON.stringify(query), JSON.stringify(path === '/graphql' ? query : stream)),
        accept,
      );
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'OPERATION_TOO_COMPLEX' } }],
      });
    }
  });

  it('is refused in an address as well', async () => {
    for (const name of ['variables', 'extensions']) {
      const parameters = new URLSearchParams({ query: '{ me { agency } }', [name]: `{"x":${deep(2_000)}}` });
      const response = await fetch(`${hub.url}/graphql?${parameters.toString()}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(response.status).toBe(400);
    }
  });
});

describe('the limit on bodies', () => {
  const send = async (body: string | ReadableStream, language: string): Promise<Reply> => {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'accept-language': language,
      },
      body,
      duplex: 'half',
    });
    return { status: response.status, body: (await response.json()) as Reply['body'] };
  };
  const text = JSON.stringify({ query: `{ me { agency } } #${'x'.repeat(9_000)}` });

  it.each([
    ['en', 'The request has 9031 bytes, more than the 8000 that are allowed.'],
    ['zh', '请求有 9031 个字节，超过所允许的 8000 个字节。'],
  ])('tells the size that was announced: %s', async (language, message) => {
    expect(text).toHaveLength(9031);
    const { status, body } = await send(text, language);
    expect({ status, ...body }).toEqual({
      status: 413,
      errors: [
        {
          message,
          extensions: {
            code: 'OPERATION_TOO_COMPLEX',
            reason: 'BODY_TOO_LARGE',
            limit: 'body',
            bound: 8000,
            found: 9031,
            remedy: expect.any(String),
          },
        },
      ],
    });
  });

  it('stops reading a body of which no size was announced', async () => {
    const { status, body } = await send(new Blob([text]).stream(), 'zh');
    expect(status).toBe(413);
    expect(body.errors).toMatchObject([
      {
        message: '请求超过所允许的 8000 个字节。',
        extensions: { code: 'OPERATION_TOO_COMPLEX', limit: 'body', found: null },
      },
    ]);
  });
});

describe('what Node cannot read as a request', () => {
  /** What the hub answers to bytes. */
  const send = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(hub.url);
      const chunks: Buffer[] = [];
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
      socket.on('error', reject);
    });
  const told = (answer: string): unknown => JSON.parse(answer.split('\r\n\r\n')[1] ?? '');

  it('is told the bound on address and headers', async () => {
    const answer = await send(`GET /graphql?query=${'a'.repeat(20_000)} HTTP/1.1\r\nhost: hub\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(told(answer)).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_TOO_COMPLEX', limit: 'head', bound: 16_384, found: null } }],
    });
  });

  it('gets a code, and the hub goes on', async () => {
    const answer = await send('what is this\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(told(answer)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect((await fetch(`${hub.url}/health/live`)).status).toBe(200);
  });
});

describe('what is within the limits', () => {
  it.each(['GET', 'POST'] as const)('is answered by %s', async (method) => {
    const { status, body } = await ask(method, LIST, { first: 3 });
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    expect(at(body, 'data', 'platforms', 'edges')).toHaveLength(3);
  });
});

describe('a dry run', () => {
  it('is bounded like the operation itself', async () => {
    const dry = 'query ($operation: String!) { explainAccess(operation: $operation) { fields { field } } }';
    const { body } = await ask('POST', dry, { operation: `{ me { ${`${ALL} `.repeat(20)} } }` });
    expect(body.errors?.[0]?.message).toMatch(/101 fields/);
  });
});

describe('null where null is not allowed', () => {
  const { code, name } = SCENARIOS.pooledLender;
  const PLATFORM = `query ($code: PlatformCode!, $if: Boolean = true) {
    platform(code: $code) { name @include(if: $if) code }
    me { agency }
  }`;

  it.each([
    [{ code }, { platform: { name, code }, me: { agency: 'PBOC' } }],
    [
      { code, if: false },
      { platform: { code }, me: { agency: 'PBOC' } },
    ],
  ])('is no concern of %j', async (variables, data) => {
    expect((await ask('POST', PLATFORM, variables)).body).toEqual({ data });
  });

  it('makes the object null that a condition stands in, and says so at its path', async () => {
    const { body } = await ask('POST', PLATFORM, { code, if: null }, 'zh');
    expect(body.data).toEqual({ platform: null, me: { agency: 'PBOC' } });
    expect(body.errors).toEqual([
      {
        message: '变量 $if 为 null，而其使用之处不允许 null。',
        path: ['platform'],
        extensions: {
          code: 'BAD_USER_INPUT',
          refusal: 'VARIABLE_IS_NULL',
          variable: 'if',
          remedy: expect.stringMatching(/\p{Script=Han}/u),
        },
      },
    ]);
  });

  it('makes the whole answer null at the root', async () => {
    const { body } = await ask('GET', 'query ($if: Boolean = true) { me @skip(if: $if) { agency } }', {
      if: null,
    });
    expect(body.data).toBeNull();
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', variable: 'if' } }]);
  });

  it.each([
    ['a condition of its own type', 'query ($if: Boolean!) { me { agency @skip(if: $if) } }', { if: null }],
    [
      'an argument',
      `query ($code: PlatformCode = "${code}") { platform(code: $code) { name } me { agency } }`,
      { code: null },
    ],
  ])('is refused with nothing done in %s', async (_what, query, variables) => {
    const { status, body } = await ask('POST', query, variables);
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('keeps a mutation from acting', async () => {
    const officer = await hub.as('PBOC', { role: 'OFFICER' });
    const open = `mutation ($input: OpenSubstanceCaseInput!, $if: Boolean = false) {
      openSubstanceCase(input: $input) @skip(if: $if) { refusal { code } }
    }`;
    const cases = async (): Promise<number> => {
      const { data } = await officer.ask('{ substanceCases(first: 100) { edges { node { id } } } }');
      return listAt(data, 'substanceCases', 'edges').length;
    };
    const input = { idempotencyKey: 'null', platform: code, businessLine: 'null', reason: 'A test.' };
    const before = await cases();
    const { status, errors } = await officer.ask(open, { input, if: null });
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', variable: 'if' } }]);
    expect(await cases()).toBe(before);
    expect((await officer.ask(open, { input, if: false })).errors).toEqual([]);
    expect(await cases()).toBe(before + 1);
  });
});
