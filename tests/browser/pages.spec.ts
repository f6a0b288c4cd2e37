import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openSampleMatters } from '../../src/demo/index.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { Screens, type PersonaName } from '../testkit/screens.js';

const PLATFORM = '91110105HY0000016E';

/** Every page, by who opens it; ids are those of the sample matters. */
const PAGES: readonly (readonly [persona: PersonaName, paths: readonly string[]])[] = [
  [
    'pbocOfficer',
    [
      '/tasks',
      '/platforms',
      `/platforms/${PLATFORM}`,
      '/cases',
      `/cases/new?platform=${PLATFORM}`,
      '/cases/:case',
      '/disputes',
      '/disputes/:dispute',
      '/orders',
      '/accountability',
      '/search?q=lsjr',
    ],
  ],
  [
    'bankingOfficer',
    [
      '/warrants',
      `/warrants/new?platform=${PLATFORM}`,
      '/agreements',
      '/agreements/new?owner=COMMERCE&item=commerce.person_id_number',
      '/overview',
      '/catalogue',
      '/law',
      '/imports',
      '/imports/new',
    ],
  ],
  ['officeAuditor', ['/audit', '/signals', '/subjects']],
  ['systemAdministrator', ['/health', '/webhooks', '/explorer']],
  ['securityAdministrator', ['/groups']],
];

let hub: TestHub;
let screens: Screens;
const ids = new Map<string, string>();
beforeAll(async () => {
  hub = await startTestHub({ console: true, signIn: {}, law: [] });
  await openSampleMatters(hub.url, inject('server').keysDirectory);
  const office = await hub.as('OFFICE', { role: 'OFFICER', level: 'PROVINCIAL', region: '110000' });
  const { data } = await office.ask('{ disputes { edges { node { id substanceCase { id } } } } }');
  const [edge] = (data as { disputes: { edges: { node: { id: string; substanceCase: { id: string } } }[] } })
    .disputes.edges;
  if (!edge) throw new Error('There is no sample dispute.');
  ids.set(':dispute', edge.node.id).set(':case', edge.node.substanceCase.id);
  screens = await Screens.open(hub.url);
});
afterAll(async () => {
  await screens?.close();
  await hub?.stop();
});

const withIds = (path: string): string => path.replace(/:\w+/, (name) => ids.get(name) ?? name);
/** What a page is called as a picture: its path without ids and parameters. */
const nameOf = (path: string): string =>
  path
    .slice(1)
    .replace(/\?.*/, '')
    .replaceAll(/[^\w-]+/g, '-');

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
      const page = await screens.as(persona, '/', options);
      expect(await screens.violations(page, 'body')).toEqual([]);
      for (const path of paths) {
        await screens.visit(page, withIds(path));
        await screens.picture(page, `${nameOf(path)}-${options.locale}`);
        const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect(beyond, `${path} is wider than the screen`).toBe(0);
        expect(await screens.violations(page), path).toEqual([]);
      }
      await page.context().close();
      expect(screens.problems()).toEqual([]);
    },
  );
});
