import {
  beijingDay,
  type Actor,
  type Disposition,
  type RedLine,
  type SubstanceClass,
} from '../../../kernel/index.js';
import type { LegalBasis, OpinionContent } from '../opinions/opinion.js';

/** How a determination came about: 意见一致, or 领导小组研究认定. */
export const DECIDED_BY = ['CONSENSUS', 'RULING'] as const;
export type DecidedBy = (typeof DECIDED_BY)[number];

/** 认定结论: what a business is held to be. */
export interface Finding {
  readonly substanceClass: SubstanceClass;
  readonly responsibleAgency: Actor;
  readonly disposition: Disposition;
  readonly redLines: readonly RedLine[];
  readonly legalBasis: readonly LegalBasis[];
}

/**
 * What opinions without a conflict find together; their legal bases are joined, each once.
 *
 * @param opinions at least one, and no conflict between them; anything else is a fault and throws
 */
export function agreedFinding(opinions: readonly OpinionContent[]): Finding {
  const [first] = opinions;
  if (!first?.responsibleAgency) throw new Error('Opinions that agree name a responsible agency');
  const bases = opinions.flatMap((opinion) => opinion.legalBasis);
  const byText = new Map(bases.map((basis) => [JSON.stringify([basis.law, basis.article]), basis]));
  return {
    substanceClass: first.substanceClass,
    responsibleAgency: first.responsibleAgency,
    disposition: first.disposition,
    redLines: first.redLines.map((finding) => finding.redLine),
    legalBasis: [...byText.values()],
  };
}

/** Whether a determination binds at this instant; `validUntil` is its last day, in Beijing. */
export function isInForce(
  determination: { readonly validUntil: string | null; readonly supersededAt: Date | null },
  now: Date,
): boolean {
  const { validUntil, supersededAt } = determination;
  return supersededAt === null && (validUntil === null || validUntil >= beijingDay(now));
}
