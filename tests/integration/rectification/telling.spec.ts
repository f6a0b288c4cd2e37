import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { endOfWorkingDays } from '../../../src/kernel/index.js';
import { sweepOrders } from '../../../src/rectification/index.js';
import { granted, MONDAY, NATIONAL, refusalCode } from '../../testkit/fixtures/determination-desk.js';
import {
  on,
  openRectificationDatabase,
  RectificationDesk,
} from '../../testkit/fixtures/rectification-desk.js';

let database: DataSource;
let close: () => Promise<void>;
let desk: RectificationDesk;

beforeAll(async () => {
  ({ database, close } = await openRectificationDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  desk = await RectificationDesk.open(database);
});

interface TaskRow {
  readonly kind: string;
  readonly agency: string;
  readonly due_at: Date | null;
  readonly urgent: boolean;
}

const openTasks = (orderId: string): Promise<TaskRow[]> =>
  database.query(
    `SELECT kind, agency, due_at, urgent FROM coordination.task
     WHERE subject_kind = 'ORDER' AND subject_id = $1 AND closed_at IS NULL ORDER BY kind`,
    [orderId],
  );

/** Topics and recipients of what was told about an order, in order, tasks left out. */
async function told(orderId: string): Promise<(readonly [string, readonly string[]])[]> {
  const rows: { topic: string; recipients: string[] }[] = await database.query(
    `SELECT topic, recipients FROM coordination.outbox_message
     WHERE subject_kind = 'ORDER' AND subject_id = $1 AND topic <> 'task.opened' ORDER BY sequence`,
    [orderId],
  );
  return rows.map(({ topic, recipients }) => [topic, recipients] as const);
}

describe('what an order asks', () => {
  it('waits for one agency after the other, and for nobody once it is closed', async () => {
    const orderId = await desk.accepted();
    expect(await openTasks(orderId)).toMatchObject([
      {
        kind: 'SUBMIT_RECTIFICATION',
        agency: 'BANKING',
        due_at: endOfWorkingDays(MONDAY, 20),
        urgent: false,
      },
    ]);
    granted(
      await desk.as('BANKING').reportRectificationProgress({ ...on(orderId), percent: 5, done: '开始' }),
    );
    granted(await desk.as('BANKING').submitRectification({ ...on(orderId), report: '已整改' }));
    expect(await openTasks(orderId)).toMatchObject([{ kind: 'VERIFY_RECTIFICATION', agency: 'PBOC' }]);
    granted(await desk.verify(orderId));
    expect(await openTasks(orderId)).toMatchObject([{ kind: 'CLOSE_ORDER', agency: 'OFFICE' }]);
    granted(await desk.as('OFFICE').closeRectificationOrder(on(orderId)));
    expect(await openTasks(orderId)).toEqual([]);
    expect(await told(orderId)).toEqual([
      ['order.issued', ['BANKING', 'PBOC']],
      ['order.verified', ['BANKING']],
      ['order.closed', ['BANKING', 'PBOC']],
    ]);
  });

  it('is urgent once overdue, and told to the office when it is escalated', async () => {
    const orderId = await desk.accepted();
    await sweepOrders(database, endOfWorkingDays(MONDAY, 100));
    expect(await openTasks(orderId)).toMatchObject([
      { kind: 'CLOSE_ORDER', agency: 'OFFICE', urgent: true },
      { kind: 'SUBMIT_RECTIFICATION', agency: 'BANKING', urgent: true },
    ]);
    expect((await told(orderId)).slice(1)).toEqual([
      ['order.due_soon', ['BANKING']],
      ['order.overdue', ['BANKING']],
      ['order.escalated', ['OFFICE', 'BANKING']],
    ]);
  });

  it('goes up to the leading group where it is the office that lets it lie', async () => {
    const orderId = await desk.submitted();
    granted(await desk.verify(orderId));
    await sweepOrders(database, endOfWorkingDays(MONDAY, 100));
    expect((await told(orderId)).slice(-2)).toEqual([
      ['order.overdue', ['OFFICE']],
      ['order.escalated', ['LEADING_GROUP']],
    ]);
  });

  it('tells whose office below dealt with it that one above took it up', async () => {
    const orderId = await desk.accepted();
    const { level, region } = (await desk.order(orderId)).offices['BANKING'] ?? { level: null, region: null };
    granted(
      await desk.as('BANKING', NATIONAL).takeUpRectificationOrder({ ...on(orderId), reason: '跨区域' }),
    );
    const [message]: { recipients: string[]; body: object }[] = await database.query(
      `SELECT recipients, body FROM coordination.outbox_message WHERE subject_id = $1 AND topic = 'order.taken_up'`,
      [orderId],
    );
    expect(message).toMatchObject({
      recipients: ['BANKING'],
      body: { order: orderId, from: { level, region }, to: NATIONAL },
    });
    expect(await openTasks(orderId)).toMatchObject([{ kind: 'SUBMIT_RECTIFICATION', agency: 'BANKING' }]);
  });

  it('tells nothing of a step that was refused', async () => {
    const orderId = await desk.issued();
    const before = await told(orderId);
    expect(refusalCode(await desk.verify(orderId))).toBe('TRANSITION_NOT_ALLOWED');
    expect(await told(orderId)).toEqual(before);
    expect(await openTasks(orderId)).toMatchObject([{ kind: 'ACCEPT_ORDER', agency: 'BANKING' }]);
  });
});
