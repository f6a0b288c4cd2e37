import { describe, expect, it } from 'vitest';
import type { DeliberationRound } from '../rows/deliberation/read-round.js';
import { DEFAULT_VOTING_RULES } from '../settings/index.js';
import { sittingOf, type RoundAtHand } from './sitting.js';

const MEETING = new Date('2016-07-01T01:30:00Z');
const seat = (member: string, chair = false): RoundAtHand['seats'][number] => ({
  member,
  agency: 'BANKING',
  chair,
  term: 1,
  seatedFrom: new Date('2016-01-01T00:00:00Z'),
});
const ROUND: DeliberationRound = {
  meetings: [],
  decisions: [],
  draft: null,
  drafters: [],
  reviews: [],
  views: [],
  absences: [],
  votes: [],
};
const at = (round: Partial<DeliberationRound>, mode: RoundAtHand['mode']) =>
  sittingOf({
    seats: [seat('甲', true), seat('乙'), seat('丙'), seat('丁')],
    round: { ...ROUND, ...round },
    mode,
    rules: DEFAULT_VOTING_RULES,
    now: MEETING,
  });

describe('sittingOf', () => {
  it('waits for everybody but whoever presides, where the chair decides', () => {
    expect(at({}, 'CHAIR_AFTER_DISCUSSION')).toMatchObject({
      presiding: '甲',
      missing: ['乙', '丙', '丁'],
      quorum: null,
      votesNeeded: null,
    });
  });

  it('counts what has to vote without those who stand aside, and says who sits in their place', () => {
    const sitting = at(
      {
        meetings: [{ version: 5, meetingAt: MEETING, convenedAt: MEETING }],
        decisions: [
          { version: 6, member: '乙', recused: true, substitute: '戊', substituteAgency: 'BANKING' },
        ],
        votes: [{ version: 7, member: '丙', choice: 'FOR' }],
      },
      'VOTE',
    );
    expect(sitting).toMatchObject({ quorum: 3, votesNeeded: 1, missing: ['甲', '丁', '戊'] });
    expect(sitting.members.map(({ member, recused, inPlaceOf }) => [member, recused, inPlaceOf])).toEqual([
      ['甲', false, null],
      ['乙', true, null],
      ['丙', false, null],
      ['丁', false, null],
      ['戊', false, '乙'],
    ]);
    expect(sitting.simpleMajorityFrom).toEqual(new Date('2016-07-15T01:30:00Z'));
  });

  it('says nothing of a simple majority before the first meeting', () => {
    expect(at({}, 'VOTE')).toMatchObject({ simpleMajorityFrom: null, missing: ['甲', '乙', '丙', '丁'] });
  });
});
