import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import { HOSTILE_NAMES, typedDocument, type ScalarValues } from './typed-document.js';
import { hostileBody } from './hostile-bodies.js';
import type { HostileRequest } from './wire-request.js';
import type { Random } from '../testkit/random.js';
import { LEXICAL_TOKENS } from '../testkit/lexical-tokens.js';

const TOKENS = [
  ...LEXICAL_TOKENS,
  '1e999',
  '9007199254740993',
  'true',
  'null',
  '__typename',
  '__schema',
  '__type',
  '_entities',
  '_service',
  'platform',
  'me',
  'Platform',
  '@include(if: true)',
  '@skip',
  '@defer',
  '@stream',
  '@deprecated',
  '@policy',
  '@specifiedBy(url: "x")',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '平台',
  '\u202E',
  '😀',
  'ﬀ',
  'extend',
  'type',
  'directive',
  'schema',
  ...HOSTILE_NAMES,
];

const BODIES = [
  '',
  'null',
  '0',
  '"{ me { agency } }"',
  '[]',
  '[{"query":"{ me { agency } }"}]',
  '{}',
  '{"query":null}',
  '{"query":{}}',
  '{"query":["{ me { agency } }"]}',
  '{"query":""}',
  '{"query":"{ me { agency } }","query":"{ you }"}',
  '{"query":"{ me { agency } }","variables":[]}',
  '{"query":"{ me { agency } }","variables":"x"}',
  '{"query":"{ me { agency } }","operationName":7}',
  '{"query":"{ me { agency } }","operationName":"__proto__"}',
  '{"query":"{ me { agency } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
  '{"query":"{ me { agency } }","__proto__":{"polluted":1}}',
  '{"query":"{ me { agency } }","constructor":{"prototype":{"polluted":1}}}',
  '{"query":"{ me { agency } }","variables":{"constructor":{"prototype":{"polluted":1}}}}',
  '{"query":"{ me { agency } }"',
  '{"query":"\\ud800"}',
];

const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=utf-16',
  'application/json; charset=ibm500',
  'application/graphql',
  'text/plain',
  'text/html',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json, text/plain',
  'json',
  '/',
];

const ACCEPTED = [
  '*/*',
  'application/json',
  'application/graphql-response+json',
  'text/html',
  'text/event-stream',
  'x/y;q=2',
];

const IDENTIFIERS = [
  '%00',
  '%ED%A0%80',
  '%',
  'x',
  '018f0000-0000-7000-8000-000000000000',
  '%F0%9F%98%80',
  "';--",
];

/** Values that no scalar asks for. */
const WRONG: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  2 ** 53,
  '',
  'x'.repeat(2000),
  '\u0000',
  '2016-02-30',
  [],
  [[[[[[]]]]]],
  {},
  { $ne: 1 },
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
];

/** What scalars of the hub take, and now and then what they do not. */
const SCALARS: ScalarValues = {
  Int: [1, 2, 5, 50, 0, -1, 2 ** 31 - 1],
  Float: [0.5, 1],
  Boolean: [true, false],
  ID: ['x', '018f0000-0000-7000-8000-000000000000', '', '\u0000', '\uD800'],
  String: ['x', '平台', '', "'; --", 'eyJ4IjoxfQ', '{ me { agency } }', '%00', '\u0000', 'x\uD800'],
  LocalDate: ['2016-04-12', '2015-01-01', '2016-02-30'],
  DateTime: ['2016-04-12T09:30:00+08:00', 'yesterday'],
  RegionCode: ['110000', '310000', 'x'],
  ActorCode: ['BANKING', 'LOCAL_FINANCE', 'NAVY', 'x', ''],
  SectorCode: ['P2P_LENDING', 'TRADING_VENUE', 'x'],
  RedLineCode: ['FUND_POOL', 'RUDENESS', 'x'],
  DispositionCode: ['RECTIFY_BY_DEADLINE', 'NO_MEASURE', 'x'],
  ConductCode: ['COMPLIANT', 'x'],
  JSON: [{}, [], { a: { b: [1] } }, null, 1, { a: '\u0000\uD800' }],
};

function spoiled(text: string, random: Random): string {
  let result = text;
  for (let times = 1 + random.below(4); times > 0; times--) {
    const place = random.below(result.length + 1);
    const cut = random.chance(40) ? random.below(12) : 0;
    const token = random.chance(70) ? ` ${random.pick(TOKENS)} ` : '';
    result = result.slice(0, place) + token + result.slice(place + cut);
  }
  return result;
}

