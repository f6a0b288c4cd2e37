import type { FieldNode } from 'graphql';
import { withoutDenied } from '../access/index.js';
import { BoundedCache, type CacheStatistics } from '../kernel/index.js';
import type { FaultDetails } from './fault.js';
import { rootTypeOf, type Operation } from './operation.js';
import type { PreparedNode, QueryPlanner } from './planning/index.js';
import { withDisclosedPlatforms, type PlatformDisclosure } from './platforms-disclosed.js';
import { compileRootProjection } from './projection/compile-projection.js';
import type { Projection } from './projection/projection.js';
import { selectedCoordinates } from './selected-coordinates.js';
import type { Supergraph } from './supergraph.js';

/** An operation made ready for one kind of caller: what to fetch, and how to answer. */
export interface PreparedOperation {
  readonly plan: PreparedNode | null;
  readonly projection: Projection;
  /** Coordinates of the fields that are fetched: those selected, without the denied ones and what is under them. */
  readonly reads: ReadonlySet<string>;
  /** Finds the platforms in joined data; null where there can be none. */
  readonly platforms: Pick<PlatformDisclosure, 'collect'> | null;
}

const NOTHING: ReadonlySet<string> = new Set();

/** What is denied to a caller, as the preparation needs it. */
export interface DeniedFields {
  /** Tells kinds of caller apart: the same key, the same denied fields with the same words. */
  readonly key: string;
  /** Why a field is denied, wherever it is selected or in this place of the operation. */
  details(coordinate: string, place: FieldNode): FaultDetails | null;
}

/** A bounded store of plans and projections, by operation and by what is denied in it. */
export class PreparedOperations {
  readonly #supergraph: Supergraph;
  readonly #planner: QueryPlanner;
  readonly #prepared: BoundedCache<string, PreparedOperation>;

  /** @param size prepared operations kept at most */
  constructor(supergraph: Supergraph, planner: QueryPlanner, size = 2000) {
    this.#supergraph = supergraph;
    this.#planner = planner;
    this.#prepared = new BoundedCache('prepared_operations', { max: size });
  }

  /**
   * @param operation under the values of its conditions
   * @throws GraphQLError OPERATION_TOO_COMPLEX, OPERATION_NOT_PLANNABLE; neither is remembered
   */
  get(operation: Operation, denied: DeniedFields): PreparedOperation {
    const key = `${operation.selection} ${denied.key}`;
    const known = this.#prepared.get(key);
    if (known) return known;
    const prepared = this.#prepare(operation, denied);
    this.#prepared.set(key, prepared);
    return prepared;
  }

  caches(): readonly CacheStatistics[] {
    return [this.#prepared.statistics()];
  }

  #prepare(operation: Operation, denied: DeniedFields): PreparedOperation {
    const { publicSchema: schema, withheld, withholdsType, presumes } = this.#supergraph;
    const { definition, request } = operation;
    const root = rootTypeOf(schema, operation.kind);
    const projection = compileRootProjection(
      { schema, withheld, withholdsType, presumes, denied: (field, place) => denied.details(field, place) },
      root,
      definition.selectionSet,
    );
    const allowed =
      request &&
      withoutDenied(schema, request, (field, place) => denied.details(field, place) !== null, presumes);
    if (!allowed) return { plan: null, projection, reads: NOTHING, platforms: null };
    const disclosure = withDisclosedPlatforms(schema, allowed, root);
    return {
      plan: this.#planner.plan(disclosure.definition),
      projection,
      reads: selectedCoordinates(schema, allowed),
      platforms: disclosure.possible ? disclosure : null,
    };
  }
}
