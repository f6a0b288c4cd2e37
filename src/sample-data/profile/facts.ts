import type { RedLine, Sector } from '../names/sectors.js';
import type { Random } from '../random/random.js';
import type { InsuranceLicenceKind, PlatformProfile } from './profile.js';

/** Numbers of a platform's build that follow from what it is; everything else of them is chance. */
export type Structure = Pick<
  PlatformProfile,
  'branches' | 'subsidiaries' | 'limitedPartnerships' | 'enterpriseShareholders'
>;

export function someStructure(random: Random, volume: number): Structure {
  const large = volume > 1_000_000_000;
  return {
    branches: large
      ? random.integer(2, 24)
      : random.weighted([
          [0, 62],
          [1, 20],
          [2, 10],
          [4, 8],
        ]),
    subsidiaries: large
      ? random.integer(0, 6)
      : random.weighted([
          [0, 88],
          [1, 9],
          [2, 3],
        ]),
    limitedPartnerships: large && random.chance(0.3) ? random.integer(1, 12) : 0,
    enterpriseShareholders: random.weighted([
      [0, 55],
      [1, 30],
      [2, 12],
      [3, 3],
    ]),
  };
}

/** Direct links: a payment firm that clears in disguise has many, another at most one, and others have none. */
export function someDirectBankLinks(
  random: Random,
  sectors: readonly Sector[],
  conduct: ReadonlySet<RedLine>,
): number {
  if (!sectors.includes('THIRD_PARTY_PAYMENT')) return 0;
  return conduct.has('DISGUISED_CLEARING') ? random.integer(4, 14) : random.integer(0, 1);
}

const NESTING: readonly RedLine[] = ['NESTING_EVASION', 'INVESTOR_COUNT_EVASION', 'PRIVATE_SOLD_PUBLIC'];

/** Investors a fund may have at most (证券投资基金法 art. 87, 私募投资基金监督管理暂行办法 art. 11). */
export const PRIVATE_FUND_INVESTOR_LIMIT = 200;

/** Who evades the limit on investors nests products until more than 200 stand behind them. */
export function someNesting(
  random: Random,
  conduct: ReadonlySet<RedLine>,
): Pick<PlatformProfile, 'nestingLayers' | 'finalInvestors'> {
  return NESTING.some((line) => conduct.has(line))
    ? {
        nestingLayers: random.integer(2, 4),
        finalInvestors: random.integer(PRIVATE_FUND_INVESTOR_LIMIT + 1, 1_800),
      }
    : { nestingLayers: 1, finalInvestors: null };
}

/** Only who offers surety or high-cash-value products must be an insurer; most are agencies and brokers. */
export function someInsuranceLicence(
  random: Random,
  sectors: readonly Sector[],
  conduct: ReadonlySet<RedLine>,
): InsuranceLicenceKind | null {
  if (!sectors.includes('INTERNET_INSURANCE') || conduct.has('UNLICENSED_INSURANCE')) return null;
  if (conduct.has('HIGH_CASH_VALUE')) return 'LIFE_INSURER';
  if (conduct.has('SURETY_RISK_UNCONTROLLED')) return 'PROPERTY_INSURER';
  return random.weighted([
    ['INSURANCE_AGENCY', 48],
    ['INSURANCE_BROKERAGE', 32],
    ['PROPERTY_INSURER', 14],
    ['LIFE_INSURER', 6],
  ]);
}
