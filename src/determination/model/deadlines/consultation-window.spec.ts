import { expect, it } from 'vitest';
import { dueAtAfterSuspension } from './consultation-window.js';
import { isInForce } from '../determinations/determination.js';
import { stageTimer } from './stage-timer.js';

const settings = { consultationWorkingDays: 5 };

it('ends a consultation after working days, over a holiday', () => {
  // Begun on Thursday 29 September 2016; 1 to 7 October are holidays, 8 and 9 October are worked in exchange.
  const { dueAt } = stageTimer('CONSULTATION', new Date('2016-09-29T08:00:00Z'), settings);
  expect(dueAt).toEqual(new Date('2016-10-11T15:59:59.999Z'));
});

it('moves the deadline by the working days of a suspension', () => {
  const due = new Date('2016-06-20T02:00:00Z');
  const suspended = new Date('2016-06-14T05:00:00Z');
  expect(dueAtAfterSuspension(due, suspended, new Date('2016-06-14T09:00:00Z'))).toEqual(due);
  const resumed = new Date('2016-06-16T05:00:00Z');
  expect(dueAtAfterSuspension(due, suspended, resumed)).toEqual(new Date('2016-06-22T02:00:00Z'));
});

it('counts the last day of a determination in Beijing', () => {
  const determination = { validUntil: '2016-06-30', supersededAt: null };
  expect(isInForce(determination, new Date('2016-06-30T15:59:59Z'))).toBe(true);
  expect(isInForce(determination, new Date('2016-06-30T16:00:00Z'))).toBe(false);
  expect(isInForce({ ...determination, supersededAt: new Date(0) }, new Date(0))).toBe(false);
  expect(isInForce({ validUntil: null, supersededAt: null }, new Date('2099-01-01T00:00:00Z'))).toBe(true);
});
