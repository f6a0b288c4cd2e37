import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { startSubgraphSite, type SubgraphSite } from '../../../src/hub/subgraph-site.js';
import { REMOTE_SUBGRAPH_DEFAULTS, type RemoteSubgraphConfig } from '../../../src/engine/index.js';
import { systemClock, type Actor } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { AGENCY_SUBGRAPHS } from '../../../src/agencies/index.js';
import { at } from '../../testkit/at.js';
import { createTestDatabase } from '../../testkit/database.js';
import { startTestHub, type As, type TestHub } from '../../testkit/hub.js';
import { answering, bodyOf, startSite, type Site } from '../../testkit/site.js';

const remote = (url: string, more: Partial<RemoteSubgraphConfig> = {}): RemoteSubgraphConfig => ({
  ...REMOTE_SUBGRAPH_DEFAULTS,
  url,
  allowPrivate: true,
  ...more,
});

const database = await createTestDatabase();
const local = await startTestHub({ database });

let hub: TestHub | null = null;
/** The sites are there before the hub is, so they ask for its keys here. */
const keys = await startSite(
  answering(async (_request, response) => {
    const answer = await fetch(`${hub?.url}/.well-known/jwks.json`);
    response.setHeader('content-type', 'application/json').end(await answer.text());
  }),
);

async function startAgency(name: string, gatewayJwksUrl: string): Promise<SubgraphSite> {
  const manifest = AGENCY_SUBGRAPHS.find((each) => each.name === name);
  if (!manifest) throw new Error(name);
  return startSubgraphSite({
    manifest,
    database: await database.as(`huishang_${manifest.name}`, manifest.entities),
    gatewayJwksUrl: new URL(gatewayJwksUrl),
    clock: systemClock,
    logger: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
  });
}

const agencies = new Map<string, SubgraphSite>();
for (const { name } of AGENCY_SUBGRAPHS) agencies.set(name, await startAgency(name, `${keys.url}/`));
const addressOf = (name: string): string => `${agencies.get(name)?.url}/graphql`;

/** What the hub sent to the police, which is passed on to their site. */
const sent: { authorization: string; body: string }[] = [];
const police: Site = await startSite(
  answering(async (request, response) => {
    const body = await bodyOf(request);
    const authorization = request.headers.authorization ?? '';
    sent.push({ authorization, body });
    const headers = { 'content-type': 'application/json', authorization };
    const answer = await fetch(addressOf('police'), { method: 'POST', headers, body });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(await answer.text());
  }),
);

hub = await startTestHub({
  database,
  remoteSubgraphs: new Map(
    [...agencies.keys()].map((name) => [
      name,
      remote(name === 'police' ? `${police.url}/` : addressOf(name)),
    ]),
  ),
});
const distant = hub;

afterAll(async () => {
  await distant.stop();
  await local.stop();
  for (const site of [...agencies.values(), police, keys]) await site.stop();
  await database.drop();
});

const { code } = SCENARIOS.pooledLender;
const DOSSIER = `query Dossier($code: PlatformCode!) {
  platform(code: $code) {
    code name sectors
    commerce { registeredName status registeredCapital { amount currency } legalRepresentative { name idNumber } }
    pboc { paymentLicences { licenceNo } directBankLinks { bank } }
    banking { p2pFiling { status } lending { pooledFunds outstanding { amount } } }
    securities { licences { kind } }
    insurance { licences { kind } }
    police { hasOpenCase }
  }
}`;

const CASES: readonly (readonly [what: string, Actor, As, query: string])[] = [
  ['a dossier over six agencies', 'PBOC', { purpose: 'RECTIFICATION' }, DOSSIER],
  ['a dossier for another agency', 'BANKING', { purpose: 'RECTIFICATION' }, DOSSIER],
  [
    'a dossier for the police, in Chinese',
    'POLICE',
    { purpose: 'CRIMINAL_INVESTIGATION', language: 'zh' },
    DOSSIER,
  ],
  ['a dossier without a purpose', 'COMMERCE', {}, DOSSIER],
  [
    'pages of platforms with aliases and fragments',
    'PBOC',
    { purpose: 'RECTIFICATION' },
    '{ platforms(first: 7) { edges { node { mine: code ...F } } } } fragment F on Platform { police { open: hasOpenCase } commerce { registeredName } }',
  ],
  [
    'an argument that an agency refuses',
    'PBOC',
    { purpose: 'RECTIFICATION' },
    `{ platform(code: "${code}") { name pboc { accounts { accountNo transactions(first: -1) { edges { cursor } } } } } }`,
  ],
];

