import { setRlsActor } from '../database/index.js';
import { CodedError, ok, refused, type Outcome, type Refusal } from '../kernel/index.js';
import type { CaseAttachment } from './attachment.js';
import { attachmentsTooMany } from './attachment.errors.js';
import {
  countAttachments,
  findAttachment,
  insertAttachment,
  insertCaseAttachment,
} from './attachment.repository.js';
import { checkDailyQuota, useDailyQuota, type DailyQuota } from './daily-quota.js';
import type { ReceivedFile } from './receive-file.js';
import type { AttachmentDesk, SavedAttachment } from './attachment-desk.js';

/** Files that one agency may put to one case. */
const MAX_ATTACHMENTS = 200;

/** Undoes the transaction in which it is thrown. */
class Undone extends CodedError {
  readonly code = 'UNDONE';
  override readonly name = 'Undone';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message.en);
    this.refusal = refusal;
  }
}

function orUndo(outcome: Outcome<null>): void {
  if (!outcome.ok) throw new Undone(outcome.error);
}

/**
 * Keeps a file that has arrived and puts it to its case, in one transaction. The same file again changes nothing, and is
 * not counted again. What an agency puts in a day is counted last: others of the agency wait for whoever counts.
 *
 * Refuses ATTACHMENTS_TOO_MANY and ATTACHMENT_QUOTA_EXCEEDED; nothing is kept then.
 */
export async function keepAttachment(
  { database, store, dailyLimit }: AttachmentDesk,
  attached: Omit<CaseAttachment, 'size' | 'mediaType'>,
  file: ReceivedFile,
): Promise<Outcome<SavedAttachment>> {
  const { agency, caseId, sha256, addedAt } = attached;
  const quota: DailyQuota = { agency, limit: dailyLimit, now: addedAt };
  try {
    return await database.transaction(async (manager) => {
      await setRlsActor(manager, agency);
      if ((await countAttachments(manager, caseId, agency)) >= MAX_ATTACHMENTS) {
        return refused(attachmentsTooMany({ limit: MAX_ATTACHMENTS }));
      }
      const isNew = await insertCaseAttachment(manager, attached);
      if (isNew) orUndo(await checkDailyQuota(manager, quota, file.size));
      const isNewContent = await insertAttachment(manager, file, store.name, addedAt);
      await store.keep(manager, file, isNewContent);
      if (isNew) orUndo(await useDailyQuota(manager, quota, file.size));
      const found = await findAttachment(manager, caseId, sha256, agency);
      if (!found) throw new Error(`Attachment ${sha256} is not there after it was put.`);
      const { storedIn: _place, ...attachment } = found;
      return ok({ attachment, isNew });
    });
  } catch (error) {
    if (error instanceof Undone) return refused(error.refusal);
    throw error;
  }
}
