import { Kind, print, valueFromASTUntyped, type ArgumentNode, type TypeNode, type ValueNode } from 'graphql';
import { plannedVariable } from '../model/response-keys.js';
import type { InputType, SupergraphModel } from '../model/supergraph-model.js';

/** A variable of a fetch. */
interface FetchVariable {
  readonly name: string;
  readonly type: string;
}

/** The client's variables: their types, and whether a value is given by default. */
export type ClientVariables = ReadonlyMap<string, { readonly type: TypeNode; readonly hasDefault: boolean }>;

/**
 * The arguments of one fetch. Strings of a client become variables, so that no text of a client is read by the parser of
 * a subgraph; numbers stay as they are written, however long.
 */
export class FetchArguments {
  readonly #model: SupergraphModel;
  readonly #client: ClientVariables;
  readonly #used = new Map<string, string>();
  readonly #literals = new Map<string, FetchVariable>();
  readonly values: Record<string, unknown> = {};

  constructor(model: SupergraphModel, client: ClientVariables) {
    this.#model = model;
    this.#client = client;
  }

  /** Variables that the fetch declares. */
  get declarations(): readonly FetchVariable[] {
    return [...[...this.#used].map(([name, type]) => ({ name, type })), ...this.#literals.values()];
  }

  /** Names of the client's variables in plans. */
  get variables(): readonly string[] {
    return [...this.#used.keys()];
  }

  /** The text of a field's arguments. */
  print(type: string, field: string, args: readonly ArgumentNode[]): string {
    if (args.length === 0) return '';
    const types = this.#model.argumentTypes(type, field);
    return `(${args
      .map(({ name, value }) => `${name.value}:${this.#value(value, types.get(name.value) ?? null)}`)
      .join(',')})`;
  }

  #value(value: ValueNode, input: InputType | null): string {
    const type = input?.type ?? null;
    switch (value.kind) {
      case Kind.VARIABLE:
        return `$${this.#variable(value.name.value, input)}`;
      case Kind.STRING:
        return type ? `$${this.#literal(value, type)}` : escaped(value.value);
      case Kind.LIST: {
        const items = type && listItems(type);
        if (!items && type && isConstant(value) && !hasNumbers(value))
          return `$${this.#literal(value, type)}`;
        const item = items ? { type: items, hasDefault: false } : null;
        return `[${value.values.map((each) => this.#value(each, item)).join(',')}]`;
      }
      case Kind.OBJECT: {
        const named = type && namedType(type);
        const fields = named === null ? null : this.#model.inputFields(named);
        if (!fields && type && isConstant(value) && !hasNumbers(value))
          return `$${this.#literal(value, type)}`;
        return `{${value.fields
          .map(
            (each) => `${each.name.value}:${this.#value(each.value, fields?.get(each.name.value) ?? null)}`,
          )
          .join(',')}}`;
      }
      case Kind.INT:
      case Kind.FLOAT:
      case Kind.ENUM:
        return value.value;
      default:
        return print(value);
    }
  }

  #variable(name: string, input: InputType | null): string {
    const planned = plannedVariable(name);
    const given = this.#client.get(name);
    const type = given ? print(given.type) : 'String';
    // A default makes a variable that may be null fit where null may not stand; the gateway has put it in by then.
    const needsValue = given?.hasDefault === true && input?.type.kind === Kind.NON_NULL_TYPE;
    const declared = this.#used.get(planned) ?? type;
    this.#used.set(planned, needsValue && !declared.endsWith('!') ? `${declared}!` : declared);
    return planned;
  }

  #literal(value: ValueNode, type: TypeNode): string {
    const given: unknown = valueFromASTUntyped(value);
    // A single value stands for a list of one, as a variable of its own type does not.
    const plain = value.kind === Kind.LIST ? given : wrapped(given, type);
    const declared = print(type);
    const key = `${declared} ${JSON.stringify(plain)}`;
    const present = this.#literals.get(key);
    if (present) return present.name;
    const name = `literal_${this.#literals.size}`;
    this.#literals.set(key, { name, type: declared });
    this.values[name] = plain;
    return name;
  }
}

function listItems(type: TypeNode): TypeNode | null {
  if (type.kind === Kind.NON_NULL_TYPE) return listItems(type.type);
  return type.kind === Kind.LIST_TYPE ? type.type : null;
}

function wrapped(value: unknown, type: TypeNode): unknown {
  const items = listItems(type);
  return items ? [wrapped(value, items)] : value;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function isConstant(value: ValueNode): boolean {
  return everyLeaf(value, ({ kind }) => kind !== Kind.VARIABLE);
}

/** Numbers that would be rounded on their way through a variable. */
function hasNumbers(value: ValueNode): boolean {
  return !everyLeaf(
    value,
    (leaf) =>
      (leaf.kind !== Kind.INT && leaf.kind !== Kind.FLOAT) || String(Number(leaf.value)) === leaf.value,
  );
}

function everyLeaf(value: ValueNode, test: (leaf: ValueNode) => boolean): boolean {
  if (value.kind === Kind.LIST) return value.values.every((each) => everyLeaf(each, test));
  if (value.kind === Kind.OBJECT) return value.fields.every((each) => everyLeaf(each.value, test));
  return test(value);
}

/** A string as text that every GraphQL parser reads alike: all but plain letters and digits by their code. */
function escaped(value: string): string {
  const text = [...value].flatMap((character) =>
    /[A-Za-z0-9 _.-]/.test(character)
      ? [character]
      : Array.from(
          { length: character.length },
          (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
        ),
  );
  return `"${text.join('')}"`;
}
