import { inChinese, inEnglish } from '../../kernel/index.js';
import { isForeign } from '../decision/foreign-item.js';
import type { AccessRule } from '../decision/decision.js';

/** Shared data is used for the purpose it was asked for (国发〔2016〕51号 art. 13), so the purpose must be said. */
export const purposeStatedRule: AccessRule = {
  name: 'purpose-stated',
  judge(question) {
    const { caller, item } = question;
    if (!isForeign(question) || !item.purposeRequired || caller.purpose !== null) return null;
    return {
      allowed: false,
      reason: 'PURPOSE_MISSING',
      message: {
        en: inEnglish`“${item.description.en}” is shared only for a stated purpose, and the request states none.`,
        zh: inChinese`“${item.description.zh}”须说明使用目的，本次请求未说明。`,
      },
      remedy: {
        en: 'State the purpose in the request header Exchange-Purpose.',
        zh: '请在请求头 Exchange-Purpose 中说明使用目的。',
      },
    };
  },
};
