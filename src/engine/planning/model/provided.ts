import type { PlanSelection } from './selection.js';
import type { SupergraphModel } from './supergraph-model.js';

/** What can be asked of an object though it is external in its subgraph; null where nothing is provided. */
export type Provided = readonly PlanSelection[] | null;

type Selections = readonly PlanSelection[];

/** Looks up what `provides` says. The same question has the same answer, so that answers can be keys of a cache. */
export class ProvidedFields {
  readonly #model: SupergraphModel;
  readonly #below = new Map<Selections, Map<string, Provided>>();
  readonly #joined = new Map<Selections, Map<Selections, Selections>>();

  constructor(model: SupergraphModel) {
    this.#model = model;
  }

  /** Whether a field of an object type is provided. */
  has(provided: Provided, type: string, field: string): boolean {
    return (
      provided?.some((each) =>
        each.kind === 'FIELD'
          ? each.name === field
          : this.#applies(each.on, type) && this.has(each.inner, type, field),
      ) ?? false
    );
  }

  /** What is provided of the object that a field leads to: by the place of the parent, and by the field itself. */
  below(provided: Provided, type: string, field: string, own: Provided): Provided {
    const inherited = provided && this.#inherited(provided, type, field);
    if (!inherited || !own) return inherited ?? own;
    const known = this.#joined.get(inherited) ?? new Map<Selections, Selections>();
    this.#joined.set(inherited, known);
    const joined = known.get(own) ?? [...inherited, ...own];
    known.set(own, joined);
    return joined;
  }

  #inherited(provided: Selections, type: string, field: string): Provided {
    const known = this.#below.get(provided) ?? new Map<string, Provided>();
    this.#below.set(provided, known);
    const key = `${type}.${field}`;
    const present = known.get(key);
    if (present !== undefined) return present;
    const inner = this.#collect(provided, type, field);
    const result = inner.length > 0 ? inner : null;
    known.set(key, result);
    return result;
  }

  #collect(provided: Selections, type: string, field: string): Selections {
    return provided.flatMap((each): Selections => {
      if (each.kind === 'FIELD') return each.name === field ? (each.inner ?? []) : [];
      return this.#applies(each.on, type) ? this.#collect(each.inner, type, field) : [];
    });
  }

  #applies(condition: string, type: string): boolean {
    return condition === type || this.#model.possible(condition).has(type);
  }
}
