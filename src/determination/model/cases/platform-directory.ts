import { commonSuperior, currentRegions, type Actor, type Superior } from '../../../kernel/index.js';

/** What a case needs to know of a platform. */
export interface DirectoryPlatform {
  readonly code: string;
  readonly name: string;
  readonly sectors: readonly string[];
  /** GB/T 2260; null where the platform is registered nowhere. */
  readonly registeredRegion: string | null;
  readonly operatingRegions: readonly string[];
  readonly interim: boolean;
}

/** The platform register, as this feature asks it. */
export interface PlatformDirectory {
  /** The platform of a code, or null; a merged interim code gives the registered platform. */
  find(code: string): Promise<DirectoryPlatform | null>;
  /** The agencies that publish to hold data or a licence on the platform (持有数据或者资质的部门). */
  holders(code: string): Promise<readonly Actor[]>;
}

/** 属地: where the platform is registered and where it operates, each once, in ascending order. */
export function regionsOf({
  registeredRegion,
  operatingRegions,
}: Pick<DirectoryPlatform, 'registeredRegion' | 'operatingRegions'>): string[] {
  const regions = new Set(operatingRegions);
  if (registeredRegion !== null) regions.add(registeredRegion);
  return [...regions].toSorted();
}

/**
 * The lowest leading group (领导小组) that covers where the platform is registered and where it operates (共同上级); the
 * national one where neither is known. An abolished division counts as what it became; a code that was never one, as
 * unknown.
 */
export function leadingGroupFor(
  platform: Pick<DirectoryPlatform, 'registeredRegion' | 'operatingRegions'>,
): Superior {
  const regions = regionsOf(platform).flatMap((region) => currentRegions(region));
  return regions.length === 0 ? { level: 'NATIONAL', region: null } : commonSuperior(regions);
}
