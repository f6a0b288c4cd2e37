import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { openBeijingCase } from '../testkit/open-case.js';
import { PATIENCE } from '../testkit/patience.js';
import { Screens } from '../testkit/screens.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const REASON = '该平台承诺保本付息，';
const NEW_CASE = '/cases/new?platform=91110105HY0000016E';

let now = Date.now();
let hub: TestHub;
let screens: Screens;
beforeAll(async () => {
  hub = await startTestHub({
    console: true,
    signIn: {},
    law: [],
    clock: { now: () => new Date(now) },
    streams: { keepAliveMilliseconds: 100 },
  });
  screens = await Screens.open(hub.url);
});
afterAll(async () => {
  await screens?.close();
  await hub?.stop();
});

/** Time passes for the hub and for the page. */
async function pass(page: Page, milliseconds: number): Promise<void> {
  now += milliseconds;
  await page.clock.fastForward(milliseconds);
}

/** Somebody at a page whose timers the spec drives. */
async function working(path: string): Promise<Page> {
  const page = await screens.as('bankingOfficer', '/tasks');
  await page.clock.install();
  await screens.visit(page, path);
  return page;
}

/** Asks the hub once more, and waits until the page has drawn what came before. */
const AFTER_ANSWER = `fetch('/session')
  .then((response) => response.json())
  .then(() => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  }))`;

/**
 * Somebody does something, the hub has heard of it, and the page of the answer: time that passes before would count from
 * the sign that is on its way, or from where the page's timer does not stand yet.
 */
async function act(page: Page, deed: () => Promise<void>): Promise<void> {
  const told = page.waitForResponse(
    (response) => response.url().endsWith('/session') && response.request().method() === 'POST',
  );
  await deed();
  await (await told).finished();
  await page.evaluate(AFTER_ANSWER);
}

const warning = (page: Page) => page.getByRole('alertdialog', { name: '即将退出登录' });
const ended = (page: Page) => page.getByRole('alertdialog', { name: '登录已失效' });

it('a page says before the session ends, and what it asks of itself does not keep it', async () => {
  const page = await working('/tasks');
  await act(page, () => page.keyboard.press('Shift'));
  await pass(page, 27 * MINUTE);
  // Somebody else takes a step, and the page shows it.
  await openBeijingCase(hub, '网络借贷');
  await page.getByRole('link', { name: /^办理: 出具业务实质认定意见/ }).waitFor();
  expect(await warning(page).isVisible()).toBe(false);
  await pass(page, MINUTE + 5 * SECOND);
  await warning(page).waitFor();
  expect(await screens.violations(page, 'dialog[open]')).toEqual([]);
  await screens.picture(page, 'session-ending');
  await page.getByRole('button', { name: '继续使用' }).click();
  await warning(page).waitFor({ state: 'hidden' });

  // Who works, if only by typing, is asked nothing.
  for (let minutes = 0; minutes < 40; minutes += 10) {
    await pass(page, 10 * MINUTE);
    await act(page, () => page.keyboard.press('Shift'));
  }
  expect(await warning(page).isVisible()).toBe(false);
  expect(screens.problems()).toEqual([]);
});

it('what was typed is kept when the session has ended, and goes on after signing in beside', async () => {
  const page = await working(NEW_CASE);
  const line = page.getByRole('textbox', { name: '业务条线' });
  await act(page, () => line.fill(REASON));
  await pass(page, 28 * MINUTE + 5 * SECOND);
  await warning(page).waitFor();
  await pass(page, 2 * MINUTE);
  await ended(page).waitFor();
  expect(await screens.violations(page, 'dialog[open]')).toEqual([]);
  await screens.picture(page, 'session-ended');
  await page.getByRole('button', { name: '已重新登录，继续' }).click();
  await page.getByRole('status').filter({ hasText: '尚未重新登录' }).waitFor();

  const [beside] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: '重新登录（新窗口）' }).click(),
  ]);
  await beside.getByRole('link', { name: '银监部门经办人员' }).click();
  await beside.getByRole('heading', { name: '已登录' }).waitFor();
  await ended(page).waitFor({ state: 'hidden' });
  expect(await line.inputValue()).toBe(REASON);
  await expect.poll(() => hub.streams().open, PATIENCE).toBeGreaterThan(0);

  // Somebody else in the same browser: nothing of the page is shown to him.
  await beside.goto(`${hub.url}/sign-in/police?login_hint=police-officer&return=/signed-in`);
  await beside.getByRole('heading', { name: '已登录' }).waitFor();
  await page.bringToFront();
  await pass(page, 29 * MINUTE);
  await page.locator('summary.who', { hasText: '公安' }).waitFor();
  expect(screens.problems()).toEqual([]);
});
