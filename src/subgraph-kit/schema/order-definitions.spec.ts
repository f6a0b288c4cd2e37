import { Kind, parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { orderDefinitions } from './order-definitions.js';

const printed = (sdl: string): string =>
  print({ kind: Kind.DOCUMENT, definitions: [...orderDefinitions(parse(sdl).definitions)] });

it('gives one text whatever the order of loading, and leaves the fields of other types where they were', () => {
  const parts = [
    'type Mutation { b: ID a: ID }',
    'enum Level { DISTRICT CITY }',
    'type Case { version: Int id: ID }',
    'type Query { cases: ID account: ID }',
    'directive @filtersBy on ARGUMENT_DEFINITION',
  ];
  const ordered = [
    parts[4],
    'type Query { account: ID cases: ID }',
    'type Mutation { a: ID b: ID }',
    parts[2],
    parts[1],
  ];
  expect(printed(parts.join('\n'))).toBe(print(parse(ordered.join('\n'))));
  expect(printed(parts.toReversed().join('\n'))).toBe(print(parse(ordered.join('\n'))));
});
