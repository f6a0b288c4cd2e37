import { LIST_ITEMS, type EntitySource, type EntityTarget, type PathStep } from '../model/plan.js';
import { ProvidedFields } from '../model/provided.js';
import type { GraphType, SupergraphModel } from '../model/supergraph-model.js';
import type { VariableText } from './argument-text.js';
import {
  contributionBelow,
  fetchedFields,
  possibleIn,
  type Contribution,
  type FetchedField,
} from './contribution.js';
import type { FetchOrder } from './fetch-order.js';
import { Numbers } from './numbers.js';
import { PlanDefect } from './plan-defect.js';
import type { ReadFetch } from './read-fetch.js';
import { holdsAll, needsOf } from './representation.js';
import { wantedFields, type Wanted, type WantedField } from './wanted.js';

/** A fetch on its way down to the objects that it is about. */
export interface Pending {
  readonly position: number;
  readonly fetch: ReadFetch;
  /** Null for a query inside the answer to a mutation. */
  readonly entities: { readonly source: EntitySource; readonly target: EntityTarget } | null;
  /** What is left of the path; it has no steps over lists. */
  readonly path: readonly PathStep[];
  /** Whether only objects of a type are meant, which must be known by then. */
  readonly isNarrowed: boolean;
}

/** A place in the joined data, by what is wanted there and what is asked of it. */
export interface Place {
  /** The type that the supergraph gives it. */
  readonly type: string;
  readonly wanted: readonly Wanted[];
  readonly contributions: readonly Contribution[];
  readonly pending: readonly Pending[];
  /** Whether its objects can be of the types that led here by all that is known of them. */
  readonly isSure: boolean;
}

/** The path of a fetch without the steps over lists, which every list takes by itself. */
export function stepsOf(path: readonly PathStep[]): readonly PathStep[] {
  return path.filter((step) => step !== LIST_ITEMS);
}

/** What the walk needs to know beside the plan. */
export interface WalkScope {
  readonly model: SupergraphModel;
  readonly order: FetchOrder;
  readonly variable: VariableText;
  /** Whether the policies of a field were decided. */
  readonly isDecided: (type: string, field: string) => boolean;
}

/** Walks through the joined data as a plan would fill it, for every type that an object may have. */
export class PlanWalk {
  readonly #scope: WalkScope;
  readonly #provided: ProvidedFields;
  readonly #numbers = new Numbers();
  readonly #seen = new Set<string>();
  /** Targets that were met, and root fetches. */
  readonly reached = new Set<EntityTarget | ReadFetch>();

  constructor(scope: WalkScope) {
    this.#scope = scope;
    this.#provided = new ProvidedFields(scope.model);
  }

  /** @throws PlanDefect */
  visit(place: Place): void {
    const key = this.#keyOf(place);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const { model } = this.#scope;
    const possible = place.contributions.map((each) => possibleIn(model, each));
    const types = new Set(possible.flatMap((each) => [...each]));
    for (const type of types) {
      if (!model.possible(place.type).has(type)) continue;
      const isSure = place.isSure && possible.every((each) => each.has(type));
      this.#visitAs(type, { ...place, isSure });
    }
  }

