import { makeAffiliateCode, makeSampleInterimCode } from '../identifiers/firm-codes.js';
import type { PlatformProfile } from '../profile/profile.js';
import { randomFor, type Random } from '../random/random.js';
import { registryRecords } from '../records/registry-records.js';
import type { RowOf } from '../records/tables.js';
import { profileOf } from '../scenarios/profile-of.js';

type Platform = RowOf<'coordination.platform'>;
type Identifier = RowOf<'coordination.platform_identifier'>;

/** How the second entry differs from the first, or what the other platform has in common with it. */
export type CrosswalkCase =
  | 'HOST_OF_THE_DOMAIN'
  | 'SECOND_SITE_OF_THE_ICP_NUMBER'
  | 'TRADITIONAL_NAME_OTHER_FORM'
  | 'BRAND_IN_THE_SAME_CITY'
  | 'APP_AND_BRAND'
  | 'NEW_CODE_OLD_ORGANISATION_CODE'
  | 'NOTHING_BUT_PINYIN'
  | 'SUBSIDIARY'
  | 'SAME_TRADE_NAME_ELSEWHERE'
  | 'SIMILAR_TRADE_NAME'
  | 'IMITATED_BRAND';

export interface CrosswalkSample {
  readonly platforms: readonly Platform[];
  readonly identifiers: readonly Identifier[];
  /** Pairs of codes that were made from one another. */
  readonly pairs: readonly {
    readonly one: string;
    readonly other: string;
    readonly made: CrosswalkCase;
    /** Whether the two are one platform. */
    readonly same: boolean;
  }[];
}

/** Characters of generated names that are written otherwise in traditional script. */
const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  `贷貸 宝寶 网網 络絡 务務 询詢 资資 产產 财財 经經 电電 云雲 启啟 澜瀾 苇葦 屿嶼 砚硯 芦蘆 枫楓 桦樺 泽澤 润潤 岭嶺 峦巒
  仑侖 铭銘 鹏鵬 骏駿 驰馳 驿驛 桥橋 麦麥 谷穀 仓倉 银銀 铂鉑 绣繡 缎緞 织織 玺璽 宁寧 谦謙 诚誠 达達 众眾 腾騰 创創 宽寬
  广廣 东東 晓曉 霁霽 险險 术術 数數 据據 业業 纪紀 传傳`
    .split(/\s+/)
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(1)]),
);
const traditional = (text: string): string =>
  Array.from(text, (each) => TRADITIONAL.get(each) ?? each).join('');
const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0));

interface Made {
  readonly name: string;
  readonly same: boolean;
  /** Where it is; where the first one is when absent. */
  readonly region?: string;
  readonly registered?: boolean;
  readonly identifiers?: readonly (readonly [kind: string, value: string])[];
}

const home = ({ registeredRegion, operatingRegions }: PlatformProfile): string =>
  registeredRegion ?? operatingRegions[0] ?? '110105';

const elsewhere = (region: string): string => (region.startsWith('51') ? '440305' : '510104');

