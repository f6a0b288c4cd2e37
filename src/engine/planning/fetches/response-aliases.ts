import type { PlanBudget } from '../model/budget.js';
import type { ResponseAliases } from '../model/plan.js';
import { ALIAS_PREFIX } from '../model/response-keys.js';
import type { Graph } from '../model/supergraph-model.js';
import type { FetchField, FetchSelections } from './fetch-group.js';

/** Keys of fields that are others in a fetch than in the joined data. */
export type FieldAliases = ReadonlyMap<FetchField, string>;

interface Occurrence {
  readonly field: FetchField;
  readonly parent: FetchSelections;
}

/** Fields that stand under one key in a fetch. */
interface Shared {
  readonly shape: string;
  readonly occurrences: Occurrence[];
  /** Whether they are one field, by name. */
  isOneField: boolean;
}

/** What two fields under one key must have in common (GraphQL specification, 5.3.2: fields in set can merge). */
function shapeOf(graph: Graph, { field, parent }: Occurrence): string {
  const type = graph.types.get(parent.type)?.fields.get(field.name)?.type;
  const text = type?.text ?? 'String!';
  return field.inner && type ? text.replace(type.named, '{}') : text;
}

function isOfOneObject(graph: Graph, a: FetchSelections, b: FetchSelections): boolean {
  const kinds = [graph.types.get(a.type)?.kind, graph.types.get(b.type)?.kind];
  return a.type === b.type || kinds.some((kind) => kind !== 'OBJECT');
}

function isSameField({ occurrences: [first] }: Shared, { field }: Occurrence): boolean {
  return first?.field.name === field.name;
}

/** Whether a field may stand under one key with others of its shape. */
function fitsInto(graph: Graph, group: Shared, added: Occurrence, budget: PlanBudget): boolean {
  if (group.isOneField && isSameField(group, added)) return true;
  budget.spend(group.occurrences.length / 10);
  return group.occurrences.every(
    ({ field, parent }) => field.name === added.field.name || !isOfOneObject(graph, parent, added.parent),
  );
}

/**
 * Gives fields of one key other names in a fetch where they could not stand under one: types that have the field in
 * common need not agree on its nullability in a subgraph, and need not on its type where nothing but the key is the same.
 */
export function aliasesFor(graph: Graph, selections: FetchSelections, budget: PlanBudget): FieldAliases {
  const aliases = new Map<FetchField, string>();
  let next = 0;
  const visit = (sets: readonly FetchSelections[]): void => {
    const byKey = new Map<string, Occurrence[]>();
    const collect = (set: FetchSelections): void => {
      budget.spend((set.fields.size + set.fragments.size) / 2);
      for (const field of set.fields.values()) {
        const present = byKey.get(field.key);
        if (present) present.push({ field, parent: set });
        else byKey.set(field.key, [{ field, parent: set }]);
      }
      set.fragments.forEach(collect);
    };
    sets.forEach(collect);
    for (const [key, occurrences] of byKey) {
      const groups: Shared[] = [];
      for (const each of occurrences) {
        const shape = shapeOf(graph, each);
        const fits = groups.find((group) => group.shape === shape && fitsInto(graph, group, each, budget));
        if (!fits) groups.push({ shape, occurrences: [each], isOneField: true });
        else {
          fits.isOneField &&= isSameField(fits, each);
          fits.occurrences.push(each);
        }
      }
      for (const [position, { occurrences: group }] of groups.entries()) {
        if (position > 0) {
          const alias = `${ALIAS_PREFIX}${next++}_${key}`;
          for (const { field } of group) aliases.set(field, alias);
        }
        visit(group.flatMap(({ field }) => field.inner ?? []));
      }
    }
  };
  visit([selections]);
  return aliases;
}

/** How the answer to a fetch is brought back to the keys of the joined data; null where they are the same. */
export function responseAliases(selections: FetchSelections, aliases: FieldAliases): ResponseAliases | null {
  if (aliases.size === 0) return null;
  const renamed = new Map<string, string>();
  const inner = new Map<string, ResponseAliases>();
  const visit = (set: FetchSelections): void => {
    for (const field of set.fields.values()) {
      const alias = aliases.get(field);
      if (alias !== undefined) renamed.set(alias, field.key);
      const below = field.inner && responseAliases(field.inner, aliases);
      if (!below) continue;
      const key = alias ?? field.key;
      const present = inner.get(key);
      inner.set(key, present ? joined(present, below) : below);
    }
    set.fragments.forEach(visit);
  };
  visit(selections);
  if (renamed.size === 0 && inner.size === 0) return null;
  return {
    renamed: [...renamed].map(([from, to]) => ({ from, to })),
    inner: [...inner].map(([key, each]) => ({ key, aliases: each })),
  };
}

function joined(a: ResponseAliases, b: ResponseAliases): ResponseAliases {
  return { renamed: [...a.renamed, ...b.renamed], inner: [...a.inner, ...b.inner] };
}
