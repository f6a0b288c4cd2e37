import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  execute,
  OperationTypeNode,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import type { CallerContext } from '../../src/access/index.js';
import { projectFile } from '../../src/cli/project-file.js';
import { WorkflowChangeFeed } from '../../src/determination/index.js';
import { Engine } from '../../src/gateway/engine.js';
import type { PreparedNode } from '../../src/gateway/executor/prepared-plan.js';
import { systemClock } from '../../src/kernel/index.js';
import { SCENARIOS } from '../../src/sample-data/index.js';
import { coordination } from '../../src/subgraphs/coordination/index.js';
import { AGENCY_SUBGRAPHS } from '../../src/subgraphs/index.js';
import { CompiledOperations } from '../../src/subgraphs/kit/compiled-operations.js';
import type { SubgraphManifest } from '../../src/subgraphs/kit/index.js';
import { buildSubgraph } from '../../src/subgraphs/kit/schema.js';
import { Random } from '../fuzz/random.js';
import { typedDocument, typedVariables } from '../fuzz/typed-document.js';
import { createTestDatabase } from '../testkit/database.js';

/** Every text that the gateway sends to the hub's subgraphs, compiled and interpreted over the same data. */

const CODES = Object.values(SCENARIOS).map(({ code }) => code);
const SCALARS = {
  PlatformCode: CODES,
  _Any: CODES.map((code) => ({ __typename: 'Platform', code })),
  Int: [1, 3, 0],
  Boolean: [true, false],
  ID: ['018f0000-0000-7000-8000-000000000000'],
  String: ['x', 'me { agency }', ''],
  LocalDate: ['2015-01-01', '2016-04-12'],
  DateTime: ['2016-04-12T09:30:00+08:00'],
  RegionCode: ['110000', '310000'],
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
      purpose: 'SUBSTANCE_DETERMINATION',
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
  ownerOf: () => null,
};
const targets = new Map([
  ...(await Promise.all(AGENCY_SUBGRAPHS.map(open))),
  await open(
    coordination({
      settings: { consultationWorkingDays: 5 },
      oracle,
      changes: new WorkflowChangeFeed(),
    }),
  ),
]);
const targetOf = (name: string): Target => {
  const target = targets.get(name);
  if (!target) throw new Error(name);
  return target;
};

const engine = new Engine({
  supergraphSdl: await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8'),
  scalars: {},
  subgraphs: new Map(),
  onFailure: () => undefined,
});

/** The queries that stand in the hub's tests and in its demo. */
async function writtenQueries(): Promise<Set<string>> {
  const found = new Set<string>();
  for (const folder of [['tests'], ['src', 'demo']]) {
    const root = projectFile(...folder);
    for (const file of await readdir(root, { recursive: true })) {
      if (!file.endsWith('.ts')) continue;
      const source = await readFile(join(root, file), 'utf8');
      for (const [, text = ''] of source.matchAll(/[`']((?:query|\{)[^`'$]*(?:\$\w[^`'$]*)*)[`']/g)) {
        if (valid(engine.supergraph.publicSchema, text)) found.add(text);
      }
    }
  }
  return found;
}

function valid(schema: GraphQLSchema, text: string): boolean {
  try {
    return validate(schema, parse(text, { maxTokens: 5000 })).length === 0;
  } catch {
    return false;
  }
}

/** What the gateway would send to which subgraph for a query. */
async function fetchesOf(query: string): Promise<{ subgraph: string; operation: string }[]> {
  const [first] = parse(query).definitions;
  const name = first && 'name' in first ? (first.name?.value ?? null) : null;
  const { plan } = await engine.prepare(engine.operation(query, parse(query), name), {
    key: '',
    details: () => null,
  });
  const fetches: { subgraph: string; operation: string }[] = [];
  const walk = (node: PreparedNode | null): void => {
    if (!node || node.kind === 'UNPLANNED') return;
    if (node.kind === 'SEQUENCE' || node.kind === 'PARALLEL') node.nodes.forEach(walk);
    else if (node.kind === 'CONDITION') [node.whenTrue, node.whenFalse].forEach(walk);
    else fetches.push(node);
  };
  walk(plan);
  return fetches;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
const comparable = ({ data, errors = [] }: ExecutionResult): unknown => ({
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
  expect(comparable(compiled), operation).toEqual(comparable(interpreted));
  return interpreted.data != null;
}

describe('compiled and interpreted, the same answers over the sample data', () => {
  it('to what the gateway sends for the queries of the tests and the demo', async () => {
    const queries = await writtenQueries();
    expect(queries.size).toBeGreaterThan(30);
    const texts = new Map<string, string>();
    for (const query of queries) {
      for (const { subgraph, operation } of await fetchesOf(query)) texts.set(operation, subgraph);
    }
    let answered = 0;
    for (const [operation, subgraph] of texts) {
      const target = targetOf(subgraph);
      for (let seed = 0; seed < 1; seed++) {
        const variables = typedVariables(target.schema, SCALARS, new Random(seed), parse(operation));
        if (await compare(target, operation, variables)) answered++;
      }
    }
    expect(answered).toBeGreaterThan(texts.size / 2);
  });

  it('to generated queries, as the gateway sends them', async () => {
    let compared = 0;
    for (let seed = 1; seed <= 15; seed++) {
      const random = new Random(seed);
      const schema = engine.supergraph.publicSchema;
      const { query } = typedDocument(schema, SCALARS, random, OperationTypeNode.QUERY, 3);
      if (!valid(schema, query)) continue;
      for (const { subgraph, operation } of await fetchesOf(query).catch(() => [])) {
        const target = targetOf(subgraph);
        await compare(target, operation, typedVariables(target.schema, SCALARS, random, parse(operation)));
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
      if (!valid(target.schema, query)) continue;
      await compare(target, query, variables);
      compared++;
    }
    expect(compared).toBeGreaterThan(4);
  });
});
