import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { openBeijingCase } from '../testkit/open-case.js';
import { PATIENCE } from '../testkit/patience.js';
import { Screens } from '../testkit/screens.js';

/** More than the connections that a browser opens to one host (HTTP/1.1), of which each stream takes one. */
const TABS = 8;

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

const tasksOf = (page: Page): Promise<number> =>
  page.getByRole('link', { name: /^办理: 出具业务实质认定意见/ }).count();
const allShow = async (tabs: readonly Page[], tasks: number): Promise<void> => {
  for (const tab of tabs) await expect.poll(() => tasksOf(tab), PATIENCE).toBe(tasks);
};
const oneStream = async (): Promise<void> => {
  await expect.poll(() => hub.streams().open, PATIENCE).toBe(1);
};

it('eight tabs of one browser load and are live by one stream, whichever of them is closed', async () => {
  const first = await screens.as('bankingOfficer', '/tasks');
  const tabs = [first];
  while (tabs.length < TABS) tabs.push(await screens.tab(first, '/tasks'));
  await oneStream();
  await openBeijingCase(hub, '网络借贷');
  await allShow(tabs, 1);

  // The tab that holds the stream is closed: the next takes over, and what happens between is not missed.
  await first.close();
  await openBeijingCase(hub, '理财');
  const left = tabs.slice(1);
  await allShow(left, 2);
  await oneStream();
  // One that is opened anew finds a free connection.
  await Promise.all(left.slice(0, 2).map((tab) => tab.reload()));
  await openBeijingCase(hub, '众筹');
  await allShow(left, 3);
  await oneStream();

  // Signed out in one tab, every tab says so, and no stream stays.
  const [one, ...others] = left;
  await one?.locator('summary.who').click();
  await one?.getByRole('button', { name: '退出', exact: true }).click();
  for (const tab of others) await tab.getByRole('alertdialog', { name: '登录已失效' }).waitFor();
  await expect.poll(() => hub.streams().open, PATIENCE).toBe(0);
  expect(screens.problems()).toEqual([]);
});
