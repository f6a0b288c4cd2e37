import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enqueueCommitsOf } from '../../../src/workflow/jobs/index.js';
import { beijingDay, endOfWorkingDays, startOfBeijingDay } from '../../../src/kernel/index.js';
import { granted, MONDAY, refusalCode } from '../../testkit/fixtures/determination-desk.js';
import {
  on,
  openRectificationDatabase,
  RectificationDesk,
} from '../../testkit/fixtures/rectification-desk.js';

let database: DataSource;
let close: () => Promise<void>;
const wokenAt: { readonly at: Date; readonly key: string }[] = [];

beforeAll(async () => {
  ({ database, close } = await openRectificationDatabase());
  enqueueCommitsOf(database, { wakeUp: async (_queue, at, key) => void wokenAt.push({ at, key }) });
});
afterAll(() => close?.());

it('asks to be woken when an order is next acted on, and for nothing that was refused', async () => {
  const desk = await RectificationDesk.open(database);
  const orderId = await desk.issued();
  const ofOrder = () => wokenAt.filter(({ key }) => key === orderId).map(({ at }) => at);
  const acceptBy = endOfWorkingDays(MONDAY, 3);
  expect(ofOrder()).toEqual([acceptBy]);
  const refused = await desk.as('PBOC').acceptRectificationOrder(on(orderId));
  expect(refusalCode(refused)).toBe('ORDER_STEP_NOT_YOURS');
  expect(ofOrder()).toEqual([acceptBy]);
  granted(await desk.as('BANKING').acceptRectificationOrder(on(orderId)));
  const warning = startOfBeijingDay(beijingDay(endOfWorkingDays(MONDAY, 17)));
  expect(ofOrder()).toEqual([acceptBy, warning]);
  granted(
    await desk.as('BANKING').reportRectificationProgress({ ...on(orderId), done: '进展', percent: 50 }),
  );
  expect(ofOrder()).toHaveLength(2);
});
