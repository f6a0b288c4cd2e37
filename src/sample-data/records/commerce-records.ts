import { makeAffiliateCode } from '../identifiers/firm-codes.js';
import { someBusinessScope, someRegisteredName } from '../names/firm-names.js';
import { chineseNumeral } from '../../kernel/index.js';
import { somePerson } from '../names/persons.js';
import { placeOf } from '../names/places.js';
import { crosses, homeRegion, randomOf, type PlatformProfile } from '../profile/profile.js';
import { addDays, dayBetween, later } from '../random/days.js';
import type { Random } from '../random/random.js';
import type { Records, RowOf } from './tables.js';
import { fen, lastDay, ratio, serial } from './values.js';

function statusOf(random: Random, { standing }: PlatformProfile): string {
  if (standing === 'CLOSED')
    return random.weighted([
      ['DEREGISTERED', 75],
      ['REVOKED', 25],
    ]);
  if (standing === 'ABSCONDED')
    return random.weighted([
      ['ABNORMAL', 65],
      ['REVOKED', 35],
    ]);
  return 'ACTIVE';
}

/** Parts of a million that add up to it, each at least one hundredth. */
function parts(random: Random, count: number): number[] {
  const weights = Array.from({ length: count }, () => random.integer(1, 12));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => Math.floor((weight * 1_000_000) / total));
  const rest = 1_000_000 - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, place) => (place === 0 ? share + rest : share));
}

const HOLDING_TRADES = ['控股', '实业', '创业投资', '科技发展'];

/** Firms that hold shares have codes after those of the branches. */
const FIRST_HOLDER_POSITION = 900;

function shareholders(profile: PlatformProfile): RowOf<'commerce.shareholder'>[] {
  const random = randomOf(profile, 'shareholders');
  const persons = random.integer(1, 4);
  const home = homeRegion(profile);
  return parts(random, persons + profile.enterpriseShareholders).map((share, position) => {
    const number = position - persons;
    const enterprise = number >= 0;
    const holder = position === 0 ? profile.legalRepresentative : somePerson(random);
    return {
      platform_code: profile.code,
      position: position + 1,
      name: enterprise
        ? `${placeOf(home).name}${profile.stem}${HOLDING_TRADES[number % 4]}有限公司`
        : holder.name,
      kind: enterprise ? 'ENTERPRISE' : 'PERSON',
      holder_code: enterprise ? makeAffiliateCode(home, profile.index, FIRST_HOLDER_POSITION + number) : null,
      ratio: ratio(share / 1_000_000),
      id_number: enterprise ? null : holder.idNumber,
    };
  });
}

const SUBSIDIARY_TRADES = [
  '资产管理',
  '信息咨询',
  '融资租赁',
  '商业保理',
  '电子商务',
  '投资管理',
  '网络科技',
  '财富管理',
];

function branches(profile: PlatformProfile): RowOf<'commerce.branch'>[] {
  const random = randomOf(profile, 'branches');
  const kinds = [
    ...Array.from({ length: profile.branches }, () => 'BRANCH' as const),
    ...Array.from({ length: profile.subsidiaries }, () => 'SUBSIDIARY' as const),
    ...Array.from({ length: profile.limitedPartnerships }, () => 'LIMITED_PARTNERSHIP' as const),
  ];
  return kinds.map((kind, position) => {
    const region = random.pick(profile.operatingRegions);
    const place = placeOf(region).name;
    const numeral = chineseNumeral(position + 1);
    const name = {
      BRANCH: `${profile.name}${place}第${numeral}分公司`,
      SUBSIDIARY: `${place}${profile.stem}${numeral}${SUBSIDIARY_TRADES[position % 8]}有限公司`,
      LIMITED_PARTNERSHIP: `${place}${profile.stem}${numeral}号股权投资合伙企业（有限合伙）`,
    }[kind];
    return {
      platform_code: profile.code,
      position: position + 1,
      name,
      kind,
      branch_code: makeAffiliateCode(region, profile.index, position),
      region,
      opened_on: dayBetween(random, addDays(profile.establishedOn, 30), lastDay(profile)),
    };
  });
}

