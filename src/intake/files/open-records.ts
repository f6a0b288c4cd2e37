import { openCsv } from './open-csv.js';
import { openNdjson } from './open-ndjson.js';
import { openXlsx } from './xlsx/open-xlsx.js';
import type { InspectedFile } from './inspect-file.js';
import type { RecordSource } from './record.js';

/**
 * Opens a file by its format (打开导入文件).
 *
 * @param headers those that a mapping names; null where there is none yet
 * @throws ImportRefused with IMPORT_FILE_UNREADABLE
 */
export function openRecords(file: InspectedFile, headers: readonly string[] | null): Promise<RecordSource> {
  switch (file.format) {
    case 'csv':
      return openCsv(file);
    case 'ndjson':
      return openNdjson(file, headers);
    case 'xlsx':
      return openXlsx(file);
  }
}
