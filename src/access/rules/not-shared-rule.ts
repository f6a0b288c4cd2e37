import { inChinese, inEnglish } from '../../kernel/index.js';
import { isForeign } from '../decision/foreign-item.js';
import type { AccessRule } from '../decision/decision.js';

/** 不予共享 (国发〔2016〕51号 art. 9): stays with its owner, whatever an agreement says. */
export const notSharedRule: AccessRule = {
  name: 'not-shared',
  judge(question) {
    const { item } = question;
    if (!isForeign(question) || item.shareType !== 'NOT_SHARED') return null;
    return {
      allowed: false,
      reason: 'NOT_SHARED',
      message: {
        en: inEnglish`${item.owner} does not share “${item.description.en}”.`,
        zh: inChinese`“${item.description.zh}”属于 ${item.owner} 不予共享的数据。`,
      },
      remedy: {
        en: inEnglish`Ask ${item.owner} for assistance in writing; the hub cannot give this item.`,
        zh: inChinese`请以书面方式商请 ${item.owner} 协助；本系统不提供该项数据。`,
      },
    };
  },
};
