import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawerOf, fill, openTask, pick, pickMoment, select, send, take } from '../testkit/console-forms.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { Screens } from '../testkit/screens.js';

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

const lastDay = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);

it('data are given on by consent: asked for, answered from a task, and ended, with every step on record', async () => {
  const officer = await screens.as('pbocOfficer', '/agreements');
  await officer.getByRole('link', { name: '向第三方提供' }).click();
  await officer.getByText('没有向第三方提供的申请。').waitFor();
  expect(await screens.violations(officer)).toEqual([]);
  await screens.picture(officer, 'onward-empty-zh');
  await officer.getByRole('link', { name: '申请向第三方提供' }).click();
  await officer.getByRole('heading', { name: '申请向第三方提供' }).waitFor();
  await select(officer, '数源部门', '银行业监督管理机构');
  await select(officer, '数据项', '借贷业务数据及检查发现');
  await select(officer, '接收单位', '证券监督管理机构');
  await fill(officer, { 理由: '核实资产管理业务实质。', 法律依据: '《证券法》第一百七十条' });
  await pickMoment(officer, '有效期末日', lastDay);
  expect(await screens.violations(officer)).toEqual([]);
  await screens.picture(officer, 'onward-request-zh');
  await officer.getByRole('button', { name: '提交申请' }).click();
  await officer.getByText('待答复').first().waitFor();
  await screens.settled(officer);
  expect(await screens.violations(officer)).toEqual([]);
  await screens.picture(officer, 'onward-requested-zh');

  const source = await screens.as('bankingOfficer');
  await openTask(source, '答复向第三方提供的申请');
  await pick(drawerOf(source), '是否同意', '是');
  await fill(drawerOf(source), { 答复: '同意，仅限本案使用。' });
  expect(await screens.violations(source, '[role="dialog"]')).toEqual([]);
  await screens.picture(source, 'onward-answer-zh');
  await send(source, '答复申请');
  await source.getByText('已同意').first().waitFor();
  expect(await screens.violations(source)).toEqual([]);
  await screens.picture(source, 'onward-consented-zh');

  const third = await screens.as('securitiesOfficer', '/onward-sharing', { locale: 'en', dark: true });
  await third.getByRole('cell', { name: 'Consented' }).waitFor();
  await screens.settled(third);
  expect(await screens.violations(third)).toEqual([]);
  await screens.picture(third, 'onward-list-en-dark');
  await third.getByRole('row').nth(1).getByRole('link').click();
  await third.getByText('There is nothing for you to do now.').waitFor();
  await screens.settled(third);
  expect(await screens.violations(third)).toEqual([]);
  await screens.picture(third, 'onward-consented-en-dark');

  await officer.reload();
  await take(officer, '终止同意');
  await officer.getByRole('listitem').filter({ hasText: '终止同意' }).waitFor();
  await officer.getByText('已终止').first().waitFor();
  expect(screens.problems()).toEqual([]);
});

it('a last day that is over is refused beside its field', async () => {
  const page = await screens.as('pbocOfficer', '/onward-sharing/new?source=BANKING');
  await select(page, '数据项', '借贷业务数据及检查发现');
  await select(page, '接收单位', '证券监督管理机构');
  await fill(page, { 理由: '核实业务。', 法律依据: '《证券法》第一百七十条' });
  await pickMoment(page, '有效期末日', '2020-01-01');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByText('同意的终止时间应当晚于当前时间').first().waitFor();
  expect(screens.problems()).toEqual([]);
});
