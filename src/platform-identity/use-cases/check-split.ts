import type { EntityManager } from 'typeorm';
import { movableCases } from '../../determination/index.js';
import {
  AGENCIES,
  isInterimCode,
  ok,
  parsePlatformCode,
  refused,
  verifyPlatformCode,
  type Outcome,
} from '../../kernel/index.js';
import type { PlatformEntity } from '../../platform-registry/index.js';
import { interimCodeUnknown, platformPlaceMissing } from '../model/platform-identity.errors.js';
import {
  splitCaseStays,
  splitCodeTaken,
  splitFormerCode,
  splitIdentifierUnknown,
  splitRecordsAgency,
  splitShares,
} from '../model/split.errors.js';
import type { PlatformSplitEntity } from '../rows/platform-split.entity.js';
import { termsOfFormerCodes } from '../rows/platform-split.repository.js';
import { identifierHolders, readPlatformRow } from '../rows/registry-rows.js';

const OWNERS: readonly string[] = AGENCIES;

/** What a split says of the two. */
export type SplitTerms = Pick<
  PlatformSplitEntity,
  | 'part'
  | 'registeredRegion'
  | 'operatingRegions'
  | 'sectors'
  | 'remainingRegions'
  | 'remainingSectors'
  | 'identifiers'
  | 'cases'
  | 'records'
>;

/** The first value that neither of two shares has, or that is none of the whole; null where they divide it. */
function notShared(
  whole: readonly string[],
  part: readonly string[],
  rest: readonly string[],
): string | null {
  const shared = new Set([...part, ...rest]);
  return whole.find((each) => !shared.has(each)) ?? [...shared].find((each) => !whole.includes(each)) ?? null;
}

function dividesTerms(platform: PlatformEntity, terms: SplitTerms): Outcome<null> {
  const { sectors, remainingSectors, operatingRegions, remainingRegions } = terms;
  const sector = notShared(platform.sectors, sectors, remainingSectors);
  if (sector !== null) return refused(splitShares({ field: 'sectors', value: sector }));
  if (sectors.length === 0) return refused(splitShares({ field: 'sectors', value: '—' }));
  if (remainingSectors.length === 0) return refused(splitShares({ field: 'remainingSectors', value: '—' }));
  const region = notShared(platform.operatingRegions, operatingRegions, remainingRegions);
  if (region !== null) return refused(splitShares({ field: 'operatingRegions', value: region }));
  const isPlaced = terms.registeredRegion !== null || operatingRegions.length > 0;
  const isLeftPlaced = platform.registeredRegion !== null || remainingRegions.length > 0;
  return isPlaced && isLeftPlaced ? ok(null) : refused(platformPlaceMissing({}));
}

/** Refuses SPLIT_FORMER_CODE where the part would take what a merged code brought: its reversal would take it again. */
async function leavesFormerCodes(
  manager: EntityManager,
  platform: string,
  { remainingSectors, remainingRegions }: SplitTerms,
): Promise<Outcome<null>> {
  for (const { code: former, sectors, regions } of await termsOfFormerCodes(manager, platform)) {
    const value =
      sectors.find((each) => !remainingSectors.includes(each)) ??
      regions.find((each) => !remainingRegions.includes(each));
    if (value !== undefined) return refused(splitFormerCode({ former, value }));
  }
  return ok(null);
}

/** Refuses PLATFORM_CODE_MALFORMED, PLATFORM_CODE_CHECK_CHARACTER, INTERIM_CODE_UNKNOWN and SPLIT_CODE_TAKEN. */
async function isFree(manager: EntityManager, part: string | null): Promise<Outcome<unknown>> {
  if (part === null) return ok(null);
  const code = parsePlatformCode(part);
  if (!code.ok) return code;
  if (await readPlatformRow(manager, code.value)) return refused(splitCodeTaken({ platform: code.value }));
  if (isInterimCode(code.value)) return refused(interimCodeUnknown({}));
  return verifyPlatformCode(code.value);
}

/**
 * Whether a platform can be split like this now, at the proposal and again at its approval.
 *
 * Refuses SPLIT_SHARES, PLATFORM_PLACE_MISSING, SPLIT_FORMER_CODE, SPLIT_CODE_TAKEN, PLATFORM_CODE_MALFORMED, PLATFORM_CODE_CHECK_CHARACTER,
 * INTERIM_CODE_UNKNOWN, SPLIT_IDENTIFIER_UNKNOWN, SPLIT_CASE_STAYS and SPLIT_RECORDS_AGENCY.
 *
 * @param platform stands for itself
 * @param manager holds the lock of the registry
 */
export async function checkSplit(
  manager: EntityManager,
  platform: PlatformEntity,
  terms: SplitTerms,
): Promise<Outcome<null>> {
  const divided = dividesTerms(platform, terms);
  if (!divided.ok) return divided;
  const left = await leavesFormerCodes(manager, platform.code, terms);
  if (!left.ok) return left;
  const free = await isFree(manager, terms.part);
  if (!free.ok) return free;
  const { identifiers, cases, records } = terms;
  const held = (await identifierHolders(manager, identifiers)).filter(
    ({ platformCode }) => platformCode === platform.code,
  );
  const strange = identifiers.findIndex(
    ({ kind, value }) => !held.some((each) => each.kind === kind && each.value === value),
  );
  if (strange >= 0) return refused(splitIdentifierUnknown({ field: `identifiers[${strange}].value` }));
  const movable = await movableCases(manager, cases, platform.code);
  const staying = cases.findIndex((id) => !movable.has(id));
  if (staying >= 0) return refused(splitCaseStays({ field: `cases[${staying}]` }));
  const wrong = records.findIndex(
    ({ agency }, place) =>
      !OWNERS.includes(agency) || records.findIndex((other) => other.agency === agency) < place,
  );
  return wrong < 0
    ? ok(null)
    : refused(
        splitRecordsAgency({ agency: records[wrong]?.agency ?? '', field: `records[${wrong}].agency` }),
      );
}
