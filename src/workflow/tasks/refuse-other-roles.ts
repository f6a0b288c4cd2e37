import { GraphQLError } from 'graphql';
import type { Caller } from '../../identity/index.js';
import { isBusinessRole, inChinese, inEnglish } from '../../kernel/index.js';

/**
 * Tasks are for those who do them, and for their agency's systems; administrators and auditors (三员) see none.
 *
 * @throws GraphQLError FIELD_DENIED, ROLE_NOT_ALLOWED
 */
export function refuseOtherRoles({ agency, role }: Caller): void {
  if (isBusinessRole(role)) return;
  const message = {
    en: inEnglish`Tasks are not for the role ${role}.`,
    zh: inChinese`${role}不办理业务，无待办事项。`,
  };
  throw new GraphQLError(message.en, {
    extensions: {
      code: 'FIELD_DENIED',
      owner: agency,
      reason: 'ROLE_NOT_ALLOWED',
      message,
      remedy: {
        en: 'Ask with a token of the role OFFICER, LEADER or SYSTEM.',
        zh: '请使用经办人员、负责人或业务系统角色的令牌。',
      },
    },
  });
}
