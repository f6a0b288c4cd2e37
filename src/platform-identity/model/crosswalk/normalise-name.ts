import { allRegions, prefectureOf, provinceOf, regionName, type RegionCode } from '../../../kernel/index.js';

/** Puts traditional characters into simplified ones (繁转简). */
export type Simplifier = (text: string) => string;

/** The parts that the name of a firm is made of (企业名称登记管理规定 6): place, trade name, trade, legal form. */
export interface NameParts {
  /** Without signs, in simplified characters and small letters, the legal form as in the law. */
  readonly whole: string;
  /** Trade name and trade (字号与行业), without place and legal form. */
  readonly core: string;
  /** 字号; the core where nothing else is left. */
  readonly tradeName: string;
}

/** Ways to write one legal form (组织形式), and the one for all. */
const LEGAL_FORMS: readonly (readonly [variant: RegExp, form: string])[] = [
  [/(?:股份有限责任|股份有限|股份)公司$/u, '股份有限公司'],
  [/(?:有限责任|有限|责任有限)?公司$/u, '有限公司'],
  [/(?:普通|有限|特殊普通)?合伙(?:企业)?$/u, '合伙企业'],
];

/** What people add to the name of a site, and no register has in it. */
const SITE_WORDS = /(?:未登记网站|官方网站|官网|网站|网贷平台|平台|客户端|手机版|app)$/u;

/** Trades and what brands of this business end in; the longest first. */
const TRADE_WORDS: readonly string[] = [
  '金融信息服务',
  '互联网金融服务',
  '互联网金融信息服务',
  '投资基金管理',
  '股权投资管理',
  '股权投资基金管理',
  '创业投资咨询',
  '电子支付技术',
  '互联网信息服务',
  '企业管理咨询',
  '财务咨询',
  '信息技术',
  '信息科技',
  '信息咨询',
  '信息服务',
  '电子商务',
  '投资咨询',
  '投资管理',
  '资产管理',
  '财富管理',
  '资本管理',
  '网络科技',
  '网络技术',
  '数据服务',
  '数据科技',
  '支付服务',
  '商务服务',
  '保险代理',
  '保险经纪',
  '保险销售服务',
  '文化传媒',
  '广告',
  '科技',
  '控股',
  '集团',
  '金融',
  '金服',
  '金科',
  '网贷',
  '易贷',
  '优贷',
  '在线',
  '众筹',
  '众投',
  '合伙人',
  '保险网',
  '保险',
  '财富',
  '理财资讯',
  '理财',
  '资管',
  '基金网',
  '基金',
  '支付',
  '钱包',
  '收银',
  '导航',
  '测评',
  '比价',
  '投资',
  '贷',
  '宝',
  '投',
  '筹',
  '保',
  '险',
  '付',
  '网',
].toSorted((one, other) => other.length - one.length);

/** Fewer characters are no trade name. */
const MIN_TRADE_NAME = 2;

/** Without the divisions above it: 宁波市, of 浙江省宁波市. */
function ownName(region: RegionCode): string {
  const prefecture = prefectureOf(region);
  const above = [provinceOf(region), ...(prefecture === null ? [] : [prefecture])].filter(
    (each) => each !== region,
  );
  return above
    .map(regionName)
    .reduce((name, outer) => (name.startsWith(outer) ? name.slice(outer.length) : name), regionName(region));
}

let places: readonly string[] | undefined;

/** Names of provinces, prefectures and districts, with and without their kind; the longest first. */
function placeNames(): readonly string[] {
  places ??= [
    ...new Set(
      allRegions().flatMap((region) => {
        const name = ownName(region);
        const short = name.replace(/(?:特别行政区|(?:维吾尔|壮族|回族)?自治区|省|市)$/u, '');
        return short.length >= MIN_TRADE_NAME ? [name, short] : [name];
      }),
    ),
  ].toSorted((one, other) => other.length - one.length);
  return places;
}

function withoutPlaces(text: string): string {
  let rest = text;
  for (;;) {
    const place = placeNames().find(
      (name) => rest.startsWith(name) && rest.length - name.length >= MIN_TRADE_NAME,
    );
    if (place === undefined) return rest;
    rest = rest.slice(place.length).replace(/^[省市区县]/u, '');
  }
}

const isPlace = (text: string): boolean => placeNames().includes(text);

function tradeNameOf(core: string): string {
  let rest = core;
  for (;;) {
    const word = TRADE_WORDS.find(
      (each) =>
        rest.endsWith(each) &&
        rest.length - each.length >= MIN_TRADE_NAME &&
        !isPlace(rest.slice(0, -each.length)),
    );
    if (word === undefined) return rest;
    rest = rest.slice(0, -word.length);
  }
}

/** A text in the form in which names are compared: half-width, simplified, small letters, without signs and spaces. */
export function comparable(text: string, simplify: Simplifier): string {
  return simplify(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Takes the name of a firm or a site apart for comparison. A place in brackets, as branches have it, counts as a place.
 *
 * @param simplify puts traditional characters into simplified ones
 */
export function partsOfName(name: string, simplify: Simplifier): NameParts {
  const spaced = name.normalize('NFKC').trim();
  const bracketed = [...spaced.matchAll(/[([【〔]([^)\]】〕]*)[)\]】〕]/gu)].map(([, inside = '']) => inside);
  const withoutBranch = bracketed
    .filter((inside) => isPlace(comparable(inside, simplify)))
    .reduce((text, inside) => text.replace(inside, ''), spaced);
  let rest = comparable(withoutBranch, simplify).replace(SITE_WORDS, '');
  let form = '';
  for (const [variant, one] of LEGAL_FORMS) {
    if (form === '' && variant.test(rest)) {
      form = one;
      rest = rest.replace(variant, '');
    }
  }
  const core = withoutPlaces(rest);
  return { whole: rest + form, core, tradeName: tradeNameOf(core) };
}
