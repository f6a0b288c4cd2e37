import {
  beijingDay,
  LEVELS,
  officeCovers,
  type Level,
  type OfficePlace,
  type Rank,
} from '../../kernel/index.js';

/** 管辖地: by which places of a platform an office is competent for it. */
export const COMPETENT_PLACES = ['REGISTERED', 'REGISTERED_OR_OPERATING'] as const;
export type CompetentPlace = (typeof COMPETENT_PLACES)[number];

/** What one law asks of one agency before it may see account data (法定程序). Days are `YYYY-MM-DD`, Beijing time. */
export interface Gate {
  readonly code: string;
  readonly requester: string;
  readonly law: string;
  readonly article: string;
  readonly minimumApproverLevel: Level;
  readonly approverRanks: readonly Rank[];
  readonly competentPlace: CompetentPlace;
  readonly minimumOfficers: number;
  /** The paper instrument, e.g. 调查通知书. */
  readonly instrument: string;
  readonly inForceFrom: string;
  /** The first day on which it is no longer in force; null while no end is known. */
  readonly inForceTo: string | null;
}

/** Laws come into force at midnight in Beijing. */
export function isInForce({ inForceFrom, inForceTo }: Gate, now: Date): boolean {
  const today = beijingDay(now);
  return inForceFrom <= today && (inForceTo === null || today < inForceTo);
}

/** Whether an approver's administrative level is the gate's or a higher one. */
export function isLevelEnough(level: Level, minimum: Level): boolean {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(minimum);
}

/** Where a platform is (GB/T 2260). */
export interface PlatformPlace {
  readonly registeredRegion: string | null;
  readonly operatingRegions: readonly string[];
}

/** Whether an office is competent for a platform by its place (属地管辖). */
export function isCompetent(
  office: OfficePlace,
  { registeredRegion, operatingRegions }: PlatformPlace,
  by: CompetentPlace,
): boolean {
  const places = by === 'REGISTERED' ? [registeredRegion] : [registeredRegion, ...operatingRegions];
  return places.some((place) => officeCovers(office, place));
}

/** Whether who proves one rank may sign with another: 主要负责人 and 其授权的负责人 are 负责人 as well. */
export function isRankProved(proved: Rank, declared: Rank): boolean {
  return proved === declared || declared === 'HEAD';
}

/** The gate as a citation: `反洗钱法（2024） 43–45`. */
export function citation({ law, article }: Gate): string {
  return `${law} ${article}`;
}
