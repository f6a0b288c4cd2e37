import type { Sector } from '../names/sectors.js';
import { makePlatformCode, makeSampleInterimCode } from '../identifiers/firm-codes.js';
import { someBrand, someRegisteredName } from '../names/firm-names.js';
import { somePerson } from '../names/persons.js';
import { placeOf, someDistrict, somePlace } from '../names/places.js';
import { stemOf } from '../names/stems.js';
import { addDays, dayBetween, later, SAMPLE_TODAY } from '../random/days.js';
import { randomFor, type Random, type Weighted } from '../random/random.js';
import { someBearing, someConduct } from './conduct.js';
import { someDirectBankLinks, someInsuranceLicence, someNesting, someStructure } from './facts.js';
import type { PlatformProfile, Standing } from './profile.js';
import { someCapital, someInvestors, someVolume } from './sizes.js';

/** Lines of internet finance by their share of the platforms: network lending outnumbers all others together. */
const SECTOR_SHARES: readonly Weighted<PlatformProfile['sectors']>[] = [
  [['P2P_LENDING'], 58],
  [['P2P_LENDING', 'ASSET_MANAGEMENT'], 6],
  [['EQUITY_CROWDFUNDING'], 9],
  [['ASSET_MANAGEMENT'], 10],
  [['INTERNET_INSURANCE'], 4],
  [['THIRD_PARTY_PAYMENT'], 6],
  [['ADVERTISING'], 4],
  [['EQUITY_CROWDFUNDING', 'ASSET_MANAGEMENT'], 3],
];

const INTERIM_SHARE = 0.03;

/** First and last day on which platforms of the sector were set up. */
const FOUNDED: Readonly<Record<Sector, readonly [string, string]>> = {
  P2P_LENDING: ['2010-03-01', '2016-03-31'],
  EQUITY_CROWDFUNDING: ['2011-07-01', '2016-05-31'],
  INTERNET_INSURANCE: ['2004-01-05', '2014-12-31'],
  ASSET_MANAGEMENT: ['2008-06-01', '2015-12-31'],
  THIRD_PARTY_PAYMENT: ['2003-02-01', '2013-06-30'],
  ADVERTISING: ['2009-01-05', '2016-06-30'],
};

/** Few closed before the business was three years old. */
const CLOSURES_BEGAN = '2014-01-01';

function someStanding(random: Random, sector: Sector): Standing {
  return sector === 'P2P_LENDING'
    ? random.weighted([
        ['OPERATING', 62],
        ['CLOSED', 25],
        ['ABSCONDED', 13],
      ])
    : random.weighted([
        ['OPERATING', 88],
        ['CLOSED', 10],
        ['ABSCONDED', 2],
      ]);
}

function someOperatingRegions(random: Random, home: string, interim: boolean): string[] {
  const regions = random.chance(0.72) ? [home] : [];
  const others = interim
    ? 0
    : random.weighted([
        [0, 60],
        [1, 22],
        [2, 11],
        [4, 7],
      ]);
  for (let other = 0; other < others || regions.length === 0; other += 1) {
    regions.push(someDistrict(random, somePlace(random)));
  }
  return [...new Set(regions)];
}

function isCriminal(random: Random, standing: Standing, grave: boolean): boolean {
  if (standing === 'ABSCONDED') return random.chance(0.7);
  return grave && random.chance(standing === 'CLOSED' ? 0.3 : 0.25);
}

/**
 * An ordinary platform of the sample, drawn from the seed and its index alone: a larger sample has the same ones.
 *
 * @param stemIndex which of the invented names is its own; no two platforms may share one
 */
export function ordinaryProfile(seed: number | string, index: number, stemIndex: number): PlatformProfile {
  const random = randomFor(seed, 'profile', index);
  const sectors = random.weighted(SECTOR_SHARES);
  const [sector] = sectors;
  const interim = random.chance(INTERIM_SHARE);
  const home = someDistrict(random, somePlace(random));
  const standing = someStanding(random, sector);
  const establishedOn = dayBetween(random, ...FOUNDED[sector]);
  const bearing = someBearing(random, standing);
  const conduct = someConduct(random, sectors, bearing);
  const stem = stemOf(seed, stemIndex);
  const brand = someBrand(random, stem, sector);
  const volume = someVolume(random, sector);
  return {
    index,
    seed,
    code: interim ? makeSampleInterimCode(home, index) : makePlatformCode(home, index),
    interim,
    brand,
    stem: stem.text,
    domain: `${stem.pinyin}.example`,
    name: interim ? `${brand}（未登记网站）` : someRegisteredName(random, placeOf(home).name, stem, sector),
    registeredRegion: interim ? null : home,
    operatingRegions: someOperatingRegions(random, home, interim),
    sectors,
    standing,
    establishedOn,
    endedOn:
      standing === 'OPERATING'
        ? null
        : dayBetween(random, later(CLOSURES_BEGAN, addDays(establishedOn, 120)), SAMPLE_TODAY),
    conduct,
    criminal: isCriminal(random, standing, bearing === 'GRAVE'),
    legalRepresentative: somePerson(random),
    capital: someCapital(random, sector),
    volume,
    investors: someInvestors(random, volume),
    ...someStructure(random, volume),
    directBankLinks: someDirectBankLinks(random, sectors, conduct),
    transactions: random.integer(20, 60),
    ...someNesting(random, conduct),
    insuranceLicence: interim ? null : someInsuranceLicence(random, sectors, conduct),
    partners: [],
  };
}
