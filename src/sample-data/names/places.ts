import { allRegions, regionLevel, type RegionCode } from '../../kernel/index.js';
import type { Random, Weighted } from '../random/random.js';

/** A city where platforms sit. */
export interface Place {
  /** First four digits of its districts' codes (GB/T 2260). */
  readonly prefix: string;
  /** As it begins the names of firms: 北京, 杭州. */
  readonly name: string;
  /** One-character name of its province, with which ICP numbers begin. */
  readonly icp: string;
}

/** Cities by their share of the platforms, which crowd in Guangdong, Beijing, Shanghai, Zhejiang and Shandong. */
const SHARES = [
  ['1101', '北京', '京', 14],
  ['3101', '上海', '沪', 12],
  ['4403', '深圳', '粤', 11],
  ['4401', '广州', '粤', 4],
  ['4406', '佛山', '粤', 1.5],
  ['3301', '杭州', '浙', 9],
  ['3302', '宁波', '浙', 2],
  ['3303', '温州', '浙', 1.5],
  ['3701', '济南', '鲁', 4],
  ['3702', '青岛', '鲁', 3.5],
  ['3707', '潍坊', '鲁', 1.5],
  ['3201', '南京', '苏', 3],
  ['3202', '无锡', '苏', 1.2],
  ['3205', '苏州', '苏', 2],
  ['5101', '成都', '蜀', 2.6],
  ['5001', '重庆', '渝', 2],
  ['4201', '武汉', '鄂', 2.6],
  ['3501', '福州', '闽', 1.2],
  ['3502', '厦门', '闽', 1.4],
  ['3401', '合肥', '皖', 1.8],
  ['4301', '长沙', '湘', 1.8],
  ['4101', '郑州', '豫', 1.6],
  ['1201', '天津', '津', 1.5],
  ['6101', '西安', '陕', 1.2],
  ['1301', '石家庄', '冀', 1.2],
  ['3601', '南昌', '赣', 0.8],
  ['4501', '南宁', '桂', 0.7],
  ['5301', '昆明', '滇', 0.7],
  ['5201', '贵阳', '黔', 0.7],
  ['2101', '沈阳', '辽', 0.6],
  ['2102', '大连', '辽', 0.6],
  ['1401', '太原', '晋', 0.5],
  ['2301', '哈尔滨', '黑', 0.4],
  ['2201', '长春', '吉', 0.4],
  ['4601', '海口', '琼', 0.4],
  ['6501', '乌鲁木齐', '新', 0.3],
  ['1501', '呼和浩特', '蒙', 0.3],
  ['6201', '兰州', '陇', 0.3],
  ['6401', '银川', '宁', 0.2],
] as const;

const PLACES: readonly Weighted<Place>[] = SHARES.map(([prefix, name, icp, share]) => [
  { prefix, name, icp },
  share,
]);

const districts = new Map<string, readonly RegionCode[]>();

/** Read from the table of all regions on first use. */
function districtsOf({ prefix }: Place): readonly RegionCode[] {
  const known = districts.get(prefix);
  if (known !== undefined) return known;
  const found = allRegions().filter(
    (region) => region.startsWith(prefix) && regionLevel(region) === 'DISTRICT',
  );
  districts.set(prefix, found);
  return found;
}

/** A city, as likely as its share of the platforms. */
export const somePlace = (random: Random): Place => random.weighted(PLACES);

/** A district of the city. */
export const someDistrict = (random: Random, place: Place): RegionCode => random.pick(districtsOf(place));

/** The city that the district belongs to; for a district that no sample platform sits in a fault. */
export function placeOf(region: string): Place {
  const place = PLACES.find(([{ prefix }]) => region.startsWith(prefix));
  if (place === undefined) throw new RangeError(`No sample city has the district ${region}`);
  return place[0];
}
