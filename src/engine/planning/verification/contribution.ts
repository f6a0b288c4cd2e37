import { Kind, type SelectionSetNode } from 'graphql';
import type { RepresentationPart, ResponseAliases } from '../model/plan.js';
import type { Provided, ProvidedFields } from '../model/provided.js';
import type { GraphField, GraphType, SupergraphModel } from '../model/supergraph-model.js';
import { argumentText } from './argument-text.js';
import type { Numbers } from './numbers.js';
import { joinedKey, type ReadFetch } from './read-fetch.js';

/** What one fetch asks of the objects at a place. */
export interface Contribution {
  /** The same for the same. */
  readonly id: string;
  /** Position of the fetch in the plan. */
  readonly position: number;
  readonly fetch: ReadFetch;
  /** The type that the subgraph knows the objects by. */
  readonly local: GraphType;
  readonly set: SelectionSetNode;
  readonly aliases: readonly ResponseAliases[];
  readonly provided: Provided;
  /** What the subgraph is told of the objects; null where it is not asked for them as entities. */
  readonly told: readonly RepresentationPart[] | null;
}

/** A field that a fetch asks of objects of one type. */
export interface FetchedField {
  readonly from: Contribution;
  readonly name: string;
  readonly key: string;
  readonly args: string;
  /** The field as the subgraph has it for the type; null for `__typename`. */
  readonly field: GraphField | null;
  /** Whether its type, if asked for, is the object's own. */
  readonly isTypeTold: boolean;
  readonly set: SelectionSetNode | null;
  readonly aliases: readonly ResponseAliases[];
}

/** Object types that objects of a contribution may have. */
export function possibleIn(model: SupergraphModel, { local }: Contribution): ReadonlySet<string> {
  return local.isInterfaceObject ? model.possible(local.name) : new Set(local.possible);
}

function applies(
  model: SupergraphModel,
  { local, fetch }: Contribution,
  condition: string,
  type: string,
): boolean {
  if (local.isInterfaceObject) return model.isOf(local.name, condition);
  return condition === type || (fetch.graph.types.get(condition)?.possible.includes(type) ?? false);
}

/** What a contribution asks of objects of a type. */
export function fetchedFields(
  model: SupergraphModel,
  from: Contribution,
  type: string,
): readonly FetchedField[] {
  const { graph, variable } = from.fetch;
  const own = from.local.isInterfaceObject ? from.local : (graph.types.get(type) ?? null);
  const found: FetchedField[] = [];
  const walk = (set: SelectionSetNode, known: GraphType): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value ?? known.name;
        if (applies(model, from, on, type)) walk(selection.selectionSet, graph.types.get(on) ?? known);
      } else if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const { key, below } = joinedKey(selection, from.aliases);
        found.push({
          from,
          name,
          key,
          args: argumentText(selection.arguments ?? [], variable),
          field: own?.fields.get(name) ?? known.fields.get(name) ?? null,
          isTypeTold: name === '__typename' && !from.local.isInterfaceObject,
          set: selection.selectionSet ?? null,
          aliases: below,
        });
      }
    }
  };
  walk(from.set, from.local);
  return found;
}

/** What is asked below a field; null for a leaf. */
export function contributionBelow(
  { from, name, field, set, aliases }: FetchedField,
  type: string,
  provided: ProvidedFields,
  numbers: Numbers,
): Contribution | null {
  const local = field && from.fetch.graph.types.get(field.type.named);
  if (!local || !set) return null;
  const known = from.local.isInterfaceObject ? from.local.name : type;
  const below = provided.below(from.provided, known, name, field.provides);
  const id = numbers.text(`${from.id} ${numbers.of(set)} ${local.name} ${below ? numbers.of(below) : ''}`);
  return { ...from, id, local, set, aliases, provided: below, told: null };
}
