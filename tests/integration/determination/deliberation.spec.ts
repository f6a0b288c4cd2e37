import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { verifyRuling } from '../../../src/determination/index.js';
import type { RulingTextInput } from '../../../src/determination/model/rulings/read-ruling-text.js';
import { rebuildRow, rowAsJson } from '../../../src/workflow/recorder/row-changes.js';
import { inEnglish, newId } from '../../../src/kernel/index.js';
import { openDeterminationDatabase } from '../../testkit/fixtures/determination-database.js';
import {
  Desk,
  granted,
  MONDAY,
  ownDistrict,
  refusalCode,
  RULING,
  RULINGS,
} from '../../testkit/fixtures/determination-desk.js';

const DAY = 86_400_000;
const CHAIR = 'chair';
const MEMBERS = [CHAIR, 'b', 'c', 'd'];

let database: DataSource;
let close: () => Promise<void>;
let desk: Desk;

beforeAll(async () => {
  ({ database, close } = await openDeterminationDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  desk = await Desk.open(database, ownDistrict(), MEMBERS);
});

type On = () => { readonly idempotencyKey: string; readonly disputeId: string };

async function vote(on: On, votes: Readonly<Record<string, 'FOR' | 'AGAINST' | 'ABSTAIN'>>): Promise<void> {
  for (const [member, choice] of Object.entries(votes)) {
    granted(await desk.member(member).castVote({ ...on(), choice, reasons: `${member} 的理由` }));
  }
}

const HOUR = 3_600_000;

const rule = async (on: On, member = CHAIR, text: Partial<RulingTextInput> = {}) =>
  desk.member(member).ruleDispute({ ...on(), ...text });

describe('the draft', () => {
  it('that is changed goes back to the review, and makes the votes on the one before it void', async () => {
    const { on, disputeId, caseId } = await desk.openDeliberation();
    await vote(on, { [CHAIR]: 'FOR', b: 'FOR', c: 'FOR' });
    granted(await desk.as('OFFICE').tableRuling({ ...on(), ...RULING, disposition: 'BAN' }));
    expect((await desk.dispute(caseId)).state).toBe('LEGAL_REVIEW');
    expect(refusalCode(await rule(on))).toBe('DRAFT_NOT_REVIEWED');
    const review = { result: 'PASSED', opinion: '合法' } as const;
    granted(await desk.reviewer().reviewDisputeLegality({ ...on(), ...review }));
    // The meeting from before the review was on another draft.
    expect(refusalCode(await rule(on))).toBe('DELIBERATION_NOT_CONVENED');
    await desk.convene(disputeId);
    expect(await rule(on)).toMatchObject({ error: { code: 'QUORUM_NOT_MET', facts: { have: 0, need: 3 } } });
    await vote(on, { [CHAIR]: 'FOR', b: 'FOR', d: 'FOR' });
    granted(await rule(on));
    const [ruling] = await desk.as('OFFICE').rulings.load(disputeId);
    expect(ruling).toMatchObject({ disposition: 'BAN', voteCount: { voters: [CHAIR, 'b', 'd'] } });
    expect(await desk.as('OFFICE').votes.load(disputeId)).toHaveLength(6);
    const dispute = { id: disputeId, round: 1 };
    const standing = await desk.as('OFFICE').votesOf(dispute);
    expect(standing.map(({ member }) => member).toSorted()).toEqual(['b', CHAIR, 'd']);
    expect(await desk.as('OFFICE').draftsOf(dispute)).toHaveLength(2);
  });

  it('is what is ruled, and nothing else: RULING_DIFFERS_FROM_DRAFT', async () => {
    const jointTeam = {
      lead: 'BANKING',
      members: ['POLICE', 'COMMERCE'],
      tasks: [{ agency: 'POLICE', task: '立案侦查', dueOn: '2016-07-01' }],
    } as const;
    const draft = { jointTeam, rectifyBy: '2016-09-30' };
    const { on, disputeId } = await desk.openDeliberation(draft);
    await vote(on, { [CHAIR]: 'FOR', b: 'FOR', c: 'FOR' });
    const other = await rule(on, CHAIR, { disposition: 'BAN', reasons: '另有理由' });
    expect(other).toMatchObject({
      error: { code: 'RULING_DIFFERS_FROM_DRAFT', facts: { fields: ['disposition', 'reasons'] } },
    });
    const team = { ...jointTeam, members: ['POLICE'] } as const;
    expect(refusalCode(await rule(on, CHAIR, { jointTeam: team }))).toBe('RULING_DIFFERS_FROM_DRAFT');
    granted(await rule(on, CHAIR, { ...RULING, ...draft }));
    expect((await desk.as('OFFICE').rulings.load(disputeId))[0]).toMatchObject({ ...RULING, ...draft });
  });

  it.each([
    [{ jointTeam: { lead: 'BANKING', members: ['BANKING'] } }, 'TEAM_MEMBER_REPEATED'],
    [{ jointTeam: { lead: 'BANKING', members: ['POLICE', 'POLICE'] } }, 'TEAM_MEMBER_REPEATED'],
    [{ jointTeam: { lead: 'BANKING', members: [] } }, 'INPUT_MISSING'],
    [
      {
        jointTeam: {
          lead: 'BANKING',
          members: ['POLICE'],
          tasks: [{ agency: 'PBOC', task: '查询账户', dueOn: '2016-07-01' }],
        },
      },
      'TASK_OUTSIDE_TEAM',
    ],
    [
      {
        jointTeam: {
          lead: 'BANKING',
          members: ['POLICE'],
          tasks: [{ agency: 'POLICE', task: '启动认定', dueOn: '2016-06-12' }],
        },
      },
      'DUE_DATE_PASSED',
    ],
    [{ rectifyBy: '2016-06-12' }, 'DUE_DATE_PASSED'],
    [{ rectifyBy: '9999-12-31' }, 'DAY_TOO_FAR_AHEAD'],
    [{ validUntil: '9999-12-31' }, 'DAY_TOO_FAR_AHEAD'],
    [{ redLines: ['NONE'] }, 'RED_LINE_UNKNOWN'],
    [{ legalBasis: [] }, 'LEGAL_BASIS_MISSING'],
  ] as const)('%j: %s', async (more, code) => {
    const { on, disputeId } = await desk.openDeliberation();
    expect(refusalCode(await desk.as('OFFICE').tableRuling({ ...on(), ...RULING, ...more }))).toBe(code);
    expect(await desk.as('OFFICE').drafts.load(disputeId)).toHaveLength(1);
  });

  it('whose day has passed meanwhile is not ruled: DUE_DATE_PASSED', async () => {
    const { on } = await desk.openDeliberation({ rectifyBy: '2016-06-14' });
    await vote(on, { [CHAIR]: 'FOR', b: 'FOR', c: 'FOR' });
    desk.clock.advance(2 * DAY);
    expect(refusalCode(await rule(on))).toBe('DUE_DATE_PASSED');
  });

  it('is not for the parties, before it is ruled neither its text nor the votes', async () => {
    const { on, disputeId } = await desk.openDeliberation();
    granted(
      await desk
        .as('OFFICE')
        .recordPanelAdvice({ ...on(), panel: '专家组', advice: '…', paperSha256: 'a'.repeat(64) }),
    );
    await vote(on, { [CHAIR]: 'FOR', b: 'FOR', c: 'AGAINST' });
    const dispute = { id: disputeId, round: 1 };
    const seen = async (agency: 'BANKING' | 'OFFICE' | 'LEADING_GROUP') => {
      const services = agency === 'LEADING_GROUP' ? desk.member(CHAIR) : desk.as(agency);
      return [services.draftsOf, services.votesOf, services.panelAdviceOf].map((read) => read(dispute));
    };
    const lengths = async (agency: 'BANKING' | 'OFFICE' | 'LEADING_GROUP') =>
      (await Promise.all(await seen(agency))).map((rows) => rows.length);
    expect(await lengths('BANKING')).toEqual([0, 0, 0]);
    expect(await lengths('OFFICE')).toEqual([1, 3, 1]);
    expect(await lengths('LEADING_GROUP')).toEqual([1, 3, 1]);
    const outcome = await desk.as('BANKING').tableRuling({ ...on(), ...RULING });
    expect(refusalCode(outcome)).toBe('ACTOR_NOT_ALLOWED');
    granted(await rule(on));
    expect(await lengths('BANKING')).toEqual([1, 3, 1]);
  });
});

describe('members', () => {
  it('are those who sit in the group now: NOT_A_MEMBER', async () => {
    const { on } = await desk.openDeliberation();
    const stranger = desk.member('stranger');
    const outcomes = [
      await stranger.castVote({ ...on(), choice: 'FOR' }),
      await stranger.ruleDispute(on()),
      await stranger.recuse({ ...on(), reason: '亲属' }),
      await stranger.tableRuling({ ...on(), ...RULING }),
    ];
    expect(outcomes.map(refusalCode)).toEqual(outcomes.map(() => 'NOT_A_MEMBER'));
    await desk.seat('e', { to: new Date(MONDAY.getTime() + DAY) });
    await vote(on, { e: 'FOR', [CHAIR]: 'FOR', b: 'FOR' });
    desk.clock.advance(DAY);
    expect(refusalCode(await desk.member('e').castVote({ ...on(), choice: 'FOR' }))).toBe('NOT_A_MEMBER');
    // His vote ended with his term.
    expect(await rule(on)).toMatchObject({ error: { code: 'QUORUM_NOT_MET', facts: { have: 2, need: 3 } } });
  });

  it('have to be there before a meeting is called: LEADING_GROUP_EMPTY', async () => {
    const empty = await Desk.open(database, ownDistrict(), []);
    await expect(empty.openDeliberation()).rejects.toThrow('LEADING_GROUP_EMPTY');
  });

  it('change their votes until the ruling, one counting for each, and are late after it: VOTE_CLOSED', async () => {
    const { on, disputeId } = await desk.openDeliberation();
    await vote(on, { [CHAIR]: 'AGAINST', b: 'FOR', c: 'FOR' });
    await vote(on, { [CHAIR]: 'FOR', c: 'AGAINST' });
    granted(await rule(on));
    const [ruling] = await desk.as('OFFICE').rulings.load(disputeId);
    expect(ruling?.voteCount).toEqual({
      members: 4,
      quorum: 3,
      for: 2,
      against: 1,
      abstain: 0,
      carriedBy: 'QUALIFIED',
      voters: [CHAIR, 'b', 'c'],
    });
    const late = [
      await desk.member('d').castVote({ ...on(), choice: 'FOR' }),
      await desk.member('d').recuse({ ...on(), reason: '亲属' }),
      await rule(on),
    ];
    expect(late.map(refusalCode)).toEqual(late.map(() => 'VOTE_CLOSED'));
    const dissents = ruling ? await desk.as('BANKING').dissentsOf(ruling) : [];
    expect(dissents.map(({ member, reasons }) => [member, reasons])).toEqual([['c', 'c 的理由']]);
  });

  it('neither vote nor rule before a meeting was convened: DELIBERATION_NOT_CONVENED', async () => {
    const { disputeId } = await desk.openDispute(true);
    const on = () => ({ idempotencyKey: newId(), disputeId });
    granted(await desk.as('OFFICE').acceptDispute(on()));
    await desk.reviewDraft(disputeId);
    const chair = desk.member(CHAIR);
    const outcomes = [await chair.castVote({ ...on(), choice: 'FOR' }), await chair.ruleDispute(on())];
    expect(outcomes.map(refusalCode)).toEqual(outcomes.map(() => 'DELIBERATION_NOT_CONVENED'));
  });

  it('vote and rule when the meeting that was called last has begun: MEETING_NOT_BEGUN', async () => {
    const { disputeId } = await desk.openDispute(true);
    const on = () => ({ idempotencyKey: newId(), disputeId });
    const office = desk.as('OFFICE');
    granted(await office.acceptDispute(on()));
    await desk.reviewDraft(disputeId);
    const convene = async (meetingAt: Date) =>
      granted(await office.conveneDeliberation({ ...on(), meetingAt, papers: [] }));
    const begins = new Date(desk.clock.now().getTime() + HOUR);
    await convene(begins);
    const voteOf = (member: string) => desk.member(member).castVote({ ...on(), choice: 'FOR' });
    const expectTooEarly = async (hour: Date) => {
      for (const early of [await voteOf('b'), await rule(on)]) {
        expect(refusalCode(early)).toBe('MEETING_NOT_BEGUN');
        expect(early).toMatchObject({
          error: { message: { en: expect.stringContaining(inEnglish`${hour}`) } },
        });
      }
    };
    await expectTooEarly(begins);
    // Put off before it began.
    const second = new Date(begins.getTime() + HOUR);
    await convene(second);
    desk.clock.advance(HOUR);
    await expectTooEarly(second);
    desk.clock.advance(HOUR);
    await vote(on, { [CHAIR]: 'FOR', b: 'FOR', c: 'FOR' });
    // Put off when it had begun: the votes stand, and nothing is done before the new hour.
    const third = new Date(second.getTime() + HOUR);
    await convene(third);
    await expectTooEarly(third);
    desk.clock.advance(HOUR);
    granted(await rule(on));
  });

  it.each([
    ['an hour ago', -HOUR, 'DEADLINE_OUT_OF_RANGE'],
    ['in the year 1', Date.parse('0001-01-01T00:00:00Z') - MONDAY.getTime(), 'DEADLINE_OUT_OF_RANGE'],
    ['now, by a clock that is a minute behind', -60_000, null],
    ['tomorrow', 24 * HOUR, null],
  ])('are convened %s', async (_, after, code) => {
    const { on } = await desk.openDeliberation();
    const meetingAt = new Date(desk.clock.now().getTime() + after);
    const convened = await desk.as('OFFICE').conveneDeliberation({ ...on(), meetingAt, papers: [] });
    expect(refusalCode(convened)).toBe(code);
  });
});

describe('recusal', () => {
  it('takes a member’s vote away, and his voice: MEMBER_RECUSED', async () => {
    const { on } = await desk.openDeliberation();
    await vote(on, { b: 'FOR' });
    const member = desk.member('b');
    granted(await member.recuse({ ...on(), reason: '亲属任职' }));
    const outcomes = [
      await member.castVote({ ...on(), choice: 'FOR' }),
      await member.ruleDispute(on()),
      await member.recuse({ ...on(), reason: '亲属任职' }),
      await member.tableRuling({ ...on(), ...RULING }),
    ];
    expect(outcomes.map(refusalCode)).toEqual(outcomes.map(() => 'MEMBER_RECUSED'));
    await vote(on, { [CHAIR]: 'FOR' });
    // Three are left, of whom two are a quorum.
    expect(await rule(on)).toMatchObject({ error: { code: 'QUORUM_NOT_MET', facts: { have: 1, need: 2 } } });
    await vote(on, { c: 'FOR' });
    granted(await rule(on));
  });

  const application = { applicant: 'BANKING', reasons: '与平台有利害关系' } as const;

  it('is decided by the chair, with a substitute or without', async () => {
    const { on, disputeId } = await desk.openDeliberation();
    const chair = desk.member(CHAIR);
    granted(await chair.decideRecusal({ ...on(), ...application, member: 'b', recused: false }));
    granted(
      await chair.decideRecusal({ ...on(), ...application, member: 'c', recused: true, substitute: 'sub' }),
    );
    granted(await chair.decideRecusal({ ...on(), ...application, member: 'd', recused: true }));
    granted(
      await chair.decideRecusal({ ...on(), ...application, member: 'd', recused: true, substitute: 'e' }),
    );
    await vote(on, { [CHAIR]: 'FOR', b: 'FOR', sub: 'FOR', e: 'AGAINST' });
    granted(await rule(on));
    const [ruling] = await desk.as('OFFICE').rulings.load(disputeId);
    expect(ruling?.voteCount).toMatchObject({
      members: 4,
      for: 3,
      against: 1,
      voters: [CHAIR, 'b', 'sub', 'e'],
    });
    const decisions = await desk.as('OFFICE').recusals.load(disputeId);
    expect(
      decisions.map(({ member, recused, substitute, decidedBy, applicant }) => [
        member,
        recused,
        substitute,
        decidedBy,
        applicant,
      ]),
    ).toEqual([
      ['b', false, null, CHAIR, 'BANKING'],
      ['c', true, 'sub', CHAIR, 'BANKING'],
      ['d', true, null, CHAIR, 'BANKING'],
      ['d', true, 'e', CHAIR, 'BANKING'],
    ]);
  });

  it('of the chair is decided by a leader of the office, and whoever sits longest presides', async () => {
    const { on, disputeId } = await desk.openDeliberation();
    const decision = { ...application, member: CHAIR, recused: true, substitute: 'deputy' };
    const notHis = [
      await desk.member(CHAIR).decideRecusal({ ...on(), ...decision }),
      await desk.member('b').decideRecusal({ ...on(), ...decision }),
      await desk.as('OFFICE').decideRecusal({ ...on(), ...decision }),
    ];
    expect(notHis.map(refusalCode)).toEqual(notHis.map(() => 'RECUSAL_NOT_YOURS'));
    const leader = desk.as('OFFICE', { role: 'LEADER' });
    expect(refusalCode(await leader.decideRecusal({ ...on(), ...decision, member: 'b' }))).toBe(
      'RECUSAL_NOT_YOURS',
    );
    granted(await leader.decideRecusal({ ...on(), ...decision }));
    await vote(on, { b: 'FOR', c: 'FOR', deputy: 'FOR' });
    const ruled = await rule(on, 'c');
    expect(ruled).toMatchObject({ error: { code: 'NOT_PRESIDING', facts: { presiding: 'b' } } });
    expect(refusalCode(await rule(on, 'deputy'))).toBe('NOT_PRESIDING');
    granted(await rule(on, 'b'));
    expect((await desk.as('OFFICE').rulings.load(disputeId))[0]?.ruledBy).toBe('b');
  });

  it('refuses what does not fit: NOT_A_MEMBER, NOT_CONCERNED, MEMBER_RECUSED, SUBSTITUTE_NOT_POSSIBLE', async () => {
    const { on } = await desk.openDeliberation();
    const chair = desk.member(CHAIR);
    const decide = async (more: object) =>
      refusalCode(
        await chair.decideRecusal({ ...on(), ...application, member: 'b', recused: true, ...more }),
      );
    expect(await decide({ member: 'stranger' })).toBe('NOT_A_MEMBER');
    expect(await decide({ applicant: 'POLICE' })).toBe('NOT_CONCERNED');
    expect(await decide({ recused: false, substitute: 'sub' })).toBe('SUBSTITUTE_NOT_POSSIBLE');
    expect(await decide({ substitute: 'c' })).toBe('SUBSTITUTE_NOT_POSSIBLE');
    expect(await decide({ substitute: 'b' })).toBe('SUBSTITUTE_NOT_POSSIBLE');
    expect(await decide({})).toBeNull();
    expect(await decide({})).toBe('MEMBER_RECUSED');
    expect(await decide({ recused: false })).toBe('MEMBER_RECUSED');
    expect(await decide({ member: 'c', substitute: 'b' })).toBe('SUBSTITUTE_NOT_POSSIBLE');
    expect(
      refusalCode(
        await desk.as('BANKING').decideRecusal({ ...on(), ...application, member: 'b', recused: true }),
      ),
    ).toBe('ACTOR_NOT_ALLOWED');
  });
});

describe('the decision', () => {
  it('needs the votes: QUORUM_NOT_MET, MAJORITY_NOT_REACHED, after two weeks fewer of them', async () => {
    const { on, disputeId } = await desk.openDeliberation();
    await vote(on, { [CHAIR]: 'FOR', b: 'AGAINST' });
    expect(await rule(on)).toMatchObject({ error: { code: 'QUORUM_NOT_MET', facts: { have: 2, need: 3 } } });
    await vote(on, { c: 'FOR', d: 'AGAINST' });
    const simpleMajorityFrom = new Date(MONDAY.getTime() + 14 * DAY).toISOString();
    expect(await rule(on)).toMatchObject({
      error: {
        code: 'MAJORITY_NOT_REACHED',
        facts: { for: 2, against: 2, abstain: 0, need: 3, simpleMajorityFrom },
      },
    });
    expect(await desk.as('OFFICE').rulings.load(disputeId)).toEqual([]);
    desk.clock.advance(14 * DAY);
    granted(await rule(on));
    const [ruling] = await desk.as('OFFICE').rulings.load(disputeId);
    expect(ruling?.voteCount?.carriedBy).toBe('CASTING_VOTE');
  });

  it('follows the rules that the hub was given', async () => {
    const half = { numerator: 1, denominator: 2 };
    desk.voting = { quorum: half, majority: half, simpleMajorityAfterDays: 3 };
    const { on, disputeId } = await desk.openDeliberation();
    await vote(on, { [CHAIR]: 'FOR' });
    const asked = (): Promise<{ kind: string }[]> =>
      database.query(
        `SELECT kind FROM coordination.task WHERE subject_id = $1 AND kind = 'RULE_DISPUTE' AND closed_at IS NULL`,
        [disputeId],
      );
    expect(await asked()).toEqual([]);
    await vote(on, { b: 'AGAINST' });
    expect(await asked()).toEqual([{ kind: 'RULE_DISPUTE' }]);
    expect(refusalCode(await rule(on))).toBeNull();
  });

  it('counts every vote wholly or refuses it, however many come while it is made', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      desk = await Desk.open(database, ownDistrict(), [...MEMBERS, 'e', 'f', 'g']);
      const { on, disputeId } = await desk.openDeliberation();
      await vote(on, { [CHAIR]: 'FOR', b: 'FOR', c: 'FOR', d: 'FOR', e: 'FOR' });
      const [f, g, again, ruled] = await Promise.all([
        desk.member('f').castVote({ ...on(), choice: 'AGAINST' }),
        desk.member('g').castVote({ ...on(), choice: 'ABSTAIN' }),
        desk.member('e').castVote({ ...on(), choice: 'AGAINST' }),
        rule(on),
      ]);
      const late = [f, g, again].map(refusalCode);
      expect(late.every((code) => code === null || code === 'VOTE_CLOSED')).toBe(true);
      const accepted = (outcome: { ok: boolean }): number => (outcome.ok ? 1 : 0);
      const expected = {
        for: 5 - accepted(again),
        against: accepted(f) + accepted(again),
        abstain: accepted(g),
      };
      const [ruling] = await desk.as('OFFICE').rulings.load(disputeId);
      // Where all three came first, four of seven are no two thirds.
      expect(ruled.ok ? ruling?.voteCount : ruled.error.facts).toMatchObject(expected);
      expect([null, 'MAJORITY_NOT_REACHED']).toContain(refusalCode(ruled));
      const votes = await desk.as('OFFICE').votes.load(disputeId);
      expect(votes).toHaveLength(5 + accepted(f) + accepted(g) + accepted(again));
      const events = await desk.as('OFFICE').disputeEvents.load(disputeId);
      expect(events.at(-1)?.command === 'ruleDispute').toBe(ruled.ok);
    }
  });

  it('is told to everybody it concerns, in one message', async () => {
    const jointTeam = { lead: 'POLICE', members: ['COMMERCE'] } as const;
    const { on, disputeId, caseId } = await desk.openDeliberation({ jointTeam });
    await vote(on, { [CHAIR]: 'FOR', b: 'FOR', c: 'FOR' });
    granted(await rule(on));
    const messages: unknown[] = await database.query(
      `SELECT topic, recipients, subject_version, body FROM coordination.outbox_message
       WHERE subject_id = $1 AND topic = 'dispute.decided'`,
      [disputeId],
    );
    const dispute = await desk.dispute(caseId);
    expect(messages).toEqual([
      {
        topic: 'dispute.decided',
        recipients: ['BANKING', 'SECURITIES', 'POLICE', 'COMMERCE'],
        subject_version: dispute.version,
        body: { case: caseId, platform: desk.platform.code },
      },
    ]);
  });

  it('is signed, and whoever has the hub’s key can tell', async () => {
    const { on, disputeId, caseId } = await desk.openDeliberation({ validUntil: '2017-06-30' });
    await vote(on, { [CHAIR]: 'FOR', b: 'FOR', c: 'FOR' });
    granted(await rule(on));
    const [ruling] = await desk.as('OFFICE').rulings.load(disputeId);
    const jws = ruling?.jws ?? '';
    expect(await verifyRuling(jws, RULINGS.publicKeys)).toMatchObject({
      type: 'huishang.ruling.1',
      id: ruling?.id,
      disputeId,
      caseId,
      platformCode: desk.platform.code,
      leadingGroup: desk.group,
      validUntil: '2017-06-30',
      rectificationOpinion: RULING.rectificationOpinion,
      voteCount: { for: 3, voters: [CHAIR, 'b', 'c'] },
      ruledBy: CHAIR,
      ruledAt: MONDAY.toISOString(),
    });
    const [header, payload = '', signature] = jws.split('.');
    const forged = Buffer.from(payload, 'base64url')
      .toString()
      .replace('SUSPEND_AND_RETURN', 'RECTIFY_BY_DEADLINE');
    const text = `${header}.${Buffer.from(forged).toString('base64url')}.${signature}`;
    expect(await verifyRuling(text, RULINGS.publicKeys)).toBeNull();
  });

  it('and all that led to it give the dispute’s row', async () => {
    const { on, disputeId, caseId } = await desk.openDeliberation();
    const office = desk.as('OFFICE');
    const advice = { panel: '专家组', advice: '属于资产管理', paperSha256: 'ab'.repeat(32) };
    granted(await office.recordPanelAdvice({ ...on(), ...advice }));
    const malformed = await office.recordPanelAdvice({ ...on(), ...advice, paperSha256: 'ab' });
    expect(refusalCode(malformed)).toBe('EVIDENCE_HASH_MALFORMED');
    granted(await desk.member('d').recuse({ ...on(), reason: '亲属' }));
    await vote(on, { [CHAIR]: 'FOR', b: 'FOR' });
    granted(await rule(on));
    const events = await office.disputeEvents.load(disputeId);
    expect(rebuildRow(events)).toEqual(rowAsJson(await desk.dispute(caseId)));
    expect((await office.panelAdviceOf({ id: disputeId, round: 1 }))[0]).toMatchObject(advice);
  });
});
