import {
  isTypeDefinitionNode,
  Kind,
  visit,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { argumentOf, directivesNamed, graphsOf, topFields, withArgument } from './planning-document.js';

/** A supergraph in which subgraphs that may have to be asked again stand twice. */
export interface SplitSupergraph {
  readonly document: DocumentNode;
  /** The graph that each added one stands for, by names in `join__Graph`. */
  readonly origins: ReadonlyMap<string, string>;
}

type Fielded = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const ROOT_TYPES = ['query', 'mutation', 'subscription'] as const;

const isFielded = (node: { readonly kind: Kind }): node is Fielded =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

function hasArgument({ arguments: given = [] }: DirectiveNode, name: string): boolean {
  return given.some((argument) => argument.name.value === name);
}

const NO_JOIN: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'join__field' } };

/** The graphs in which a type has fields that are worked out from other subgraphs. */
function requiringGraphs(type: Fielded): ReadonlySet<string> {
  const joins = (type.fields ?? []).flatMap((field) => directivesNamed(field, 'join__field'));
  return graphsOf(joins.filter((join) => hasArgument(join, 'requires')));
}

/** The names of the fields at the top of a type's keys in a graph. */
function keyFields(type: Fielded, graph: string): ReadonlySet<string> {
  const keys = directivesNamed(type, 'join__type').filter((join) => argumentOf(join, 'graph') === graph);
  return new Set(keys.flatMap((join) => topFields(argumentOf(join, 'key')).map(({ name }) => name.value)));
}

function rootTypes({ definitions }: DocumentNode): ReadonlySet<string> {
  const schema = definitions.find(({ kind }) => kind === Kind.SCHEMA_DEFINITION);
  const named =
    schema?.kind === Kind.SCHEMA_DEFINITION ? schema.operationTypes.map(({ type }) => type.name.value) : [];
  return new Set([...ROOT_TYPES.map((root) => root[0]?.toUpperCase() + root.slice(1)), ...named]);
}

/** A graph beside another one. */
interface Twin {
  readonly name: string;
  /** `Type.field` of the one field that it works out; null where it works out all that have no twin of their own. */
  readonly field: string | null;
}

type Twins = ReadonlyMap<string, readonly Twin[]>;

class Splitter {
  readonly #twins: Twins;
  readonly #types: readonly Fielded[];
  readonly #roots: ReadonlySet<string>;
  /** `Type.field graph` of the fields that a graph is not said to have any longer, or not said to have at all. */
  readonly #lost = new Set<string>();

  constructor(document: DocumentNode, twins: Twins) {
    this.#twins = twins;
    this.#types = document.definitions.filter(isFielded);
    this.#roots = rootTypes(document);
    for (const type of this.#types) {
      for (const graph of requiringGraphs(type)) this.#share(type, graph);
    }
  }

