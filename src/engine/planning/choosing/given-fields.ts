import type { PlanBudget } from '../model/budget.js';
import { ProvidedFields, type Provided } from '../model/provided.js';
import type { PlanField } from '../model/selection.js';
import type { GraphField, SupergraphModel, TypeView } from '../model/supergraph-model.js';

/** Whether a subgraph gives a field as it stands, or works it out from what others give (`@requires`). */
export type Giving = 'GIVEN' | 'WORKED_OUT';

/** Looks up what a subgraph gives of the objects that it is asked about. */
export class GivenFields {
  readonly #model: SupergraphModel;
  readonly #budget: PlanBudget;
  readonly #provided: ProvidedFields;

  constructor(model: SupergraphModel, budget: PlanBudget) {
    this.#model = model;
    this.#budget = budget;
    this.#provided = new ProvidedFields(model);
  }

  /** Whether and how a view gives a field of objects of a type. */
  giving({ local }: TypeView, type: string, name: string, provided: Provided): Giving | null {
    const field = local.fields.get(name);
    if (name === '__typename')
      return local.isInterfaceObject && !this.#model.isAbstract(type) ? null : 'GIVEN';
    if (!field) return null;
    this.#budget.spend();
    if (provided && this.#provided.has(provided, type, name)) return 'GIVEN';
    if (field.external) return null;
    return field.requires ? 'WORKED_OUT' : 'GIVEN';
  }

  /** Whether a view of an interface gives a field for all of its objects alike. */
  givesCommonly({ graph, local }: TypeView, name: string, provided: Provided): boolean {
    const field = local.fields.get(name);
    if (!field || field.requires) return false;
    return local.possible.every((type) => {
      const object = graph.types.get(type);
      if (!object) return false;
      const view = { graph, local: object };
      return this.giving(view, type, name, provided) === 'GIVEN';
    });
  }

  /** The view of the objects that a field leads to in the subgraph of a view; null for a leaf. */
  below({ graph, local }: TypeView, { name }: PlanField): TypeView | null {
    const child = graph.types.get(local.fields.get(name)?.type.named ?? '');
    return child ? { graph, local: child } : null;
  }

  providedBelow(provided: Provided, type: string, field: GraphField | undefined): Provided {
    return field ? this.#provided.below(provided, type, field.name, field.provides) : null;
  }
}
