import { expect, it } from 'vitest';
import { chineseOffice, officeName } from './office.js';

it.each([
  ['NATIONAL', null, '国家级'],
  ['PROVINCIAL', '110000', '北京市省级'],
  ['MUNICIPAL', '320100', '江苏省南京市市级'],
])('names the office %s %s in Chinese: %s', (level, region, zh) => {
  expect(chineseOffice(officeName({ level, region }))).toBe(zh);
});

it.each([
  ['110000', '北京市'],
  ['MUNICIPAL 999999', '999999市级'],
  ['somewhere else', 'somewhere else'],
])('names what may be a division alone, or none: %s is %s', (name, zh) => {
  expect(chineseOffice(name)).toBe(zh);
});
