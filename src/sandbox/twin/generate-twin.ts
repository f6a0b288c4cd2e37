import { AGENCY_REGISTER } from '../../kernel/index.js';
import { organisationCodeIn, randomFor, type SamplePlatform } from '../../sample-data/index.js';
import { IDENTIFIERS } from '../invented/identifiers.js';
import { drawRows } from './draw.js';
import { platformAt, type TwinOptions, type TwinPlatform } from './make-platform.js';
import { makeRows } from './make-rows.js';
import type { TwinRow } from './make-value.js';

function identifiersOf(
  { seed }: TwinOptions,
  platform: TwinPlatform,
  licences: readonly string[],
): TwinRow[] {
  const { code, interim, index, home, group } = platform;
  const random = randomFor(seed, 'sandbox identifiers', index);
  const known: [kind: string, value: string][] = [
    [interim ? 'INTERIM_CODE' : 'UNIFIED_SOCIAL_CREDIT_CODE', code],
    ...(interim ? [] : ([['ORGANISATION_CODE', organisationCodeIn(code)]] as [string, string][])),
    ...licences.map((licence): [string, string] => ['LICENCE_NUMBER', licence]),
  ];
  for (const [kind, make] of Object.entries(IDENTIFIERS)) {
    const drawn = group === null ? 1 : drawRows(random, group.identifiers[kind]);
    const count = kind === 'REGISTRATION_NUMBER' ? Math.min(1, drawn) : drawn;
    for (let position = 0; position < count; position += 1) known.push([kind, make(home, index, position)]);
  }
  return known.map(([kind, value]) => ({ kind, value, platform_code: code }));
}

const LICENCES: ReadonlySet<string> = new Set([
  'pboc.payment_licence',
  'securities.licence',
  'insurance.licence',
]);

function twinPlatform(options: TwinOptions, platform: TwinPlatform, total: number): SamplePlatform {
  const { index, code, registeredRegion, operatingRegions } = platform;
  const rows = makeRows(options, platform, total);
  const licences = [...rows].flatMap(([table, its]) =>
    LICENCES.has(table) ? its.map((row) => String(row['licence_no'])) : [],
  );
  const regions = [
    ...new Set([...(registeredRegion === null ? [] : [registeredRegion]), ...operatingRegions]),
  ];
  const holders = AGENCY_REGISTER.filter(({ subgraph }) =>
    [...rows].some(([table, its]) => table.startsWith(`${subgraph}.`) && its.length > 0),
  );
  const records: Record<string, readonly TwinRow[]> = {
    'coordination.platform': [
      {
        code,
        name: platform.name,
        registered_region: registeredRegion,
        operating_regions: operatingRegions,
        sectors: platform.sectors,
        interim: platform.interim,
      },
    ],
    'coordination.platform_identifier': identifiersOf(options, platform, licences),
    ...Object.fromEntries(rows),
    // 属地: an agency that holds something on the platform knows it to be where it is.
    ...Object.fromEntries(
      holders.map(({ subgraph }) => [
        `${subgraph}.platform_region`,
        regions.map((region) => ({ platform_code: code, region })),
      ]),
    ),
  };
  return { index, code, records };
}

/** How many platforms a sandbox has where nothing else is asked: as many as the source, in round numbers. */
export const usualSize = ({ profile }: TwinOptions): number => Math.max(1, Number(profile.platforms));

/**
 * 沙盒: makes the platforms of a sandbox one at a time, from the profile and the seed alone: the source is not read. The first
 * is the guide. The same options give the same rows.
 *
 * @param total how many platforms
 */
export function* generateTwin(options: TwinOptions, total: number): Generator<SamplePlatform> {
  for (let index = 0; index < total; index += 1)
    yield twinPlatform(options, platformAt(options, index), total);
}
