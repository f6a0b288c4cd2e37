import DataLoader from 'dataloader';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { DataSource, EntityMetadata } from 'typeorm';
import { policiesOf, type CallerContext, type CatalogueItem } from '../../access/index.js';
import { storedRegionPrefixes, type RegionCode } from '../../kernel/index.js';
import { readUsedPolicies } from './filter-guard.js';
import { ownObjectTypes } from './own-object-types.js';
import { runQuery } from '../../database/index.js';

type Parameters = Readonly<Record<string, unknown>>;

/** Matches no region code: who is held to a jurisdiction and has none sees nothing. */
const NOWHERE = '-';

/**
 * 属地管理: the platforms that a caller is held to, those registered or operating in its region. Every agency knows
 * their regions from its own table `platform_region`, so a caller's say is not needed for it.
 */
export interface Jurisdiction {
  /** LIKE patterns of stored region codes (GB/T 2260), with commas between them. */
  readonly pattern: string;
  /** Whether a platform lies in it. */
  covers(platformCode: string): Promise<boolean>;
}

/** Which platforms alone are given: those of the caller's region, or none. */
export type Bound = 'REGION' | 'NONE';

const patternOf = (region: RegionCode): string =>
  storedRegionPrefixes(region)
    .map((prefix) => `${prefix}%`)
    .join(',');

/** That a row `p` of `platform_region` is of a platform, under whichever of its codes the agency knows it. */
const placedUnder = (code: string): string =>
  `p.platform_code = ANY (ARRAY(SELECT ${code} UNION ALL SELECT same_as FROM registry.same_platform WHERE code = ${code}))`;

/** The jurisdiction of one operation's caller. */
export function jurisdictionOf(
  { caller }: CallerContext,
  database: DataSource,
  schema: string,
  bound: Bound,
): Jurisdiction {
  if (bound === 'NONE') return { pattern: NOWHERE, covers: () => Promise.resolve(false) };
  const pattern = caller.region === null ? NOWHERE : patternOf(caller.region);
  const covered = new DataLoader<string, boolean>(async (codes) => {
    const rows: { platform_code: string }[] = await runQuery(
      database,
      `SELECT DISTINCT asked.code AS platform_code
       FROM unnest($1::text[]) AS asked (code)
       JOIN "${schema}".platform_region AS p ON ${placedUnder('asked.code')}
       WHERE p.region LIKE ANY (string_to_array($2, ','))`,
      [codes, pattern],
    );
    const inside = new Set(rows.map((row) => row.platform_code));
    return codes.map((code) => inside.has(code));
  });
  return { pattern, covers: (platformCode) => covered.load(platformCode) };
}

/**
 * What a row read must meet under a jurisdiction, for the rows of a platform.
 *
 * @throws Error when the rows are not read by platform: nobody could say then whether they lie in the jurisdiction
 */
export function regionGuard({ schema, name }: EntityMetadata, key: string): string {
  if (key !== 'platformCode' || schema === undefined) {
    throw new Error(`${name} is not read by platform, so no jurisdiction bounds it.`);
  }
  return `EXISTS (SELECT FROM "${schema}".platform_region AS p WHERE ${placedUnder('k')} AND p.region LIKE ANY (string_to_array(g, ',')))`;
}

/** The GraphQL context of a subgraph, as far as it is bounded here. */
interface Bounded {
  readonly context: CallerContext;
  /** The same operation over the rows of fewer platforms. */
  within(bound: Bound): Bounded & { readonly jurisdiction: Jurisdiction };
}

function bounding(
  boundOf: BoundOf,
  itemsOf: (parameters: Parameters) => readonly string[],
  field: string,
  resolve: GraphQLFieldResolver<unknown, Bounded>,
): GraphQLFieldResolver<unknown, Bounded> {
  return async (parent, parameters, scope, info) => {
    const { platformCode, came } = readParent(parent, field);
    const bound = boundOf(itemsOf(parameters), scope.context, platformCode);
    if (bound === null) return resolve(parent, parameters, scope, info);
    const within = scope.within(bound);
    // What came with the parent was read for another item, which may be given about more platforms than this one.
    if (came) {
      const covered = await within.jurisdiction.covers(platformCode);
      return covered ? resolve(parent, parameters, within, info) : null;
    }
    // Nothing but the platform's code is left for the resolver to work from, so that all else is read within.
    return resolve({ platformCode }, parameters, within, info);
  };
}

/** What the items that a field needs leave of the platforms; null for all. */
type BoundOf = (items: readonly string[], context: CallerContext, platformCode: string) => Bound | null;

