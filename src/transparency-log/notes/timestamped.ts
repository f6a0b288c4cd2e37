const TIMESTAMP_BYTES = 8;

/** What a cosignature signs (C2SP tlog-cosignature, "Ed25519 signed message"). */
export function timestampedMessage(text: string, seconds: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`, 'utf8');
}

/**
 * Parts a cosignature into its time and the signature itself.
 *
 * @returns null where there is no time from 1 to 2^53 - 1
 */
export function readTimestamped(
  bytes: Uint8Array,
): { readonly seconds: number; readonly signature: Uint8Array } | null {
  if (bytes.length <= TIMESTAMP_BYTES) return null;
  const seconds = Number(Buffer.from(bytes).readBigUInt64BE(0));
  return Number.isSafeInteger(seconds) && seconds > 0
    ? { seconds, signature: bytes.subarray(TIMESTAMP_BYTES) }
    : null;
}
