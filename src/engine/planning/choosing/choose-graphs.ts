import type { PlanBudget } from '../model/budget.js';
import type { Provided } from '../model/provided.js';
import type { PlanField, PlanSelection } from '../model/selection.js';
import type { SupergraphModel, TypeView } from '../model/supergraph-model.js';
import {
  FETCH_COST,
  fieldsIn,
  leavesOf,
  MISSING_COST,
  offerOf,
  TriedChoices,
  weightOf,
  type Choice,
  type Estimate,
  type Excluded,
  type Offer,
} from './choices.js';
import { GivenFields } from './given-fields.js';
import { waysFrom, type Way } from './reach.js';
import { SelectionSplitter, type AbstractSplit } from './split-selections.js';

type Selections = readonly PlanSelection[];

const NOTHING: Estimate = { cost: 0, rest: [] };

/**
 * Chooses the subgraphs that fields are taken from: as few as cover them, by a greedy choice that looks at each field in
 * each subgraph once. What is below a field is weighed once for each subgraph, and remembered.
 */
export class GraphChooser {
  readonly #model: SupergraphModel;
  readonly #budget: PlanBudget;
  readonly #ways: Map<string, readonly Way[]>;
  readonly #estimates = new Map<Selections, Map<string, Estimate>>();
  readonly #splits = new Map<Selections, Map<string, AbstractSplit>>();
  readonly #numbers = new Map<Selections, number>();
  #nextNumber = 1;
  readonly #rests = new Map<Selections, PlanField>();
  /** Ways that are being looked for, the outermost first. */
  readonly #looking: string[] = [];
  /** The outermost of them that something looked at now came back to; what depends on that is not remembered. */
  #cameBackTo = Number.POSITIVE_INFINITY;
  readonly given: GivenFields;
  readonly splitter: SelectionSplitter;

  /** @param ways remembered from plan to plan */
  constructor(model: SupergraphModel, budget: PlanBudget, ways: Map<string, readonly Way[]>) {
    this.#model = model;
    this.#budget = budget;
    this.#ways = ways;
    this.given = new GivenFields(model, budget);
    this.splitter = new SelectionSplitter(model, budget);
  }

  /** The ways from a view of objects of a type to other subgraphs that have them; from nowhere for a root type. */
  ways(type: string, from: TypeView | null, provided: Provided): readonly Way[] {
    if (!from || type === this.#model.roots.query) {
      return this.#model
        .views(type)
        .filter(({ local }) => local.fields.size > 0)
        .map((view) => ({ view, sources: [], hops: 1 }));
    }
    const key = `${type} ${this.#viewKey(from, provided)}`;
    const known = this.#ways.get(key);
    if (known) return known;
    const position = this.#looking.indexOf(key);
    if (position >= 0) {
      this.#cameBackTo = Math.min(this.#cameBackTo, position);
      return [];
    }
    const depth = this.#looking.push(key) - 1;
    const gives = (view: TypeView, part: PlanField): boolean => {
      const own = view === from ? provided : null;
      if (this.given.giving(view, type, part.name, own) !== 'GIVEN') return false;
      return this.#below(part, view, type, own).rest.length === 0;
    };
    const found = waysFrom(this.#model, type, from, gives, this.#budget);
    this.#looking.pop();
    if (this.#cameBackTo >= depth) {
      this.#cameBackTo = Number.POSITIVE_INFINITY;
      if (!provided) this.#ways.set(key, found);
    }
    return found;
  }

  /** What it takes to have selections of the objects of a view. */
  #estimate(selections: Selections, view: TypeView, provided: Provided): Estimate {
    const key = this.#viewKey(view, provided);
    const known = this.#estimates.get(selections)?.get(key);
    if (known) return known;
    this.#budget.spend();
    const estimate = this.#weigh(selections, view, provided);
    if (this.#cameBackTo === Number.POSITIVE_INFINITY) {
      const estimates = this.#estimates.get(selections) ?? new Map<string, Estimate>();
      estimates.set(key, estimate);
      this.#estimates.set(selections, estimates);
    }
    return estimate;
  }

