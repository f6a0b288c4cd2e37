import { createHash } from 'node:crypto';
import { attachmentEntry } from './attachment-entry.js';
import { readWithRlsActor } from '../database/index.js';
import type { Caller } from '../identity/index.js';
import { CodedError, isSha256, ok, refused, type Outcome } from '../kernel/index.js';
import { attachmentPath, type CaseAttachment } from './attachment.js';
import { attachmentUnknown, onwardConsentRequired } from './attachment.errors.js';
import { findAttachment, withheldItems } from './attachment.repository.js';
import { caseOfParty } from './case-party.js';
import type { AttachmentDesk } from './attachment-desk.js';

/** What is stored is not what was put there; the transfer ends before its last bytes. */
export class AttachmentCorrupt extends CodedError {
  readonly code = 'ATTACHMENT_CORRUPT';
  override readonly name = 'AttachmentCorrupt';
}

/** Passes bytes on, the last of them only when all together are what they are named. */
async function* verified(bytes: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | null = null;
  for await (const chunk of bytes) {
    hash.update(chunk);
    if (held) yield held;
    held = chunk;
  }
  if (hash.digest('hex') !== sha256) throw new AttachmentCorrupt(`Attachment ${sha256} is corrupt.`);
  if (held) yield held;
}

/**
 * Gives an attachment of a case to the caller (查阅附件): to the agency that put it there, to the agencies concerned once they
 * see its opinion, to the office and the leading group. The audit entry is committed before this returns.
 *
 * Refuses NOT_PARTY_TO_CASE and ATTACHMENT_UNKNOWN, which also answers for one that the caller may not see yet, and
 * ONWARD_CONSENT_REQUIRED for one that holds items of a third agency which has not consented.
 *
 * @throws when the audit entry could not be committed; nothing is disclosed then
 */
export async function readAttachment(
  { database, store, audit, clock }: Pick<AttachmentDesk, 'database' | 'store' | 'audit' | 'clock'>,
  caller: Caller,
  {
    caseId,
    sha256,
    requestId,
  }: { readonly caseId: string; readonly sha256: string; readonly requestId: string },
): Promise<Outcome<{ readonly attachment: CaseAttachment; readonly content: AsyncIterable<Uint8Array> }>> {
  const substanceCase = await caseOfParty(database, caseId, caller);
  if (!substanceCase.ok) return substanceCase;
  const { id, platformCode } = substanceCase.value;
  const found = isSha256(sha256)
    ? await readWithRlsActor(database, caller.agency, async (manager) => {
        const attachment = await findAttachment(manager, id, sha256, caller.agency);
        if (!attachment) return null;
        const withheld = await withheldItems(manager, attachment, caller.agency, clock.now());
        return { attachment, withheld };
      })
    : null;
  if (!found) return refused(attachmentUnknown({ caseId, sha256 }));
  const { attachment, withheld } = found;
  if (withheld.length > 0) return refused(onwardConsentRequired({ items: withheld }));
  await audit.append(
    attachmentEntry(caller, requestId, {
      operation: 'readAttachment',
      method: 'GET',
      address: attachmentPath(attachment),
      caseId: id,
      sha256,
      platformCode,
    }),
  );
  return ok({ attachment, content: verified(store.read(attachment, caller.agency), sha256) });
}
