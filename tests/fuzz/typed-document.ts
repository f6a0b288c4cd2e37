import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isInputType,
  isUnionType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type NamedTypeNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationTypeNode,
} from 'graphql';
import type { Random } from '../testkit/random.js';

/** An operation and the variables that it is sent with. */
export interface TypedDocument {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values that a scalar takes, by its name; `_Any` for representations. */
export type ScalarValues = Readonly<Record<string, readonly unknown[]>>;

/** Response keys that could be mistaken for something that every object has. */
export const HOSTILE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'length',
  'toJSON',
] as const;

const CONDITIONS = ['@include(if: true)', '@skip(if: false)', '@include(if: false)', '@skip(if: true)'];

/** A variable inside a literal. */
class VariableUse {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

class EnumValue {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  toJSON(): string {
    return this.name;
  }
}

/** A value as GraphQL writes it in a document. */
function literal(value: unknown): string {
  if (value instanceof EnumValue) return value.name;
  if (value instanceof VariableUse) return `$${value.name}`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, each]) => `${name}: ${literal(each)}`)
    .join(', ')}}`;
}

/** Writes one operation that the schema knows: nearly always valid, with everything that the language has. */
class DocumentWriter {
  readonly #schema: GraphQLSchema;
  readonly #scalars: ScalarValues;
  readonly #random: Random;
  readonly #declared: string[] = [];
  readonly #fragments: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  #names = 0;

  constructor(schema: GraphQLSchema, scalars: ScalarValues, random: Random) {
    this.#schema = schema;
    this.#scalars = scalars;
    this.#random = random;
  }

  write(kind: OperationTypeNode, depth: number): TypedDocument {
    const root = this.#schema.getRootType(kind);
    if (!root) throw new Error(`The schema has no ${kind}.`);
    const set = this.#selectionSet(root, depth);
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(', ')})` : '';
    const query = [`${kind} Q${declared} ${set}`, ...this.#fragments].join('\n');
    // As it would come over the wire.
    return { query, variables: JSON.parse(JSON.stringify(this.#variables)) as Record<string, unknown> };
  }

  #selectionSet(type: GraphQLCompositeType, depth: number): string {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const possible = fields.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
    const selections: string[] = [];
    for (let count = 1 + this.#random.below(4); count > 0; count--) {
      if (possible.length === 0 || this.#random.chance(8)) selections.push(this.#key('__typename'));
      else selections.push(this.#field(this.#random.pick(possible), depth));
      if (depth > 0 && this.#random.chance(isUnionType(type) ? 90 : 15)) {
        selections.push(this.#fragment(type, depth));
      }
    }
    return `{ ${selections.join(' ')} }`;
  }

  /** A field's name, now and then under another. */
  #key(name: string, mustBeOwn = false): string {
    if (mustBeOwn || this.#random.chance(10)) {
      const alias =
        this.#random.chance(30) && !mustBeOwn ? this.#random.pick(HOSTILE_NAMES) : this.#name('a');
      return `${alias}: ${name}`;
    }
    return name;
  }

  #name(prefix: string): string {
    return `${prefix}${++this.#names}`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args
      .filter((argument) => isRequired(argument) || this.#random.chance(40))
      .map((argument) => `${argument.name}: ${this.#value(argument.type)}`);
    const type = getNamedType(field.type);
    const inner = isCompositeType(type) ? ` ${this.#selectionSet(type, depth - 1)}` : '';
    // One key with other arguments would not be valid.
    const key = this.#key(field.name, field.args.length > 0);
    return `${key}${given.length > 0 ? `(${given.join(', ')})` : ''}${this.#condition()}${inner}`;
  }

  #condition(): string {
    if (!this.#random.chance(6)) return '';
    if (this.#random.chance(50)) return ` ${this.#random.pick(CONDITIONS)}`;
    const name = this.#name('v');
    this.#declared.push(`$${name}: Boolean!`);
    this.#variables[name] = this.#random.chance(50);
    return ` @${this.#random.pick(['skip', 'include'])}(if: $${name})`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const others = Object.values(this.#schema.getTypeMap()).filter(
      (other): other is GraphQLCompositeType =>
        isCompositeType(other) && !other.name.startsWith('__') && this.#overlap(type, other),
    );
    const other = this.#random.pick(others);
    if (this.#random.chance(60)) {
      return `... on ${other.name}${this.#condition()} ${this.#selectionSet(other, depth - 1)}`;
    }
    const name = this.#name('F');
    this.#fragments.push(`fragment ${name} on ${other.name} ${this.#selectionSet(other, depth - 1)}`);
    return `...${name}${this.#condition()}`;
  }

  #overlap(one: GraphQLCompositeType, other: GraphQLCompositeType): boolean {
    const possible = (type: GraphQLCompositeType) =>
      isObjectType(type) ? [type] : this.#schema.getPossibleTypes(type);
    return possible(one).some((type) => possible(other).includes(type));
  }

  /** A literal, or a variable with or without a default. */
  #value(type: GraphQLInputType): string {
    if (this.#random.chance(50)) return literal(this.#plain(type, 2, true));
    return `$${this.#variable(type)}`;
  }

  /** Declares a variable of the type, with or without a value and a default. @returns its name */
  #variable(type: GraphQLInputType): string {
    const value = this.#plain(type, 2);
    const name = this.#name('v');
    const defaulted = this.#random.chance(30);
    this.#declared.push(`$${name}: ${String(type)}${defaulted ? ` = ${literal(this.#plain(type, 2))}` : ''}`);
    const left = (defaulted || !isNonNullType(type)) && this.#random.chance(40);
    if (!left) this.#variables[name] = value;
    return name;
  }

  /** A value of a type. */
  value(type: GraphQLInputType): unknown {
    return this.#plain(type, 2);
  }

  /** @param text for the document's text, where variables may stand inside */
  #plain(type: GraphQLInputType, depth: number, text = false): unknown {
    if (isNonNullType(type)) return this.#plain(type.ofType, depth, text) ?? this.#plain(type, depth, text);
    if (this.#random.chance(10)) return null;
    if (isListType(type)) {
      // A single value stands for a list of one.
      if (this.#random.chance(10)) return this.#plain(type.ofType, depth, text);
      return Array.from({ length: this.#random.below(3) }, () => this.#inner(type.ofType, depth, text));
    }
    if (isEnumType(type)) return new EnumValue(this.#random.pick(type.getValues()).name);
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isRequired(field) || (depth > 0 && this.#random.chance(40)),
      );
      return Object.fromEntries(
        fields.map((field) => [field.name, this.#inner(field.type, depth - 1, text)]),
      );
    }
    return this.#random.pick(this.#scalars[type.name] ?? ['x']);
  }

  #inner(type: GraphQLInputType, depth: number, text: boolean): unknown {
    if (text && this.#random.chance(20)) return new VariableUse(this.#variable(type));
    return this.#plain(type, depth, text);
  }
}

function isRequired({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

/** One operation that a seed decides. @param depth levels of nested fields at most */
export function typedDocument(
  schema: GraphQLSchema,
  scalars: ScalarValues,
  random: Random,
  kind: OperationTypeNode,
  depth = 5,
): TypedDocument {
  return new DocumentWriter(schema, scalars, random).write(kind, depth);
}

/** Variables that a document takes, as a seed decides. */
export function typedVariables(
  schema: GraphQLSchema,
  scalars: ScalarValues,
  random: Random,
  document: DocumentNode,
): Readonly<Record<string, unknown>> {
  const writer = new DocumentWriter(schema, scalars, random);
  const variables: Record<string, unknown> = {};
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, type } of definition.variableDefinitions ?? []) {
      const input = typeFromAST(schema, type as NamedTypeNode);
      if (isInputType(input)) variables[variable.name.value] = writer.value(input);
    }
  }
  return JSON.parse(JSON.stringify(variables)) as Record<string, unknown>;
}
