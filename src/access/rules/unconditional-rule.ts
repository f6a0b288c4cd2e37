import { isForeign } from '../decision/foreign-item.js';
import type { AccessRule } from '../decision/decision.js';

/**
 * 无条件共享 (国发〔2016〕51号 art. 9): open to every business role. Without an agreement to say otherwise, personal
 * values keep the masking that the owner's catalogue gives them.
 */
export const unconditionalRule: AccessRule = {
  name: 'unconditional',
  judge: (question) =>
    isForeign(question) && question.item.shareType === 'UNCONDITIONAL'
      ? { allowed: true, agreementId: null, masked: question.item.masking !== 'NONE' }
      : null,
};
