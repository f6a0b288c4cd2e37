import { isGroupSide, type Actor } from '../../../kernel/index.js';

/**
 * Which opinions of a case a caller may see (背靠背出具意见): while opinions are being collected, an agency sees the
 * others' only once its own stands, so that nobody follows suit; one that declines has none and waits for the end. A case
 * withdrawn before that never shows them. The office and the leading group see all.
 *
 * @param opinions of one case
 */
export function visibleOpinions<Opinion extends { readonly agency: string; readonly status: string }>(
  caller: Actor,
  substanceCase: { readonly status: string; readonly collectionClosedAt: Date | null },
  opinions: readonly Opinion[],
): readonly Opinion[] {
  const { status, collectionClosedAt } = substanceCase;
  const isCollected = collectionClosedAt !== null || status === 'DISPUTED' || status === 'DETERMINED';
  if (isCollected || isGroupSide(caller)) return opinions;
  const own = opinions.filter((opinion) => opinion.agency === caller);
  return own.some((opinion) => opinion.status === 'ACTIVE') ? opinions : own;
}
