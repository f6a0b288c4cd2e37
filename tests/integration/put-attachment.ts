import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { openAttachmentStore } from '../../src/attachments/index.js';
import type { AuditEntry } from '../../src/audit/index.js';
import { saveAttachment } from '../../src/attachments/save-attachment.js';
import type { Agency } from '../../src/kernel/index.js';
import { granted, type Desk } from './determination-desk.js';

/** Puts a text of its own to the case in the agency's name, and gives its SHA-256. */
export async function putAttachment(desk: Desk, agency: Agency, caseId: string): Promise<string> {
  const content = Buffer.from(`${agency} ${caseId}\n`);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const { database, clock } = desk;
  const store = await openAttachmentStore(database, null);
  const entries: AuditEntry[] = [];
  const audit = {
    append: async (entry: AuditEntry) => void entries.push(entry),
    disclosed: async () => undefined,
  };
  const upload = { caseId, sha256, requestId: caseId, name: '材料.txt', announced: content.byteLength };
  try {
    const put = { ...upload, content: Readable.from([content]) };
    granted(
      await saveAttachment(
        { database, store, clock, audit, limit: 1_024, dailyLimit: Number.MAX_SAFE_INTEGER },
        desk.caller(agency),
        put,
      ),
    );
  } finally {
    await store.close();
  }
  return sha256;
}
