import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSources } from '../../../src/cli/inputs/compose-sources.js';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { commerce } from '../../../src/agencies/commerce/index.js';
import {
  CHECKS,
  runConformance,
  SiteUnderTest,
  TestHub,
  type SiteFacts,
} from '../../../src/conformance/index.js';
import { Contexts, type ContextClaims } from '../../../src/conformance/contexts.js';
import { buildCatalogue } from '../../../src/hub/start-hub.js';
import { startSubgraphSite, type SubgraphSite } from '../../../src/hub/subgraph-site.js';
import { systemClock } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { startBreakingProxy, type Answered, type Break } from '../../testkit/breaking-proxy.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

let database: TestDatabase;
let hub: TestHub;
let site: SubgraphSite;
let facts: SiteFacts;

beforeAll(async () => {
  database = await createTestDatabase();
  hub = await TestHub.create(null);
  await hub.listen({ host: '127.0.0.1', port: 0 });
  site = await startSubgraphSite({
    manifest: commerce,
    database: await database.as('huishang_commerce', commerce.entities),
    gatewayJwksUrl: new URL(hub.jwksUrl),
    clock: systemClock,
    logger: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
  });
  const { subgraphs } = await readSources({ from: 'schema', subgraph: [] });
  facts = {
    url: new URL(`${site.url}/graphql`),
    name: 'commerce',
    known: [SCENARIOS.pooledLender.code],
    items: commerce.items,
    elsewhere: '540000',
    introspection: 'ALLOWED',
    allowHttp: true,
    federation: {
      subgraphs: subgraphs.filter(({ name }) => name !== 'commerce'),
      items: buildCatalogue().items.filter(({ owner }) => owner !== 'COMMERCE'),
    },
  };
});
afterAll(async () => {
  await site.stop();
  await hub.close();
  await database.drop();
});

const json = (value: unknown, status = 200): Answered => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
const operationOf = (body: string): string =>
  body.startsWith('{') && body.endsWith('}') ? String((JSON.parse(body) as { query?: unknown }).query) : '';

interface Token {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>> & ContextClaims;
}

