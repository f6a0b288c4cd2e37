import { describe, expect, it } from 'vitest';
import { readShippedLaw, snapshotOf } from '../../../law/index.js';
import { holdRedLines, leadsOf } from './case-law.js';
import { agencySet, holdConcerned, proposeConcernedAgencies } from './concerned-agencies.js';
import { leadingGroupFor, regionsOf } from './platform-directory.js';

const law = snapshotOf(readShippedLaw());
const JULY = new Date('2016-07-01T02:00:00Z');

describe('proposeConcernedAgencies', () => {
  it.each([
    [['P2P_LENDING'], '330106', 'POLICE', ['BANKING', 'POLICE', 'LOCAL_FINANCE']],
    [['P2P_LENDING'], '330106', 'BANKING', ['BANKING', 'LOCAL_FINANCE']],
    [['P2P_LENDING', 'THIRD_PARTY_PAYMENT'], '330106', 'OFFICE', ['PBOC', 'BANKING', 'LOCAL_FINANCE']],
    [['ASSET_MANAGEMENT'], '330106', 'OFFICE', ['PBOC', 'BANKING', 'SECURITIES', 'INSURANCE']],
    [['ADVERTISING'], '330106', 'OFFICE', ['PBOC', 'BANKING', 'SECURITIES', 'INSURANCE', 'COMMERCE']],
    [['ADVERTISING'], '110105', 'OFFICE', ['COMMERCE', 'LOCAL_FINANCE']],
    [['P2P_LENDING'], '110105', 'OFFICE', ['BANKING', 'LOCAL_FINANCE']],
    [['PROPERTY_FINANCE'], '110105', 'OFFICE', ['HOUSING', 'LOCAL_FINANCE']],
    [['PRIVATE_INVESTMENT'], '320102', 'OFFICE', ['COMMERCE', 'POLICE', 'STABILITY']],
    // The plan of Nanjing: the finance office leads, the regulator guides, police and commerce take part in every sector.
    [['P2P_LENDING'], '320102', 'OFFICE', ['BANKING', 'COMMERCE', 'POLICE', 'LOCAL_FINANCE']],
    [['THIRD_PARTY_PAYMENT'], '320102', 'OFFICE', ['PBOC', 'COMMERCE', 'POLICE']],
    [['TRADING_VENUE'], '320102', 'OFFICE', ['COMMERCE', 'POLICE', 'LOCAL_FINANCE']],
    [['TRADING_VENUE'], '110105', 'OFFICE', []],
    [['TULIPS'], '110105', 'OFFICE', []],
    [[], '110105', 'OFFICE', []],
  ] as const)('of %j in %s, opened by %s: %j', (sectors, registeredRegion, opener, agencies) => {
    const leads = leadsOf(law, { sectors, registeredRegion, operatingRegions: [] }, JULY);
    expect(proposeConcernedAgencies(law, leads, [], opener, '2016-07-01')).toEqual(agencies);
  });

  it('goes by the rows of the day on which the case is opened', () => {
    const platform = { sectors: ['P2P_LENDING'], registeredRegion: '320102', operatingRegions: [] };
    const before = leadsOf(law, platform, new Date('2016-06-28T15:59:59Z'));
    expect(proposeConcernedAgencies(law, before, [], 'OFFICE', '2016-06-28')).toEqual([
      'BANKING',
      'LOCAL_FINANCE',
    ]);
    const after = leadsOf(law, platform, new Date('2016-06-28T16:00:00Z'));
    const proposed = proposeConcernedAgencies(law, after, [], 'OFFICE', '2016-06-29');
    expect(proposed).toEqual(['BANKING', 'COMMERCE', 'POLICE', 'LOCAL_FINANCE']);
  });

  it('takes the only place of operation where there is no registration', () => {
    const platform = { sectors: ['THIRD_PARTY_PAYMENT'], registeredRegion: null };
    const regionsFor = (operatingRegions: string[]) =>
      leadsOf(law, { ...platform, operatingRegions }, JULY).map(({ region }) => region);
    expect(regionsFor(['320102'])).toEqual(['320100']);
    expect(regionsFor(['320102', '110105'])).toEqual([null]);
  });

  it('asks whoever licensed it or holds data on it as well, each once', () => {
    const platform = { sectors: ['P2P_LENDING'], registeredRegion: '330106', operatingRegions: [] };
    const leads = leadsOf(law, platform, JULY);
    const holders = ['SECURITIES', 'PBOC', 'BANKING'] as const;
    const proposed = proposeConcernedAgencies(law, leads, holders, 'OFFICE', '2016-07-01');
    expect(proposed).toEqual(['PBOC', 'BANKING', 'SECURITIES', 'LOCAL_FINANCE']);
  });
});

