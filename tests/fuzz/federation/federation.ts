import { composeServices } from '@theguild/federation-composition';
import { assertValidSchema, parse, type GraphQLSchema } from 'graphql';
import { Engine } from '../../../src/gateway/engine.js';
import type { SubgraphClient } from '../../../src/gateway/subgraph-client.js';
import { differenceOf } from './compare.js';
import { Oracle } from './oracle.js';
import type { Shape } from './shape.js';
import { Site } from './site.js';
import { World } from './world.js';
import { writeSdl } from './write-sdl.js';

const NOTHING_DENIED = { key: '', details: () => null };
const NO_CONTEXT = Promise.resolve('');
/** Nothing here is about what a generated operation may cost. */
const LIMITS = { cost: Number.MAX_SAFE_INTEGER };

/** An operation and the variables that it is asked with. */
export interface AskedOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Trial {
  /** What is wrong; null where nothing is. */
  readonly problem: string | null;
  readonly planMilliseconds: number;
  readonly fetches: readonly { readonly subgraph: string; readonly operation: string }[];
}

/** A shape as a running federation: the engine over its subgraphs, and a single server beside it. */
export class FuzzedFederation {
  readonly supergraphSdl: string;
  readonly schema: GraphQLSchema;
  readonly #engine: Engine;
  readonly #oracle: Oracle;
  #fetches: { subgraph: string; operation: string }[] = [];
  #acts: string[] = [];
  #failures: unknown[] = [];

  /** @throws Error with the reasons where the shape does not compose */
  constructor(shape: Shape) {
    const { supergraphSdl, errors } = composeServices(
      shape.graphs.map((name) => ({
        name,
        typeDefs: parse(writeSdl(shape, name)),
        url: `http://${name}.invalid`,
      })),
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
      supergraphSdl,
      scalars: {},
      subgraphs,
      limits: LIMITS,
      onFailure: (_where, error) => this.#failures.push(error),
    });
    this.schema = this.#engine.supergraph.publicSchema;
    // The composition library lets some interfaces through that their implementations contradict.
    assertValidSchema(this.schema);
    this.#oracle = new Oracle(this.schema, world, this.#engine.supergraph.withheld);
  }

  /** Asks both, and compares. */
  async try({ query, variables }: AskedOperation): Promise<Trial> {
    const document = parse(query);
    this.#fetches = [];
    this.#acts = [];
    this.#failures = [];
    const expected = await this.#oracle.ask(document, variables);
    const started = performance.now();
    let planMilliseconds = 0;
    let problem: string | null;
    try {
      const written = this.#engine.operation(query, document, null);
      const input = this.#engine.input(written, variables);
      if (input.ok) {
        const prepared = this.#engine.prepare(input.operation, NOTHING_DENIED);
        planMilliseconds = performance.now() - started;
        problem = await this.#compare(input, prepared, expected);
      } else problem = `the variables are refused: ${input.errors.map(({ message }) => message).join()}`;
    } catch (error) {
      planMilliseconds ||= performance.now() - started;
      problem = `no answer: ${error instanceof Error ? error.message : String(error)}`;
    }
    return { problem, planMilliseconds, fetches: this.#fetches };
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
    if (this.#acts.join('\n') !== acts.join('\n')) {
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
