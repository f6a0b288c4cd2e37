import {
  GraphQLError,
  Kind,
  parseType,
  print,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  type UnionTypeDefinitionNode,
} from 'graphql';
import { argumentOf, directivesNamed } from '../../supergraph/supergraph-directives.js';
import { FieldSets, type PlanSelection } from './selection.js';
import type {
  FieldType,
  Graph,
  GraphField,
  GraphType,
  InputType,
  SupergraphModel,
  TypeView,
} from './supergraph-model.js';

type Fielded = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;
type Composite = Fielded | UnionTypeDefinitionNode;

const NOTHING: ReadonlySet<string> = new Set();
const NO_ARGUMENTS: ReadonlyMap<string, InputType> = new Map();

interface MutableGraph extends Graph {
  readonly types: Map<string, GraphType>;
}

function text(directive: ConstDirectiveNode, name: string): string | null {
  const value = argumentOf(directive, name);
  return typeof value === 'string' ? value : null;
}

const isSet = (directive: ConstDirectiveNode, name: string): boolean => argumentOf(directive, name) === true;

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function countLists(type: TypeNode): number {
  if (type.kind === Kind.NAMED_TYPE) return 0;
  return countLists(type.type) + (type.kind === Kind.LIST_TYPE ? 1 : 0);
}

function fieldType(type: TypeNode): FieldType {
  return { named: namedType(type), text: print(type), lists: countLists(type) };
}

function inputTypes(values: readonly InputValueDefinitionNode[] = []): ReadonlyMap<string, InputType> {
  return new Map(
    values.map(({ name, type, defaultValue }) => [
      name.value,
      { type, hasDefault: defaultValue !== undefined },
    ]),
  );
}

class ModelReader {
  readonly #graphs = new Map<string, MutableGraph>();
  readonly #fieldSets = new FieldSets();
  readonly #composites = new Map<string, Composite>();
  readonly #possible = new Map<string, Set<string>>();
  readonly #inputs = new Map<string, ReadonlyMap<string, InputType>>();
  readonly #roots: Record<'query' | 'mutation' | 'subscription', string | null>;

  constructor(document: DocumentNode) {
    this.#roots = { query: null, mutation: null, subscription: null };
    for (const definition of document.definitions) {
      switch (definition.kind) {
        case Kind.ENUM_TYPE_DEFINITION:
          if (definition.name.value === 'join__Graph') this.#readGraphs(definition.values ?? []);
          break;
        case Kind.OBJECT_TYPE_DEFINITION:
        case Kind.INTERFACE_TYPE_DEFINITION:
        case Kind.UNION_TYPE_DEFINITION:
          this.#composites.set(definition.name.value, definition);
          this.#readPossible(definition);
          break;
        case Kind.INPUT_OBJECT_TYPE_DEFINITION:
          this.#inputs.set(definition.name.value, inputTypes(definition.fields));
          break;
        case Kind.SCHEMA_DEFINITION:
          for (const { operation, type } of definition.operationTypes) {
            this.#roots[operation] = type.name.value;
          }
          break;
        default:
      }
    }
  }

