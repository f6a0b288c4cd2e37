import { isDeepStrictEqual } from 'node:util';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { execute, parse, type FormattedExecutionResult, type GraphQLSchema } from 'graphql';
import { executePlan } from '../../src/engine/execution/execute-plan.js';
import { introspect } from '../../src/engine/operation/introspection.js';
import { DEFAULT_LIMITS } from '../../src/engine/limits/limits.js';
import { OperationCache } from '../../src/engine/operation/operation-cache.js';
import { QueryPlanner } from '../../src/engine/planning/index.js';
import { PreparedOperations, type DeniedFields } from '../../src/engine/preparation/prepared-operations.js';
import { withDisclosedPlatforms } from '../../src/gateway/platforms/disclosed-platforms.js';
import { project, type AnswerError } from '../../src/engine/projection/project.js';
import type { SubgraphClient, SubgraphFetch } from '../../src/engine/execution/subgraph-client.js';
import {
  readGuardedSupergraph,
  type GuardedSupergraph,
} from '../../src/gateway/policies/guarded-supergraph.js';
import { validateDocument } from '../../src/engine/operation/validation.js';
import { readVariables } from '../../src/engine/operation/coerce-variables.js';
import { CompiledOperations } from '../../src/subgraph-kit/operations/compiled-operations.js';
import { agencyErrorsForClients } from '../../src/gateway/disclosure/agency-errors.js';

/** A small Federation 2 subgraph: SDL without the `@link`, and resolvers as Apollo's subgraph library takes them. */
export interface ToySubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers?: Readonly<Record<string, unknown>>;
  /** Answers instead of the resolvers; for agencies that fail or lie. */
  readonly answer?: (fetch: SubgraphFetch) => unknown;
}

/** One fetch as a subgraph got it. */
export interface RecordedFetch {
  readonly subgraph: string;
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface ToyAnswer {
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
  readonly fetches: readonly RecordedFetch[];
}

export interface ToyFederation {
  readonly supergraph: GuardedSupergraph;
  /** @throws when the operation is not valid, or graphql-jit and graphql-js differ on a fetch */
  /** What the operator was told during the last question. */
  failures(): readonly unknown[];
  ask(query: string, variables?: Record<string, unknown>, denied?: readonly string[]): Promise<ToyAnswer>;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: [
  "@key", "@shareable", "@requires", "@provides", "@external", "@override", "@interfaceObject", "@inaccessible",
  "@policy"
])\n`;

export function linked(sdl: string): string {
  return LINK + sdl;
}

/** @param disableValidationRules rules of the composition library that refuse what is right */
export function composeToys(
  subgraphs: readonly ToySubgraph[],
  disableValidationRules: string[] = [],
): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(linked(sdl)), url: `http://${name}.invalid` })),
    { disableValidationRules },
  );
  if (!supergraphSdl) throw new Error((errors ?? []).map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** Runs a fetch as the hub's own subgraphs do, and checks it against the reference implementation. */
class ToyClient implements SubgraphClient {
  readonly #subgraph: ToySubgraph;
  readonly #record: (fetch: RecordedFetch) => void;
  readonly #schema: GraphQLSchema;
  readonly #operations: CompiledOperations;
  readonly differences: unknown[] = [];

  constructor(subgraph: ToySubgraph, record: (fetch: RecordedFetch) => void) {
    this.#subgraph = subgraph;
    this.#record = record;
    this.#schema = buildSubgraphSchema([
      { typeDefs: parse(linked(subgraph.sdl)), resolvers: (subgraph.resolvers ?? {}) as never },
    ]);
    this.#operations = new CompiledOperations(this.#schema, 'toy');
  }

  async fetch(request: SubgraphFetch): Promise<FormattedExecutionResult> {
    const { operation, operationKind } = request;
    const variables = plain(request.variables) as Record<string, unknown>;
    this.#record({ subgraph: this.#subgraph.name, operation, variables });
    if (this.#subgraph.answer) return this.#subgraph.answer(request) as FormattedExecutionResult;
    const compiled = await this.#operations.get(operation).run({}, variables);
    const answer = plain(compiled) as FormattedExecutionResult;
    if (operationKind === 'query') {
      const reference = plain(
        await execute({
          schema: this.#schema,
          document: parse(operation),
          variableValues: variables,
          contextValue: {},
        }),
      );
      if (!isDeepStrictEqual(withoutPlaces(answer), withoutPlaces(reference as FormattedExecutionResult)))
        this.differences.push({ operation, answer, reference });
    }
    return answer;
  }
}