/** Each with its share. */
const CASES: readonly (readonly [
  made: CrosswalkCase,
  share: number,
  make: (profile: PlatformProfile, own: readonly Identifier[], random: Random) => Made | null,
])[] = [
  [
    'HOST_OF_THE_DOMAIN',
    3,
    ({ domain, brand }, _own, random) => ({
      name: `${brand}官网`,
      same: true,
      identifiers: [['DOMAIN', `${random.pick(['m', 'www', 'app', 'h5'])}.${domain}`]],
    }),
  ],
  [
    'SECOND_SITE_OF_THE_ICP_NUMBER',
    2,
    ({ stem }, own) => {
      const icp = own.find(({ kind }) => kind === 'ICP_NUMBER');
      return icp
        ? { name: `${stem}论坛`, same: true, identifiers: [['ICP_NUMBER', `${String(icp.value)}-2`]] }
        : null;
    },
  ],
  [
    'TRADITIONAL_NAME_OTHER_FORM',
    2,
    ({ name }) => ({ name: fullWidth(traditional(name.replace('有限公司', '有限责任公司'))), same: true }),
  ],
  [
    'BRAND_IN_THE_SAME_CITY',
    2,
    ({ brand }) => ({
      name: `${brand}网站`,
      same: true,
      identifiers: [['BRAND', fullWidth(traditional(`${brand}.`))]],
    }),
  ],
  [
    'APP_AND_BRAND',
    2,
    ({ brand }, own) =>
      own.some(({ kind }) => kind === 'APP_NAME')
        ? { name: brand, same: true, identifiers: [['APP_NAME', `${traditional(brand)} ａｐｐ`]] }
        : null,
  ],
  [
    'NEW_CODE_OLD_ORGANISATION_CODE',
    1,
    ({ stem, code, interim }) =>
      interim
        ? null
        : {
            name: `${stem}科技`,
            same: true,
            identifiers: [['ORGANISATION_CODE', `${code.slice(8, 16)}-${code.slice(16, 17)}`]],
          },
  ],
  ['NOTHING_BUT_PINYIN', 1, ({ domain }) => ({ name: domain.split('.')[0] ?? domain, same: true })],
  [
    'SUBSIDIARY',
    3,
    ({ stem }, _own, random) => ({
      name: `${stem}${random.pick(['资产管理', '网络科技', '投资管理'])}有限公司`,
      same: false,
      registered: true,
    }),
  ],
  [
    'SAME_TRADE_NAME_ELSEWHERE',
    3,
    (profile) => ({
      name: `${profile.stem}商务服务有限公司`,
      same: false,
      region: elsewhere(home(profile)),
      registered: true,
    }),
  ],
  ['SIMILAR_TRADE_NAME', 3, ({ name, stem }) => ({ name: name.replace(stem, `${stem}源`), same: false })],
  [
    'IMITATED_BRAND',
    1,
    ({ brand }) => ({ name: `${brand}理财`, same: false, identifiers: [['BRAND', `${brand}。`]] }),
  ],
];

/** Serial numbers of interim codes and places of affiliates that nothing else of the sample uses. */
const FIRST_SERIAL = 5_000_000;
const AFFILIATE = 999;

/**
 * 比对样本: platforms of the sample, and for each of them another entry of which is known whether it is the same platform. The
 * same options give the same rows.
 *
 * @param options.platforms how many of each; at least 1
 */
export function generateCrosswalkSample({
  platforms: count,
  seed,
}: {
  readonly platforms: number;
  readonly seed: number | string;
}): CrosswalkSample {
  const platforms: Platform[] = [];
  const identifiers: Identifier[] = [];
  const pairs: CrosswalkSample['pairs'][number][] = [];
  for (let index = 0; index < count; index += 1) {
    const profile = profileOf(seed, index);
    const records = registryRecords(profile, []);
    const own = records['coordination.platform_identifier'] as Identifier[];
    platforms.push(...(records['coordination.platform'] as Platform[]));
    identifiers.push(...own);
    const random = randomFor(seed, 'crosswalk', index);
    const [made, , make] = random.weighted(CASES.map((each) => [each, each[1]] as const));
    const entry = make(profile, own, random);
    if (!entry) continue;
    const region = entry.region ?? home(profile);
    const isRegistered = entry.registered ?? false;
    const code = isRegistered
      ? makeAffiliateCode(region, index, AFFILIATE)
      : makeSampleInterimCode(region, FIRST_SERIAL + index);
    platforms.push({
      code,
      name: entry.name,
      registered_region: isRegistered ? region : null,
      operating_regions: [region],
      sectors: profile.sectors,
      interim: !isRegistered,
    });
    for (const [kind, value] of entry.identifiers ?? [])
      identifiers.push({ kind, value, platform_code: code });
    pairs.push({ one: profile.code, other: code, made, same: entry.same });
  }
  return { platforms, identifiers, pairs };
}
