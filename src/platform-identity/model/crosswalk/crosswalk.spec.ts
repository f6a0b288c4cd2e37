import { Converter } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { comparedPlatform, keysOf, type RegisteredPlatform } from './compared-platform.js';
import { comparePlatforms, MIN_SUGGESTED_SCORE } from './compare-platforms.js';
import { partsOfName } from './normalise-name.js';

const simplify = Converter({ from: 't', to: 'cn' });

describe('the name of a firm', () => {
  it.each([
    ['legal forms', '杭州澜穗金融信息服务有限公司', '杭州澜穗金融信息服务有限责任公司'],
    ['script', '杭州澜穗网络科技有限公司', '杭州瀾穗網絡科技有限公司'],
    ['width and spaces', '澜穗Pay支付服务有限公司', ' 澜穗ＰＡＹ 支付服务有限公司'],
    ['brackets', '澜穗（中国）信息技术有限公司', '澜穗(中国)信息技术有限公司'],
    ['words of sites', '澜穗贷', '澜穗贷官网'],
  ])('is the same whatever its %s', (_, one, other) => {
    expect(partsOfName(one, simplify).whole).toBe(partsOfName(other, simplify).whole);
  });

  it.each([
    ['杭州澜穗金融信息服务有限公司', '澜穗'],
    ['浙江省杭州市澜穗网络科技有限公司', '澜穗'],
    ['澜穗（杭州）资产管理有限公司', '澜穗'],
    ['澜穗贷', '澜穗'],
    ['澜穗股份有限公司', '澜穗'],
    // What would leave less than two characters stays.
    ['北京贷', '北京贷'],
  ])('%s has the trade name %s', (name, tradeName) => {
    expect(partsOfName(name, simplify).tradeName).toBe(tradeName);
  });

  it('is another one under another legal form of the law', () => {
    const [limited, byShares] = ['澜穗科技有限公司', '澜穗科技股份有限公司'].map((name) =>
      partsOfName(name, simplify),
    );
    expect(limited?.whole).not.toBe(byShares?.whole);
  });
});

const platform = (changes: Partial<RegisteredPlatform> = {}): RegisteredPlatform => ({
  code: '91330106HX00000AAA',
  name: '杭州澜穗金融信息服务有限公司',
  interim: false,
  registeredRegion: '330106',
  operatingRegions: [],
  identifiers: [],
  ...changes,
});
const website = (changes: Partial<RegisteredPlatform> = {}): RegisteredPlatform =>
  platform({
    code: 'XW330106000000001N',
    name: '某论坛',
    interim: true,
    registeredRegion: null,
    operatingRegions: ['330108'],
    ...changes,
  });
const compare = (one: RegisteredPlatform, other: RegisteredPlatform) =>
  comparePlatforms(comparedPlatform(one, simplify), comparedPlatform(other, simplify));
const known = (kind: string, value: string) => ({ identifiers: [{ kind, value }] });

describe('two platforms', () => {
  it.each([
    ['DOMAIN', 'www.lansui.com.cn', 'm.lansui.com.cn'],
    ['ICP_NUMBER', '浙ICP备12345678号', '浙ICP备12345678号-3'],
    ['WECHAT_ACCOUNT', 'LanSui_Dai', 'lansui_dai'],
  ])('of one %s are suggested: %s and %s', (kind, one, other) => {
    const { score, reasons } = compare(platform(known(kind, one)), website(known(kind, other)));
    expect(score).toBeGreaterThanOrEqual(MIN_SUGGESTED_SCORE);
    expect(reasons[0]).toEqual({ kind, one, other });
  });

  it('are found by the organisation code that stands in a unified code', () => {
    const { score } = compare(platform(), website(known('ORGANISATION_CODE', 'HX00000AA')));
    expect(score).toBeGreaterThan(90);
  });

  it('that share a public suffix share no domain', () => {
    const [one, other] = [platform(known('DOMAIN', 'a.com.cn')), website(known('DOMAIN', 'b.com.cn'))];
    expect(compare(one, other)).toEqual({ score: 0, reasons: [] });
  });

  it('in one city that share nothing else are not compared', () => {
    expect(compare(platform(), website()).reasons).toEqual([]);
    const shared = keysOf(comparedPlatform(platform(), simplify)).filter((key) =>
      keysOf(comparedPlatform(website(), simplify)).includes(key),
    );
    expect(shared).toEqual([]);
  });

  it('with organisation codes of their own are two legal persons, whatever their names', () => {
    const namesake = platform({ code: '91330106HX00000BBB' });
    expect(compare(platform(), namesake).score).toBeLessThan(MIN_SUGGESTED_SCORE);
    const entered = website({ name: '杭州澜穗金融信息服务有限责任公司' });
    expect(compare(platform(), entered).score).toBeGreaterThanOrEqual(MIN_SUGGESTED_SCORE);
  });

  it('of one trade name in two provinces are not suggested', () => {
    const far = website({ name: '澜穗贷', operatingRegions: ['510104'] });
    expect(compare(platform(), far).score).toBeLessThan(MIN_SUGGESTED_SCORE);
  });

  it('have the same score whichever comes first', () => {
    const [one, other] = [
      platform(known('BRAND', '澜穗贷')),
      website({ name: '澜穗贷', ...known('BRAND', '瀾穗貸') }),
    ];
    expect(compare(one, other).score).toBe(compare(other, one).score);
  });
});
