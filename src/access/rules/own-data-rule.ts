import type { AccessRule } from '../verdict.js';

/** An agency reads what it owns, unmasked: the hub does not stand between an agency and its own data. */
export const ownDataRule: AccessRule = {
  name: 'own-data',
  judge: ({ caller, item }) =>
    caller.agency === item.owner ? { allowed: true, agreementId: null, masked: false } : null,
};
