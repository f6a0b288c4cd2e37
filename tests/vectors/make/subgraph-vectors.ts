import { createHmac } from 'node:crypto';
import { receiptKey, type ReceiptSigner } from './keys.js';
import { SAMPLE_ITEMS, SAMPLE_PLATFORMS, SAMPLE_SDL } from './subgraph-data.js';
import { VectorFiles } from './vector-files.js';

const CONTEXT_KEY = receiptKey('context-2016', 'caller-context');
const RULING_KEY = receiptKey('ruling-2016', 'ruling');
const STRANGE_KEY = receiptKey('strange-2016', 'caller-context');

/** 2016-06-01T00:00:00Z */
const NOW = 1_464_739_200;
const TYPE = 'huishang-context+jwt';

const CALLER = {
  agency: 'PBOC',
  role: 'OFFICER',
  level: 'PROVINCIAL',
  region: '110000',
  officer: 'zhang',
  purpose: 'RISK_MONITORING',
  caseId: null,
  basis: null,
  locale: 'zh',
};
const ITEMS = SAMPLE_ITEMS.map(({ id }) => id);
const CLAIMS = {
  caller: CALLER,
  grants: ITEMS,
  masked: ['telecom.contact'],
  iss: 'huishang-gateway',
  aud: 'telecom',
  iat: NOW,
  exp: NOW + 60,
};

interface Context {
  readonly name: string;
  readonly accepted: boolean;
  readonly token: string;
}

