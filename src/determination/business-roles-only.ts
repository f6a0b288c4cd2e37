import { GraphQLError } from 'graphql';
import { UseMiddleware, type MiddlewareFn } from 'type-graphql';
import type { DeterminationContext } from './determination.context.js';
import { mayReadCases } from './standing.js';

const refuseOthers: MiddlewareFn<DeterminationContext> = async ({ context }, next) => {
  const { role } = context.data.determination.caller;
  if (mayReadCases(context.data.determination.caller)) return next();
  throw new GraphQLError(`Cases and disputes are not for the role ${role}.`, {
    extensions: {
      code: 'FIELD_DENIED',
      owner: 'OFFICE',
      reason: 'ROLE_NOT_ALLOWED',
      message: {
        en: `Cases and disputes are not for the role ${role}.`,
        zh: `角色 ${role} 不得查阅案件和争议。`,
      },
      remedy: {
        en: 'Ask with a token of the role SYSTEM, OFFICER or LEADER.',
        zh: '请使用业务系统、经办人员或负责人角色的令牌。',
      },
    },
  });
};

/**
 * Keeps administrators and auditors (三员) away from business data: the field is denied to them, ROLE_NOT_ALLOWED. It
 * must be nullable, so that the rest of the answer stands.
 */
export function BusinessRolesOnly(): MethodDecorator & PropertyDecorator & ClassDecorator {
  return UseMiddleware(refuseOthers);
}
