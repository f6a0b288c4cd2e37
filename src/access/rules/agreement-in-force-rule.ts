import { inChinese, inEnglish } from '../../kernel/index.js';
import { agreementsInForce, needsAgreement } from '../decision/foreign-item.js';
import type { AccessRule } from '../decision/decision.js';

/** 有条件共享 (国发〔2016〕51号 art. 9) needs a sharing agreement between owner and grantee that is in force. */
export const agreementInForceRule: AccessRule = {
  name: 'agreement-in-force',
  judge(question) {
    if (!needsAgreement(question) || agreementsInForce(question).length > 0) return null;
    const { caller, item } = question;
    return {
      allowed: false,
      reason: 'NO_AGREEMENT',
      message: {
        en: inEnglish`No sharing agreement in force gives “${item.description.en}” of ${item.owner} to ${caller.agency}.`,
        zh: inChinese`${item.owner} 与 ${caller.agency} 之间没有涵盖“${item.description.zh}”的有效共享协议。`,
      },
      remedy: {
        en: inEnglish`Propose a sharing agreement to ${item.owner} (proposeSharingAgreement) that lists the item.`,
        zh: inChinese`请向 ${item.owner} 提出包含该项数据的共享协议（proposeSharingAgreement）。`,
      },
    };
  },
};
