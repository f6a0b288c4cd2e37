import { expect, it } from 'vitest';
import { jsonSize } from './json.js';

it.each([
  [null, 0, 1],
  ['text', 0, 1],
  [[], 1, 1],
  [{}, 1, 1],
  [[1, 'a', null], 1, 4],
  [{ a: [1, { b: 2 }], c: [] }, 3, 6],
  [[[[[]]], [1]], 4, 6],
])('%j has %i levels and %i values', (value, nesting, values) => {
  expect(jsonSize(value)).toEqual({ nesting, values });
});

it('any depth and any width can be measured', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
  expect(jsonSize(deep)).toEqual({ nesting: 200_000, values: 200_000 });
  expect(jsonSize(Array.from({ length: 300_000 }, () => ({})))).toEqual({ nesting: 2, values: 300_001 });
});
