import { describe, expect, it } from 'vitest';
import { countOf, seatsShown, type CountFacts } from './count';

const seat = (member: string, more: Partial<CountFacts['sitting']['members'][number]> = {}) => ({
  member,
  agency: 'BANKING',
  chair: false,
  recused: false,
  inPlaceOf: null,
  ...more,
});
const FACTS: CountFacts = {
  decisionMode: 'CHAIR_AFTER_DISCUSSION',
  sitting: {
    presiding: '组长',
    missing: ['乙'],
    quorum: null,
    votesNeeded: null,
    members: [
      seat('组长', { chair: true }),
      seat('甲'),
      seat('乙'),
      seat('丙'),
      seat('丁', { recused: true }),
      seat('戊', { inPlaceOf: '丁' }),
    ],
  },
  votes: [],
  views: [
    { member: '甲', position: 'FOR', reasons: null },
    { member: '戊', position: 'DIFFERING', reasons: '期限宜短' },
  ],
  recusals: [{ member: '丁', recused: true, reason: '曾任职' }],
  absences: [{ member: '丙', reason: '出差' }],
};

describe('seatsShown', () => {
  it('says of each seat what its holder said, and lets whoever presides speak last', () => {
    expect(
      seatsShown(FACTS).map(({ member, state, reasons }) => `${member} ${state} ${reasons ?? ''}`),
    ).toEqual([
      '组长 LAST ',
      '甲 FOR ',
      '乙 MISSING ',
      '丙 ABSENT 出差',
      '丁 RECUSED 曾任职',
      '戊 DIFFERING 期限宜短',
    ]);
  });

  it('takes who is waited for again, after another meeting was called, for no absentee', () => {
    const again = { ...FACTS, sitting: { ...FACTS.sitting, missing: ['乙', '丙'] } };
    expect(seatsShown(again)[3]?.state).toBe('MISSING');
  });
});

describe('countOf', () => {
  it('counts a discussion without a quorum, and finds no majority at one half', () => {
    expect(countOf(FACTS)).toMatchObject({
      takingPart: 5,
      for: 1,
      differing: 1,
      absent: 1,
      missing: 1,
      toQuorum: null,
      toMajority: null,
      majority: null,
    });
    const views = [...FACTS.views, { member: '乙', position: 'AGAINST', reasons: '不同意定性' }];
    expect(countOf({ ...FACTS, views }).majority).toBe('NOT_FOR');
  });

  it('says how many votes are missing to the quorum and the majority', () => {
    const vote: CountFacts = {
      ...FACTS,
      decisionMode: 'VOTE',
      sitting: { ...FACTS.sitting, quorum: 4, votesNeeded: 2, missing: ['乙', '丙', '组长'] },
      views: [],
      votes: [
        { member: '甲', choice: 'FOR', reasons: null },
        { member: '戊', choice: 'AGAINST', reasons: '证据不足' },
      ],
    };
    expect(countOf(vote)).toMatchObject({
      for: 1,
      against: 1,
      missing: 3,
      toQuorum: 2,
      toMajority: 1,
      majority: null,
    });
    const more = [
      ...vote.votes,
      { member: '乙', choice: 'FOR', reasons: null },
      { member: '丙', choice: 'FOR', reasons: null },
    ];
    expect(countOf({ ...vote, votes: more })).toMatchObject({ toQuorum: 0, toMajority: 0 });
  });
});
