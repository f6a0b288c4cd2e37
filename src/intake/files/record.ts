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
