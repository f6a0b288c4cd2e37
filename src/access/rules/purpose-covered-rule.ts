import { agreementsInForce, isForeignConditional } from '../foreign-item.js';
import type { AccessRule } from '../verdict.js';

/**
 * An agreement gives its items for its purposes only. Where several cover the request, one that does not mask goes
 * before one that does, and then the one that ends last.
 */
export const purposeCoveredRule: AccessRule = {
  name: 'purpose-covered',
  judge(question) {
    const { purpose } = question.caller;
    if (!isForeignConditional(question) || purpose === null) return null;
    const inForce = agreementsInForce(question);
    if (inForce.length === 0) return null;
    const [best] = inForce
      .filter(({ purposes }) => purposes.has(purpose))
      .toSorted(
        (one, other) =>
          Number(one.masked) - Number(other.masked) || other.validTo.getTime() - one.validTo.getTime(),
      );
    const { item } = question;
    if (best) {
      return { allowed: true, agreementId: best.id, masked: best.masked && item.masking !== 'NONE' };
    }
    const covered = [...new Set(inForce.flatMap(({ purposes }) => [...purposes]))].toSorted();
    return {
      allowed: false,
      reason: 'PURPOSE_NOT_COVERED',
      message: {
        en: `No agreement in force gives ${item.id} for ${purpose}.`,
        zh: `现行共享协议未允许以 ${purpose} 为目的使用 ${item.id}。`,
      },
      remedy: {
        en: `The agreements cover ${covered.join(', ')}; for another purpose, propose a further agreement.`,
        zh: `现行协议允许的目的为 ${covered.join('、')}；其他目的须另行订立共享协议。`,
      },
    };
  },
};
