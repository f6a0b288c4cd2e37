import { expect, it } from 'vitest';
import { madeEdge } from '../model/made-picture';
import { edgeLines } from './edge-lines';
import { PARTY } from './lanes';

const PLACES = new Map([
  ['left', { x: 0, y: 100 }],
  ['right', { x: 500, y: 300 }],
  ['beneath', { x: 0, y: 400 }],
]);
const MIDDLE = PARTY.height / 2;

/** Where a curve begins, and the tip of its arrow. */
const endsOf = (line: { readonly curve: string; readonly arrow: string } | undefined): readonly string[] => [
  /^M(\S+)/.exec(line?.curve ?? '')?.[1] ?? '',
  /^M(\S+)/.exec(line?.arrow ?? '')?.[1] ?? '',
];

it.each([
  ['left', 'right', [`${PARTY.width},${100 + MIDDLE}`, `500,${300 + MIDDLE}`]],
  ['right', 'left', [`500,${300 + MIDDLE}`, `${PARTY.width},${100 + MIDDLE}`]],
  ['left', 'beneath', [`${PARTY.width},${100 + MIDDLE}`, `${PARTY.width},${400 + MIDDLE}`]],
])('leads from %s to %s, from side to side', (from, to, ends) => {
  const edge = madeEdge(from, to, 'FUNDS');
  expect(endsOf(edgeLines([edge], PLACES).get(edge.id))).toEqual(ends);
});

it('draws several connections of two parties beside each other, whichever way they lead', () => {
  const edges = [
    madeEdge('left', 'right', 'OWNERSHIP'),
    madeEdge('left', 'right', 'FUNDS'),
    madeEdge('right', 'left', 'GUARANTEE'),
  ];
  const lines = [...edgeLines(edges, PLACES).values()];
  expect(new Set(lines.map(({ label }) => label.y)).size).toBe(3);
});

it('draws what leads back to the same party, and nothing where an end is missing', () => {
  const loop = madeEdge('left', 'left', 'OWNERSHIP');
  const lines = edgeLines([loop, madeEdge('left', 'nobody', 'OWNERSHIP')], PLACES);
  expect([...lines.keys()]).toEqual([loop.id]);
  const [start, tip] = endsOf(lines.get(loop.id));
  expect(start).not.toBe(tip);
});

it('puts the words of lines that fan out where they are apart', () => {
  const edges = [madeEdge('left', 'right', 'FUNDS'), madeEdge('left', 'beneath', 'FUNDS')];
  const lines = edgeLines(edges, PLACES);
  const middle = (100 + 300 + PARTY.height) / 2;
  expect(lines.get(edges[0]?.id ?? '')?.label.y).toBeGreaterThan(middle);
  const inwards = [madeEdge('right', 'left', 'FUNDS'), madeEdge('beneath', 'left', 'FUNDS')];
  expect(edgeLines(inwards, PLACES).get(inwards[0]?.id ?? '')?.label.y).toBeGreaterThan(middle);
  const alone = edgeLines(edges.slice(0, 1), PLACES);
  expect(alone.get(edges[0]?.id ?? '')?.label.y).toBe(middle);
});
