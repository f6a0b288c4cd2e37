import { organisationCodeIn } from '../identifiers/firm-codes.js';
import { makeRegistrationNumber } from '../identifiers/registration-number.js';
import { placeOf } from '../names/places.js';
import { homeRegion, randomOf, type PlatformProfile } from '../profile/profile.js';
import type { Records, RowOf } from './tables.js';

/** Firms registered from this day on have the unified code only (国发〔2015〕33号, 三证合一). */
const UNIFIED_CODE_BEGAN = '2015-10-01';

/** Serials this high are not reached by any authority, so that no number is a real firm's. */
const FIRST_REGISTRATION_SERIAL = 9_000_000;

/** ICP serials of a year that never was, so that no number is a real site's. */
const FIRST_ICP_SERIAL = 90_000_000;

type Identifier = RowOf<'coordination.platform_identifier'>;

function identifiers(profile: PlatformProfile, licences: readonly string[]): Identifier[] {
  const { code, index, interim } = profile;
  const home = homeRegion(profile);
  const random = randomOf(profile, 'identifiers');
  const known: (readonly [kind: string, value: string])[] = [
    [interim ? 'INTERIM_CODE' : 'UNIFIED_SOCIAL_CREDIT_CODE', code],
    ['DOMAIN', profile.domain],
    ['BRAND', profile.brand],
  ];
  if (!interim) {
    known.push(['ORGANISATION_CODE', organisationCodeIn(code)]);
    if (profile.establishedOn < UNIFIED_CODE_BEGAN) {
      known.push(['REGISTRATION_NUMBER', makeRegistrationNumber(home, FIRST_REGISTRATION_SERIAL + index)]);
    }
    if (random.chance(0.9))
      known.push(['ICP_NUMBER', `${placeOf(home).icp}ICP备${FIRST_ICP_SERIAL + index}号`]);
    if (random.chance(0.55)) known.push(['APP_NAME', `${profile.brand}APP`]);
  }
  return [...known, ...licences.map((licence) => ['LICENCE_NUMBER', licence] as const)].map(
    ([kind, value]) => ({
      kind,
      value,
      platform_code: code,
    }),
  );
}

/**
 * 从业机构登记: the shared platform and what it goes by.
 *
 * @param licences numbers of the licences that agencies' rows name, so that the crosswalk finds the platform by them
 */
export function registryRecords(profile: PlatformProfile, licences: readonly string[]): Records {
  return {
    'coordination.platform': [
      {
        code: profile.code,
        name: profile.name,
        registered_region: profile.registeredRegion,
        operating_regions: profile.operatingRegions,
        sectors: profile.sectors,
        interim: profile.interim,
      },
    ],
    'coordination.platform_identifier': identifiers(profile, licences),
  };
}
