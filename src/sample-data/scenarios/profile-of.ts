import { SCENARIO_PLATFORMS } from './scenario-platforms.js';
import { somePlace } from '../names/places.js';
import { randomFor, type Random } from '../random/random.js';
import { ordinaryProfile } from '../profile/ordinary-profile.js';
import { isIn, type Partner, type PlatformProfile } from '../profile/profile.js';

const SCENARIO_LIST: readonly PlatformProfile[] = Object.values(SCENARIO_PLATFORMS);

/** The scenarios come first, whatever else is in the sample; a smaller sample is refused. */
export const SCENARIO_COUNT = SCENARIO_LIST.length;

const profileWithoutPartners = (seed: number | string, index: number): PlatformProfile =>
  SCENARIO_LIST[index] ?? ordinaryProfile(seed, index, index - SCENARIO_COUNT);

/** How many earlier platforms are looked at before an insurer settles for what there always is. */
const PARTNER_SEARCH = 60;

/** An earlier network lender, no scenario, that the condition holds for; null when none came up. */
function earlierLender(
  random: Random,
  { seed, index }: PlatformProfile,
  condition: (candidate: PlatformProfile) => boolean,
): PlatformProfile | null {
  if (index === SCENARIO_COUNT) return null;
  for (let attempt = 0; attempt < PARTNER_SEARCH; attempt += 1) {
    const candidate = profileWithoutPartners(seed, random.integer(SCENARIO_COUNT, index - 1));
    if (isIn(candidate, 'P2P_LENDING') && !candidate.interim && condition(candidate)) return candidate;
  }
  return null;
}

const asPartner = ({ name, code, establishedOn }: PlatformProfile, licensed: boolean): Partner => ({
  name,
  code,
  establishedOn,
  licensed,
});

/** A partner that is no platform, and is older than the insurer. */
const outsider = (name: string, { establishedOn }: PlatformProfile, licensed: boolean): Partner => ({
  name,
  code: null,
  establishedOn,
  licensed,
});

const blameless = (candidate: PlatformProfile) =>
  candidate.conduct.size === 0 && candidate.standing === 'OPERATING';

/** Partners come from earlier platforms only, so that a longer sample does not change who works with whom. */
function somePartners(random: Random, insurer: PlatformProfile): Partner[] {
  const partners: Partner[] = [];
  for (let count = random.integer(0, 2); count > 0; count -= 1) {
    const found = random.chance(0.5) ? earlierLender(random, insurer, blameless) : null;
    partners.push(
      found === null
        ? outsider(`${somePlace(random).name}商业银行合作网点`, insurer, true)
        : asPartner(found, true),
    );
  }
  if (insurer.conduct.has('TAINTED_CREDIT_PARTNER')) {
    const tainted = earlierLender(random, insurer, (candidate) => candidate.criminal);
    partners.push(asPartner(tainted ?? SCENARIO_PLATFORMS.pooledLender, false));
  }
  if (insurer.conduct.has('UNLICENSED_PARTNER')) {
    partners.push(outsider(`${somePlace(random).name}某信息咨询工作室`, insurer, false));
  }
  return partners;
}

/** Everything that is true of the platform at this place in the sample. */
export function profileOf(seed: number | string, index: number): PlatformProfile {
  const profile = profileWithoutPartners(seed, index);
  if (index < SCENARIO_COUNT || !isIn(profile, 'INTERNET_INSURANCE')) return profile;
  return { ...profile, partners: somePartners(randomFor(seed, 'partners', index), profile) };
}
