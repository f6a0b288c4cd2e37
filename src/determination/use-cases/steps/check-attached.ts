import type { EntityManager } from 'typeorm';
import { attachmentUnknown, missingAttachments } from '../../../attachments/index.js';
import { ok, refused, type Outcome } from '../../../kernel/index.js';
import type { Evidence } from '../../model/opinions/opinion.js';

/**
 * Whether every document that evidence names is attached to the case, as far as the transaction's actor may see it. One
 * that it may not see answers as one that is not there. Refuses ATTACHMENT_UNKNOWN.
 */
export async function checkAttached(
  manager: EntityManager,
  caseId: string,
  evidence: readonly Evidence[],
): Promise<Outcome<null>> {
  const hashes = evidence.flatMap(({ sha256 }) => sha256 ?? []);
  const [missing] = await missingAttachments(manager, caseId, hashes);
  return missing === undefined ? ok(null) : refused(attachmentUnknown({ caseId, sha256: missing }));
}
