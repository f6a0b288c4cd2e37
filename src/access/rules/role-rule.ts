import type { Role } from '../../kernel/index.js';
import type { AccessRule } from '../verdict.js';

const BUSINESS_ROLES: ReadonlySet<Role> = new Set<Role>(['SYSTEM', 'OFFICER', 'LEADER']);

/**
 * 三员分立: the auditor and the two administrators never read business data, not even their own agency's
 * (GB/T 22239-2019, 8.1.5: system, audit and security management are separate).
 */
export const roleRule: AccessRule = {
  name: 'role',
  judge({ caller }) {
    if (BUSINESS_ROLES.has(caller.role)) return null;
    return {
      allowed: false,
      reason: 'ROLE_NOT_ALLOWED',
      message: {
        en: `The role ${caller.role} does not read business data.`,
        zh: `角色 ${caller.role} 不得查阅业务数据。`,
      },
      remedy: {
        en: 'Ask as a system, an officer or a leader of the agency.',
        zh: '请以本单位系统、经办人员或负责人的身份查询。',
      },
    };
  },
};
