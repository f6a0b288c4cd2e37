import { describe, expect, it } from 'vitest';
import { differenceOf } from './compare.js';
import { fuzzFederations } from './fuzz.js';

it('answers random operations of random federations as a single server does', async () => {
  const { findings, shapes, operations } = await fuzzFederations({
    seed: 20_261_129,
    operations: 600,
    operationsPerShape: 40,
  });
  expect(findings.map(({ shapeSeed, operation, problem }) => ({ shapeSeed, operation, problem }))).toEqual(
    [],
  );
  expect({ operations, hasManyShapes: shapes >= 15 }).toEqual({ operations: 600, hasManyShapes: true });
});

describe('an answer', () => {
  const at = (
    path: readonly (string | number)[],
  ): { message: string; path: readonly (string | number)[] } => ({
    message: 'm',
    path,
  });

  it.each([
    ['the same', { data: { a: 1 } }, { data: { a: 1 } }],
    [
      'errors with other words',
      { data: { a: null }, errors: [at(['a'])] },
      { data: { a: null }, errors: [at(['a'])] },
    ],
    [
      'another error below the same null',
      { data: { a: null }, errors: [at(['a', 'b'])] },
      { data: { a: null }, errors: [at(['a', 'c'])] },
    ],
  ])('with %s is right', (_what, answer, expected) => {
    expect(differenceOf(answer, expected)).toBeNull();
  });

  it.each([
    ['another value', { data: { a: 2 } }, { data: { a: 1 } }],
    ['a value more', { data: { a: 1, b: 2 } }, { data: { a: 1 } }],
    ['a null without its error', { data: { a: null } }, { data: { a: null }, errors: [at(['a'])] }],
    ['an error without its null', { data: { a: 1 }, errors: [at(['a'])] }, { data: { a: 1 } }],
    ['an error that has no place', { data: { a: 1 }, errors: [{ message: 'm' }] }, { data: { a: 1 } }],
  ])('with %s is wrong', (_what, answer, expected) => {
    expect(differenceOf(answer, expected)).toEqual(expect.any(String));
  });
});
