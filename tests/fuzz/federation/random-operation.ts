import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
  validate,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Random } from '../../testkit/random.js';
import type { AskedOperation } from './federation.js';

const ALIASES = ['a', 'b', 'c', 'id', 'no', 'name', 'key_id', 'constructor', '__proto__', 'representations'];
const DEPTHS = [2, 3, 4, 4, 5, 6];

/** A value as GraphQL writes it; enum values are {@link EnumLiteral}. */
class EnumLiteral {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  toJSON(): string {
    return this.name;
  }
}

function literal(value: unknown): string {
  if (value instanceof EnumLiteral) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, each]) => `${name}: ${literal(each)}`)
    .join(', ')}}`;
}

class OperationWriter {
  readonly #random: Random;
  readonly #schema: GraphQLSchema;
  readonly #variables: string[] = [];
  readonly #fragments: string[] = [];
  readonly #values: Record<string, unknown> = {};
  #budget: number;

  constructor(random: Random, schema: GraphQLSchema) {
    this.#random = random;
    this.#schema = schema;
    this.#budget = 6 + random.below(34);
  }

  write(): AskedOperation {
    const mutation = this.#random.chance(15) ? this.#schema.getMutationType() : null;
    const root = mutation ?? this.#schema.getQueryType();
    if (!root) throw new Error('The schema has no query type.');
    const set = this.#set(root, this.#random.pick(DEPTHS));
    const variables = this.#variables.length > 0 ? `(${this.#variables.join(', ')})` : '';
    const head = mutation ? `mutation M${variables}` : `query Q${variables}`;
    const query = [`${head} ${set}`, ...this.#fragments].join('\n');
    return { query, variables: JSON.parse(JSON.stringify(this.#values)) as Record<string, unknown> };
  }

  #set(type: GraphQLCompositeType, depth: number): string {
    const selections: string[] = [];
    const wanted = 1 + this.#random.below(4);
    for (let index = 0; index < wanted && (selections.length === 0 || this.#budget > 0); index++) {
      selections.push(this.#selection(type, depth));
    }
    return `{ ${selections.join(' ')} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const fragments = isAbstractType(type) ? 45 : 8;
    if (depth > 1 && (isUnionType(type) ? this.#random.chance(90) : this.#random.chance(fragments))) {
      return this.#fragment(type, depth);
    }
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const composite = fields.filter((field) => isCompositeType(getNamedType(field.type)));
    const leaves = fields.filter((field) => !composite.includes(field));
    const into =
      depth > 1 &&
      composite.length > 0 &&
      this.#budget > 0 &&
      (leaves.length === 0 || this.#random.chance(60));
    const from = into ? composite : leaves;
    if (from.length === 0 || this.#random.chance(4)) return `__typename${this.#conditions()}`;
    return this.#field(this.#random.pick(from), depth);
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.#budget -= 1;
    const type = getNamedType(field.type);
    const args = field.args.flatMap((argument) => this.#argument(argument));
    const alias = this.#random.chance(15) ? `${this.#random.pick(ALIASES)}: ` : '';
    const below = isCompositeType(type) ? ` ${this.#set(type, depth - 1)}` : '';
    return `${alias}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${this.#conditions()}${below}`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const condition = this.#condition(type);
    const set = this.#set(condition ?? type, depth);
    if (condition && this.#random.chance(25)) {
      const name = `F${this.#fragments.length}`;
      this.#fragments.push(`fragment ${name} on ${condition.name} ${set}`);
      return `...${name}${this.#conditions()}`;
    }
    return `...${condition ? ` on ${condition.name}` : ''}${this.#conditions()} ${set}`;
  }

  #condition(type: GraphQLCompositeType): GraphQLCompositeType | null {
    if (this.#random.chance(10)) return null;
    if (isObjectType(type)) {
      const abstract = type.getInterfaces();
      return abstract.length > 0 && this.#random.chance(50) ? this.#random.pick(abstract) : type;
    }
    const members = this.#schema.getPossibleTypes(type);
    if (members.length === 0) return null;
    const member = this.#random.pick(members);
    const interfaces = member.getInterfaces();
    return interfaces.length > 0 && this.#random.chance(20) ? this.#random.pick(interfaces) : member;
  }

  #conditions(): string {
    if (!this.#random.chance(8)) return '';
    const name = this.#random.pick(['skip', 'include']);
    if (this.#random.chance(40)) return ` @${name}(if: ${this.#random.chance(50)})`;
    return ` @${name}(if: $${this.#variable('Boolean!', this.#random.chance(50))})`;
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#variables.length}`;
    this.#variables.push(`$${name}: ${type}`);
    if (value !== undefined) this.#values[name] = value;
    return name;
  }

  #argument(argument: GraphQLArgument): string[] {
    const required = isNonNullType(argument.type) && argument.defaultValue === undefined;
    if (!required && this.#random.chance(45)) return [];
    const value = this.#value(argument.type);
    if (this.#random.chance(40)) {
      const left = !required && !isNonNullType(argument.type) && this.#random.chance(15);
      return [`${argument.name}: $${this.#variable(String(argument.type), left ? undefined : value)}`];
    }
    return [`${argument.name}: ${literal(value)}`];
  }

  #value(type: GraphQLInputType): unknown {
    if (!isNonNullType(type) && this.#random.chance(8)) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      return Array.from({ length: this.#random.below(3) }, () => this.#value(nullable.ofType));
    }
    if (isEnumType(nullable)) return new EnumLiteral(this.#random.pick(nullable.getValues()).name);
    if (isInputObjectType(nullable)) {
      return Object.fromEntries(
        Object.values(nullable.getFields())
          .filter((field) => isNonNullType(field.type) || this.#random.chance(60))
          .map((field) => [field.name, this.#value(field.type)]),
      );
    }
    return this.#scalar(String(nullable));
  }

  #scalar(name: string): unknown {
    switch (name) {
      case 'Int':
        return this.#random.pick([0, 1, 2, -7, 2_147_483_647]);
      case 'Float':
        return this.#random.pick([0, 1.5, -2e10, 7]);
      case 'Boolean':
        return this.#random.chance(50);
      case 'Anything':
        return this.#random.pick<unknown>([{ a: [1, 'x'], b: null }, [], 'text', 12.5, { constructor: 1 }]);
      default:
        return this.#random.pick(['USD', 'EUR', '', '\b\f\u2028"\\', '会商', 'a\nb']);
    }
  }
}

/** A random operation that is valid for a schema. */
export function randomOperation(random: Random, schema: GraphQLSchema): AskedOperation {
  for (;;) {
    const operation = new OperationWriter(random, schema).write();
    if (
      validate(schema, parse(operation.query, { noLocation: true }), undefined, { maxErrors: 1 }).length === 0
    ) {
      return operation;
    }
  }
}
