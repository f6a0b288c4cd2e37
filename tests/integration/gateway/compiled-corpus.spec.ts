import { readFile } from 'node:fs/promises';
import { execute, OperationTypeNode, parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import type { CallerContext } from '../../../src/access/index.js';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { LawStore } from '../../../src/law/index.js';
import { RulingSigningKeys, WorkflowChangeFeed } from '../../../src/determination/index.js';
import { Engine } from '../../../src/engine/engine.js';
import { fetchesOf } from '../../../src/engine/planning/index.js';
import { systemClock } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { coordination } from '../../../src/coordination/index.js';
import { AGENCY_SUBGRAPHS } from '../../../src/agencies/index.js';
import { CompiledOperations } from '../../../src/subgraph-kit/operations/compiled-operations.js';
import type { SubgraphManifest } from '../../../src/subgraph-kit/index.js';
import { buildSubgraph } from '../../../src/subgraph-kit/schema/schema.js';
import { Random } from '../../testkit/random.js';
import { typedDocument, typedVariables } from '../../fuzz/typed-document.js';
import { isValid, writtenOperations } from '../../testkit/fixtures/written-operations.js';
import { createTestDatabase } from '../../testkit/database.js';
import { readGuardedSupergraph } from '../../../src/gateway/policies/guarded-supergraph.js';
import { withDisclosedPlatforms } from '../../../src/gateway/platforms/disclosed-platforms.js';
import { NO_AUDIT } from '../../testkit/fixtures/no-audit.js';

/** Every text that the gateway sends to the hub's subgraphs, compiled and interpreted over the same data. */

const CODES = Object.values(SCENARIOS).map(({ code }) => code);
const SCALARS = {
  PlatformCode: CODES,
  _Any: CODES.map((code) => ({ __typename: 'Platform', code })),
  Int: [1, 3, 0],
  Float: [0.5, 1],
  Boolean: [true, false],
  ID: ['018f0000-0000-7000-8000-000000000000'],
  String: ['x', 'me { agency }', ''],
  LocalDate: ['2015-01-01', '2016-04-12'],
  DateTime: ['2016-04-12T09:30:00+08:00'],
  RegionCode: ['110000', '310000'],
  ActorCode: ['PBOC', 'POLICE'],
  SectorCode: ['P2P_LENDING'],
  RedLineCode: ['FUND_POOL'],
  ConductCode: ['BREACHES_RULES'],
  DispositionCode: ['BAN'],
  JSON: [{}, null],
};

const database = await createTestDatabase();
afterAll(() => database.drop());

interface Target {
  readonly schema: GraphQLSchema;
  readonly operations: CompiledOperations;
  /** As for a new operation of one caller. */
  readonly context: () => unknown;
}

async function open<Services>(manifest: SubgraphManifest<Services>): Promise<[string, Target]> {
  const source = await database.as(`huishang_${manifest.name}` as 'huishang_police', manifest.entities);
  const schema = await buildSubgraph(manifest);
  const items = manifest.items.map(({ id }) => id);
  const context: CallerContext = {
    caller: {
      agency: 'PBOC',
      role: 'OFFICER',
      level: 'NATIONAL',
      region: null,
      officer: 'corpus',
      purpose: 'RECTIFICATION',
      caseId: null,
      basis: null,
      locale: 'en',
    },
    grants: new Set(items),
    masked: new Set(items.filter((_item, index) => index % 2 === 0)),
    warrant: null,
  };
  const scope = { database: source, clock: systemClock, context, jurisdiction: null };
  return [
    manifest.name,
    {
      schema,
      operations: new CompiledOperations(schema, manifest.name),
      context: () => ({ ...scope, data: manifest.open(scope) }),
    },
  ];
}

const oracle = {
  readableItems: () => Promise.resolve(['pboc.reserve_balance']),
  explain: () => Promise.resolve([]),
  plan: () => '',
  ownerOf: () => null,
};
const targets = new Map([
  ...(await Promise.all(AGENCY_SUBGRAPHS.map(open))),
  await open(
    coordination({
      settings: { consultationWorkingDays: 5 },
      oracle,
      changes: new WorkflowChangeFeed(),
      signals: { find: () => Promise.resolve([]) },
      ...NO_AUDIT,
      guardedFields: () => [],
      health: () => Promise.reject(new Error('not asked for')),
      sharing: { effects: () => [], overview: () => [] },
      rulings: await RulingSigningKeys.create(),
      law: new LawStore(),
    }),
  ),
]);
const targetOf = (name: string): Target => {
  const target = targets.get(name);
  if (!target) throw new Error(name);
  return target;
};

const engine = new Engine({
  supergraph: readGuardedSupergraph(await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8')),
  discloses: withDisclosedPlatforms,
  subgraphs: new Map(),
  onFailure: () => undefined,
});

const corpus = await writtenOperations(engine.supergraph.publicSchema);

/** What the gateway would send to which subgraph for a query. */
function sentFetches(query: string, name: string | null = null): ReturnType<typeof fetchesOf> {
  const operation = engine.operation(query, parse(query), name);
  const denied = { key: '', details: () => null };
  // Conditions that all hold, and that all fail.
  return [true, false].flatMap((holds) => {
    const variables = Object.fromEntries(operation.conditions.map((variable) => [variable, holds]));
    return fetchesOf(engine.prepare(engine.evaluateConditions(operation, variables), denied).plan);
  });
}

/** The texts that go to subgraphs, each with its subgraph. */
async function sentFor(kind: 'query' | 'mutation'): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { text, name } of corpus.filter((each) => each.kind === kind)) {
    for (const { subgraph, operation } of sentFetches(text, name)) texts.set(operation, subgraph);
  }
  return texts;
}

