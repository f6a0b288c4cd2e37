import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { Screens, type PersonaName } from '../testkit/screens.js';

const PLATFORM = '91110105HY0000016E';

/** Every page that a persona opens from its navigation, and who opens it here. */
const PAGES: readonly (readonly [persona: PersonaName, paths: readonly string[]])[] = [
  ['pbocOfficer', ['/tasks', '/platforms', `/platforms/${PLATFORM}`]],
];

let hub: TestHub;
let screens: Screens;
beforeAll(async () => {
  hub = await startTestHub({ console: true, signIn: {} });
  screens = await Screens.open(hub.url);
});
afterAll(async () => {
  await screens.close();
  await hub.stop();
});

describe.each([
  ['in Chinese, light', { locale: 'zh', dark: false }],
  ['in English, dark', { locale: 'en', dark: true }],
] as const)('every page %s', (_what, options) => {
  it('of the way in', async () => {
    const page = await screens.window(options);
    await page.goto(`${hub.url}/sign-in`);
    await page.waitForSelector('h1');
    await screens.settled(page);
    expect(await screens.violations(page)).toEqual([]);
    await screens.picture(page, `sign-in-${options.locale}`);
    await page.context().close();
  });

  it.each(PAGES)(
    'that %s opens is accessible, complete at 1366 by 768, and keeps to its policy',
    async (persona, paths) => {
      const page = await screens.as(persona, paths[0], options);
      for (const path of paths) {
        await screens.visit(page, path);
        await screens.picture(page, `${path.slice(1).replaceAll('/', '-')}-${options.locale}`);
        const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect(beyond, `${path} is wider than the screen`).toBe(0);
        expect(await screens.violations(page)).toEqual([]);
      }
      await page.context().close();
      expect(screens.problems()).toEqual([]);
    },
  );
});
