import { currentRegions, regionCovers, type Level } from '../kernel/index.js';

/**
 * Whether an office or a leader belongs to this leading group, or to one above it (本级或上级): the national ones to all,
 * the others to the groups of their own region and of the regions within it (GB/T 2260). The group of an abolished division
 * belongs with all that the division became.
 */
export function coversGroup(
  { level, region }: { readonly level: Level; readonly region: string | null },
  group: { readonly region: string | null },
): boolean {
  if (level === 'NATIONAL') return true;
  if (region === null || group.region === null) return false;
  const [outer, inner] = [currentRegions(region), currentRegions(group.region)];
  return inner.length > 0 && inner.every((each) => outer.some((above) => regionCovers(above, each)));
}
