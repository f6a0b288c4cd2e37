import fc from 'fast-check';
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { LEXICAL_TOKENS } from '../testkit/lexical-tokens.js';

/** Aliases that could be mistaken for something: of other fields, of keys, of what all objects have. */
const ALIASES = [
  'a',
  'b',
  'c',
  'd',
  'e',
  'id',
  'name',
  'title',
  'card',
  '__typename',
  '__proto__',
  'constructor',
  'key_id',
  'toString',
];
const CONDITIONS = [
  '',
  '',
  '',
  '',
  ' @include(if: $yes)',
  ' @skip(if: $no)',
  ' @include(if: $some)',
  ' @skip(if: $some)',
  ' @include(if: false)',
  ' @skip(if: false)',
];

type Generator = fc.Arbitrary<string>;

/** Generates selection sets for the types of a schema. */
class Selections {
  readonly #schema: GraphQLSchema;
  readonly #known = new Map<string, Generator>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  of(type: GraphQLCompositeType, depth: number): Generator {
    const key = `${type.name} ${depth}`;
    const known = this.#known.get(key);
    if (known) return known;
    const selections = this.#make(type, depth);
    this.#known.set(key, selections);
    return selections;
  }

  #make(type: GraphQLCompositeType, depth: number): Generator {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const leaves = fields
      .filter((field) => !isCompositeType(getNamedType(field.type)))
      .map((field) => this.#field(field, depth));
    const branches = fields
      .filter((field) => depth > 0 && isCompositeType(getNamedType(field.type)))
      .map((field) => this.#field(field, depth));
    const one = fc.oneof(
      { weight: 1, arbitrary: this.#aliased(fc.constant('__typename')) },
      ...leaves.map((arbitrary) => ({ weight: 2, arbitrary })),
      ...branches.map((arbitrary) => ({ weight: 3, arbitrary })),
      ...(depth > 0 ? [{ weight: 3, arbitrary: this.#fragment(type, depth - 1) }] : []),
    );
    return fc.array(one, { minLength: 1, maxLength: 4 }).map((all) => `{ ${all.join(' ')} }`);
  }

  #aliased(field: Generator): Generator {
    const alias = fc.option(fc.constantFrom(...ALIASES), { freq: 4, nil: null });
    return fc.tuple(fc.integer({ min: 0, max: 3 }), alias, field).map(([chance, name, text]) => {
      if (name !== null && chance === 0) return `${name}: ${text}`;
      // One key with other arguments would not be valid.
      return text.includes('(') ? `${text.replaceAll(/\W/g, '')}: ${text}` : text;
    });
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): Generator {
    const type = getNamedType(field.type);
    const inner = isCompositeType(type) ? this.of(type, depth - 1) : fc.constant('');
    const values = field.args.some(({ name }) => name === 'id')
      ? ['(id: "m1")', '(id: "m3")', '(id: "none")', '(id: $id)']
      : ['', '(first: 1)', '(first: $first)', '(first: null)'];
    const called = fc
      .constantFrom(...(field.args.length > 0 ? values : ['']))
      .map((text) => field.name + text);
    return fc
      .tuple(this.#aliased(called), fc.constantFrom(...CONDITIONS), inner)
      .map(([head, condition, set]) => `${head}${condition} ${set}`);
  }

  #fragment(type: GraphQLCompositeType, depth: number): Generator {
    const related = Object.values(this.#schema.getTypeMap()).filter(
      (other): other is GraphQLCompositeType =>
        isCompositeType(other) && !other.name.startsWith('__') && overlap(this.#schema, type, other),
    );
    return fc.oneof(
      fc
        .tuple(fc.constantFrom(...CONDITIONS), this.of(type, depth))
        .map(([condition, set]) => `...${condition} ${set}`),
      ...related.map((other) =>
        fc
          .tuple(fc.constantFrom(...CONDITIONS), this.of(other, depth))
          .map(([condition, set]) => `... on ${other.name}${condition} ${set}`),
      ),
      ...(type.name === 'Member' ? [fc.constantFrom('...M', '...N')] : []),
    );
  }
}

function overlap(schema: GraphQLSchema, a: GraphQLCompositeType, b: GraphQLCompositeType): boolean {
  const possible = (type: GraphQLCompositeType): readonly unknown[] =>
    isObjectType(type) ? [type] : schema.getPossibleTypes(type);
  return possible(a).some((type) => possible(b).includes(type));
}

const FRAGMENTS =
  'fragment M on Member { ...N name m: friend { id ... on Member { ...N } } } fragment N on Member { n: fee address { city } }';

/** Queries over a schema with fields `member(id)` and a type `Member`; most of them are valid. */
export function documents(schema: GraphQLSchema): Generator {
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no Query.');
  return new Selections(schema).of(query, 4).map((set) => {
    const used = [...new Set(set.match(/\$\w+/g))].map((name) => `${name}: ${TYPES[name]}`);
    return `query Q${used.length > 0 ? `(${used.join(', ')})` : ''} ${set} ${set.includes('...M') || set.includes('...N') ? spread(set) : ''}`;
  });
}

const TYPES: Readonly<Record<string, string>> = {
  $yes: 'Boolean!',
  $no: 'Boolean = false',
  $some: 'Boolean!',
  $id: 'ID!',
  $first: 'Int = 1',
};

/** The fragment N alone, where M is not used: an unused fragment is not valid. */
function spread(set: string): string {
  return set.includes('...M') ? FRAGMENTS : FRAGMENTS.slice(FRAGMENTS.indexOf('fragment N'));
}

const TOKENS = [
  ...LEXICAL_TOKENS,
  '1e9',
  'true',
  'null',
  '__proto__',
  '__typename',
  '__schema',
  'member',
  'id',
  'Member',
  'F',
  '@include',
  'if',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '平台',
  'extend',
  'type',
  'directive',
  'schema',
];

/** Texts that are seldom documents. */
export const rubbish: Generator = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...TOKENS) }, { weight: 1, arbitrary: fc.string() }),
    { maxLength: 60 },
  )
  .map((tokens) => tokens.join(' '));
