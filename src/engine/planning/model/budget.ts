import { planTooLongError } from './errors.js';

/**
 * Steps that one plan may take. A step is a look at one field in one subgraph, or a field written into a fetch: half a
 * microsecond to one and a half, so that no plan takes more than some 50 ms of the event loop. A plan for twenty platforms
 * with what six agencies hold takes 250 steps, and one with 1,800 fields under aliases about 39,000.
 */
export const MAX_PLAN_STEPS = 45_000;

/** Counts the work on one plan. */
export class PlanBudget {
  readonly #max: number;
  #steps = 0;

  constructor(max: number = MAX_PLAN_STEPS) {
    this.#max = max;
  }

  get steps(): number {
    return this.#steps;
  }

  /**
   * @param steps also a part of one
   * @throws GraphQLError OPERATION_TOO_COMPLEX when the work is used up
   */
  spend(steps = 1): void {
    this.#steps += steps;
    if (this.#steps > this.#max) throw planTooLongError(this.#max);
  }
}