/** Documents that grow: nesting, aliases, fragments, directives, lists, strings. */
function huge(random: Random): string {
  const size = random.pick([10, 100, 1000, 5000]);
  const times = (make: (index: number) => string): string =>
    Array.from({ length: size }, (_, i) => make(i)).join(' ');
  switch (random.below(10)) {
    case 0:
      return `${'{ platform '.repeat(size)}${'}'.repeat(size)}`;
    case 1:
      return `{ ${times((index) => `a${index}: me { agency }`)} }`;
    case 2:
      return `{ ${'a'.repeat(size * 20)}: me { agency } }`;
    case 3:
      return `{ ...F0 } ${times((index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F${size} on Query { me { agency } }`;
    case 4:
      return `{ me { agency ${times(() => '@include(if: true)')} } }`;
    case 5:
      return `{ platform(code: ${'['.repeat(size)}${']'.repeat(size)}) { name } }`;
    case 6:
      return `query (${times((index) => `$v${index}: Int`)}) { me { agency } }`;
    case 7:
      return `{ ...F } fragment F on Query { me { agency } ...${random.pick(['F', 'G'])} } fragment G on Query { ...F }`;
    case 8:
      return `{ me { ${times(() => 'agency')} } }`;
    default:
      return `{ platform(code: "${'\\u0041'.repeat(size)}") { name } } ${times((index) => `query Q${index} { me { agency } }`)}`;
  }
}

function rubbish(random: Random): string {
  return Array.from({ length: random.below(60) }, () => random.pick(TOKENS)).join(random.pick([' ', '']));
}

const JSON_HEADERS = { 'content-type': 'application/json' };

function posted(query: string, variables: unknown, more: object = {}): HostileRequest {
  return {
    method: 'POST',
    path: '/graphql',
    headers: JSON_HEADERS,
    body: JSON.stringify({ query, variables, ...more }),
  };
}

/** Makes the requests that a seed decides: valid, nearly valid, and rubbish. */
export class HostileRequests {
  readonly #schema: GraphQLSchema;
  readonly #scalars: ScalarValues;

  /** @param codes of platforms that there are */
  constructor(schema: GraphQLSchema, codes: readonly string[]) {
    this.#schema = schema;
    this.#scalars = { ...SCALARS, PlatformCode: [...codes, '91350100M000100Y4', ''] };
  }

  make(random: Random): HostileRequest {
    const kind = random.chance(12) ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
    const depth = 1 + random.below(6);
    const { query, variables } = typedDocument(this.#schema, this.#scalars, random, kind, depth);
    const course = random.below(112);
    if (course >= 100) return hostileBody(query, variables, random);
    if (course < 45) return posted(query, variables);
    if (course < 60) return posted(spoiled(query, random), variables);
    if (course < 70) {
      const wrong = Object.fromEntries(
        [...Object.keys(variables), random.pick(HOSTILE_NAMES)].map((name) => [name, random.pick(WRONG)]),
      );
      return posted(query, wrong);
    }
    if (course < 77) return posted(rubbish(random), variables);
    if (course < 83) return posted(huge(random), {});
    if (course < 88) {
      const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
      const path = `/graphql?${search.toString().slice(0, random.chance(50) ? undefined : random.below(200))}`;
      const headers = random.chance(50) ? {} : { 'content-type': random.pick(TYPES) };
      return { method: 'GET', path, headers, body: null };
    }
    if (course < 93)
      return { method: 'POST', path: '/graphql', headers: JSON_HEADERS, body: random.pick(BODIES) };
    return this.#strange(query, variables, random);
  }

  #strange(query: string, variables: unknown, random: Random): HostileRequest {
    const request = posted(query, variables);
    const text = typeof request.body === 'string' ? request.body : '';
    switch (random.below(6)) {
      case 0:
        return { ...request, headers: { 'content-type': random.pick(TYPES) } };
      case 1:
        return { ...request, headers: { ...JSON_HEADERS, accept: random.pick(ACCEPTED) } };
      case 2:
        return {
          ...request,
          body: new Uint8Array(Buffer.from(text, random.pick(['latin1', 'utf16le', 'base64']))),
        };
      case 3:
        return {
          ...request,
          headers: {
            ...JSON_HEADERS,
            authorization: random.pick(['', 'Bearer', 'Bearer x.y.z', 'Basic eDp5']),
          },
        };
      case 4:
        return {
          ...request,
          headers: {
            ...JSON_HEADERS,
            [random.pick(['exchange-case', 'exchange-basis'])]: random.pick(IDENTIFIERS),
          },
        };
      default:
        return {
          ...request,
          headers: {
            ...JSON_HEADERS,
            'exchange-purpose': random.pick(['X', 'RISK_MONITORING', '__proto__']),
          },
        };
    }
  }
}
