import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawerOf, fill, openTask, pick, pickMoment } from '../testkit/console-forms.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { Screens } from '../testkit/screens.js';

const FIRM = '91110105HY0000016E';

let hub: TestHub;
let screens: Screens;
beforeAll(async () => {
  hub = await startTestHub({ console: true, signIn: {}, law: [] });
  screens = await Screens.open(hub.url);
});
afterAll(async () => {
  await screens?.close();
  await hub?.stop();
});

it('a correction is asked for beside the value, answered by its source agency, and closed', async () => {
  const officer = await screens.as('bankingOfficer', `/platforms/${FIRM}`);
  const held = officer.getByRole('region', { name: '工商行政管理部门', exact: true });
  await held.getByRole('link', { name: '申请校核: 注册资本' }).click();
  await fill(drawerOf(officer), {
    现有内容: '注册资本5000万元',
    应为内容: '注册资本500万元',
    理由: '与验资报告不符。',
  });
  await drawerOf(officer).getByRole('button', { name: '提交' }).click();
  await drawerOf(officer).waitFor({ state: 'detached' });
  await officer.getByText('待答复').first().waitFor();
  expect(await screens.violations(officer)).toEqual([]);

  const source = await screens.as('commerceOfficer');
  await openTask(source, '答复校核申请');
  await pick(drawerOf(source), '答复', '已更正');
  await fill(drawerOf(source), { 说明: '录入有误，已更正。' });
  await pickMoment(drawerOf(source), '自何时起有误（北京时间）', '2016-06-01 09:30');
  await drawerOf(source).getByRole('button', { name: '提交' }).click();
  await drawerOf(source).waitFor({ state: 'detached' });
  await source.getByText('已更正').first().waitFor();
  expect(await screens.violations(source)).toEqual([]);

  await openTask(officer, '查看答复并办结校核申请');
  await drawerOf(officer).getByRole('button', { name: '提交' }).click();
  await officer.getByText('已办结').first().waitFor();
  await screens.visit(officer, '/corrections');
  await officer.getByRole('cell', { name: '注册资本' }).nth(1).waitFor();
  expect(screens.problems()).toEqual([]);
});
