import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openSampleMatters } from '../../src/demo/index.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { PATIENCE } from '../testkit/patience.js';
import { Screens } from '../testkit/screens.js';

let hub: TestHub;
let screens: Screens;
beforeAll(async () => {
  hub = await startTestHub({ console: true, signIn: {}, law: [] });
  await openSampleMatters(hub.url, inject('server').keysDirectory);
  screens = await Screens.open(hub.url);
});
afterAll(async () => {
  await screens?.close();
  await hub?.stop();
});

it.each([
  ['zh', '汇总', '记录数'],
  ['en', 'Summary', 'Entries'],
] as const)('an auditor counts what is searched for: %s', async (locale, summary, entries) => {
  const page = await screens.as('officeAuditor', '/audit', { locale });
  await screens.settled(page);
  await screens.picture(page, `audit-search-${locale}`);
  await page.getByRole('button', { name: summary, exact: true }).click();
  await page.locator('.ant-segmented-item').nth(1).click();
  await page.locator('.ant-drawer').getByText(entries, { exact: true }).first().waitFor(PATIENCE);
  await screens.settled(page);
  expect(await page.locator('.ant-drawer tbody tr').count()).toBeGreaterThan(3);
  await screens.picture(page, `audit-summary-${locale}`);
  expect(await screens.violations(page, 'body')).toEqual([]);
  await page.context().close();
  expect(screens.problems()).toEqual([]);
});

it.each([
  ['zh', '详情', '相符', '下载回执'],
  ['en', 'Details', 'holds', 'Save the receipt'],
] as const)(
  'the browser checks the receipt of an entry by itself: %s',
  async (locale, detail, holds, save) => {
    const page = await screens.as('officeAuditor', '/audit', { locale });
    await screens.settled(page);
    await page
      .getByRole('button', { name: new RegExp(`^${detail}`) })
      .last()
      .click();
    const checks = page.locator('.audit-checks li');
    await checks.first().waitFor(PATIENCE);
    expect(await checks.count()).toBe(5);
    expect(await checks.filter({ hasText: holds }).count()).toBe(5);
    await checks.first().scrollIntoViewIfNeeded();
    const download = page.waitForEvent('download', PATIENCE);
    await page.getByRole('button', { name: save }).click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/);
    await page.getByRole('button', { name: save }).scrollIntoViewIfNeeded();
    await screens.picture(page, `audit-receipt-${locale}`);
    expect(await screens.violations(page, 'body')).toEqual([]);
    await page.context().close();
    expect(screens.problems()).toEqual([]);
  },
);