function read(token: string): Token | null {
  const [header = '', payload = ''] = token.split('.');
  try {
    const [first, second] = [header, payload].map(
      (part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as object,
    );
    return { header: { ...first }, claims: { ...second } };
  } catch {
    return null;
  }
}

const contexts = (): Contexts => new Contexts(hub, 'commerce');

/** Takes contexts that it should refuse: of those, one that is good goes on in their place. */
const accepting =
  (isTaken: (token: Token | null) => boolean): Break =>
  async (sent, forward) =>
    forward(isTaken(read(sent.token)) ? { token: await contexts().sign() } : {});

/** Reads something else out of contexts than they say. */
const understanding =
  (change: (claims: ContextClaims) => ContextClaims): Break =>
  async ({ token }, forward) => {
    const known = read(token);
    return forward(known ? { token: await contexts().sign(change(known.claims)) } : {});
  };

const rewriting =
  (change: (text: string) => string): Break =>
  async (_sent, forward) => {
    const answer = await forward();
    return { ...answer, body: change(answer.body) };
  };

const answeringTo =
  (pattern: RegExp, answer: () => Answered): Break =>
  (sent, forward) =>
    pattern.test(sent.body) ? Promise.resolve(answer()) : forward();

/** Changes the entities of an answer. */
const withEntities = (change: (entities: object[]) => (object | null)[]): Break =>
  rewriting((text) => {
    if (!text.includes('"_entities":[')) return text;
    const answer = JSON.parse(text) as { data: { _entities: object[] } };
    return JSON.stringify({ ...answer, data: { _entities: change(answer.data._entities) } });
  });

/** With another type or field in its SDL, whose answers are made up. */
const declaring =
  (change: (sdl: string) => string, pattern: RegExp, answer: object): Break =>
  async (sent, forward) => {
    if (pattern.test(sent.body)) return json(answer);
    const { body, ...rest } = await forward();
    if (!sent.body.includes('_service')) return { ...rest, body };
    const told = JSON.parse(body) as { data?: { _service: { sdl: string } } };
    const sdl = change(told.data?._service.sdl ?? '');
    return { ...rest, body: JSON.stringify(told.data ? { data: { _service: { sdl } } } : told) };
  };

const items = commerce.items.map(({ id }) => id);
const nowSeconds = (): number => Date.now() / 1000;
const numberIn = ({ claims }: Token, name: string): number => Number(claims[name] ?? 0);
const seen = new Map<string, Promise<Answered>>();

type Broken = readonly [check: string, what: string, breaking: Break, facts?: Partial<SiteFacts>];

/** Each check, and sites that it must find out. */
const BREAKS: readonly Broken[] = [
  ['tls', 'is reached by plain HTTP', (_sent, forward) => forward(), { allowHttp: false }],
  [
    'post-only',
    'answers GET',
    async (sent, forward) =>
      sent.method === 'GET' && sent.path.startsWith('/graphql')
        ? json({ data: { __typename: 'Query' } })
        : forward(),
  ],
  ['json-only', 'takes text', (_sent, forward) => forward({ contentType: 'application/json' })],
  [
    'media-type',
    'answers as a page',
    async (_sent, forward) => ({ ...(await forward()), headers: { 'content-type': 'text/html' } }),
  ],
  [
    'health',
    'has no health',
    (sent, forward) => (sent.path === '/health' ? Promise.resolve(json({ status: 'ok' })) : forward()),
  ],
  [
    'context-accepted',
    'refuses everybody',
    () => Promise.resolve(json({ errors: [{ message: 'no' }] }, 401)),
  ],
  ['context-missing', 'answers strangers', accepting((token) => token === null)],
  [
    'context-missing',
    'does not say how to prove oneself',
    async (sent, forward) => (sent.token === '' ? json({ errors: [{ message: 'no' }] }, 401) : forward()),
  ],
  ['context-forged', 'takes what is no JWT', accepting((token) => token === null)],
  ['context-forged', 'takes alg none', accepting((token) => token?.header['alg'] === 'none')],
  ['context-forged', 'takes HMAC', accepting((token) => token?.header['alg'] === 'HS256')],
  [
    'context-forged',
    'looks at no signature',
    accepting((token) => token?.claims.grants?.includes('*') === true),
  ],
  ['context-forged', 'takes any key', accepting((token) => token?.header['kid'] === hub.strangeKey.kid)],
  [
    'context-expired',
    'takes contexts that ended',
    accepting((token) => token !== null && numberIn(token, 'exp') < nowSeconds()),
  ],
  [
    'context-expired',
    'takes contexts for an hour',
    accepting((token) => token !== null && numberIn(token, 'exp') - numberIn(token, 'iat') > 60),
  ],
  [
    'context-expired',
    'takes contexts of the future',
    accepting((token) => token !== null && numberIn(token, 'iat') > nowSeconds() + 10),
  ],
  [
    'context-expired',
    'takes contexts without an end',
    accepting((token) => token?.claims['exp'] === undefined),
  ],
  ['context-foreign', 'is everybody’s audience', accepting((token) => token?.claims['aud'] !== 'commerce')],
  ['context-foreign', 'knows no issuer', accepting((token) => token?.claims['iss'] !== 'huishang-gateway')],
  ['context-foreign', 'looks at no typ', accepting((token) => token?.header['typ'] === 'at+jwt')],
  [
    'context-foreign',
    'takes any published key',
    accepting((token) => token?.header['kid'] === hub.rulingKey.kid),
  ],
  ['context-foreign', 'needs no grants', accepting((token) => token?.claims.grants === undefined)],
  ['sdl', 'tells no SDL', answeringTo(/_service/, () => json({ data: { _service: null } }))],
  [
    'composes',
    'leaves an item without a field',
    declaring((sdl) => sdl.replaceAll('"commerce.branches"', '"commerce.registration"'), /^$/, {}),
  ],
  [
    'composes',
    'has another type for a shared field',
    declaring((sdl) => sdl.replaceAll('code: PlatformCode!', 'code: Int!'), /^$/, {}),
  ],
  [
    'own-items',
    'names items of others',
    declaring((sdl) => sdl.replaceAll('"commerce.branches"', '"police.leads"'), /^$/, {}),
  ],
  ['introspection', 'introspects', (_sent, forward) => forward(), { introspection: 'REFUSED' }],
  ['introspection', 'does not', answeringTo(/__schema/, () => json({ errors: [{ message: 'no' }] }, 400))],
  ['entities-in-order', 'answers the last first', withEntities((entities) => entities.toReversed())],
  ['entities-in-order', 'leaves out repetitions', withEntities((entities) => entities.slice(1))],
  ['entities-unknown', 'knows everybody', rewriting((text) => text.replaceAll('":null', '":"held"'))],
  ['entities-unknown', 'gives null for them', withEntities((entities) => entities.map(() => null))],
  [
    'entities-null',
    'gives entities that are not there',
    declaring((sdl) => `${sdl}\ntype Permit @key(fields: "id") { id: ID! }\n`, /on Permit/, {
      data: { _entities: [{ id: '1' }, { id: '1' }] },
    }),
  ],
  [
    'entities-of-no-type',
    'fails',
    answeringTo(/ConformanceNothing/, () => json({ errors: [{ message: 'x' }] }, 500)),
  ],
  [
    'entities-of-no-type',
    'says nothing',
    answeringTo(/ConformanceNothing/, () => json({ data: { _entities: [null] } })),
  ],
  ['entities-many', 'gives a hundred', withEntities((entities) => entities.slice(0, 100))],
  ['denied', 'looks at no grants', understanding((claims) => ({ ...claims, grants: items }))],
  [
    'denied',
    'denies by the status',
    async (_sent, forward) => {
      const answer = await forward();
      return answer.body.includes('FIELD_DENIED') ? { ...answer, status: 403 } : answer;
    },
  ],
  ['denied', 'denies without a code', rewriting((text) => text.replaceAll('FIELD_DENIED', 'NO'))],
  ['granted', 'grants nothing', understanding((claims) => ({ ...claims, grants: [] }))],
  ['masked', 'masks nothing', understanding((claims) => ({ ...claims, masked: [] }))],
  ['masked', 'masks by its own rule', rewriting((text) => text.replaceAll('*', '#'))],
  ['jurisdiction', 'knows no region', understanding(({ regional: _regional, ...claims }) => claims)],
  [
    'case-platform',
    'knows no case',
    understanding((claims) => ({ ...claims, caller: { ...claims.caller, purpose: 'RISK_MONITORING' } })),
  ],
  [
    'callers-apart',
    'remembers answers by what was asked',
    (sent, forward) => {
      const answer = seen.get(sent.body) ?? forward();
      seen.set(sent.body, answer);
      return answer;
    },
  ],
  [
    'body-bound',
    'takes any body',
    (sent, forward) => forward(sent.body.length > 1_048_576 ? { body: '{"query":"{ __typename }"}' } : {}),
  ],
  ['nesting-bound', 'falls over', answeringTo(/\[{64}/, () => json({ errors: [{ message: 'x' }] }, 500))],
  ['nesting-bound', 'takes any depth', answeringTo(/\[{64}/, () => json({ data: { __typename: 'Query' } }))],
  [
    'invalid-operations',
    'leaves out what it does not know',
    answeringTo(/\{ conformanceNothing \}/, () => json({ data: {} })),
  ],
  [
    'inside-untold',
    'shows where it failed',
    async (sent, forward) =>
      operationOf(sent.body).includes('conformanceNothing')
        ? json(
            { errors: [{ message: 'no', extensions: { stacktrace: ['at run (/srv/site.js:1:2)'] } }] },
            400,
          )
        : forward(),
  ],
  [
    'page-bound',
    'gives pages of any size',
    declaring(
      (sdl) => sdl.replace('type CommerceRecord {', 'type CommerceRecord {\n  notices(first: Int): Notices'),
      /notices\(first/,
      {
        data: { _entities: [{ commerce: { notices: { __typename: 'Notices' } } }] },
      },
    ),
  ],
  [
    'key-rotation',
    'knows the first key alone',
    (sent, forward) =>
      read(sent.token)?.header['kid'] === hub.nextKey.kid
        ? Promise.resolve(json({ errors: [{ message: 'no' }] }, 401))
        : forward(),
  ],
  [
    'as-of',
    'says another instant than it was asked for',
    rewriting((text) => text.replace(/"asOf":"\d{4}/, '"asOf":"2015')),
  ],
  [
    'as-of',
    'gives present values as those of an instant',
    async ({ token }, forward) => {
      const { asOf, ...claims } = { ...read(token)?.claims };
      const answer = await forward(asOf === undefined ? {} : { token: await contexts().sign(claims) });
      return {
        ...answer,
        body: answer.body.replace(/\}$/, asOf ? `,"extensions":{"asOf":"${asOf}"}}` : '}'),
      };
    },
  ],
  [
    'as-of',
    'says an instant of present values',
    rewriting((text) =>
      text.includes('"asOf"') ? text : text.replace(/\}$/, ',"extensions":{"asOf":"now"}}'),
    ),
  ],
  [
    'as-of',
    'looks at no grants for the past',
    understanding((claims) => (claims.asOf ? { ...claims, grants: items } : claims)),
  ],
];

describe('the conformance kit', () => {
  it('finds nothing wrong with a subgraph of this build', async () => {
    const told: string[] = [];
    const report = await runConformance(new SiteUnderTest(facts, hub), ({ id }) => told.push(id));
    const others = report.checks.filter(({ result }) => result !== 'PASSED');
    expect(others.map(({ id, result, reason }) => [id, result, reason])).toEqual([
      ['entities-null', 'NOT_APPLICABLE', 'Platform is the only entity.'],
    ]);
    expect([report.result, told]).toEqual(['PASSED', CHECKS.map(({ id }) => id)]);
  });

  it.each(BREAKS.map(([id, what, breaking, more = {}]) => [id, what, breaking, more] as const))(
    'finds out by %s a site that %s',
    async (id, _what, breaking, more) => {
      const proxy = await startBreakingProxy(site.url, breaking);
      try {
        const check = CHECKS.find((each) => each.id === id);
        const broken = new SiteUnderTest({ ...facts, ...more, url: new URL(`${proxy.url}/graphql`) }, hub);
        const finding = await check
          ?.run(broken)
          .catch((error: Error) => ({ result: 'FAILED', reason: error.message }));
        expect(finding).toMatchObject({ result: 'FAILED', reason: expect.stringMatching(/.{10}/) });
      } finally {
        await proxy.stop();
      }
    },
  );

  it.each([
    [
      'refuses asOf',
      (): Answered => json({ errors: [{ message: 'no', extensions: { code: 'AS_OF_UNSUPPORTED' } }] }),
    ],
    ['does not read asOf', null],
  ] as const)('finds nothing wrong with a site that keeps no history and %s', async (_what, refusal) => {
    const proxy = await startBreakingProxy(site.url, async ({ token }, forward) => {
      const { asOf, ...claims } = { ...read(token)?.claims };
      if (asOf === undefined) return forward();
      return refusal?.() ?? forward({ token: await contexts().sign(claims) });
    });
    try {
      const old = new SiteUnderTest({ ...facts, url: new URL(`${proxy.url}/graphql`) }, hub);
      expect(await CHECKS.find(({ id }) => id === 'as-of')?.run(old)).toMatchObject({
        result: 'NOT_APPLICABLE',
      });
    } finally {
      await proxy.stop();
    }
  });

  it('has each check shown to bite', () => {
    expect(CHECKS.map(({ id }) => id).filter((id) => !BREAKS.some(([check]) => check === id))).toEqual([]);
  });

  it.each(['joining.md', 'joining.zh-CN.md'])('is told of in %s, each check at its clause', (page) => {
    const text = readFileSync(projectFile('docs', page), 'utf8');
    const told = [...text.matchAll(/^\| (\d\.\d) .*\| ([^|]+) \|$/gm)].flatMap(([, clause = '', ids = '']) =>
      [...ids.matchAll(/`([a-z-]+)`/g)].map(([, id]) => [id, clause]),
    );
    expect(told).toEqual(CHECKS.map(({ id, clause }) => [id, clause]));
  });

  it('passes nothing that it could not look at', async () => {
    const little = { ...facts, known: [], items: null, elsewhere: null, introspection: null };
    const away = await TestHub.create(null);
    const blind = new SiteUnderTest(little, hub);
    const unchecked = [
      'granted',
      'denied',
      'masked',
      'jurisdiction',
      'case-platform',
      'callers-apart',
      'composes',
      'introspection',
      'as-of',
    ];
    for (const id of unchecked) {
      expect([id, await CHECKS.find((each) => each.id === id)?.run(blind)]).toMatchObject([
        id,
        { result: 'NOT_CHECKED' },
      ]);
    }
    const stranger = await runConformance(new SiteUnderTest(little, away));
    expect(stranger.result).toBe('FAILED');
  });
});
