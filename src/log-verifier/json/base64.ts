/**
 * Reads base64 with padding (RFC 4648, section 4).
 *
 * @returns null where the text is not the only one that its bytes have
 */
export function readBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

/** The same for base64url without padding (RFC 4648, section 5; RFC 7515, section 2). */
export function readBase64Url(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}

/** A SHA-256 in base64 with padding; null where it is none. */
export function readHash(text: string): Buffer | null {
  const bytes = readBase64(text);
  return bytes?.length === 32 ? bytes : null;
}
