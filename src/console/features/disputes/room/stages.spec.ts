import { describe, expect, it } from 'vitest';
import { stageOf, stageSteps, waitingFor, type StageFacts } from './stages';

const EVENTS = [
  { from: null, to: 'CONSULTATION', at: '2016-06-01T01:00:00Z' },
  { from: 'CONSULTATION', to: 'REFERRED', at: '2016-06-03T01:00:00Z' },
  { from: 'REFERRED', to: 'COMPLETENESS', at: '2016-06-04T01:00:00Z' },
];
const told = (status: string, events = EVENTS, overdue = false) =>
  stageSteps(status, events, overdue)
    .map(({ progress }) => progress)
    .join(' ');

describe('stageSteps', () => {
  it('shows what is done, present and to come', () => {
    expect(told('REFERRED')).toBe('finish process wait wait wait wait wait wait');
    expect(told('CLOSED')).toBe('finish finish finish finish finish finish finish finish');
  });

  it('keeps supplementing within the referral, and says since when', () => {
    expect(told('COMPLETENESS')).toBe('finish process wait wait wait wait wait wait');
    expect(stageSteps('COMPLETENESS', EVENTS, false)[1]?.since).toBe('2016-06-03T01:00:00Z');
  });

  it('stands where it was suspended, and marks what is late', () => {
    const events = [...EVENTS, { from: 'DRAFTING', to: 'SUSPENDED', at: '2016-06-09T01:00:00Z' }];
    expect(stageOf('SUSPENDED', events)).toBe('DRAFTING');
    expect(told('SUSPENDED', events)).toBe('finish finish process wait wait wait wait wait');
    expect(told('DRAFTING', EVENTS, true)).toContain('error');
  });

  it('ends a settled dispute in the consultation', () => {
    expect(told('SETTLED')).toBe('finish wait wait wait wait wait wait wait');
  });

  it('takes a stage that was left backwards for one to come', () => {
    const events = [...EVENTS, { from: 'LEGAL_REVIEW', to: 'DRAFTING', at: '2016-06-09T01:00:00Z' }];
    expect(told('DRAFTING', events)).toBe('finish finish process wait wait wait wait wait');
  });
});

const FACTS: StageFacts = {
  status: 'DELIBERATION',
  decisionMode: 'CHAIR_AFTER_DISCUSSION',
  draft: { version: 5 },
  draftReviews: [],
  deliberations: [],
  sitting: null,
  concernedAgencies: ['PBOC', 'BANKING'],
  supplementRequests: [],
  orders: [],
  requiredOrders: [],
};
const meeting = [{ meetingAt: '2016-06-01T01:00:00Z', convenedAt: '2016-06-01T00:00:00Z' }];

describe('waitingFor', () => {
  it.each<[string, Partial<StageFacts>, string]>([
    ['a meeting', {}, 'OFFICE CONVENE '],
    [
      'what members think',
      { deliberations: meeting, sitting: { missing: ['乙'], presiding: '甲' } },
      'MEMBERS SPEAK 乙',
    ],
    [
      'votes',
      { deliberations: meeting, decisionMode: 'VOTE', sitting: { missing: ['甲', '乙'], presiding: '甲' } },
      'MEMBERS VOTE 甲,乙',
    ],
    [
      'the chair',
      { deliberations: meeting, sitting: { missing: [], presiding: '甲' } },
      'PRESIDING DECIDE 甲',
    ],
    [
      'those who have not answered',
      {
        status: 'COMPLETENESS',
        supplementRequests: [
          { parts: [{ agency: 'PBOC' }, { agency: 'BANKING' }], answers: [{ agency: 'PBOC' }] },
        ],
      },
      'PARTIES SUPPLEMENT BANKING',
    ],
    ['orders', { status: 'DECIDED' }, 'OFFICE ISSUE '],
    [
      'whom the orders wait for',
      { status: 'IMPLEMENTING', orders: [{ status: 'ACCEPTED', waitingFor: 'BANKING' }] },
      'ADDRESSEES CARRY_OUT BANKING',
    ],
    ['nobody', { status: 'CLOSED' }, 'NOBODY NOTHING '],
  ])('waits for %s', (_what, facts, expected) => {
    const { actor, ask, names } = waitingFor({ ...FACTS, ...facts });
    expect(`${actor} ${ask} ${names.join(',')}`).toBe(expected);
  });
});
