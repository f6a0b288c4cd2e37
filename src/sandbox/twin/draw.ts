import { allRegions, regionLevel } from '../../kernel/index.js';
import type { Random } from '../../sample-data/index.js';
import type { Cells, FreeResidue } from '../profile/profile-file.js';
import { FIRST_EXACT } from '../profile/suppress.js';

/** One of the keys, as likely as its share; null where none is told. */
export function drawKey(random: Random, shares: Readonly<Record<string, number>>): string | null {
  const entries = Object.entries(shares).filter(([, share]) => share > 0);
  return entries.length === 0 ? null : random.weighted(entries);
}

/** How many rows a platform has; 0 where nothing is told. */
export function drawRows(random: Random, cells: Cells | undefined): number {
  const entries = (cells ?? []).filter(({ share }) => share > 0).map((cell) => [cell, cell.share] as const);
  if (entries.length === 0) return 0;
  const { from, to } = random.weighted(entries);
  return random.integer(from, to);
}

/** A value whose distribution runs straight between points that cut it into equal parts. */
export const drawValue = (random: Random, edges: readonly number[]): number =>
  random.quantile(edges.map((edge, place) => [place / (edges.length - 1), edge] as const));

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** A day of the month of an edge, or between two of them. */
export function drawDay(random: Random, months: readonly string[]): string {
  const day = Math.floor(
    drawValue(
      random,
      months.map((month) => dayNumber(`${month}-01`)),
    ),
  );
  const ofMonth = new Date(day * 86_400_000).toISOString();
  // Where the edges are the first of one month, all days of that month stand for it.
  return months.includes(ofMonth.slice(0, 7)) && ofMonth.slice(8, 10) === '01'
    ? `${ofMonth.slice(0, 8)}${String(random.integer(1, 28)).padStart(2, '0')}`
    : ofMonth.slice(0, 10);
}

const prefixOf = (area: string): string => (area === '*' ? '' : area.replace(/(?:00)+$/, ''));

const regionsIn = new Map<string, readonly string[]>();

/** Regions of the level in the area; read from the table of all regions on first use. */
function listRegions(key: string): readonly string[] {
  const known = regionsIn.get(key);
  if (known !== undefined) return known;
  const [level, area = '*'] = key.split(' ');
  const found = allRegions().filter(
    (region) => regionLevel(region) === level && region.startsWith(prefixOf(area)),
  );
  regionsIn.set(key, found);
  return found;
}

/** A region of an area as likely as its share; null where none is told, or the area has none today. */
export function drawRegion(random: Random, shares: Readonly<Record<string, number>>): string | null {
  const key = drawKey(random, shares);
  const regions = key === null ? [] : listRegions(key);
  return regions.length === 0 ? null : random.pick(regions);
}

/**
 * The nearest number below that is in the residue class in which no number of the source is. Smaller numbers are common to
 * many rows and stay.
 */
export function intoResidue(value: number, { modulus, residue }: FreeResidue): number {
  if (value < FIRST_EXACT) return value;
  const moved = value - ((((value - residue) % modulus) + modulus) % modulus);
  return moved >= FIRST_EXACT ? moved : Math.max(1, value % FIRST_EXACT);
}
