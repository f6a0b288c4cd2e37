import { describe, expect, it } from 'vitest';
import { DAY_MILLISECONDS } from '../../../kernel/index.js';
import {
  extendAnswer,
  nextStage,
  NO_CLOCK,
  runningClock,
  startClock,
  type AgreementClock,
  type AgreementClockKind,
  type AgreementPeriods,
} from './agreement-clock.js';

/** A Monday. */
const START = new Date('2026-06-01T02:00:00Z');
const periods: AgreementPeriods = (clock, day) => {
  if (day < '2016-01-01') return null;
  const extension = clock === 'ANSWER' && day >= '2025-08-01' ? { workingDays: 10 } : null;
  return { part: { workingDays: clock === 'ANSWER' ? 10 : 20 }, extension };
};

function started(kind: AgreementClockKind, at = START): AgreementClock {
  const clock = startClock(kind, periods, at);
  if (!clock.ok) throw new Error(clock.error.code);
  return { ...NO_CLOCK, ...clock.value };
}

const extended = (clock: AgreementClock, extendedAt: Date | null, now: Date, proposedAt = START) =>
  extendAnswer({ ...clock, extendedAt, proposedAt }, periods, now);

describe('the clocks of an agreement', () => {
  it('end at 24:00 in Beijing of the last working day', () => {
    expect(runningClock(started('ANSWER'))).toEqual({
      kind: 'ANSWER',
      dueAt: new Date('2026-06-15T15:59:59.999Z'),
    });
    // Nineteen days are no working day: weekends, and the Dragon Boat Festival on 19 June.
    expect(runningClock(started('SUPPLY'))).toEqual({
      kind: 'SUPPLY',
      dueAt: new Date('2026-06-30T15:59:59.999Z'),
    });
    expect(startClock('ANSWER', periods, new Date('2015-06-01T00:00:00Z'))).toMatchObject({
      error: { code: 'AGREEMENT_PERIOD_MISSING' },
    });
  });

  it('warn, remind and escalate once each, in their order, however late the hub is', () => {
    for (const everyDays of [1, 40]) {
      const clock = started('ANSWER');
      const told: [string, string][] = [];
      for (let day = everyDays; day <= 80; day += everyDays) {
        const now = new Date(START.getTime() + day * DAY_MILLISECONDS);
        for (let next = nextStage(clock, now); next; next = nextStage(clock, now)) {
          told.push([next.stage, now.toISOString().slice(0, 10)]);
          Object.assign(clock, next.change);
        }
      }
      const days = everyDays === 1 ? ['2026-06-11', '2026-06-16', '2026-06-17'] : Array(3).fill('2026-07-11');
      expect(told).toEqual([
        ['warnOfDeadline', days[0]],
        ['remindOverdue', days[1]],
        ['escalateOverdue', days[2]],
      ]);
    }
  });

  it('are extended once, in time, and where the law of the application says so', () => {
    const clock = { ...started('ANSWER'), warnedAt: START };
    const now = new Date('2026-06-12T02:00:00Z');
    const longer = extended(clock, null, now);
    expect(longer).toMatchObject({
      ok: true,
      value: { answerDueAt: new Date('2026-06-30T15:59:59.999Z'), warnedAt: null },
    });
    const problemOf = (outcome: typeof longer): unknown =>
      outcome.ok ? null : outcome.error.facts['problem'];
    expect(problemOf(extended(clock, now, now))).toBe('ONCE');
    expect(problemOf(extended(clock, null, new Date('2026-06-16T02:00:00Z')))).toBe('LATE');
    expect(problemOf(extended(NO_CLOCK, null, now))).toBe('NO_CLOCK');
    expect(problemOf(extended(clock, null, now, new Date('2025-07-31T02:00:00Z')))).toBe('NO_LAW');
  });
});
