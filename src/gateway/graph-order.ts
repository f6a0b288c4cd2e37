import { Kind, type DocumentNode } from 'graphql';
import { argumentOf, directivesNamed, graphsOf } from './planning-document.js';

/** Puts each graph behind those that must come before it, else by name; a circle is cut at its first name. */
function ordered(graphs: readonly string[], before: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const result = new Set<string>();
  const entered = new Set<string>();
  const place = (graph: string): void => {
    if (entered.has(graph)) return;
    entered.add(graph);
    for (const earlier of [...(before.get(graph) ?? [])].toSorted()) place(earlier);
    result.add(graph);
  };
  graphs.forEach(place);
  return [...result];
}

/**
 * The planner builds its graph in the order of the subgraphs' names, and finds no way from an interface known as an
 * object (`@interfaceObject`) to a field of an implementation unless the subgraph that has the interface comes first.
 *
 * @param names names of subgraphs by their name in `join__Graph`
 * @returns other names, by which the order is right; null where it is right anyway
 */
export function planningNames(
  document: DocumentNode,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> | null {
  const before = new Map<string, Set<string>>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const joins = directivesNamed(definition, 'join__type');
    const asObject = joins.filter((join) => argumentOf(join, 'isInterfaceObject') === true);
    const asInterface = graphsOf(joins.filter((join) => !asObject.includes(join)));
    for (const graph of graphsOf(asObject)) {
      before.set(graph, new Set([...(before.get(graph) ?? []), ...asInterface]));
    }
  }
  if (before.size === 0) return null;
  const byName = [...names].toSorted(([, a], [, b]) => (a < b ? -1 : 1)).map(([graph]) => graph);
  const digits = String(byName.length).length;
  return new Map(
    ordered(byName, before).map((graph, index) => [graph, `subgraph_${String(index).padStart(digits, '0')}`]),
  );
}
