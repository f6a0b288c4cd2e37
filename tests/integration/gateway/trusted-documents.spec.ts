import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { DocumentsByAgency } from '../../../src/gateway/index.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const OWN = 'query Me($with: Boolean = true) { me { agency role @include(if: $with) } }';
const OTHERS = '{ me { agency } }';
const ACT = 'mutation Act($i: OpenSubstanceCaseInput!) { openSubstanceCase(input: $i) { refusal { code } } }';
const WATCH = 'subscription Watch($id: ID) { caseChanged(id: $id) { version } }';
const [own, others, act, watch] = [OWN, OTHERS, ACT, WATCH].map(hashOf) as [string, string, string, string];

const documents: DocumentsByAgency = new Map([
  [
    'PBOC',
    new Map([
      [own, OWN],
      [act, ACT],
    ]),
  ],
  [
    'POLICE',
    new Map([
      [others, OTHERS],
      [watch, WATCH],
    ]),
  ],
]);

const hub: TestHub = await startTestHub({
  trustedDocuments: documents,
  trustedDocumentsOnly: new Set(['POLICE', 'COMMERCE']),
});
afterAll(() => hub.stop());
const tokens = {
  PBOC: (await hub.as('PBOC')).token,
  POLICE: (await hub.as('POLICE')).token,
  COMMERCE: (await hub.as('COMMERCE')).token,
};

type Method = 'GET' | 'POST';

interface Reply {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly { message: string; extensions: Record<string, unknown> }[];
}

async function send(
  agency: keyof typeof tokens,
  method: Method,
  parameters: Record<string, unknown> | unknown[],
  language = 'en',
): Promise<Reply> {
  const headers = {
    authorization: `Bearer ${tokens[agency]}`,
    'accept-language': language,
    accept: 'application/graphql-response+json',
  };
  const search = new URLSearchParams(
    Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    ),
  );
  const response = await (method === 'GET'
    ? fetch(`${hub.url}/graphql?${search.toString()}`, { headers })
    : fetch(`${hub.url}/graphql`, {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(parameters),
      }));
  const { data, errors = [] } = (await response.json()) as Partial<Reply>;
  return { status: response.status, data, errors };
}

const persisted = (sha256Hash: unknown): object => ({ persistedQuery: { version: 1, sha256Hash } });

describe.each(['GET', 'POST'] as const)('a trusted document, by %s', (method) => {
  it.each([
    ['documentId', { documentId: `sha256:${own}` }],
    ['a bare hash', { documentId: own.toUpperCase() }],
    ["Apollo's extension", { extensions: persisted(own) }],
    ["Apollo's extension with its text", { extensions: persisted(own), query: OWN }],
  ])('is executed by %s', async (_what, parameters) => {
    expect(await send('PBOC', method, parameters)).toEqual({
      status: 200,
      data: { me: { agency: 'PBOC', role: 'SYSTEM' } },
      errors: [],
    });
    const given = await send('PBOC', method, {
      ...parameters,
      variables: { with: false },
      operationName: 'Me',
    });
    expect(given).toEqual({ status: 200, data: { me: { agency: 'PBOC' } }, errors: [] });
  });

  it.each([
    ['nobody', hashOf('{ __typename }')],
    ['another agency', others],
    ['everybody, as it seems', 'constructor'],
  ])('of %s is not found', async (_whose, id) => {
    for (const parameters of [{ documentId: `sha256:${id}` }, { extensions: persisted(id) }]) {
      for (const language of ['en', 'zh']) {
        const { status, data, errors } = await send('PBOC', method, parameters, language);
        expect({ status, data }).toEqual({ status: 404, data: undefined });
        expect(errors).toMatchObject([{ extensions: { code: 'DOCUMENT_NOT_FOUND', documentId: id } }]);
        const words = `${errors[0]?.message} ${String(errors[0]?.extensions['remedy'])}`;
        expect(/\p{Script=Han}/u.test(words)).toBe(language === 'zh');
      }
    }
  });

  it('is all that some agencies may send', async () => {
    for (const agency of ['POLICE', 'COMMERCE'] as const) {
      for (const query of ['{ me { role } }', '{ __schema { types { name } } }', '{ broken', `${OTHERS} `]) {
        const { status, data, errors } = await send(agency, method, { query });
        expect({ status, data }).toEqual({ status: 403, data: undefined });
        expect(errors).toMatchObject([
          { extensions: { code: 'DOCUMENT_NOT_TRUSTED', remedy: expect.any(String) } },
        ]);
      }
    }
    const { errors } = await send('COMMERCE', method, { query: OTHERS, extensions: persisted(others) }, 'zh');
    expect(errors).toMatchObject([{ message: expect.stringMatching(/\p{Script=Han}/u) }]);
  });

  it('may be sent as text as well', async () => {
    const { status, data } = await send('POLICE', method, { query: OTHERS });
    expect({ status, data }).toEqual({ status: 200, data: { me: { agency: 'POLICE' } } });
  });

  it.each([
    ['both an id and a text', { documentId: own, query: OWN }],
    ['an id in two ways', { documentId: own, extensions: persisted(own) }],
    ['a hash that is not of the text', { query: OTHERS, extensions: persisted(own) }],
    ['no hash', { extensions: { persistedQuery: { version: 1 } } }],
  ])('that is named by %s is refused', async (_how, parameters) => {
    const { status, data, errors } = await send('PBOC', method, parameters);
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', refusal: 'DOCUMENT_REFERENCE_UNUSABLE' } },
    ]);
  });
});

