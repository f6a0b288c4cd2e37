import { hash } from 'node:crypto';
import { auditEntryOf, type AuditEntry } from '../../audit/index.js';
import type { Caller } from '../../identity/index.js';

/** What is done beside the GraphQL operations. */
export interface ImportAct {
  readonly operation: 'putImportFile' | 'readImportErrors';
  readonly method: 'PUT' | 'GET';
  /** The path below the hub's own. */
  readonly address: string;
  /** SHA-256 of the file, or id of the run. */
  readonly subject: string;
  /** What of the answer is recorded; null where nothing is given. */
  readonly answer: string | null;
}

/** The audit entry of a file that is about to be kept, or of refused rows that are about to be given (上传导入文件、下载错误文件). */
export function importEntry(
  caller: Caller,
  requestId: string,
  { operation, method, address, subject, answer }: ImportAct,
): AuditEntry {
  const reads = method === 'GET';
  return auditEntryOf(caller, requestId, {
    operationKind: reads ? 'query' : 'mutation',
    operationName: operation,
    operationHash: hash('sha256', `${method} ${address}`),
    variables: JSON.stringify({ subject }),
    fieldsAsked: reads ? ['ImportRun.errors'] : [],
    answer,
  });
}

/** The entry of such a request that was refused, after it was known who sent it. */
export function refusedImportEntry(
  caller: Caller,
  requestId: string,
  operation: ImportAct['operation'],
  refusal: string,
): AuditEntry {
  return auditEntryOf(caller, requestId, {
    refusal,
    operationKind: operation === 'readImportErrors' ? 'query' : 'mutation',
    operationName: operation,
  });
}
