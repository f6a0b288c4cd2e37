import { readdir, readFile } from 'node:fs/promises';
import { auditInto } from '../testkit/fixtures/audit-into.js';
import { basename } from 'node:path';
import { Kind, parse, print, validate, visit, type DirectiveNode, type DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  Authorizer,
  AgreementIndex,
  CallerContextSigner,
  type QuotaCounter,
  type WarrantStore,
} from '../../src/access/index.js';
import type { AuditEntry } from '../../src/audit/index.js';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { Gateway } from '../../src/gateway/index.js';
import type { Caller } from '../../src/identity/index.js';
import { systemClock } from '../../src/kernel/index.js';
import { SCALARS } from '../../src/subgraph-kit/index.js';
import { Random } from '../testkit/random.js';
import { Markers } from './marker-agencies.js';
import { catalogue } from './policy-question.js';
import { randomQuery } from './random-query.js';
import type { SubgraphClient } from '../../src/engine/index.js';
import type { OperationResult } from '../../src/engine/engine.js';

const CODE = '91110105HY0000016E';

const markers = new Markers();
const clients = new Map<string, SubgraphClient>();
for (const file of await readdir(projectFile('schema', 'subgraphs'))) {
  const name = basename(file, '.graphql');
  clients.set(name, markers.agency(name, await readFile(projectFile('schema', 'subgraphs', file), 'utf8')));
}

/** Lending under a daily quota, and nothing else. */
const agreements = new AgreementIndex(1, [
  {
    id: 'lending',
    owner: 'BANKING',
    grantee: 'PBOC',
    items: ['banking.lending'],
    purposes: new Set(['RISK_MONITORING']),
    jurisdiction: 'ANY',
    masked: false,
    dailyQuota: 1_000_000,
    validFrom: new Date(0),
    validTo: new Date('2099-01-01T00:00:00Z'),
  },
]);
let uses = 0;
const quotas: QuotaCounter = {
  use: () => Promise.resolve({ granted: true, used: ++uses }),
  used: () => Promise.resolve(new Map()),
};
const warrants: WarrantStore = {
  findWarrant: () => Promise.resolve(null),
  use: () => Promise.resolve(false),
};
const access = new Authorizer(catalogue, { snapshot: () => agreements }, warrants, systemClock, quotas);
const recorded: AuditEntry[] = [];
const gateway = new Gateway({
  supergraphSdl: await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8'),
  scalars: SCALARS,
  subgraphs: clients,
  catalogue,
  access,
  signer: await CallerContextSigner.create(systemClock),
  audit: auditInto(recorded),
  onFailure: () => undefined,
});
const { publicSchema } = gateway.supergraph;

const caller: Caller = {
  agency: 'PBOC',
  role: 'OFFICER',
  level: 'NATIONAL',
  region: null,
  officer: 'u1',
  purpose: 'RISK_MONITORING',
  caseId: null,
  basis: null,
  locale: 'en',
};

interface Seen {
  readonly answer: OperationResult;
  readonly entry: Partial<AuditEntry>;
  readonly uses: number;
  readonly fetched: readonly string[];
}

/** Everything that one operation left behind. */
async function seen(
  source: string,
  variables: Readonly<Record<string, unknown>>,
  rejectsDenied: boolean,
): Promise<Seen> {
  recorded.length = 0;
  markers.fetches.length = 0;
  uses = 0;
  const given = await gateway.execute({
    document: parse(source),
    source,
    operationName: null,
    variables,
    caller,
    requestId: 'r1',
    rejectsDenied,
    signal: new AbortController().signal,
  });
  // Numbers among the markers are given in the order in which agencies are asked.
  const answer = JSON.parse(JSON.stringify(given).replaceAll(/\b7\d{7}\b/g, '7')) as OperationResult;
  const { fieldsAsked, fieldsDenied, fieldsPlain, platformsAsked } = recorded[0] ?? {};
  const entry = { fieldsAsked, fieldsDenied, fieldsPlain, platformsAsked } as Partial<AuditEntry>;
  const fetched = markers.fetches.map(({ subgraph }) => subgraph).toSorted();
  return { answer, entry, uses, fetched };
}

/** The operation with what its conditions exclude taken out of the text, which is what it has to count as. */
function written(source: string, variables: Readonly<Record<string, unknown>>): string | null {
  const holds = ({ name, arguments: given }: DirectiveNode): boolean => {
    const value = given?.[0]?.value;
    const is =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return name.value === 'include' ? is : !is;
  };
  const isCondition = ({ name }: DirectiveNode): boolean => name.value === 'skip' || name.value === 'include';
  const prune = (node: { readonly directives?: readonly DirectiveNode[] }): null | undefined | object => {
    const conditions = (node.directives ?? []).filter(isCondition);
    if (conditions.some((each) => !holds(each))) return null;
    if (conditions.length === 0) return undefined;
    return { ...node, directives: node.directives?.filter((each) => !isCondition(each)) };
  };
  const pruned: DocumentNode = visit(parse(source), {
    Field: prune,
    InlineFragment: prune,
    FragmentSpread: prune,
  });
  const text = print(pruned);
  try {
    // An empty selection has no text; a variable that is used no longer is no error here.
    const errors = validate(publicSchema, parse(text)).filter(
      ({ message }) => !/never used|is not used/.test(message),
    );
    return errors.length === 0 ? text : null;
  } catch {
    return null;
  }
}

