import type { AuditLog } from '../../audit/index.js';
import { readFileName } from '../../attachments/index.js';
import type { Caller } from '../../identity/index.js';
import { ImportRefused } from '../../intake/index.js';
import { isSha256, ok, refused, type Outcome } from '../../kernel/index.js';
import { receiveImportFile, type ArrivedFile } from '../files/receive-file.js';
import { importEntry } from '../model/import-entry.js';
import { openImportOffice, type ImportDesk } from '../model/import-office.js';
import { importFileHashMismatch, importFileTooLarge, importStorageFull } from '../model/imports.errors.js';
import { countKept, findSentFile, keepSentFile, purgeSentFiles, type SentFile } from '../rows/sent-files.js';

/** A file on its way. */
export interface Upload {
  readonly sha256: string;
  readonly requestId: string;
  readonly name: string;
  /** What the sender announces, in bytes; null where it does not. */
  readonly announced: number | null;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Takes a file to import (上传导入文件) for the caller's agency; the same file again is the same. Nothing is read of it before it
 * is known that the caller may send it. The audit entry is committed before the file is.
 *
 * Refuses IMPORT_ROLE_NOT_ALLOWED, IMPORT_AT_OWN_SITE, ATTACHMENT_NAME_UNUSABLE, IMPORT_FILE_HASH_MISMATCH, IMPORT_FILE_TOO_LARGE,
 * IMPORT_FILE_UNREADABLE and IMPORT_STORAGE_FULL.
 *
 * @returns the file, and whether it is new
 */
export async function sendImportFile(
  desk: ImportDesk,
  audit: Pick<AuditLog, 'append'>,
  caller: Caller,
  { sha256, requestId, name: given, announced, content }: Upload,
): Promise<Outcome<{ readonly file: SentFile; readonly isNew: boolean }>> {
  const { limit, keptLimit, incoming: folder, clock } = desk;
  const opened = await openImportOffice(desk, caller);
  if (!opened.ok) return opened;
  const office = opened.value;
  const name = readFileName(given);
  if (!name.ok) return name;
  if (!isSha256(sha256)) return refused(importFileHashMismatch({ found: null }));
  if (announced !== null && announced > limit) return refused(importFileTooLarge({ limit }));
  const keep = async ({ inspected, lines, headers, examples }: ArrivedFile) => {
    const { bytes, format, path } = inspected;
    await audit.append(
      importEntry(caller, requestId, {
        operation: 'putImportFile',
        method: 'PUT',
        address: `/imports/files/${sha256}`,
        subject: sha256,
        answer: null,
      }),
    );
    return office.database.transaction(async (manager) => {
      await purgeSentFiles(manager, office.subgraph, clock.now());
      const kept = await countKept(manager, office.subgraph, sha256);
      if (kept + bytes > keptLimit) return refused(importStorageFull({ limit: keptLimit }));
      const sent: SentFile = {
        sha256,
        name: name.value,
        bytes,
        lines,
        format,
        headers,
        examples,
        sentBy: caller.officer,
        sentAt: clock.now(),
      };
      const isNew = await keepSentFile(manager, office.subgraph, sent, path);
      const file = await findSentFile(manager, office.subgraph, sha256);
      if (!file) throw new Error(`The file ${sha256} is not there after it was sent.`);
      return ok({ file, isNew });
    });
  };
  try {
    return await receiveImportFile(content, { name: name.value, sha256, limit, folder }, keep);
  } catch (error) {
    if (error instanceof ImportRefused) return refused(error.refusal);
    throw error;
  }
}
