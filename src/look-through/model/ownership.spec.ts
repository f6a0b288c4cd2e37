import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlledBy, ultimateControllers } from './control.js';
import { circularHoldings, type Holding } from './holdings.js';
import { integratedOwners, integratedOwnership } from './integrated-ownership.js';

const holding = (holder: string, held: string, share: number): Holding => ({ holder, held, share });

/** 某人 holds half of 甲, which holds 80 % of 乙, which holds 30 % of 甲. */
const CIRCLE = [holding('P', 'A', 0.5), holding('A', 'B', 0.8), holding('B', 'A', 0.3)];

/** Random holdings in which of no party more than 95 % are held. */
const holdings = fc
  .array(
    fc.record({
      holder: fc.integer({ min: 0, max: 7 }),
      held: fc.integer({ min: 0, max: 7 }),
      weight: fc.integer({ min: 1, max: 100 }),
    }),
    { maxLength: 30 },
  )
  .map((drawn) => {
    const ofHeld = new Map<number, number>();
    for (const { held, weight } of drawn) ofHeld.set(held, (ofHeld.get(held) ?? 0) + weight);
    return drawn.map(({ holder, held, weight }) =>
      holding(`n${holder}`, `n${held}`, (0.95 * weight) / Math.max(100, ofHeld.get(held) ?? 0)),
    );
  });

/** The same by its definition: shares of all chains, one layer more each time, until nothing is added. */
function byChains(owner: string, all: readonly Holding[]): Map<string, number> {
  const total = new Map<string, number>([[owner, 1]]);
  let layer = new Map<string, number>([[owner, 1]]);
  for (let depth = 0; depth < 2_000; depth += 1) {
    const next = new Map<string, number>();
    for (const { holder, held, share } of all) {
      const above = layer.get(holder);
      if (above !== undefined) next.set(held, (next.get(held) ?? 0) + above * share);
    }
    for (const [party, share] of next) total.set(party, (total.get(party) ?? 0) + share);
    layer = next;
  }
  return total;
}

