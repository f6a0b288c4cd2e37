import { inChinese, inEnglish } from '../../kernel/index.js';
import type { AgreementInForce } from '../agreements/agreement-index.js';
import { agreementsCovering, agreementsInForce, needsAgreement, isUsedUp } from '../decision/foreign-item.js';
import type { DecisionRequest, AccessRule } from '../decision/decision.js';
import { warrantObjection } from './warrant-rule.js';

/**
 * Which of two agreements serves: one whose quota is left before one that is used up, one for all platforms before one
 * for the caller's region, one that does not mask before one that does, one without a quota before one with, and then
 * the one that ends last. So a further agreement never takes away what another one gave.
 */
function inOrder({
  caller,
  uses,
}: DecisionRequest): (one: AgreementInForce, other: AgreementInForce) => number {
  const isRegional = ({ jurisdiction }: AgreementInForce): boolean =>
    jurisdiction === 'CALLER_REGION' && caller.region !== null;
  const drawbacks = (agreement: AgreementInForce): number[] => [
    Number(isUsedUp(agreement, uses)),
    Number(isRegional(agreement)),
    Number(agreement.masked),
    Number(agreement.dailyQuota !== null),
    -agreement.validTo.getTime(),
  ];
  return (one, other) => {
    const others = drawbacks(other);
    return (
      drawbacks(one)
        .map((drawback, place) => drawback - (others[place] ?? 0))
        .find(Boolean) ?? 0
    );
  };
}

/** Account numbers and the like are masked whatever the agreement says, unless a warrant serves the request. */
function isMasked(question: DecisionRequest, agreement: AgreementInForce): boolean {
  return question.item.plainUnderWarrant ? warrantObjection(question) !== null : agreement.masked;
}

/** An agreement gives its items for its purposes only, within its jurisdiction, masked if it says so. */
export const purposeCoveredRule: AccessRule = {
  name: 'purpose-covered',
  judge(question) {
    const { purpose, region } = question.caller;
    if (!needsAgreement(question) || purpose === null) return null;
    const inForce = agreementsInForce(question);
    if (inForce.length === 0) return null;
    const [best] = agreementsCovering(question).toSorted(inOrder(question));
    const { item } = question;
    if (best) {
      return {
        allowed: true,
        agreementId: best.id,
        masked: item.masking !== 'NONE' && isMasked(question, best),
        ...(best.jurisdiction === 'CALLER_REGION' && region !== null ? { region } : {}),
        ...(best.dailyQuota === null ? {} : { dailyQuota: best.dailyQuota }),
      };
    }
    const covered = [...new Set(inForce.flatMap(({ purposes }) => [...purposes]))].toSorted();
    return {
      allowed: false,
      reason: 'PURPOSE_NOT_COVERED',
      message: {
        en: inEnglish`No agreement in force gives “${item.description.en}” for ${purpose}.`,
        zh: inChinese`现行共享协议未允许以 ${purpose} 为目的使用“${item.description.zh}”。`,
      },
      remedy: {
        en: inEnglish`The agreements cover ${covered}; for another purpose, propose a further agreement.`,
        zh: inChinese`现行协议允许的目的为 ${covered}；其他目的须另行订立共享协议。`,
      },
    };
  },
};
