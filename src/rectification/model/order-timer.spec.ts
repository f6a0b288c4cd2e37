import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfWorkingDays } from '../../kernel/index.js';
import { RECTIFICATION_DEFAULTS } from '../settings/index.js';
import { afterStage, stageDue, startTimer, type OrderTimer } from './order-timer.js';

/** A Monday, ten in the morning in Beijing. */
const MONDAY = new Date('2016-06-13T02:00:00Z');
const HOUR = 3_600_000;

function stagesUntil(timer: OrderTimer, now: Date): string[] {
  const stages: string[] = [];
  let present = timer;
  for (let stage = stageDue(present, now); stage !== null; stage = stageDue(present, now)) {
    stages.push(stage);
    present = afterStage(present, stage, now);
  }
  return stages;
}

describe('startTimer', () => {
  it('warns on the morning of the third working day before, and escalates three after', () => {
    const timer = startTimer(MONDAY, endOfWorkingDays(MONDAY, 10), RECTIFICATION_DEFAULTS);
    expect(timer).toEqual({
      warnAt: new Date('2016-06-21T16:00:00Z'),
      dueAt: new Date('2016-06-27T15:59:59.999Z'),
      escalateAt: new Date('2016-06-30T15:59:59.999Z'),
      actsAt: new Date('2016-06-21T16:00:00Z'),
      warnedAt: null,
      remindedAt: null,
      escalatedAt: null,
      deadlines: {},
    });
  });

  it('does not warn of a deadline that is as near as the warning', () => {
    const dueAt = endOfWorkingDays(MONDAY, 3);
    expect(startTimer(MONDAY, dueAt, RECTIFICATION_DEFAULTS)).toMatchObject({ warnAt: null, actsAt: dueAt });
  });

  it('does not warn at the deadline itself, where no warning is set', () => {
    const dueAt = endOfWorkingDays(MONDAY, 10);
    expect(startTimer(MONDAY, dueAt, { warning: 0, grace: 3 })).toMatchObject({
      warnAt: null,
      actsAt: dueAt,
    });
  });
});

describe('stageDue', () => {
  it('makes up what was missed in its order, each stage once', () => {
    const timer = startTimer(MONDAY, endOfWorkingDays(MONDAY, 10), RECTIFICATION_DEFAULTS);
    const late = endOfWorkingDays(MONDAY, 60);
    expect(stagesUntil(timer, late)).toEqual(['warnOfDeadline', 'remindOverdue', 'escalateOverdue']);
  });

  it('gives each stage exactly once, whenever it is looked at', () => {
    const looks = fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), looks, (days, hours) => {
        let timer = startTimer(MONDAY, endOfWorkingDays(MONDAY, days), RECTIFICATION_DEFAULTS);
        const { warnAt, dueAt, escalateAt } = timer;
        const instants = [warnAt, dueAt, escalateAt].flatMap((each) => each ?? []);
        let acted = 0;
        for (const hour of hours.toSorted((one, other) => one - other)) {
          const now = new Date(MONDAY.getTime() + hour * HOUR);
          for (let stage = stageDue(timer, now); stage !== null; stage = stageDue(timer, now)) {
            timer = afterStage(timer, stage, now);
            acted += 1;
          }
          expect(acted).toBe(instants.filter((instant) => instant <= now).length);
        }
      }),
    );
  });
});
