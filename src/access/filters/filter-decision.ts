import { inChinese, inEnglish } from '../../kernel/index.js';
import type { Caller } from '../../identity/index.js';
import type { CatalogueItem } from '../catalogue/catalogue.js';
import { decide } from '../rules/decide.js';
import type { DecisionRequest, DeniedDecision, Decision } from '../decision/decision.js';

const RULE = 'filter-plain';

/**
 * Whether values of a granted item may decide what is answered. Where a caller gets them masked, or plain only on what a
 * warrant names, trying values one after the other would tell what the masking hides.
 */
export function mayFilterBy(
  { agency }: Pick<Caller, 'agency'>,
  item: Pick<CatalogueItem, 'owner' | 'plainUnderWarrant'> | undefined,
  masked: boolean,
): boolean {
  return !masked && (item?.plainUnderWarrant !== true || item.owner === agency);
}

/** The decision on filtering by what is given masked. */
export function maskedFilter(itemId: string): DeniedDecision {
  return {
    allowed: false,
    code: 'FIELD_DENIED',
    reason: 'MASKED',
    rule: RULE,
    message: {
      en: inEnglish`${itemId} is given masked, so a list cannot be filtered or sorted by it.`,
      zh: inChinese`${itemId} 以脱敏方式提供，不得据以筛选或排序。`,
    },
    remedy: {
      en: 'Leave the argument out, or agree with the owner on plain values (proposeSharingAgreement).',
      zh: '请去除该参数，或与提供单位约定以明文提供（proposeSharingAgreement）。',
    },
  };
}

/** Decides whether a caller may filter or sort by a catalogue item: whoever may read its values plain may. */
export function decideFilter(question: DecisionRequest): Decision {
  const decision = decide(question);
  if (!decision.allowed || mayFilterBy(question.caller, question.item, decision.masked)) return decision;
  return maskedFilter(question.item.id);
}
