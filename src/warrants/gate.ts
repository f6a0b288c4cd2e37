import { LEVELS, type Level } from '../kernel/index.js';

/** Rank of whoever approves, within the agency: 负责人, 主要负责人, 其授权的负责人. */
export const APPROVER_RANKS = ['HEAD', 'PRINCIPAL_HEAD', 'AUTHORISED_HEAD'] as const;
export type ApproverRank = (typeof APPROVER_RANKS)[number];

/** What one law asks of one agency before it may see account data (法定程序). Days are `YYYY-MM-DD`, Beijing time. */
export interface Gate {
  readonly code: string;
  readonly requester: string;
  readonly law: string;
  readonly article: string;
  readonly minimumApproverLevel: Level;
  readonly approverRanks: readonly ApproverRank[];
  readonly minimumOfficers: number;
  /** The paper instrument, e.g. 调查通知书. */
  readonly instrument: string;
  readonly inForceFrom: string;
  /** The first day on which it is no longer in force; null while no end is known. */
  readonly inForceTo: string | null;
}

const BEIJING_OFFSET_MILLISECONDS = 8 * 3_600_000;

/** Laws come into force at midnight in Beijing, which knows no summer time. */
function beijingDay(instant: Date): string {
  return new Date(instant.getTime() + BEIJING_OFFSET_MILLISECONDS).toISOString().slice(0, 10);
}

export function isInForce({ inForceFrom, inForceTo }: Gate, now: Date): boolean {
  const today = beijingDay(now);
  return inForceFrom <= today && (inForceTo === null || today < inForceTo);
}

/** Whether an approver's administrative level is the gate's or a higher one. */
export function isLevelEnough(level: Level, minimum: Level): boolean {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(minimum);
}

/** The gate as a citation: `反洗钱法（2024） 43–45`. */
export function citation({ law, article }: Gate): string {
  return `${law} ${article}`;
}