describe('a request', () => {
  it('names its document by a text', async () => {
    const { status, errors } = await send('PBOC', 'POST', { documentId: 7 });
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { refusal: 'DOCUMENT_REFERENCE_UNUSABLE' } }]);
  });

  it('does not act by GET, whatever it is named by', async () => {
    const { status, errors } = await send('PBOC', 'GET', { documentId: act, variables: { i: {} } });
    expect(status).toBe(405);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('holds one operation', async () => {
    for (const [language, sentence] of [
      ['en', 'The body is a list; this hub takes one operation in a request.'],
      ['zh', '请求体为列表；本系统每个请求只接受一个操作。'],
    ] as const) {
      for (const batch of [[{ query: OTHERS }, { documentId: own }], []]) {
        const { status, data, errors } = await send('POLICE', 'POST', batch, language);
        expect({ status, data }).toEqual({ status: 400, data: undefined });
        expect(errors).toEqual([
          {
            message: sentence,
            extensions: { code: 'BAD_USER_INPUT', reason: 'BATCH_NOT_OFFERED', remedy: expect.any(String) },
          },
        ]);
      }
    }
  });

  it('without document and text is refused as before', async () => {
    const { status, errors } = await send('PBOC', 'POST', { variables: {} });
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('the hub', () => {
  it('does not start with documents that it could not execute, and names each', async () => {
    const wrong = ['{ you }', '{ broken', `{ ${'... { '.repeat(40)} __typename ${'}'.repeat(40)} }`];
    const starting = startTestHub({
      trustedDocuments: new Map([['BANKING', new Map(wrong.map((text) => [hashOf(text), text]))]]),
    });
    await expect(starting).rejects.toMatchObject({
      problems: [
        `BANKING: ${hashOf('{ you }')}: Cannot query field "you" on type "Query".`,
        expect.stringMatching(new RegExp(`BANKING: ${hashOf('{ broken')}: Syntax Error`)),
        expect.stringMatching(/41 levels of nested brackets/),
      ],
    });
  });
});

describe.each(['/graphql/stream', '/graphql'])('an event stream at %s', (path) => {
  async function open(
    agency: keyof typeof tokens,
    method: Method,
    parameters: Record<string, unknown>,
  ): Promise<{ readonly status: number; readonly type: string | null; readonly text: string }> {
    const { token } = await hub.as(agency, { role: 'OFFICER' });
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
    const given = Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    const response = await (method === 'GET'
      ? fetch(`${hub.url}${path}?${new URLSearchParams(Object.fromEntries(given)).toString()}`, { headers })
      : fetch(hub.url + path, {
          method,
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(parameters),
        }));
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    };
  }
  /** An id that there is not, so that the stream says so and ends. */
  const variables = { id: 'none' };

  it.each(['GET', 'POST'] as const)(
    'is opened by a trusted document and by nothing else, %s',
    async (method) => {
      for (const named of [
        { documentId: `sha256:${watch}` },
        { extensions: persisted(watch) },
        { query: WATCH },
      ]) {
        const { status, type, text } = await open('POLICE', method, { ...named, variables });
        expect({ status, type }).toEqual({ status: 200, type: 'text/event-stream; charset=utf-8' });
        expect(text).toContain('"refusal":"CASE_UNKNOWN"');
      }
      const refused = [
        ['POLICE', { query: WATCH.replace('version', 'id version'), variables }, 403, 'DOCUMENT_NOT_TRUSTED'],
        ['COMMERCE', { query: WATCH, variables }, 403, 'DOCUMENT_NOT_TRUSTED'],
        ['COMMERCE', { documentId: watch, variables }, 404, 'DOCUMENT_NOT_FOUND'],
        ['PBOC', { query: `subscription ${'{ x '.repeat(2_000)}`, variables }, 400, 'OPERATION_TOO_COMPLEX'],
      ] as const;
      for (const [agency, parameters, status, code] of refused) {
        const answer = await open(agency, method, parameters);
        expect(answer).toMatchObject({ status, type: 'application/json; charset=utf-8' });
        expect(answer.text).toContain(`"code":"${code}"`);
      }
    },
  );
});
