import { someBank } from '../names/banks.js';
import { placeOf } from '../names/places.js';
import { crosses, homeRegion, isIn, randomOf, type PlatformProfile } from '../profile/profile.js';
import { addDays, dayBetween, later, SAMPLE_TODAY } from '../random/days.js';
import { bankingProducts } from './banking-products.js';
import type { Records, RowOf } from './tables.js';
import { fen, ratio, reportingDay, serial } from './values.js';

/** The day of the interim measures on network lending (网络借贷信息中介机构业务活动管理暂行办法), before which none was filed. */
const FILING_BEGAN = '2016-08-24';

/** The day of the guiding opinions (关于促进互联网金融健康发展的指导意见) that ask for custody by a bank. */
const CUSTODY_BEGAN = '2015-07-18';

function filings(profile: PlatformProfile): RowOf<'banking.p2p_filing'>[] {
  const random = randomOf(profile, 'filing');
  if (profile.interim) return [];
  const clean = profile.conduct.size === 0;
  const ended = profile.endedOn !== null;
  const state = random.weighted(
    ended
      ? [
          ['NONE', 94],
          ['CANCELLED', 6],
        ]
      : clean
        ? [['FILED', 100]]
        : [
            ['NONE', 40],
            ['ACCEPTED', 45],
            ['REFUSED', 15],
          ],
  );
  if (state === 'NONE' || (ended && (profile.endedOn ?? '') < addDays(FILING_BEGAN, 14))) return [];
  const numbered = state === 'FILED' || state === 'CANCELLED';
  const home = homeRegion(profile);
  return [
    {
      platform_code: profile.code,
      filing_no: numbered ? `${placeOf(home).icp}网贷备2016${serial(profile, 0)}号` : null,
      state,
      authority: `${placeOf(home).name}金融工作办公室`,
      filed_on: numbered ? dayBetween(random, FILING_BEGAN, profile.endedOn ?? SAMPLE_TODAY) : null,
    },
  ];
}

/** Whether a bank, or a bank with a payment firm, keeps the clients' money. */
export const hasCustody = (profile: PlatformProfile): boolean =>
  isIn(profile, 'P2P_LENDING') &&
  !profile.interim &&
  !crosses(profile, 'NO_CUSTODY', 'FUND_POOL') &&
  reportingDay(profile) > CUSTODY_BEGAN;

/** The bank that keeps them, the same in the banking regulator's and in the People's Bank's records. */
export const custodian = (profile: PlatformProfile): string => someBank(randomOf(profile, 'custodian'));

export const custodySince = (profile: PlatformProfile): string =>
  dayBetween(
    randomOf(profile, 'custody since'),
    later(CUSTODY_BEGAN, profile.establishedOn),
    addDays(reportingDay(profile), -1),
  );

function custody(profile: PlatformProfile): RowOf<'banking.custody'>[] {
  if (!hasCustody(profile)) return [];
  const random = randomOf(profile, 'custody');
  const clean = profile.conduct.size === 0;
  return [
    {
      platform_code: profile.code,
      bank: custodian(profile),
      arrangement: clean
        ? 'BANK'
        : random.weighted([
            ['BANK', 45],
            ['JOINT', 35],
            ['PAYMENT_INSTITUTION', 20],
          ]),
      since: custodySince(profile),
      coverage: ratio(clean ? 1 : random.integer(550, 1_000) / 1_000),
      as_of: reportingDay(profile),
    },
  ];
}

function lending(profile: PlatformProfile): RowOf<'banking.lending'>[] {
  const random = randomOf(profile, 'lending');
  const clean = profile.conduct.size === 0;
  const mismatched = crosses(profile, 'MATURITY_MISMATCH', 'TERM_SPLITTING', 'FUND_POOL');
  const related = crosses(profile, 'SELF_FINANCING') ? random.integer(300, 950) / 1_000 : 0;
  const borrowers = Math.max(1, Math.round(profile.investors / random.integer(3, 25)));
  return [
    {
      platform_code: profile.code,
      as_of: reportingDay(profile),
      outstanding: fen(profile.volume),
      lenders: profile.investors,
      borrowers,
      overdue_rate: ratio((clean ? random.integer(2, 22) : random.integer(20, 380)) / 1_000),
      pooled_funds: crosses(profile, 'FUND_POOL'),
      guarantees_principal: crosses(profile, 'SELF_GUARANTEE', 'PROMISED_RETURN'),
      average_term_mismatch_days: mismatched ? random.integer(45, 540) : random.integer(0, 6),
      largest_borrower_share: ratio((related > 0 ? random.integer(150, 600) : random.integer(2, 90)) / 1_000),
      related_party_outstanding: fen(Math.floor(profile.volume * related)),
    },
  ];
}

/** 银监: filings, custody and loan books of network lenders, and products of whoever sells them. */
export function bankingRecords(profile: PlatformProfile): Records {
  const lender = isIn(profile, 'P2P_LENDING');
  if (profile.interim) return {};
  return {
    'banking.p2p_filing': lender ? filings(profile) : [],
    'banking.custody': custody(profile),
    'banking.lending': lender ? lending(profile) : [],
    'banking.product': bankingProducts(profile),
  };
}
