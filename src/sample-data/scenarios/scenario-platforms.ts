import type { RedLine } from '../names/sectors.js';
import { makeSampleInterimCode, makeScenarioCode } from '../identifiers/firm-codes.js';
import { somePerson } from '../names/persons.js';
import type { PlatformProfile } from '../profile/profile.js';
import { randomFor } from '../random/random.js';

/** What a scenario says of itself; the rest is what a small, blameless, registered firm would have. */
type Told = Pick<PlatformProfile, 'brand' | 'stem' | 'domain' | 'name' | 'sectors' | 'establishedOn'> &
  Partial<Omit<PlatformProfile, 'index' | 'seed' | 'code' | 'conduct' | 'legalRepresentative'>> & {
    readonly registeredRegion: string | null;
    readonly operatingRegions: readonly [string, ...string[]];
    readonly conduct?: readonly RedLine[];
  };

/** Scenarios do not follow the sample's seed: the README, the demo and the tests rely on them. */
const SCENARIO_SEED = 'scenarios';

function scenario(index: number, { conduct = [], ...told }: Told): PlatformProfile {
  const random = randomFor(SCENARIO_SEED, 'profile', index);
  const interim = told.registeredRegion === null;
  return {
    standing: 'OPERATING',
    endedOn: null,
    criminal: false,
    capital: 50_000_000,
    volume: 80_000_000,
    investors: 2_600,
    branches: 0,
    subsidiaries: 0,
    limitedPartnerships: 0,
    enterpriseShareholders: 1,
    directBankLinks: 0,
    transactions: 60,
    nestingLayers: 1,
    finalInvestors: null,
    insuranceLicence: null,
    partners: [],
    ...told,
    index,
    seed: SCENARIO_SEED,
    interim,
    code: interim
      ? makeSampleInterimCode(told.operatingRegions[0], index)
      : makeScenarioCode(told.registeredRegion ?? told.operatingRegions[0], index),
    conduct: new Set(conduct),
    legalRepresentative: somePerson(random),
  };
}

/** 设立资金池、承诺保本的网贷平台: took over 50 billion yuan from about 900,000 people, and has a criminal case. */
const pooledLender = scenario(0, {
  brand: '澜穗宝',
  stem: '澜穗',
  domain: 'lansuibao.example',
  name: '北京澜穗金融信息服务有限公司',
  sectors: ['P2P_LENDING', 'ASSET_MANAGEMENT'],
  registeredRegion: '110105',
  operatingRegions: ['110105', '340104', '440304', '310115'],
  establishedOn: '2014-02-21',
  conduct: [
    'ILLEGAL_FUNDRAISING',
    'FUND_POOL',
    'NO_CUSTODY',
    'SELF_FINANCING',
    'SELF_GUARANTEE',
    'PROMISED_RETURN',
    'FICTITIOUS_LISTING',
    'FALSE_ADVERTISING',
    'OFFLINE_MARKETING',
    'CLIENT_FUNDS_MISUSED',
  ],
  criminal: true,
  capital: 100_000_000,
  volume: 52_860_000_000,
  investors: 903_418,
  branches: 38,
  subsidiaries: 9,
  limitedPartnerships: 3,
  enterpriseShareholders: 2,
  transactions: 480,
});

/** 多层嵌套的产品: three layers sold through one another, with 612 people behind a fund that may have 200. */
const nestedFund = scenario(1, {
  brand: '栖桐财富',
  stem: '栖桐',
  domain: 'qitongcaifu.example',
  name: '上海栖桐投资管理有限公司',
  sectors: ['ASSET_MANAGEMENT'],
  registeredRegion: '310115',
  operatingRegions: ['310115', '330106'],
  establishedOn: '2012-09-11',
  conduct: ['NESTING_EVASION', 'PRIVATE_SOLD_PUBLIC', 'UNSUITABLE_SALE'],
  volume: 1_240_000_000,
  investors: 612,
  nestingLayers: 3,
  finalInvestors: 612,
});

