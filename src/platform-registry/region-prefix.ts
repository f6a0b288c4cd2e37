/**
 * The part of a GB/T 2260 code that all divisions within it share: 110000 → 11, 330100 → 3301, 330106 → 330106.
 */
export function regionPrefix(region: string): string {
  if (region.endsWith('0000')) return region.slice(0, 2);
  return region.endsWith('00') ? region.slice(0, 4) : region;
}
