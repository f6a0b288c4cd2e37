import type { CatalogueItem } from '../../access/index.js';
import { parseRegionCode, maskAccount, maskIdNumber, maskName, maskPhone } from '../../kernel/index.js';
import { judge, notApplicable, notChecked, type Check } from '../check.js';
import type { ContextClaims } from '../contexts.js';
import {
  codesOf,
  describe,
  entitiesOf,
  errorsOf,
  type SiteAnswer,
  type SiteUnderTest,
} from '../site-under-test.js';
import { isGranted, selectionOf, valuesAt, type Target } from '../targets.js';

const MASKS: Partial<Record<CatalogueItem['masking'], (text: string) => string>> = {
  PERSON_NAME: maskName,
  ID_NUMBER: maskIdNumber,
  PHONE: maskPhone,
  ACCOUNT: maskAccount,
};
const PARALLEL = 20;

const isGiven = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

const ask = (site: SiteUnderTest, { path }: Target, claims: ContextClaims): Promise<SiteAnswer> =>
  site.entities(site.facts.known, selectionOf(path), claims);

const given = (answer: SiteAnswer, { path }: Target): unknown[] =>
  valuesAt(entitiesOf(answer), path).filter(isGiven);

/** Whether an error says that an item is denied, in both languages. */
function isDenial({ extensions = {} }: ReturnType<typeof errorsOf>[number]): boolean {
  const { code, message, remedy } = extensions;
  const isBoth = (text: unknown): boolean =>
    typeof text === 'object' &&
    text !== null &&
    typeof Reflect.get(text, 'en') === 'string' &&
    typeof Reflect.get(text, 'zh') === 'string';
  return code === 'FIELD_DENIED' && isBoth(message) && isBoth(remedy);
}

async function denial(
  site: SiteUnderTest,
  target: Target,
  grants: readonly string[],
): Promise<string | null> {
  const answer = await ask(site, target, { grants });
  if (given(answer, target).length > 0) return `${target.coordinate} was given without its grant.`;
  if (answer.status !== 200) return `${target.coordinate}: a denial was answered with ${describe(answer)}.`;
  return errorsOf(answer).some(isDenial)
    ? null
    : `${target.coordinate}: no error FIELD_DENIED with message and remedy in both languages, but ${describe(answer)}.`;
}

/** Fields whose text an item's rule shortens, with the rule. */
async function maskedTargets(site: SiteUnderTest): Promise<{ target: Target; item: CatalogueItem }[]> {
  const { targets } = await site.schema();
  return (site.facts.items ?? []).flatMap((item) =>
    targets
      .filter(({ masking }) => masking.includes(item.id))
      .filter(() => MASKS[item.masking] !== undefined && !item.plainUnderWarrant)
      .map((target) => ({ target, item })),
  );
}

/** Fields that give something to whoever may read everything. */
async function givingTargets(site: SiteUnderTest): Promise<Target[]> {
  const { targets, items: grants } = await site.schema();
  const giving: Target[] = [];
  for (const target of targets) {
    if (given(await ask(site, target, { grants }), target).length > 0) giving.push(target);
  }
  return giving;
}

/** No known platform, or nothing known of it, shows nothing of what is withheld. */
const NOTHING_KNOWN = notChecked('Name a platform of which the site holds something with --known.');

/** Where a bound leaves nothing of the known platforms. */
async function bounded(
  site: SiteUnderTest,
  targets: readonly Target[],
  claims: ContextClaims,
  bound: string,
): Promise<string[]> {
  const faults: string[] = [];
  for (const target of targets) {
    const answer = await ask(site, target, claims);
    const shown = given(answer, target).filter((value) => value !== false);
    if (shown.length > 0) faults.push(`${target.coordinate} was given ${bound}.`);
    else if (answer.status !== 200)
      faults.push(`${target.coordinate} was answered with ${describe(answer)}.`);
  }
  return faults;
}

