const SHA256 = /^[0-9a-f]{64}$/;

/** Whether a text is a SHA-256 digest as 64 lower-case hexadecimal digits (FIPS 180-4). */
export function isSha256(text: string): boolean {
  return SHA256.test(text);
}
