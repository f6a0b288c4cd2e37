import { officeCovers, type OfficePlace } from '../kernel/index.js';

/**
 * Whether an office or a leader belongs to this leading group, or to one above it (本级或上级): the national ones to all,
 * the others to the groups of their own region and of the regions within it (GB/T 2260). The group of an abolished division
 * belongs with all that the division became.
 */
export function coversGroup(office: OfficePlace, group: { readonly region: string | null }): boolean {
  return officeCovers(office, group.region);
}
