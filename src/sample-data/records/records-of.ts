import type { PlatformProfile } from '../profile/profile.js';
import { bankingRecords } from './banking-records.js';
import { commerceRecords } from './commerce-records.js';
import { insuranceRecords } from './insurance-records.js';
import { pbocRecords } from './pboc-records.js';
import { policeRecords } from './police-records.js';
import { registryRecords } from './registry-records.js';
import { regionRecords } from './region-records.js';
import { securitiesRecords } from './securities-records.js';
import type { Records } from './tables.js';

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
