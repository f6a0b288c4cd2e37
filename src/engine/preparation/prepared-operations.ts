import {
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import { BoundedCache, type CacheStatistics } from '../../kernel/index.js';
import type { ErrorDetails } from '../errors/field-error.js';
import type { Row } from '../joined-data/row.js';
import { rootTypeOf, type Operation } from '../operation/operation.js';
import { withoutDenied } from '../operation/without-denied.js';
import {
  PlanDefect,
  planRefusedError,
  PlanVerifier,
  readModel,
  type PreparedNode,
  type QueryPlanner,
  type VerifiedOperation,
} from '../planning/index.js';
import { compileRootProjection } from '../projection/compile-projection.js';
import type { Projection } from '../projection/projection.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import type { DisclosureCollector } from './disclosure-collector.js';

/** Schema coordinates of the fields that an operation without fragment spreads selects. */
export function selectedCoordinates(schema: GraphQLSchema, node: ASTNode): ReadonlySet<string> {
  const coordinates = new Set<string>();
  const info = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(info, {
    Field({ name }) {
      const parent = info.getParentType();
      if (parent) coordinates.add(`${parent.name}.${name.value}`);
    },
  });
  visit(node, visitor);
  return coordinates;
}

/** An operation made ready for one kind of caller: what to fetch, and how to answer. */
export interface PreparedOperation {
  readonly plan: PreparedNode | null;
  readonly projection: Projection;
  /** Coordinates of the fields that are fetched: those selected, without the denied ones and what is under them. */
  readonly reads: ReadonlySet<string>;
  /** Finds in joined data what the answer discloses; null where it can disclose nothing that is looked for. */
  readonly collect: ((data: Row, found: Set<string>) => void) | null;
}

const NOTHING: ReadonlySet<string> = new Set();

/** What is denied to a caller, as the preparation needs it. */
export interface DeniedFields {
  /** Tells kinds of caller apart: the same key, the same denied fields with the same words. */
  readonly key: string;
  /** Why a field is denied, wherever it is selected or in this place of the operation. */
  details(coordinate: string, place: FieldNode): ErrorDetails | null;
}

/** What operations are prepared with. */
export interface PreparationOptions {
  readonly planner: Pick<QueryPlanner, 'plan'>;
  /** Told once of each operation whose plan is refused. */
  readonly onRefused?: (operation: Operation, defect: PlanDefect) => void;
  /** What is looked for in answers; nothing when absent. */
  readonly discloses?: DisclosureCollector | undefined;
}

const REMEMBERED = 2000;

/** A bounded store of plans and projections, by operation and by what is denied in it. No plan gets in unverified. */
export class PreparedOperations {
  readonly #supergraph: Supergraph;
  readonly #verifier: PlanVerifier;
  readonly #options: PreparationOptions;
  readonly #prepared = new BoundedCache<string, PreparedOperation | PlanDefect>('prepared_operations', {
    max: REMEMBERED,
  });

  constructor(supergraph: Supergraph, options: PreparationOptions) {
    this.#supergraph = supergraph;
    this.#verifier = new PlanVerifier(readModel(supergraph.document), supergraph);
    this.#options = options;
  }

  /**
   * @param operation under the values of its conditions
   * @throws GraphQLError OPERATION_TOO_COMPLEX, OPERATION_NOT_PLANNABLE, neither of which is remembered; PLAN_REFUSED
   */
  get(operation: Operation, denied: DeniedFields): PreparedOperation {
    const key = `${operation.selection} ${denied.key}`;
    const known = this.#prepared.get(key) ?? this.#make(key, operation, denied);
    if (known instanceof PlanDefect) throw planRefusedError(known);
    return known;
  }

  caches(): readonly CacheStatistics[] {
    return [this.#prepared.statistics()];
  }

  #make(key: string, operation: Operation, denied: DeniedFields): PreparedOperation | PlanDefect {
    let made: PreparedOperation | PlanDefect;
    try {
      made = this.#prepare(operation, denied);
    } catch (error) {
      if (!(error instanceof PlanDefect)) throw error;
      made = error;
      this.#options.onRefused?.(operation, error);
    }
    this.#prepared.set(key, made);
    return made;
  }

  /** A plan that does what its operation asks, and nothing else. */
  #plan(verified: VerifiedOperation): PreparedNode | null {
    const plan = this.#options.planner.plan(verified.definition);
    this.#verifier.verify(plan, verified);
    return plan;
  }

  #prepare(operation: Operation, denied: DeniedFields): PreparedOperation {
    const { publicSchema: schema, inaccessibleValues, isInaccessible, assumesNonNull } = this.#supergraph;
    const { definition, request } = operation;
    const root = rootTypeOf(schema, operation.kind);
    const projection = compileRootProjection(
      {
        schema,
        inaccessibleValues,
        isInaccessible,
        assumesNonNull,
        denied: (field, place) => denied.details(field, place),
      },
      root,
      definition.selectionSet,
    );
    const allowed =
      request &&
      withoutDenied(schema, request, (field, place) => denied.details(field, place) !== null, assumesNonNull);
    if (!allowed) return { plan: null, projection, reads: NOTHING, collect: null };
    const collecting = this.#options.discloses?.(schema, allowed, root);
    const reads = selectedCoordinates(schema, allowed);
    return {
      plan: this.#plan({ definition: collecting?.definition ?? allowed, reads }),
      projection,
      reads,
      collect: collecting?.collect ?? null,
    };
  }
}
