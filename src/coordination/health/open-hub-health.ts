import { GraphQLError } from 'graphql';
import type { Caller } from '../../identity/index.js';
import type { HubHealth, HubHealthSource } from './hub-health.js';

/**
 * 运行状况 for one caller.
 *
 * @returns what reads it. It throws GraphQLError FIELD_DENIED with ROLE_NOT_ALLOWED to everybody but system administrators
 */
export function openHubHealth({ role }: Pick<Caller, 'role'>, source: HubHealthSource) {
  return async (): Promise<HubHealth> => {
    if (role !== 'SYSTEM_ADMINISTRATOR') throw administratorsOnly();
    return source();
  };
}

function administratorsOnly(): GraphQLError {
  return new GraphQLError('The state of the system is for system administrators only.', {
    extensions: {
      code: 'FIELD_DENIED',
      owner: 'OFFICE',
      reason: 'ROLE_NOT_ALLOWED',
      message: {
        en: 'The state of the system is for system administrators only.',
        zh: '运行状况仅供系统管理员查看。',
      },
      remedy: {
        en: 'Ask with a token of the role SYSTEM_ADMINISTRATOR.',
        zh: '请由系统管理员查看。',
      },
    },
  });
}
