import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { openBeijingCase } from '../../testkit/open-case.js';

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

it('counts the tasks that wait for anybody, and those that are overdue', async () => {
  const administrator = await hub.as('OFFICE', { role: 'SYSTEM_ADMINISTRATOR' });
  const read = () => administrator.ask('{ hubHealth { openTasks overdueTasks } }');
  expect(await read()).toMatchObject({ data: { hubHealth: { openTasks: 0, overdueTasks: 0 } } });
  await openBeijingCase(hub, '网络借贷');
  expect(await read()).toMatchObject({ data: { hubHealth: { openTasks: 2, overdueTasks: 0 } } });
  const owner = await hub.database.asOwner();
  await owner.query(`UPDATE coordination.task SET due_at = opened_at WHERE kind = 'GIVE_OPINION'`);
  expect(await read()).toMatchObject({ data: { hubHealth: { openTasks: 2, overdueTasks: 2 } } });
});
