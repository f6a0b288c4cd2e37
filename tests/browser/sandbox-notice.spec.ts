import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseAddress, withClient } from '../../src/database/index.js';
import { markSandbox } from '../../src/sandbox/index.js';
import { createTestDatabase } from '../testkit/database.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { Screens } from '../testkit/screens.js';

let hub: TestHub;
let screens: Screens;
beforeAll(async () => {
  const database = await createTestDatabase();
  await withClient(databaseAddress(database.connection.ownerUrl), 'spec', (client) =>
    markSandbox(client, { seed: '1', profileSha256: '0'.repeat(64) }),
  );
  hub = await startTestHub({ database, console: true, signIn: {}, law: [] });
  screens = await Screens.open(hub.url);
});
afterAll(async () => {
  await screens?.close();
  await hub?.stop();
});

const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

it('every page of a sandbox says that it is one, the way in as well, in both languages', async () => {
  const entrance = await screens.window();
  await screens.visit(entrance, '/sign-in');
  await entrance.getByRole('note', { name: '沙盒提示' }).waitFor();
  expect(await screens.violations(entrance)).toEqual([]);
  await screens.picture(entrance, 'sandbox-sign-in-zh');

  const officer = await screens.as('bankingOfficer', '/tasks');
  for (const path of ['/tasks', '/agreements', '/imports']) {
    await screens.visit(officer, path);
    await officer.getByRole('note', { name: '沙盒提示' }).getByText('沙盒：数据均为虚构').waitFor();
    expect(await overflow(officer)).toBe(0);
  }
  await screens.picture(officer, 'sandbox-page-zh');

  const dark = await screens.as('securitiesOfficer', '/tasks', { locale: 'en', dark: true });
  await dark.getByRole('note', { name: 'Sandbox notice' }).waitFor();
  expect(await screens.violations(dark, 'header')).toEqual([]);
  expect(await overflow(dark)).toBe(0);
  await screens.picture(dark, 'sandbox-page-en-dark');
  expect(screens.problems()).toEqual([]);
});
