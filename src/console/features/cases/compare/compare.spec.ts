import { describe, expect, it } from 'vitest';
import { compareOpinions, conflictsAt, momentsOf, type ComparedVersion } from './compare';

const version = (at: number, said: Partial<ComparedVersion> = {}): ComparedVersion => ({
  act: 'FILED',
  version: 1,
  recordedAt: `2016-06-0${at}T01:00:00Z`,
  substanceClass: 'LENDING',
  responsibleAgency: 'BANKING',
  disposition: 'RECTIFY_BY_DEADLINE',
  redLines: [],
  licenceHeld: null,
  unlicensed: false,
  licenceNeeded: null,
  ...said,
});

const OPINIONS = [
  {
    agency: 'PBOC',
    versions: [
      version(1, { redLines: [{ redLine: 'FUND_POOL' }] }),
      version(3, { act: 'REVISED', version: 2, responsibleAgency: null }),
    ],
  },
  { agency: 'BANKING', versions: [version(2, { licenceHeld: '备案', responsibleAgency: 'PBOC' })] },
  { agency: 'POLICE', versions: [version(2, { act: 'DECLINED', substanceClass: null })] },
];
const AGENCIES = ['PBOC', 'BANKING', 'POLICE', 'COMMERCE'];

const told = (at: string | null) =>
  compareOpinions(AGENCIES, OPINIONS, at, [{ attribute: 'RESPONSIBLE_AGENCY', kind: 'VACUUM' }]).map(
    ({ attribute, cells, differs, kind }) =>
      `${attribute}${differs ? ' differs' : ''}${kind ? ` ${kind}` : ''}: ${cells
        .map((cell) => (cell.state === 'VALUES' ? cell.values.join('+') : cell.state))
        .join(' ')}`,
  );

describe('compareOpinions', () => {
  it('puts agencies side by side, marks what differs, and takes silence for no position', () => {
    expect(told(null)).toEqual([
      'SUBSTANCE_CLASS: LENDING LENDING DECLINED AWAITED',
      'LICENCE_HELD: UNSAID 备案 DECLINED AWAITED',
      'LICENCE_NEEDED: UNSAID UNSAID DECLINED AWAITED',
      'RED_LINES: NONE NONE DECLINED AWAITED',
      'RESPONSIBLE_AGENCY differs VACUUM: NONE PBOC DECLINED AWAITED',
      'DISPOSITION: RECTIFY_BY_DEADLINE RECTIFY_BY_DEADLINE DECLINED AWAITED',
    ]);
  });

  it('shows how they stood at an earlier time', () => {
    expect(told('2016-06-01T23:00:00Z')[3]).toBe('RED_LINES: FUND_POOL AWAITED AWAITED AWAITED');
    expect(told('2016-06-02T23:00:00Z')[3]).toBe('RED_LINES differs: FUND_POOL NONE DECLINED AWAITED');
    expect(momentsOf(OPINIONS).map(({ agency, act }) => `${agency} ${act}`)).toEqual([
      'PBOC FILED',
      'BANKING FILED',
      'POLICE DECLINED',
      'PBOC REVISED',
    ]);
    const history = [
      { at: '2016-06-02T01:00:00Z', conflicts: ['A'] },
      { at: '2016-06-03T01:00:00Z', conflicts: [] },
    ];
    expect(
      ['2016-06-01T00:00:00Z', '2016-06-02T05:00:00Z', '2016-06-04T00:00:00Z'].map((at) =>
        conflictsAt(history, at),
      ),
    ).toEqual([[], ['A'], []]);
  });
});
