import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { rebuildRow, rowAsJson } from '../../../src/workflow/recorder/row-changes.js';
import { beijingDay, endOfWorkingDays, startOfBeijingDay } from '../../../src/kernel/index.js';
import { sweepOrders, type OrderSwept } from '../../../src/rectification/index.js';
import { RectificationOrderEntity } from '../../../src/rectification/rows/rectification-order.entity.js';
import { granted, MONDAY } from '../../testkit/fixtures/determination-desk.js';
import {
  on,
  openRectificationDatabase,
  RectificationDesk,
} from '../../testkit/fixtures/rectification-desk.js';

const STAGES = ['warnOfDeadline', 'remindOverdue', 'escalateOverdue'];

let database: DataSource;
let close: () => Promise<void>;
let desk: RectificationDesk;

beforeAll(async () => {
  ({ database, close } = await openRectificationDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  // Every order of an earlier test ends first, so that a sweep finds the orders of its own test.
  await sweepOrders(database, new Date('2040-01-01T00:00:00Z'));
  desk = await RectificationDesk.open(database);
});

const stagesOf = (swept: readonly OrderSwept[], orderId: string) =>
  swept.filter((each) => each.orderId === orderId).map(({ stage }) => stage);

const accountable = (agency: 'OFFICE' | 'BANKING' | 'PBOC' | 'INSURANCE' = 'OFFICE', open?: boolean) =>
  desk.as(agency).accountability({ open }, { size: 200, after: null });

/** A warning comes as its day begins in Beijing. */
const morningOf = (instant: Date): Date => startOfBeijingDay(beijingDay(instant));

describe('the clock of an order', () => {
  it('warns, reminds the addressee and escalates, each at its instant and each once', async () => {
    const orderId = await desk.accepted();
    const at = (days: number) => endOfWorkingDays(MONDAY, days);
    const warning = morningOf(at(17));
    const justBefore = (instant: Date) => new Date(instant.getTime() - 1);
    for (const [instant, stage] of [
      [warning, 'warnOfDeadline'],
      [at(20), 'remindOverdue'],
      [at(23), 'escalateOverdue'],
    ] as const) {
      expect(await sweepOrders(database, justBefore(instant))).toEqual([]);
      expect(await sweepOrders(database, instant)).toEqual([{ orderId, stage }]);
      expect(await sweepOrders(database, instant)).toEqual([]);
    }
    expect(await desk.order(orderId)).toMatchObject({
      state: 'ACCEPTED',
      dueAt: at(20),
      warnedAt: warning,
      remindedAt: at(20),
      escalatedAt: at(23),
      escalationLevel: 1,
      actsAt: null,
    });
    const events = (await desk.events(orderId)).slice(2);
    expect(events.map(({ command, from, to }) => [command, from, to])).toEqual(
      STAGES.map((stage) => [stage, 'ACCEPTED', 'ACCEPTED']),
    );
    expect(events.at(-1)).toMatchObject({
      agency: null,
      officer: null,
      role: null,
      at: at(23),
      details: { agency: 'BANKING', dueAt: at(20).toISOString(), escalationLevel: 1 },
    });
  });

  it('makes up what was missed while the hub was down, in its order', async () => {
    const orderId = await desk.accepted();
    const late = endOfWorkingDays(MONDAY, 100);
    expect(await sweepOrders(database, late)).toEqual(STAGES.map((stage) => ({ orderId, stage })));
    expect(await sweepOrders(database, late)).toEqual([]);
  });

  it('acts exactly once however many sweep at the same time', async () => {
    const orders: string[] = [];
    for (let count = 0; count < 6; count += 1) orders.push(await desk.accepted());
    const late = endOfWorkingDays(MONDAY, 100);
    const sweeps = await Promise.all(Array.from({ length: 5 }, () => sweepOrders(database, late)));
    // An order that another sweep holds is passed over; the next sweep finds it.
    const swept = [...sweeps.flat(), ...(await sweepOrders(database, late))];
    for (const orderId of orders) {
      expect(stagesOf(swept, orderId)).toHaveLength(3);
      const commands = (await desk.events(orderId)).slice(2).map(({ command }) => command);
      expect(commands).toEqual(STAGES);
    }
  });

  it('leaves an order that somebody is working on to the next sweep', async () => {
    const orderId = await desk.accepted();
    const due = endOfWorkingDays(MONDAY, 17);
    await database.transaction(async (manager) => {
      await manager.query(`SELECT FROM coordination.rectification_order WHERE id = $1 FOR UPDATE`, [orderId]);
      expect(await sweepOrders(database, due)).toEqual([]);
    });
    expect(await sweepOrders(database, due)).toEqual([{ orderId, stage: 'warnOfDeadline' }]);
  });

  it('does not let one order that cannot be acted on hold up the others', async () => {
    const own = await openRectificationDatabase();
    try {
      const other = await RectificationDesk.open(own.database);
      const broken = await other.accepted();
      const orderId = await other.accepted();
      // The next event of this order is there already, as no code of the hub would leave it.
      await own.database.query(
        `INSERT INTO coordination.rectification_order_event
         SELECT order_id, 3, command, from_state, to_state, agency, officer, role, at, rule, details, changes
         FROM coordination.rectification_order_event WHERE order_id = $1 AND version = 2`,
        [broken],
      );
      const late = endOfWorkingDays(MONDAY, 100);
      await expect(sweepOrders(own.database, late)).rejects.toThrow(AggregateError);
      expect(await other.order(orderId)).toMatchObject({ escalatedAt: late });
      expect(await other.order(broken)).toMatchObject({ version: 2, warnedAt: null });
    } finally {
      await own.close();
    }
  });

  it('starts anew with each step, for whoever the step waits for', async () => {
    const orderId = await desk.submitted();
    const late = endOfWorkingDays(MONDAY, 10);
    await sweepOrders(database, late);
    expect(await desk.order(orderId)).toMatchObject({ state: 'SUBMITTED', remindedAt: late });
    expect((await desk.events(orderId)).at(-1)).toMatchObject({ details: { agency: 'PBOC' } });
    desk.clock.set(late);
    granted(await desk.verify(orderId, 'RETURNED'));
    expect(await desk.order(orderId)).toMatchObject({
      warnedAt: null,
      remindedAt: null,
      escalatedAt: null,
      escalationLevel: 0,
    });
    await sweepOrders(database, endOfWorkingDays(MONDAY, 40));
    expect((await desk.events(orderId)).slice(-3).map(({ command }) => command)).toEqual(STAGES);
    expect(await desk.order(orderId)).toMatchObject({ escalationLevel: 1 });
  });

  it('stands still once the order is over', async () => {
    const orderId = await desk.accepted();
    granted(await desk.as('OFFICE').withdrawRectificationOrder({ ...on(orderId), reason: '对象有误' }));
    expect(await sweepOrders(database, endOfWorkingDays(MONDAY, 100))).toEqual([]);
  });

  it('puts off a reminder together with the deadline', async () => {
    const orderId = await desk.accepted();
    await sweepOrders(database, endOfWorkingDays(MONDAY, 18));
    granted(
      await desk
        .as('OFFICE')
        .extendRectificationOrder({ ...on(orderId), workingDays: 10, reason: '清退量大' }),
    );
    expect(await sweepOrders(database, endOfWorkingDays(MONDAY, 20))).toEqual([]);
    expect(await sweepOrders(database, endOfWorkingDays(MONDAY, 27))).toEqual([
      { orderId, stage: 'warnOfDeadline' },
    ]);
  });
});

describe('the accountability list', () => {
  it('names who let which deadline pass, for how long, and when they were told', async () => {
    const orderId = await desk.accepted();
    const due = endOfWorkingDays(MONDAY, 20);
    await sweepOrders(database, endOfWorkingDays(MONDAY, 17));
    expect((await accountable('OFFICE', true)).edges.filter(({ node }) => node.orderId === orderId)).toEqual(
      [],
    );
    await sweepOrders(database, due);
    const escalated = endOfWorkingDays(MONDAY, 23);
    await sweepOrders(database, escalated);
    desk.clock.set(endOfWorkingDays(MONDAY, 27));
    const entry = async (open?: boolean) =>
      (await accountable('OFFICE', open)).edges
        .map(({ node }) => node)
        .filter((node) => node.orderId === orderId);
    const { platform } = desk.desk;
    expect(await entry(true)).toMatchObject([
      {
        agency: 'BANKING',
        documentNumber: expect.stringMatching(/^京互金整治办〔2016〕\d+号$/),
        kind: 'RECTIFY_BY',
        platformCode: platform.code,
        level: 'PROVINCIAL',
        step: 'ACCEPTED',
        dueAt: due,
        workingDaysOverdue: 7,
        remindedAt: due,
        escalatedAt: escalated,
        endedAt: null,
      },
    ]);
    granted(
      await desk.as('BANKING').reportRectificationProgress({ ...on(orderId), percent: 9, done: '仍在清退' }),
    );
    expect(await entry(true)).toHaveLength(1);
    desk.clock.set(endOfWorkingDays(MONDAY, 30));
    granted(await desk.as('BANKING').submitRectification({ ...on(orderId), report: '已整改' }));
    expect(await entry(true)).toEqual([]);
    desk.clock.set(endOfWorkingDays(MONDAY, 35));
    expect(await entry(false)).toMatchObject([
      { workingDaysOverdue: 10, endedAt: endOfWorkingDays(MONDAY, 30) },
    ]);
    expect(await entry()).toHaveLength(1);
  });

  it('shows an agency what concerns the orders that it sees', async () => {
    const orderId = await desk.accepted();
    await sweepOrders(database, endOfWorkingDays(MONDAY, 20));
    const seen = async (agency: 'BANKING' | 'PBOC' | 'INSURANCE') =>
      (await accountable(agency)).edges.some(({ node }) => node.orderId === orderId);
    expect([await seen('BANKING'), await seen('PBOC'), await seen('INSURANCE')]).toEqual([true, true, false]);
  });

  it('is read page by page without a gap or a double', async () => {
    const orders = [await desk.accepted(), await desk.accepted(), await desk.accepted()];
    await sweepOrders(database, endOfWorkingDays(MONDAY, 20));
    const found: string[] = [];
    const whole = (await accountable()).edges.map(({ node }) => node.orderId);
    let after: string | null = null;
    do {
      const page = await desk.as('OFFICE').accountability({}, { size: 2, after });
      found.push(...page.edges.map(({ node }) => node.orderId));
      const { endCursor, hasNextPage } = page.pageInfo;
      after = hasNextPage && endCursor ? Buffer.from(endCursor, 'base64url').toString() : null;
    } while (after !== null);
    expect(found).toEqual(whole);
    expect(orders.every((id) => found.includes(id))).toBe(true);
  });
});

describe('the record', () => {
  it('rebuilds every order from its events', async () => {
    const orderId = await desk.submitted();
    await sweepOrders(database, endOfWorkingDays(MONDAY, 100));
    granted(await desk.verify(orderId, 'RETURNED'));
    granted(await desk.as('BANKING').submitRectification({ ...on(orderId), report: '已补充' }));
    granted(await desk.verify(orderId));
    granted(await desk.as('OFFICE').closeRectificationOrder(on(orderId)));

    const orders = await database.getRepository(RectificationOrderEntity).find();
    expect(orders.length).toBeGreaterThan(10);
    for (const order of orders) {
      expect(rebuildRow(await desk.events(order.id))).toEqual(rowAsJson(order));
    }
  });

  it('is not changed or deleted by the hub', async () => {
    for (const statement of [
      'UPDATE coordination.rectification_order_event SET rule = rule',
      'DELETE FROM coordination.rectification_order',
    ]) {
      await expect(database.query(statement)).rejects.toThrow('permission denied');
    }
  });
});
