import {
  isTypeDefinitionNode,
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
  type TypeNode,
  type UnionTypeDefinitionNode,
} from 'graphql';
import { argumentOf, directivesNamed, graphsOf } from './planning-document.js';

/** A supergraph in which subgraphs are said to know more types than they do. */
export interface WidenedSupergraph {
  readonly document: DocumentNode;
  /** The types that a graph does not really know, by the graph's name in `join__Graph`. */
  readonly pretended: ReadonlyMap<string, ReadonlySet<string>>;
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

const BUILT_IN: ReadonlySet<string> = new Set(['ID', 'String', 'Int', 'Float', 'Boolean']);

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** A directive such as `@join__type(graph: A)`. */
function joined(name: string, graph: string, member?: string): ConstDirectiveNode {
  const value = (text: string, kind: Kind.ENUM | Kind.STRING) => ({ kind, value: text }) as const;
  const argument = (key: string, given: ReturnType<typeof value>) =>
    ({ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: key }, value: given }) as const;
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: [
      argument('graph', value(graph, Kind.ENUM)),
      ...(member === undefined ? [] : [argument('member', value(member, Kind.STRING))]),
    ],
  };
}

/** Whether objects of a type come whole out of one fetch: it has no key, and nothing is worked out from other subgraphs. */
function comesWhole(type: ObjectTypeDefinitionNode): boolean {
  const hasArgument = (directive: ConstDirectiveNode, names: readonly string[]): boolean =>
    directive.arguments?.some(({ name }) => names.includes(name.value)) ?? false;
  return (
    !directivesNamed(type, 'join__type').some((join) => hasArgument(join, ['key'])) &&
    !(type.fields ?? []).some((field) =>
      directivesNamed(field, 'join__field').some((join) =>
        hasArgument(join, ['requires', 'provides', 'external', 'override', 'type', 'contextArguments']),
      ),
    )
  );
}

class Widener {
  readonly #definitions = new Map<string, TypeDefinitionNode>();
  readonly pretended = new Map<string, Set<string>>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (isTypeDefinitionNode(definition)) this.#definitions.set(definition.name.value, definition);
    }
  }

  /** The members that each graph of a union lacks and may be said to know. */
  widen(union: UnionTypeDefinitionNode): UnionTypeDefinitionNode {
    const members = directivesNamed(union, 'join__unionMember');
    const added: ConstDirectiveNode[] = [];
    for (const graph of graphsOf(directivesNamed(union, 'join__type'))) {
      for (const { name } of union.types ?? []) {
        const known = members.some(
          (each) => argumentOf(each, 'graph') === graph && argumentOf(each, 'member') === name.value,
        );
        if (known || !this.#mayBeKnown(name.value, graph)) continue;
        added.push(joined('join__unionMember', graph, name.value));
        const types = this.pretended.get(graph) ?? new Set();
        this.pretended.set(graph, types.add(name.value));
      }
    }
    return added.length > 0 ? { ...union, directives: [...(union.directives ?? []), ...added] } : union;
  }

  #mayBeKnown(name: string, graph: string): boolean {
    const type = this.#definitions.get(name);
    if (type?.kind !== Kind.OBJECT_TYPE_DEFINITION || !comesWhole(type)) return false;
    if (this.#isIn(name, graph)) return false;
    return (type.fields ?? []).every((field) => {
      const needed = [field, ...(field.arguments ?? [])].map((each) => namedType(each.type));
      return needed.every((each) => BUILT_IN.has(each) || this.#isIn(each, graph));
    });
  }

  #isIn(name: string, graph: string): boolean {
    const type = this.#definitions.get(name);
    return type !== undefined && graphsOf(directivesNamed(type, 'join__type')).has(graph);
  }

  /** The type as all graphs have it that are said to know it. */
  spread(type: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode {
    const graphs = [...this.pretended].flatMap(([graph, types]) =>
      types.has(type.name.value) ? [graph] : [],
    );
    if (graphs.length === 0) return type;
    const withJoins = (field: FieldDefinitionNode): FieldDefinitionNode =>
      directivesNamed(field, 'join__field').length === 0
        ? field
        : {
            ...field,
            directives: [...(field.directives ?? []), ...graphs.map((graph) => joined('join__field', graph))],
          };
    return {
      ...type,
      directives: [...(type.directives ?? []), ...graphs.map((graph) => joined('join__type', graph))],
      ...(type.fields && { fields: type.fields.map(withJoins) }),
    };
  }
}

/**
 * Where subgraphs know different members of one union, the planner asks only for the members that all of them know, and
 * objects of the others come without their fields. Said that every subgraph knows every member, it asks for all;
 * {@link withoutTypes} takes out again what a subgraph does not know, which it never returns either. Only members that
 * come whole out of one fetch are treated so.
 */
export function withAllUnionMembers(document: DocumentNode): WidenedSupergraph {
  const widener = new Widener(document);
  const widened = visit(document, { UnionTypeDefinition: (union) => widener.widen(union) });
  return {
    document: visit(widened, { ObjectTypeDefinition: (type) => widener.spread(type) }),
    pretended: widener.pretended,
  };
}

/** An operation's text without what it asks of certain types, and without the fragments and variables that only they use. */
export function withoutTypes(operation: string, types: ReadonlySet<string>): string {
  let removed = false;
  const isOn = (name: string | undefined): boolean => name !== undefined && types.has(name);
  const document = parse(operation, { noLocation: true });
  const fragments = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION && isOn(definition.typeCondition.name.value)) {
      fragments.add(definition.name.value);
    }
  }
  const kept = visit(document, {
    InlineFragment: {
      enter(fragment) {
        if (!isOn(fragment.typeCondition?.name.value)) return undefined;
        removed = true;
        return null;
      },
      leave: ({ selectionSet }) => (selectionSet.selections.length > 0 ? undefined : null),
    },
    FragmentSpread: ({ name }) => (fragments.has(name.value) ? null : undefined),
    SelectionSet: {
      leave: (set, _key, parent) =>
        set.selections.length > 0 ||
        !parent ||
        Array.isArray(parent) ||
        !('kind' in parent) ||
        parent.kind === Kind.INLINE_FRAGMENT
          ? undefined
          : { ...set, selections: [TYPENAME] },
    },
  });
  return removed || fragments.size > 0 ? print(withoutUnused(kept)) : operation;
}

function withoutUnused(document: DocumentNode): DocumentNode {
  const spreads = new Set<string>();
  const variables = new Set<string>();
  const reach = (name: string): void => {
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    );
    if (!fragment || spreads.has(name)) return;
    spreads.add(name);
    read(fragment);
  };
  const read = (node: DocumentNode['definitions'][number]): void => {
    visit(node, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void variables.add(name.value),
      FragmentSpread: ({ name }) => reach(name.value),
    });
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) read(definition);
  }
  return visit(document, {
    FragmentDefinition: ({ name }) => (spreads.has(name.value) ? undefined : null),
    VariableDefinition: ({ variable }) => (variables.has(variable.name.value) ? undefined : null),
  });
}
