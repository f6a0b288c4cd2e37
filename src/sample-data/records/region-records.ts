import type { PlatformProfile } from '../profile/profile.js';
import type { Records } from './tables.js';

const AGENCIES = ['pboc', 'banking', 'securities', 'insurance', 'commerce', 'police'] as const;

/**
 * 属地: where each agency that holds something on the platform knows it to be registered or to operate.
 *
 * @param held the agencies' other rows
 */
export function regionRecords(
  { code, registeredRegion, operatingRegions }: PlatformProfile,
  held: Records,
): Records {
  const regions = new Set([...(registeredRegion === null ? [] : [registeredRegion]), ...operatingRegions]);
  const rows = [...regions].map((region) => ({ platform_code: code, region }));
  const holds = (agency: string): boolean =>
    Object.entries(held).some(([table, its]) => table.startsWith(`${agency}.`) && its.length > 0);
  return Object.fromEntries(
    AGENCIES.filter(holds).map((agency) => [`${agency}.platform_region`, rows] as const),
  );
}
