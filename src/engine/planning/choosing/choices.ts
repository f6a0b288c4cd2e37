import { countLeaves, type PlanField, type PlanSelection } from '../model/selection.js';
import type { Giving } from './given-fields.js';
import type { Way } from './reach.js';

type Selections = readonly PlanSelection[];

/** What a fetch more costs, and what a leaf costs that cannot be had at all. */
export const FETCH_COST = 1_000;
export const MISSING_COST = 1_000_000;

/** Where a field is taken from: a way to another subgraph, or null for the one at hand. */
export interface Choice {
  readonly way: Way | null;
  readonly giving: Giving;
}

/** What it takes to have selections. */
export interface Estimate {
  readonly cost: number;
  /** What cannot be had. */
  readonly rest: Selections;
}

/** What must not be chosen again for a field. */
export type Excluded = (field: PlanField, choice: Choice) => boolean;

/** Where a field may be taken from. */
export interface Offer extends Estimate {
  readonly field: PlanField;
  readonly choice: Choice;
  /** Its cost, with what is missing. */
  readonly weight: number;
}

export function leavesOf({ inner }: PlanField): number {
  return inner ? Math.max(1, countLeaves(inner)) : 1;
}

export function weightOf({ cost, rest }: Estimate): number {
  return cost + MISSING_COST * countLeaves(rest);
}

export function offerOf(field: PlanField, choice: Choice, estimate: Estimate, added: number): Offer {
  return {
    field,
    choice,
    rest: estimate.rest,
    cost: estimate.cost + added,
    weight: weightOf(estimate) + added,
  };
}

/** What is left of a field that was asked of objects of several types. */
export function fieldsIn(rest: Selections, field: PlanField): readonly PlanField[] {
  if (rest.length === 0) return [];
  if (!field.inner) return [field];
  const inner = rest.flatMap(function below(each): readonly PlanSelection[] {
    return each.kind === 'FRAGMENT' ? each.inner.flatMap(below) : (each.inner ?? []);
  });
  return [{ ...field, inner }];
}

/** What was chosen for each key already, so that what is left of it is taken from elsewhere. */
export class TriedChoices {
  readonly #byKey = new Map<string, Choice[]>();

  has({ key }: PlanField, choice: Choice): boolean {
    return this.#byKey.get(key)?.some((each) => isSame(each, choice)) ?? false;
  }

  add({ key }: PlanField, choice: Choice): void {
    const present = this.#byKey.get(key);
    if (present) present.push(choice);
    else this.#byKey.set(key, [choice]);
  }
}

function isSame(a: Choice, b: Choice): boolean {
  if (a.giving !== b.giving) return false;
  return a.way?.view.graph === b.way?.view.graph && a.way?.view.local === b.way?.view.local;
}
