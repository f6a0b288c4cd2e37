import {
  Kind,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
} from 'graphql';
import { argumentOf, directivesNamed, graphsOf, topFields, withArgument } from './planning-document.js';

/** The names of the plain fields at the top of a field set. */
function leaves(fieldSet: string | boolean | null): string[] {
  return topFields(fieldSet).flatMap(({ name, selectionSet }) => (selectionSet ? [] : [name.value]));
}

/** What graphs need of an interface from other graphs: names of fields by graph. */
function requirements(type: InterfaceTypeDefinitionNode): ReadonlyMap<string, ReadonlySet<string>> {
  const needed = new Map<string, Set<string>>();
  for (const field of type.fields ?? []) {
    for (const join of directivesNamed(field, 'join__field')) {
      const graph = String(argumentOf(join, 'graph'));
      const names = leaves(argumentOf(join, 'requires'));
      if (names.length > 0) needed.set(graph, new Set([...(needed.get(graph) ?? []), ...names]));
    }
  }
  for (const join of directivesNamed(type, 'join__type')) {
    const names = needed.get(String(argumentOf(join, 'graph')));
    for (const key of leaves(argumentOf(join, 'key'))) names?.delete(key);
  }
  return needed;
}

function joinedField(graph: string, external: boolean): ConstDirectiveNode {
  const directive = withArgument(
    { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'join__field' } },
    'graph',
    graph,
    Kind.ENUM,
  );
  if (!external) return directive;
  const value = { kind: Kind.BOOLEAN, value: true } as const;
  const argument = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'external' },
    value,
  } as const;
  return { ...directive, arguments: [...(directive.arguments ?? []), argument] };
}

/**
 * Says again that a subgraph does not hold what it requires. What `@requires` names is external in its subgraph
 * (Federation, composition rules), but federation-composition leaves that out of a supergraph for an interface that the
 * subgraph knows as an object, and the planner would take the field from a subgraph that has no value for it.
 */
export function withExternalRequirements(document: DocumentNode): DocumentNode {
  return visit(document, {
    InterfaceTypeDefinition(type) {
      const needed = requirements(type);
      if (needed.size === 0) return undefined;
      const graphs = [...graphsOf(directivesNamed(type, 'join__type'))];
      const isExternal = (graph: string, name: string): boolean => needed.get(graph)?.has(name) === true;
      const fields = (type.fields ?? []).map((field) => {
        const name = field.name.value;
        if (directivesNamed(field, 'join__field').length > 0) return field;
        if (!graphs.some((graph) => isExternal(graph, name))) return field;
        const joins = graphs.map((graph) => joinedField(graph, isExternal(graph, name)));
        return { ...field, directives: [...(field.directives ?? []), ...joins] };
      });
      return { ...type, fields };
    },
  });
}
