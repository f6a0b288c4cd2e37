import { expect, it } from 'vitest';
import { isInForce } from '../determinations/determination.js';
import { stageTimer } from './stage-timer.js';

const settings = { consultationWorkingDays: 5 };

it('ends a consultation after working days, over a holiday', () => {
  // Begun on Thursday 29 September 2016; 1 to 7 October are holidays, 8 and 9 October are worked in exchange.
  const { dueAt } = stageTimer('CONSULTATION', new Date('2016-09-29T08:00:00Z'), settings);
  expect(dueAt).toEqual(new Date('2016-10-11T15:59:59.999Z'));
});

it('counts the last day of a determination in Beijing', () => {
  const determination = { validUntil: '2016-06-30', supersededAt: null };
  expect(isInForce(determination, new Date('2016-06-30T15:59:59Z'))).toBe(true);
  expect(isInForce(determination, new Date('2016-06-30T16:00:00Z'))).toBe(false);
  expect(isInForce({ ...determination, supersededAt: new Date(0) }, new Date(0))).toBe(false);
  expect(isInForce({ validUntil: null, supersededAt: null }, new Date('2099-01-01T00:00:00Z'))).toBe(true);
});
