import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { openBeijingCase } from '../testkit/open-case.js';
import { PATIENCE } from '../testkit/patience.js';
import { Screens } from '../testkit/screens.js';
import { startWeakLink, type WeakLink } from '../testkit/weak-link.js';

let hub: TestHub;
let link: WeakLink;
let screens: Screens;
beforeAll(async () => {
  hub = await startTestHub({ console: true, signIn: {}, law: [] });
  link = await startWeakLink(hub.url);
  screens = await Screens.open(hub.url);
});
afterAll(async () => {
  await screens?.close();
  await link?.stop();
  await hub?.stop();
});

const tasksOf = (page: Page): Promise<number> =>
  page.getByRole('link', { name: /^办理: 出具业务实质认定意见/ }).count();

/** What a page asks of the hub from now on: the ids behind which streams go on, and how often anything else is asked. */
function requestsOf(page: Page) {
  const behind: string[] = [];
  const asked = new Map<string, number>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const { documentId } = (request.method() === 'POST' ? request.postDataJSON() : {}) as {
      readonly documentId?: string;
    };
    if (pathname === '/graphql/stream') behind.push(request.headers()['last-event-id'] ?? '');
    if (pathname === '/graphql' && documentId) asked.set(documentId, (asked.get(documentId) ?? 0) + 1);
  });
  return { behind, asked };
}

/** Nothing comes through until `restore`; what is open breaks off. */
function cut(): { restore: () => void } {
  link.loseAnswers(Number.POSITIVE_INFINITY);
  link.cut();
  return { restore: () => link.loseAnswers(0) };
}

it('a stream that was cut goes on where it broke off, and pages ask again only for what happened meanwhile', async () => {
  // The session's cookie is of the host, whatever the port.
  const page = await screens.as('bankingOfficer', '/tasks');
  await page.goto(`${link.url}/tasks`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await screens.settled(page);
  await openBeijingCase(hub, '网络借贷');
  await expect.poll(() => tasksOf(page), PATIENCE).toBe(1);
  await page.evaluate('window.stays = true');

  const { behind, asked } = requestsOf(page);
  const idle = cut();
  await expect.poll(() => hub.streams().open, PATIENCE).toBe(0);
  idle.restore();
  await expect.poll(() => hub.streams().open, PATIENCE).toBe(1);
  expect(behind.at(-1)).not.toBe('');
  expect([...asked.values()]).toEqual([]);

  const busy = cut();
  await expect.poll(() => hub.streams().open, PATIENCE).toBe(0);
  await openBeijingCase(hub, '理财');
  expect(await tasksOf(page)).toBe(1);
  busy.restore();
  await expect.poll(() => tasksOf(page), PATIENCE).toBe(2);
  expect(behind.at(-1)).not.toBe('');
  expect(new Set(asked.values())).toEqual(new Set([1]));
  expect(await page.evaluate('window.stays')).toBe(true);
  expect(screens.problems()).toEqual([]);
});
