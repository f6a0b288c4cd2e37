import { judge, notApplicable, notChecked, type Check } from '../check.js';
import { codesOf, entitiesOf, errorsOf, type SiteAnswer, type SiteUnderTest } from '../site-under-test.js';
import { selectionOf, valuesAt, type Target } from '../targets.js';

/** Before there was anything to record. */
const LONG_AGO = '1990-01-01T00:00:00.000Z';

/** The instant that an answer says it is of; null where it says none. */
function instantOf({ json }: SiteAnswer): unknown {
  const extensions = json?.['extensions'];
  return typeof extensions === 'object' && extensions !== null
    ? (Reflect.get(extensions, 'asOf') ?? null)
    : null;
}

const valuesOf = (answer: SiteAnswer, { path }: Target): unknown[] =>
  valuesAt(entitiesOf(answer), path).filter(
    (value) => value !== null && value !== undefined && value !== '' && value !== false,
  );

const UNSUPPORTED = notApplicable('The site keeps no history, and refuses with AS_OF_UNSUPPORTED.');
const UNTOLD = notApplicable('The site does not read asOf; the hub tells its clients AS_OF_UNSUPPORTED.');

/** The first target of which something is given now; null where there is none. */
async function givenTarget(site: SiteUnderTest, grants: readonly string[]): Promise<Target | null> {
  const { targets } = await site.schema();
  for (const target of targets) {
    const answer = await site.entities(site.facts.known, selectionOf(target.path), { grants });
    if (valuesOf(answer, target).length > 0) return target;
  }
  return null;
}

/** 7 Instants of the past. */
export const HISTORY_CHECKS: readonly Check[] = [
  {
    id: 'as-of',
    clause: '7.1',
    title: { en: 'Values of an instant are said to be of it', zh: '历史时点数据注明时点' },
    run: async (site) => {
      if (site.facts.known.length === 0) {
        return notChecked('Name a platform of which the site holds something with --known.');
      }
      const { items: grants } = await site.schema();
      const target = await givenTarget(site, grants);
      if (!target) return notChecked('Name a platform of which the site holds something with --known.');
      const ask = (claims: object): Promise<SiteAnswer> =>
        site.entities(site.facts.known, selectionOf(target.path), { grants, ...claims });

      const now = new Date().toISOString();
      const present = await ask({ asOf: now });
      if (codesOf(present).includes('AS_OF_UNSUPPORTED')) return UNSUPPORTED;
      if (instantOf(present) === null) return UNTOLD;

      const faults: string[] = [];
      if (instantOf(present) !== now) {
        faults.push(`An answer of ${now} says that it is of ${String(instantOf(present))}.`);
      }
      if (instantOf(await ask({})) !== null) faults.push('An answer of present values says an instant.');
      if (valuesOf(await ask({ asOf: LONG_AGO }), target).length > 0) {
        faults.push(`${target.coordinate} was given as of ${LONG_AGO}, when nothing was recorded.`);
      }
      const denied = await ask({ asOf: now, grants: [] });
      if (valuesOf(denied, target).length > 0 || errorsOf(denied).length === 0) {
        faults.push(`${target.coordinate} was given without its grant, as of ${now}.`);
      }
      return judge(faults, `${target.coordinate}, as of two instants.`);
    },
  },
];
