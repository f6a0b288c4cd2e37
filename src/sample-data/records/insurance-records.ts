import { crosses, isIn, randomOf, type PlatformProfile } from '../profile/profile.js';
import { addDays, addYears, dayBetween, later } from '../random/days.js';
import type { Records, RowOf } from './tables.js';
import { fen, lastDay, ratio, reportingDay, serial } from './values.js';

const LICENCE_YEARS = 3;

/** Insurers and platforms worked together from about here on. */
const PARTNERING_BEGAN = '2013-11-01';

/** 保险公司 have licences without end; agencies and brokers renew theirs every three years. */
function licences(profile: PlatformProfile): RowOf<'insurance.licence'>[] {
  const { insuranceLicence: kind } = profile;
  if (kind === null) return [];
  const random = randomOf(profile, 'insurance licence');
  const insurer = kind === 'LIFE_INSURER' || kind === 'PROPERTY_INSURER';
  const issued = insurer
    ? addDays(profile.establishedOn, random.integer(0, 90))
    : dayBetween(
        random,
        later(addDays(profile.establishedOn, 30), addYears(lastDay(profile), -2)),
        lastDay(profile),
      );
  return [
    {
      licence_no: `BX${serial(profile, 0)}`,
      platform_code: profile.code,
      kind,
      issued_on: issued,
      valid_to: insurer ? null : addYears(issued, LICENCE_YEARS),
      status: { OPERATING: 'VALID', CLOSED: 'CANCELLED', ABSCONDED: 'REVOKED' }[profile.standing],
    },
  ];
}

function partnerships(profile: PlatformProfile): RowOf<'insurance.partnership'>[] {
  const random = randomOf(profile, 'partnerships');
  const surety = profile.insuranceLicence === 'PROPERTY_INSURER';
  const partners = profile.partners.filter(({ establishedOn }) => establishedOn < lastDay(profile));
  return partners.map((partner, position) => ({
    platform_code: profile.code,
    position,
    partner_name: partner.name,
    partner_code: partner.code,
    kind:
      partner.code !== null && !partner.licensed
        ? surety
          ? 'SURETY'
          : 'CREDIT_ENHANCEMENT'
        : random.pick(['SALES', 'TRAFFIC_REFERRAL', 'TECHNOLOGY']),
    since: dayBetween(
      random,
      later(PARTNERING_BEGAN, later(partner.establishedOn, profile.establishedOn)),
      lastDay(profile),
    ),
    ended_on: profile.endedOn,
    licensed: partner.licensed,
  }));
}

function suretyInsurance(profile: PlatformProfile): RowOf<'insurance.surety_insurance'>[] {
  if (profile.insuranceLicence !== 'PROPERTY_INSURER') return [];
  const random = randomOf(profile, 'surety');
  const uncontrolled = crosses(profile, 'SURETY_RISK_UNCONTROLLED', 'TAINTED_CREDIT_PARTNER');
  return [
    {
      platform_code: profile.code,
      as_of: reportingDay(profile),
      policies: Math.max(1, Math.round(profile.investors / random.integer(2, 6))),
      exposure: fen(Math.floor(profile.volume * (uncontrolled ? 0.9 : 0.2))),
      reinsured_ratio: ratio((uncontrolled ? random.integer(0, 120) : random.integer(350, 800)) / 1_000),
      risk_controlled: !uncontrolled,
    },
  ];
}

function highCashValueProducts(profile: PlatformProfile): RowOf<'insurance.high_cash_value_product'>[] {
  if (profile.insuranceLicence !== 'LIFE_INSURER' || !crosses(profile, 'HIGH_CASH_VALUE')) return [];
  const random = randomOf(profile, 'high cash value');
  return Array.from({ length: random.integer(1, 4) }, (_, position) => ({
    product_code: `WN${serial(profile, position)}`,
    platform_code: profile.code,
    name: `${profile.stem}${random.pick(['聚财', '稳得利', '年年盈', '传家'])}${position + 1}号两全保险（万能型）`,
    sold_since: dayBetween(random, later(PARTNERING_BEGAN, profile.establishedOn), lastDay(profile)),
    cash_value_ratio: ratio(random.integer(1_010, 1_180) / 1_000),
    premium_income: fen(Math.floor(profile.volume / random.integer(2, 8))),
  }));
}

/** 保监: licences, partners, surety insurance and high-cash-value products. */
export function insuranceRecords(profile: PlatformProfile): Records {
  if (profile.interim || !isIn(profile, 'INTERNET_INSURANCE')) return {};
  return {
    'insurance.licence': licences(profile),
    'insurance.partnership': partnerships(profile),
    'insurance.surety_insurance': suretyInsurance(profile),
    'insurance.high_cash_value_product': highCashValueProducts(profile),
  };
}
