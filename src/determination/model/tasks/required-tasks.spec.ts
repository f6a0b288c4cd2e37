import { describe, expect, it } from 'vitest';
import { DISPUTE_STATES, disputeMachine } from '../disputes/dispute.machine.js';
import { DEFAULT_VOTING_RULES } from '../../settings/index.js';
import { TASK_KINDS } from '../../../workflow/tasks/index.js';
import {
  requiredTasks,
  type CaseSnapshot,
  type DeliberationSnapshot,
  type DisputeSnapshot,
  type RequiredTasks,
} from './required-tasks.js';

const DUE = new Date('2016-06-20T02:00:00Z');

const CASE: CaseSnapshot = {
  status: 'COLLECTING',
  urgent: false,
  platformCode: '91110105MA00000000',
  concernedAgencies: ['BANKING', 'SECURITIES', 'POLICE'],
  offices: {},
  dueAt: DUE,
  answered: ['SECURITIES'],
  declined: [],
  level: 'PROVINCIAL',
  region: '110000',
  toCarryOut: null,
  crimeReporters: [],
};
const DISPUTED: CaseSnapshot = { ...CASE, status: 'DISPUTED', answered: CASE.concernedAgencies };
const RULED: CaseSnapshot = { ...DISPUTED, status: 'DETERMINED', toCarryOut: 'RULING' };

function dispute(more: Partial<DisputeSnapshot>): DisputeSnapshot {
  return {
    state: 'CONSULTATION',
    dueAt: DUE,
    level: 'PROVINCIAL',
    region: '110000',
    unanswered: [],
    drafted: null,
    deliberation: null,
    ...more,
  };
}

const GROUP: DeliberationSnapshot = {
  openedAt: DUE,
  convened: true,
  reviewed: true,
  present: ['chair', 'second', 'third'],
  presiding: 'chair',
  mode: 'VOTE',
  unheard: [],
  votes: [],
  rules: DEFAULT_VOTING_RULES,
};

function votes(choices: Record<string, 'FOR' | 'AGAINST' | 'ABSTAIN'>): DeliberationSnapshot['votes'] {
  return Object.entries(choices).map(([member, choice], index) => ({ version: index + 1, member, choice }));
}

function deliberating(more: Partial<DeliberationSnapshot>): RequiredTasks {
  return requiredTasks(DISPUTED, dispute({ state: 'DELIBERATION', deliberation: { ...GROUP, ...more } }));
}

function named({ ofCase, ofDispute }: RequiredTasks): string[] {
  return [...ofCase, ...ofDispute].map(({ kind, agency, officer }) =>
    [agency, officer, kind].filter((part) => part !== null).join(' '),
  );
}

