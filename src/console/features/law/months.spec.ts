import { describe, expect, it } from 'vitest';
import { monthsOf } from './months';

const YEAR = { year: 2016, holidays: ['2016-10-01', '2016-10-03'], workdays: ['2016-10-08'] };

describe('the months of a year', () => {
  const months = monthsOf(YEAR);

  it('are twelve, with every day once', () => {
    expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const days = months.flatMap(({ weeks }) => weeks.flat().filter((day) => day !== null));
    expect(days).toHaveLength(366);
    expect(new Set(days.map(({ day }) => day)).size).toBe(366);
  });

  it('have weeks of seven places from Monday', () => {
    const [first] = months[9]?.weeks ?? [];
    expect(first).toHaveLength(7);
    // 1 October 2016 was a Saturday.
    expect(first?.map((day) => day?.date ?? null)).toEqual([null, null, null, null, null, 1, 2]);
  });

  it('tell what each day is', () => {
    const kinds = new Map(months[9]?.weeks.flat().map((day) => [day?.day, day?.kind]));
    expect(kinds.get('2016-10-01')).toBe('HOLIDAY');
    expect(kinds.get('2016-10-02')).toBe('WEEKEND');
    expect(kinds.get('2016-10-03')).toBe('HOLIDAY');
    expect(kinds.get('2016-10-08')).toBe('WORKED');
    expect(kinds.get('2016-10-10')).toBe('WORKING');
  });
});
