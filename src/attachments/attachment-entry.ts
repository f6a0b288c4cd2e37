import { hash } from 'node:crypto';
import { auditEntryOf, type AuditEntry } from '../audit/index.js';
import type { Caller } from '../identity/index.js';

/** What was done to an attachment. */
export interface AttachmentAct {
  readonly operation: 'readAttachment' | 'putAttachment';
  readonly method: 'GET' | 'PUT';
  /** Its address: the path below the hub's own. */
  readonly address: string;
  readonly caseId: string;
  readonly sha256: string;
  /** The platform that the case is about. */
  readonly platformCode: string;
}

/** The audit entry of an attachment that is about to be read or put (查阅、上传附件). */
export function attachmentEntry(
  caller: Caller,
  requestId: string,
  { operation, method, address, caseId, sha256, platformCode }: AttachmentAct,
): AuditEntry {
  const reads = method === 'GET';
  return auditEntryOf(caller, requestId, {
    caseId,
    operationKind: reads ? 'query' : 'mutation',
    operationName: operation,
    operationHash: hash('sha256', `${method} ${address}`),
    variables: JSON.stringify({ caseId, sha256 }),
    fieldsAsked: reads ? ['Attachment.content'] : [],
    platformsAsked: [platformCode],
    platformsDisclosed: reads ? [platformCode] : [],
    answer: reads ? sha256 : null,
  });
}

/** The entry of a request for an attachment that was refused, after it was known who sent it. */
export function refusedAttachmentEntry(
  caller: Caller,
  requestId: string,
  operation: AttachmentAct['operation'],
  refusal: string,
): AuditEntry {
  return auditEntryOf(caller, requestId, {
    refusal,
    operationKind: operation === 'readAttachment' ? 'query' : 'mutation',
    operationName: operation,
  });
}