  read(): SupergraphModel {
    for (const type of this.#composites.values()) this.#readType(type);
    const graphs = [...this.#graphs.values()];
    const views = new Map<string, readonly TypeView[]>();
    const fieldTypes = new Map<string, ReadonlyMap<string, FieldType>>();
    const argumentTypes = new Map<string, ReadonlyMap<string, InputType>>();
    for (const type of this.#composites.values()) {
      views.set(type.name.value, this.#views(type, graphs));
      if (type.kind === Kind.UNION_TYPE_DEFINITION) continue;
      const fields = type.fields ?? [];
      fieldTypes.set(type.name.value, new Map(fields.map((each) => [each.name.value, fieldType(each.type)])));
      for (const field of fields) {
        argumentTypes.set(`${type.name.value}.${field.name.value}`, inputTypes(field.arguments));
      }
    }
    return {
      graphs,
      roots: this.#roots,
      possible: (type) => this.#possible.get(type) ?? NOTHING,
      views: (type) => views.get(type) ?? [],
      isOf: (type, other) => {
        if (type === other) return true;
        const definition = this.#composites.get(type);
        if (!definition || definition.kind === Kind.UNION_TYPE_DEFINITION) return false;
        return definition.interfaces?.some(({ name }) => name.value === other) ?? false;
      },
      isAbstract: (type) => {
        const kind = this.#composites.get(type)?.kind;
        return kind !== undefined && kind !== Kind.OBJECT_TYPE_DEFINITION;
      },
      fieldType: (type, field) => fieldTypes.get(type)?.get(field) ?? null,
      argumentTypes: (type, field) => argumentTypes.get(`${type}.${field}`) ?? NO_ARGUMENTS,
      inputFields: (type) => this.#inputs.get(type) ?? null,
    };
  }

  #readGraphs(
    values: readonly {
      readonly name: { readonly value: string };
      readonly directives?: readonly ConstDirectiveNode[];
    }[],
  ): void {
    for (const value of values) {
      const [join] = directivesNamed(value, 'join__graph');
      const name = join && text(join, 'name');
      if (typeof name !== 'string') continue;
      this.#graphs.set(value.name.value, { index: this.#graphs.size, name, types: new Map() });
    }
  }

  #readPossible(type: Composite): void {
    const add = (name: string, concrete: string): void => {
      const present = this.#possible.get(name);
      if (present) present.add(concrete);
      else this.#possible.set(name, new Set([concrete]));
    };
    if (type.kind === Kind.OBJECT_TYPE_DEFINITION) {
      add(type.name.value, type.name.value);
      for (const { name } of type.interfaces ?? []) add(name.value, type.name.value);
    } else if (type.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const { name } of type.types ?? []) add(type.name.value, name.value);
    }
  }

  #readType(type: Composite): void {
    const joins = directivesNamed(type, 'join__type');
    for (const id of new Set(joins.map((join) => text(join, 'graph') ?? ''))) {
      const graph = this.#graphs.get(id);
      if (!graph) continue;
      const own = joins.filter((join) => text(join, 'graph') === id);
      graph.types.set(type.name.value, this.#graphType(type, id, own));
    }
  }

  #graphType(type: Composite, graph: string, joins: readonly ConstDirectiveNode[]): GraphType {
    const isInterfaceObject = joins.some((join) => isSet(join, 'isInterfaceObject'));
    const keys = joins.flatMap((join) => {
      const key = text(join, 'key');
      return key === null ? [] : [{ set: this.#fieldSets.read(key), join }];
    });
    const fields =
      type.kind === Kind.UNION_TYPE_DEFINITION
        ? []
        : (type.fields ?? []).flatMap((field) => this.#graphField(type, field, graph) ?? []);
    const kind =
      type.kind === Kind.UNION_TYPE_DEFINITION
        ? 'UNION'
        : type.kind === Kind.OBJECT_TYPE_DEFINITION || isInterfaceObject
          ? 'OBJECT'
          : 'INTERFACE';
    return {
      name: type.name.value,
      kind,
      isInterfaceObject,
      fields: new Map(
        (isInterfaceObject ? withExternalRequirements(fields, keys, type) : fields).map((field) => [
          field.name,
          field,
        ]),
      ),
      keys: keys.filter(({ join }) => argumentOf(join, 'resolvable') !== false).map(({ set }) => set),
      possible: this.#possibleIn(type, graph, isInterfaceObject),
    };
  }

  #graphField(type: Fielded, field: FieldDefinitionNode, graph: string): GraphField | null {
    const joins = directivesNamed(field, 'join__field');
    const join = joins.find((each) => text(each, 'graph') === graph);
    if (joins.length > 0 && !join) return null;
    if (join?.arguments?.some(({ name }) => name.value === 'contextArguments')) {
      throw new GraphQLError(
        `The field ${type.name.value}.${field.name.value} takes arguments from its context (@fromContext), which this gateway does not offer.`,
      );
    }
    const given = join ? text(join, 'type') : null;
    const requires = join ? text(join, 'requires') : null;
    const provides = join ? text(join, 'provides') : null;
    return {
      name: field.name.value,
      type: fieldType(given === null ? field.type : parseType(given, { noLocation: true })),
      external: join !== undefined && isNotGiven(join),
      requires: this.#fieldSet(requires),
      provides: this.#fieldSet(provides),
    };
  }

  #fieldSet(set: string | null): readonly PlanSelection[] | null {
    return set === null || set.trim() === '' ? null : this.#fieldSets.read(set);
  }

