import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { installHolidayNotices, newId, statutoryHolidays } from '../../../src/kernel/index.js';
import { sweepOrders, timedOrders } from '../../../src/rectification/index.js';
import { recomputeDeadlines } from '../../../src/workflow/deadlines/index.js';
import { granted, MONDAY, ownDistrict, refusalCode } from '../../testkit/fixtures/determination-desk.js';
import {
  on,
  openRectificationDatabase,
  RectificationDesk,
} from '../../testkit/fixtures/rectification-desk.js';

const end = (day: string): Date => new Date(`${day}T23:59:59.999+08:00`);

let database: DataSource;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ database, close } = await openRectificationDatabase());
});
afterAll(() => close());
afterEach(() => installHolidayNotices([]));

/** A ruling that has the firm rectify by a day, and an order on it, accepted. */
async function orderOn(rectifyBy: string, workingDays: number | null, now = MONDAY) {
  const rectification = await RectificationDesk.open(database, ownDistrict());
  const { desk } = rectification;
  desk.clock.set(now);
  const ruling = { disposition: 'RECTIFY_BY_DEADLINE', responsibleAgency: 'BANKING', rectifyBy } as const;
  const { caseId, disputeId } = await desk.openDeliberation(ruling);
  await desk.rule(disputeId);
  const determination = await desk.determination(caseId);
  const orderId = granted(await rectification.issue(determination?.id ?? '', { workingDays }));
  granted(await rectification.as('BANKING').acceptRectificationOrder(on(orderId)));
  return { rectification, orderId };
}

describe('an order under a ruling that sets a period', () => {
  it('that is returned near its end is due with it, and not later', async () => {
    const { rectification, orderId } = await orderOn('2016-06-30', 5);
    const report = { ...on(orderId), report: '已清退。' };
    granted(await rectification.as('BANKING', { officer: 'banking-2' }).submitRectification(report));
    rectification.clock.set(new Date('2016-06-28T02:00:00Z'));
    granted(await rectification.verify(orderId, 'RETURNED'));
    expect(await rectification.order(orderId)).toMatchObject({
      rectifyBy: end('2016-06-30'),
      dueAt: end('2016-06-30'),
    });
    const more = { ...on(orderId), workingDays: 1, reason: '清退量大' };
    const extended = await rectification.as('OFFICE').extendRectificationOrder(more);
    expect(refusalCode(extended)).toBe('PERIOD_BEYOND_RULING');
  });

  it('that is returned behind its end is overdue at once', async () => {
    const { rectification, orderId } = await orderOn('2016-06-30', 5);
    const report = { ...on(orderId), report: '已清退。' };
    granted(await rectification.as('BANKING', { officer: 'banking-2' }).submitRectification(report));
    const now = new Date('2016-07-04T02:00:00Z');
    rectification.clock.set(now);
    granted(await rectification.verify(orderId, 'RETURNED'));
    expect(await rectification.order(orderId)).toMatchObject({ dueAt: end('2016-06-30'), remindedAt: null });
    await sweepOrders(database, now);
    expect((await rectification.order(orderId)).remindedAt).toEqual(now);
  });

  it.each([
    ['as far as the ruling goes', '2027-01-05', 5, '2027-01-05'],
    ['within the ruling', '2027-01-15', 5, '2027-01-06'],
    ['nowhere where it has all of the ruling’s period', '2027-01-05', null, '2027-01-05'],
  ])('is moved by a notice of holidays %s', async (_what, rulingLastDay, workingDays, lastDay) => {
    const now = new Date('2026-12-28T02:00:00Z');
    const { rectification, orderId } = await orderOn(rulingLastDay, workingDays, now);
    expect((await rectification.order(orderId)).rectifyBy).toEqual(end('2027-01-05'));
    const holidays = [...statutoryHolidays(2027), '2027-01-04'];
    const notice = { year: 2027, source: newId(), holidays, workdays: [] };
    installHolidayNotices([notice]);
    const kinds = [timedOrders()];
    await recomputeDeadlines(database, now, {
      kinds,
      refresh: async () => undefined,
      notices: () => [notice],
    });
    expect(await rectification.order(orderId)).toMatchObject({
      rectifyBy: end(lastDay),
      dueAt: end(lastDay),
    });
    // The notice is another one for each case.
    await database.query(`UPDATE coordination.working_calendar SET years = '{}'`);
  });
});
