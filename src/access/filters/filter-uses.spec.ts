import { buildASTSchema, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readFilterDeclarations } from './filter-declarations.js';
import { compileFilterUses } from './filter-uses.js';

const document = parse(`
  directive @filtersBy(policies: [[String!]!]!) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
  type Query {
    list(x: Int @filtersBy(policies: [["a.x"]]), filter: Filter, filters: [Filter!], by: [Order!] = NAME, page: Int): [Row]
    always(filter: Preset = {}): Int
    thing: Thing
  }
  interface Thing { rows(size: Int): [Row] }
  type House implements Thing { rows(size: Int @filtersBy(policies: [["a.size"]])): [Row] }
  type Row { name: String rows(x: Int @filtersBy(policies: [["a.deep"]])): [Row] }
  input Filter { secret: String @filtersBy(policies: [["a.secret"]]) plain: String and: [Filter!] }
  input Preset { over: Int = 200 @filtersBy(policies: [["a.over"]]) }
  enum Order { NAME SECRET @filtersBy(policies: [["a.secret"]]) }
`);
const schema = buildASTSchema(document);
const declared = readFilterDeclarations(document.definitions);

function used(text: string, variables: Record<string, unknown> = {}): string[] {
  const [definition] = parse(text).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  const uses = compileFilterUses(schema, declared, definition).used(variables);
  return uses.map(({ coordinate, path }) => `${path} ${coordinate}`);
}

const X = 'x Query.list(x:)';
const SECRET = 'filter.secret Filter.secret';

describe('what a request filters by', () => {
  it.each([
    ['a literal', '{ list(x: 1) { name } }', [X]],
    ['an explicit null', '{ list(x: null) { name } }', [X]],
    ['below others', '{ list { rows(x: 1) { name } } }', ['x Row.rows(x:)']],
    ['in a fragment', '{ ... on Query { list(x: 1) { name } } }', [X]],
    ['a field of an input object', '{ list(filter: { secret: "s" }) { name } }', [SECRET]],
    ['null in one', '{ list(filter: { secret: null }) { name } }', [SECRET]],
    [
      'one within another',
      '{ list(filter: { and: [{ plain: "p" }, { secret: "s" }] }) { name } }',
      ['filter.and.secret Filter.secret'],
    ],
    ['one for a list', '{ list(filters: { secret: "s" }) { name } }', ['filters.secret Filter.secret']],
    ['an order', '{ list(by: [NAME, SECRET]) { name } }', ['by Order.SECRET']],
    ['a default of an input object', '{ always }', ['filter.over Preset.over']],
    ['through an interface', '{ thing { rows(size: 1) { name } } }', ['size House.rows(size:)']],
    ['nothing protected', '{ list(page: 1, filter: { plain: "p" }, by: NAME) { name } }', []],
    ['nothing', '{ list { name } }', []],
  ])('is %s', (_what, text, expected) => {
    expect(used(text)).toEqual(expected);
  });

  const one = 'query ($x: Int) { list(x: $x) { name } }';
  const preset = 'query ($x: Int = 3) { list(x: $x) { name } }';
  const object = 'query ($f: Filter) { list(filter: $f) { name } }';
  const inner = 'query ($s: String) { list(filter: { secret: $s }) { name } }';
  const order = 'query ($by: [Order!]) { list(by: $by) { name } }';
  it.each([
    ['a variable', one, { x: 1 }, [X]],
    ['null', one, { x: null }, [X]],
    ['no variable', one, {}, []],
    ['the default of a variable', preset, {}, [X]],
    ['an object', object, { f: { secret: 's' } }, [SECRET]],
    ['an object with null', object, { f: { secret: null } }, [SECRET]],
    ['an object without it', object, { f: { plain: 's' } }, []],
    ['no object', object, { f: null }, []],
    ['an object of objects', object, { f: { and: { secret: 's' } } }, ['filter.and.secret Filter.secret']],
    ['within a literal', inner, { s: 's' }, [SECRET]],
    ['nothing within a literal', inner, {}, []],
    ['one order for a list', order, { by: 'SECRET' }, ['by Order.SECRET']],
    ['orders', order, { by: ['NAME', 'SECRET'] }, ['by Order.SECRET']],
    ['another order', order, { by: 'NAME' }, []],
  ])('comes with variables: %s', (_what, text, variables, expected) => {
    expect(used(text, variables)).toEqual(expected);
  });
});

describe('what a request can filter by at most', () => {
  it('is found in time where input types share others at every level', () => {
    const levels = Array.from(
      { length: 60 },
      (_, n) => `input L${n} { a: L${n + 1} b: [L${n + 1}!] back: L0 }`,
    );
    const deep = parse(`
      directive @filtersBy(policies: [[String!]!]!) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
      type Query { list(filter: L0): Int }
      ${levels.join('\n')}
      input L60 { secret: String @filtersBy(policies: [["a.secret"]]) by: Order }
      enum Order { NAME SECRET @filtersBy(policies: [["a.secret"]]) }
    `);
    const [definition] = parse('query ($f: L0) { list(filter: $f) }').definitions;
    if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    const { possible } = compileFilterUses(
      buildASTSchema(deep),
      readFilterDeclarations(deep.definitions),
      definition,
    );
    expect(possible.map(({ coordinate }) => coordinate)).toEqual(['L60.secret', 'Order.SECRET']);
  });
});
