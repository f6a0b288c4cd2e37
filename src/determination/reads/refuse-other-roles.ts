import { GraphQLError } from 'graphql';
import { isBusinessRole, inChinese, inEnglish } from '../../kernel/index.js';
import type { Acting } from '../model/actors/actor-capacity.js';

/**
 * Cases and opinions are business data.
 *
 * @throws GraphQLError FIELD_DENIED, ROLE_NOT_ALLOWED, for a role that may read no cases
 */
export function refuseOtherRoles(caller: Acting): void {
  const { role } = caller;
  if (isBusinessRole(role)) return;
  throw new GraphQLError(`Cases and disputes are not for the role ${role}.`, {
    extensions: {
      code: 'FIELD_DENIED',
      owner: 'OFFICE',
      reason: 'ROLE_NOT_ALLOWED',
      message: {
        en: inEnglish`Cases and disputes are not for the role ${role}.`,
        zh: inChinese`${role}不得查阅认定事项和意见协调事项。`,
      },
      remedy: {
        en: 'Ask with a token of the role SYSTEM, OFFICER or LEADER.',
        zh: '请使用业务系统、经办人员或负责人角色的令牌。',
      },
    },
  });
}
