import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { readWithRlsActor } from '../database/index.js';
import { attachmentPath, type CaseAttachment } from './attachment.js';
import { listAttachments } from './attachment.repository.js';

/** Loads the attachments of cases that an actor may see; one transaction for all that are asked for together. */
export function attachmentsOfCases(database: DataSource, actor: string) {
  return new DataLoader<string, (CaseAttachment & { readonly path: string })[]>(async (cases) => {
    const rows = await readWithRlsActor(database, actor, (manager) => listAttachments(manager, cases));
    const attachments = rows.map((row) => ({ ...row, path: attachmentPath(row) }));
    return cases.map((caseId) => attachments.filter((attachment) => attachment.caseId === caseId));
  });
}
