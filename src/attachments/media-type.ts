import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { ok, refused, type Outcome } from '../kernel/index.js';
import { attachmentTypeNotAllowed } from './attachment.errors.js';
import { packageTypeOf } from './package-type.js';

/** What is taken by its magic number: documents and pictures that carry no programs. */
const ALLOWED: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/tiff']);
const ZIP = 'application/zip';
/** The end of a ZIP file's directory (APPNOTE 6.3, 4.3.16), and how far before the end of the file it may begin. */
const END_OF_DIRECTORY = 'PK\u0005\u0006';
const END_LENGTH = 65_557;

/** The first bytes, and whether a ZIP reader would find a directory at the end, whatever stands before it. */
async function readEnds(file: string): Promise<{ readonly isZip: boolean; readonly endsAsZip: boolean }> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const start = Buffer.alloc(4);
    await handle.read(start, 0, 4, 0);
    const tail = Buffer.alloc(Math.min(size, END_LENGTH));
    await handle.read(tail, 0, tail.length, size - tail.length);
    return {
      isZip: start.toString('latin1') === 'PK\u0003\u0004',
      endsAsZip: tail.includes(END_OF_DIRECTORY, 0, 'latin1'),
    };
  } finally {
    await handle.close();
  }
}

/**
 * What a file is by its content, whatever its name or sender say. A ZIP file is what its directory says; anything else
 * that a ZIP reader could open as well is nothing that is taken. Refuses ATTACHMENT_TYPE_NOT_ALLOWED.
 *
 * @param encoding of a file that is text throughout; null for any other
 * @returns a media type (RFC 6838)
 */
export async function detectMediaType(
  file: string,
  encoding: 'utf-8' | 'gb18030' | null,
): Promise<Outcome<string>> {
  const { isZip, endsAsZip } = await readEnds(file);
  if (isZip) {
    const type = await packageTypeOf(file);
    return type === null ? refused(attachmentTypeNotAllowed({ found: ZIP })) : ok(type);
  }
  const found = (await fileTypeFromFile(file))?.mime ?? null;
  if (endsAsZip) return refused(attachmentTypeNotAllowed({ found: ZIP }));
  if (found !== null && ALLOWED.has(found)) return ok(found);
  // What a magic number names is that, even where all its bytes would do for text; HTML and scripts go out as plain text.
  if (found === null && encoding !== null) return ok(`text/plain; charset=${encoding}`);
  return refused(attachmentTypeNotAllowed({ found }));
}
