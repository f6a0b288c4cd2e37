import { buffer } from 'node:stream/consumers';
import { openPromise, type Entry, type ZipFile } from 'yauzl';

/** Entries of one package at most; the largest official documents have some thousands. */
const MAX_ENTRIES = 20_000;
/** What all entries together may unpack to, in bytes, and for each packed byte. */
const MAX_UNPACKED = 1_073_741_824;
const MAX_RATIO = 200;
/** Longest entry that is read here. */
const MAX_READ = 1_048_576;

/** A ZIP file whose directory and contents say the same, as far as they were looked at. */
export interface ZipDirectory {
  /** Names of the entries, each once. */
  readonly names: ReadonlySet<string>;
  /** The text of a short entry; null where there is none of the name, or a long one. */
  readonly read: (name: string) => Promise<string | null>;
}

/** Whether the local header says what the directory says: a reader that goes by the other would see another file. */
async function agrees(file: ZipFile, entry: Entry): Promise<boolean> {
  const local = await file.readLocalFileHeaderPromise(entry);
  return local.fileName.equals(entry.fileNameRaw) && local.compressionMethod === entry.compressionMethod;
}

/** Whether entries lie one after the other from the first byte on, as no two readings of the file can differ then. */
function liesInOrder(entries: readonly Entry[]): boolean {
  let end = 0;
  for (const entry of entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )) {
    if (entry.relativeOffsetOfLocalHeader < end) return false;
    if (end === 0 && entry.relativeOffsetOfLocalHeader !== 0) return false;
    end = entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize;
  }
  return true;
}

function isBounded(entries: readonly Entry[]): boolean {
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  return unpacked <= MAX_UNPACKED && unpacked <= Math.max(MAX_READ, packed * MAX_RATIO);
}

async function entriesOf(file: ZipFile): Promise<readonly Entry[] | null> {
  if (file.entryCount === 0 || file.entryCount > MAX_ENTRIES) return null;
  const entries: Entry[] = [];
  for await (const entry of file.eachEntry()) {
    if (entry.isEncrypted() || !entry.canDecodeFileData() || !(await agrees(file, entry))) return null;
    entries.push(entry);
  }
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()));
  return names.size === entries.length && liesInOrder(entries) && isBounded(entries) ? entries : null;
}

/**
 * Opens a ZIP file (APPNOTE 6.3, ZIP64 included) by its central directory and gives it to `use`.
 *
 * @returns what `use` gives; null for what is no ZIP file, or one whose directory and local headers differ, which is
 *   encrypted, has a name twice or something before its first entry, or unpacks to more than the bounds
 */
export async function withZipDirectory<Answer>(
  path: string,
  use: (directory: ZipDirectory) => Promise<Answer>,
): Promise<Answer | null> {
  let file: ZipFile;
  try {
    file = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
  } catch {
    return null;
  }
  try {
    const entries = await entriesOf(file);
    if (!entries) return null;
    return await use({
      names: new Set(entries.map(({ fileName }) => fileName)),
      async read(name) {
        const entry = entries.find(({ fileName }) => fileName === name);
        if (!entry || entry.uncompressedSize > MAX_READ) return null;
        return (await buffer(await file.openReadStreamPromise(entry))).toString('utf8');
      },
    });
  } catch {
    // Whatever a reader stumbles over is no file that others should be given.
    return null;
  } finally {
    file.close();
  }
}
