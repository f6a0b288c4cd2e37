import {
  makeInterimCode,
  makeOrganisationCode,
  makeUnifiedSocialCreditCode,
  UNIFIED_SOCIAL_CREDIT_CODE_ALPHABET as ALPHABET,
} from '../../kernel/index.js';

/**
 * Series of organisation codes, by first two letters. None of them has been issued to firms (issued ones are digits
 * only or begin with M), so that no generated code is a real firm's.
 */
const SERIES = {
  scenario: 'HY',
  platform: 'HX',
  affiliate: 'HW',
  sandbox: 'HT',
  sandboxAffiliate: 'HU',
} as const;

const BODY_DIGITS = 6;

/** Places of a firm below or above a platform for which there is a code. */
const AFFILIATES_A_PLATFORM = 1_000;

function inAlphabet(value: number): string {
  let [rest, text] = [value, ''];
  for (let digit = 0; digit < BODY_DIGITS; digit += 1) {
    text = ALPHABET.charAt(rest % ALPHABET.length) + text;
    rest = Math.floor(rest / ALPHABET.length);
  }
  if (rest > 0) throw new RangeError('No organisation code is left in this series');
  return text;
}

function enterpriseCode(region: string, series: keyof typeof SERIES, value: number): string {
  return makeUnifiedSocialCreditCode({
    department: '9',
    category: '1',
    region,
    organisationCode: makeOrganisationCode(SERIES[series] + inAlphabet(value)),
  });
}

/** The unified code of a generated platform. The multiplier spreads neighbours; it shares no factor with 31. */
export function makePlatformCode(region: string, index: number): string {
  return enterpriseCode(region, 'platform', (index * 600_011) % ALPHABET.length ** BODY_DIGITS);
}

/** The unified code of a scenario's platform. */
export function makeScenarioCode(region: string, index: number): string {
  return enterpriseCode(region, 'scenario', index + 1);
}

/** The unified code of a firm that belongs to a platform, or that it belongs to, by its position there. */
export function makeAffiliateCode(region: string, platformIndex: number, position: number): string {
  if (position >= AFFILIATES_A_PLATFORM) throw new RangeError('Too many affiliates of one platform');
  return enterpriseCode(region, 'affiliate', platformIndex * AFFILIATES_A_PLATFORM + position);
}

/** The unified code of a platform of a sandbox, which no sample has. */
export function makeSandboxCode(region: string, index: number): string {
  return enterpriseCode(region, 'sandbox', index);
}

/** The unified code of a firm that has to do with a platform of a sandbox. */
export function makeSandboxAffiliateCode(region: string, platformIndex: number, position: number): string {
  return enterpriseCode(region, 'sandboxAffiliate', platformIndex * AFFILIATES_A_PLATFORM + position);
}

/** Sample serial numbers begin high, out of the way of those that the registry gives from 1 on. */
const FIRST_INTERIM_SERIAL = 900_000_000;
const FIRST_SANDBOX_SERIAL = 950_000_000;

/** The interim code of a platform that nobody has registered. */
export function makeSampleInterimCode(region: string, index: number): string {
  return makeInterimCode(region, FIRST_INTERIM_SERIAL + index);
}

/** The interim code of a platform of a sandbox. */
export function makeSandboxInterimCode(region: string, index: number): string {
  return makeInterimCode(region, FIRST_SANDBOX_SERIAL + index);
}

/** The organisation code (GB 11714) inside a unified code. */
export const organisationCodeIn = (code: string): string => code.slice(8, 17);
