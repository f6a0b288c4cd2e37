import type { Caller } from '../../identity/index.js';
import { liesIn } from '../../kernel/index.js';
import type { AgreementInForce } from '../agreements/agreement-index.js';
import type { CatalogueItem } from '../catalogue/catalogue.js';
import type { DecisionRequest } from './decision.js';

/** Whether somebody else owns the item. */
export function isForeign({ caller, item }: DecisionRequest): boolean {
  return caller.agency !== item.owner;
}

/** Whether the item is another owner's and conditionally shared (有条件共享). */
export function isForeignConditional(question: DecisionRequest): boolean {
  return isForeignItem(question.caller, question.item);
}

/**
 * Whether agreements decide about the item. Account data that is given under a statutory procedure rests on that alone: the
 * owner has to obey a completed inquiry (证券法 2019, art. 173; 保险法 2015, art. 155; 银行业监督管理法, art. 42), so that no
 * agreement is needed and none that is suspended or used up stops it; and no agreement stands in for it.
 */
export function needsAgreement(question: DecisionRequest): boolean {
  return isForeignConditional(question) && !question.item.warrantRequired;
}

/** Whether it is foreign and conditionally shared, of an item that may not be in the catalogue. */
export function isForeignItem({ agency }: Caller, item: CatalogueItem | undefined): boolean {
  return item !== undefined && agency !== item.owner && item.shareType === 'CONDITIONAL';
}

/** A region's agreement is between its offices: it serves no office outside, and none above. */
function serves({ region }: Caller, agreement: AgreementInForce): boolean {
  const { region: own = null } = agreement;
  return own === null || (region !== null && liesIn(region, own));
}

/** The owner's agreements that give the item to the caller's office and are in force now. */
export function agreementsInForce({ caller, item, agreements, now }: DecisionRequest): AgreementInForce[] {
  return agreements.covering(caller.agency, item.id).filter((agreement) => {
    const { owner, validFrom, validTo } = agreement;
    return owner === item.owner && validFrom <= now && now < validTo && serves(caller, agreement);
  });
}

/** Those of the agreements in force that cover the caller's purpose; none where the rules on agreements do not apply. */
export function agreementsCovering(question: DecisionRequest): AgreementInForce[] {
  const { purpose } = question.caller;
  if (!needsAgreement(question) || purpose === null) return [];
  return agreementsInForce(question).filter(({ purposes }) => purposes.has(purpose));
}

/** Whether the day's quota of an agreement is known to be used up. */
export function isUsedUp({ id, dailyQuota }: AgreementInForce, uses: DecisionRequest['uses']): boolean {
  return dailyQuota !== null && (uses.get(id) ?? 0) >= dailyQuota;
}
