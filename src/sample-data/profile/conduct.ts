import { redLinesOf, type RedLine, type Sector } from '../names/sectors.js';
import type { Random } from '../random/random.js';
import type { Standing } from './profile.js';

/** What goes with what: who crosses the first line crosses the others by the same act. */
const IMPLIED: readonly (readonly [RedLine, readonly RedLine[]])[] = [
  ['ILLEGAL_FUNDRAISING', ['FUND_POOL']],
  ['LENDS_ITSELF', ['FUND_POOL']],
  ['FUND_POOL', ['NO_CUSTODY']],
  ['CLIENT_FUNDS_MISUSED', ['NO_CUSTODY']],
];

/** Lines that only a platform of the worst kind crosses. */
const GRAVE: ReadonlySet<RedLine> = new Set<RedLine>([
  'ILLEGAL_FUNDRAISING',
  'FICTITIOUS_LISTING',
  'CLIENT_FUNDS_MISUSED',
  'FRAUDULENT_ISSUE',
  'DISGUISED_FUNDRAISING',
  'RESERVE_MISUSED',
]);

/** How a platform behaves: cleanly, with lapses, or with grave breaches. */
export type Bearing = 'CLEAN' | 'LAX' | 'GRAVE';

export function someBearing(random: Random, standing: Standing): Bearing {
  if (standing === 'ABSCONDED') return 'GRAVE';
  if (standing === 'CLOSED')
    return random.weighted([
      ['CLEAN', 25],
      ['LAX', 60],
      ['GRAVE', 15],
    ]);
  return random.weighted([
    ['CLEAN', 32],
    ['LAX', 53],
    ['GRAVE', 15],
  ]);
}

const withImplied = (redLines: readonly RedLine[], sectorLines: readonly RedLine[]): ReadonlySet<RedLine> => {
  const all = new Set(redLines);
  for (const [line, implied] of IMPLIED) {
    if (all.has(line)) for (const each of implied) if (sectorLines.includes(each)) all.add(each);
  }
  return all;
};

/** The red lines that a platform of these sectors crosses; none for a clean one, at least one for the others. */
export function someConduct(
  random: Random,
  sectors: readonly Sector[],
  bearing: Bearing,
): ReadonlySet<RedLine> {
  if (bearing === 'CLEAN') return new Set();
  const lines = [...new Set(sectors.flatMap((sector) => redLinesOf(sector)))];
  const light = lines.filter((line) => !GRAVE.has(line));
  const grave = lines.filter((line) => GRAVE.has(line));
  const crossed =
    bearing === 'LAX'
      ? random.subset(light, 0.14)
      : [...random.subset(light, 0.35), ...random.subset(grave, 0.6)];
  if (crossed.length === 0) crossed.push(random.pick(light));
  return withImplied(crossed, lines);
}
