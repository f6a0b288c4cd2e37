import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newId } from './ids.js';

const NOW = new Date('2026-05-01T08:00:00.000Z');
const YEAR = 365 * 24 * 60 * 60 * 1_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

const timeOf = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16);

it('is a UUID of version 7 that has the time', () => {
  const id = newId();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(timeOf(id)).toBe(NOW.getTime());
});

it('is another one each time, in ascending order within a millisecond and over a small step back', () => {
  const ids: string[] = [];
  for (const step of [0, 3, -2, 5, -900]) {
    vi.setSystemTime(Date.now() + step);
    for (let each = 0; each < 2_000; each += 1) ids.push(newId());
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(ids.toSorted());
});

it.each([2_000, 60_000, YEAR])(
  'has the time again when a clock that was %i ms ahead is set back',
  (ahead) => {
    newId();
    vi.setSystemTime(NOW.getTime() + ahead);
    expect(timeOf(newId())).toBe(NOW.getTime() + ahead);
    vi.setSystemTime(NOW);
    expect(timeOf(newId())).toBe(NOW.getTime());
  },
);
