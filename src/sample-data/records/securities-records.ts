import { PRIVATE_FUND_INVESTOR_LIMIT } from '../profile/facts.js';
import { layerName, nestedLayers } from '../profile/nesting.js';
import { crosses, isIn, randomOf, type PlatformProfile } from '../profile/profile.js';
import { addDays, dayBetween, later } from '../random/days.js';
import type { Random } from '../random/random.js';
import type { Records, RowOf } from './tables.js';
import { fen, lastDay, serial } from './values.js';

type Fund = RowOf<'securities.private_fund'>;

const LICENCE_KINDS = ['FUND_SALES', 'INVESTMENT_CONSULTING', 'FUND_MANAGEMENT'] as const;

function licences(profile: PlatformProfile): RowOf<'securities.licence'>[] {
  const random = randomOf(profile, 'securities licence');
  const holder = isIn(profile, 'ASSET_MANAGEMENT') && !isIn(profile, 'P2P_LENDING');
  if (!holder || crosses(profile, 'UNLICENSED', 'UNAPPROVED_ASSET_MANAGEMENT') || !random.chance(0.7))
    return [];
  return [
    {
      licence_no: `ZQ${serial(profile, 0)}`,
      platform_code: profile.code,
      kind: random.pick(LICENCE_KINDS),
      issued_on: dayBetween(random, addDays(profile.establishedOn, 60), lastDay(profile)),
      valid_to: null,
      status: { OPERATING: 'VALID', CLOSED: 'CANCELLED', ABSCONDED: 'REVOKED' }[profile.standing],
    },
  ];
}

const VENTURES = [
  '咖啡馆',
  '智能手环',
  '独立影院',
  '有机农场',
  '青年公寓',
  '餐饮连锁',
  '无人机',
  '民宿',
  '健身房',
  '儿童早教',
];

function projects(profile: PlatformProfile): RowOf<'securities.crowdfunding_project'>[] {
  if (!isIn(profile, 'EQUITY_CROWDFUNDING')) return [];
  const random = randomOf(profile, 'projects');
  const count = random.integer(2, 8);
  const evades = crosses(profile, 'UNAPPROVED_PUBLIC_OFFERING', 'INVESTOR_COUNT_EVASION');
  return Array.from({ length: count }, (_, position) => {
    const affiliated = crosses(profile, 'SELF_RAISING') && position % 2 === 0;
    const venture =
      crosses(profile, 'CROWDFUNDED_HOUSING') && position === 0 ? '购房' : random.pick(VENTURES);
    return {
      project_no: `GQ${serial(profile, position)}`,
      platform_code: profile.code,
      name: `${profile.brand}${venture}项目第${position + 1}期`,
      fundraiser: affiliated ? `${profile.stem}投资有限公司` : `${venture}项目运营工作室`,
      fundraiser_affiliated: affiliated,
      opened_on: dayBetween(random, addDays(profile.establishedOn, 60), lastDay(profile)),
      raised: fen(Math.floor(profile.volume / count)),
      investors: evades ? random.integer(PRIVATE_FUND_INVESTOR_LIMIT + 1, 900) : random.integer(8, 180),
      public_solicitation: crosses(profile, 'PUBLIC_SOLICITATION', 'UNAPPROVED_PUBLIC_OFFERING'),
      repurchase_promised: crosses(profile, 'DEBT_AS_EQUITY'),
      state:
        profile.endedOn === null
          ? random.weighted([
              ['FUNDED', 60],
              ['FUNDRAISING', 20],
              ['FAILED', 20],
            ])
          : random.weighted([
              ['FUNDED', 40],
              ['FAILED', 20],
              ['HALTED', 40],
            ]),
    };
  });
}

/** Fund registration with the association began in February 2014 (私募投资基金管理人登记和基金备案办法). */
const FUND_FILING_BEGAN = '2014-02-07';

function fund(random: Random, profile: PlatformProfile, position: number): Fund {
  const investors = random.integer(5, 190);
  return {
    filing_no: `SX${serial(profile, position)}`,
    platform_code: profile.code,
    name: `${profile.stem}${random.pick(['成长', '稳健', '价值', '创新', '新三板'])}${position + 1}号私募投资基金`,
    manager: profile.name,
    filed_on: dayBetween(
      random,
      later(FUND_FILING_BEGAN, addDays(profile.establishedOn, 60)),
      lastDay(profile),
    ),
    size: fen(Math.floor(profile.volume / random.integer(3, 9))),
    investor_count: investors,
    final_investor_count: investors,
    parent_filing_no: null,
  };
}

/** Numbers of nested funds begin here, after those of the others. */
const FIRST_NESTED_POSITION = 100;
const nestedPosition = (place: number): number => FIRST_NESTED_POSITION + place;

function nestedFunds(random: Random, profile: PlatformProfile, finalInvestors: number): Fund[] {
  const chain = profile.nestingLayers - 1;
  return nestedLayers(profile.nestingLayers, finalInvestors).map((layer, place): Fund =>
    Object.assign(fund(random, profile, nestedPosition(place)), {
      name: `${profile.stem}${layerName(place, chain)}私募投资基金`,
      size: fen(Math.floor((profile.volume / 3) * (layer.finalInvestors / finalInvestors))),
      investor_count: layer.investors,
      final_investor_count: layer.finalInvestors,
      parent_filing_no: layer.into === null ? null : `SX${serial(profile, nestedPosition(layer.into))}`,
    }),
  );
}

function funds(profile: PlatformProfile): Fund[] {
  if (!isIn(profile, 'ASSET_MANAGEMENT') || lastDay(profile) < FUND_FILING_BEGAN) return [];
  const random = randomOf(profile, 'funds');
  const count = crosses(profile, 'UNLICENSED') ? 0 : random.integer(0, 4);
  const single = Array.from({ length: count }, (_, position) => fund(random, profile, position));
  return profile.finalInvestors === null
    ? single
    : [...single, ...nestedFunds(random, profile, profile.finalInvestors)];
}

/** 证监: licences, crowdfunding projects and private funds. */
export function securitiesRecords(profile: PlatformProfile): Records {
  if (profile.interim) return {};
  return {
    'securities.licence': licences(profile),
    'securities.crowdfunding_project': projects(profile),
    'securities.private_fund': funds(profile),
  };
}
