import type { Clock } from '../../kernel/index.js';
import type { InspectedFile } from '../files/inspect-file.js';
import type { ImportActor } from '../model/import-actor.js';
import type { ImportMapping } from '../model/mapping.js';
import type { TableShape } from '../model/table-shape.js';

/** What is to be imported, and how (导入请求). */
export interface ImportRequest {
  readonly shape: TableShape;
  readonly mapping: ImportMapping;
  readonly file: InspectedFile;
  /** SNAPSHOT takes out what the file does not have. */
  readonly mode: 'DELTA' | 'SNAPSHOT';
  /** Nothing goes in unless everything does. */
  readonly allOrNothing: boolean;
  readonly by: ImportActor;
  readonly clock: Clock;
  /** Refused rows after which a run stops: the mapping is wrong then. */
  readonly maxRefused: number;
  /** Imports a file that was the last to be imported already. */
  readonly again?: boolean;
  /** Ends an unfinished run of another file. */
  readonly abandon?: boolean;
  /** The run that was asked for before, and waits; a new one where it is left out. */
  readonly runId?: string;
  /** LIKE patterns of the regions whose platforms alone may be in the rows; all where it is left out or null. */
  readonly regions?: readonly string[] | null;
  /** Asked after every chunk: who has cancelled the run, or null. */
  readonly cancelledBy?: () => Promise<ImportActor | null>;
  /** Leaves the run between two chunks, to be gone on with later. */
  readonly signal?: AbortSignal;
  /** Told after every chunk. */
  readonly onProgress?: (progress: { readonly records: number; readonly refused: number }) => void;
}