describe('requiredTasks', () => {
  it('asks each agency that owes its opinion, and no other', () => {
    const waiting = requiredTasks(CASE, null);
    expect(named(waiting)).toEqual(['BANKING GIVE_OPINION', 'POLICE GIVE_OPINION']);
    expect(waiting.ofCase[0]).toEqual({
      kind: 'GIVE_OPINION',
      agency: 'BANKING',
      officer: null,
      level: null,
      region: null,
      platformCode: CASE.platformCode,
      dueAt: DUE,
      urgent: false,
    });
  });

  it('asks the parties of a consultation to agree, by its end', () => {
    const waiting = requiredTasks(
      { ...DISPUTED, answered: ['BANKING', 'SECURITIES'], urgent: true },
      dispute({}),
    );
    expect(named(waiting)).toEqual([
      'BANKING REVISE_OPINION',
      'SECURITIES REVISE_OPINION',
      'POLICE GIVE_OPINION',
    ]);
    expect(waiting.ofDispute.every(({ dueAt, urgent }) => dueAt === DUE && urgent)).toBe(true);
  });

  it.each([
    ['REFERRED', 'ACCEPT_DISPUTE'],
    ['DRAFTING', 'TABLE_RULING'],
    ['LEGAL_REVIEW', 'TABLE_RULING'],
    ['SUSPENDED', 'RESUME_DISPUTE'],
  ] as const)('asks the office of the leading group in %s', (state, kind) => {
    const waiting = requiredTasks(DISPUTED, dispute({ state }));
    expect(named(waiting)).toEqual([`OFFICE ${kind}`]);
    expect(waiting.ofDispute[0]).toMatchObject({ level: 'PROVINCIAL', region: '110000', dueAt: DUE });
  });

  it('asks whoever had no part in the draft to review it', () => {
    const place = { tabledLevel: 'PROVINCIAL', tabledRegion: '110000' } as const;
    const reviewing = (tabledByAgency: 'OFFICE' | 'LEADING_GROUP') =>
      requiredTasks(DISPUTED, dispute({ state: 'LEGAL_REVIEW', drafted: { ...place, tabledByAgency } }));
    expect(named(reviewing('OFFICE'))).toEqual([
      'LEGAL_AFFAIRS REVIEW_LEGALITY',
      'LEADING_GROUP REVIEW_LEGALITY',
    ]);
    expect(named(reviewing('LEADING_GROUP'))).toEqual([
      'LEGAL_AFFAIRS REVIEW_LEGALITY',
      'OFFICE REVIEW_LEGALITY',
    ]);
  });

  it('asks the office to order what was determined, until something is ordered or it is over', () => {
    for (const state of ['DECIDED', 'IMPLEMENTING'] as const) {
      expect(named(requiredTasks(RULED, dispute({ state })))).toEqual(['OFFICE ISSUE_ORDER']);
      expect(named(requiredTasks({ ...RULED, toCarryOut: null }, dispute({ state })))).toEqual([]);
    }
    const agreed: CaseSnapshot = { ...RULED, toCarryOut: 'CONSENSUS' };
    for (const settled of [null, dispute({ state: 'SETTLED' })]) {
      const waiting = requiredTasks(agreed, settled);
      expect(named(waiting)).toEqual(['OFFICE ISSUE_ORDER']);
      expect(waiting.ofCase[0]).toMatchObject({ level: 'PROVINCIAL', region: '110000' });
    }
  });

  it('counts by the rules that the hub was given', () => {
    const half = { numerator: 1, denominator: 2 };
    const rules = { quorum: half, majority: half, simpleMajorityAfterDays: 14 };
    const split = votes({ chair: 'FOR', second: 'AGAINST' });
    const present = ['chair', 'second'];
    const unanimous = { numerator: 1, denominator: 1 };
    expect(named(deliberating({ present, votes: split, rules }))).toEqual([
      'LEADING_GROUP chair RULE_DISPUTE',
    ]);
    const one = votes({ chair: 'FOR', second: 'FOR' });
    expect(named(deliberating({ votes: one, rules: { ...rules, quorum: unanimous } }))).toEqual([
      'LEADING_GROUP third CAST_VOTE',
    ]);
  });

  it('asks those who still owe what is missing', () => {
    const waiting = requiredTasks(DISPUTED, dispute({ state: 'COMPLETENESS', unanswered: ['POLICE'] }));
    expect(named(waiting)).toEqual(['POLICE SUPPLEMENT_DISPUTE']);
  });

  it('asks nobody to agree who has said that the matter is not theirs', () => {
    const waiting = requiredTasks({ ...DISPUTED, declined: ['POLICE'] }, dispute({}));
    expect(named(waiting)).toEqual(['BANKING REVISE_OPINION', 'SECURITIES REVISE_OPINION']);
  });

  it('asks the office to convene, to table a draft, and for members where there are none', () => {
    expect(named(deliberating({ openedAt: null }))).toEqual(['OFFICE CONVENE_DELIBERATION']);
    expect(named(deliberating({ convened: false }))).toEqual(['OFFICE CONVENE_DELIBERATION']);
    expect(named(deliberating({ reviewed: false }))).toEqual(['OFFICE TABLE_RULING']);
    expect(named(deliberating({ present: [], presiding: null }))).toEqual(['OFFICE APPOINT_MEMBERS']);
  });

  it('asks each member for a vote, and whoever presides to rule once the draft can be carried', () => {
    expect(named(deliberating({}))).toEqual(
      ['chair', 'second', 'third'].map((member) => `LEADING_GROUP ${member} CAST_VOTE`),
    );
    expect(named(deliberating({ votes: votes({ second: 'FOR' }) }))).toEqual([
      'LEADING_GROUP chair CAST_VOTE',
      'LEADING_GROUP third CAST_VOTE',
    ]);
    expect(named(deliberating({ votes: votes({ second: 'FOR', third: 'FOR' }) }))).toEqual([
      'LEADING_GROUP chair CAST_VOTE',
      'LEADING_GROUP chair RULE_DISPUTE',
    ]);
    expect(named(deliberating({ votes: votes({ chair: 'FOR', second: 'FOR', third: 'AGAINST' }) }))).toEqual([
      'LEADING_GROUP chair RULE_DISPUTE',
    ]);
  });

  it('asks each member for a view where the chair decides, and then the chair', () => {
    const mode = 'CHAIR_AFTER_DISCUSSION';
    expect(named(deliberating({ mode, unheard: ['second', 'third'] }))).toEqual([
      'LEADING_GROUP second STATE_VIEW',
      'LEADING_GROUP third STATE_VIEW',
    ]);
    expect(named(deliberating({ mode }))).toEqual(['LEADING_GROUP chair RULE_DISPUTE']);
  });

  it('asks for another draft when all have voted and it cannot be carried', () => {
    const against = votes({ chair: 'AGAINST', second: 'FOR', third: 'AGAINST' });
    expect(named(deliberating({ votes: against }))).toEqual(['OFFICE TABLE_RULING']);
  });

  it('asks nobody for anything once a case is over', () => {
    expect(requiredTasks({ ...CASE, status: 'DETERMINED' }, null)).toEqual({ ofCase: [], ofDispute: [] });
    for (const state of ['SETTLED', 'WITHDRAWN', 'CLOSED', 'IMPLEMENTING'] as const) {
      expect(named(requiredTasks({ ...CASE, status: 'DETERMINED' }, dispute({ state }))), state).toEqual([]);
    }
  });

  it('names in every state a mutation by which that state can be left or carried on', () => {
    const answers: Readonly<Record<string, string>> = {
      reviewDisputeLegality: 'passLegalReview',
      resumeDispute: 'resumeConsultation',
      issueRectificationOrder: 'closeDispute',
    };
    for (const state of DISPUTE_STATES) {
      const { ofDispute } = requiredTasks(
        { ...DISPUTED, toCarryOut: 'RULING' },
        dispute({ state, deliberation: GROUP }),
      );
      const possible: readonly string[] = disputeMachine.allowed(state);
      for (const { requiredMutation } of ofDispute.map(({ kind }) => TASK_KINDS[kind])) {
        expect(possible, `${requiredMutation} in ${state}`).toContain(
          answers[requiredMutation] ?? requiredMutation,
        );
      }
    }
  });
});
