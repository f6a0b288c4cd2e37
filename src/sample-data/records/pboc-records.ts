import { makeAccountNumber } from '../identifiers/account-number.js';
import { BANKS, someBank, someBankBranch } from '../names/banks.js';
import { placeOf } from '../names/places.js';
import { crosses, homeRegion, isIn, randomOf, type PlatformProfile } from '../profile/profile.js';
import { addDays, addYears, dayBetween, later, SAMPLE_TODAY } from '../random/days.js';
import { accountTransactions } from './account-transactions.js';
import { custodian, custodySince, hasCustody } from './banking-records.js';
import type { Records, RowOf } from './tables.js';
import { fen, lastDay, serial } from './values.js';

type Account = RowOf<'pboc.account'>;

const holdsPaymentLicence = (profile: PlatformProfile): boolean =>
  isIn(profile, 'THIRD_PARTY_PAYMENT') && !profile.interim && !crosses(profile, 'UNLICENSED_PAYMENT');

const BUSINESS_TYPES = [
  'INTERNET_PAYMENT',
  'MOBILE_PAYMENT',
  'FIXED_LINE_PAYMENT',
  'PREPAID_CARD_ISSUANCE',
  'PREPAID_CARD_ACCEPTANCE',
  'BANK_CARD_ACQUIRING',
] as const;

const LICENCE_YEARS = 5;

function licences(profile: PlatformProfile): RowOf<'pboc.payment_licence'>[] {
  if (!holdsPaymentLicence(profile)) return [];
  const random = randomOf(profile, 'payment licence');
  // 非金融机构支付服务管理办法 took force on 1 September 2010; licences run five years and are renewed.
  const first = dayBetween(random, later('2011-05-18', profile.establishedOn), '2013-12-31');
  const validFrom = addYears(first, LICENCE_YEARS) <= SAMPLE_TODAY ? addYears(first, LICENCE_YEARS) : first;
  const province = homeRegion(profile).slice(0, 2);
  return [
    {
      licence_no: `Z2900${province}${String(profile.index).padStart(7, '0')}`,
      platform_code: profile.code,
      business_types: ['INTERNET_PAYMENT', ...random.subset(BUSINESS_TYPES.slice(1), 0.3)],
      region_scope: random.chance(0.6) ? [] : [`${province}0000`],
      valid_from: profile.endedOn === null ? validFrom : first,
      valid_to: addDays(addYears(profile.endedOn === null ? validFrom : first, LICENCE_YEARS), -1),
      status: { OPERATING: 'VALID', CLOSED: 'CANCELLED', ABSCONDED: 'REVOKED' }[profile.standing],
    },
  ];
}

/** Where an account's number comes from: its kind's first position plus its place among its own kind. */
const POSITIONS = { CLIENT_RESERVE: 0, CUSTODY: 100, SETTLEMENT: 200 } as const;

interface AccountFacts {
  readonly kind: keyof typeof POSITIONS;
  readonly number: number;
  readonly bank: string;
  readonly depository: 'CENTRAL_BANK' | 'QUALIFIED_BANK' | 'OTHER';
  readonly openedOn: string;
  /** Whole yuan, as if the platform still ran. */
  readonly balance: number;
  readonly clientFunds: number | null;
}

function account(profile: PlatformProfile, facts: AccountFacts): Account {
  const ended = profile.endedOn !== null;
  return {
    account_no: makeAccountNumber(profile.index, POSITIONS[facts.kind] + facts.number),
    platform_code: profile.code,
    kind: facts.kind,
    bank: facts.bank,
    depository: facts.depository,
    opened_on: facts.openedOn,
    closed_on: ended && facts.openedOn < lastDay(profile) ? lastDay(profile) : null,
    balance: fen(ended ? 0 : facts.balance),
    balance_on: SAMPLE_TODAY,
    client_funds: facts.clientFunds === null ? null : fen(ended ? 0 : facts.clientFunds),
  };
}

function reserveAccounts(profile: PlatformProfile): Account[] {
  if (!holdsPaymentLicence(profile)) return [];
  const random = randomOf(profile, 'reserve accounts');
  const misused = crosses(profile, 'RESERVE_MISUSED') ? random.integer(180, 650) / 1_000 : 0;
  const count = Math.max(1, Math.min(5, profile.directBankLinks));
  const owed = Math.floor(profile.volume / count);
  return Array.from({ length: count }, (_, number) => {
    const misplaced = number === 0 && crosses(profile, 'RESERVE_MISPLACED');
    return account(profile, {
      kind: 'CLIENT_RESERVE',
      number,
      bank: number === 1 ? '中国人民银行' : (BANKS[(profile.index + number) % BANKS.length] ?? BANKS[0]),
      depository: misplaced ? 'OTHER' : number === 1 ? 'CENTRAL_BANK' : 'QUALIFIED_BANK',
      openedOn: dayBetween(random, later('2010-09-01', profile.establishedOn), '2013-12-31'),
      balance: Math.floor(owed * (1 - misused)),
      clientFunds: owed,
    });
  });
}

