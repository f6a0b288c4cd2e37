import { ok, refused, type Outcome } from '../kernel/index.js';
import { attachmentExtensionMismatch, attachmentNameUnusable } from './attachment.errors.js';
import { DOCX, OFD, XLSX } from './package-type.js';

/** Characters that a name has at most. */
const MAX_LENGTH = 200;
/**
 * What no file name has: separators and what a system reads as more than a name; controls, and marks that are not seen but
 * change how the rest is read, such as those from right to left (Unicode: Cc, Cf, Cs, Zl, Zp).
 */
const UNUSABLE = /[/\\:]|\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|^\.{1,2}$/u;

/** The extensions by which systems open a type as what it is. */
const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/tiff': ['tif', 'tiff'],
  'text/plain': ['txt', 'csv', 'tsv', 'log', 'md', 'json'],
  [OFD]: ['ofd'],
  [DOCX]: ['docx'],
  [XLSX]: ['xlsx'],
};

/** Reads the name of a file as its sender gives it, trimmed, in NFC. Refuses ATTACHMENT_NAME_UNUSABLE. */
export function readFileName(name: string): Outcome<string> {
  const trimmed = name.normalize('NFC').trim();
  const usable = trimmed !== '' && trimmed.length <= MAX_LENGTH && !UNUSABLE.test(trimmed);
  return usable ? ok(trimmed) : refused(attachmentNameUnusable({}));
}

/** Refuses ATTACHMENT_EXTENSION_MISMATCH for a name under which a system would open the file as something else. */
export function checkExtension(name: string, mediaType: string): Outcome<null> {
  const allowed = EXTENSIONS[mediaType.split(';', 1)[0] ?? ''] ?? [];
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
  return allowed.includes(extension)
    ? ok(null)
    : refused(attachmentExtensionMismatch({ extensions: allowed, mediaType }));
}
