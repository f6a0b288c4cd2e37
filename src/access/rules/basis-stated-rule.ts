import { inChinese, inEnglish } from '../../kernel/index.js';
import { isForeign } from '../decision/foreign-item.js';
import type { AccessRule } from '../decision/decision.js';

/** Some items are given only to who says by which law it asks (个人信息保护法 art. 34: within the powers that laws give). */
export const basisStatedRule: AccessRule = {
  name: 'basis-stated',
  judge(question) {
    const { caller, item } = question;
    if (!isForeign(question) || item.basisRequired !== true || caller.basis !== null) return null;
    return {
      allowed: false,
      reason: 'BASIS_MISSING',
      message: {
        en: inEnglish`“${item.description.en}” is shared only on a stated legal basis, and the request states none.`,
        zh: inChinese`“${item.description.zh}”须注明法律依据，本次请求未注明。`,
      },
      remedy: {
        en: 'State the law and article in the request header Exchange-Basis, percent-encoded where it is not ASCII.',
        zh: '请在请求头 Exchange-Basis 中注明法律和条款（非 ASCII 字符须百分号编码）。',
      },
    };
  },
};
