import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestedLayers } from './nesting.js';

describe('nestedLayers', () => {
  it('keeps every book below the limit while all together pass it', () => {
    assert(
      property(integer({ min: 2, max: 4 }), integer({ min: 201, max: 5_000 }), (layers, finalInvestors) => {
        const structure = nestedLayers(layers, finalInvestors);
        const feeders = structure.slice(layers - 1);
        expect(structure.every(({ investors }) => investors > 0 && investors < 200)).toBe(true);
        expect(feeders.reduce((sum, { investors }) => sum + investors, 0)).toBe(finalInvestors);
      }),
    );
  });

  it('chains the layers: each goes into the one before it, the feeders into the last of the chain', () => {
    expect(nestedLayers(3, 612)).toEqual([
      { into: null, investors: 1, finalInvestors: 612 },
      { into: 0, investors: 4, finalInvestors: 612 },
      { into: 1, investors: 153, finalInvestors: 153 },
      { into: 1, investors: 153, finalInvestors: 153 },
      { into: 1, investors: 153, finalInvestors: 153 },
      { into: 1, investors: 153, finalInvestors: 153 },
    ]);
  });
});