/** Catalogues are constants, and each list of rows asks. */
const BOUNDS = new WeakMap<readonly CatalogueItem[], BoundOf>();

function boundBy(catalogue: readonly CatalogueItem[]): BoundOf {
  const known = BOUNDS.get(catalogue);
  if (known) return known;
  const conditional = new Map(
    catalogue.filter(({ shareType }) => shareType === 'CONDITIONAL').map(({ id, owner }) => [id, owner]),
  );
  const boundOf: BoundOf = (items, context, platformCode) => {
    const { caller, casePlatform, caseMembers = [], regional } = context;
    const isOfCase = (item: string): boolean => {
      const owner = conditional.get(item);
      return owner !== undefined && owner !== caller.agency;
    };
    const isOfOther = casePlatform !== platformCode && !caseMembers.includes(platformCode);
    if (isWithinCase(context) && isOfOther && items.some(isOfCase)) return 'NONE';
    return items.some((item) => regional?.has(item)) ? 'REGION' : null;
  };
  BOUNDS.set(catalogue, boundOf);
  return boundOf;
}

/** 一案一用: whether other owners' conditional items are given about the platform of a case alone. */
export function isWithinCase({ caller }: CallerContext): boolean {
  return caller.purpose === 'SUBSTANCE_DETERMINATION';
}

function readParent(parent: unknown, field: string): { platformCode: string; came: boolean } {
  if (typeof parent !== 'object' || parent === null) return { platformCode: '', came: false };
  const { platformCode } = parent as { readonly platformCode?: unknown };
  return {
    platformCode: typeof platformCode === 'string' ? platformCode : '',
    came: Object.hasOwn(parent, field),
  };
}

/**
 * Holds each field under a catalogue item, or filtered by one, to the caller's jurisdiction where the caller context grants
 * the item so, and to the platform of the case that the request names (docs/adr/0017). A platform outside answers exactly
 * like one of which the agency has no rows.
 *
 * @param catalogue the subgraph's own items
 * @returns the same schema, changed
 */
export function applyJurisdiction(schema: GraphQLSchema, catalogue: readonly CatalogueItem[]): GraphQLSchema {
  const boundOf = boundBy(catalogue);
  const usedPolicies = readUsedPolicies(schema);
  for (const type of ownObjectTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      const items = policiesOf(field.astNode)?.flat() ?? [];
      const filters = usedPolicies !== null && field.args.length > 0;
      if (items.length === 0 && !filters) continue;
      const itemsOf = filters
        ? (parameters: Parameters) => [...items, ...usedPolicies(field, parameters).flat(2)]
        : () => items;
      field.resolve = bounding(boundOf, itemsOf, field.name, field.resolve ?? defaultFieldResolver);
    }
  }
  return schema;
}

/** Whether an item is given about every platform: neither a region nor a case bounds it for the caller. */
export function isGivenOfAll(
  { context, jurisdiction }: { readonly context: CallerContext; readonly jurisdiction: Jurisdiction | null },
  catalogue: readonly CatalogueItem[],
  item: string,
): boolean {
  return jurisdiction === null && boundBy(catalogue)([item], context, '') === null;
}

/** What is asked about the rows of other platforms, as a field's resolver has it. */
export interface RowsAsked<Row> {
  /** The subgraph's own items. */
  readonly catalogue: readonly CatalogueItem[];
  /** The item that the field is under. */
  readonly item: string;
  /** The platform that the field was asked of. */
  readonly platformCode: string;
  readonly rows: () => Promise<readonly Row[]>;
}

/**
 * Of a field that tells rows of other platforms than the one it is asked of: the rows that the caller may be given. The region and
 * the case that bound the item bind for the platform of each row as well as for the platform asked, so that nothing is told from
 * one end of a link that is not told from the other.
 */
export async function rowsGiven<Row extends { readonly platformCode: string }>(
  scope: Bounded & { readonly jurisdiction: Jurisdiction | null },
  { catalogue, item, platformCode, rows }: RowsAsked<Row>,
): Promise<Row[]> {
  if (scope.jurisdiction && !(await scope.jurisdiction.covers(platformCode))) return [];
  const boundOf = boundBy(catalogue);
  const all = await rows();
  const bounds = all.map(({ platformCode: its }) => boundOf([item], scope.context, its));
  if (bounds.every((bound) => bound === null)) return [...all];
  const given = await Promise.all(
    all.map(async ({ platformCode: its }, place) => {
      const bound = bounds[place] ?? null;
      return bound === null || (await scope.within(bound).jurisdiction.covers(its));
    }),
  );
  return all.filter((_row, place) => given[place]);
}
