import { inChinese, inEnglish } from '../../kernel/index.js';
import { agreementsCovering, isUsedUp } from '../decision/foreign-item.js';
import type { AccessRule } from '../decision/decision.js';

/**
 * 每日限额: an agreement may bound how many operations a day read under it. The day is that of Beijing. Where several
 * agreements cover the request, one that is left serves.
 */
export const quotaRule: AccessRule = {
  name: 'quota',
  judge(question) {
    const covering = agreementsCovering(question);
    const [first] = covering;
    if (!first || covering.some((agreement) => !isUsedUp(agreement, question.uses))) return null;
    const { item } = question;
    return {
      allowed: false,
      reason: 'QUOTA_EXCEEDED',
      message: {
        en: inEnglish`The sharing agreement's quota for “${item.description.en}”, ${first.dailyQuota} operations a day, is used up.`,
        zh: inChinese`共享协议对“${item.description.zh}”的每日限额（${first.dailyQuota} 次）已用完。`,
      },
      remedy: {
        en: inEnglish`Ask again after midnight in Beijing, or propose a larger daily quota to ${item.owner} (amendSharingAgreement).`,
        zh: inChinese`请于北京时间次日零时后再查询，或向 ${item.owner} 提出提高每日限额（amendSharingAgreement）。`,
      },
    };
  },
};
