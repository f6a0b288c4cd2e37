import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCENARIOS } from '../../src/sample-data/index.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { Screens } from '../testkit/screens.js';

const FIRM = SCENARIOS.pooledLender.code;
const DAY = 86_400_000;

let hub: TestHub;
let screens: Screens;
beforeAll(async () => {
  hub = await startTestHub({ console: true, signIn: {}, law: [] });
  const owner = await hub.database.asOwner();
  // What was recorded by now was recorded three days ago.
  for (const { schema } of await owner.query<{ schema: string }[]>(
    `SELECT schemaname AS schema FROM pg_tables WHERE tablename = 'recording'`,
  )) {
    await owner.query(`UPDATE ${schema}.recording SET committed = committed - interval '3 days'`);
  }
  await owner.query(
    `UPDATE commerce.registration SET business_scope = '今日变更后的经营范围' WHERE platform_code = $1`,
    [FIRM],
  );
  screens = await Screens.open(hub.url);
});
afterAll(async () => {
  await screens?.close();
  await hub?.stop();
});

it('the dossier shows the records of a day, marked as such, and the present ones again', async () => {
  const officer = await screens.as('bankingOfficer', `/platforms/${FIRM}`);
  const held = officer.getByRole('region', { name: '工商行政管理部门', exact: true });
  await held.getByText('今日变更后的经营范围').waitFor();
  const yesterday = new Date(Date.now() + 8 * 3_600_000 - DAY).toISOString().slice(0, 10);
  const control = officer.getByRole('textbox', { name: '查看截至某日的数据（截至时间）' });
  await control.fill(yesterday);
  await control.press('Enter');
  const mark = officer.getByText(`以下为截至${yesterday}（北京时间当日终了）已入库的数据，不是现有数据。`);
  await mark.waitFor();
  await held.getByText('今日变更后的经营范围').waitFor({ state: 'detached' });
  await held.getByText('经营范围').waitFor();
  expect(new URL(officer.url()).searchParams.get('asOf')).toBe(yesterday);
  expect(await held.getByRole('link', { name: /申请校核/ }).count()).toBe(0);
  expect(await screens.violations(officer)).toEqual([]);

  await officer.getByRole('button', { name: '查看现有数据' }).click();
  await held.getByText('今日变更后的经营范围').waitFor();
  expect(await mark.count()).toBe(0);

  const before = new Date(Date.now() - 9 * DAY).toISOString().slice(0, 10);
  await screens.visit(officer, `/platforms/${FIRM}?asOf=${before}`);
  await held.getByText('数据沿革自', { exact: false }).waitFor();
  expect(screens.problems()).toEqual([]);
});
