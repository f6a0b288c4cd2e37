import type { AccessRule } from '../decision/decision.js';

/**
 * An agency reads what it owns, unmasked: the hub does not stand between an agency and its own data, save where a
 * statutory gate does (see the warrant rule).
 */
export const ownDataRule: AccessRule = {
  name: 'own-data',
  judge: ({ caller, item }) =>
    caller.agency === item.owner ? { allowed: true, agreementId: null, masked: false } : null,
};
