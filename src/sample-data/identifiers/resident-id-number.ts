import { residentIdCheckCharacter } from '../../kernel/index.js';
import { dayBetween, SAMPLE_TODAY, addYears } from '../random/days.js';
import type { Random, Weighted } from '../random/random.js';

/** Provinces by how many people they have, in millions: GB/T 2260's first two digits. */
const PROVINCES: readonly Weighted<string>[] = [
  ['11', 21],
  ['12', 15],
  ['13', 74],
  ['14', 36],
  ['21', 44],
  ['31', 24],
  ['32', 80],
  ['33', 55],
  ['34', 61],
  ['35', 38],
  ['36', 45],
  ['37', 98],
  ['41', 95],
  ['42', 58],
  ['43', 68],
  ['44', 108],
  ['45', 48],
  ['50', 30],
  ['51', 82],
  ['61', 38],
];

/** No district has this code, so a generated number is valid in form and in its check character, and is nobody's. */
const UNASSIGNED_DISTRICT = '9900';

/** Neither has one this code; numbers of a sandbox have it, so that none of them stands in a sample. */
export const SANDBOX_DISTRICT = '9800';

/**
 * A valid citizen identity number (GB 11643-1999) of an adult between 25 and 66 years of age.
 *
 * @param district four digits that no district has
 */
export function makeResidentIdNumber(random: Random, district = UNASSIGNED_DISTRICT): string {
  const birth = dayBetween(random, addYears(SAMPLE_TODAY, -66), addYears(SAMPLE_TODAY, -25));
  const first17 =
    random.weighted(PROVINCES) +
    district +
    birth.replaceAll('-', '') +
    String(random.integer(1, 999)).padStart(3, '0');
  return first17 + residentIdCheckCharacter(first17);
}
