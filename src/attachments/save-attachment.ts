import { readWithRlsActor } from '../database/index.js';
import type { Caller } from '../identity/index.js';
import { isSha256, refused, type Outcome } from '../kernel/index.js';
import { attachmentPath } from './attachment.js';
import { attachmentEntry } from './attachment-entry.js';
import { attachmentHashMalformed, attachmentItemsUnusable, attachmentTooLarge } from './attachment.errors.js';
import { findAttachment, unknownItems } from './attachment.repository.js';
import type { AttachmentDesk, SavedAttachment } from './attachment-desk.js';
import { caseOfParty } from './case-party.js';
import { checkDailyQuota } from './daily-quota.js';
import { checkExtension, readFileName } from './file-name.js';
import { keepAttachment } from './keep-attachment.js';
import { receiveFile, type ReceivedFile } from './receive-file.js';

/** Items that may be named of one file. */
const MAX_ITEMS = 50;

/** A file on its way to a case. */
export interface Upload {
  readonly caseId: string;
  readonly sha256: string;
  readonly requestId: string;
  readonly name: string;
  /** Catalogue items of other agencies that the file holds, as the sender says. */
  readonly items: readonly string[];
  /** What the sender announces, in bytes; null where it does not. */
  readonly announced: number | null;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Whether the agency has put the file to the case before: sent again, it is the same attachment and uses up nothing. */
async function isThere(
  { database }: Pick<AttachmentDesk, 'database'>,
  { agency }: Caller,
  caseId: string,
  sha256: string,
): Promise<boolean> {
  const found = await readWithRlsActor(database, agency, (manager) =>
    findAttachment(manager, caseId, sha256, agency),
  );
  return found?.agency === agency;
}

/**
 * Puts a file to a case (上传附件) for the caller's agency. The same file again is the same attachment. Nothing is read of
 * a file before it is known that the caller may send it. The audit entry is committed before the attachment is.
 *
 * Refuses ATTACHMENT_HASH_MALFORMED, ATTACHMENT_NAME_UNUSABLE, ATTACHMENT_EXTENSION_MISMATCH, NOT_PARTY_TO_CASE, ATTACHMENT_ITEMS_UNUSABLE, ATTACHMENTS_TOO_MANY,
 * ATTACHMENT_QUOTA_EXCEEDED and what {@link receiveFile} refuses.
 *
 * @returns the attachment, and whether it is new
 */
export async function saveAttachment(
  desk: AttachmentDesk,
  caller: Caller,
  { caseId, sha256, requestId, name: given, items, announced, content }: Upload,
): Promise<Outcome<SavedAttachment>> {
  const { database, store, clock, audit, limit, dailyLimit } = desk;
  const { agency, officer } = caller;
  if (!isSha256(sha256)) return refused(attachmentHashMalformed({}));
  const name = readFileName(given);
  if (!name.ok) return name;
  const substanceCase = await caseOfParty(database, caseId, caller);
  if (!substanceCase.ok) return substanceCase;
  const { id, platformCode } = substanceCase.value;
  const unknown = items.length > MAX_ITEMS ? items.slice(0, 1) : await unknownItems(database, items);
  if (unknown.length > 0) return refused(attachmentItemsUnusable({ items: unknown }));
  if (announced !== null && announced > limit) return refused(attachmentTooLarge({ limit }));
  const room = await checkDailyQuota(
    database,
    { agency, limit: dailyLimit, now: clock.now() },
    announced ?? 1,
  );
  if (!room.ok && !(await isThere(desk, caller, id, sha256))) return room;

  const record = async (file: ReceivedFile): Promise<Outcome<SavedAttachment>> => {
    const fits = checkExtension(name.value, file.mediaType);
    if (!fits.ok) return fits;
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
    const attached = { caseId: id, sha256, agency, officer, name: name.value, items, addedAt: clock.now() };
    return keepAttachment(desk, attached, file);
  };
  return receiveFile(content, { sha256, limit, folder: store.incoming }, record);
}
