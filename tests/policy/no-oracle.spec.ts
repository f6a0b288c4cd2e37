import { readdir, readFile } from 'node:fs/promises';
import { auditInto } from '../testkit/fixtures/audit-into.js';
import { basename } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import fc from 'fast-check';
import { execute, parse, validate, type GraphQLFieldResolver } from 'graphql';
import { expect, it } from 'vitest';
import {
  Authorizer,
  AgreementIndex,
  CallerContextSigner,
  type WarrantStore,
} from '../../src/access/index.js';
import type { AuditEntry } from '../../src/audit/index.js';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { Gateway } from '../../src/gateway/index.js';
import type { Caller } from '../../src/identity/index.js';
import { systemClock } from '../../src/kernel/index.js';
import { SCALARS } from '../../src/subgraph-kit/index.js';
import { catalogue } from './policy-question.js';
import type { SubgraphClient } from '../../src/engine/index.js';
import type { OperationResult } from '../../src/engine/engine.js';

const CODE = '91110105HY0000016E';
const NUMBER = '110101199003075517';
const RUNS = 400;

/** Agencies that answer whatever they are asked, and know of one firm whether somebody holds it. */
let held = false;
let asked: string[] = [];
const resolve: GraphQLFieldResolver<unknown, unknown> = (source, given, _context, info) => {
  if (info.fieldName === 'platform') return { __typename: 'Platform', code: CODE };
  if (info.fieldName === 'shareholders') {
    asked.push(info.fieldName);
    const { idNumber } = given as { idNumber?: string | null };
    const holders = held
      ? [
          { name: '甲', idNumber: NUMBER },
          { name: '乙', idNumber: null },
        ]
      : [{ name: '乙', idNumber: null }];
    return idNumber === undefined
      ? [{ name: '乙' }]
      : holders.filter((holder) => holder.idNumber === idNumber);
  }
  if (info.fieldName === 'commerce') return {};
  return (source as Record<string, unknown> | undefined)?.[info.fieldName] ?? null;
};

const clients = new Map<string, SubgraphClient>();
for (const file of await readdir(projectFile('schema', 'subgraphs'))) {
  const sdl = await readFile(projectFile('schema', 'subgraphs', file), 'utf8');
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(sdl),
      resolvers: { Platform: { __resolveReference: (reference: object) => reference } },
    },
  ]);
  clients.set(basename(file, '.graphql'), {
    fetch: async ({ operation, variables }) => {
      const { data } = await execute({
        schema,
        document: parse(operation),
        variableValues: variables,
        rootValue: {},
        fieldResolver: resolve,
      });
      return data ? { data } : {};
    },
  });
}

let agreements = new AgreementIndex(0, []);
const noWarrants: WarrantStore = {
  findWarrant: () => Promise.resolve(null),
  use: () => Promise.resolve(false),
};
const recorded: AuditEntry[] = [];
const gateway = new Gateway({
  supergraphSdl: await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8'),
  scalars: SCALARS,
  subgraphs: clients,
  catalogue,
  access: new Authorizer(catalogue, { snapshot: () => agreements }, noWarrants, systemClock),
  signer: await CallerContextSigner.create(systemClock),
  audit: auditInto(recorded),
  onFailure: (where, error) => {
    throw new Error(where, { cause: error });
  },
});

const police: Caller = {
  agency: 'POLICE',
  role: 'OFFICER',
  level: 'NATIONAL',
  region: null,
  officer: 'u1',
  purpose: 'CRIMINAL_INVESTIGATION',
  caseId: null,
  basis: '刑事诉讼法',
  locale: 'en',
};

/** How the argument comes into the request; each operation takes the same variables. */
const WAYS: readonly {
  readonly text: string;
  readonly declares: string;
  readonly filters: 'always' | 'given';
}[] = [
  { text: `idNumber: "${NUMBER}"`, declares: '', filters: 'always' },
  { text: 'idNumber: null', declares: '', filters: 'always' },
  { text: 'idNumber: $n', declares: ', $n: String', filters: 'given' },
  { text: `idNumber: $n`, declares: `, $n: String = "${NUMBER}"`, filters: 'always' },
];
const SHAPES = [
  (list: string) => `platform(code: $code) { commerce { ${list} } }`,
  (list: string) => `platform(code: $code) { commerce { ... on CommerceRecord { who: ${list} } } }`,
  (list: string) => `platform(code: $code) { commerce { all: shareholders { name } who: ${list} } }`,
  (list: string) =>
    `a: platform(code: $code) { commerce { ${list} } } b: platform(code: $code) { name commerce { x: ${list} } }`,
];