describe('holdConcerned', () => {
  const office = { level: 'MUNICIPAL', region: '320100' } as const;
  const codeOf = (agencies: readonly string[], at: string) => {
    const outcome = holdConcerned(law, agencies, { leads: [], office, at });
    return outcome.ok ? null : outcome.error.code;
  };

  it.each([
    [['BANKING', 'INSURANCE'], '2016-07-01', null],
    [['BANKING', 'INSURANCE'], '2019-03-01', 'SAME_BODY'],
    [['BANKING', 'INSURANCE', 'COMMERCE'], '2019-03-01', null],
    [['BANKING'], '2019-03-01', 'TOO_FEW_CONCERNED_AGENCIES'],
    [['BANKING', 'LOCAL_FINANCE'], '2016-07-01', null],
    [['BANKING', 'OFFICE'], '2016-07-01', 'NO_SUCH_POWER'],
    [['BANKING', 'TREASURY'], '2016-07-01', 'NO_SUCH_POWER'],
    [['BANKING', 'SUPERVISION'], '2017-07-01', 'ACTOR_NOT_IN_FORCE'],
    [['BANKING', 'NAVY'], '2016-07-01', 'ACTOR_UNKNOWN'],
  ] as const)('%j on %s: %s', (agencies, at, code) => {
    expect(codeOf(agencies, at)).toBe(code);
  });
});

describe('holdRedLines', () => {
  const terms = { sectors: ['P2P_LENDING'], regions: ['110105'], openedAt: JULY };
  const crowdfunding = { sectors: ['EQUITY_CROWDFUNDING'] };
  const both = { sectors: ['P2P_LENDING', 'THIRD_PARTY_PAYMENT'] };
  const REFUSED = 'RED_LINE_NOT_IN_FORCE';
  it.each([
    ['a line of the sector', 'FUND_POOL', {}, null],
    ['a line of another sector', 'RESERVE_MISUSED', {}, REFUSED],
    ['a line of one of its sectors', 'RESERVE_MISUSED', both, null],
    ['a line before any plan', 'FUND_POOL', { openedAt: new Date('2016-04-11T02:00:00Z') }, REFUSED],
    [
      'a line on the first day of the plan',
      'FUND_POOL',
      { openedAt: new Date('2016-04-11T16:00:00Z') },
      null,
    ],
    ['a line of Beijing in Hangzhou', 'FRAUDULENT_ISSUE', { ...crowdfunding, regions: ['330106'] }, REFUSED],
    ['a line of Beijing in Beijing', 'FRAUDULENT_ISSUE', crowdfunding, null],
    [
      'a line of one of its places',
      'FRAUDULENT_ISSUE',
      { ...crowdfunding, regions: ['330106', '110105'] },
      null,
    ],
    ['a line that no row draws', 'RUDENESS', {}, 'RED_LINE_UNKNOWN'],
    ['any line where no sector is known', 'RESERVE_MISUSED', { sectors: [] }, null],
    ['a line of the country where no place is known', 'FUND_POOL', { regions: [] }, null],
  ] as const)('%s (%s)', (_what, redLine, more, code) => {
    const outcome = holdRedLines(law, { ...terms, ...more }, [redLine]);
    expect(outcome.ok ? null : outcome.error.code).toBe(code);
  });

  it('names the rows that draw the line elsewhere', () => {
    const outcome = holdRedLines(law, terms, ['FUND_POOL', 'UNQUALIFIED_INVESTORS']);
    const rows = ['EQUITY_CROWDFUNDING/UNQUALIFIED_INVESTORS/B@2016-05-30'];
    expect(outcome).toMatchObject({ error: { facts: { at: '2016-07-01', rows } } });
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