  /** What is asked of the objects of an interface or union, taken apart as its subgraph gives it. */
  split(selections: Selections, view: TypeView, provided: Provided): AbstractSplit {
    const key = this.#viewKey(view, provided);
    const known = this.#splits.get(selections)?.get(key);
    if (known) return known;
    const split = this.splitter.ofAbstract(
      selections,
      view,
      (field) =>
        this.given.givesCommonly(view, field.name, provided) &&
        this.#below(field, view, view.local.name, provided).rest.length === 0,
      (type, field) => {
        const object = view.graph.types.get(type);
        const here = object && { graph: view.graph, local: object };
        return here !== undefined && this.#estimateFields([field], type, here, provided).rest.length === 0;
      },
    );
    const splits = this.#splits.get(selections) ?? new Map<string, AbstractSplit>();
    splits.set(key, split);
    this.#splits.set(selections, splits);
    return split;
  }

  /**
   * Chooses for each field where it is taken from.
   *
   * @param type of the objects
   * @param here the view at hand; null at the root
   * @returns null for a field that can be taken from nowhere
   */
  choose(
    fields: readonly PlanField[],
    type: string,
    here: TypeView | null,
    provided: Provided,
    excluded: Excluded,
  ): ReadonlyMap<PlanField, Offer | null> {
    const best = new Map<PlanField, Offer | null>();
    let isSettled = true;
    for (const field of fields) {
      const offer = here && this.#offerHere(field, type, here, provided, excluded);
      best.set(field, offer);
      isSettled &&= offer?.weight === 0;
    }
    if (!isSettled) this.#open(fields, type, here, provided, excluded, best);
    return best;
  }

  /** The way that leads from an interface known as an object to a subgraph that knows its types. */
  wayToTypes(narrow: Selections, view: TypeView, provided: Provided): Way | null {
    let best: Way | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const way of this.ways(view.local.name, view, provided)) {
      if (way.view.local.kind !== 'INTERFACE') continue;
      const weight = way.hops * FETCH_COST + weightOf(this.#estimate(narrow, way.view, null));
      if (weight < least) {
        least = weight;
        best = way;
      }
    }
    return best;
  }

