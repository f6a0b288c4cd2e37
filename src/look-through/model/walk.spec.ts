import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link, Party } from './links.js';
import { pathsBetween } from './paths.js';
import { walk, type LayerQuestion, type WalkBounds } from './walk.js';

const firm = (id: string): Party => ({ id, kind: 'FIRM', code: id, name: null, masked: false });
const link = (from: string, to: string, share: number | null = null): Link => ({
  id: `${from}>${to}`,
  kind: 'OWNERSHIP',
  from,
  to,
  agency: 'COMMERCE',
  item: 'commerce.shareholders',
  record: null,
  share,
  amount: null,
  validFrom: null,
  validTo: null,
  recordedAt: null,
  masked: false,
});

/** Random links among eight firms, circles and firms that hold themselves included. */
const graphs = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), {
    maxLength: 24,
    selector: ([from, to]) => `${from} ${to}`,
  })
  .map((pairs) => pairs.map(([from, to]) => link(`n${from}`, `n${to}`)));

const BOUNDS: WalkBounds = { direction: 'BOTH', depth: 3, maxNodes: 1_000, isLate: () => false };

/** What the records of firms hold, as an agency answers: the links that end at a firm above, those that begin at one below. */
const reader =
  (links: readonly Link[], asked: LayerQuestion[] = []) =>
  async (question: LayerQuestion) => {
    asked.push(question);
    const { upstream, downstream } = question;
    const read = links.filter(({ from, to }) => upstream.includes(to) || downstream.includes(from));
    return { links: read, parties: read.flatMap(({ from, to }) => [firm(from), firm(to)]) };
  };

/** By definition: the shortest distance along links, or against them, by relaxing every link again and again. */
function distances(root: string, links: readonly Link[], depth: number, isUp: boolean): Map<string, number> {
  const found = new Map([[root, 0]]);
  for (let round = 0; round < depth; round += 1) {
    for (const { from, to } of links) {
      const [near, far] = isUp ? [to, from] : [from, to];
      const next = (found.get(near) ?? Infinity) + 1;
      if (next <= depth && next < (found.get(far) ?? Infinity)) found.set(far, next);
    }
  }
  return found;
}

describe('walking links', () => {
  it('meets whoever is within the depth, at the shortest distance', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.integer({ min: 1, max: 8 }), async (links, depth) => {
        const { nodes, nodesFound, truncated } = await walk(
          [firm('n0')],
          { ...BOUNDS, depth },
          reader(links),
        );
        const up = distances('n0', links, depth, true);
        const down = distances('n0', links, depth, false);
        const ids = [...new Set([...up.keys(), ...down.keys()])].toSorted();
        expect(nodes.map(({ id }) => id).toSorted()).toEqual(ids);
        expect({ nodesFound, truncated }).toEqual({ nodesFound: ids.length, truncated: false });
        for (const { id, layer } of nodes) {
          expect(Math.abs(layer)).toBe(Math.min(up.get(id) ?? Infinity, down.get(id) ?? Infinity));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('asks once a layer, and of no firm twice the same way', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (links) => {
        const asked: LayerQuestion[] = [];
        await walk([firm('n0')], BOUNDS, reader(links, asked));
        expect(asked.length).toBeLessThanOrEqual(BOUNDS.depth);
        for (const way of ['upstream', 'downstream'] as const) {
          const codes = asked.flatMap((question) => question[way]);
          expect(new Set(codes).size).toBe(codes.length);
        }
      }),
    );
  });

  it('shows no more than its bound, says so, and leads to nobody who is not shown', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.integer({ min: 1, max: 6 }), async (links, maxNodes) => {
        const {
          nodes,
          links: shown,
          nodesFound,
          linksFound,
          truncated,
        } = await walk([firm('n0')], { ...BOUNDS, maxNodes }, reader(links));
        expect(nodes.length).toBeLessThanOrEqual(maxNodes);
        expect(nodesFound > nodes.length).toBe(truncated);
        expect(linksFound).toBeGreaterThanOrEqual(shown.length);
        const ids = new Set(nodes.map(({ id }) => id));
        expect(shown.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
      }),
    );
  });

  it('is the same in two worlds that differ in links alone that are not given', async () => {
    const withheld = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        graphs,
        graphs,
        withheld,
        fc.integer({ min: 1, max: 8 }),
        async (given, hidden, firms, maxNodes) => {
          // A list that is withheld looks empty from either end, as the owner answers for it.
          const isWithheld = ({ to }: Link): boolean => firms.some((number) => to === `n${number}`);
          const shown = given.filter((each) => !isWithheld(each));
          const worlds = [shown, [...shown, ...hidden.filter(isWithheld)]];
          const [one, other] = await Promise.all(
            worlds.map((links) =>
              walk([firm('n0')], { ...BOUNDS, depth: 8, maxNodes }, async (question) => {
                const read = await reader(links)(question);
                const its = read.links.filter((each) => !isWithheld(each));
                return { links: its, parties: its.flatMap(({ from, to }) => [firm(from), firm(to)]) };
              }),
            ),
          );
          expect(JSON.stringify(other)).toBe(JSON.stringify(one));
          expect(one?.links.some(isWithheld)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('ends where there is no time for another layer', async () => {
    const found = await walk([firm('n0')], { ...BOUNDS, isLate: () => true }, reader([link('n0', 'n1')]));
    expect(found).toMatchObject({ truncated: true, links: [] });
  });

  it('keeps a name that is not shortened', async () => {
    const named = (name: string, masked: boolean): Party => ({ ...firm('n1'), name, masked });
    const { nodes } = await walk([firm('n0')], BOUNDS, async () => ({
      links: [link('n0', 'n1')],
      parties: [named('张*', true), named('张三', false), named('张*', true)],
    }));
    expect(nodes.find(({ id }) => id === 'n1')).toMatchObject({ name: '张三', masked: false });
  });
});

/** Every simple path, by trying all. */
function everyPath(at: string, to: string, links: readonly Link[], met: readonly string[]): string[] {
  return links
    .filter(({ from, to: next }) => from === at && !met.includes(next))
    .flatMap(({ to: next }) =>
      next === to ? [[...met, next].join(' ')] : everyPath(next, to, links, [...met, next]),
    );
}

describe('paths', () => {
  it('are all simple paths either way, the shortest first', () => {
    const small = graphs.filter((links) => links.length <= 14);
    fc.assert(
      fc.property(small, (links) => {
        const { paths, more } = pathsBetween('n0', 'n1', links, 10_000);
        const expected = [...everyPath('n0', 'n1', links, ['n0']), ...everyPath('n1', 'n0', links, ['n1'])];
        expect(more).toBe(false);
        expect(paths.map(({ parties }) => parties.join(' ')).toSorted()).toEqual(expected.toSorted());
        const lengths = paths.map(({ links: its }) => its.length);
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it('multiply the shares on them, and say that there are more', () => {
    const links = [link('n0', 'n2', 0.5), link('n2', 'n1', 0.4), link('n0', 'n1')];
    const { paths, more } = pathsBetween('n0', 'n1', links, 1);
    expect({ paths, more }).toMatchObject({ paths: [{ parties: ['n0', 'n1'], share: null }], more: true });
    expect(pathsBetween('n0', 'n1', links, 2).paths[1]?.share).toBeCloseTo(0.2);
  });
});
