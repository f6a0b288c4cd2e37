import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCENARIOS } from '../../src/sample-data/index.js';
import { drawerOf, pick } from '../testkit/console-forms.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { Screens } from '../testkit/screens.js';

const { nestedFund, groupOfFifty } = SCENARIOS;

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

/** Says what data are asked for, where the page offers it. */
async function choosePurpose(page: Page): Promise<void> {
  await page.getByRole('button', { name: '选择用途', exact: true }).click();
  await pick(drawerOf(page), '用途', '整改');
  await drawerOf(page).getByRole('button', { name: '确定' }).click();
}

/** When the picture of the firm has been drawn. */
const drawn = (page: Page): Promise<void> => page.locator('[data-party].look-root').waitFor();

it('a firm is looked through from its dossier, once there is a purpose', async () => {
  const page = await screens.as('bankingOfficer', `/platforms/${nestedFund.code}`);
  await page.getByRole('link', { name: '穿透图', exact: true }).click();
  await page.getByText('应当说明使用目的', { exact: false }).waitFor();
  expect(await screens.violations(page)).toEqual([]);
  await choosePurpose(page);
  await drawn(page);
  await page.getByRole('heading', { name: `穿透图 ${nestedFund.name}` }).waitFor();
  await screens.settled(page);
  await screens.picture(page, 'firm-look-through-zh');
  const measures = page.getByRole('region', { name: '穿透测算' });
  await measures.getByText('穿透后612人，嵌套3层', { exact: false }).first().waitFor();
  await measures.getByText('61.54%').waitFor();
  await measures.scrollIntoViewIfNeeded();
  await screens.picture(page, 'firm-look-through-measures-zh');
  expect(await screens.violations(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);

  await page.getByText('上游', { exact: true }).click();
  await page.waitForURL(/direction=UPSTREAM/);
  expect(screens.problems()).toEqual([]);
});

it('a group of companies is drawn with its partnerships, and what is withheld of it is named', async () => {
  const page = await screens.as('commerceOfficer', `/platforms/${groupOfFifty.code}/look-through`);
  await choosePurpose(page);
  await drawn(page);
  await screens.settled(page);
  await screens.picture(page, 'firm-look-through-group-zh');
  await page.getByText('显示200个主体', { exact: false }).waitFor();
  const measures = page.getByRole('region', { name: '穿透测算' });
  await measures.getByText('子公司53家，有限合伙106家，分公司31家').waitFor();
  // Account transactions are withheld, and money may run by them.
  await measures.getByRole('heading', { name: '资金去向 不完整' }).waitFor();
  const withheld = page.getByRole('region', { name: '未提供的关系' });
  await withheld.getByText('账户交易明细').waitFor();
  expect(await withheld.getByRole('link', { name: '办理账户查询手续' }).getAttribute('href')).toBe(
    `/warrants/new?platform=${groupOfFifty.code}`,
  );
  expect(screens.problems()).toEqual([]);
});
