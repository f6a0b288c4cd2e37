import type { Caller } from '../identity/index.js';
import type { AuditedCaller } from './audit-entry.js';

/** A caller as entries name it. */
export function auditedCaller(caller: Caller): AuditedCaller {
  const { agency, role, level, region, officer, purpose, caseId, basis, token, address } = caller;
  return {
    agency,
    role,
    level,
    region,
    officer,
    purpose,
    caseId,
    basis,
    token: token ?? null,
    address: address ?? null,
  };
}
