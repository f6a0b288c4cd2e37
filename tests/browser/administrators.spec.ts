import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADMINISTRATORS } from '../../src/kernel/index.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { Screens, type PersonaName } from '../testkit/screens.js';

const WHO = {
  AUDITOR: 'officeAuditor',
  SYSTEM_ADMINISTRATOR: 'systemAdministrator',
  SECURITY_ADMINISTRATOR: 'securityAdministrator',
} as const satisfies Record<(typeof ADMINISTRATORS)[number], PersonaName>;

const CLOSED = '本页不向您的角色开放';

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

/** The pages that an administrator's navigation has. */
async function pagesOf(page: Page): Promise<string[]> {
  await page.locator('nav.places a').first().waitFor();
  return page
    .locator('nav.places a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

const titleOf = (page: Page): Promise<string | null> => page.locator('main h1').first().textContent();

it('each of the three has pages of his own, and none of the other two', async () => {
  const windows = new Map<string, { readonly page: Page; readonly own: readonly string[] }>();
  for (const role of ADMINISTRATORS) {
    const page = await screens.as(WHO[role], '/');
    windows.set(role, { page, own: await pagesOf(page) });
  }
  for (const [role, { page, own }] of windows) {
    const others = [...windows].flatMap(([other, its]) => (other === role ? [] : its.own));
    expect(own.length, role).toBeGreaterThan(1);
    expect(own.filter((path) => others.includes(path))).toEqual([]);
    for (const path of own) {
      await screens.visit(page, path);
      expect(await titleOf(page), path).not.toBe(CLOSED);
    }
    // Pages below those of the list, and pages of nobody of the three.
    const beneath = others.map((path) => `${path}/new`);
    for (const path of [...others, ...beneath, '/platforms', '/cases/1', '/print/case/1', '/search?q=a']) {
      await screens.visit(page, path);
      expect(await titleOf(page), `${role} ${path}`).toBe(CLOSED);
    }
  }
});
