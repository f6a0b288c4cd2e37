import { QueryPlanner, type QueryPlan } from '@graphql-hive/router-query-planner';
import { planningSupergraph, type PlanningSupergraph } from './planning-supergraph.js';

export type { QueryPlan };

/** Turns an operation into fetches from subgraphs. */
export interface Planner {
  /**
   * @param operation text of one valid operation; it must have passed graphql-js validation and the hub's limits,
   *   because the planner itself survives neither a cycle of fragments nor their doubling
   */
  plan(operation: string): Promise<QueryPlan>;
}

/** The Hive router's query planner (Rust). */
export class HivePlanner implements Planner {
  readonly #planner: QueryPlanner;
  readonly #supergraph: PlanningSupergraph;

  constructor(supergraphSdl: string) {
    this.#supergraph = planningSupergraph(supergraphSdl);
    this.#planner = new QueryPlanner(this.#supergraph.sdl);
  }

  async plan(operation: string): Promise<QueryPlan> {
    return this.#supergraph.restore(await this.#planner.planAsync(operation, null, new Set(), 0));
  }
}