function nameChanges(profile: PlatformProfile): RowOf<'commerce.name_change'>[] {
  const random = randomOf(profile, 'name changes');
  // A blameless platform keeps its name; the others have often moved between trades.
  if (profile.conduct.size === 0 || !random.chance(0.25)) return [];
  const stem = { text: profile.stem, pinyin: '' };
  const place = placeOf(homeRegion(profile)).name;
  const former = someRegisteredName(random, place, stem, random.pick(['ADVERTISING', 'ASSET_MANAGEMENT']));
  if (former === profile.name) return [];
  return [
    {
      platform_code: profile.code,
      changed_on: dayBetween(random, addDays(profile.establishedOn, 60), lastDay(profile)),
      former_name: former,
      new_name: profile.name,
    },
  ];
}

const CLAIMS = [
  '年化收益18%，本息全额保障',
  '央企背景，国资控股，零风险',
  '随存随取，收益是银行活期的40倍',
  '保险公司全额承保，100%兑付',
  '知名明星代言，百万用户的选择',
];
const DOWN_PAYMENT_CLAIM = '首付不够？三成变一成，当天放款';
const MEDIA = ['搜索引擎推广', '地铁灯箱', '电视', '微信公众号', '楼宇电梯', '传单', '门户网站横幅'];

function advertisingCases(profile: PlatformProfile): RowOf<'commerce.advertising_case'>[] {
  const random = randomOf(profile, 'advertising');
  const unlicensed = crosses(profile, 'UNLICENSED_ADVERTISING');
  const misleading = crosses(
    profile,
    'MISLEADING_ADVERTISING',
    'FALSE_ADVERTISING',
    'OVERSTATED_YIELD',
    'MISREPRESENTATION',
  );
  const lines = [
    ...(unlicensed ? ['UNLICENSED_ADVERTISING'] : []),
    ...(misleading && random.chance(0.6) ? ['MISLEADING_ADVERTISING'] : []),
  ];
  // The new advertising law (广告法) took force on 1 September 2015; the campaign's cases come under it.
  const first = later('2015-09-01', addDays(profile.establishedOn, 30));
  const last = lastDay(profile);
  if (first > last) return [];
  return lines.map((redLine, position) => {
    const status = random.weighted([
      ['OPEN', 35],
      ['PENALISED', 50],
      ['DISMISSED', 15],
    ]);
    return {
      case_no: `${placeOf(homeRegion(profile)).icp}工商广字${serial(profile, position)}号`,
      platform_code: profile.code,
      red_line: redLine,
      medium: random.pick(MEDIA),
      claim: crosses(profile, 'DOWN_PAYMENT_LOAN') ? DOWN_PAYMENT_CLAIM : random.pick(CLAIMS),
      status,
      filed_on: dayBetween(random, first, last),
      penalty: status === 'PENALISED' ? fen(random.integer(1, 100) * 10_000) : null,
    };
  });
}

/** 工商: what the commerce bureau holds; nothing on a platform that never registered. */
export function commerceRecords(profile: PlatformProfile): Records {
  if (profile.interim) return {};
  const random = randomOf(profile, 'registration');
  return {
    'commerce.registration': [
      {
        platform_code: profile.code,
        registered_name: profile.name,
        status: statusOf(random, profile),
        established_on: profile.establishedOn,
        registered_capital: fen(profile.capital),
        legal_representative_name: profile.legalRepresentative.name,
        legal_representative_id_number: profile.legalRepresentative.idNumber,
        business_scope: someBusinessScope(random, profile.sectors),
      },
    ],
    'commerce.shareholder': shareholders(profile),
    'commerce.branch': branches(profile),
    'commerce.name_change': nameChanges(profile),
    'commerce.advertising_case': advertisingCases(profile),
  };
}