/** 连接多家银行变相清算的支付机构: linked to twelve banks, and with less in its reserve accounts than it owes. */
const multiBankPayer = scenario(2, {
  brand: '屿通付',
  stem: '屿通',
  domain: 'yutongfu.example',
  name: '深圳屿通支付服务有限公司',
  sectors: ['THIRD_PARTY_PAYMENT'],
  registeredRegion: '440305',
  operatingRegions: ['440305', '440106', '330106'],
  establishedOn: '2009-04-16',
  conduct: ['DISGUISED_CLEARING', 'RESERVE_MISUSED'],
  capital: 120_000_000,
  volume: 3_450_000_000,
  investors: 1_870_000,
  directBankLinks: 12,
  transactions: 640,
});

/** 与涉案信贷平台合作的保险机构: insures the loans of {@link pooledLender}, whose case the police have. */
const taintedInsurer = scenario(3, {
  brand: '葵安保险',
  stem: '葵安',
  domain: 'kuianbaoxian.example',
  name: '南京葵安财产保险股份有限公司',
  sectors: ['INTERNET_INSURANCE'],
  registeredRegion: '320106',
  operatingRegions: ['320106', '310104'],
  establishedOn: '2007-11-28',
  conduct: ['TAINTED_CREDIT_PARTNER', 'SURETY_RISK_UNCONTROLLED'],
  capital: 1_000_000_000,
  volume: 2_700_000_000,
  investors: 41_000,
  branches: 12,
  insuranceLicence: 'PROPERTY_INSURER',
  partners: [
    {
      name: pooledLender.name,
      code: pooledLender.code,
      establishedOn: pooledLender.establishedOn,
      licensed: false,
    },
  ],
});

/** 合规从业机构: filed, with a bank as custodian, and nothing against it anywhere. */
const cleanPlatform = scenario(4, {
  brand: '苇清贷',
  stem: '苇清',
  domain: 'weiqingdai.example',
  name: '济南苇清网络借贷信息中介服务有限公司',
  sectors: ['P2P_LENDING'],
  registeredRegion: '370102',
  operatingRegions: ['370102'],
  establishedOn: '2013-05-20',
  capital: 100_000_000,
  volume: 186_000_000,
  investors: 7_350,
  transactions: 220,
});

/** 未登记网站: no registration, known by its domain and brand only. */
const unregisteredWebsite = scenario(5, {
  brand: '钱荻网',
  stem: '钱荻',
  domain: 'qiandiwang.example',
  name: '钱荻网（未登记网站）',
  sectors: ['P2P_LENDING'],
  registeredRegion: null,
  operatingRegions: ['440106'],
  establishedOn: '2015-12-03',
  conduct: ['PROMISED_RETURN', 'NO_CUSTODY'],
  volume: 6_200_000,
  investors: 310,
});

/** 拥有五十余家子公司的集团: 53 subsidiaries and 106 limited partnerships. */
const groupOfFifty = scenario(6, {
  brand: '梧垣财富',
  stem: '梧垣',
  domain: 'wuyuancaifu.example',
  name: '上海梧垣投资控股集团有限公司',
  sectors: ['ASSET_MANAGEMENT', 'P2P_LENDING'],
  registeredRegion: '310115',
  operatingRegions: ['310115', '110105', '330106', '320106', '370202', '420106'],
  establishedOn: '2010-08-05',
  conduct: ['UNLICENSED', 'AFFILIATE_BREACH', 'SELF_FINANCING', 'NO_CUSTODY', 'FUND_POOL'],
  capital: 1_000_000_000,
  volume: 24_300_000_000,
  investors: 129_500,
  branches: 31,
  subsidiaries: 53,
  limitedPartnerships: 106,
  enterpriseShareholders: 4,
});

/** The platforms that show what the hub is for, by name, in the order of their index. */
export const SCENARIO_PLATFORMS = {
  pooledLender,
  nestedFund,
  multiBankPayer,
  taintedInsurer,
  cleanPlatform,
  unregisteredWebsite,
  groupOfFifty,
} as const satisfies Readonly<Record<string, PlatformProfile>>;