describe('a subgraph at its own site', () => {
  it.each(CASES)('answers as in process: %s', async (_what, agency, who, query) => {
    const variables = query === DOSSIER ? { code } : {};
    const [near, far] = await Promise.all(
      [local, distant].map(async (each) => (await each.as(agency, who)).ask(query, variables)),
    );
    expect(far).toEqual(near);
  });

  it('was really asked, and gave data', async () => {
    const pboc = await distant.as('PBOC', { purpose: 'RECTIFICATION' });
    const before = sent.length;
    const { data } = await pboc.ask(DOSSIER, { code });
    expect(at(data, 'platform')).toMatchObject({
      commerce: { registeredName: SCENARIOS.pooledLender.name, legalRepresentative: { name: '王**' } },
      banking: { lending: { pooledFunds: true } },
      police: { hasOpenCase: true },
    });
    expect(sent).toHaveLength(before + 1);
  });
});

async function direct(url: string, headers: Record<string, string>, query: string): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
}

describe('an agency’s own site', () => {
  const ENTITIES = `{ _entities(representations: [{ __typename: "Platform", code: "${code}" }]) { __typename } }`;
  const context = (): string => sent.at(-1)?.authorization ?? '';

  it.each([ENTITIES, '{ _service { sdl } }', '{ __typename }'])('refuses strangers: %s', async (query) => {
    const developer = await distant.as('PBOC', { purpose: 'RECTIFICATION' });
    const signature = context().slice(0, -10);
    for (const authorization of ['', `Bearer ${developer.token}`, `${signature}AAAAAAAAAA`, 'Basic eDp5']) {
      const answer = await direct(addressOf('police'), authorization ? { authorization } : {}, query);
      expect([answer.status, answer.headers.has('www-authenticate')]).toEqual([401, true]);
      expect(await answer.json()).not.toHaveProperty('data');
    }
  });

  it('accepts the context that the hub signed for it, and refuses it elsewhere', async () => {
    expect((await direct(addressOf('police'), { authorization: context() }, ENTITIES)).status).toBe(200);
    for (const { name } of AGENCY_SUBGRAPHS.filter((each) => each.name !== 'police')) {
      expect((await direct(addressOf(name), { authorization: context() }, ENTITIES)).status).toBe(401);
    }
  });

  it('takes POST with JSON only, and reports health', async () => {
    const headers = { authorization: context() };
    expect((await fetch(`${addressOf('police')}?query={__typename}`, { headers })).status).toBe(405);
    const text = { ...headers, 'content-type': 'text/plain' };
    expect((await direct(addressOf('police'), text, '{ __typename }')).status).toBe(415);
    expect((await direct(addressOf('police'), headers, '{ nothing }')).status).toBe(400);
    expect((await direct(addressOf('police'), headers, ' '.repeat(1_100_000))).status).toBe(413);
    expect((await fetch(addressOf('police').replace('graphql', 'health'))).status).toBe(200);
  });

  it.each([
    ['lists', '['.repeat(6_000) + ']'.repeat(6_000)],
    ['objects', `${'{"a":'.repeat(6_000)}1${'}'.repeat(6_000)}`],
  ])('refuses variables of 6,000 %s in one another, and goes on', async (_what, value) => {
    const answer = await fetch(addressOf('police'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: context() },
      body: `{"query":"{ __typename }","variables":{"v":${value}}}`,
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', reason: 'SITE_VARIABLES_TOO_DEEP' } }],
    });
    expect((await direct(addressOf('police'), { authorization: context() }, ENTITIES)).status).toBe(200);
  });

  it('answers 503 while the hub’s keys cannot be had', async () => {
    const lost = await startAgency('insurance', 'http://127.0.0.1:9/.well-known/jwks.json');
    const answer = await direct(`${lost.url}/graphql`, { authorization: context() }, '{ __typename }');
    expect(answer.status).toBe(503);
    await lost.stop();
  });
});
