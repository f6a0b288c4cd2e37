import { expect, it } from 'vitest';
import { madeEdge, madeParty } from '../model/made-picture';
import { layoutLanes } from './lanes';
import { nextParty } from './next-party';

const PARTIES = [
  madeParty('root'),
  madeParty('holder 1', { layer: -1 }),
  madeParty('holder 2', { layer: -1 }),
  madeParty('held 1', { layer: 1 }),
  madeParty('held 2', { layer: 1 }),
  madeParty('far', { layer: 2 }),
];
const EDGES = [
  madeEdge('holder 1', 'root', 'OWNERSHIP'),
  madeEdge('holder 2', 'root', 'OWNERSHIP'),
  madeEdge('root', 'held 1', 'OWNERSHIP'),
  madeEdge('root', 'held 2', 'OWNERSHIP'),
  madeEdge('holder 2', 'far', 'GUARANTEE'),
];
const picture = { layout: layoutLanes(PARTIES, EDGES), edges: EDGES, root: 'root' };

it.each([
  ['ArrowDown', 'holder 1', 'holder 2'],
  ['ArrowUp', 'holder 2', 'holder 1'],
  ['ArrowUp', 'holder 1', null],
  ['ArrowRight', 'holder 1', 'root'],
  ['ArrowLeft', 'held 2', 'root'],
  ['ArrowLeft', 'holder 1', null],
  // Along the connection, past what stands nearer.
  ['ArrowLeft', 'far', 'holder 2'],
  // Nothing is connected to the right: whoever stands nearest.
  ['ArrowRight', 'held 1', 'far'],
  ['Home', 'far', 'root'],
  ['Enter', 'root', null],
])('%s leads from %s to %s', (key, from, to) => {
  expect(nextParty(key, from, picture)).toBe(to);
});

it('leads to every party from every other', () => {
  const reached = new Set<string>();
  const open = ['far'];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
      const next = nextParty(key, id, picture);
      if (next !== null) open.push(next);
    }
  }
  expect(reached.size).toBe(PARTIES.length);
});