  #keyOf({ type, wanted, contributions, pending, isSure }: Place): string {
    const parts = [
      type,
      isSure,
      ...new Set(wanted.map(({ by, selections }) => `${by}:${this.#numbers.of(selections)}`)),
      '|',
      ...contributions.map(({ id }) => id),
      '|',
      ...pending.map(
        ({ position, entities, path, isNarrowed }) =>
          `${position}.${entities ? this.#numbers.of(entities.target) : ''}.${path.length}.${isNarrowed}`,
      ),
    ];
    return parts.join(' ');
  }

  #visitAs(type: string, place: Place): void {
    const { model, variable } = this.#scope;
    const wanted = [...place.wanted];
    const contributions = [...place.contributions];
    const further: Pending[] = [];
    const typeNeeds = new Set<number>();
    for (const pending of place.pending) {
      const arrived = this.#advance(pending, type);
      if (!arrived) continue;
      if (arrived.path.length > 0) {
        further.push(arrived);
        continue;
      }
      const { position, fetch, entities } = arrived;
      this.reached.add(entities?.target ?? fetch);
      if (!place.contributions.some((each) => this.#scope.order.isBefore(each.position, position))) {
        throw new PlanDefect('NOT_KNOWN_YET', `${fetch.graph.name} ${type}`);
      }
      if (arrived.isNarrowed) typeNeeds.add(position);
      if (!entities) contributions.push(this.#rootInside(arrived, type));
      else this.#addEntity(arrived, entities, type, wanted, contributions, typeNeeds);
    }
    const fetched = this.#fetchedOf(contributions, type);
    // A key may have been asked for a way that was not taken in the end.
    for (const { local } of model.views(type)) {
      for (const key of local.keys) wanted.push({ by: 'NOBODY', selections: key });
    }
    const fields = wantedFields(model, wanted, type, variable, (field) => {
      throw new PlanDefect('KEY_COLLISION', `${type}.${field.name}`);
    });
    if (place.isSure) this.#checkTypes(type, place, fetched.get('__typename') ?? [], typeNeeds);
    for (const [key, found] of fetched) {
      if (key === '__typename') continue;
      if (!fields.has(key)) throw new PlanDefect('NOT_ASKED', `${type}.${found[0]?.name}`);
    }
    for (const field of fields.values()) {
      if (field.name !== '__typename')
        this.#checkField(type, field, fetched.get(field.key) ?? [], place, further);
    }
  }

  /** Takes the steps that only tell types apart. @returns null where objects of the type are not meant */
  #advance(pending: Pending, type: string): Pending | null {
    const [step] = pending.path;
    if (step === undefined || typeof step === 'string') return pending;
    if (step.on !== type && !this.#scope.model.possible(step.on).has(type)) return null;
    return this.#advance({ ...pending, path: pending.path.slice(1), isNarrowed: true }, type);
  }

  #rootInside({ position, fetch }: Pending, type: string): Contribution {
    const { root } = fetch;
    if (!root || type !== this.#scope.model.roots.query) {
      throw new PlanDefect('NOT_REPRESENTED', `${fetch.graph.name} ${type}`);
    }
    const { node } = fetch;
    const aliases = node.kind === 'ROOT_FETCH' && node.aliases ? [node.aliases] : [];
    return { id: `${position}`, position, fetch, ...root, aliases, provided: null, told: null };
  }

  #addEntity(
    { position, fetch }: Pending,
    { source, target }: { readonly source: EntitySource; readonly target: EntityTarget },
    type: string,
    wanted: Wanted[],
    contributions: Contribution[],
    typeNeeds: Set<number>,
  ): void {
    const { model } = this.#scope;
    const { graph, entities } = fetch;
    const isFor = (on: string | null): boolean => on === null || on === type || model.possible(on).has(type);
    const shapes = target.shapes.filter(({ on }) => isFor(on));
    const [first] = shapes;
    if (!first) return;
    if (shapes.some(({ on }) => on !== null)) typeNeeds.add(position);
    const told = shapes.flatMap(({ parts }) => parts);
    const local = graph.types.get(first.typename);
    const isKnown = first.typename === type || model.isOf(type, first.typename);
    if (!local || !isKnown || !local.keys.some((key) => holdsAll(told, key))) {
      throw new PlanDefect('NOT_REPRESENTED', `${graph.name} ${type}`);
    }
    const set = entities.get(source);
    if (!set) throw new PlanDefect('MALFORMED_FETCH', graph.name);
    const contribution: Contribution = {
      id: this.#numbers.text(
        [position, this.#numbers.of(target), ...shapes.map((shape) => target.shapes.indexOf(shape))].join(),
      ),
      position,
      fetch,
      local,
      set,
      aliases: source.aliases ? [source.aliases] : [],
      provided: null,
      told,
    };
    contributions.push(contribution);
    const required = fetchedFields(model, contribution, type).flatMap(({ field }) => field?.requires ?? []);
    const { selections, uncalled } = needsOf(told, [...local.keys.flat(), ...required]);
    if (uncalled !== null) throw new PlanDefect('NOT_ASKED', `${graph.name} ${type}.${uncalled}`);
    wanted.push({ by: position, selections });
  }

  #fetchedOf(
    contributions: readonly Contribution[],
    type: string,
  ): ReadonlyMap<string, readonly FetchedField[]> {
    const found = new Map<string, FetchedField[]>();
    for (const contribution of contributions) {
      for (const field of fetchedFields(this.#scope.model, contribution, type)) {
        if (field.name !== '__typename') this.#checkGiven(type, field);
        const present = found.get(field.key);
        if (present) present.push(field);
        else found.set(field.key, [field]);
      }
    }
    return found;
  }

  /** The subgraph has the field for this object, and what it needs to give it; and it may be read. */
  #checkGiven(type: string, { from, name, field }: FetchedField): void {
    const known: GraphType = from.local;
    const asked = known.isInterfaceObject ? known.name : type;
    const where = `${from.fetch.graph.name} ${asked}.${name}`;
    if (!field) throw new PlanDefect('NOT_GIVEN', where);
    if (!this.#scope.isDecided(type, name)) throw new PlanDefect('NOT_DECIDED', `${type}.${name}`);
    if (this.#provided.has(from.provided, asked, name)) return;
    if (field.external) throw new PlanDefect('NOT_GIVEN', where);
    if (field.requires && !(from.told && holdsAll(from.told, field.requires))) {
      throw new PlanDefect('NOT_REPRESENTED', where);
    }
  }

  #checkTypes(
    type: string,
    { type: named, wanted }: Place,
    typenames: readonly FetchedField[],
    narrowing: ReadonlySet<number>,
  ): void {
    const { model, order } = this.#scope;
    const told = typenames.filter(({ isTypeTold }) => isTypeTold);
    const isToldTo = (position: number): boolean =>
      told.some(({ from }) => order.isBefore(from.position, position));
    for (const position of narrowing) {
      if (!isToldTo(position)) throw new PlanDefect('NOT_KNOWN_YET', `${type}.__typename`);
    }
    if (!model.isAbstract(named)) return;
    for (const { by, selections } of wanted) {
      const isTold = typeof by === 'number' ? isToldTo(by) : told.length > 0;
      const needsType = selections.some((each) =>
        each.kind === 'FRAGMENT' ? !model.isOf(named, each.on) : each.name === '__typename',
      );
      if (needsType && by !== 'NOBODY' && !isTold) throw new PlanDefect('NOT_FETCHED', `${type}.__typename`);
    }
  }

  #checkField(
    type: string,
    field: WantedField,
    fetched: readonly FetchedField[],
    place: Place,
    pending: readonly Pending[],
  ): void {
    const { model, order } = this.#scope;
    const { key, name, args, by, inner } = field;
    const where = `${type}.${name}`;
    for (const each of fetched) {
      if (each.name !== name || each.args !== args) throw new PlanDefect('KEY_COLLISION', where);
    }
    for (const who of place.isSure ? by : []) {
      const isThere =
        typeof who === 'number'
          ? fetched.some(({ from }) => order.isBefore(from.position, who))
          : fetched.length > 0 || who === 'NOBODY';
      if (!isThere) throw new PlanDefect('NOT_FETCHED', where);
    }
    const named = model.fieldType(type, name)?.named;
    if (!inner || fetched.length === 0 || named === undefined) return;
    this.visit({
      type: named,
      wanted: inner,
      contributions: fetched.flatMap(
        (each) => contributionBelow(each, type, this.#provided, this.#numbers) ?? [],
      ),
      pending: pending.flatMap((each) =>
        each.path[0] === key ? [{ ...each, path: each.path.slice(1), isNarrowed: false }] : [],
      ),
      isSure: place.isSure,
    });
  }
}
