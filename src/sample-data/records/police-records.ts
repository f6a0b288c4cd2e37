import { somePersonName } from '../names/persons.js';
import { placeOf } from '../names/places.js';
import { crosses, homeRegion, isIn, randomOf, type PlatformProfile } from '../profile/profile.js';
import { addDays, dayBetween, earlier, later, SAMPLE_TODAY } from '../random/days.js';
import type { Random } from '../random/random.js';
import type { Records, RowOf } from './tables.js';
import { fen, serial } from './values.js';

function offenceOf(random: Random, profile: PlatformProfile): string {
  if (crosses(profile, 'FICTITIOUS_LISTING', 'FRAUDULENT_ISSUE')) return 'FUNDRAISING_FRAUD';
  if (crosses(profile, 'ILLEGAL_FUNDRAISING', 'FUND_POOL', 'DISGUISED_FUNDRAISING')) {
    return 'ILLEGAL_ABSORPTION_OF_PUBLIC_DEPOSITS';
  }
  if (crosses(profile, 'CLIENT_FUNDS_MISUSED', 'RESERVE_MISUSED')) return 'MISAPPROPRIATION_OF_FUNDS';
  if (crosses(profile, 'UNAPPROVED_PUBLIC_OFFERING')) return 'UNAUTHORISED_SECURITIES_ISSUE';
  if (isIn(profile, 'THIRD_PARTY_PAYMENT')) return 'ILLEGAL_BUSINESS_OPERATION';
  return random.pick(['CONTRACT_FRAUD', 'PYRAMID_SELLING', 'ILLEGAL_ABSORPTION_OF_PUBLIC_DEPOSITS']);
}

const unitOf = (region: string): string => `${placeOf(region).name}市公安局经济犯罪侦查支队`;

/** Running platforms came under investigation from the summer of 2015 on. */
const CASES_BEGAN = '2015-06-01';

function caseFiles(profile: PlatformProfile): RowOf<'police.case_file'>[] {
  if (!profile.criminal) return [];
  const random = randomOf(profile, 'case file');
  const region = homeRegion(profile);
  const first = profile.endedOn ?? later(CASES_BEGAN, addDays(profile.establishedOn, 180));
  const filedOn = dayBetween(
    random,
    earlier(first, SAMPLE_TODAY),
    earlier(addDays(first, 300), SAMPLE_TODAY),
  );
  return [
    {
      case_no: `A${region}0000${filedOn.slice(0, 4)}${serial(profile, 0)}`,
      platform_code: profile.code,
      suspected_offence: offenceOf(random, profile),
      stage: random.weighted([
        ['FILED', 15],
        ['INVESTIGATION', 45],
        ['REFERRED_FOR_PROSECUTION', 18],
        ['PROSECUTED', 14],
        ['ADJUDICATED', 8],
      ]),
      handling_unit: unitOf(region),
      region,
      filed_on: filedOn,
      victims: Math.ceil((profile.investors * random.integer(200, 950)) / 1_000),
      frozen_amount: fen(Math.floor((profile.volume * random.integer(5, 300)) / 1_000)),
    },
  ];
}

const CHANNELS = ['PUBLIC_REPORT', 'AGENCY_TRANSFER', 'OWN_FINDING'] as const;

function leads(
  profile: PlatformProfile,
  cases: readonly RowOf<'police.case_file'>[],
): RowOf<'police.lead'>[] {
  const random = randomOf(profile, 'leads');
  const common = (position: number) => {
    const channel = random.pick(CHANNELS);
    return {
      lead_no: `XS${serial(profile, position)}`,
      platform_code: profile.code,
      channel,
      // Half of those who report ask not to be named.
      informant_name: channel === 'PUBLIC_REPORT' && random.chance(0.5) ? somePersonName(random) : null,
    };
  };
  const filed = cases.map((file, position) => ({
    ...common(position),
    received_on: addDays(String(file.filed_on), -random.integer(3, 90)),
    state: 'CASE_FILED',
    case_no: file.case_no,
  }));
  if (filed.length > 0 || profile.conduct.size === 0 || !random.chance(0.1)) return filed;
  return [
    {
      ...common(0),
      received_on: dayBetween(
        random,
        earlier(addDays(profile.establishedOn, 200), SAMPLE_TODAY),
        SAMPLE_TODAY,
      ),
      state: random.pick(['UNDER_REVIEW', 'NOT_FILED']),
      case_no: null,
    },
  ];
}

/** 公安: criminal case files and leads. */
export function policeRecords(profile: PlatformProfile): Records {
  const cases = caseFiles(profile);
  return { 'police.case_file': cases, 'police.lead': leads(profile, cases) };
}
