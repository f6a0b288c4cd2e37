import { AGENCY_REGISTER } from '../../kernel/index.js';
import type { PlatformProfile } from '../profile/profile.js';
import { bankingRecords } from './banking-records.js';
import { commerceRecords } from './commerce-records.js';
import { insuranceRecords } from './insurance-records.js';
import { pbocRecords } from './pboc-records.js';
import { policeRecords } from './police-records.js';
import { registryRecords } from './registry-records.js';
import { securitiesRecords } from './securities-records.js';
import type { Records } from './tables.js';

/**
 * 属地: where each agency that holds something on the platform knows it to be registered or to operate.
 *
 * @param held the agencies' other rows
 */
function regionRecords(
  { code, registeredRegion, operatingRegions }: PlatformProfile,
  held: Records,
): Records {
  const regions = new Set([...(registeredRegion === null ? [] : [registeredRegion]), ...operatingRegions]);
  const rows = [...regions].map((region) => ({ platform_code: code, region }));
  const holds = (agency: string): boolean =>
    Object.entries(held).some(([table, its]) => table.startsWith(`${agency}.`) && its.length > 0);
  return Object.fromEntries(
    AGENCY_REGISTER.filter(({ subgraph }) => holds(subgraph)).map(
      ({ subgraph }) => [`${subgraph}.platform_region`, rows] as const,
    ),
  );
}

/** All rows of one platform, of the registry and of the six agencies. */
export function recordsOf(profile: PlatformProfile): Records {
  const agencies = {
    ...commerceRecords(profile),
    ...pbocRecords(profile),
    ...bankingRecords(profile),
    ...securitiesRecords(profile),
    ...insuranceRecords(profile),
    ...policeRecords(profile),
  };
  const licences = [
    ...(agencies['pboc.payment_licence'] ?? []),
    ...(agencies['securities.licence'] ?? []),
    ...(agencies['insurance.licence'] ?? []),
  ].map((licence) => String(licence.licence_no));
  return { ...registryRecords(profile, licences), ...agencies, ...regionRecords(profile, agencies) };
}
