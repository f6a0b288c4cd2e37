import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDirectory } from '../../file-system/index.js';
import { inspectFile, openRecords, type InspectedFile } from '../../intake/index.js';
import { newId, refused, type Outcome } from '../../kernel/index.js';
import { importFileHashMismatch, importFileTooLarge } from '../model/imports.errors.js';

/** A file that has arrived, aside on disk, and what its beginning says. */
export interface ArrivedFile {
  readonly inspected: InspectedFile;
  /** Lines of text; null of a workbook. */
  readonly lines: number | null;
  readonly headers: readonly string[];
  readonly examples: readonly (readonly string[])[];
}

const LINE_FEED = 0x0a;
/** Records that are kept as examples, and characters of each value. */
const EXAMPLES = 3;
const EXAMPLE_CHARACTERS = 60;

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}

const shortened = (text: string): string =>
  text.slice(0, EXAMPLE_CHARACTERS).replaceAll(/\p{Surrogate}|\p{Cc}/gu, '\uFFFD');

/** The headers and first records of a file. */
async function readBeginning(file: InspectedFile): Promise<Pick<ArrivedFile, 'headers' | 'examples'>> {
  const source = await openRecords(file, null);
  try {
    const examples: string[][] = [];
    for await (const records of source.records()) {
      for (const { fields, fault } of records) if (!fault) examples.push(fields.map(shortened));
      if (examples.length >= EXAMPLES) break;
    }
    return { headers: source.headers, examples: examples.slice(0, EXAMPLES) };
  } finally {
    await source.close();
  }
}

/**
 * Takes a file in, hashing it while it arrives, reads its headers, and gives it to `use`; whatever becomes of it, nothing is left
 * behind. At no time is more of it in memory than arrives at once.
 *
 * Refuses IMPORT_FILE_TOO_LARGE as soon as it is, and IMPORT_FILE_HASH_MISMATCH.
 *
 * @param given its name, the hash of its address, its bound in bytes, and the folder where it is put aside
 * @throws ImportRefused with IMPORT_FILE_UNREADABLE; what the stream throws when its sender goes away
 */
export async function receiveImportFile<Answer>(
  stream: AsyncIterable<Uint8Array>,
  given: { readonly name: string; readonly sha256: string; readonly limit: number; readonly folder: string },
  use: (file: ArrivedFile) => Promise<Outcome<Answer>>,
): Promise<Outcome<Answer>> {
  const { name, sha256, limit, folder } = given;
  await makeDirectory(folder, 0o700);
  const path = join(folder, `${newId()}.part`);
  const hash = createHash('sha256');
  const handle = await open(path, 'wx', 0o600);
  let size = 0;
  let feeds = 0;
  let isOpen = false;
  try {
    try {
      for await (const bytes of stream) {
        size += bytes.byteLength;
        if (size > limit) return refused(importFileTooLarge({ limit }));
        hash.update(bytes);
        feeds += countLines(bytes);
        isOpen = bytes.at(-1) !== LINE_FEED;
        await handle.writeFile(bytes);
      }
    } finally {
      await handle.close();
    }
    const found = hash.digest('hex');
    if (found !== sha256) return refused(importFileHashMismatch({ found }));
    const inspected = await inspectFile(path, {}, name);
    const lines = inspected.format === 'xlsx' ? null : feeds + (isOpen ? 1 : 0);
    return await use({ inspected, lines, ...(await readBeginning(inspected)) });
  } finally {
    await rm(path, { force: true });
  }
}
