import { CsvLines } from './csv-lines.js';
import type { InspectedFile } from './inspect-file.js';
import { takeHeaders, type FileRecord, type RecordSource } from './record.js';
import { textLines } from './text-lines.js';

/** Characters of a line at most. */
const MAX_LINE = 1 << 20;

async function* recordsOf(file: InspectedFile): AsyncGenerator<readonly FileRecord[]> {
  const csv = new CsvLines(file.delimiter);
  for await (const lines of textLines(file.path, file.encoding, MAX_LINE)) yield csv.push(lines);
  yield csv.end();
}

/**
 * Opens a CSV file (RFC 4180): its first record has the headers.
 *
 * @throws ImportRefused with IMPORT_FILE_UNREADABLE for one without headers
 */
export async function openCsv(file: InspectedFile): Promise<RecordSource> {
  const batches = recordsOf(file);
  const { headers, rest } = await takeHeaders(file.name, batches);
  return {
    headers,
    async *records() {
      yield rest;
      yield* batches;
    },
    close: async () => void (await batches.return(undefined)),
  };
}
