import { GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { CallerContextVerifier, ContextRefused, satisfied, type CallerContext } from '../../access/index.js';
import type { CacheStatistics, Clock } from '../../kernel/index.js';
import { CompiledOperations } from './compiled-operations.js';
import { applyJurisdiction, jurisdictionOf } from './jurisdiction.js';
import type { RegionalContext, SubgraphContext, SubgraphManifest } from './manifest.js';
import { buildSubgraph } from './schema.js';

/** One fetch as the gateway sends it. */
export interface SubgraphRequest {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The caller context that the gateway signed for this subgraph. */
  readonly contextToken: string;
}

/** What a running subgraph needs. */
export interface SubgraphEnvironment {
  /** Connections as the subgraph's own database role. */
  readonly database: DataSource;
  readonly verifier: CallerContextVerifier;
  readonly clock: Clock;
}

/** A running subgraph (子图). It answers only what comes with a caller context signed for it. */
export class Subgraph<Services = unknown> {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly #manifest: SubgraphManifest<Services>;
  readonly #environment: SubgraphEnvironment;
  readonly #operations: CompiledOperations;
  /** For callers who are held to a jurisdiction; the others do not pay for it. */
  readonly #regionalOperations: CompiledOperations;

  private constructor(
    manifest: SubgraphManifest<Services>,
    schema: GraphQLSchema,
    regionalSchema: GraphQLSchema,
    environment: SubgraphEnvironment,
  ) {
    this.name = manifest.name;
    this.schema = schema;
    this.#manifest = manifest;
    this.#environment = environment;
    this.#operations = new CompiledOperations(schema, manifest.name);
    this.#regionalOperations = new CompiledOperations(regionalSchema, `${manifest.name}_regional`);
  }

  static async start<Services>(
    manifest: SubgraphManifest<Services>,
    environment: SubgraphEnvironment,
  ): Promise<Subgraph<Services>> {
    const schema = await buildSubgraph(manifest);
    return new Subgraph(manifest, schema, applyJurisdiction(await buildSubgraph(manifest)), environment);
  }

  /**
   * Executes one fetch.
   *
   * @returns data and errors as GraphQL has them; FIELD_DENIED without data when the context does not grant every item
   *   that the operation touches (the gateway leaves such fields out, so this is its mistake or somebody's attempt)
   */
  async execute(request: SubgraphRequest): Promise<ExecutionResult> {
    let context: CallerContext;
    try {
      context = await this.#environment.verifier.verify(request.contextToken);
    } catch (error) {
      if (!(error instanceof ContextRefused)) throw error;
      return { errors: [new GraphQLError(error.message, { extensions: { code: 'UNAUTHENTICATED' } })] };
    }
    const operations = context.regional?.size ? this.#regionalOperations : this.#operations;
    const operation = operations.get(request.operation);
    const missing = operation.items.find((policies) => !satisfied(policies, context.grants));
    if (missing) return { errors: [notGranted(missing)] };
    return operation.run(this.#open(context), request.variables);
  }

  #open(context: CallerContext): SubgraphContext<Services> {
    const { database, clock } = this.#environment;
    const scope = { database, clock, context, jurisdiction: null };
    const openWithin = (): RegionalContext<Services> => {
      const bounded = { ...scope, jurisdiction: jurisdictionOf(context, database, this.name) };
      const regional = { ...bounded, data: this.#manifest.open(bounded), within: () => regional };
      return regional;
    };
    let within: RegionalContext<Services> | undefined;
    return { ...scope, data: this.#manifest.open(scope), within: () => (within ??= openWithin()) };
  }

  caches(): readonly CacheStatistics[] {
    return [
      ...this.#operations.caches(),
      ...this.#regionalOperations.caches(),
      ...this.#environment.verifier.caches(),
    ];
  }
}

function notGranted(policies: readonly (readonly string[])[]): GraphQLError {
  const policy = policies[0]?.join(' ') ?? '';
  return new GraphQLError(`The caller context does not grant ${policy}.`, {
    extensions: { code: 'FIELD_DENIED', policy },
  });
}
