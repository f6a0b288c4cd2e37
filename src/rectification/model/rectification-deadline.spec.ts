import { describe, expect, it } from 'vitest';
import { rectificationDeadline } from './rectification-deadline.js';

const MONDAY = new Date('2016-06-13T02:00:00Z');

describe('rectificationDeadline', () => {
  it.each([
    ['the default', null, null, '2016-07-11T15:59:59.999Z'],
    ['what the order names', 5, null, '2016-06-20T15:59:59.999Z'],
    ['what the ruling sets, where the order names nothing', null, '2016-06-15', '2016-06-15T15:59:59.999Z'],
    ['less than the ruling sets', 1, '2016-06-15', '2016-06-14T15:59:59.999Z'],
    ['the last day of the ruling', 2, '2016-06-15', '2016-06-15T15:59:59.999Z'],
  ])('is %s, until 24:00 in Beijing', (_what, workingDays, rulingLastDay, deadline) => {
    expect(rectificationDeadline({ from: MONDAY, workingDays, rulingLastDay, byDefault: 20 })).toEqual({
      ok: true,
      value: new Date(deadline),
    });
  });

  it.each([
    ['a working day more than the ruling gives', 3, '2016-06-15'],
    ['a ruling whose period has passed', null, '2016-06-12'],
  ])('is refused for %s', (_what, workingDays, rulingLastDay) => {
    expect(rectificationDeadline({ from: MONDAY, workingDays, rulingLastDay, byDefault: 20 })).toMatchObject({
      ok: false,
      error: { code: 'PERIOD_BEYOND_RULING' },
    });
  });
});
