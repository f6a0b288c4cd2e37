import {
  beijingDay,
  LEVELS,
  officeCovers,
  type Level,
  type OfficePlace,
  type Rank,
} from '../../kernel/index.js';
import { holdsOn, type GateRow, type GateTarget } from '../../law/index.js';

/** What a gate asks for (法定程序): a row of law. */
export type Gate = GateRow;

/** By which places of a firm an office is competent for it. */
export type CompetentPlace = Gate['competentPlace'];

/** Laws come into force at midnight in Beijing. */
export function isInForce(gate: Pick<Gate, 'validFrom' | 'validTo'>, now: Date): boolean {
  return holdsOn(gate, beijingDay(now));
}

/** Whether an approver's administrative level is the gate's or a higher one; any is where the law asks for nobody's approval. */
export function isLevelEnough(level: Level, minimum: Level | null): boolean {
  return minimum === null || LEVELS.indexOf(level) <= LEVELS.indexOf(minimum);
}

/** Whether a rank may approve; any may where the law asks for nobody's approval. */
export function isRankEnough(rank: Rank, { approverRanks }: Pick<Gate, 'approverRanks'>): boolean {
  return approverRanks.length === 0 || approverRanks.includes(rank);
}

/** Where a firm is (GB/T 2260), and in which sectors it does business. */
export interface PlatformPlace {
  readonly registeredRegion: string | null;
  readonly operatingRegions: readonly string[];
  readonly sectors: readonly string[];
}

/** Whether an office is competent for a platform by its place (属地管辖). */
export function isCompetent(
  office: OfficePlace,
  { registeredRegion, operatingRegions }: Pick<PlatformPlace, 'registeredRegion' | 'operatingRegions'>,
  by: CompetentPlace,
): boolean {
  const places = by === 'REGISTERED' ? [registeredRegion] : [registeredRegion, ...operatingRegions];
  return places.some((place) => officeCovers(office, place));
}

/**
 * 查询对象: as whose the accounts of a firm are opened. A law that names sectors reaches the firm itself only where it does
 * business in one of them.
 *
 * @param stated what the request says; null for the closest that the law reaches
 * @returns null where the law does not reach the firm so
 */
export function targetOf(
  { targets, partySectors }: Pick<Gate, 'targets' | 'partySectors'>,
  { sectors }: Pick<PlatformPlace, 'sectors'>,
  stated: GateTarget | null,
): GateTarget | null {
  const isOfSector = partySectors.length === 0 || sectors.some((sector) => partySectors.includes(sector));
  const reached = targets.filter((target) => target !== 'PARTY' || isOfSector);
  return stated === null ? (reached[0] ?? null) : reached.includes(stated) ? stated : null;
}

/** Whether who proves one rank may sign with another: whoever heads the agency or stands in for its head is 负责人 as well. */
export function isRankProved(proved: Rank, declared: Rank): boolean {
  return proved === declared || declared === 'HEAD';
}
