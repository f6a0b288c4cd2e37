import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { DataSource } from 'typeorm';
import { roleAddress } from '../../../src/database/index.js';
import { DEADLINES_QUEUE, determinationEntities, sweepDeadlines } from '../../../src/determination/index.js';
import { Jobs, JOBS_ROLE, enqueueCommitsOf } from '../../../src/workflow/jobs/index.js';
import { newId } from '../../../src/kernel/index.js';
import { leadingGroupEntities } from '../../../src/leading-groups/index.js';
import { PlatformEntity } from '../../../src/platform-registry/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { Desk, granted, refusalCode } from '../../testkit/fixtures/determination-desk.js';
import { PATIENCE } from '../../testkit/patience.js';

let owned: TestDatabase;
let database: DataSource;
let desk: Desk;
let jobs: Jobs;
const errors: Error[] = [];

beforeAll(async () => {
  owned = await createTestDatabase();
  database = await owned.as('huishang_coordination', [
    PlatformEntity,
    ...leadingGroupEntities,
    ...determinationEntities,
  ]);
  desk = await Desk.open(database);
  jobs = new Jobs({
    address: roleAddress(owned.connection, JOBS_ROLE),
    onError: (error) => errors.push(error),
  });
  jobs.handle(DEADLINES_QUEUE, () => sweepDeadlines(database, new Date()));
  enqueueCommitsOf(database, jobs);
  await jobs.start();
});
afterAll(async () => {
  await jobs.stop();
  await owned.drop();
});

const on = (disputeId: string) => ({ idempotencyKey: newId(), disputeId });
it('has deadlines looked at when their time has come, without a timer', async () => {
  // The desk's clock is of 2016, so the deadline of the consultation has passed for pg-boss and the sweep.
  const { caseId, disputeId } = await desk.openDispute();
  await vi.waitFor(async () => {
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'REFERRED', version: 2 });
  }, PATIENCE);
  const [event] = (await desk.as('OFFICE').disputeEvents.load(disputeId)).slice(-1);
  expect(event).toMatchObject({ agency: null, details: { cause: 'CONSULTATION_WINDOW_PASSED' } });
  expect(errors).toEqual([]);
});

it('sends no wake-up for what was refused, and one for each deadline that was set', async () => {
  const send = vi.spyOn(jobs, 'wakeUp');
  const other = await Desk.open(database);
  other.clock.set(new Date('2099-01-05T02:00:00Z'));
  const { disputeId } = await other.openDispute(true);
  const dueAt = (await other.as('OFFICE').dispute.load(disputeId))?.dueAt;
  expect(send.mock.calls).toContainEqual([DEADLINES_QUEUE, dueAt, disputeId]);
  send.mockClear();
  const refusals = [
    await other.as('BANKING').acceptDispute(on(disputeId)),
    await other.as('OFFICE').resumeDispute(on(disputeId)),
  ];
  expect(refusals.map(refusalCode)).toEqual(['ACTOR_NOT_ALLOWED', 'TRANSITION_NOT_ALLOWED']);
  expect(send).not.toHaveBeenCalled();
  granted(await other.as('OFFICE').suspendDispute({ ...on(disputeId), reason: '等待' }));
  expect(send).not.toHaveBeenCalled();
  granted(await other.as('OFFICE').resumeDispute(on(disputeId)));
  expect(send.mock.calls).toEqual([[DEADLINES_QUEUE, dueAt, disputeId]]);
});
