import type { Sector } from '../names/sectors.js';
import type { Random } from '../random/random.js';

type Points = readonly (readonly [probability: number, value: number])[];

/**
 * Client money by sector in whole yuan, as points of a distribution as skewed as a lognormal one: most platforms are
 * small, a few in a hundred hold most of the money. None reaches the 50 billion of the one scenario that does.
 */
const VOLUMES: Readonly<Record<Sector, Points>> = {
  P2P_LENDING: [
    [0, 300_000],
    [0.1, 3_000_000],
    [0.25, 12_000_000],
    [0.5, 55_000_000],
    [0.75, 260_000_000],
    [0.9, 1_100_000_000],
    [0.98, 5_000_000_000],
    [1, 20_000_000_000],
  ],
  EQUITY_CROWDFUNDING: [
    [0, 200_000],
    [0.5, 12_000_000],
    [0.9, 150_000_000],
    [1, 900_000_000],
  ],
  INTERNET_INSURANCE: [
    [0, 500_000],
    [0.5, 30_000_000],
    [0.9, 600_000_000],
    [1, 8_000_000_000],
  ],
  ASSET_MANAGEMENT: [
    [0, 1_000_000],
    [0.5, 120_000_000],
    [0.9, 2_400_000_000],
    [1, 18_000_000_000],
  ],
  THIRD_PARTY_PAYMENT: [
    [0, 2_000_000],
    [0.5, 80_000_000],
    [0.9, 2_000_000_000],
    [1, 30_000_000_000],
  ],
  ADVERTISING: [
    [0, 100_000],
    [0.5, 2_000_000],
    [1, 80_000_000],
  ],
};

export const someVolume = (random: Random, sector: Sector): number =>
  Math.round(random.quantile(VOLUMES[sector]));

/** How many people's money that is, at 5,000 to 90,000 yuan a head. */
export const someInvestors = (random: Random, volume: number): number =>
  Math.max(3, Math.round(volume / random.integer(5_000, 90_000)));

/** 注册资本 in whole yuan; licensed trades have a floor (支付机构: 30 or 100 million). */
export function someCapital(random: Random, sector: Sector): number {
  if (sector === 'THIRD_PARTY_PAYMENT') return random.pick([30, 50, 100, 100, 120, 200]) * 1_000_000;
  return random.pick([1, 3, 5, 10, 10, 10, 20, 30, 50, 50, 100]) * 1_000_000;
}
