import { hash } from 'node:crypto';
import { auditEntryOf, type AuditEntry } from '../audit/index.js';
import type { Caller } from '../identity/index.js';

export type SessionAct = 'signIn' | 'signOut' | 'signOutEverywhere' | 'signOutAtProvider';

/** The audit entry of a sign-in or a sign-out (登录、退出登录); `refusal` is why somebody who is known was not let in. */
export function sessionEntry(
  caller: Caller,
  requestId: string,
  {
    act,
    provider,
    refusal = null,
  }: { readonly act: SessionAct; readonly provider: string; readonly refusal?: string | null },
): AuditEntry {
  return auditEntryOf(caller, requestId, {
    refusal,
    operationKind: 'mutation',
    operationName: act,
    operationHash: hash('sha256', act),
    variables: JSON.stringify({ provider }),
  });
}