function signed(
  name: string,
  accepted: boolean,
  claims: object = {},
  header: object = {},
  key: ReceiptSigner = CONTEXT_KEY,
): Context {
  const protectedHeader = { alg: 'EdDSA', typ: TYPE, kid: key.jwk.kid, ...header };
  return { name, accepted, token: key.sign(protectedHeader, { ...CLAIMS, ...claims }) };
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function contexts(): Context[] {
  const good = signed('a good context', true);
  const [header = '', payload = '', signature = ''] = good.token.split('.');
  const hmac = `${part({ alg: 'HS256', typ: TYPE, kid: CONTEXT_KEY.jwk.kid })}.${payload}`;
  const mac = createHmac('sha256', Buffer.from(CONTEXT_KEY.jwk.x, 'base64url')).update(hmac);
  const refused = (name: string, token: string): Context => ({ name, accepted: false, token });
  return [
    good,
    signed('typ with application/ before it', true, {}, { typ: `application/${TYPE}` }),
    signed('typ in capitals', true, {}, { typ: TYPE.toUpperCase() }),
    signed('without kid: each key that fits is tried', true, {}, { kid: undefined }),
    signed('issued four seconds ahead', true, { iat: NOW + 4, exp: NOW + 64 }),
    signed('ends in a second', true, { iat: NOW - 59, exp: NOW + 1 }),
    signed('held to a region and a case', true, { regional: ITEMS, casePlatform: '91110108MA0000001A' }),
    refused('empty', ''),
    refused('no JWT', 'a.b.c'),
    refused('without a signature', `${part({ alg: 'none', typ: TYPE })}.${payload}.`),
    refused('the signature cut off', `${header}.${payload}.${signature.slice(0, -8)}`),
    refused('the public key as an HMAC secret', `${hmac}.${mac.digest('base64url')}`),
    refused('grants written in afterwards', `${header}.${part({ ...CLAIMS, masked: [] })}.${signature}`),
    signed('of a strange key', false, {}, {}, STRANGE_KEY),
    signed('of a strange key under a known kid', false, {}, { kid: CONTEXT_KEY.jwk.kid }, STRANGE_KEY),
    signed('of the key for rulings', false, {}, {}, RULING_KEY),
    signed('typ of a ruling', false, {}, { typ: 'huishang-ruling+jws' }),
    signed('typ of an access token', false, {}, { typ: 'at+jwt' }),
    signed('without typ', false, {}, { typ: undefined }),
    signed('for another subgraph', false, { aud: 'police' }),
    signed('of another issuer', false, { iss: 'https://identity.example' }),
    signed('ended a second ago', false, { iat: NOW - 61, exp: NOW - 1 }),
    signed('issued six seconds ahead', false, { iat: NOW + 6, exp: NOW + 66 }),
    signed('good for 61 seconds', false, { exp: NOW + 61 }),
    signed('without an end', false, { exp: undefined }),
    signed('without its instant of issue', false, { iat: undefined }),
    signed('without a caller', false, { caller: undefined }),
    signed('without grants', false, { grants: undefined }),
    signed('without masked items', false, { masked: undefined }),
  ];
}

interface Exchange {
  readonly name: string;
  /** Claims of the context, beside those that every context has. */
  readonly context: object;
  readonly query: string;
  readonly variables: object;
  readonly status: number;
  readonly answer: object;
}

const [BEIJING, NANJING] = SAMPLE_PLATFORMS;
const UNKNOWN = '91110000MA0000000T';
const FIELDS =
  'query($r: [_Any!]!) { _entities(representations: $r) { ... on Platform { code telecom { filingNo contactName } } } }';

const representations = (...codes: readonly string[]): object => ({
  r: codes.map((code) => ({ __typename: 'Platform', code })),
});
const entity = (code: string, filingNo: string | null, contactName: string | null): object => ({
  code,
  telecom: { filingNo, contactName },
});

function exchanges(): Exchange[] {
  const ask = (
    name: string,
    context: object,
    codes: readonly string[],
    entities: readonly object[],
  ): Exchange => ({
    name,
    context: { caller: CALLER, grants: ITEMS, masked: [], ...context },
    query: FIELDS,
    variables: representations(...codes),
    status: 200,
    answer: { data: { _entities: entities } },
  });
  const beijing = entity(BEIJING.code, BEIJING.filingNo, BEIJING.contactName);
  const nanjing = entity(NANJING.code, NANJING.filingNo, NANJING.contactName);
  const forCase = { ...CALLER, purpose: 'SUBSTANCE_DETERMINATION' };
  return [
    ask(
      'in the order asked, twice the same, one unknown',
      {},
      [NANJING.code, UNKNOWN, BEIJING.code, NANJING.code],
      [nanjing, entity(UNKNOWN, null, null), beijing, nanjing],
    ),
    ask(
      'masked',
      { masked: ['telecom.contact'] },
      [BEIJING.code, NANJING.code],
      [entity(BEIJING.code, BEIJING.filingNo, '王**'), entity(NANJING.code, NANJING.filingNo, '欧***')],
    ),
    ask(
      'one item held to the caller’s region',
      { regional: ['telecom.contact'] },
      [BEIJING.code, NANJING.code],
      [beijing, entity(NANJING.code, NANJING.filingNo, null)],
    ),
    ask(
      'a conditional item within a case',
      { caller: forCase, casePlatform: NANJING.code },
      [BEIJING.code, NANJING.code],
      [entity(BEIJING.code, BEIJING.filingNo, null), nanjing],
    ),
    ask(
      'a conditional item within a case on a group',
      { caller: forCase, casePlatform: '91110000MA0000000T', caseMembers: [NANJING.code] },
      [BEIJING.code, NANJING.code],
      [entity(BEIJING.code, BEIJING.filingNo, null), nanjing],
    ),
    ask(
      'a conditional item for a case without a platform',
      { caller: forCase },
      [BEIJING.code],
      [entity(BEIJING.code, BEIJING.filingNo, null)],
    ),
    ask(
      'the owner itself within a case',
      { caller: { ...forCase, agency: 'TELECOM' } },
      [BEIJING.code],
      [beijing],
    ),
    {
      name: 'denied: nothing of the operation is answered',
      context: { caller: CALLER, grants: ['telecom.filings'], masked: [] },
      query: FIELDS,
      variables: representations(BEIJING.code),
      status: 200,
      answer: {
        errors: [
          {
            message: 'The caller context does not grant telecom.contact.',
            extensions: {
              policy: 'telecom.contact',
              code: 'FIELD_DENIED',
              message: {
                en: 'The caller context does not grant telecom.contact.',
                zh: '调用上下文未授予 telecom.contact。',
              },
              remedy: {
                en: 'Ask the hub, which leaves out what may not be read.',
                zh: '请通过本系统查询，本系统会略去无权查阅的内容。',
              },
            },
          },
        ],
      },
    },
  ];
}

/** The vectors of the contract of subgraphs, by the names of their files below tests/vectors/subgraph. */
export function makeSubgraphVectors(): ReadonlyMap<string, string> {
  const vectors = new VectorFiles();
  vectors.addJson('jwks.json', {
    keys: [CONTEXT_KEY, RULING_KEY].map(({ jwk }) => ({ ...jwk, use: 'sig' })),
  });
  vectors.addJson('contexts.json', { audience: 'telecom', at: NOW, contexts: contexts() });
  vectors.addJson('platforms.json', SAMPLE_PLATFORMS);
  vectors.addJson('items.json', SAMPLE_ITEMS);
  vectors.add('subgraph.graphql', SAMPLE_SDL);
  vectors.addJson('exchanges.json', exchanges());
  return vectors.files;
}
