import { isAgency, type Actor } from '../kernel/index.js';

/**
 * Which opinions of a case a caller may see (背靠背出具意见): while opinions are being collected, an agency sees the
 * others' only once its own stands, so that nobody follows suit. The office and the leading group see all.
 *
 * @param opinions of one case
 */
export function visibleOpinions<Opinion extends { readonly agency: string; readonly status: string }>(
  caller: Actor,
  caseStatus: string,
  opinions: readonly Opinion[],
): readonly Opinion[] {
  if (caseStatus !== 'COLLECTING' || !isAgency(caller)) return opinions;
  const own = opinions.filter((opinion) => opinion.agency === caller);
  return own.some((opinion) => opinion.status === 'STANDING') ? opinions : own;
}
