import { parseRegionCode, regionCovers, type Level } from '../kernel/index.js';

/**
 * Whether an office or a leader belongs to this leading group, or to one above it (本级或上级): the national ones to all,
 * the others to the groups of their own region and of the regions within it (GB/T 2260).
 */
export function coversGroup(
  { level, region }: { readonly level: Level; readonly region: string | null },
  group: { readonly region: string | null },
): boolean {
  if (level === 'NATIONAL') return true;
  const [outer, inner] = [parseRegionCode(region), parseRegionCode(group.region)];
  return outer.ok && inner.ok && regionCovers(outer.value, inner.value);
}
