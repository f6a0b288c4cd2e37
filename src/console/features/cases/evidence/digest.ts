/** The SHA-256 of a file, 64 hexadecimal digits: its address at the hub, worked out before anything is sent. */
export async function sha256Of(file: Blob): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
}

export function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** In groups of eight, so that two people can compare it aloud. */
export const groupedDigest = (sha256: string): string => sha256.match(/.{1,8}/g)?.join(' ') ?? sha256;

const UNITS = ['B', 'KiB', 'MiB', 'GiB'] as const;

/** A size as people read it: 1.4 MiB */
export function sizeText(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${UNITS[unit]}`;
}