/** Where in the text an error arose, and the order of errors, may differ. */
function withoutPlaces({ data, errors }: FormattedExecutionResult): unknown {
  return {
    data,
    errors: errors?.map(({ message, path }) => JSON.stringify({ message, path })).toSorted(),
  };
}

function deny(coordinates: readonly string[]): DeniedFields {
  return {
    key: coordinates.join(' '),
    details: (coordinate) =>
      coordinates.includes(coordinate)
        ? { message: `${coordinate} is denied.`, extensions: { code: 'FIELD_DENIED', field: coordinate } }
        : null,
  };
}

/** Composes subgraphs and answers operations over them with the hub's own planner, executor and projection. */
export function federate(...subgraphs: readonly ToySubgraph[]): ToyFederation {
  return answering(composeToys(subgraphs), subgraphs);
}

/**
 * The same for what Apollo's composition takes and the composition library refuses: it finds no way from a `Query` inside an
 * answer to the root fields of other subgraphs, nor to what a key inside a required object leads to.
 */
export function federateUnchecked(...subgraphs: readonly ToySubgraph[]): ToyFederation {
  return answering(composeToys(subgraphs, ['SatisfiabilityRule']), subgraphs);
}

function answering(sdl: string, subgraphs: readonly ToySubgraph[]): ToyFederation {
  const supergraph = readGuardedSupergraph(sdl);
  const operations = new OperationCache(supergraph);
  const prepared = new PreparedOperations(supergraph, {
    planner: new QueryPlanner(supergraph.document),
    discloses: withDisclosedPlatforms,
  });
  let fetches: RecordedFetch[] = [];
  let failures: unknown[] = [];
  const clients = new Map(
    subgraphs.map((subgraph) => [subgraph.name, new ToyClient(subgraph, (fetch) => fetches.push(fetch))]),
  );
  return {
    supergraph,
    failures: () => failures,
    async ask(query, given = {}, denied = []) {
      fetches = [];
      failures = [];
      for (const { differences } of clients.values()) differences.length = 0;
      const document = parse(query);
      const invalid = validateDocument(supergraph.publicSchema, document, DEFAULT_LIMITS);
      if (invalid) throw invalid;
      const written = operations.get(query, document, null);
      const read = readVariables(supergraph.publicSchema, written.definition, given);
      if (!read.ok) throw read.errors[0];
      const operation = operations.evaluateConditions(written, read.variables);
      const { plan, projection } = prepared.get(operation, deny(denied));
      const joined = await executePlan(plan, {
        variables: read.variables,
        client: (name) => {
          const client = clients.get(name);
          if (!client) throw new Error(`No subgraph ${name}.`);
          return client;
        },
        contextToken: async () => '',
        errorsForClients: agencyErrorsForClients,
        matches: (concrete, condition) => supergraph.matches(concrete, condition),
        signal: new AbortController().signal,
        onFailure: (_subgraph, error) => failures.push(error),
      });
      if (operation.introspection) {
        Object.assign(
          joined.data,
          await introspect(supergraph.publicSchema, operation.introspection, read.variables),
        );
      }
      for (const { differences } of clients.values()) {
        if (differences.length > 0) throw new Error(JSON.stringify(differences, null, 1));
      }
      const { data, errors } = project(joined.data, projection, read.variables);
      return { data: plain(data), errors: plain([...errors, ...joined.errors]) as AnswerError[], fetches };
    },
  };
}
