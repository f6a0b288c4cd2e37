import { describe, expect, it } from 'vitest';
import { leadingGroupAbove } from './leading-group-above.js';
import { leadingGroupFor } from '../cases/platform-directory.js';

describe('leadingGroupAbove', () => {
  it.each([
    ['a district of a prefecture', 'DISTRICT', '330106', { level: 'MUNICIPAL', region: '330100' }],
    ['a prefecture', 'MUNICIPAL', '330100', { level: 'PROVINCIAL', region: '330000' }],
    ['a district of Beijing', 'DISTRICT', '110108', { level: 'PROVINCIAL', region: '110000' }],
    ['a county that a province governs', 'DISTRICT', '419001', { level: 'PROVINCIAL', region: '410000' }],
    ['a province', 'PROVINCIAL', '330000', { level: 'NATIONAL', region: null }],
  ] as const)('of %s', (_which, level, region, above) => {
    expect(leadingGroupAbove({ level, region })).toEqual(above);
  });

  it('has none above the national one', () => {
    expect(leadingGroupAbove({ level: 'NATIONAL', region: null })).toBeNull();
  });
});

describe('leadingGroupFor', () => {
  it.each([
    ['one district', '330106', ['330106'], { level: 'DISTRICT', region: '330106' }],
    ['two districts of a prefecture', '330106', ['330108'], { level: 'MUNICIPAL', region: '330100' }],
    ['two prefectures of a province', '330106', ['330200'], { level: 'PROVINCIAL', region: '330000' }],
    ['two districts of Beijing', '110105', ['110108'], { level: 'PROVINCIAL', region: '110000' }],
    ['two provinces', '330106', ['310115'], { level: 'NATIONAL', region: null }],
    ['places of operation alone', null, ['330106', '330108'], { level: 'MUNICIPAL', region: '330100' }],
    ['no place at all', null, [], { level: 'NATIONAL', region: null }],
  ] as const)('registered and operating in %s', (_where, registeredRegion, operatingRegions, group) => {
    expect(leadingGroupFor({ registeredRegion, operatingRegions })).toEqual(group);
  });
});
