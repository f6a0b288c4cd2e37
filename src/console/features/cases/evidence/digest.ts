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
