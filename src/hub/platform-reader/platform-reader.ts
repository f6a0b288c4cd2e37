import { GraphQLError } from 'graphql';
import {
  isForeignItem,
  satisfied,
  type Authorizer,
  type Catalogue,
  type DecisionSet,
} from '../../access/index.js';
import type { OperationResult } from '../../engine/index.js';
import type { Gateway } from '../../gateway/index.js';
import type { Caller } from '../../identity/index.js';
import type { FieldReading, PlatformReader, ReadPlatform, Withholding } from '../../indicators/index.js';
import { liesIn } from '../../kernel/index.js';
import { operationOf, OPERATION_NAME, wayTo, type FieldWay } from './field-ways.js';

const DENIED: ReadonlySet<unknown> = new Set(['FIELD_DENIED', 'PURPOSE_REQUIRED']);

const OUT_OF_JURISDICTION: Withholding = {
  reason: 'OUT_OF_JURISDICTION',
  message: {
    en: 'The item is given about platforms of your region only, and this one is registered and operates elsewhere.',
    zh: '该数据项仅提供本行政区划内平台的数据，该平台的登记地和经营地均不在其中。',
  },
  remedy: {
    en: 'Ask through the office of a place where it is registered or operates.',
    zh: '请通过其登记地或者经营地的部门查询。',
  },
};

const OTHER_CASE: Withholding = {
  reason: 'OTHER_CASE',
  message: {
    en: 'For the determination of a substance the item is given about the platform of the case alone.',
    zh: '为业务实质认定，该数据项仅提供案件所涉平台的数据。',
  },
  remedy: {
    en: 'Name a case about this platform (Exchange-Case), or another purpose that the agreement covers.',
    zh: '请写明该平台的案件（Exchange-Case），或者协议所涵盖的其他用途。',
  },
};

/** What was decided for the caller, beside what its answer says. */
interface Terms {
  readonly caller: Caller;
  readonly platform: ReadPlatform;
  readonly mask: DecisionSet;
  /** The platform of the case that the request names; null for none. */
  /** The platforms of the case that the request names. */
  readonly casePlatforms: readonly string[];
}

type AnswerErrors = NonNullable<OperationResult['errors']>;

/** Errors of an answer by the way to their field below Platform. */
function errorsByWay(
  errors: AnswerErrors,
): readonly { readonly way: string; readonly error: AnswerErrors[number] }[] {
  return errors.map((error) => ({
    way: (error.path ?? [])
      .filter((part) => typeof part === 'string')
      .slice(1)
      .join('.'),
    error,
  }));
}

const isOnTheWay = (way: string, path: string): boolean =>
  way === '' || path === way || path.startsWith(`${way}.`);

/** Whether a page on the way to a field has more than was read. */
function isPart(records: unknown, { pages }: FieldWay): boolean {
  return pages.some((page) => {
    let at = records;
    for (const name of page.split('.')) {
      at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : null;
    }
    return (at as { pageInfo?: { hasNextPage?: boolean } } | null)?.pageInfo?.hasNextPage === true;
  });
}

/**
 * Reads fields of a platform within the request that is being answered, through all stages of the gateway: each is decided by the caller's own
 * agreements, purpose, case and warrant, recorded in an entry of its own, and fetched with its context.
 *
 * @param gateway gives the gateway, which begins after the subgraphs that it asks
 */
export function createPlatformReader(
  access: Authorizer,
  catalogue: Catalogue,
  gateway: () => Gateway,
): PlatformReader {
  function withheldBy({ caller, platform, mask, casePlatforms }: Terms, way: FieldWay): Withholding | null {
    for (const alternatives of way.policies) {
      const granted = satisfied(alternatives, mask.granted);
      const items = alternatives.flat();
      if (!granted) {
        const decision = items.map((item) => mask.denied.get(item)).find((each) => each !== undefined);
        if (decision) return decision;
      }
      const isElsewhere = !platform.regions.some(
        (region) => caller.region !== null && liesIn(region, caller.region),
      );
      if (isElsewhere && items.some((item) => mask.regional.has(item))) return OUT_OF_JURISDICTION;
      const isOtherCase =
        caller.purpose === 'SUBSTANCE_DETERMINATION' && !casePlatforms.includes(platform.code);
      if (isOtherCase && items.some((item) => isForeignItem(caller, catalogue.item(item)))) return OTHER_CASE;
    }
    return null;
  }

  async function termsOf(caller: Caller, platform: ReadPlatform, ways: readonly FieldWay[]): Promise<Terms> {
    const items = [...new Set(ways.flatMap(({ policies }) => policies.flat(2)))].toSorted();
    await access.refreshQuotaUsage(caller);
    const warrant = await access.findWarrant(caller);
    const named = await access.caseFor(caller, items);
    const mask = access.evaluate(caller, items, warrant, named);
    const casePlatforms = named ? [named.platformCode, ...named.members] : [];
    return { caller, platform, mask, casePlatforms };
  }

  return {
    async read(caller, platform, paths) {
      const { supergraph } = gateway();
      const ways = paths.flatMap((path) => wayTo(supergraph, path) ?? []);
      const terms = await termsOf(caller, platform, ways);
      const source = operationOf(supergraph, ways);
      let record = '';
      const { data, errors = [] } = await gateway().executeWithin(
        source,
        OPERATION_NAME,
        { code: platform.code },
        ({ entry }) => {
          record = entry.id;
        },
      );
      const found: unknown = data?.['platform'];
      if (typeof found !== 'object' || found === null) throw refusedWhole(errors[0]);
      const told = errorsByWay(errors);
      const readingOf = (path: string): FieldReading => {
        const way = ways.find((each) => each.path === path);
        const item = way?.policies.flat(2).at(-1) ?? null;
        const owner = item === null ? null : (catalogue.item(item)?.owner ?? null);
        const here = told.filter((each) => isOnTheWay(each.way, path));
        const denied = here.find(({ error }) => DENIED.has(error.extensions?.['code']))?.error;
        const decided = way ? withheldBy(terms, way) : null;
        return {
          path,
          item,
          owner,
          withheld: decided ?? (denied ? withholdingOf(denied) : null),
          masked: way?.policies.flat(2).some((each) => terms.mask.masked.has(each)) ?? false,
          failed: !way || here.length > 0,
          isPart: way !== undefined && isPart(found, way),
        };
      };
      return {
        record,
        records: found as Readonly<Record<string, unknown>>,
        fields: new Map(paths.map((path) => [path, readingOf(path)])),
      };
    },
  };
}

/** What the caller is told where nothing was read: of all or nothing (Exchange-On-Denied), that a field was denied. */
function refusedWhole(error: AnswerErrors[number] | undefined): GraphQLError {
  const { code, ...facts } = error?.extensions ?? {};
  return new GraphQLError(error?.message ?? 'The platform could not be read.', {
    extensions: { ...facts, code: code === 'OPERATION_DENIED' ? 'FIELD_DENIED' : (code ?? 'INTERNAL') },
  });
}

/** A denial that an answer has and that was not foreseen, because an agreement ended or was used up in between. */
function withholdingOf({ message, extensions }: AnswerErrors[number]): Withholding {
  const { reason, remedy } = extensions ?? {};
  const said = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    reason: said(reason),
    message: { en: message, zh: message },
    remedy: { en: said(remedy), zh: said(remedy) },
  };
}