describe('integrated ownership', () => {
  it('counts a circle to its limit: 65.79 %, 52.63 % and 80 %', () => {
    const of = (owner: string): object =>
      Object.fromEntries(
        integratedOwnership(owner, CIRCLE).map(({ party, share }) => [
          party,
          ((share ?? NaN) * 100).toFixed(2),
        ]),
      );
    expect(of('P')).toEqual({ A: '65.79', B: '52.63' });
    expect(of('A')).toEqual({ B: '80.00' });
  });

  it('is what all chains add up to', () => {
    fc.assert(
      fc.property(holdings, (all) => {
        const chains = byChains('n0', all);
        const own = chains.get('n0') ?? 1;
        const found = integratedOwnership('n0', all);
        expect(found.map(({ party }) => party)).toEqual(
          [...chains.keys()].filter((party) => party !== 'n0').toSorted(),
        );
        for (const { party, share } of found) expect(share).toBeCloseTo((chains.get(party) ?? 0) / own, 6);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same told from what is owned', () => {
    fc.assert(
      fc.property(holdings, (all) => {
        const owners = [...new Set(all.map(({ holder }) => holder))].filter((party) => party !== 'n0');
        const each = owners
          .toSorted()
          .flatMap((owner) =>
            integratedOwnership(owner, all).flatMap(({ party, share }) =>
              party === 'n0' ? [{ party: owner, share }] : [],
            ),
          );
        const found = integratedOwners('n0', all);
        expect(found.map(({ party }) => party)).toEqual(each.map(({ party }) => party));
        for (const [at, { share }] of found.entries()) expect(share).toBeCloseTo(each[at]?.share ?? NaN, 6);
      }),
      { numRuns: 300 },
    );
    const closed = [
      holding('P', 'A', 0.2),
      holding('A', 'B', 1),
      holding('B', 'A', 1),
      holding('B', 'C', 0.1),
    ];
    expect(integratedOwners('C', closed)).toEqual(
      ['A', 'B', 'P'].map((party) => ({
        party,
        share: integratedOwnership(party, closed).find((owned) => owned.party === 'C')?.share,
      })),
    );
  });

  it('of ten thousand holders is told at once', () => {
    const wide = Array.from({ length: 10_000 }, (_none, at) => holding(`h${at}`, 'A', 1e-4));
    expect(integratedOwners('A', wide)).toHaveLength(10_000);
    expect(ultimateControllers('A', wide)).toEqual([]);
  });

  it('is not known where a circle belongs to itself alone', () => {
    const closed = [holding('P', 'A', 0.2), holding('A', 'B', 1), holding('B', 'A', 1)];
    expect(integratedOwnership('P', closed)).toEqual([
      { party: 'A', share: null },
      { party: 'B', share: null },
    ]);
  });

  it('refuses what is no share', () => {
    expect(() => integratedOwnership('P', [holding('P', 'A', 1.2)])).toThrow(RangeError);
    expect(() => integratedOwnership('P', [holding('P', 'A', 0)])).toThrow(RangeError);
  });

  it('takes long chains', () => {
    const chain = Array.from({ length: 5_000 }, (_none, at) => holding(`n${at}`, `n${at + 1}`, 1));
    expect(integratedOwnership('n0', chain)).toHaveLength(5_000);
  });
});

describe('circular holdings', () => {
  it('are named once each', () => {
    expect(circularHoldings([...CIRCLE, holding('X', 'X', 0.1), holding('P', 'X', 0.5)])).toEqual([
      ['A', 'B'],
      ['X'],
    ]);
  });
});

describe('control', () => {
  it('is no product of shares', () => {
    const chain = [holding('P', 'A', 0.51), holding('A', 'B', 0.51), holding('Q', 'B', 0.49)];
    expect(controlledBy('P', chain)).toEqual(['A', 'B']);
    expect(ultimateControllers('B', chain)).toEqual(['P']);
    expect(integratedOwnership('P', chain).find(({ party }) => party === 'B')?.share).toBeCloseTo(0.2601);
  });

  it('adds the votes of all that are controlled', () => {
    const pyramid = [
      holding('P', 'A', 0.6),
      holding('P', 'B', 0.6),
      holding('A', 'C', 0.3),
      holding('B', 'C', 0.3),
    ];
    expect(controlledBy('P', pyramid)).toEqual(['A', 'B', 'C']);
  });

  it('is the smallest group that holds no majority outside of itself', () => {
    // By definition, over every group of the eight parties: those in all groups with the controller that are closed under majorities.
    const smallestClosed = (controller: number, all: readonly Holding[]): string[] => {
      let common = 0xff;
      for (let group = 0; group < 256; group += 1) {
        if (((group >> controller) & 1) === 0) continue;
        const isIn = (party: string): boolean => ((group >> Number(party.slice(1))) & 1) === 1;
        const votes = new Map<string, number>();
        for (const { holder, held, share } of all) {
          if (isIn(holder) && holder !== held) votes.set(held, (votes.get(held) ?? 0) + share);
        }
        const isClosed = [...votes].every(([held, share]) => share <= 0.5 || isIn(held));
        if (isClosed) common &= group;
      }
      return Array.from({ length: 8 }, (_none, party) => party)
        .filter((party) => party !== controller && ((common >> party) & 1) === 1)
        .map((party) => `n${party}`);
    };
    fc.assert(
      fc.property(holdings, (all) => {
        expect([...controlledBy('n0', all)].toSorted()).toEqual(smallestClosed(0, all));
      }),
      { numRuns: 300 },
    );
  });

  it('of half is none', () => {
    expect(controlledBy('P', [holding('P', 'A', 0.5)])).toEqual([]);
  });

  it('goes by agreement too', () => {
    const links = [{ controller: 'P', controlled: 'A' }];
    expect(ultimateControllers('B', [holding('A', 'B', 0.7)], links)).toEqual(['P']);
  });

  it('of a circle belongs to all on it', () => {
    const circle = [holding('A', 'B', 0.6), holding('B', 'A', 0.6), holding('A', 'C', 0.9)];
    expect(ultimateControllers('C', circle)).toEqual(['A', 'B']);
  });
});
