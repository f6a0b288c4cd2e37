import { describe, expect, it } from 'vitest';
import { isBeforeToday, isPast, isTooFarAhead, latestSettable } from './settable-time.js';

const NOW = new Date('2026-06-01T02:00:00Z');

describe('an instant that an input sets', () => {
  it.each([
    ['0001-01-01T00:00:00Z', true, true, false],
    ['2026-05-31T15:59:59Z', true, true, false],
    // Midnight in Beijing with which today begins.
    ['2026-05-31T16:00:00Z', true, false, false],
    ['2026-06-01T01:54:59Z', true, false, false],
    ['2026-06-01T01:55:00Z', false, false, false],
    ['2026-06-01T02:00:00Z', false, false, false],
    ['2126-06-01T02:00:00Z', false, false, false],
    ['2126-06-01T02:00:01Z', false, false, true],
    ['9999-12-31T23:59:59Z', false, false, true],
    ['+275760-09-13T00:00:00Z', false, false, true],
  ])('%s: past %j, before today %j, too far ahead %j', (text, past, beforeToday, tooFar) => {
    const at = new Date(text);
    expect([isPast(at, NOW), isBeforeToday(at, NOW), isTooFarAhead(at, NOW)]).toEqual([
      past,
      beforeToday,
      tooFar,
    ]);
  });

  it.each([
    ['2026-06-01', false],
    ['2126-06-01', false],
    ['2126-06-02', true],
    ['9999-12-31', true],
  ])('the day %s: too far ahead %j', (day, tooFar) => {
    expect(isTooFarAhead(day, NOW)).toBe(tooFar);
  });

  it('has a last one also where that year has no such day', () => {
    expect(latestSettable(new Date('2024-02-29T00:00:00Z')).toISOString()).toBe('2124-02-29T00:00:00.000Z');
    expect(latestSettable(new Date('2000-02-29T00:00:00Z')).toISOString()).toBe('2100-03-01T00:00:00.000Z');
  });
});
