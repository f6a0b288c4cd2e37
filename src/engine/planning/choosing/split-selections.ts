import type { PlanBudget } from '../model/budget.js';
import { mergeFields, type PlanField, type PlanSelection } from '../model/selection.js';
import type { SupergraphModel, TypeView } from '../model/supergraph-model.js';

type Selections = readonly PlanSelection[];

/** What is asked of objects of an interface that a subgraph knows as one object type. */
export interface UnknownSplit {
  /** Asked of all of them. */
  readonly common: readonly PlanField[];
  /** Asked only of some, or their type itself: it must be known for that. */
  readonly narrow: Selections;
}

/** What is asked of objects of an interface or union. */
export interface AbstractSplit {
  /** Asked of all of them, and given by the subgraph for all of them alike. */
  readonly common: readonly PlanField[];
  /** The rest, by object type. */
  readonly byType: ReadonlyMap<string, readonly PlanField[]>;
  /** Leaves asked of all of them that the subgraph leads to for some only: they are taken for all from another, or not. */
  readonly missing: readonly PlanField[];
}

/**
 * Takes selections apart by the types of the objects. Each result is made once, so that it can be the key of a cache.
 */
export class SelectionSplitter {
  readonly #model: SupergraphModel;
  readonly #budget: PlanBudget;
  readonly #fields = new Map<Selections, Map<string, readonly PlanField[]>>();
  readonly #unknown = new Map<Selections, Map<string, UnknownSplit>>();
  readonly #singles = new Map<PlanField, Selections>();

  constructor(model: SupergraphModel, budget: PlanBudget) {
    this.#model = model;
    this.#budget = budget;
  }

  /** What is asked of an object of a type that is known, each key once. */
  fieldsOf(selections: Selections, type: string): readonly PlanField[] {
    return remembered(this.#fields, selections, type, () => {
      const fields: PlanField[] = [];
      this.#collect(selections, (on) => on === type || this.#model.possible(on).has(type), fields);
      return mergeFields(fields);
    });
  }

  ofUnknown(selections: Selections, interfaceName: string): UnknownSplit {
    return remembered(this.#unknown, selections, interfaceName, () => {
      const common: PlanField[] = [];
      const narrow: PlanSelection[] = [];
      const walk = (set: Selections): void => {
        for (const each of set) {
          this.#budget.spend();
          if (each.kind === 'FIELD') (each.name === '__typename' ? narrow : common).push(each);
          else if (this.#model.isOf(interfaceName, each.on)) walk(each.inner);
          else narrow.push(each);
        }
      };
      walk(selections);
      return { common: mergeFields(common), narrow };
    });
  }

  /**
   * @param isCommon whether the subgraph gives a field for all objects alike
   * @param leadsTo whether it gives a field for objects of a type, or leads to where it is given
   */
  ofAbstract(
    selections: Selections,
    { local }: TypeView,
    isCommon: (field: PlanField) => boolean,
    leadsTo: (type: string, field: PlanField) => boolean,
  ): AbstractSplit {
    const everything = new Set(local.possible);
    const common: PlanField[] = [];
    const missing: PlanField[] = [];
    const isMissing = (field: PlanField): boolean =>
      everything.size === 0 || (!field.inner && !local.possible.every((type) => leadsTo(type, field)));
    const byType = new Map<string, PlanField[]>();
    const add = (types: ReadonlySet<string>, field: PlanField): void => {
      this.#budget.spend(types.size);
      for (const type of types) {
        const present = byType.get(type);
        if (present) present.push(field);
        else byType.set(type, [field]);
      }
    };
    const walk = (set: Selections, types: ReadonlySet<string>): void => {
      for (const each of set) {
        this.#budget.spend();
        if (each.kind === 'FIELD') {
          if (each.name === '__typename') continue;
          if (types.size !== everything.size) add(types, each);
          else if (isCommon(each)) common.push(each);
          else if (isMissing(each)) missing.push(each);
          else add(types, each);
        } else {
          const narrowed = intersection(types, this.#model.possible(each.on));
          if (narrowed.size > 0) walk(each.inner, narrowed);
        }
      }
    };
    walk(selections, everything);
    // A key that is asked of some types apart is asked of each apart, so that its objects stand in one place.
    const apart = new Set([...byType.values()].flatMap((fields) => fields.map(({ key }) => key)));
    for (const field of common) if (apart.has(field.key)) add(everything, field);
    return {
      common: mergeFields(common.filter(({ key }) => !apart.has(key))),
      byType: new Map([...byType].map(([type, fields]) => [type, mergeFields(fields)])),
      missing,
    };
  }

  /** A field as selections. */
  only(field: PlanField): Selections {
    const known = this.#singles.get(field) ?? [field];
    this.#singles.set(field, known);
    return known;
  }

  #collect(selections: Selections, applies: (on: string) => boolean, fields: PlanField[]): void {
    for (const each of selections) {
      this.#budget.spend();
      if (each.kind === 'FIELD') fields.push(each);
      else if (applies(each.on)) this.#collect(each.inner, applies, fields);
    }
  }
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return isWithin(a, b) ? a : new Set([...a].filter((each) => b.has(each)));
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const each of part) if (!whole.has(each)) return false;
  return true;
}

export function remembered<Key extends object, Value>(
  cache: Map<Key, Map<string, Value>>,
  key: Key,
  name: string,
  make: () => Value,
): Value {
  let known = cache.get(key);
  if (!known) cache.set(key, (known = new Map<string, Value>()));
  const present = known.get(name);
  if (present !== undefined) return present;
  const made = make();
  known.set(name, made);
  return made;
}
