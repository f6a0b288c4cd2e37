import type { Caller } from '../identity/index.js';
import type { AgreementInForce } from './agreements/agreement-index.js';
import type { CatalogueItem } from './catalogue.js';
import type { AccessQuestion } from './verdict.js';

/** Whether somebody else owns the item. */
export function isForeign({ caller, item }: AccessQuestion): boolean {
  return caller.agency !== item.owner;
}

/** Whether the item is another owner's and conditionally shared (有条件共享): the rules on agreements apply. */
export function isForeignConditional(question: AccessQuestion): boolean {
  return isForeignItem(question.caller, question.item);
}

/** The same of an item that may not be in the catalogue. */
export function isForeignItem({ agency }: Caller, item: CatalogueItem | undefined): boolean {
  return item !== undefined && agency !== item.owner && item.shareType === 'CONDITIONAL';
}

/** The owner's agreements that give the item to the caller's agency and are in force now. */
export function agreementsInForce({ caller, item, agreements, now }: AccessQuestion): AgreementInForce[] {
  return agreements
    .covering(caller.agency, item.id)
    .filter(({ owner, validFrom, validTo }) => owner === item.owner && validFrom <= now && now < validTo);
}

/** Those of the agreements in force that cover the caller's purpose; none where the rules on agreements do not apply. */
export function agreementsCovering(question: AccessQuestion): AgreementInForce[] {
  const { purpose } = question.caller;
  if (!isForeignConditional(question) || purpose === null) return [];
  return agreementsInForce(question).filter(({ purposes }) => purposes.has(purpose));
}

/** Whether the day's quota of an agreement is known to be used up. */
export function isUsedUp({ id, dailyQuota }: AgreementInForce, uses: AccessQuestion['uses']): boolean {
  return dailyQuota !== null && (uses.get(id) ?? 0) >= dailyQuota;
}
