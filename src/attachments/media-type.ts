import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { ok, refused, type Outcome } from '../kernel/index.js';
import { attachmentTypeNotAllowed } from './attachment.errors.js';

/** GB/T 33190-2016: the fixed-layout format of official documents (版式文件). */
const OFD = 'application/ofd';

/** What is taken: documents and pictures that carry no programs. Formats with macros are types of their own, and not here. */
const ALLOWED: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/tiff',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);

/** Longest end of a ZIP file that is searched for its directory. */
const ZIP_TAIL = 65_536;

/** OFD is a ZIP file whose root has the entry `OFD.xml` (GB/T 33190-2016, 7.1); its name is in the central directory. */
async function isOfd(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, ZIP_TAIL);
    const tail = Buffer.alloc(length);
    await handle.read(tail, 0, length, size - length);
    // A central directory header has 46 bytes, its signature first, the name's length at 28, then the name.
    for (let at = tail.indexOf('PK\u0001\u0002'); at !== -1; at = tail.indexOf('PK\u0001\u0002', at + 4)) {
      if (at + 46 > length) return false;
      const nameEnd = at + 46 + tail.readUInt16LE(at + 28);
      if (tail.toString('latin1', at + 46, nameEnd) === 'OFD.xml') return true;
    }
    return false;
  } finally {
    await handle.close();
  }
}

/**
 * What a file is by its content, whatever its name or sender say. Refuses ATTACHMENT_TYPE_NOT_ALLOWED.
 *
 * @param encoding of a file that is text throughout; null for any other
 * @returns a media type (RFC 6838)
 */
export async function detectMediaType(
  file: string,
  encoding: 'utf-8' | 'gb18030' | null,
): Promise<Outcome<string>> {
  const found = (await fileTypeFromFile(file))?.mime ?? null;
  if (found !== null && ALLOWED.has(found)) return ok(found);
  if (found === 'application/zip' && (await isOfd(file))) return ok(OFD);
  // What a magic number names is that, even where all its bytes would do for text; HTML and scripts go out as plain text.
  if (found === null && encoding !== null) return ok(`text/plain; charset=${encoding}`);
  return refused(attachmentTypeNotAllowed({ found }));
}