  /** Keys are in all of the graphs, what is worked out from other subgraphs in one twin, all else in the first only. */
  #share(type: Fielded, graph: string): void {
    const twins = this.#twins.get(graph) ?? [];
    const keys = keyFields(type, graph);
    for (const field of twins.length > 0 ? (type.fields ?? []) : []) {
      const join = directivesNamed(field, 'join__field').find((each) => argumentOf(each, 'graph') === graph);
      const requires = join && hasArgument(join, 'requires');
      if (!requires && (keys.has(field.name.value) || argumentOf(join ?? NO_JOIN, 'external') === true))
        continue;
      if (requires) this.#lose(type, field, graph, graph);
      const coordinate = `${type.name.value}.${field.name.value}`;
      const home = requires
        ? (twins.find((twin) => twin.field === coordinate) ?? twins.find((twin) => twin.field === null))
        : null;
      for (const twin of twins) if (twin !== home) this.#lose(type, field, twin.name, graph);
    }
  }

  /** An interface has no field in a graph that an implementation has not there. */
  #lose(type: Fielded, { name }: FieldDefinitionNode, graph: string, original: string): void {
    this.#lost.add(`${type.name.value}.${name.value} ${graph}`);
    for (const join of directivesNamed(type, 'join__implements')) {
      if (argumentOf(join, 'graph') !== original) continue;
      const above = this.#types.find((each) => each.name.value === argumentOf(join, 'interface'));
      const inherited = above?.fields?.find((each) => each.name.value === name.value);
      if (inherited) this.#lost.add(`${above?.name.value}.${name.value} ${graph}`);
    }
  }

  /** Directives that name a graph, and the same for the graphs that stand beside it. */
  #doubled(directives: readonly ConstDirectiveNode[] = []): ConstDirectiveNode[] {
    return directives.flatMap((directive) => {
      const twins = this.#twins.get(String(argumentOf(directive, 'graph'))) ?? [];
      return [directive, ...twins.map(({ name }) => withArgument(directive, 'graph', name, Kind.ENUM))];
    });
  }

  #field(type: Fielded, graphs: ReadonlySet<string>, field: FieldDefinitionNode): FieldDefinitionNode {
    const joins = directivesNamed(field, 'join__field');
    const others = (field.directives ?? []).filter((directive) => !joins.includes(directive));
    const isLost = (graph: string): boolean =>
      this.#lost.has(`${type.name.value}.${field.name.value} ${graph}`);
    // Without a join the field is in every graph of the type; the joins say so where one of them is without it.
    const doubled = this.#doubled(joins.length > 0 ? joins : [...graphs].map(joinedField));
    const kept = doubled.filter((join) => !isLost(String(argumentOf(join, 'graph'))));
    return joins.length === 0 && kept.length === doubled.length
      ? field
      : { ...field, directives: [...others, ...kept] };
  }

  type<Type extends TypeDefinitionNode>(type: Type): Type {
    if (this.#roots.has(type.name.value)) return type;
    const doubled = { ...type, directives: this.#doubled(type.directives) };
    if (isFielded(doubled) && isFielded(type)) {
      const graphs = graphsOf(directivesNamed(type, 'join__type'));
      return {
        ...doubled,
        ...(doubled.fields && { fields: doubled.fields.map((field) => this.#field(type, graphs, field)) }),
      };
    }
    return visit(doubled, {
      InputValueDefinition: (value) => ({ ...value, directives: this.#doubled(value.directives) }),
      EnumValueDefinition: (value) => ({ ...value, directives: this.#doubled(value.directives) }),
    });
  }

  /** The graphs of a supergraph, each added one behind the one that it stands for. */
  graphs(values: readonly EnumValueDefinitionNode[]): EnumValueDefinitionNode[] {
    return values.flatMap((value) => [
      value,
      ...(this.#twins.get(value.name.value) ?? []).map(({ name }) => ({
        ...value,
        name: { kind: Kind.NAME, value: name } as const,
        directives: (value.directives ?? []).map((directive) =>
          withArgument(directive, 'name', `${String(argumentOf(directive, 'name'))}_${name}`, Kind.STRING),
        ),
      })),
    ]);
  }
}

function joinedField(graph: string): ConstDirectiveNode {
  return withArgument(NO_JOIN, 'graph', graph, Kind.ENUM);
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** Twins for the graphs with `@requires`, except those whose joins say more than a copy could keep. */
function twinsFor(document: DocumentNode): Twins {
  const taken = new Set<string>();
  const kept = new Set<string>();
  visit(document, {
    EnumValueDefinition: ({ name }) => void taken.add(name.value),
    Directive(directive) {
      if (hasArgument(directive, 'contextArguments') || hasArgument(directive, 'overrideLabel'))
        kept.add(String(argumentOf(directive, 'graph')));
    },
  });
  const twins = new Map<string, Twin[]>();
  const add = (graph: string, field: string | null): void => {
    const present = twins.get(graph) ?? [];
    if (present.some((twin) => twin.field === field)) return;
    let name = `${graph}_AGAIN_${present.length}`;
    while (taken.has(name)) name += '_';
    taken.add(name);
    twins.set(graph, [...present, { name, field }]);
  };
  const composites = new Set(
    document.definitions
      .filter(isTypeDefinitionNode)
      .flatMap((type) => (isLeaf(type) ? [] : [type.name.value])),
  );
  for (const type of document.definitions.filter(isFielded)) {
    for (const field of type.fields ?? []) {
      for (const join of directivesNamed(field, 'join__field')) {
        const graph = String(argumentOf(join, 'graph'));
        if (!hasArgument(join, 'requires') || kept.has(graph)) continue;
        add(graph, composites.has(namedType(field.type)) ? `${type.name.value}.${field.name.value}` : null);
      }
    }
  }
  return twins;
}

const isLeaf = ({ kind }: TypeDefinitionNode): boolean =>
  kind === Kind.SCALAR_TYPE_DEFINITION || kind === Kind.ENUM_TYPE_DEFINITION;

/**
 * Where a subgraph leads from an entity to another of the same type, the planner finds no way to a field of the second
 * that the same subgraph works out from others (`@requires`): it takes the fetch that it is in for the one that
 * fetches the second. A subgraph with such fields is therefore put beside itself under other names: one has these
 * fields, one for each has those of them that lead to further objects, and the first has the others, so that the way
 * between them is one from subgraph to subgraph, which the planner knows. No way is found still where such a field leads
 * to objects of its own type and is asked of them again.
 *
 * @returns null where no subgraph works out a field from others
 */
export function withReenteredGraphs(document: DocumentNode): SplitSupergraph | null {
  const twins = twinsFor(document);
  if (twins.size === 0) return null;
  const splitter = new Splitter(document, twins);
  const definitions = document.definitions.map((definition) => {
    switch (definition.kind) {
      case Kind.ENUM_TYPE_DEFINITION:
        return definition.name.value === 'join__Graph' && definition.values
          ? { ...definition, values: splitter.graphs(definition.values) }
          : splitter.type(definition);
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.UNION_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      case Kind.SCALAR_TYPE_DEFINITION:
        return splitter.type(definition);
      default:
        return definition;
    }
  });
  return {
    document: { ...document, definitions },
    origins: new Map([...twins].flatMap(([graph, each]) => each.map(({ name }) => [name, graph]))),
  };
}
