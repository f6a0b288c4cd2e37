import { Kind, parseType, valueFromASTUntyped, type SelectionSetNode, type TypeNode } from 'graphql';
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

/** How many entities there are of each type. */
const ENTITIES = 4;

/** What a `@provides` on the way to an object lets its subgraph answer. */
export type Provided = SelectionSetNode;

/** An object of the world. The same type and seed, the same values. */
export interface Item {
  readonly type: string;
  readonly seed: string;
  readonly provided?: Provided | undefined;
  /** What the subgraph was told of it. */
  readonly representation?: Readonly<Record<string, unknown>> | undefined;
}

export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && 'seed' in value && 'type' in value;

type Given = Readonly<Record<string, unknown>>;

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join()}}`;
}

const TYPES = new Map<string, TypeNode>();
function typeNode(text: string): TypeNode {
  const known = TYPES.get(text);
  if (known) return known;
  const node = parseType(text, { noLocation: true });
  TYPES.set(text, node);
  return node;
}

/** All values of a federation: each a pure function of an object's type and seed, the field and its arguments. */
export class World {
  readonly shape: Shape;
  readonly #candidates = new Map<FieldShape, readonly string[]>();
  readonly #entities = new Map<string, string>();

  constructor(shape: Shape) {
    this.shape = shape;
  }

  isEntity(type: string): boolean {
    const found = this.shape.types.get(type);
    return found?.kind === 'OBJECT' && isEntity(found);
  }

  readonly matches = (type: unknown, condition: string): boolean => {
    if (type === condition) return true;
    const found = this.shape.types.get(condition);
    if (found?.kind === 'INTERFACE') return found.implementations.includes(String(type));
    return (
      found?.kind === 'UNION' && [...found.graphs.values()].some((members) => members.includes(String(type)))
    );
  };

  /**
   * The value of a field, as a single server that knows everything has it.
   *
   * @param required what the field is worked out from, where a subgraph was told that; else it is looked up
   * @throws where the field fails for this object
   */
  value(item: Item, field: FieldShape, given: Given, required?: unknown): unknown {
    if (field.isKey) return this.#keyValue(item, field);
    const needs = [...field.placements.values()].find(({ requires }) => requires !== undefined)?.requires;
    const basis = needs === undefined ? '' : canonical(required ?? this.select(item, fieldSet(needs)));
    const text = `${item.type}/${item.seed}/${field.name}/${canonical(given)}/${basis}`;
    if (field.failing && hashOf(`fails ${text}`) % 3 === 0) throw new Error(`${field.name} fails.`);
    return this.#build(typeNode(field.type), field, text, true);
  }

  /** The parts of an object that a field set names, as plain data. */
  select(item: Item, set: SelectionSetNode): Record<string, unknown> {
    const selected: Record<string, unknown> = {};
    const visit = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          const condition = selection.typeCondition?.name.value;
          if (condition === undefined || this.matches(item.type, condition)) visit(selection.selectionSet);
        } else if (selection.kind === Kind.FIELD) {
          const name = selection.name.value;
          const field = fieldOf(this.shape, item.type, name);
          if (name === '__typename') selected[name] = item.type;
          if (!field) continue;
          const given: Record<string, unknown> = {};
          for (const { name: argument, fallback } of field.args) {
            const literal = selection.arguments?.find((each) => each.name.value === argument)?.value;
            if (literal) given[argument] = valueFromASTUntyped(literal);
            else if (fallback !== undefined) given[argument] = JSON.parse(fallback) as unknown;
          }
          selected[name] = this.#selectValue(this.value(item, field, given), selection.selectionSet);
        }
      }
    };
    visit(set);
    return selected;
  }

  /** The entity that a representation is of. @throws where it is of none */
  find(types: readonly string[], keys: readonly string[], representation: Given): Item {
    for (const key of keys) {
      const set = fieldSet(key);
      if (
        !set.selections.every(
          (each) => each.kind === Kind.FIELD && Object.hasOwn(representation, each.name.value),
        )
      )
        continue;
      for (const type of types) {
        for (let seed = 0; seed < ENTITIES; seed++) {
          const picked = this.#keyText(type, String(seed), key);
          const told = Object.fromEntries(
            set.selections.flatMap((each) =>
              each.kind === Kind.FIELD ? [[each.name.value, representation[each.name.value]]] : [],
            ),
          );
          if (picked === canonical(this.#plainKey(told, set))) return { type, seed: String(seed) };
        }
      }
      throw new Error(`No entity has the key ${canonical(representation)}.`);
    }
    throw new Error(`The representation ${canonical(representation)} holds no key of ${types.join()}.`);
  }

  #plainKey(value: unknown, set: SelectionSetNode | undefined): unknown {
    if (!set || typeof value !== 'object' || value === null) return value;
    const row = value as Given;
    return Object.fromEntries(
      set.selections.flatMap((each) =>
        each.kind === Kind.FIELD
          ? [[each.name.value, this.#plainKey(row[each.name.value], each.selectionSet)]]
          : [],
      ),
    );
  }

  #keyText(type: string, seed: string, key: string): string {
    const id = `${type} ${seed} ${key}`;
    const known = this.#entities.get(id);
    if (known !== undefined) return known;
    const text = canonical(this.select({ type, seed }, fieldSet(key)));
    this.#entities.set(id, text);
    return text;
  }

  #selectValue(value: unknown, set: SelectionSetNode | undefined): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#selectValue(item, set));
    return isItem(value) && set ? this.select(value, set) : value;
  }

  #keyValue({ type, seed }: Item, field: FieldShape): unknown {
    switch (namedTypeOf(field.type)) {
      case 'ID':
      case 'String':
        return `${type}-${field.name}-${seed}`;
      case 'Int':
        return 100 + (hashOf(`${type} ${field.name}`) % 1000) * 10 + Number(/\d+$/.exec(seed)?.[0] ?? 0);
      default: {
        const named = namedTypeOf(field.type);
        return { type: named, seed: this.isEntity(named) ? seed : `${type}-${seed}` };
      }
    }
  }

  #build(type: TypeNode, field: FieldShape, text: string, nullable: boolean): unknown {
    if (type.kind === Kind.NON_NULL_TYPE) return this.#build(type.type, field, text, false);
    const hash = hashOf(text);
    if (nullable && !field.solid && hash % 7 === 0) return null;
    if (type.kind === Kind.LIST_TYPE) {
      return Array.from({ length: (hash >>> 3) % 4 }, (_, index) =>
        this.#build(type.type, field, `${text}#${index}`, true),
      );
    }
    return this.#named(type.name.value, field, text, hash);
  }

  #named(name: string, field: FieldShape, text: string, hash: number): unknown {
    switch (name) {
      case 'String':
      case 'ID':
        return `${field.name} ${hash.toString(36)}`;
      case 'Int':
        return (hash | 0) % 100_000;
      case 'Float':
        return (hash % 100_000) / 8;
      case 'Boolean':
        return hash % 2 === 0;
      case 'Anything':
        return { of: text, nested: [hash % 10, { __proto: null, constructor: hash % 2 }] };
      default:
    }
    const candidates = this.#candidatesOf(field, name);
    const chosen = candidates[hash % Math.max(candidates.length, 1)];
    if (chosen === undefined) throw new Error(`Nothing can stand for ${name} at ${field.name}.`);
    if (this.shape.types.get(name)?.kind === 'ENUM') return chosen;
    // There is one query, wherever it is reached.
    if (chosen === 'Query') return { type: chosen, seed: '' };
    return {
      type: chosen,
      seed: this.isEntity(chosen) ? String((hash >>> 5) % ENTITIES) : hash.toString(36),
    };
  }

  /** Types or enum values that every subgraph with the field knows. */
  #candidatesOf(field: FieldShape, name: string): readonly string[] {
    const known = this.#candidates.get(field);
    if (known) return known;
    const found = candidatesIn(this.shape, name, answering(field));
    this.#candidates.set(field, found);
    return found;
  }
}

/** Object types, or values of an enum, that all of some subgraphs know of a type. */
export function candidatesIn(shape: Shape, name: string, graphs: readonly string[]): readonly string[] {
  const type = shape.types.get(name);
  const of = (graph: string): readonly string[] =>
    type?.kind === 'ENUM' ? (type.graphs.get(graph) ?? []) : concreteIn(shape, name, graph);
  const [first, ...others] = graphs.map(of);
  return (first ?? []).filter((each) => others.every((names) => names.includes(each)));
}
