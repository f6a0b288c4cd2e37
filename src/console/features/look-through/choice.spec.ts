import { expect, it } from 'vitest';
import { addressOf, choiceOf, DEPTH } from './choice';
import { EDGE_KINDS } from './model/look-through';

const ALL = { kinds: EDGE_KINDS, direction: 'BOTH', depth: DEPTH.usual, members: [] } as const;

it.each([
  ['', ALL],
  ['kinds=FUNDS,OWNERSHIP', { ...ALL, kinds: ['OWNERSHIP', 'FUNDS'] }],
  ['kinds=LOANS', ALL],
  ['direction=UPSTREAM&depth=10', { ...ALL, direction: 'UPSTREAM', depth: 10 }],
  ['direction=SIDEWAYS&depth=11', ALL],
  ['depth=0', ALL],
  ['depth=2.5', ALL],
  ['depth=', ALL],
  ['members=91310115HY00000246,x', { ...ALL, members: ['91310115HY00000246'] }],
])('%s is read as what was chosen', (address, choice) => {
  expect(choiceOf(new URLSearchParams(address))).toEqual(choice);
});

it('the address has what was chosen, and nothing of what is usual', () => {
  expect(Object.values(addressOf(ALL))).toEqual([null, null, null, null]);
  const choice = {
    kinds: ['CONTROL', 'CUSTODY'],
    direction: 'DOWNSTREAM',
    depth: 5,
    members: ['91310115HY00000246'],
  } as const;
  expect(choiceOf(new URLSearchParams(addressOf(choice) as Record<string, string>))).toEqual(choice);
});
