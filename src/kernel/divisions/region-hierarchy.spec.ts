import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRegions, isRegionCode, regionCodeOf } from './region-code.js';
import {
  commonSuperior,
  prefectureOf,
  provinceOf,
  regionCovers,
  regionLevel,
  regionName,
  storedCodesOf,
  storedRegionPrefixes,
} from './region-hierarchy.js';

const all = allRegions();
const region = fc.constantFrom(...all);
const some = fc.array(region, { minLength: 1, maxLength: 5 });

describe('one region', () => {
  it.each([
    ['110000', '北京市', 'PROVINCIAL', null],
    ['110101', '北京市东城区', 'DISTRICT', null],
    ['110100', '北京市市辖区', 'MUNICIPAL', null],
    ['440300', '广东省深圳市', 'MUNICIPAL', '440300'],
    ['440305', '广东省深圳市南山区', 'DISTRICT', '440300'],
    ['320106', '江苏省南京市鼓楼区', 'DISTRICT', '320100'],
    ['419001', '河南省济源市', 'DISTRICT', null],
    ['500229', '重庆市城口县', 'DISTRICT', null],
    ['441900', '广东省东莞市', 'MUNICIPAL', '441900'],
    ['820000', '澳门特别行政区', 'PROVINCIAL', null],
  ])('%s is %s', (text, name, level, prefecture) => {
    const code = regionCodeOf(text);
    expect(regionName(code)).toBe(name);
    expect(regionLevel(code)).toBe(level);
    expect(prefectureOf(code)).toBe(prefecture);
    expect(provinceOf(code)).toBe(`${text.slice(0, 2)}0000`);
  });

  it('has its province and its prefecture in the table', () => {
    const broken = all.filter(
      (code) => !isRegionCode(provinceOf(code)) || !isRegionCode(prefectureOf(code) ?? provinceOf(code)),
    );
    expect(broken).toEqual([]);
  });
});

describe('regionCovers', () => {
  it('goes by the prefix', () => {
    const [beijing, dongcheng, guangdong] = [
      regionCodeOf('110000'),
      regionCodeOf('110101'),
      regionCodeOf('440000'),
    ];
    expect(regionCovers(beijing, dongcheng)).toBe(true);
    expect(regionCovers(dongcheng, beijing)).toBe(false);
    expect(regionCovers(guangdong, dongcheng)).toBe(false);
  });

  it('is an order: every region covers itself, both ways only itself, and it carries over', () => {
    fc.assert(
      fc.property(region, region, (one, other) => {
        expect(regionCovers(one, one)).toBe(true);
        expect(regionCovers(one, other) && regionCovers(other, one)).toBe(one === other);
        expect(!regionCovers(one, other) || regionCovers(provinceOf(one), other)).toBe(true);
      }),
    );
  });
});

describe('stored codes', () => {
  it.each([
    ['330105', ['330105', '330103']],
    ['330102', ['330102', '330104']],
    ['330100', ['3301']],
    ['370116', ['370116', '371202', '371200']],
    ['500157', ['500157', '500105', '500112']],
  ])('of %s and what lies in it begin with %j', (code, prefixes) => {
    expect(storedRegionPrefixes(regionCodeOf(code)).toSorted()).toEqual(prefixes.toSorted());
  });

  it('are those of divisions that became it alone', () => {
    expect(storedCodesOf(regionCodeOf('330105'))).toEqual(['330105', '330103']);
    expect(storedCodesOf(regionCodeOf('330102'))).toEqual(['330102']);
  });
});

describe('commonSuperior', () => {
  it.each([
    [['440305'], { level: 'DISTRICT', region: '440305' }],
    [['440305', '440305'], { level: 'DISTRICT', region: '440305' }],
    [['440305', '440304'], { level: 'MUNICIPAL', region: '440300' }],
    [['440305', '440300'], { level: 'MUNICIPAL', region: '440300' }],
    [['440305', '440106'], { level: 'PROVINCIAL', region: '440000' }],
    [['110101', '110105'], { level: 'PROVINCIAL', region: '110000' }],
    [['419001', '410102'], { level: 'PROVINCIAL', region: '410000' }],
    [['110100'], { level: 'PROVINCIAL', region: '110000' }],
    [['110101', '320106'], { level: 'NATIONAL', region: null }],
  ])('of %j is %j', (codes, superior) => {
    expect(commonSuperior(codes.map(regionCodeOf))).toEqual(superior);
  });

  it('covers every party, and does not depend on their order', () => {
    fc.assert(
      fc.property(some, (regions) => {
        const superior = commonSuperior(regions);
        expect(commonSuperior(regions.toReversed())).toEqual(superior);
        return superior.region === null
          ? new Set(regions.map(provinceOf)).size > 1
          : regions.every((each) => regionCovers(superior.region, each));
      }),
    );
  });

  it('throws when there is nobody to cover', () => {
    expect(() => commonSuperior([])).toThrow(RangeError);
  });
});
