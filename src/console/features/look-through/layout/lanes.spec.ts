import { assert, array, integer, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeEdge, madeParty } from '../model/made-picture';
import { layoutLanes, MARGIN, MAX_ROWS, PARTY } from './lanes';

const graphs = record({
  layers: array(integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 70 }),
  ends: array(record({ from: integer({ min: 0, max: 69 }), to: integer({ min: 0, max: 69 }) }), {
    maxLength: 90,
  }),
}).map(({ layers, ends }) => ({
  parties: layers.map((layer, at) => madeParty(String(at), { layer })),
  edges: ends.map(({ from, to }, at) =>
    madeEdge(String(from), String(to), 'OWNERSHIP', { id: `edge ${at}` }),
  ),
}));

describe('lanes', () => {
  it('give each party a place of its own within the picture, left to right by layer', () => {
    assert(
      property(graphs, ({ parties, edges }) => {
        const { places, lanes, width, height } = layoutLanes(parties, edges);
        expect([...places.keys()].toSorted()).toEqual(parties.map(({ id }) => id).toSorted());
        const all = [...places.values()];
        for (const [at, one] of all.entries()) {
          expect(one.x).toBeGreaterThanOrEqual(MARGIN);
          expect(one.y).toBeGreaterThanOrEqual(MARGIN);
          expect(one.x + PARTY.width).toBeLessThanOrEqual(width - MARGIN);
          expect(one.y + PARTY.height).toBeLessThanOrEqual(height - MARGIN);
          for (const other of all.slice(at + 1)) {
            const beside = Math.abs(one.x - other.x) >= PARTY.width;
            const beneath = Math.abs(one.y - other.y) >= PARTY.height;
            expect(beside || beneath).toBe(true);
          }
        }
        expect(lanes.map(({ layer }) => layer)).toEqual(
          [...new Set(parties.map(({ layer }) => layer))].toSorted((one, other) => one - other),
        );
        lanes.slice(1).forEach((lane, at) => {
          const before = lanes[at];
          expect(lane.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
        });
      }),
    );
  });

  it('are the same in whatever order parties come', () => {
    const shuffled = graphs.chain((graph) =>
      shuffledSubarray(graph.parties, { minLength: graph.parties.length }).map((parties) => ({
        graph,
        parties,
      })),
    );
    assert(
      property(shuffled, ({ graph, parties }) => {
        expect(layoutLanes(parties, graph.edges).places).toEqual(
          layoutLanes(graph.parties, graph.edges).places,
        );
      }),
    );
  });

  it('are several columns wide where more parties stand in one than fit beneath each other', () => {
    const many = Array.from({ length: 2 * MAX_ROWS + 1 }, (_, at) => madeParty(String(at), { layer: 1 }));
    const { places } = layoutLanes(many, []);
    const columns = [...new Set([...places.values()].map(({ x }) => x))];
    const sizes = columns.map((left) => [...places.values()].filter(({ x }) => x === left).length);
    expect(sizes).toEqual([17, 17, 15]);
  });

  it('put who is connected opposite each other', () => {
    const pairs = Array.from({ length: 8 }, (_, at) => at);
    const parties = pairs.flatMap((at) => [
      madeParty(`a${at}`, { layer: 0 }),
      madeParty(`b${at}`, { layer: 1 }),
    ]);
    // Each is connected with the one that its name would put at the other end.
    const { places } = layoutLanes(
      parties,
      pairs.map((at) => madeEdge(`a${at}`, `b${7 - at}`, 'OWNERSHIP')),
    );
    for (const at of pairs) expect(places.get(`a${at}`)?.y).toBe(places.get(`b${7 - at}`)?.y);
  });
});
