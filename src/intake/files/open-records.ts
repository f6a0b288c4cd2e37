import { openCsv } from './open-csv.js';
import type { InspectedFile } from './inspect-file.js';
import type { RecordSource } from './record.js';

/**
 * Opens a file by its format (打开导入文件).
 *
 * @throws ImportRefused with IMPORT_FILE_UNREADABLE
 */
export function openRecords(file: InspectedFile): Promise<RecordSource> {
  return openCsv(file);
}