function otherAccounts(profile: PlatformProfile): Account[] {
  const random = randomOf(profile, 'accounts');
  const place = placeOf(homeRegion(profile)).name;
  const settlement = account(profile, {
    kind: 'SETTLEMENT',
    number: 0,
    bank: someBankBranch(random, place),
    depository: 'QUALIFIED_BANK',
    openedOn: addDays(profile.establishedOn, random.integer(5, 60)),
    balance: Math.floor(profile.volume / random.integer(20, 400)),
    clientFunds: null,
  });
  if (!hasCustody(profile)) return [settlement];
  const custody = account(profile, {
    kind: 'CUSTODY',
    number: 0,
    bank: custodian(profile),
    depository: 'QUALIFIED_BANK',
    openedOn: custodySince(profile),
    balance: Math.floor(profile.volume / random.integer(3, 12)),
    clientFunds: null,
  });
  return [custody, settlement];
}

const INTERFACES = ['QUICK_PAYMENT', 'GATEWAY_PAYMENT', 'AGENT_COLLECTION', 'AGENT_PAYMENT'] as const;

function directBankLinks(profile: PlatformProfile): RowOf<'pboc.direct_bank_link'>[] {
  const random = randomOf(profile, 'direct bank links');
  return random
    .shuffled(BANKS)
    .slice(0, profile.directBankLinks)
    .map((bank, position) => ({
      platform_code: profile.code,
      position,
      bank,
      interface_kind: random.pick(INTERFACES),
      since: dayBetween(random, addDays(profile.establishedOn, 90), lastDay(profile)),
      ended_on: profile.endedOn,
      monthly_volume: fen(Math.floor(profile.volume / random.integer(2, 30))),
    }));
}

const SUSPICIONS = [
  ['ILLEGAL_FUNDRAISING', ['ILLEGAL_FUNDRAISING', 'FUND_POOL', 'DISGUISED_FUNDRAISING']],
  ['FRAUD', ['FICTITIOUS_LISTING', 'FRAUDULENT_ISSUE']],
  ['UNDERGROUND_BANKING', ['DISGUISED_CLEARING', 'UNLICENSED_PAYMENT']],
  ['OTHER', ['CLIENT_FUNDS_MISUSED', 'RESERVE_MISUSED']],
] as const;

function suspiciousReports(profile: PlatformProfile): RowOf<'pboc.suspicious_report'>[] {
  const random = randomOf(profile, 'suspicious reports');
  return SUSPICIONS.filter(
    ([, lines]) => crosses(profile, ...lines) && (profile.criminal || random.chance(0.35)),
  ).map(([category], position) => ({
    report_no: `STR2016${serial(profile, position)}`,
    platform_code: profile.code,
    filed_on: dayBetween(random, addDays(profile.establishedOn, 90), lastDay(profile)),
    category,
    amount: fen(Math.floor(profile.volume / random.integer(8, 60))),
    status: profile.criminal
      ? 'TRANSFERRED'
      : random.weighted([
          ['RECEIVED', 30],
          ['UNDER_ANALYSIS', 45],
          ['CLOSED', 25],
        ]),
    reporting_institution: someBank(random),
  }));
}

/** 人民银行: licences, accounts and their bookings, links to banks, suspicious-transaction reports. */
export function pbocRecords(profile: PlatformProfile): Records {
  if (profile.interim) return {};
  const reserves = reserveAccounts(profile);
  const others = otherAccounts(profile);
  // Pooled money has no account of its own: it runs through the platform's.
  const pooled = crosses(profile, 'FUND_POOL');
  const booked = [...reserves, ...others].filter(({ kind }) => kind !== 'SETTLEMENT' || pooled);
  return {
    'pboc.payment_licence': licences(profile),
    'pboc.account': [...reserves, ...others],
    'pboc.direct_bank_link': directBankLinks(profile),
    'pboc.account_transaction': accountTransactions(profile, booked),
    'pboc.suspicious_report': suspiciousReports(profile),
  };
}
