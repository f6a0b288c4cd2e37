import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawerOf, fill, openTask, pick } from '../testkit/console-forms.js';
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

/** What the police hold, on the page of a firm. */
const heldByPolice = (page: Page) => page.getByRole('region', { name: '公安机关', exact: true });

/** How often a proposal of the item that is missed is offered. */
const proposals = (held: Locator): Promise<number> =>
  held.locator('a[href$="item=police.case_files"]').count();

/** Says for what data is asked, in the bar at the top. */
async function choosePurpose(page: Page, purpose: string): Promise<void> {
  await page.getByRole('button', { name: /^用途/ }).click();
  await pick(drawerOf(page), '用途', purpose);
  await drawerOf(page).getByRole('button', { name: '确定' }).click();
}

/** Approves what waits for the police, and waits until the form is gone. */
async function approve(page: Page): Promise<void> {
  await openTask(page, '审批共享协议');
  await drawerOf(page).getByRole('button', { name: '批准' }).click();
  await drawerOf(page).waitFor({ state: 'detached' });
}

/** Says for the police that the data are provided. */
async function confirmSupply(page: Page): Promise<void> {
  await openTask(page, '提供数据并确认');
  await drawerOf(page).getByRole('button', { name: '确认已提供数据' }).click();
  await drawerOf(page).waitFor({ state: 'detached' });
}

it('a withheld field is asked for where it is missed, approved by two people, provided, and then shown', async () => {
  const officer = await screens.as('commerceOfficer', `/platforms/${FIRM}`);
  await choosePurpose(officer, '风险监测');
  const held = heldByPolice(officer);
  await held
    .getByRole('button', { name: /^未提供/ })
    .first()
    .click();
  await officer.getByRole('tooltip').getByText('公安机关', { exact: true }).waitFor();
  expect(await proposals(held)).toBe(1);
  await held.getByRole('link', { name: '申请共享' }).first().click();

  // The owner, the item and the purpose are there; why it may be shared is not.
  await officer.getByRole('checkbox', { name: '刑事案件、涉嫌罪名及阶段', checked: true }).waitFor();
  await officer.getByRole('checkbox', { name: '风险监测', checked: true }).waitFor();
  await officer.getByRole('button', { name: '提出', exact: true }).click();
  await officer.getByText('请写明法律依据。').waitFor();
  await fill(officer, { 法律依据: '《政务信息资源共享管理暂行办法》第十二条' });
  await officer.getByRole('button', { name: '提出', exact: true }).click();
  await officer.waitForURL(/\/agreements\/[0-9a-f-]+$/);
  await officer.getByText('待批准').first().waitFor();
  await officer.getByText('答复期限', { exact: true }).first().waitFor();
  const agreement = new URL(officer.url()).pathname;
  // Left open meanwhile; it is read again by itself.
  await screens.visit(officer, `/platforms/${FIRM}`);
  await held
    .getByRole('button', { name: /^未提供/ })
    .first()
    .waitFor();

  const first = await screens.as('policeOfficer');
  await approve(first);
  const second = await screens.as('policeHead');
  await approve(second);

  await held.getByRole('columnheader', { name: '案号' }).waitFor();
  await screens.visit(officer, agreement);
  await officer.getByText('有效', { exact: true }).first().waitFor();
  await officer.getByText('提供期限', { exact: true }).first().waitFor();
  await confirmSupply(second);
  await screens.visit(officer, agreement);
  await officer.getByText('提供时间', { exact: true }).waitFor();
  await screens.visit(officer, `/platforms/${FIRM}`);
  await held.getByRole('columnheader', { name: '案号' }).waitFor();
  // What stands in its rows and is an item of its own is asked for by itself.
  expect(await proposals(held)).toBe(0);
  expect(screens.problems()).toEqual([]);
});
