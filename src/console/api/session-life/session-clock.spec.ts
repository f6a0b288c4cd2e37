import { describe, expect, it } from 'vitest';
import { isEnding, isFinal, secondsBetweenSigns, secondsToNextLook, warningSeconds } from './session-clock';

const times = (secondsLeft: number, idleSeconds = 1_800) => ({
  idleUntil: '2016-06-01T02:00:00.000Z',
  until: '2016-06-01T08:00:00.000Z',
  secondsLeft,
  idleSeconds,
});

describe('the clock of a session', () => {
  it.each([
    [1_800, 1_680, false],
    [121, 1, false],
    [120, 121, true],
    [1, 2, true],
    [0, 1, true],
  ])('with %i seconds left looks again in %i', (left, next, ending) => {
    expect(secondsToNextLook(times(left))).toBe(next);
    expect(isEnding(times(left))).toBe(ending);
  });

  it.each([
    [1_800, 120, 60],
    [60, 12, 6],
    [43_200, 120, 60],
  ])(
    'of %i idle seconds warns %i before the end, and tells every %i that somebody is there',
    (idle, warning, between) => {
      expect(warningSeconds(times(0, idle))).toBe(warning);
      expect(secondsBetweenSigns(times(0, idle))).toBe(between);
    },
  );

  it('knows when staying is of no use', () => {
    expect(isFinal(times(60))).toBe(false);
    expect(isFinal({ ...times(60), idleUntil: '2016-06-01T08:00:00.000Z' })).toBe(true);
    expect(isFinal({ ...times(60), idleUntil: '2016-06-01T08:20:00.000Z' })).toBe(true);
  });
});