const LENDING = 'banking { lending { overdueRate } }';
const DENIED = 'commerce { legalRepresentative { idNumber } }';

describe('what a condition excludes', () => {
  const head = 'query ($code: PlatformCode!, $no: Boolean = false, $yes: Boolean! = true)';
  it.each([
    ['a field, by a literal', `name ${DENIED.replace('{', '@include(if: false) {')}`, false],
    ['a field, by a variable', `name ${DENIED.replace('{', '@include(if: $no) {')}`, true],
    ['a field, by @skip', `name ${DENIED.replace('{', '@skip(if: $yes) {')}`, true],
    [
      'both directives on one field',
      `name ${DENIED.replace('{', '@include(if: $yes) @skip(if: $yes) {')}`,
      false,
    ],
    ['an inline fragment', `name ... @include(if: $no) { ${DENIED} }`, true],
    ['an inline fragment on a type', `name ... on Platform @skip(if: $yes) { ${DENIED} }`, true],
    ['a fragment', `name ...F @include(if: $no)`, true],
    [
      'a field within',
      `name commerce { registeredName legalRepresentative @include(if: $no) { idNumber } }`,
      true,
    ],
    [
      'a condition within one that holds',
      `name ... @include(if: $yes) { ... @skip(if: $yes) { ${DENIED} } }`,
      false,
    ],
    ['an alias beside', `name who: ${DENIED.replace('{', '@include(if: $no) {')}`, true],
    [
      'a filter',
      `name commerce { shareholders(idNumber: "110101199003075517") @include(if: $no) { name } }`,
      true,
    ],
    ['a field under a quota', `name ${LENDING.replace('{', '@include(if: $no) {')}`, true],
  ])('%s is neither decided, denied, counted, recorded nor fetched', async (_what, selection, hasOther) => {
    const fragment = selection.includes('...F') ? ` fragment F on Platform { ${DENIED} }` : '';
    const source = `${head} { platform(code: $code) { ${selection} } }${fragment}`;
    for (const rejects of [false, true]) {
      const { answer, entry, uses: counted } = await seen(source, { code: CODE }, rejects);
      expect(answer.errors).toBeUndefined();
      expect(answer.data).toHaveProperty('platform');
      expect(entry.fieldsDenied).toEqual([]);
      expect(entry.fieldsAsked?.filter((field) => /idNumber|lending|\(/.test(field))).toEqual([]);
      expect(counted).toBe(0);
    }
    // With the other outcome it is, unless a literal or a contradiction leaves none.
    const other = { code: CODE, no: true, yes: false };
    const { entry, uses: counted } = await seen(source, other, false);
    expect((entry.fieldsDenied?.length ?? 0) + counted > 0).toBe(hasOther);
  });

  it('may be all there is', async () => {
    const text = '{ platform(code: "91110105HY0000016E") @include(if: false) { name } }';
    const { answer, entry, fetched } = await seen(text, {}, true);
    expect(answer).toEqual({ data: {} });
    expect({ entry: entry.platformsAsked, fetched }).toEqual({ entry: [], fetched: [] });
    const within = await seen(
      'query ($no: Boolean!) { platform(code: "91110105HY0000016E") { name @include(if: $no) } }',
      { no: false },
      true,
    );
    expect(within.answer).toEqual({ data: { platform: {} } });
  });

  it('costs nothing', async () => {
    const many = Array.from({ length: 15 }, (_, place) => {
      const list = `p${place}: platforms(first: 500) @include(if: $all) { edges { node { code name sectors ${LENDING} } } }`;
      return list;
    }).join(' ');
    const source = `query ($all: Boolean!) { me { agency } ${many} }`;
    expect((await seen(source, { all: false }, false)).answer.errors).toBeUndefined();
    expect((await seen(source, { all: true }, false)).answer.errors).toMatchObject([
      { extensions: { code: 'OPERATION_TOO_COMPLEX', limit: 'cost' } },
    ]);
  });

  it('is not explained as asked either', async () => {
    const explain = (text: string, variables: Record<string, unknown> | null) =>
      gateway.explain(text, { caller, variables, decide: (items) => access.evaluate(caller, items) });
    const text = `query ($no: Boolean = false) { platform(code: "${CODE}") { name ... @include(if: $no) { ${DENIED} } } }`;
    const fields = async (variables: Record<string, unknown> | null): Promise<string[]> =>
      (await explain(text, variables)).map(({ field }) => field);
    expect(await fields({})).toEqual(['Platform.name', 'Query.platform']);
    expect(await fields({ no: true })).toContain('LegalRepresentative.idNumber');
    expect(await fields(null)).toContain('LegalRepresentative.idNumber');
  });
});

const seed = Number(process.hrtime.bigint() % 2_147_483_647n);

it(`an operation counts as what is left of it under its conditions (seed ${seed})`, async () => {
  const random = new Random(seed);
  let compared = 0;
  for (let run = 0; run < 400 && compared < 60; run++) {
    const source = randomQuery(publicSchema, random);
    if (!/@(skip|include)/.test(source) || validate(publicSchema, parse(source)).length > 0) continue;
    for (const yes of [true, false]) {
      const variables = { code: CODE, yes };
      const plain = written(source, variables);
      if (plain === null) continue;
      const rejects = random.chance(50);
      expect(await seen(source, variables, rejects), source).toEqual(await seen(plain, variables, rejects));
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(20);
});
