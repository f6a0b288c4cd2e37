import { hash } from 'node:crypto';
import { auditEntryOf, type AuditEntry } from '../../audit/index.js';
import type { Caller } from '../../identity/index.js';

/** The audit entry of a part of the log that is about to be given, or was refused (导出存证日志). */
export function logEntry(
  caller: Caller,
  requestId: string,
  operation: 'exportLog' | 'readLogTile',
  /** The address below the hub's own, with its query. */
  address: string,
  refusal: string | null = null,
): AuditEntry {
  return auditEntryOf(caller, requestId, {
    refusal,
    operationKind: 'query',
    operationName: operation,
    operationHash: hash('sha256', `GET ${address}`),
    variables: refusal === null ? JSON.stringify({ address }) : null,
    fieldsAsked: ['EvidenceLog.leaves'],
  });
}
