/** Where the bytes of a file lie: in PostgreSQL, or in the operator's directory. */
export type StoragePlace = 'DATABASE' | 'DIRECTORY';

/** A file's content, and where it lies. */
export interface StoredContent {
  /** Of the file's bytes: 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly storedIn: StoragePlace;
}

/** 附件: a file that an agency put to a case; its content never changes. */
export interface CaseAttachment {
  readonly caseId: string;
  readonly sha256: string;
  /** Who put it there. */
  readonly agency: string;
  readonly officer: string;
  /** The file's name at the agency; never a path. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly addedAt: Date;
  /** Catalogue items of other agencies that it holds, as whoever put it there says. */
  readonly items: readonly string[];
}

/** Where the hub answers for an attachment, relative to its address. */
export function attachmentPath({ caseId, sha256 }: Pick<CaseAttachment, 'caseId' | 'sha256'>): string {
  return `/cases/${caseId}/attachments/${sha256}`;
}
