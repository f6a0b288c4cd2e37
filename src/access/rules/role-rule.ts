import { isBusinessRole, inChinese, inEnglish } from '../../kernel/index.js';
import type { AccessRule } from '../decision/decision.js';

/**
 * 三员分立: the auditor and the two administrators never read business data, not even their own agency's
 * (GB/T 22239-2019, 8.1.5: system, audit and security management are separate).
 */
export const roleRule: AccessRule = {
  name: 'role',
  judge({ caller }) {
    if (isBusinessRole(caller.role)) return null;
    return {
      allowed: false,
      reason: 'ROLE_NOT_ALLOWED',
      message: {
        en: inEnglish`The role ${caller.role} does not read business data.`,
        zh: inChinese`${caller.role}不得查阅业务数据。`,
      },
      remedy: {
        en: 'Ask as a system, an officer or a leader of the agency.',
        zh: '请以本单位系统、经办人员或负责人的身份查询。',
      },
    };
  },
};
