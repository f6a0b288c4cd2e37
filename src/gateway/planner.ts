import { parse, type DocumentNode } from 'graphql';
import { QueryPlanner, type QueryPlan } from '@graphql-hive/router-query-planner';
import {
  planningSupergraph,
  reenteredPlanningSupergraph,
  type PlanningSupergraph,
} from './planning-supergraph.js';
import { withEvenProvides, type EvenProvides } from './repeated-provides.js';

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

/** @param milliseconds that a plan may take at most; unbounded where none is given */
function planWith(supergraph: PlanningSupergraph, milliseconds?: number): Plan {
  const planner = new QueryPlanner(supergraph.sdl);
  return async (operation) => {
    const signal = milliseconds === undefined ? null : AbortSignal.timeout(milliseconds);
    return supergraph.restore(await planner.planAsync(operation, null, new Set(), 0, signal));
  };
}

/** With more graphs there are many more ways to weigh, and what had no plan may have none here either. */
const LONGEST_OTHER_PLAN = 1_000;

/** Plans with one supergraph, and with its other form what finds no plan. */
class TwofoldPlanner implements Planner {
  readonly #document: DocumentNode;
  readonly #plan: Plan;
  /** Made when the first plan is missing; null where it could find no other. */
  #otherPlan: Plan | null | undefined;

  constructor(document: DocumentNode) {
    this.#document = document;
    this.#plan = planWith(planningSupergraph(document));
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
      const supergraph = reenteredPlanningSupergraph(this.#document);
      this.#otherPlan = supergraph && planWith(supergraph, LONGEST_OTHER_PLAN);
    }
    if (!this.#otherPlan) throw failure;
    return this.#otherPlan(operation).catch(() => {
      throw failure;
    });
  }
}

/** The Hive router's query planner (Rust). */
export class HivePlanner implements Planner {
  readonly #planner: Planner;
  readonly #even: EvenProvides | null;
  #evenPlanner: Planner | null = null;

  constructor(supergraphSdl: string) {
    const document = parse(supergraphSdl, { noLocation: true });
    this.#planner = new TwofoldPlanner(document);
    this.#even = withEvenProvides(document);
  }

  plan(operation: string): Promise<QueryPlan> {
    if (!this.#even?.concerns(operation)) return this.#planner.plan(operation);
    this.#evenPlanner ??= new TwofoldPlanner(this.#even.document);
    return this.#evenPlanner.plan(operation);
  }
}
