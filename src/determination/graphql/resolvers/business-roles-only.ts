import { UseMiddleware, type MiddlewareFn } from 'type-graphql';
import type { DeterminationContext } from '../types/determination.context.js';
import { refuseOtherRoles } from '../../reads/refuse-other-roles.js';

const refuseOthers: MiddlewareFn<DeterminationContext> = async ({ context }, next) => {
  refuseOtherRoles(context.data.determination.caller);
  return next();
};

/**
 * Keeps administrators and auditors (三员) away from business data: the field is denied to them, ROLE_NOT_ALLOWED. It
 * must be nullable, so that the rest of the answer stands.
 */
export function BusinessRolesOnly(): MethodDecorator & PropertyDecorator & ClassDecorator {
  return UseMiddleware(refuseOthers);
}
