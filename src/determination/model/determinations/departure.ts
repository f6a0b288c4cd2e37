import type { Actor } from '../../../kernel/index.js';
import type { OpinionAttribute } from '../opinions/conflict.js';
import type { Finding } from './determination.js';
import { isDeclined, type OpinionAnswer } from '../opinions/opinion.js';

/** 与现行认定不一致: a determination in force that an answer says otherwise than, and in what. */
export interface Departure {
  readonly determinationId: string;
  /** In the order of the attributes; at least one. */
  readonly attributes: readonly OpinionAttribute[];
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const members = new Set(one);
  return members.size === new Set(other).size && other.every((member) => members.has(member));
}

/**
 * In what an agency's answer departs from the determination in force for the same line of business; null where it does
 * not. To answer "not ours" departs from a determination that names the agency responsible.
 */
export function departureFrom(
  agency: Actor,
  answer: OpinionAnswer,
  determination: Omit<Finding, 'legalBasis'> & { readonly id: string },
): Departure | null {
  const attributes: OpinionAttribute[] = [];
  if (isDeclined(answer)) {
    if (determination.responsibleAgency === agency) attributes.push('RESPONSIBLE_AGENCY');
  } else {
    if (answer.substanceClass !== determination.substanceClass) attributes.push('SUBSTANCE_CLASS');
    if (answer.responsibleAgency !== determination.responsibleAgency) attributes.push('RESPONSIBLE_AGENCY');
    if (answer.disposition !== determination.disposition) attributes.push('DISPOSITION');
    const redLines = answer.redLines.map(({ redLine }) => redLine);
    if (!sameSet(redLines, determination.redLines)) attributes.push('RED_LINES');
  }
  return attributes.length === 0 ? null : { determinationId: determination.id, attributes };
}
