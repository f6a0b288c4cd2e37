import { buildSchema, Kind, parse, print, stripIgnoredCharacters } from 'graphql';
import { describe, expect, it } from 'vitest';
import { withoutDenied } from './without-denied.js';

const schema = buildSchema(`
  type Query { me: Person media: [Media!]! found: Found plain: Int }
  type Mutation { act(secret: Int): Person hidden: Int }
  type Person { name: String secret: String friend: Person }
  interface Media { title: String size: Int }
  interface Sized { size: Int }
  type Film implements Media & Sized { title: String size: Int director: Person }
  type Song implements Media & Sized { title: String size: Int }
  union Found = Film | Person
`);

function filtered(text: string, ...denied: string[]): string | null {
  const [definition] = parse(text).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  const left = withoutDenied(schema, definition, (coordinate) => denied.includes(coordinate));
  return left && stripIgnoredCharacters(print(left));
}

describe('withoutDenied', () => {
  it('leaves out an object whose presence is known, and only where nothing is left of it', () => {
    const left = (text: string): string | null => {
      const [definition] = parse(text).definitions;
      if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
      const isDenied = (coordinate: string): boolean => coordinate === 'Person.secret';
      const operation = withoutDenied(schema, definition, isDenied, (_parent, field) => field === 'friend');
      return operation && stripIgnoredCharacters(print(operation));
    };
    expect(left('{me{name friend{secret}}}')).toBe('{me{name}}');
    expect(left('{me{friend{a:secret ...on Person{secret}}}}')).toBe('{me{__typename}}');
    expect(left('{me{friend{secret name}}}')).toBe('{me{friend{name}}}');
    expect(left('{me{friend{secret __typename}}}')).toBe('{me{friend{__typename}}}');
  });

  it.each([
    [
      'a field at every place',
      '{me{name secret friend{secret name}}}',
      ['Person.secret'],
      '{me{name friend{name}}}',
    ],
    ['whatever it is called', '{me{name:secret a:secret b:name}}', ['Person.secret'], '{me{b:name}}'],
    ['not another one under its name', '{me{secret:name}}', ['Person.secret'], '{me{secret:name}}'],
    [
      'in fragments within fragments',
      '{...{me{...on Person{...@include(if:true){secret}name}}}}',
      ['Person.secret'],
      '{...{me{...on Person{name}}}}',
    ],
    ['with all that it selects', '{me{name friend{name friend{name}}}}', ['Person.friend'], '{me{name}}'],
    [
      'with its arguments and directives',
      'mutation{act(secret:1){name}hidden@skip(if:false)}',
      ['Mutation.hidden'],
      'mutation{act(secret:1){name}}',
    ],
  ])('takes out %s', (_what, text, denied, left) => {
    expect(filtered(text, ...denied)).toBe(left);
  });

  it('asks only whether an object is there when all its fields are denied', () => {
    expect(filtered('{me{secret}plain}', 'Person.secret')).toBe('{me{__typename}plain}');
    expect(filtered('{me{...{secret}}}', 'Person.secret')).toBe('{me{__typename}}');
    expect(filtered('{me{friend{secret}}}', 'Person.secret')).toBe('{me{friend{__typename}}}');
    expect(filtered('{found{...on Person{secret}}}', 'Person.secret')).toBe('{found{__typename}}');
  });

  it('leaves nothing when no root field is left', () => {
    expect(filtered('{me{name}}', 'Query.me')).toBeNull();
    expect(filtered('{...{...on Query{me{name}}}}', 'Query.me')).toBeNull();
    expect(filtered('mutation{act{name}}', 'Mutation.act')).toBeNull();
  });

  it('knows a field by the type that it is selected on', () => {
    // Denied on one implementation: through the interface the coordinate is the interface's, which is denied as well.
    expect(filtered('{media{size ...on Film{size}...on Song{size}}}', 'Film.size')).toBe(
      '{media{size ...on Song{size}}}',
    );
    expect(filtered('{media{size ...on Film{size}...on Song{size}}}', 'Media.size')).toBe(
      '{media{...on Film{size}...on Song{size}}}',
    );
    expect(filtered('{media{...on Sized{size ...on Film{size title}}}}', 'Sized.size', 'Film.size')).toBe(
      '{media{...on Sized{...on Film{title}}}}',
    );
    expect(
      filtered('{found{...on Media{title}...on Film{director{secret}}}}', 'Person.secret', 'Media.title'),
    ).toBe('{found{...on Film{director{__typename}}}}');
  });

  it('leaves questions about the schema and the type name alone', () => {
    expect(filtered('{__typename me{__typename secret}}', 'Person.secret')).toBe(
      '{__typename me{__typename}}',
    );
  });

  it('takes no fragment spreads: they would hide what they select', () => {
    expect(() => filtered('{me{...F}}')).toThrow(/fragments/);
  });
});
