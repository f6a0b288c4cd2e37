import type { Actor, Level } from '../../../kernel/index.js';

/** 审查结论: the draft may be discussed; it has to be drafted anew; or the parties have to mend their opinions first. */
export const LEGALITY_RESULTS = ['PASSED', 'DRAFT_RETURNED', 'RETURNED'] as const;
export type LegalityResult = (typeof LEGALITY_RESULTS)[number];

/** 起草单位: whose person tabled a draft; its place is null for a draft that is older than those. */
export interface DraftingOffice {
  readonly tabledByAgency: Actor;
  readonly tabledLevel: Level | null;
  readonly tabledRegion: string | null;
}

interface Reviewer {
  readonly agency: Actor;
  readonly level: Level;
  readonly region: string | null;
  readonly officer: string;
}

/** Whether somebody belongs to the office that drafted: the same body of the same place. */
export function isOfDraftingOffice({ agency, level, region }: Reviewer, draft: DraftingOffice): boolean {
  if (agency !== draft.tabledByAgency) return false;
  return draft.tabledLevel === null || (level === draft.tabledLevel && region === draft.tabledRegion);
}

/**
 * Whether somebody may review a draft (重大行政决策程序暂行条例 25, 26): nobody of the office that drafted it, and nobody who
 * drafted an earlier one in the same round.
 *
 * @param drafters who tabled a draft in this round
 */
export function mayReview(reviewer: Reviewer, draft: DraftingOffice, drafters: readonly string[]): boolean {
  return !isOfDraftingOffice(reviewer, draft) && !drafters.includes(reviewer.officer);
}

interface Draft {
  readonly version: number;
  readonly textSha256: string | null;
}

interface Review {
  readonly version: number;
  readonly draftVersion: number;
  readonly draftSha256: string;
  readonly result: LegalityResult;
}

/** The review that a draft passed, of this very text; null where there is none. */
export function passedReview<Passed extends Review>(draft: Draft, reviews: readonly Passed[]): Passed | null {
  const passed = reviews.filter(
    ({ draftVersion, draftSha256, result }) =>
      result === 'PASSED' && draftVersion === draft.version && draftSha256 === draft.textSha256,
  );
  return passed.toSorted((one, other) => one.version - other.version).at(-1) ?? null;
}
