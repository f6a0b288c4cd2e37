import { beijingDay } from '../kernel/index.js';
import type { FieldReading, PlatformReader } from '../indicators/index.js';
import { withSource, type LawSource } from '../law/index.js';
import type { PlatformRegistry } from '../platform-registry/index.js';
import { unusable, type OperationScope } from '../subgraph-kit/index.js';
import type { NameCheckType } from './graphql/name-check.types.js';
import { WatchLists, type NameMatch, type NameToCheck } from './model/check-name.js';
import { foldingBy, type Folding } from './model/comparable-text.js';
import { MAX_NAME, MAX_SCOPE, nothingToCheck, textTooLong } from './naming-watch.errors.js';

/** 金融许可: fields that say whether a firm is licensed, by whose licence its name is its own to use. */
const LICENCES = [
  'pboc.paymentLicences.status',
  'securities.licences.status',
  'insurance.licences.status',
] as const;
const VALID = 'VALID';

/** What a list may mean for a registration, the strongest first. */
const FORCES = ['REFUSE', 'SUSPEND', 'APPROVAL', 'CONSULT', 'WATCH'] as const;

/** A name as it is asked about; `code` of a firm that is registered, whose licences are looked at. */
export interface NameQuestion extends NameToCheck {
  /** `YYYY-MM-DD` in Beijing; null for today. */
  readonly at: string | null;
  readonly code: string | null;
}

export interface NamingWatchServices {
  /** @throws GraphQLError BAD_USER_INPUT with a NAME_CHECK refusal; what reading the licences was refused with */
  checkName(question: NameQuestion): Promise<NameCheckType>;
}

export interface NamingWatchPorts {
  readonly law: LawSource;
  readonly registry: Pick<PlatformRegistry, 'platform'>;
  /** Null where nothing can be read: nobody is exempt then. */
  readonly reader: PlatformReader | null;
}

let folding: Promise<Folding> | undefined;

/** Its dictionary is loaded where the first name is checked. */
function foldingOnce(): Promise<Folding> {
  folding ??= import('opencc-js/t2cn').then(({ Converter }) => foldingBy(Converter({ from: 't', to: 'cn' })));
  return folding;
}

function holdLengths({ name, scope }: NameToCheck): void {
  if (name === null && scope === null) throw unusable(nothingToCheck({}));
  for (const [field, text, limit] of [
    ['name', name, MAX_NAME],
    ['scope', scope, MAX_SCOPE],
  ] as const) {
    if (text !== null && text.length > limit)
      throw unusable(textTooLong({ field, limit, found: text.length }));
  }
}

const outcomeOf = (matches: readonly NameMatch[]): (typeof FORCES)[number] | null =>
  FORCES.find((force) => matches.some(({ list, licensed }) => list.force === force && !licensed)) ?? null;

/** 名称核查 for one caller; found by the resolver at `context.data.namingWatch`. */
export function openNamingWatch(
  { context: { caller }, clock }: Pick<OperationScope, 'context' | 'clock'>,
  { law: source, registry, reader }: NamingWatchPorts,
): NamingWatchServices {
  /** Which licences the firm holds by what the caller is given, and which of the fields it is not. */
  async function licencesOf(code: string | null) {
    const platform = code === null || !reader ? null : await registry.platform(code);
    if (!platform || !reader) return { held: [], withheld: [] };
    const { registeredRegion, operatingRegions } = platform;
    const regions = [...new Set([registeredRegion, ...operatingRegions].filter((each) => each !== null))];
    const { records, fields } = await reader.read(caller, { code: platform.code, regions }, LICENCES);
    const known = [...fields.values()];
    const isHeld = ({ path }: FieldReading): boolean => {
      const [facet = '', list = ''] = path.split('.');
      const record = records[facet];
      const licences: unknown =
        typeof record === 'object' && record !== null ? Reflect.get(record, list) : null;
      return (
        Array.isArray(licences) &&
        licences.some(
          (each: unknown) =>
            typeof each === 'object' && each !== null && Reflect.get(each, 'status') === VALID,
        )
      );
    };
    return {
      held: known.filter(isHeld).flatMap(({ item }) => item ?? []),
      withheld: known
        .filter(({ withheld, failed }) => withheld !== null || failed)
        .flatMap(({ item }) => item ?? []),
    };
  }

  return {
    async checkName({ at, code, ...firm }) {
      holdLengths(firm);
      const law = source.snapshot();
      const day = at ?? beijingDay(clock.now());
      const matches = new WatchLists(law, day).check(firm, await foldingOnce());
      const { held, withheld } = await licencesOf(code);
      const isExempt = held.length > 0;
      return {
        at: day,
        outcome: isExempt ? null : outcomeOf(matches),
        exempt: isExempt,
        licences: held,
        withheld,
        matches: matches.map(({ list, word, ...found }) => ({
          ...found,
          list: { ...withSource(law, list), code: list.watchList },
          word: word.word,
          source: withSource(law, word).source,
        })),
      };
    },
  };
}
