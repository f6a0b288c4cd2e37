import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldSet } from './field-sets.js';
import {
  answering,
  concreteIn,
  fieldOf,
  isEntity,
  namedTypeOf,
  type FieldShape,
  type Shape,
} from './shape.js';

type Graphs = ReadonlySet<string>;

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation']);

/**
 * Whether an operation can be answered at all, found without planning it: by the subgraphs that can have an object, from
 * those that lead to it and by keys. The composition library lets some shapes through whose fields no way leads to, which
 * Apollo's composition refuses (`SATISFIABILITY_ERROR`).
 */
export class Satisfiability {
  readonly #shape: Shape;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  /** Fields that are worked out, and being looked at: one that needs itself cannot be had. */
  readonly #workingOut = new Set<string>();

  constructor(shape: Shape) {
    this.#shape = shape;
  }

  holds({ definitions }: DocumentNode): boolean {
    for (const each of definitions) {
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(each.name.value, each);
    }
    return definitions.every((each) => {
      if (each.kind !== Kind.OPERATION_DEFINITION) return true;
      const root = each.operation === OperationTypeNode.MUTATION ? 'Mutation' : 'Query';
      return this.#has(root, new Set(this.#shape.graphs), each.selectionSet);
    });
  }

  /** Whether all that is selected can be had of objects of a type that some subgraphs lead to. */
  #has(type: string, from: Graphs, set: SelectionSetNode): boolean {
    const graphs = this.#graphsOf(type, from);
    return set.selections.every((selection) => {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        return name === '__typename' || this.#hasField(type, graphs, name, selection.selectionSet);
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
      const condition = fragment?.typeCondition?.name.value;
      if (!fragment || (condition !== undefined && !this.#isOf(type, condition))) return true;
      return this.#has(type, graphs, fragment.selectionSet);
    });
  }

  #hasField(type: string, graphs: Graphs, name: string, set: SelectionSetNode | undefined): boolean {
    const field = fieldOf(this.#shape, type, name);
    if (!field) return false;
    const givers = [...graphs].filter((graph) => this.#gives(type, graphs, field, graph));
    if (givers.length === 0 || !set) return givers.length > 0;
    const named = namedTypeOf(field.type);
    const types = new Set(givers.flatMap((graph) => concreteIn(this.#shape, named, graph)));
    return [...types].every((each) => {
      const leading = givers.filter((graph) => concreteIn(this.#shape, named, graph).includes(each));
      return this.#has(each, new Set(leading), set);
    });
  }

  #gives(type: string, graphs: Graphs, field: FieldShape, graph: string): boolean {
    const at = field.placements.get(graph);
    if (field.isKey) return at !== undefined || this.#interfaceKeys(type, graph).includes(field.name);
    if (!at || !answering(field).includes(graph)) return false;
    if (at.requires === undefined) return true;
    const id = `${type}.${field.name} ${graph}`;
    if (this.#workingOut.has(id)) return false;
    this.#workingOut.add(id);
    const isReady = this.#has(type, graphs, fieldSet(at.requires));
    this.#workingOut.delete(id);
    return isReady;
  }

  /** The subgraphs that can have the objects: those that lead to them, and others by their keys. */
  #graphsOf(type: string, from: Graphs): Graphs {
    if (ROOTS.has(type)) return new Set(this.#shape.graphs);
    const object = this.#shape.types.get(type);
    if (object?.kind !== 'OBJECT' || !isEntity(object)) return from;
    const known = new Set(from);
    for (let size = 0; size !== known.size;) {
      size = known.size;
      for (const graph of this.#shape.graphs) {
        const keys = this.#keysOf(type, graph);
        if (keys.some((key) => this.#holdsKey(type, known, fieldSet(key)))) known.add(graph);
      }
    }
    return known;
  }

  #keysOf(type: string, graph: string): readonly string[] {
    const object = this.#shape.types.get(type);
    const own = object?.kind === 'OBJECT' ? (object.graphs.get(graph) ?? []) : [];
    const resolvable = own.flatMap((key) => (key.resolvable ? [key.fields] : []));
    return [...resolvable, ...this.#interfaceKeys(type, graph)];
  }

  /** Keys by which a subgraph knows objects of a type as an interface's. */
  #interfaceKeys(type: string, graph: string): readonly string[] {
    return [...this.#shape.types.values()].flatMap((each) => {
      const isObject = each.kind === 'INTERFACE' && each.objectIn.has(graph);
      return isObject && each.key !== null && each.implementations.includes(type) ? [each.key] : [];
    });
  }

  #holdsKey(type: string, graphs: Graphs, key: SelectionSetNode): boolean {
    return key.selections.every((part) => {
      const field = part.kind === Kind.FIELD ? fieldOf(this.#shape, type, part.name.value) : null;
      return field !== null && [...graphs].some((graph) => this.#gives(type, graphs, field, graph));
    });
  }

  #isOf(type: string, condition: string): boolean {
    if (type === condition) return true;
    const found = this.#shape.types.get(condition);
    if (found?.kind === 'INTERFACE') return found.implementations.includes(type);
    return found?.kind === 'UNION' && [...found.graphs.values()].some((members) => members.includes(type));
  }
}