/** Coordination whose mutations answer at once, without anything done. */
async function idleCoordination(): Promise<Target> {
  const { context } = targetOf('coordination');
  const schema = await buildSubgraph(
    coordination({
      settings: { consultationWorkingDays: 5 },
      oracle,
      changes: new WorkflowChangeFeed(),
      signals: { find: () => Promise.resolve([]) },
      ...NO_AUDIT,
      guardedFields: () => [],
      health: () => Promise.reject(new Error('not asked for')),
      sharing: { effects: () => [], overview: () => [] },
      rulings: await RulingSigningKeys.create(),
      law: new LawStore(),
    }),
  );
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    field.resolve = () => ({ refusal: { code: 'IDLE', message: 'Nothing is done.', remedy: 'None.' } });
  }
  return { schema, operations: new CompiledOperations(schema, 'idle'), context };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
const comparable = ({
  data,
  errors = [],
}: ExecutionResult): { readonly data: unknown; readonly errors: string[] } => ({
  data: plain(data ?? null),
  errors: errors.map(({ message, path }) => JSON.stringify({ message, path })).toSorted(),
});

/** @returns whether there was anything in the answer to compare */
async function compare(
  { schema, operations, context }: Target,
  operation: string,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const interpreted = await execute({
    schema,
    document: parse(operation),
    contextValue: context(),
    variableValues,
  });
  const compiled = await operations.get(operation).run(context(), variableValues);
  const [received, expected] = [comparable(compiled), comparable(interpreted)];
  // What else went wrong beside a null that rose to the top, neither waits for (GraphQL specification, 6.4.4): one at least is told by both.
  const isWhole = interpreted.data !== null || compiled.data !== null;
  const shared = received.errors.filter((error) => expected.errors.includes(error));
  const told = ({ errors }: { readonly errors: string[] }) =>
    isWhole || shared.length === 0 ? errors : shared;
  expect({ ...received, errors: told(received) }, operation).toEqual({ ...expected, errors: told(expected) });
  return interpreted.data != null;
}

// A busy machine takes its time over hundreds of compilations.
describe('compiled and interpreted, the same answers over the sample data', () => {
  it('to what the gateway sends for every query of the tests, the demo and the documents', async () => {
    const texts = await sentFor('query');
    expect(texts.size).toBeGreaterThan(60);
    let answered = 0;
    for (const [operation, subgraph] of texts) {
      const target = targetOf(subgraph);
      const variables = typedVariables(target.schema, SCALARS, new Random(1), parse(operation));
      if (await compare(target, operation, variables)) answered++;
    }
    expect(answered).toBeGreaterThan(texts.size / 2);
  });

  it('to mutations, in shape: nothing is done', async () => {
    const schema = engine.supergraph.publicSchema;
    const texts = await sentFor('mutation');
    for (let seed = 1; seed <= 60; seed++) {
      const { query } = typedDocument(schema, SCALARS, new Random(seed), OperationTypeNode.MUTATION, 3);
      if (!isValid(schema, query)) continue;
      const [first] = sentFetches(query);
      if (first) texts.set(first.operation, first.subgraph);
    }
    expect(texts.size).toBeGreaterThan(25);
    const idle = await idleCoordination();
    for (const operation of texts.keys()) {
      await compare(idle, operation, typedVariables(idle.schema, SCALARS, new Random(1), parse(operation)));
    }
  });

  it('to generated queries, as the gateway sends them', async () => {
    let compared = 0;
    for (let seed = 1; seed <= 15; seed++) {
      const random = new Random(seed);
      const schema = engine.supergraph.publicSchema;
      const { query } = typedDocument(schema, SCALARS, random, OperationTypeNode.QUERY, 3);
      if (!isValid(schema, query)) continue;
      for (const { subgraph, operation, literals } of sentFetches(query)) {
        const target = targetOf(subgraph);
        const variables = typedVariables(target.schema, SCALARS, random, parse(operation));
        await compare(target, operation, { ...variables, ...literals });
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(5);
  });

  it.each([...targets.keys()])('to generated queries that %s is asked itself', async (name) => {
    const target = targetOf(name);
    let compared = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const { query, variables } = typedDocument(
        target.schema,
        SCALARS,
        new Random(seed),
        OperationTypeNode.QUERY,
        4,
      );
      if (!isValid(target.schema, query)) continue;
      await compare(target, query, variables);
      compared++;
    }
    expect(compared).toBeGreaterThan(4);
  });
});
