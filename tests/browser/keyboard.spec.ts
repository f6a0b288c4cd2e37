import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { openBeijingCase } from '../testkit/open-case.js';
import { Screens } from '../testkit/screens.js';

/** More keys than any way on a page takes. */
const MAX_KEYS = 200;

let hub: TestHub;
let screens: Screens;
beforeAll(async () => {
  hub = await startTestHub({ console: true, signIn: {}, law: [] });
  screens = await Screens.open(hub.url);
  await openBeijingCase(hub, '网络借贷');
  await openBeijingCase(hub, '理财');
});
afterAll(async () => {
  await screens.close();
  await hub.stop();
});

const isFocused = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === element.ownerDocument.activeElement);

/** Presses a key until something holds. */
async function press(page: Page, key: string, until: () => Promise<boolean>): Promise<void> {
  for (let pressed = 0; pressed < MAX_KEYS; pressed += 1) {
    if (await until()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} was pressed ${MAX_KEYS} times in vain`);
}

/** Goes on to a control. */
const tabTo = (page: Page, control: Locator): Promise<void> => press(page, 'Tab', () => isFocused(control));

/** Goes on to a group of choices, and to the one in it. */
async function pick(page: Page, choice: Locator): Promise<void> {
  await choice.waitFor();
  const group = page.locator(`input[type="radio"][name="${(await choice.getAttribute('name')) ?? ''}"]`);
  await tabTo(page, group.first());
  await page.keyboard.press('Space');
  await press(page, 'ArrowDown', () => choice.isChecked());
}

/** Chooses and goes on before the page has drawn anything: what only watches the choice has not heard of it yet. */
const chooseAndGoOn = (page: Page, value: string): Promise<void> =>
  page.evaluate(`(() => {
    const input = document.querySelector('input[type="radio"][value="${value}"]');
    input.click();
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
  })()`);

async function fileByKeys(page: Page): Promise<void> {
  const step = (name: string): Promise<void> => page.getByRole('heading', { name }).waitFor();
  const next = (): Promise<void> => page.keyboard.press('Control+Enter');
  await step('1. 业务实质');
  await pick(page, page.getByRole('radio', { name: '信息中介' }));
  await next();
  await step('2. 资质');
  await pick(page, page.getByRole('radio', { name: '持有金融业务牌照' }));
  await chooseAndGoOn(page, 'NONE');
  await step('3. 红线与证据');
  await tabTo(page, page.getByRole('textbox', { name: '筛选红线' }));
  await next();
  await step('4. 情节与处置');
  await tabTo(page, page.getByRole('combobox', { name: '违法违规情节' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: '未兑付金额' }));
  await page.keyboard.type('125000');
  await pick(page, page.getByRole('radio', { name: '限期整改' }));
  await tabTo(page, page.getByRole('combobox', { name: '责任部门' }));
  await page.keyboard.insertText('银行业监督管理机构');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('combobox', { name: '法律或者文件名称' }));
  await page.keyboard.insertText('网络借贷信息中介机构业务活动管理暂行办法');
  await tabTo(page, page.getByRole('textbox', { name: '条款' }));
  await page.keyboard.insertText('第二条');
  await next();
  await step('5. 核对与提交');
  await next();
  await step('意见已出具（第1版）');
}

it('an opinion is filed, and pages are gone through, by the keyboard alone', async () => {
  const page = await screens.as('bankingOfficer', '/platforms');
  await page.keyboard.press('/');
  expect(await isFocused(page.getByRole('searchbox', { name: '搜索' }))).toBe(true);
  await page.keyboard.type('91110105HY0000016E');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^检索结果/ }).waitFor();
  // A second search leaves the box as the first does: its results are gone through at once.
  await page.keyboard.press('/');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('澜穗');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '检索结果 “澜穗”' }).waitFor();
  const found = page.getByRole('link', { name: /^打开: / }).first();
  await found.waitFor();
  await page.keyboard.press('j');
  expect(await isFocused(found)).toBe(true);

  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.getByRole('heading', { name: '我的待办' }).waitFor();
  const rows = page.getByRole('link', { name: /^办理: 出具业务实质认定意见/ });
  await rows.nth(1).waitFor();
  for (const [key, at] of [
    ['j', 0],
    ['j', 1],
    ['k', 0],
  ] as const) {
    await page.keyboard.press(key);
    expect(await isFocused(rows.nth(at))).toBe(true);
  }
  await page.keyboard.press('Enter');
  await fileByKeys(page);
  expect(screens.problems()).toEqual([]);
});
