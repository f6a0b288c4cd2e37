import type { Clock } from '../../kernel/index.js';
import type { InspectedFile } from '../files/inspect-file.js';
import type { ImportMapping } from '../model/mapping.js';
import type { TableShape } from '../model/table-shape.js';

/** Who imports (导入人); level, region and role where a token says them. */
export interface ImportActor {
  readonly officer: string;
  readonly level: string | null;
  readonly region: string | null;
  readonly role: string | null;
}

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
  /** Told after every chunk. */
  readonly onProgress?: (progress: { readonly records: number; readonly refused: number }) => void;
}
