import type { PlanBudget } from '../model/budget.js';
import type {
  EntityFetch,
  EntitySource,
  EntityTarget,
  FilledKeys,
  PreparedNode,
  ResponseAliases,
  RootFetch,
} from '../model/plan.js';
import type { Graph, SupergraphModel } from '../model/supergraph-model.js';
import type { FetchGroup } from './fetch-group.js';
import type { ClientVariables } from './literals.js';
import { FetchPrinter, filledKeys } from './print-fetch.js';
import { responseAliases } from './response-aliases.js';

/** Groups that go to a subgraph as one fetch. */
interface Batch {
  readonly groups: readonly FetchGroup[];
  readonly needs: Set<Batch>;
}

/** Leaves out fetches that ask for nothing. */
function withoutEmpty(groups: readonly FetchGroup[]): readonly FetchGroup[] {
  return groups.filter(({ selections }) => !selections.isEmpty);
}

/** Puts into one fetch what asks one subgraph about entities at the same time. */
function batches(groups: readonly FetchGroup[]): readonly Batch[] {
  const byKey = new Map<string, FetchGroup[]>();
  for (const [position, group] of groups.entries()) {
    const key = group.kind === 'entities' ? `${group.graph.index} ${group.depth}` : `root ${position}`;
    const present = byKey.get(key);
    if (present) present.push(group);
    else byKey.set(key, [group]);
  }
  const made = [...byKey.values()].map((each): Batch => ({ groups: each, needs: new Set() }));
  const batchOf = new Map(made.flatMap((batch) => batch.groups.map((group) => [group, batch])));
  for (const batch of made) {
    for (const { needs } of batch.groups) {
      for (const each of needs) {
        const needed = batchOf.get(each);
        if (needed && needed !== batch) batch.needs.add(needed);
      }
    }
  }
  return made;
}

/**
 * Orders fetches: what does not depend on one another runs side by side, and a fetch waits for no other than it must
 * where the fetches form a tree.
 */
function ordered(
  all: readonly Batch[],
  nodeOf: (batch: Batch) => PreparedNode,
  budget: PlanBudget,
): PreparedNode {
  const [only] = all;
  if (only && all.length === 1) return nodeOf(only);
  // A step is worth some ten of these.
  budget.spend(all.reduce((sum, { needs }) => sum + 1 + needs.size, 0) / 10);
  const parts = components(all);
  if (parts.length > 1) {
    return { kind: 'PARALLEL', nodes: parts.map((part) => ordered(part, nodeOf, budget)) };
  }
  const present = new Set(all);
  const first = all.filter((batch) => [...batch.needs].every((each) => !present.has(each)));
  const isFirst = new Set(first);
  const later = all.filter((batch) => !isFirst.has(batch));
  const head: PreparedNode =
    first.length === 1 && first[0] ? nodeOf(first[0]) : { kind: 'PARALLEL', nodes: first.map(nodeOf) };
  const tail = ordered(later, nodeOf, budget);
  return { kind: 'SEQUENCE', nodes: [head, ...(tail.kind === 'SEQUENCE' ? tail.nodes : [tail])] };
}

/** Fetches that depend on one another, directly or not, together. */
function components(all: readonly Batch[]): readonly (readonly Batch[])[] {
  const present = new Set(all);
  const neighbours = new Map<Batch, Batch[]>(all.map((batch) => [batch, []]));
  for (const batch of all) {
    for (const needed of batch.needs) {
      if (!present.has(needed)) continue;
      neighbours.get(batch)?.push(needed);
      neighbours.get(needed)?.push(batch);
    }
  }
  const seen = new Set<Batch>();
  const parts: Batch[][] = [];
  for (const start of all) {
    if (seen.has(start)) continue;
    const part: Batch[] = [];
    const open = [start];
    for (let each = open.pop(); each; each = open.pop()) {
      if (seen.has(each)) continue;
      seen.add(each);
      part.push(each);
      open.push(...(neighbours.get(each) ?? []));
    }
    parts.push(part);
  }
  const position = new Map(all.map((batch, index) => [batch, index]));
  const places = (batch: Batch): number => position.get(batch) ?? 0;
  return parts.map((part) => part.toSorted((a, b) => places(a) - places(b)));
}

/** The question of a fetch as text, and what comes back to it. */
interface Body {
  readonly text: string;
  readonly aliases: ResponseAliases | null;
  readonly fills: FilledKeys;
}

function rootFetch(group: FetchGroup, printer: FetchPrinter): RootFetch {
  const kind = group.kind === 'entities' ? 'query' : group.kind;
  const aliases = printer.aliases(group.graph, group.selections);
  const text = printer.selections(group.selections, aliases);
  return {
    kind: 'ROOT_FETCH',
    subgraph: group.graph.name,
    operationKind: kind,
    path: group.path,
    aliases: responseAliases(group.selections, aliases),
    fills: filledKeys(group.selections),
    ...printer.operation(kind, text, []),
  };
}

function entityFetch(groups: readonly FetchGroup[], graph: Graph, printer: FetchPrinter): EntityFetch {
  // The same question about several places is asked once.
  const questions = new Map<string, { readonly body: Body; readonly targets: EntityTarget[] }>();
  for (const { selections, path, shapes } of groups) {
    const aliases = printer.aliases(graph, selections);
    const text = printer.selections(selections, aliases);
    const present = questions.get(text);
    if (present) {
      present.targets.push({ path, shapes });
      continue;
    }
    const body = { text, aliases: responseAliases(selections, aliases), fills: filledKeys(selections) };
    questions.set(text, { body, targets: [{ path, shapes }] });
  }
  const all = [...questions.values()];
  const sources = all.map(({ body, targets }, index): EntitySource => ({
    key: all.length === 1 ? '_entities' : `_entities_${index}`,
    representationsVariable: all.length === 1 ? 'representations' : `representations_${index}`,
    targets,
    aliases: body.aliases,
    fills: body.fills,
    gathers: JSON.stringify(targets),
  }));
  const fields = all.map(({ body }, index) => {
    const { key = '_entities', representationsVariable = '' } = sources[index] ?? {};
    const name = key === '_entities' ? key : `${key}:_entities`;
    return `${name}(representations:$${representationsVariable})${body.text}`;
  });
  const names = sources.map(({ representationsVariable }) => representationsVariable);
  return {
    kind: 'ENTITY_FETCH',
    subgraph: graph.name,
    sources,
    ...printer.operation('query', `{${fields.join(' ')}}`, names),
  };
}

/** Makes a plan of fetches; null where there are none. */
export function arrangeFetches(
  model: SupergraphModel,
  groups: readonly FetchGroup[],
  client: ClientVariables,
  budget: PlanBudget,
): PreparedNode | null {
  const all = batches(withoutEmpty(groups));
  if (all.length === 0) return null;
  const nodeOf = (batch: Batch): PreparedNode => {
    const printer = new FetchPrinter(model, client, budget);
    const [first] = batch.groups;
    if (!first) throw new Error('A fetch without anything to ask.');
    return first.kind === 'entities'
      ? entityFetch(batch.groups, first.graph, printer)
      : rootFetch(first, printer);
  };
  return ordered(all, nodeOf, budget);
}
