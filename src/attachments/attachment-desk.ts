import type { DataSource } from 'typeorm';
import type { AuditLog } from '../audit/index.js';
import type { Clock } from '../kernel/index.js';
import type { CaseAttachment } from './attachment.js';
import type { AttachmentStore } from './attachment-store.js';

/** What attachments are handled with. */
export interface AttachmentDesk {
  /** As `huishang_coordination`. */
  readonly database: DataSource;
  readonly store: AttachmentStore;
  readonly clock: Clock;
  readonly audit: AuditLog;
  /** How large one may be, in bytes. */
  readonly limit: number;
  /** How many bytes one agency may put in a day of Beijing. */
  readonly dailyLimit: number;
}

/** An attachment, and whether it was put there just now. */
export interface SavedAttachment {
  readonly attachment: CaseAttachment;
  readonly isNew: boolean;
}
