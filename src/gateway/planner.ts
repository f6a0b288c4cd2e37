import { QueryPlanner, type QueryPlan } from '@graphql-hive/router-query-planner';
import {
  planningSupergraph,
  reenteredPlanningSupergraph,
  type PlanningSupergraph,
} from './planning-supergraph.js';

export type { QueryPlan };

/** Turns an operation into fetches from subgraphs. */
export interface Planner {
  /**
   * @param operation text of one valid operation; it must have passed graphql-js validation and the hub's limits,
   *   because the planner itself survives neither a cycle of fragments nor their doubling
   */
  plan(operation: string): Promise<QueryPlan>;
}

type Plan = Planner['plan'];

function planWith(supergraph: PlanningSupergraph): Plan {
  const planner = new QueryPlanner(supergraph.sdl);
  return async (operation) => supergraph.restore(await planner.planAsync(operation, null, new Set(), 0));
}

/** The Hive router's query planner (Rust). */
export class HivePlanner implements Planner {
  readonly #sdl: string;
  readonly #plan: Plan;
  /** Made when the first plan is missing; null where it could find no other. */
  #otherPlan: Plan | null | undefined;

  constructor(supergraphSdl: string) {
    this.#sdl = supergraphSdl;
    this.#plan = planWith(planningSupergraph(supergraphSdl));
  }

  async plan(operation: string): Promise<QueryPlan> {
    try {
      return await this.#plan(operation);
    } catch (failure) {
      return this.#planOtherwise(operation, failure);
    }
  }

  async #planOtherwise(operation: string, failure: unknown): Promise<QueryPlan> {
    if (this.#otherPlan === undefined) {
      const supergraph = reenteredPlanningSupergraph(this.#sdl);
      this.#otherPlan = supergraph && planWith(supergraph);
    }
    if (!this.#otherPlan) throw failure;
    return this.#otherPlan(operation).catch(() => {
      throw failure;
    });
  }
}
