import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finalInvestors } from './final-investors.js';
import { traceFunds, type Transfer, type TracingRule } from './fund-tracing.js';

const transfer = (at: number, from: string, to: string, amount: number): Transfer => ({
  id: String(at).padStart(4, '0'),
  at,
  from,
  to,
  amount: BigInt(amount),
});

const transfers = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 1, max: 1_000 }),
    ),
    {
      maxLength: 60,
    },
  )
  .map((drawn) => drawn.map(([from, to, amount], at) => transfer(at, `a${from}`, `a${to}`, amount)));

const RULES: readonly TracingRule[] = ['FIFO', 'PRO_RATA'];

describe('following money', () => {
  it.each(RULES)('loses none and makes none, by %s', (rule) => {
    fc.assert(
      fc.property(transfers, (all) => {
        const { transfers: moved, resting, returned } = traceFunds('a0', all, rule);
        const left = all
          .filter(({ from, to }) => from === 'a0' && to !== 'a0')
          .reduce((sum, { amount }) => sum + amount, 0n);
        const rests = [...resting.values()].reduce((sum, amount) => sum + amount, 0n);
        expect(rests + returned).toBe(left);
        for (const { transfer: one, traced } of moved) {
          expect(traced > 0n && traced <= one.amount).toBe(true);
        }
      }),
    );
  });

  it('respects time: what came in later is no part of an earlier payment', () => {
    const all = [transfer(1, 'shop', 'firm', 100), transfer(0, 'firm', 'yacht', 100)];
    expect(traceFunds('shop', all, 'FIFO').resting).toEqual(new Map([['firm', 100n]]));
  });

  it('spends first what came first, or the same share of all', () => {
    const all = [
      transfer(0, 'shop', 'firm', 100),
      transfer(1, 'origin', 'firm', 300),
      transfer(2, 'firm', 'broker', 200),
    ];
    expect(traceFunds('origin', all, 'FIFO').resting).toEqual(
      new Map([
        ['firm', 200n],
        ['broker', 100n],
      ]),
    );
    expect(traceFunds('origin', all, 'PRO_RATA').resting).toEqual(
      new Map([
        ['firm', 150n],
        ['broker', 150n],
      ]),
    );
  });

  it('takes what an account had before as not traced', () => {
    const all = [transfer(0, 'origin', 'firm', 100), transfer(1, 'firm', 'broker', 500)];
    expect(traceFunds('origin', all, 'PRO_RATA').transfers.at(-1)?.traced).toBe(100n);
  });

  it('counts what comes back', () => {
    const all = [transfer(0, 'origin', 'firm', 100), transfer(1, 'firm', 'origin', 40)];
    expect(traceFunds('origin', all, 'FIFO')).toMatchObject({ returned: 40n });
  });

  it('refuses an amount of nothing', () => {
    expect(() => traceFunds('a', [transfer(0, 'a', 'b', 0)], 'FIFO')).toThrow(RangeError);
  });
});

describe('final investors', () => {
  it('are 612 behind three layers of a fund that may have 200', () => {
    const feeders = Array.from({ length: 4 }, (_none, at) => ({
      id: `feeder ${at}`,
      investors: 153,
      into: '1',
    }));
    const layers = [{ id: '0', investors: 1, into: null }, { id: '1', investors: 4, into: '0' }, ...feeders];
    expect(layers.every(({ investors }) => investors <= 200)).toBe(true);
    expect(finalInvestors(layers)[0]).toEqual({ id: '0', count: 612, layers: 3 });
  });

  it('are never too many: a feeder that is not given counts as one', () => {
    expect(finalInvestors([{ id: 'a', investors: 7, into: 'elsewhere' }])).toEqual([
      { id: 'a', count: 7, layers: 1 },
    ]);
  });

  it('are not known of products in a circle, and of what stands behind', () => {
    const circle = [
      { id: 'a', investors: 3, into: 'b' },
      { id: 'b', investors: 3, into: 'a' },
      { id: 'c', investors: 9, into: 'a' },
    ];
    expect(finalInvestors(circle).map(({ count }) => count)).toEqual([null, null, 9]);
  });
});
