import { describe, expect, it } from 'vitest';
import { parseRegionCode, regionLevel, regionCodeOf } from '../../kernel/index.js';
import { SECTORS } from '../names/sectors.js';
import { randomFor } from '../random/random.js';
import { SCENARIOS } from './index.js';
import { someBrand, someRegisteredName } from '../names/firm-names.js';
import { somePersonName } from '../names/persons.js';
import { placeOf, someDistrict, somePlace } from '../names/places.js';
import { stemOf, type Stem } from '../names/stems.js';
import { WELL_KNOWN_NAMES } from '../names/well-known-names.js';

const stems: Stem[] = Array.from({ length: 40_000 }, (_, index) => stemOf('names', index));

const wellKnown = (name: string): string | undefined =>
  WELL_KNOWN_NAMES.find((known) => name.includes(known));

describe('stemOf', () => {
  it('gives no two platforms the same, in characters or in spelling, beyond the pairs too', () => {
    expect(new Set(stems.map(({ text }) => text)).size).toBe(stems.length);
    expect(new Set(stems.map(({ pinyin }) => pinyin)).size).toBe(stems.length);
    expect(stems.at(-1)?.text).toHaveLength(3);
  });

  it('has pairs enough for the default sample', () => {
    expect(stems.slice(0, 8_000).filter(({ text }) => text.length !== 2)).toEqual([]);
  });

  it('gives the same at any time, and another order for another seed', () => {
    expect(stemOf('other', 0)).not.toEqual(stems[0]);
    expect(stemOf('names', 0)).toEqual(stems[0]);
  });

  it('spells no scenario’s domain and takes none of their characters', () => {
    const scenarios = Object.values(SCENARIOS);
    const spellings = new Set(stems.map(({ pinyin }) => `${pinyin}.example`));
    expect(scenarios.filter(({ domain }) => spellings.has(domain))).toEqual([]);
    const starts = scenarios.map(({ brand }) => brand.slice(0, 2));
    expect(stems.filter(({ text }) => starts.some((start) => text.includes(start)))).toEqual([]);
  });

  it('makes no well-known name', () => {
    expect(stems.filter(({ text }) => wellKnown(text) !== undefined)).toEqual([]);
  });

  it('throws when no name is left', () => {
    expect(() => stemOf('names', 10_000_000)).toThrow('No stem is left');
  });
});

describe('brands', () => {
  it('spell no well-known name in any sector, and neither do registered names’ own parts', () => {
    const random = randomFor('brands');
    const brands = stems
      .slice(0, 4_000)
      .flatMap((stem) => SECTORS.map((sector) => someBrand(random, stem, sector)));
    expect(brands.filter((brand) => wellKnown(brand) !== undefined)).toEqual([]);
  });

  it('leave well-known ones out even where the stem’s end and an ending would make one', () => {
    const random = randomFor('endings');
    const stem: Stem = { text: '云合', pinyin: 'yunhe' };
    const brands = Array.from({ length: 200 }, () => someBrand(random, stem, 'EQUITY_CROWDFUNDING'));
    expect(new Set(brands)).toEqual(new Set(['云合筹', '云合合伙人']));
  });
});

it('registered names begin with the place and end in a legal form', () => {
  const name = someRegisteredName(randomFor('firm'), '杭州', { text: '禾启', pinyin: 'heqi' }, 'P2P_LENDING');
  expect(name).toMatch(/^杭州禾启.+有限公司$/);
});

it('persons have a surname and one or two characters more', () => {
  const random = randomFor('persons');
  const names = Array.from({ length: 500 }, () => somePersonName(random));
  expect(names.filter((name) => !/^\p{Script=Han}{2,3}$/u.test(name))).toEqual([]);
  expect(new Set(names).size).toBeGreaterThan(400);
});

describe('places', () => {
  it('crowd in Beijing, Shanghai, Guangdong, Zhejiang and Shandong', () => {
    const random = randomFor('places');
    const provinces = Array.from({ length: 5_000 }, () => somePlace(random).prefix.slice(0, 2));
    const crowded = provinces.filter((province) => ['11', '31', '44', '33', '37'].includes(province));
    expect(crowded.length / provinces.length).toBeGreaterThan(0.55);
    expect(new Set(provinces).size).toBeGreaterThan(20);
  });

  it('have districts in GB/T 2260, development zones left out, and know them again', () => {
    const random = randomFor('districts');
    const districts = Array.from({ length: 2_000 }, () => {
      const place = somePlace(random);
      return { place, district: someDistrict(random, place) };
    });
    const wrong = districts.filter(
      ({ place, district }) =>
        !parseRegionCode(district).ok ||
        regionLevel(regionCodeOf(district)) !== 'DISTRICT' ||
        district.charAt(4) === '7' ||
        placeOf(district) !== place,
    );
    expect(wrong).toEqual([]);
  });

  it('throws for a district that no sample city has', () => {
    expect(() => placeOf('540102')).toThrow('No sample city has the district 540102');
  });
});
