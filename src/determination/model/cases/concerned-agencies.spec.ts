import { describe, expect, it } from 'vitest';
import { agencySet, proposeConcernedAgencies } from './concerned-agencies.js';
import { leadingGroupFor, regionsOf } from './platform-directory.js';

describe('proposeConcernedAgencies', () => {
  it.each([
    [['P2P_LENDING'], 'POLICE', ['BANKING', 'POLICE']],
    [['P2P_LENDING'], 'BANKING', ['BANKING']],
    [['P2P_LENDING', 'ADVERTISING'], 'OFFICE', ['BANKING', 'COMMERCE']],
    [['ASSET_MANAGEMENT'], 'OFFICE', ['PBOC', 'BANKING', 'SECURITIES', 'INSURANCE']],
    [
      ['ASSET_MANAGEMENT', 'INTERNET_INSURANCE'],
      'COMMERCE',
      ['PBOC', 'BANKING', 'SECURITIES', 'INSURANCE', 'COMMERCE'],
    ],
    [[], 'OFFICE', []],
  ] as const)('of %j, opened by %s: %j', (sectors, opener, agencies) => {
    expect(proposeConcernedAgencies(sectors, [], opener)).toEqual(agencies);
  });

  it('asks whoever licensed it or holds data on it as well, each once', () => {
    const proposed = proposeConcernedAgencies(['P2P_LENDING'], ['SECURITIES', 'PBOC', 'BANKING'], 'OFFICE');
    expect(proposed).toEqual(['PBOC', 'BANKING', 'SECURITIES']);
  });

  it('takes a sector that does not exist for a fault', () => {
    expect(() => proposeConcernedAgencies(['TULIPS'], [], 'OFFICE')).toThrow(RangeError);
  });
});

it('writes the same set of agencies always the same way', () => {
  expect(agencySet(['POLICE', 'PBOC', 'POLICE'])).toEqual(['PBOC', 'POLICE']);
});

describe('leadingGroupFor', () => {
  it.each([
    ['330106', ['330106'], 'DISTRICT', '330106'],
    ['330106', ['330108'], 'MUNICIPAL', '330100'],
    ['110105', ['110108'], 'PROVINCIAL', '110000'],
    [null, ['440305'], 'DISTRICT', '440305'],
    ['110105', ['440305'], 'NATIONAL', null],
    [null, [], 'NATIONAL', null],
  ] as const)(
    'registered in %s, operating in %j: %s %s',
    (registeredRegion, operatingRegions, level, region) => {
      expect(leadingGroupFor({ registeredRegion, operatingRegions })).toEqual({ level, region });
    },
  );
});

it('keeps the place of registration and those of operation, each once', () => {
  const platform = { registeredRegion: '330106', operatingRegions: ['440305', '330106', '110105'] };
  expect(regionsOf(platform)).toEqual(['110105', '330106', '440305']);
  expect(regionsOf({ registeredRegion: null, operatingRegions: [] })).toEqual([]);
});