  #possibleIn(type: Composite, graph: string, isInterfaceObject: boolean): readonly string[] {
    const name = type.name.value;
    if (type.kind === Kind.OBJECT_TYPE_DEFINITION || isInterfaceObject) return [name];
    if (type.kind === Kind.UNION_TYPE_DEFINITION) {
      const members = directivesNamed(type, 'join__unionMember');
      const all = (type.types ?? []).map((member) => member.name.value);
      if (members.length === 0) return all.filter((member) => this.#isIn(member, graph));
      const own = members.filter((member) => text(member, 'graph') === graph);
      return own.flatMap((member) => text(member, 'member') ?? []);
    }
    return [...(this.#possible.get(name) ?? [])].filter((object) => {
      const definition = this.#composites.get(object);
      const implementing = definition ? directivesNamed(definition, 'join__implements') : [];
      return implementing.some((each) => text(each, 'graph') === graph && text(each, 'interface') === name);
    });
  }

  #isIn(type: string, graph: string): boolean {
    const definition = this.#composites.get(type);
    return (
      definition !== undefined &&
      directivesNamed(definition, 'join__type').some((join) => text(join, 'graph') === graph)
    );
  }

  #views(type: Composite, graphs: readonly Graph[]): readonly TypeView[] {
    const names = [type.name.value];
    if (type.kind === Kind.OBJECT_TYPE_DEFINITION) {
      names.push(...(type.interfaces ?? []).map(({ name }) => name.value));
    }
    return graphs.flatMap((graph) =>
      names.flatMap((name, position) => {
        const local = graph.types.get(name);
        // An interface shows the objects of a type only where it stands for them.
        return local && (position === 0 || local.isInterfaceObject) ? [{ graph, local }] : [];
      }),
    );
  }
}

/** Whether a subgraph does not give a field: it is external, another has taken it over, or is not yet taken over by it. */
function isNotGiven(join: ConstDirectiveNode): boolean {
  const isLabelled = text(join, 'override') !== null && text(join, 'overrideLabel') !== null;
  return isSet(join, 'external') || isSet(join, 'usedOverridden') || isLabelled;
}

/**
 * Says again that a subgraph does not hold what it requires. What `@requires` names is external in its subgraph
 * (Federation, composition rules), but federation-composition leaves that out of a supergraph for an interface that the
 * subgraph knows as an object.
 */
function withExternalRequirements(
  fields: readonly GraphField[],
  keys: readonly { readonly set: readonly PlanSelection[] }[],
  type: Composite,
): readonly GraphField[] {
  const leaves = (set: readonly PlanSelection[]): readonly string[] =>
    set.flatMap((each) => (each.kind === 'FIELD' && !each.inner ? [each.name] : []));
  const required = new Set(fields.flatMap(({ requires }) => leaves(requires ?? [])));
  for (const { set } of keys) for (const name of leaves(set)) required.delete(name);
  const unsaid = new Set(
    type.kind === Kind.UNION_TYPE_DEFINITION
      ? []
      : (type.fields ?? [])
          .filter((field) => directivesNamed(field, 'join__field').length === 0)
          .map(({ name }) => name.value),
  );
  return fields.map((field) =>
    required.has(field.name) && unsaid.has(field.name) ? { ...field, external: true } : field,
  );
}

/**
 * Reads a supergraph as plans are made from it.
 *
 * @throws GraphQLError when a field set is none, or a field takes arguments from its context
 */
export function readModel(document: DocumentNode): SupergraphModel {
  return new ModelReader(document).read();
}
