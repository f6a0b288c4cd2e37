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
      remedy: 'Ask with a token of the role SYSTEM, OFFICER or LEADER.',
    },
  });
};

/** Keeps administrators and auditors (三员) away from business data: the field is denied to them, ROLE_NOT_ALLOWED. */
export function BusinessRolesOnly(): MethodDecorator & PropertyDecorator & ClassDecorator {
  return UseMiddleware(refuseOthers);
}
