import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFor } from './random.js';

const draws = (...parts: Parameters<typeof randomFor>): number[] => {
  const random = randomFor(...parts);
  return Array.from({ length: 20 }, () => random.integer(0, 1_000_000));
};

const ascending = (a: number, b: number): number => a - b;

describe('randomFor', () => {
  it('gives the same stream for the same seed and label, and these very numbers on every machine', () => {
    expect(draws(1, 'x', 7)).toEqual(draws(1, 'x', 7));
    expect(draws(1, 'x', 7).slice(0, 3)).toMatchInlineSnapshot(`
      [
        495802,
        263617,
        453199,
      ]
    `);
  });

  it('gives other streams for other seeds and labels', () => {
    const streams = [draws(1, 'x', 7), draws(2, 'x', 7), draws(1, 'y', 7), draws(1, 'x', 8), draws(1, 'x7')];
    expect(new Set(streams.map((stream) => stream.join())).size).toBe(streams.length);
  });

  it('draws integers within the bounds and reaches both', () => {
    const random = randomFor('bounds');
    const seen = new Set(Array.from({ length: 500 }, () => random.integer(3, 6)));
    expect([...seen].toSorted((a, b) => a - b)).toEqual([3, 4, 5, 6]);
  });

  it('follows the weights', () => {
    const random = randomFor('weights');
    const picks = Array.from({ length: 10_000 }, () =>
      random.weighted([
        ['a', 9],
        ['b', 1],
        ['never', 0],
      ]),
    );
    const share = picks.filter((pick) => pick === 'b').length / picks.length;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.12);
    expect(picks).not.toContain('never');
  });

  it('shuffles without losing or doubling anything', () => {
    assert(
      property(array(integer()), integer(), (values, seed) => {
        const shuffled = randomFor(seed, 'shuffle').shuffled(values);
        expect(shuffled.toSorted(ascending)).toEqual(values.toSorted(ascending));
      }),
    );
  });

  it('keeps to the quantile table', () => {
    const random = randomFor('quantile');
    const values = Array.from({ length: 2_000 }, () =>
      random.quantile([
        [0, 10],
        [0.5, 20],
        [1, 1_000],
      ]),
    );
    const below = values.filter((value) => value < 20).length / values.length;
    expect(Math.min(...values)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...values)).toBeLessThan(1_000);
    expect(below).toBeGreaterThan(0.45);
    expect(below).toBeLessThan(0.55);
  });

  it('throws when there is nothing to choose from', () => {
    const random = randomFor('empty');
    expect(() => random.pick([])).toThrow('Nothing to pick from');
    expect(() => random.weighted([])).toThrow('Nothing to pick from');
  });
});
