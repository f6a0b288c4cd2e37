import { Kind, parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { OperationCache } from '../operation/operation-cache.js';
import { QueryPlanner, type PlanDefect } from '../planning/index.js';
import { readSupergraph } from '../supergraph/supergraph.js';
import { PreparedOperations } from './prepared-operations.js';

const SUPERGRAPH = `
  schema { query: Query }
  enum join__Graph { A @join__graph(name: "a", url: "http://a") }
  type Query @join__type(graph: A) { name: String code: String }
`;
const NOTHING_DENIED = { key: '', details: () => null };

it('refuses an operation whose plan is of another, is told of it once, and serves the rest', () => {
  const supergraph = readSupergraph(SUPERGRAPH);
  const planner = new QueryPlanner(supergraph.document);
  const [other] = parse('{ code }').definitions;
  const refused: PlanDefect[] = [];
  const prepared = new PreparedOperations(supergraph, {
    planner: {
      plan: (definition) =>
        planner.plan(
          print(definition).includes('name') && other?.kind === Kind.OPERATION_DEFINITION
            ? other
            : definition,
        ),
    },
    onRefused: (_operation, defect) => refused.push(defect),
  });
  const operations = new OperationCache(supergraph);
  const prepare = (query: string) =>
    prepared.get(operations.get(query, parse(query), null), NOTHING_DENIED).plan;
  for (let times = 0; times < 2; times++) {
    expect(() => prepare('{ name }')).toThrow(
      expect.objectContaining({
        extensions: {
          code: 'PLAN_REFUSED',
          message: expect.objectContaining({ zh: expect.any(String) as string }) as object,
          remedy: expect.objectContaining({ zh: expect.any(String) as string }) as object,
        },
      }),
    );
  }
  expect(refused.map(({ rule, where }) => `${rule} ${where}`)).toEqual(['NOT_ASKED Query.code']);
  expect(prepare('{ code }')).toMatchObject({ operation: '{code}' });
});
