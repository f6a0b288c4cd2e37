import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, endOfWorkingDays, workingDaysBetween, workOut } from '../../../kernel/index.js';
import {
  acceptanceTimer,
  nextActionAt,
  NO_TIMER,
  resumedTimer,
  stageTimer,
  stageWorkingDays,
  stoppedTimer,
  supplementTimer,
} from './stage-timer.js';
import { PENDING_STATES } from '../disputes/dispute.machine.js';

const settings = { consultationWorkingDays: 5 };
/** Any instant of the years whose holidays are known, so that holidays and days worked in exchange come up. */
const instant = fc.date({
  min: new Date('2010-01-01T00:00:00Z'),
  max: new Date('2024-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const HOUR = 3_600_000;
/** Running and standing still in turns, in hours, from an instant on. */
const spells = fc.array(fc.integer({ min: 0, max: 24 * 40 }), { minLength: 2, maxLength: 20 });

describe('stageTimer', () => {
  it('gives every stage that waits for somebody a deadline, and nothing else one', () => {
    const now = new Date('2016-06-13T02:00:00Z');
    expect(PENDING_STATES.map((state) => stageWorkingDays(state, settings))).toEqual([5, 5, 5, 3, 7, 30]);
    for (const state of PENDING_STATES) {
      const dueAt = endOfWorkingDays(now, stageWorkingDays(state, settings));
      expect(stageTimer(state, now, settings)).toEqual({
        ...NO_TIMER,
        dueAt,
        nextActionAt: dueAt,
        deadlines: { dueAt: workOut(now, [{ workingDays: stageWorkingDays(state, settings) }]) },
      });
    }
    for (const state of ['DECIDED', 'SUSPENDED', 'CLOSED', 'WITHDRAWN'] as const) {
      expect(stageTimer(state, now, settings)).toEqual(NO_TIMER);
    }
  });

  it('lets the configuration say how long', () => {
    const now = new Date('2016-06-13T02:00:00Z');
    const { dueAt } = stageTimer('LEGAL_REVIEW', now, { ...settings, legalReviewWorkingDays: 1 });
    expect(dueAt).toEqual(new Date('2016-06-14T15:59:59.999Z'));
  });
});

describe('a suspended timer', () => {
  it('keeps the working days that were left, over any number of stops, none lost or doubled', () => {
    fc.assert(
      fc.property(instant, spells, (start, hours) => {
        const began = stageTimer('DELIBERATION', start, settings);
        let timer = began;
        let now = start;
        let stood = 0;
        for (const [index, length] of hours.entries()) {
          const from = now;
          now = new Date(now.getTime() + length * HOUR);
          if (index % 2 === 0) continue;
          const left = workingDaysBetween(from, timer.dueAt ?? from);
          const stopped = stoppedTimer(timer);
          expect(stopped.nextActionAt).toBeNull();
          timer = resumedTimer('DELIBERATION', { ...stopped, suspendedAt: from }, now, settings);
          stood += workingDaysBetween(from, now);
          expect(workingDaysBetween(now, timer.dueAt ?? now)).toBe(left);
        }
        expect(timer.dueAt).toEqual(addWorkingDays(began.dueAt ?? start, stood));
        expect(timer.nextActionAt).toEqual(timer.dueAt);
      }),
      { numRuns: 300 },
    );
  });

  it('does not tell a second time, after a suspension, who was told before it', () => {
    const start = new Date('2016-06-13T02:00:00Z');
    const late = { ...stageTimer('REFERRED', start, settings), escalatedTo: 'OFFICE' as const };
    const suspendedAt = new Date('2016-06-21T02:00:00Z');
    const now = new Date('2016-06-24T02:00:00Z');
    const resumed = resumedTimer('REFERRED', { ...stoppedTimer(late), suspendedAt }, now, settings);
    expect(resumed).toMatchObject({
      referralDueAt: null,
      dueAt: new Date('2016-06-23T15:59:59.999Z'),
      nextActionAt: new Date('2016-06-28T15:59:59.999Z'),
      escalatedTo: 'OFFICE',
    });
  });
});

describe('the timer of the acceptance', () => {
  it('goes on with the working days that were left when the parties have supplied what was missing', () => {
    fc.assert(
      fc.property(instant, fc.nat(24 * 20), fc.nat(24 * 60), (start, before, missing) => {
        const acceptance = stageTimer('REFERRED', start, settings);
        const asked = new Date(start.getTime() + before * HOUR);
        const answered = new Date(asked.getTime() + missing * HOUR);
        const supplementing = supplementTimer(acceptance, workOut(asked, [{ workingDays: 5 }]), asked);
        expect(supplementing.nextActionAt).toEqual(supplementing.dueAt);
        const { dueAt, referralDueAt } = acceptanceTimer(supplementing, answered, settings);
        const left = workingDaysBetween(asked, acceptance.dueAt ?? asked);
        expect(workingDaysBetween(answered, dueAt ?? answered)).toBe(left);
        expect(referralDueAt).toBeNull();
      }),
    );
  });
});

describe('nextActionAt', () => {
  const dueAt = new Date('2016-06-20T02:00:00Z');

  it.each([
    ['REFERRED', null, '2016-06-20T02:00:00Z'],
    ['REFERRED', 'OFFICE', '2016-06-23T02:00:00Z'],
    ['REFERRED', 'LEADING_GROUP', null],
    ['COMPLETENESS', 'OFFICE', '2016-06-20T02:00:00Z'],
    ['SUSPENDED', null, null],
  ] as const)('in %s, told %s: %s', (state, escalatedTo, at) => {
    expect(nextActionAt(state, { dueAt, escalatedTo }, settings)).toEqual(at && new Date(at));
  });
});
