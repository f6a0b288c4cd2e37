import { buildSchema, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { FieldError } from '../errors/field-error.js';
import { newRow, type Row } from '../joined-data/row.js';
import { compileRootProjection } from './compile-projection.js';
import { project } from './project.js';

const schema = buildSchema(`
  type Query {
    person: Person sure: Person! people: [Person!] maybe: [Person] grid: [[Int!]!] sparse: [[Int]]
    media: [Media] found: Found colour: Colour int: Int float: Float id: ID flag: Boolean any: JSON
  }
  scalar JSON
  enum Colour { RED GREEN }
  type Person { name: String! secret: String friend: Person self: Person! tags: [String!]! }
  interface Media { title: String size: Int }
  interface Sized { size: Int }
  type Film implements Media & Sized { title: String size: Int minutes: Int }
  type Song implements Media & Sized { title: String size: Int minutes: Int! singer: Person }
  union Found = Film | Person
`);

const DENIED = { message: 'denied', extensions: { code: 'FIELD_DENIED' } };
const LOST = { message: 'lost', extensions: { code: 'AGENCY_UNAVAILABLE', agency: 'POLICE' } };

function answer(
  text: string,
  data: object,
  { variables = {}, denied = [] }: { variables?: Record<string, unknown>; denied?: readonly string[] } = {},
): { data: unknown; errors: readonly { path?: readonly (string | number)[]; message: string }[] } {
  const [definition] = parse(text).definitions;
  const query = schema.getQueryType();
  if (definition?.kind !== Kind.OPERATION_DEFINITION || !query) throw new Error('no operation');
  const projection = compileRootProjection(
    { schema, denied: (coordinate) => (denied.includes(coordinate) ? DENIED : null) },
    query,
    definition.selectionSet,
  );
  const projected = project(Object.assign(newRow(), data), projection, variables);
  const plain = projected.data === null ? null : (JSON.parse(JSON.stringify(projected.data)) as Row);
  return { data: plain, errors: projected.errors };
}

const paths = ({ errors }: ReturnType<typeof answer>): unknown => errors.map(({ path }) => path?.join('.'));

describe('selections', () => {
  it('come in the order of the operation, whatever else the data holds', () => {
    const { data } = answer('{ float person { tags name } int }', {
      int: 1,
      extra: 2,
      person: { name: 'a', tags: [], hidden: 1, __typename: 'Person' },
      float: 1.5,
    });
    expect(JSON.stringify(data)).toBe('{"float":1.5,"person":{"tags":[],"name":"a"},"int":1}');
  });

  it('of one key are put together', () => {
    const text =
      '{ person { name } ... { person { friend { name } } } ... on Query { person { friend { tags } } } }';
    const person = { name: 'a', friend: { name: 'b', tags: ['t'] } };
    expect(answer(text, { person }).data).toEqual({ person });
  });

  it('apply by the concrete type', () => {
    const text = `{ media { __typename ... on Film { minutes kind: __typename } ... on Sized { size } ... on Song { singer { name } } } }`;
    const media = [
      { __typename: 'Film', minutes: 90, size: 1, singer: { name: 'no' } },
      { __typename: 'Song', minutes: 3, size: 2, singer: { name: 's' } },
      null,
    ];
    expect(answer(text, { media }).data).toEqual({
      media: [
        { __typename: 'Film', minutes: 90, kind: 'Film', size: 1 },
        { __typename: 'Song', size: 2, singer: { name: 's' } },
        null,
      ],
    });
  });

  it('of a union may be empty', () => {
    expect(
      answer('{ found { ... on Film { title } } }', { found: { __typename: 'Person', name: 'a' } }),
    ).toEqual({
      data: { found: {} },
      errors: [],
    });
  });

  it('of a type that nobody may see are null, with an error', () => {
    const hidden = answer('{ found { __typename } }', { found: { __typename: 'Hidden' } });
    expect(hidden.data).toEqual({ found: null });
    expect(paths(hidden)).toEqual(['found']);
    expect(answer('{ found { __typename } }', { found: { __typename: 'constructor' } }).data).toEqual({
      found: null,
    });
    expect(answer('{ found { __typename } }', { found: {} }).data).toEqual({ found: null });
  });
});

describe('@skip and @include', () => {
  const person = { name: 'a', secret: 's', friend: { name: 'b', tags: [] }, tags: [] };

  it('with literals are decided once', () => {
    const text =
      '{ person { name @skip(if: true) secret @include(if: true) ... @include(if: false) { tags } } }';
    expect(answer(text, { person }).data).toEqual({ person: { secret: 's' } });
  });

  it.each([
    [{ a: true, b: true }, { secret: 's' }],
    [{ a: true, b: false }, { secret: 's' }],
    [{ a: false, b: false }, {}],
    [{ a: false, b: true }, { secret: 's' }],
  ])('on several occurrences of a key hold when one does: %j', (variables, expected) => {
    const text = '{ person { secret @include(if: $a) ... @include(if: $b) { secret } } }';
    expect(answer(text, { person }, { variables }).data).toEqual({ person: expected });
  });

  it.each([
    [{ a: true, b: true }, { friend: { name: 'b', tags: [] } }],
    [{ a: true, b: false }, { friend: { name: 'b' } }],
    [{ a: false, b: true }, { friend: { tags: [] } }],
    [{ a: false, b: false }, {}],
  ])('of one occurrence do not decide over what another one selects: %j', (variables, expected) => {
    const text = '{ person { friend @include(if: $a) { name } ... @include(if: $b) { friend { tags } } } }';
    expect(answer(text, { person }, { variables }).data).toEqual({ person: expected });
  });

  it('must both hold where both stand', () => {
    const text = '{ int @include(if: $a) @skip(if: $b) }';
    expect(answer(text, { int: 1 }, { variables: { a: true, b: false } }).data).toEqual({ int: 1 });
    expect(answer(text, { int: 1 }, { variables: { a: true, b: true } }).data).toEqual({});
  });
});

describe('a null where none may be', () => {
  it('rises to the nearest place that may be null, with one error at its own place', () => {
    const inList = answer('{ people { name } maybe { self { self { name } } } }', {
      people: [{ name: 'a' }, { name: null }],
      maybe: [{ self: { self: {} } }, null, { self: { self: { name: 'z' } } }],
    });
    expect(inList.data).toEqual({ people: null, maybe: [null, null, { self: { self: { name: 'z' } } }] });
    expect(paths(inList)).toEqual(['people.1.name', 'maybe.0.self.self.name']);
  });

  it('rises to the top', () => {
    const top = answer('{ int sure { name } }', { int: 1, sure: null });
    expect(top.data).toBeNull();
    expect(top.errors).toMatchObject([{ path: ['sure'], extensions: { field: 'Query.sure' } }]);
  });

  it('rises through lists of lists', () => {
    const lists = answer('{ grid sparse }', { grid: [[1], [2, null]], sparse: [[1, null], null] });
    expect(lists.data).toEqual({ grid: null, sparse: [[1, null], null] });
    expect(paths(lists)).toEqual(['grid.1.1']);
  });
});

describe('field errors', () => {
  it("come out under the client's keys, with what lies below", () => {
    const lost = answer('{ who: person { of: friend { name } } maybe { secret } }', {
      key_who: { key_of: new FieldError(LOST, ['key_deep', 2, 'plain']) },
      maybe: [null, { secret: new FieldError(LOST) }],
    });
    expect(lost.data).toEqual({ who: { of: null }, maybe: [null, { secret: null }] });
    expect(lost.errors).toEqual([
      { ...LOST, path: ['who', 'of', 'deep', 2, 'plain'] },
      { ...LOST, path: ['maybe', 1, 'secret'] },
    ]);
  });

  it('rise like nulls', () => {
    const lost = answer('{ people { name tags } }', { people: [{ name: 'a', tags: new FieldError(LOST) }] });
    expect(lost.data).toEqual({ people: null });
    expect(lost.errors).toEqual([{ ...LOST, path: ['people', 0, 'tags'] }]);
  });
});

describe('denied fields', () => {
  it('are null at every occurrence, and nothing around them is', () => {
    const denied = answer(
      '{ person { name a: secret friend { secret name } } people { secret } }',
      { person: { name: 'a', key_a: 'leak', friend: { secret: 'leak', name: 'b' } }, people: [{}, {}] },
      { denied: ['Person.secret'] },
    );
    expect(denied.data).toEqual({
      person: { name: 'a', a: null, friend: { secret: null, name: 'b' } },
      people: [{ secret: null }, { secret: null }],
    });
    expect(paths(denied)).toEqual(['person.a', 'person.friend.secret', 'people.0.secret', 'people.1.secret']);
  });

  it('are told of only where they are asked for', () => {
    const options = { denied: ['Person.secret'], variables: { no: false } };
    expect(
      answer('{ person { name secret @include(if: $no) } }', { person: { name: 'a' } }, options).errors,
    ).toEqual([]);
    expect(answer('{ person { secret } }', { person: null }, options)).toEqual({
      data: { person: null },
      errors: [],
    });
  });

  it('are known by the type that they are selected on', () => {
    const media = [
      { __typename: 'Film', size: 1 },
      { __typename: 'Song', size: 2 },
    ];
    const onFilm = answer(
      '{ media { ... on Film { size } ... on Song { size } } }',
      { media },
      { denied: ['Film.size'] },
    );
    expect(onFilm.data).toEqual({ media: [{ size: null }, { size: 2 }] });
    expect(paths(onFilm)).toEqual(['media.0.size']);
    const between = answer(
      '{ media { ... on Sized { size } } }',
      { media: [{ __typename: 'Film' }] },
      { denied: ['Sized.size'] },
    );
    expect(paths(between)).toEqual(['media.0.size']);
    const mixed = answer('{ media { size ... on Song { size } } }', { media }, { denied: ['Media.size'] });
    expect(mixed.data).toEqual({ media: [{ size: null }, { size: null }] });
  });
});

describe('values', () => {
  it.each([
    ['int', 1, true],
    ['int', 1.5, false],
    ['int', '1', false],
    ['int', 3e9, false],
    ['int', NaN, false],
    ['float', 1.5, true],
    ['float', '1.5', false],
    ['id', 'x', true],
    ['id', 7, true],
    ['id', { $ne: 1 }, false],
    ['flag', false, true],
    ['flag', 'false', false],
    ['flag', 0, false],
    ['colour', 'RED', true],
    ['colour', 'BLUE', false],
    ['colour', 'constructor', false],
    ['colour', ['RED'], false],
    ['any', { deep: [1] }, true],
    ['any', 'x', true],
    ['person', 'x', false],
    ['person', [1], false],
    ['people', { name: 'x' }, false],
    ['grid', [1], false],
  ])('%s takes %j: %s', (field, value, accepted) => {
    const text = ['person', 'people'].includes(field) ? `{ ${field} { name } }` : `{ ${field} }`;
    const projected = answer(text, { [field]: value });
    expect(projected.data).toEqual({ [field]: accepted ? value : null });
    expect(projected.errors).toHaveLength(accepted ? 0 : 1);
  });

  it('under names that every object has are only those that the data brought', () => {
    const text = '{ person { __proto__: name constructor: secret toString: friend { valueOf: name } } }';
    const missing = answer(text, { person: { key___proto__: 'a' } });
    expect(JSON.stringify(missing.data)).toBe(
      '{"person":{"__proto__":"a","constructor":null,"toString":null}}',
    );
    expect(paths(missing)).toEqual(['person.constructor', 'person.toString']);
  });
});