  #offerHere(
    field: PlanField,
    type: string,
    here: TypeView,
    provided: Provided,
    excluded: Excluded,
  ): Offer | null {
    if (this.given.giving(here, type, field.name, provided) !== 'GIVEN') return null;
    const choice: Choice = { way: null, giving: 'GIVEN' };
    if (excluded(field, choice)) return null;
    return offerOf(field, choice, this.#below(field, here, type, provided), 0);
  }

  /** Opens the way by which most is won, until nothing is won by any. */
  #open(
    fields: readonly PlanField[],
    type: string,
    here: TypeView | null,
    provided: Provided,
    excluded: Excluded,
    best: Map<PlanField, Offer | null>,
  ): void {
    const closed = new Map<Way, readonly Offer[]>();
    for (const way of this.ways(type, here, provided)) {
      const offers = fields.flatMap((field) => this.#offer(field, type, here, provided, way, excluded) ?? []);
      if (offers.length > 0) closed.set(way, offers);
    }
    const weightNow = (field: PlanField): number => best.get(field)?.weight ?? MISSING_COST * leavesOf(field);
    for (;;) {
      let most = 0;
      let chosen: Way | null = null;
      for (const [way, offers] of closed) {
        this.#budget.spend(offers.length);
        let won = -way.hops * FETCH_COST;
        for (const { field, weight } of offers) won += Math.max(0, weightNow(field) - weight);
        if (won > most) {
          most = won;
          chosen = way;
        }
      }
      if (!chosen) return;
      for (const offer of closed.get(chosen) ?? []) {
        if (offer.weight < weightNow(offer.field)) best.set(offer.field, offer);
      }
      closed.delete(chosen);
    }
  }

  #offer(
    field: PlanField,
    type: string,
    here: TypeView | null,
    provided: Provided,
    way: Way,
    excluded: Excluded,
  ): Offer | null {
    const { view } = way;
    // Of two ways with as many fetches the one is better on which more is at hand.
    const carried = here ? leavesOf(field) : 0;
    if (view.local.kind !== 'OBJECT') {
      const choice: Choice = { way, giving: 'GIVEN' };
      if (!view.local.fields.has(field.name) || excluded(field, choice)) return null;
      const { cost, rest } = this.#estimate(this.splitter.only(field), view, null);
      return offerOf(field, choice, { cost, rest: fieldsIn(rest, field) }, carried);
    }
    const giving = this.given.giving(view, type, field.name, null);
    if (!giving) return null;
    const isHere = here && view.graph === here.graph && view.local === here.local;
    if (isHere && giving === 'GIVEN') return null;
    const choice: Choice = { way, giving };
    if (excluded(field, choice)) return null;
    const requires = view.local.fields.get(field.name)?.requires ?? [];
    const isReady =
      here !== null &&
      requires.every(
        (each) => each.kind === 'FIELD' && this.given.giving(here, type, each.name, provided) === 'GIVEN',
      );
    const waiting = isReady || requires.length === 0 ? 0 : FETCH_COST;
    return offerOf(field, choice, this.#below(field, view, type, null), carried + waiting);
  }

  /** What it takes to have what is asked below a field. What cannot be had is the field with the rest of it. */
  #below(field: PlanField, view: TypeView, type: string, provided: Provided): Estimate {
    if (!field.inner) return NOTHING;
    const child = this.given.below(view, field);
    if (!child) return { cost: 0, rest: [field] };
    const below = this.given.providedBelow(provided, type, view.local.fields.get(field.name));
    const { cost, rest } = this.#estimate(field.inner, child, below);
    return rest.length > 0 ? { cost, rest: [this.#withRest(field, rest)] } : { cost, rest };
  }

  /** A field of which a rest is left; one and the same for the same rest. */
  #withRest(field: PlanField, rest: Selections): PlanField {
    const known = this.#rests.get(rest);
    if (known && known.key === field.key) return known;
    const left = { ...field, inner: rest };
    this.#rests.set(rest, left);
    return left;
  }

  #estimateFields(
    fields: readonly PlanField[],
    type: string,
    here: TypeView | null,
    provided: Provided,
  ): Estimate {
    const tried = new TriedChoices();
    const used = new Set<Way>();
    const rest: PlanField[] = [];
    let cost = 0;
    let pending = fields;
    while (pending.length > 0) {
      const left: PlanField[] = [];
      const offers = this.choose(pending, type, here, provided, (...each) => tried.has(...each));
      for (const [field, offer] of offers) {
        if (!offer) {
          rest.push(field);
          continue;
        }
        const { choice } = offer;
        tried.add(field, choice);
        cost += offer.cost;
        if (choice.way && !used.has(choice.way)) {
          used.add(choice.way);
          cost += choice.way.hops * FETCH_COST;
        }
        for (const each of offer.rest) if (each.kind === 'FIELD') left.push(each);
      }
      pending = left;
    }
    return cost === 0 && rest.length === 0 ? NOTHING : { cost, rest };
  }

  #weigh(selections: Selections, view: TypeView, provided: Provided): Estimate {
    const { local } = view;
    if (local.isInterfaceObject) {
      const { common, narrow } = this.splitter.ofUnknown(selections, local.name);
      const own = this.#estimateFields(common, local.name, view, provided);
      if (narrow.length === 0) return own;
      const way = this.wayToTypes(narrow, view, provided);
      if (!way) {
        const untold = narrow.filter(({ kind }) => kind === 'FRAGMENT');
        return { cost: own.cost, rest: [...own.rest, ...untold] };
      }
      const told = this.#estimate(narrow, way.view, null);
      return {
        cost: own.cost + way.hops * FETCH_COST + told.cost,
        rest: [...own.rest, ...told.rest],
      };
    }
    if (local.kind === 'OBJECT') {
      const fields = this.splitter.fieldsOf(selections, local.name);
      return this.#estimateFields(fields, local.name, view, provided);
    }
    const { common, byType, missing } = this.split(selections, view, provided);
    const rest: PlanSelection[] = [...missing];
    let cost = 0;
    for (const field of common) cost += this.#below(field, view, local.name, provided).cost;
    let most = 0;
    for (const [type, fields] of byType) {
      const object = view.graph.types.get(type);
      if (!object) continue;
      const here = { graph: view.graph, local: object };
      const own = this.#estimateFields(fields, type, here, provided);
      if (own.rest.length > 0) rest.push({ kind: 'FRAGMENT', on: type, inner: own.rest });
      // The types are asked for by one fetch where they go the same way.
      most = Math.max(most, own.cost);
    }
    return { cost: cost + most, rest };
  }

  #viewKey({ graph, local }: TypeView, provided: Provided): string {
    return provided
      ? `${graph.index} ${local.name} ${this.#number(provided)}`
      : `${graph.index} ${local.name}`;
  }

  #number(selections: Selections): number {
    const known = this.#numbers.get(selections);
    if (known !== undefined) return known;
    this.#numbers.set(selections, this.#nextNumber);
    return this.#nextNumber++;
  }
}
