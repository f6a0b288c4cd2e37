import type { DataSource } from 'typeorm';
import type { AuditLog } from '../audit/index.js';
import { actAs } from '../database/index.js';
import type { Caller } from '../identity/index.js';
import { isSha256, ok, refused, type Clock, type Outcome } from '../kernel/index.js';
import { attachmentPath, type CaseAttachment } from './attachment.js';
import { attachmentEntry } from './attachment-entry.js';
import { attachmentHashMalformed, attachmentsTooMany, attachmentTooLarge } from './attachment.errors.js';
import {
  countAttachments,
  findAttachment,
  insertAttachment,
  insertCaseAttachment,
} from './attachment.repository.js';
import type { AttachmentStore } from './attachment-store.js';
import { caseOfParty } from './case-party.js';
import { checkExtension, readFileName } from './file-name.js';
import { receiveFile, type ReceivedFile } from './receive-file.js';

/** What attachments are handled with. */
export interface AttachmentDesk {
  /** As `huishang_coordination`. */
  readonly database: DataSource;
  readonly store: AttachmentStore;
  readonly clock: Clock;
  readonly audit: AuditLog;
  /** How large one may be, in bytes. */
  readonly limit: number;
}

/** A file on its way to a case. */
export interface Upload {
  readonly caseId: string;
  readonly sha256: string;
  readonly requestId: string;
  readonly name: string;
  /** What the sender announces, in bytes; null where it does not. */
  readonly announced: number | null;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Files that one agency may put to one case. */
const MOST_ATTACHMENTS = 200;

/**
 * Puts a file to a case (上传附件) for the caller's agency. The same file again is the same attachment. Nothing is read of
 * a file before it is known that the caller may send it. The audit entry is committed before the attachment is.
 *
 * Refuses ATTACHMENT_HASH_MALFORMED, ATTACHMENT_NAME_UNUSABLE, ATTACHMENT_EXTENSION_MISMATCH, NOT_PARTY_TO_CASE, ATTACHMENTS_TOO_MANY and what
 * {@link receiveFile} refuses.
 *
 * @returns the attachment, and whether it is new
 */
export async function saveAttachment(
  { database, store, clock, audit, limit }: AttachmentDesk,
  caller: Caller,
  { caseId, sha256, requestId, name: given, announced, content }: Upload,
): Promise<Outcome<{ readonly attachment: CaseAttachment; readonly isNew: boolean }>> {
  if (!isSha256(sha256)) return refused(attachmentHashMalformed({}));
  const name = readFileName(given);
  if (!name.ok) return name;
  const substanceCase = await caseOfParty(database, caseId, caller);
  if (!substanceCase.ok) return substanceCase;
  if (announced !== null && announced > limit) return refused(attachmentTooLarge({ limit }));

  const record = async (file: ReceivedFile) => {
    const fits = checkExtension(name.value, file.mediaType);
    if (!fits.ok) return fits;
    const { id, platformCode } = substanceCase.value;
    await audit.append(
      attachmentEntry(caller, requestId, {
        operation: 'putAttachment',
        method: 'PUT',
        address: attachmentPath({ caseId: id, sha256 }),
        caseId: id,
        sha256,
        platformCode,
      }),
    );
    return database.transaction(async (manager) => {
      await actAs(manager, caller.agency);
      const addedAt = clock.now();
      const { agency, officer } = caller;
      const attached = { caseId: substanceCase.value.id, sha256, agency, officer, name: name.value, addedAt };
      if ((await countAttachments(manager, attached.caseId, agency)) >= MOST_ATTACHMENTS) {
        return refused(attachmentsTooMany({ limit: MOST_ATTACHMENTS }));
      }
      const isNew = await insertCaseAttachment(manager, attached);
      const isNewContent = await insertAttachment(manager, file, store.name, addedAt);
      await store.keep(manager, file, isNewContent);
      const found = await findAttachment(manager, attached.caseId, sha256, agency);
      if (!found) throw new Error(`Attachment ${sha256} is not there after it was put.`);
      const { storedIn: _place, ...attachment } = found;
      return ok({ attachment, isNew });
    });
  };
  return receiveFile(content, { sha256, limit, folder: store.incoming }, record);
}
