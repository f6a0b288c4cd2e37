import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rebuildAllTasks, TASK_SUBJECT_ENTITIES } from '../../../src/hub/rebuild-all-tasks.js';
import { newId, SettableClock } from '../../../src/kernel/index.js';
import { PlatformEntity } from '../../../src/platform-registry/index.js';
import { openWarrants } from '../../../src/warrants/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { Desk, granted, MONDAY } from '../../testkit/fixtures/determination-desk.js';
import { RectificationDesk } from '../../testkit/fixtures/rectification-desk.js';
import { SHIPPED_LAW } from '../../testkit/fixtures/shipped-law.js';

let owned: TestDatabase;
let database: DataSource;
let owner: DataSource;

beforeAll(async () => {
  owned = await createTestDatabase();
  database = await owned.as('huishang_coordination', [PlatformEntity, ...TASK_SUBJECT_ENTITIES]);
  owner = await owned.asOwner([PlatformEntity, ...TASK_SUBJECT_ENTITIES]);
});
afterAll(() => owned?.drop());

const WARRANT = {
  accounts: ['6222000011112222'],
  periodFrom: '2025-01-01',
  periodTo: '2025-12-31',
  purpose: 'CRIMINAL_INVESTIGATION',
  gate: 'POLICE_CRIMINAL_PROCEDURE',
  documentSha256: 'a'.repeat(64),
  officers: ['张伟', '王芳'],
  validFrom: new Date('2026-06-01T00:00:00Z'),
  validTo: new Date('2026-07-01T00:00:00Z'),
  usesAllowed: 10,
} as const;

function scopeOf(desk: Desk) {
  const caller = desk.caller('POLICE', { purpose: 'CRIMINAL_INVESTIGATION' });
  const context = { caller, grants: new Set<string>(), masked: new Set<string>(), warrant: null };
  return {
    database,
    clock: new SettableClock(new Date('2026-06-01T00:00:00Z')),
    context,
    jurisdiction: null,
  };
}

interface OpenTask {
  readonly id: string;
  readonly asked: string;
}

const openTasks = (): Promise<OpenTask[]> =>
  owner.query(
    `SELECT id, concat_ws(' ', subject_kind, subject_id, mailbox, kind, due_at, urgent) AS asked
     FROM coordination.task WHERE closed_at IS NULL ORDER BY asked`,
  );
const asked = async (): Promise<string[]> => (await openTasks()).map((task) => task.asked);

it('gives what is older than tasks its tasks, closes those of what is over, and changes nothing that is right', async () => {
  // One in every state that waits for somebody.
  await (await Desk.open(database)).openCase();
  await (await Desk.open(database)).openDispute();
  await (await Desk.open(database)).openDeliberation();
  const ruled = await Desk.open(database);
  await ruled.rule((await ruled.openDeliberation()).disputeId);
  await (await RectificationDesk.open(database)).determine();
  await (await RectificationDesk.open(database)).submitted();
  const closed = await Desk.open(database);
  const warrant = await openWarrants(scopeOf(closed), SHIPPED_LAW).request({
    ...WARRANT,
    platformCode: closed.platform.code,
    accounts: [...WARRANT.accounts],
    officers: [...WARRANT.officers],
    idempotencyKey: newId(),
  });
  expect(warrant.refusal).toBeNull();
  const { disputeId } = await closed.openDeliberation();
  await closed.rule(disputeId);
  const ended = { idempotencyKey: newId(), disputeId, reason: '已自行整改完毕' };
  granted(await closed.as('OFFICE').closeDispute(ended));
  const { code: platform } = closed.platform;
  await owner.query(
    `INSERT INTO coordination.task (id, subject_kind, subject_id, kind, agency, platform_code, urgent, opened_at)
     VALUES ($1, 'DISPUTE', $2, 'ISSUE_ORDER', 'OFFICE', $3, false, $4)`,
    [newId(), disputeId, platform, MONDAY],
  );
  const right = (await asked()).filter((task) => !task.includes(disputeId));
  expect(right.filter((task) => task.includes('APPROVE_ACCOUNT_WARRANT'))).toHaveLength(1);
  expect(right.length).toBeGreaterThan(7);

  await owner.query(
    `DELETE FROM coordination.task WHERE id IN (
       SELECT id FROM coordination.task WHERE subject_id <> $1 AND closed_at IS NULL)`,
    [disputeId],
  );
  const looked = await rebuildAllTasks(owner, MONDAY);
  // An agreement of the sample waits for its approval and has had no step since it was put there.
  const ofSample = (task: string): boolean => task.includes('APPROVE_AGREEMENT');
  const all = await asked();
  expect(all.filter((task) => !ofSample(task))).toEqual(right);
  expect(all.filter(ofSample)).toHaveLength(1);
  expect(looked.get('ORDER')).toBe(1);

  const before = await openTasks();
  const [told] = await owner.query('SELECT count(*) FROM coordination.outbox_message');
  await rebuildAllTasks(owner, MONDAY);
  expect(await openTasks()).toEqual(before);
  expect(await owner.query('SELECT count(*) FROM coordination.outbox_message')).toEqual([told]);
});
