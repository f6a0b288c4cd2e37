import {
  beijingDay,
  type Actor,
  type Conduct,
  type Disposition,
  type RedLine,
  type SubstanceClass,
} from '../../../kernel/index.js';
import type { Gravity } from '../cases/disposition-law.js';
import type { LegalBasis, OpinionContent } from '../opinions/opinion.js';

/** How a determination came about: 意见一致, or 领导小组研究认定. */
export const DECIDED_BY = ['CONSENSUS', 'RULING'] as const;
export type DecidedBy = (typeof DECIDED_BY)[number];

/** 认定结论: what a business is held to be. */
export interface Finding {
  readonly substanceClass: SubstanceClass;
  readonly responsibleAgency: Actor;
  readonly disposition: Disposition;
  /** 经营行为; null where it is not said, or the opinions say different things. */
  readonly conduct: Conduct | null;
  /** 违法违规情节; null where it is not said, or the opinions say different things. */
  readonly gravity: Gravity | null;
  readonly redLines: readonly RedLine[];
  readonly legalBasis: readonly LegalBasis[];
}

/** What all say that say anything; null where nobody does, or they differ. */
function common<Value>(said: readonly (Value | null)[]): Value | null {
  const [first = null, ...others] = new Set(said.filter((value) => value !== null));
  return others.length === 0 ? first : null;
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
    conduct: common(opinions.map(({ conduct }) => conduct)),
    gravity: common(opinions.map(({ gravity }) => gravity)),
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