const terms = fc.constantFrom('none', 'masked', 'plain');

function agree(given: string): void {
  const common = {
    owner: 'COMMERCE',
    grantee: 'POLICE',
    purposes: new Set(['CRIMINAL_INVESTIGATION' as const]),
    jurisdiction: 'ANY',
    dailyQuota: null,
    validFrom: new Date(0),
    validTo: new Date('2099-01-01T00:00:00Z'),
  } as const;
  agreements = new AgreementIndex(agreements.revision + 1, [
    { ...common, id: 'holders', items: ['commerce.shareholders'], masked: false },
    ...(given === 'none'
      ? []
      : [{ ...common, id: 'numbers', items: ['commerce.person_id_number'], masked: given === 'masked' }]),
  ]);
}

async function ask(
  source: string,
  variables: Record<string, unknown>,
  rejectsDenied: boolean,
): Promise<OperationResult> {
  const document = parse(source);
  expect(validate(gateway.supergraph.publicSchema, document)).toEqual([]);
  return gateway.execute({
    document,
    source,
    operationName: null,
    variables,
    caller: police,
    requestId: 'r1',
    rejectsDenied,
    signal: new AbortController().signal,
  });
}

const seed = Number(process.hrtime.bigint() % 2_147_483_647n);

it(`nothing denied or masked shows by what a list is filtered by (seed ${seed})`, async () => {
  let told = 0;
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(
      terms,
      fc.constantFrom(...WAYS),
      fc.constantFrom(...SHAPES),
      fc.constantFrom({}, { n: NUMBER }, { n: null }),
      fc.boolean(),
      async (given, way, shape, variables, rejects) => {
        agree(given);
        const source = `query ($code: PlatformCode!${way.declares}) { ${shape(`shareholders(${way.text}) { name }`)} }`;
        const answers: string[] = [];
        const uses = way.filters === 'always' || 'n' in variables;
        for (const world of [true, false]) {
          held = world;
          asked = [];
          recorded.length = 0;
          const answer = await ask(source, { code: CODE, ...variables }, rejects);
          answers.push(JSON.stringify(answer));
          const refused = uses && given !== 'plain';
          const denials = (answer.errors ?? []).filter(
            ({ extensions }) => extensions['code'] === (rejects ? 'OPERATION_DENIED' : 'FIELD_DENIED'),
          );
          expect(denials.length > 0, source).toBe(refused);
          const [entry] = recorded;
          const argument = 'CommerceRecord.shareholders(idNumber:)';
          expect(entry?.fieldsAsked.includes(argument)).toBe(uses);
          expect(entry?.fieldsDenied.some(({ field }) => field === argument)).toBe(refused);
          if (!refused) continue;
          // The other lists of the operation are answered; the filtered one is not asked for.
          expect(asked.length).toBe(!rejects && source.includes('all:') ? 1 : 0);
          expect(JSON.stringify(denials)).toMatch(
            /"policy":"commerce.person_id_number","argument":"idNumber"/,
          );
        }
        const same = answers[0] === answers[1];
        const hidden = uses && given !== 'plain';
        expect(same || !hidden, source).toBe(true);
        if (hidden) kept += 1;
        else if (!same) told += 1;
      },
    ),
    { seed, numRuns: RUNS },
  );
  // Or the worlds would not have differed, and no cache would have met another caller's terms.
  expect(told).toBeGreaterThan(RUNS / 20);
  expect(kept).toBeGreaterThan(RUNS / 5);
});

it('a plan for one place of a list is not taken for another place', async () => {
  agree('none');
  const source = `query ($code: PlatformCode!, $n: String, $m: String) {
    platform(code: $code) { commerce { a: shareholders(idNumber: $n) { name } b: shareholders(idNumber: $m) { name } } }
  }`;
  for (const [variables, denied] of [
    [{ n: NUMBER }, ['a']],
    [{ m: NUMBER }, ['b']],
    [{ n: NUMBER, m: NUMBER }, ['a', 'b']],
    [{}, []],
  ] as const) {
    const { errors = [] } = await ask(source, { code: CODE, ...variables }, false);
    expect(errors.map(({ path }) => path?.at(-1))).toEqual(denied);
  }
});
