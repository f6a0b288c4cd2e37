import type { DataSource, EntityManager } from 'typeorm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  InterimMeasureEntity,
  InterimMeasureEventEntity,
} from '../../../src/determination/rows/disputes/interim-measure.entity.js';
import { newId } from '../../../src/kernel/index.js';
import {
  RectificationOrderEntity,
  RectificationOrderEventEntity,
} from '../../../src/rectification/rows/rectification-order.entity.js';
import { granted, MONDAY } from '../../testkit/fixtures/determination-desk.js';
import { openRectificationDatabase, RectificationDesk } from '../../testkit/fixtures/rectification-desk.js';
import { interimMeasureRecorder } from '../../../src/determination/transitions/transitions.js';
import { orderWorkflow } from '../../../src/rectification/rows/rectification-order.repository.js';
import { createRecorder } from '../../../src/workflow/recorder/index.js';
import { orderRecorder } from '../../../src/rectification/transitions/transitions.js';

const LOST = /no longer at version/;
const METADATA = { by: null, at: new Date(MONDAY.getTime() + 3_600_000), details: { why: '超期' } };

let database: DataSource;
let close: () => Promise<void>;
let desk: RectificationDesk;

beforeAll(async () => {
  ({ database, close } = await openRectificationDatabase());
});
beforeEach(async () => {
  desk = await RectificationDesk.open(database);
});
afterAll(() => close?.());

const inTransaction = <Value>(work: (manager: EntityManager) => Promise<Value>): Promise<Value> =>
  database.transaction(work);

it('moves an order with its event, or neither where the row does not stand where the move began', async () => {
  const id = granted(await desk.issue((await desk.determine()).determinationId));
  const orders = database.getRepository(RectificationOrderEntity);
  const present = await orders.findOneByOrFail({ id });
  const move = (row: RectificationOrderEntity) =>
    inTransaction((manager) =>
      orderRecorder.transition(manager, row, 'remindOverdue', METADATA, { remindedAt: METADATA.at }),
    );
  await expect(move({ ...present, version: 2 })).rejects.toThrow(LOST);
  await expect(move({ ...present, state: 'ACCEPTED' })).rejects.toThrow(LOST);
  const closed = await move({ ...present, state: 'CLOSED' });
  expect(closed).toMatchObject({ ok: false, error: { code: 'TRANSITION_NOT_ALLOWED' } });
  expect(await orders.findOneByOrFail({ id })).toEqual(present);

  expect(await move(present)).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await orders.findOneByOrFail({ id })).toEqual({ ...present, version: 2, remindedAt: METADATA.at });
  const events = database.getRepository(RectificationOrderEventEntity);
  expect(await events.findBy({ orderId: id, version: 2 })).toEqual([
    {
      orderId: id,
      version: 2,
      command: 'remindOverdue',
      from: 'ISSUED',
      to: 'ISSUED',
      agency: null,
      officer: null,
      role: null,
      level: null,
      region: null,
      at: METADATA.at,
      rule: '国办发〔2016〕21号',
      details: { why: '超期' },
      changes: { version: 2, remindedAt: METADATA.at.toISOString() },
    },
  ]);
});

it('does the same with an interim measure', async () => {
  const { caseId, disputeId } = await desk.desk.openDispute();
  const office = desk.desk.as('OFFICE');
  granted(await desk.desk.as('BANKING').markUrgent({ idempotencyKey: newId(), caseId, reason: '资金外流' }));
  granted(
    await office.orderInterimMeasure({
      idempotencyKey: newId(),
      disputeId,
      measure: '暂停新增出借。',
      addressee: 'BANKING',
      until: new Date(MONDAY.getTime() + 30 * 86_400_000),
      reasons: '资金流出。',
      legalBasis: [{ law: '银行业监督管理法', article: '37' }],
    }),
  );
  const measures = database.getRepository(InterimMeasureEntity);
  const present = await measures.findOneByOrFail({ disputeId });
  const end = (row: InterimMeasureEntity) =>
    inTransaction((manager) => interimMeasureRecorder.transition(manager, row, 'expire', METADATA));
  await expect(end({ ...present, version: 2 })).rejects.toThrow(LOST);
  expect(await measures.findOneByOrFail({ disputeId })).toEqual(present);

  granted(await end(present));
  const after = { ...present, version: 2, state: 'EXPIRED', endedAt: METADATA.at };
  expect(await measures.findOneByOrFail({ disputeId })).toEqual(after);
  const events = database.getRepository(InterimMeasureEventEntity);
  expect(await events.find({ where: { measureId: present.id }, order: { version: 'ASC' } })).toMatchObject([
    { version: 1, command: 'orderInterimMeasure', from: null, changes: { id: present.id, version: 1 } },
    { version: 2, changes: { version: 2, state: 'EXPIRED', endedAt: METADATA.at.toISOString() } },
  ]);
  expect(await end({ ...present, ...after, state: 'EXPIRED' })).toMatchObject({
    error: { code: 'TRANSITION_NOT_ALLOWED' },
  });
});

it('runs what subscribes to a step in the order of its list and in its transaction, and for no step that was refused', async () => {
  const id = granted(await desk.issue((await desk.determine()).determinationId));
  const orders = database.getRepository(RectificationOrderEntity);
  const present = await orders.findOneByOrFail({ id });
  const ran: string[] = [];
  const recorder = createRecorder(orderWorkflow, [
    async (manager, { command, before, after }) => {
      const written = await manager.findOneByOrFail(RectificationOrderEntity, { id: after.id });
      ran.push(`first ${command} ${before?.version} ${written.version}`);
    },
    (_manager, { command, metadata }) => {
      ran.push(`second ${command} ${metadata.at.toISOString()}`);
      if (command === 'escalateOverdue') throw new Error('A reaction failed.');
    },
  ]);
  const step = (
    row: RectificationOrderEntity,
    command: 'remindOverdue' | 'escalateOverdue' | 'submitRectification',
  ) => inTransaction((manager) => recorder.transition(manager, row, command, METADATA));

  expect(await step(present, 'submitRectification')).toMatchObject({
    error: { code: 'TRANSITION_NOT_ALLOWED' },
  });
  expect(ran).toEqual([]);

  const reminded = granted(await step(present, 'remindOverdue'));
  expect(ran.splice(0)).toEqual([
    'first remindOverdue 1 2',
    `second remindOverdue ${METADATA.at.toISOString()}`,
  ]);

  await expect(step(await orders.findOneByOrFail({ id }), 'escalateOverdue')).rejects.toThrow(
    'A reaction failed.',
  );
  expect(ran).toHaveLength(2);
  expect((await orders.findOneByOrFail({ id })).version).toBe(reminded.version);
});
