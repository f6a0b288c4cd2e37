import type { Sector } from './sectors.js';
import type { Random } from '../random/random.js';
import type { Stem } from './stems.js';
import { WELL_KNOWN_NAMES } from './well-known-names.js';

interface Wording {
  /** What a brand ends in. */
  readonly brand: readonly string[];
  /** What a registered name ends in. */
  readonly firm: readonly string[];
  /** 经营范围. */
  readonly scope: readonly string[];
}

const WORDINGS: Readonly<Record<Sector, Wording>> = {
  P2P_LENDING: {
    brand: ['贷', '易贷', '宝', '金服', '在线', '优贷', '投'],
    firm: [
      '金融信息服务有限公司',
      '互联网金融服务有限公司',
      '信息技术有限公司',
      '电子商务有限公司',
      '投资咨询有限公司',
      '网络科技有限公司',
    ],
    scope: [
      '接受金融机构委托从事金融信息技术外包',
      '经济信息咨询',
      '投资咨询',
      '软件开发',
      '网络借贷信息中介',
    ],
  },
  EQUITY_CROWDFUNDING: {
    brand: ['众筹', '筹', '众投', '合伙人'],
    firm: ['股权投资管理有限公司', '网络科技有限公司', '创业投资咨询有限公司', '信息科技有限公司'],
    scope: ['创业投资咨询', '股权投资管理', '企业管理咨询', '计算机技术服务', '会议及展览服务'],
  },
  INTERNET_INSURANCE: {
    brand: ['保', '保险', '保险网', '险'],
    firm: ['保险代理有限公司', '保险经纪有限公司', '保险销售服务有限公司'],
    scope: ['代理销售保险产品', '代理收取保险费', '为投保人拟订投保方案', '互联网信息服务'],
  },
  ASSET_MANAGEMENT: {
    brand: ['财富', '理财', '资管', '基金网'],
    firm: ['资产管理有限公司', '投资管理有限公司', '财富管理有限公司', '投资基金管理有限公司'],
    scope: ['资产管理', '投资管理', '受托管理股权投资基金', '财务咨询', '项目投资'],
  },
  THIRD_PARTY_PAYMENT: {
    brand: ['付', '支付', '钱包', '收银'],
    firm: ['支付服务有限公司', '电子支付技术有限公司', '数据服务有限公司', '商务服务有限公司'],
    scope: ['互联网支付', '移动电话支付', '银行卡收单', '预付卡发行与受理', '计算机系统集成'],
  },
  ADVERTISING: {
    brand: ['导航', '测评', '理财资讯', '比价'],
    firm: ['文化传媒有限公司', '广告有限公司', '信息咨询有限公司'],
    scope: ['设计、制作、代理、发布广告', '互联网信息服务', '市场调查', '企业营销策划'],
  },
};

/** The name that clients know the platform by (品牌). Endings that would spell a well-known name are passed over. */
export function someBrand(random: Random, stem: Stem, sector: Sector): string {
  const brands = WORDINGS[sector].brand.map((ending) => stem.text + ending);
  return random.pick(brands.filter((brand) => !WELL_KNOWN_NAMES.some((name) => brand.includes(name))));
}

/** The name in the business register: place, stem, trade and legal form. */
export function someRegisteredName(random: Random, place: string, stem: Stem, sector: Sector): string {
  return place + stem.text + random.pick(WORDINGS[sector].firm);
}

/** 经营范围: two or more lines of business, as the register writes them. */
export function someBusinessScope(random: Random, sectors: readonly Sector[]): string {
  const lines = sectors.flatMap((sector) => WORDINGS[sector].scope);
  const [first, second, ...rest] = random.shuffled(lines);
  return `${[first, second, ...random.subset(rest, 0.4)].join('；')}。`;
}