/** 5 Authorization. */
export const AUTHORIZATION_CHECKS: readonly Check[] = [
  {
    id: 'denied',
    clause: '5.1',
    title: { en: 'What is not granted is denied, as a value', zh: '未授予的内容以数据形式拒绝' },
    run: async (site) => {
      const { targets, items } = await site.schema();
      if (targets.length === 0) return notApplicable('No field is under a policy.');
      if (site.facts.known.length === 0) return NOTHING_KNOWN;
      const faults: string[] = [];
      for (const target of targets) {
        const own = new Set(target.policies.flat(2));
        const others = items.filter((item) => !own.has(item));
        for (const grants of others.length > 0 ? [[], others] : [[]]) {
          const fault = isGranted(target, new Set(grants)) ? null : await denial(site, target, grants);
          if (fault !== null) faults.push(fault);
        }
      }
      return judge(faults, `${targets.length} fields, without grants and with those of others.`);
    },
  },
  {
    id: 'granted',
    clause: '5.2',
    title: { en: 'What is granted is given', zh: '已授予的内容予以提供' },
    run: async (site) => {
      const { targets, items: grants } = await site.schema();
      if (targets.length === 0) return notApplicable('No field is under a policy.');
      if (site.facts.known.length === 0) return NOTHING_KNOWN;
      const faults: string[] = [];
      let values = 0;
      for (const target of targets) {
        const answer = await ask(site, target, { grants });
        values += given(answer, target).length;
        if (answer.status !== 200 || codesOf(answer).includes('FIELD_DENIED')) {
          faults.push(`${target.coordinate}: ${describe(answer)}.`);
        }
      }
      if (faults.length === 0 && values === 0) return NOTHING_KNOWN;
      return judge(faults, `${targets.length} fields, ${values} values.`);
    },
  },
  {
    id: 'masked',
    clause: '5.3',
    title: { en: 'What is granted masked is masked', zh: '脱敏授予的内容已脱敏' },
    run: async (site) => {
      if (site.facts.items === null) return notChecked('The catalogue items of the site were not given.');
      const found = await maskedTargets(site);
      if (found.length === 0) return notApplicable('No item has a masking rule for text.');
      const { items: grants } = await site.schema();
      const faults: string[] = [];
      let compared = 0;
      for (const { target, item } of found) {
        const mask = MASKS[item.masking] ?? String;
        const plain = given(await ask(site, target, { grants }), target).map(String);
        const masked = given(await ask(site, target, { grants, masked: [item.id] }), target);
        compared += plain.length;
        const expected = plain.map(mask);
        if (JSON.stringify(masked) !== JSON.stringify(expected)) {
          faults.push(`${target.coordinate} is not masked as ${item.masking} has it.`);
        }
      }
      return compared === 0 ? NOTHING_KNOWN : judge(faults, `${compared} values.`);
    },
  },
  {
    id: 'jurisdiction',
    clause: '5.4',
    title: { en: 'Regional grants give nothing of elsewhere', zh: '限定辖区的授予不提供辖区外内容' },
    run: async (site) => {
      const region = parseRegionCode(site.facts.elsewhere ?? '');
      if (!region.ok) return notChecked('Name a region without known platforms with --elsewhere.');
      const targets = await givingTargets(site);
      if (targets.length === 0) return NOTHING_KNOWN;
      const { items } = await site.schema();
      const claims = { grants: items, regional: items, caller: { region: region.value } };
      return judge(
        await bounded(site, targets, claims, 'about a platform outside the caller’s region'),
        `${targets.length} fields.`,
      );
    },
  },
  {
    id: 'case-platform',
    clause: '5.5',
    title: { en: 'For a case only its platform is told of', zh: '研究认定仅限所涉机构' },
    run: async (site) => {
      if (site.facts.items === null) return notChecked('The catalogue items of the site were not given.');
      const conditional = new Set(
        site.facts.items.filter(({ shareType }) => shareType === 'CONDITIONAL').map(({ id }) => id),
      );
      const targets = (await givingTargets(site)).filter(({ policies }) =>
        policies.flat(2).some((item) => conditional.has(item)),
      );
      if (targets.length === 0) return notChecked('No conditional item has a value for a known platform.');
      const { items: grants } = await site.schema();
      const caller = { purpose: 'SUBSTANCE_DETERMINATION' as const };
      const other = await bounded(
        site,
        targets,
        { grants, caller, casePlatform: '91110000MA0000000T' },
        'for a case about another platform',
      );
      const group = await bounded(
        site,
        targets,
        { grants, caller, casePlatform: '91110000MA0000000T', caseMembers: ['91440300708461136T'] },
        'for a case about other platforms',
      );
      const none = await bounded(site, targets, { grants, caller }, 'for a case without a platform');
      return judge([...other, ...group, ...none], `${targets.length} fields.`);
    },
  },
  {
    id: 'callers-apart',
    clause: '5.6',
    title: { en: 'Callers at one time are kept apart', zh: '同时请求的调用方互不影响' },
    run: async (site) => {
      const [target] = await givingTargets(site);
      if (!target) return NOTHING_KNOWN;
      const { items } = await site.schema();
      const answers = await Promise.all(
        Array.from({ length: PARALLEL }, async (_none, index) => {
          const grants = index % 2 === 0 ? items : [];
          const isShown = given(await ask(site, target, { grants }), target).length > 0;
          return isShown === grants.length > 0;
        }),
      );
      const wrong = answers.filter((fine) => !fine).length;
      return judge(
        wrong === 0 ? [] : [`${wrong} of ${PARALLEL} answers were those of another caller.`],
        `${PARALLEL} at one time.`,
      );
    },
  },
];
