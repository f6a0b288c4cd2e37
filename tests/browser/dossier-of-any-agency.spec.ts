import { afterAll, beforeAll, expect, it } from 'vitest';
import { FACETS } from '../../src/console/graphql/facets.generated.js';
import { FIELD_WORDS } from '../../src/console/graphql/field-words.generated.js';
import { AGENCY_REGISTER } from '../../src/kernel/index.js';
import { SCENARIOS } from '../../src/sample-data/index.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { Screens } from '../testkit/screens.js';

/** What is paged or asked for with arguments, and shown in places of its own. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'accountTransactions',
  'heldBelow',
  'ownersAbove',
  'valueHistory',
]);

let hub: TestHub;
let screens: Screens;
beforeAll(async () => {
  hub = await startTestHub({ console: true, signIn: {} });
  screens = await Screens.open(hub.url);
});
afterAll(async () => {
  await screens?.close();
  await hub?.stop();
});

// `npm run test:agency` runs it in a project that has one agency more.
it.each([['zh'], ['en']] as const)(
  'the dossier has a part for every agency of the register, with the words of its fields, in %s',
  async (locale) => {
    expect(FACETS.map(({ agency }) => agency).toSorted()).toEqual(
      AGENCY_REGISTER.map(({ code }) => code).toSorted(),
    );
    const page = await screens.as('commerceOfficer', `/platforms/${SCENARIOS.pooledLender.code}`, { locale });
    await page.locator('.facet dt, .facet h3').first().waitFor();
    for (const { facet, agency, type } of FACETS) {
      const part = page.locator(`section[aria-labelledby="facet-${facet}"]`);
      expect(await part.getByRole('heading', { level: 2 }).innerText()).not.toBe(agency);
      const words = Object.entries(FIELD_WORDS[type] ?? {})
        .filter(([field, { kind }]) => kind.startsWith('object:') && !ELSEWHERE.has(field))
        .map(([, { zh }]) => zh);
      const shown = await part.innerText();
      // What its subgraph cannot answer stands there as a reason.
      expect(shown, agency).not.toMatch(/无法|could not be asked/);
      expect(locale === 'zh' ? words.filter((word) => !shown.includes(word)) : []).toEqual([]);
    }
    expect(await screens.violations(page)).toEqual([]);
    await screens.picture(page, `dossier-of-any-agency-${locale}`);
  },
);
