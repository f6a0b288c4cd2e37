import { afterEach, describe, expect, it } from 'vitest';
import { deadlineOf, installHolidayNotices, statutoryHolidays, workOut } from '../../kernel/index.js';
import { movedDeadlines } from './moved-deadlines.js';

const at = (day: string): Date => new Date(`${day}T09:30:00+08:00`);
const end = (day: string): Date => new Date(`${day}T23:59:59.999+08:00`);
const install = (holidays: readonly string[], workdays: readonly string[] = []): void =>
  installHolidayNotices([
    { year: 2027, source: '通知', holidays: [...statutoryHolidays(2027), ...holidays], workdays },
  ]);

afterEach(() => installHolidayNotices([]));

/** A row with four working days from Monday 28 December 2026, so until Monday 4 January, and something else in a second column. */
function row() {
  const dueAt = workOut(at('2026-12-28'), [{ workingDays: 4 }]);
  const referralDueAt = workOut(at('2026-12-28'), [{ workingDays: 2 }]);
  return {
    id: 'row',
    version: 3,
    dueAt: deadlineOf(dueAt),
    referralDueAt: deadlineOf(referralDueAt),
    deadlines: { dueAt, referralDueAt },
  };
}

describe('movedDeadlines', () => {
  it('finds nothing while the calendar is the same', () => {
    expect(movedDeadlines(row(), at('2026-12-29'))).toBeNull();
    expect(movedDeadlines({ id: 'row', version: 1, deadlines: null }, at('2026-12-29'))).toBeNull();
  });

  it('moves what has not passed, says from where to where, and then finds nothing more', () => {
    const before = row();
    install(['2027-01-04']);
    const moved = movedDeadlines(before, at('2026-12-29'));
    expect(moved).toMatchObject({
      instants: { dueAt: end('2027-01-05') },
      changes: { dueAt: { from: end('2027-01-04').toISOString(), to: end('2027-01-05').toISOString() } },
      years: [2026, 2027],
    });
    const after = { ...before, ...moved?.instants, deadlines: moved?.deadlines ?? null };
    expect(movedDeadlines(after, at('2026-12-29'))).toBeNull();
  });

  it('leaves what has passed where it was', () => {
    const before = row();
    install(['2027-01-04']);
    expect(movedDeadlines(before, end('2027-01-04'))).toBeNull();
    expect(movedDeadlines(before, at('2027-01-06'))).toBeNull();
  });

  it('leaves a deadline that somebody set to another instant', () => {
    const before = row();
    install(['2027-01-04']);
    const set = { ...before, dueAt: at('2027-01-07') };
    expect(movedDeadlines(set, at('2026-12-29'))).toBeNull();
  });

  it('never makes anybody late who is told of it: what would have passed ends with this day', () => {
    const dueAt = workOut(at('2027-01-01'), [{ workingDays: 2 }]);
    expect(deadlineOf(dueAt)).toEqual(end('2027-01-05'));
    const before = { ...row(), dueAt: deadlineOf(dueAt), deadlines: { dueAt } };
    install([], ['2027-01-02', '2027-01-03']);
    expect(movedDeadlines(before, at('2027-01-05'))).toBeNull();
    expect(movedDeadlines(before, at('2027-01-04'))?.instants).toEqual({ dueAt: end('2027-01-04') });
  });
});
