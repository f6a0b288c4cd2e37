import { expect, it } from 'vitest';
import { isImplied } from './implied-policies.js';

it.each<[policy: string[][], decided: string[][][], implied: boolean]>([
  [[['a']], [[['a']]], true],
  [[['a']], [[['a', 'b']]], true],
  [[['a', 'b']], [[['a']]], false],
  [[['a', 'b']], [[['a']], [['b']]], true],
  [[['a'], ['b']], [[['a']]], true],
  [[['a']], [[['a'], ['b']]], false],
  [[['a'], ['b']], [[['b'], ['a']]], true],
  [
    [['c']],
    [
      [
        ['a', 'c'],
        ['b', 'c'],
      ],
    ],
    true,
  ],
  [
    [
      ['a', 'c'],
      ['b', 'c'],
    ],
    [[['a'], ['b']], [['c']]],
    true,
  ],
  [[['a']], [], false],
])('%j after %j was decided: %s', (policy, decided, implied) => {
  expect(isImplied(policy, decided)).toBe(implied);
});
