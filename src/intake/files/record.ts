import { ImportRefused, importFileUnreadable } from '../intake.errors.js';
import type { Fault } from '../model/faults.js';

/** One record of a file: the values under its headers, or why there are none (文件记录). */
export interface FileRecord {
  /** Line in the file, or row of the sheet, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
  readonly fault: Fault | null;
}

/** A file whose headers were read, and whose records can be (已打开的导入文件). */
export interface RecordSource {
  readonly headers: readonly string[];
  /** The records behind the headers, in order, in batches; once. */
  records(): AsyncIterable<readonly FileRecord[]>;
  /** Lets the file go, whether it was read to its end or not. */
  close(): Promise<void>;
}

/**
 * Takes the headers off a file's records.
 *
 * @param file its name
 * @param batches of records; may be empty
 * @throws ImportRefused with IMPORT_FILE_UNREADABLE for a file without headers
 */
export async function takeHeaders(
  file: string,
  batches: AsyncIterator<readonly FileRecord[]>,
): Promise<{ readonly headers: readonly string[]; readonly rest: readonly FileRecord[] }> {
  let first: readonly FileRecord[] = [];
  while (first.length === 0) {
    const { value, done } = await batches.next();
    if (done) throw new ImportRefused(importFileUnreadable({ file, why: 'EMPTY' }));
    first = value;
  }
  const [header, ...rest] = first;
  return { headers: (header?.fields ?? []).map((name) => name.trim()), rest };
}
