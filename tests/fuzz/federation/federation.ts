import { composeServices } from '@theguild/federation-composition';
import { assertValidSchema, GraphQLError, parse, type GraphQLSchema } from 'graphql';
import { Engine } from '../../../src/engine/engine.js';
import type { SubgraphClient } from '../../../src/engine/execution/subgraph-client.js';
import { differenceOf } from './compare.js';
import { Oracle } from './oracle.js';
import { Satisfiability } from './satisfiable.js';
import { hidesAs, type Shape } from './shape.js';
import { Site } from './site.js';
import { World } from './world.js';
import { writeSdl } from './write-sdl.js';
import { readSupergraph } from '../../../src/engine/supergraph/supergraph.js';
import { agencyErrorsForClients } from '../../../src/gateway/disclosure/agency-errors.js';

const NOTHING_DENIED = { key: '', details: () => null };
const NO_CONTEXT = Promise.resolve('');
/** Nothing here is about what a generated operation may cost. */
const LIMITS = { cost: Number.POSITIVE_INFINITY };

/** An operation and the variables that it is asked with. */
export interface AskedOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Trial {
  /** What is wrong; null where nothing is. */
  readonly problem: string | null;
  /** Whether it was refused, and no planner could plan it. */
  readonly isUnsatisfiable: boolean;
  /** Time of the processor, because other work on the machine is not the planner's. */
  readonly planMilliseconds: number;
  readonly fetches: readonly { readonly subgraph: string; readonly operation: string }[];
}

function millisecondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function isNotPlannable(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions['code'] === 'OPERATION_NOT_PLANNABLE';
}

/** What is wrong with a plan is kept from clients. */
function reasonOf(error: unknown): string {
  if (error instanceof GraphQLError && error.originalError) return error.originalError.message;
  return error instanceof Error ? error.message : String(error);
}

/** Apollo's composition refuses it (`INTERFACE_OBJECT_USAGE_ERROR`), and the library used here does not. */
function hasHiddenTypes(shape: Shape): boolean {
  return [...shape.types.values()].some(
    (type) =>
      type.kind === 'OBJECT' && [...type.graphs.keys()].some((graph) => hidesAs(shape, type.name, graph)),
  );
}

/** A shape as a running federation: the engine over its subgraphs, and a single server beside it. */
export class FuzzedFederation {
  readonly supergraphSdl: string;
  readonly schema: GraphQLSchema;
  readonly #engine: Engine;
  readonly #oracle: Oracle;
  readonly #shape: Shape;
  #fetches: { subgraph: string; operation: string }[] = [];
  #acts: string[] = [];
  #failures: unknown[] = [];

  /** @throws Error with the reasons where the shape does not compose, or should not */
  constructor(shape: Shape) {
    if (hasHiddenTypes(shape))
      throw new Error('A subgraph has an interface as an object, and what implements it.');
    this.#shape = shape;
    const { supergraphSdl, errors } = composeServices(
      shape.graphs.map((name) => ({
        name,
        typeDefs: parse(writeSdl(shape, name)),
        url: `http://${name}.invalid`,
      })),
      // It refuses some shapes that Apollo's composition takes, and takes some that nobody could plan.
      { disableValidationRules: ['SatisfiabilityRule'] },
    );
    if (!supergraphSdl) throw new Error((errors ?? []).map(({ message }) => message).join('\n'));
    this.supergraphSdl = supergraphSdl;
    const world = new World(shape);
    const subgraphs = new Map<string, SubgraphClient>(
      shape.graphs.map((name) => [
        name,
        new Site(
          name,
          world,
          (subgraph, { operation }) => this.#fetches.push({ subgraph, operation }),
          (act) => this.#acts.push(act),
        ),
      ]),
    );
    this.#engine = new Engine({
      errorsForClients: agencyErrorsForClients,
      supergraph: readSupergraph(supergraphSdl),
      subgraphs,
      limits: LIMITS,
      onFailure: (_where, error) => this.#failures.push(error),
    });
    this.schema = this.#engine.supergraph.publicSchema;
    // The composition library lets some interfaces through that their implementations contradict.
    assertValidSchema(this.schema);
    this.#oracle = new Oracle(this.schema, world, this.#engine.supergraph.inaccessibleValues);
  }

  /** Asks both, and compares. */
  async try({ query, variables }: AskedOperation): Promise<Trial> {
    const document = parse(query);
    this.#fetches = [];
    this.#acts = [];
    this.#failures = [];
    const expected = await this.#oracle.ask(document, variables);
    const started = process.cpuUsage();
    let planMilliseconds = 0;
    let isUnsatisfiable = false;
    let problem: string | null;
    try {
      const written = this.#engine.operation(query, document, null);
      const input = this.#engine.input(written, variables);
      if (input.ok) {
        const prepared = this.#engine.prepare(input.operation, NOTHING_DENIED);
        planMilliseconds = millisecondsSince(started);
        problem = await this.#compare(input, prepared, expected);
      } else problem = `the variables are refused: ${input.errors.map(({ message }) => message).join()}`;
    } catch (error) {
      planMilliseconds ||= millisecondsSince(started);
      isUnsatisfiable = isNotPlannable(error) && !new Satisfiability(this.#shape).holds(document);
      problem = isUnsatisfiable ? null : `no answer: ${reasonOf(error)}`;
    }
    return { problem, isUnsatisfiable, planMilliseconds, fetches: this.#fetches };
  }

  async #compare(
    { operation, variables }: Extract<ReturnType<Engine['input']>, { readonly ok: true }>,
    prepared: ReturnType<Engine['prepare']>,
    { answer: expected, acts }: Awaited<ReturnType<Oracle['ask']>>,
  ): Promise<string | null> {
    const answer = await this.#engine.run({
      operation,
      prepared,
      variables,
      contextToken: () => NO_CONTEXT,
      signal: new AbortController().signal,
    });
    const plain = JSON.parse(JSON.stringify(answer)) as Parameters<typeof differenceOf>[0];
    const difference = differenceOf(plain, expected);
    if (difference !== null) return `${difference}${this.#strangeFailures()}`;
    // The specification lets what follows a failed mutation be done or left (GraphQL, 6.4.4); graphql-js leaves it.
    const done = expected.data ? this.#acts : this.#acts.slice(0, acts.length);
    if (done.join('\n') !== acts.join('\n')) {
      return `mutations were done as\n  ${this.#acts.join(' ')}\nnot as\n  ${acts.join(' ')}`;
    }
    return this.#strangeFailures() || null;
  }

  /** Subgraphs here fail only where the world says so; any other failure is a wrong fetch. */
  #strangeFailures(): string {
    const strange = this.#failures
      .map((error) => (error as Error).message)
      .filter((message) => !/ fails\.$|^No usable value of/.test(message));
    return strange.length > 0 ? `\nthe subgraphs say: ${[...new Set(strange)].slice(0, 3).join(' | ')}` : '';
  }
}
