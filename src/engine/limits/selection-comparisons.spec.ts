import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { comparisonsIn } from './selection-comparisons.js';

const repeat = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const counted = (text: string, most = 1_000_000): number => comparisonsIn(parse(text), most);

describe('comparisons', () => {
  it.each([
    ['{ a b c: a }', 0],
    ['{ a a a a }', 6],
    ['{ a { b } a { b } }', 2],
    ['{ a { b { c } } a { b { c } } a { b { c } } }', 9],
    ['{ ... { a } ... { ... { a } } }', 1],
    ['{ ...F ...G } fragment F on Q { a } fragment G on Q { a }', 2],
    ['{ ...F ...F } fragment F on Q { a ...F }', 0],
    ['{ x: a y: a } query B { a a }', 1],
    ['{ ...Missing a a }', 1],
  ])('of %s: %i', (text, comparisons) => {
    expect(counted(text)).toBe(comparisons);
  });

  it('are counted in a bounded time, whatever fragments expand to', () => {
    const doubling = repeat(
      60,
      (at) => `fragment F${at} on Q { a { ...F${at + 1} } b: a { ...F${at + 1} } }`,
    );
    expect(counted(`{ ...F0 } ${doubling} fragment F60 on Q { a }`, 1_000)).toBeGreaterThan(1_000);
    expect(counted('{ a { ...F } } fragment F on Q { a { ...F } }', 1_000)).toBeGreaterThan(1_000);
  });
});
