import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { verifyRuling } from '../../../src/determination/index.js';
import { newId } from '../../../src/kernel/index.js';
import { openDeterminationDatabase } from '../../testkit/fixtures/determination-database.js';
import {
  Desk,
  granted,
  ownDistrict,
  refusalCode,
  RULINGS,
} from '../../testkit/fixtures/determination-desk.js';

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
  desk = await Desk.open(database, ownDistrict(), MEMBERS, 'CHAIR_AFTER_DISCUSSION');
});

type On = () => { readonly idempotencyKey: string; readonly disputeId: string };
type Position = 'FOR' | 'AGAINST' | 'DIFFERING';

const speak = (on: On, member: string, position: Position, reasons: string | null = `${member}的理由`) =>
  desk.member(member).stateView({ ...on(), position, reasons });
const rule = (on: On, more: { reasonsAgainstMajority?: string } = {}) =>
  desk.member(CHAIR).ruleDispute({ ...on(), ...more });
const absent = (on: On, member: string) =>
  desk.as('OFFICE').noteAbsence({ ...on(), member, reason: '外出开会' });
const tasksOf = async (disputeId: string): Promise<string[]> => {
  const rows: { kind: string; officer: string }[] = await database.query(
    `SELECT kind, officer FROM coordination.task WHERE subject_id = $1 AND closed_at IS NULL ORDER BY kind, officer`,
    [disputeId],
  );
  return rows.map(({ kind, officer }) => `${officer} ${kind}`);
};

describe('the chair', () => {
  it('speaks last and decides, once everybody who is there has spoken: CHAIR_SPEAKS_LAST', async () => {
    const { on, disputeId } = await desk.openDeliberation();
    expect(await tasksOf(disputeId)).toEqual(['b STATE_VIEW', 'c STATE_VIEW', 'd STATE_VIEW']);
    granted(await speak(on, 'b', 'FOR', null));
    granted(await speak(on, 'c', 'DIFFERING'));
    const early = await rule(on);
    expect(early).toMatchObject({ error: { code: 'CHAIR_SPEAKS_LAST', facts: { missing: ['d'] } } });
    expect(refusalCode(await speak(on, CHAIR, 'FOR'))).toBe('CHAIR_SPEAKS_LAST');
    expect(refusalCode(await desk.member('b').ruleDispute(on()))).toBe('NOT_PRESIDING');
    granted(await absent(on, 'd'));
    expect(await tasksOf(disputeId)).toEqual(['chair RULE_DISPUTE']);
    granted(await rule(on));
    const [ruling] = await desk.as('BANKING').rulings.load(disputeId);
    const decision = {
      for: 1,
      against: 0,
      differing: 1,
      majority: null,
      heard: ['b', 'c'],
      absent: ['d'],
      reasonsAgainstMajority: null,
    };
    expect(ruling).toMatchObject({ voteCount: null, decision });
    const differing = ruling ? await desk.as('BANKING').viewsOnRuling(ruling) : [];
    expect(differing.map(({ member, position, reasons }) => [member, position, reasons])).toEqual([
      ['b', 'FOR', null],
      ['c', 'DIFFERING', 'c的理由'],
    ]);
    expect(await verifyRuling(ruling?.jws ?? '', RULINGS.publicKeys)).toMatchObject({
      decision,
      documentNumber: ruling?.documentNumber,
    });
  });

  it('gives reasons where most think otherwise: REASONS_AGAINST_MAJORITY_MISSING', async () => {
    const { on, disputeId } = await desk.openDeliberation();
    granted(await speak(on, 'b', 'FOR'));
    granted(await speak(on, 'c', 'FOR'));
    granted(await speak(on, 'd', 'AGAINST'));
    // What is said last before the decision holds.
    granted(await speak(on, 'c', 'AGAINST'));
    expect(refusalCode(await rule(on))).toBe('REASONS_AGAINST_MAJORITY_MISSING');
    const reasonsAgainstMajority = '资金正在转移，须即时处置。';
    granted(await rule(on, { reasonsAgainstMajority }));
    const [ruling] = await desk.as('OFFICE').rulings.load(disputeId);
    expect(ruling?.decision).toMatchObject({
      for: 1,
      against: 2,
      majority: 'NOT_FOR',
      reasonsAgainstMajority,
    });
  });

  it('may decide not to adopt the draft, which is drafted anew', async () => {
    const { on, disputeId, caseId } = await desk.openDeliberation();
    for (const member of ['b', 'c', 'd']) granted(await speak(on, member, 'FOR'));
    const reasons = '处置方式尚需研究。';
    granted(await desk.member(CHAIR).rejectDraft({ ...on(), reasons }));
    expect((await desk.dispute(caseId)).state).toBe('DRAFTING');
    const [minutes] = await desk.as('OFFICE').minutesOf({ id: disputeId, round: 1 });
    expect(minutes?.content).toMatchObject({ outcome: 'NOT_ADOPTED', reasons });
    // Not for the parties, as long as nothing is ruled.
    expect(await desk.as('BANKING').minutesOf({ id: disputeId, round: 1 })).toEqual([]);
    await desk.reviewDraft(disputeId, { reasons: '已按会议意见修改。' });
    await desk.convene(disputeId);
    // What was said of the draft before is void.
    expect(await rule(on)).toMatchObject({ error: { facts: { missing: ['b', 'c', 'd'] } } });
  });

  it('decides nothing alone: DISCUSSION_NOT_HELD', async () => {
    const { on, disputeId } = await desk.openDeliberation();
    for (const member of ['b', 'c', 'd']) granted(await absent(on, member));
    expect(refusalCode(await rule(on))).toBe('DISCUSSION_NOT_HELD');
    // Another meeting asks everybody again.
    await desk.convene(disputeId);
    expect(await rule(on)).toMatchObject({ error: { code: 'CHAIR_SPEAKS_LAST' } });
  });
});

describe('a meeting', () => {
  it('is kept in minutes, under the next number of the group', async () => {
    const numbers: (string | null | undefined)[] = [];
    for (let turn = 0; turn < 2; turn += 1) {
      const { on, disputeId } = await desk.openDeliberation();
      const meeting = { meetingAt: desk.clock.now(), place: '第一会议室', papers: [{ title: '情况报告' }] };
      granted(await desk.as('OFFICE').conveneDeliberation({ ...on(), ...meeting }));
      granted(await desk.member('d').recuse({ ...on(), reason: '近亲属任职' }));
      granted(await speak(on, 'b', 'AGAINST'));
      granted(await absent(on, 'c'));
      granted(await rule(on, { reasonsAgainstMajority: '情况紧急。' }));
      const [ruling] = await desk.as('BANKING').rulings.load(disputeId);
      const [minutes] = await desk.as('BANKING').minutesOf({ id: disputeId, round: 1 });
      numbers.push(ruling?.documentNumber, minutes?.documentNumber);
      expect(minutes).toMatchObject({
        place: '第一会议室',
        content: {
          chair: { member: CHAIR },
          present: [{ member: CHAIR }, { member: 'b' }],
          absent: [{ member: 'c', reason: '外出开会' }],
          recused: [{ member: 'd', reason: '近亲属任职', substitute: null }],
          papers: [{ title: '情况报告' }],
          discussion: [{ member: 'b', position: 'AGAINST', reasons: 'b的理由' }],
          outcome: 'ADOPTED',
          reasons: '情况紧急。',
        },
      });
    }
    expect(numbers.map((number) => number?.replace(/^.*互金整治办/, ''))).toEqual([
      '〔2016〕1号',
      '〔2016〕2号',
      '〔2016〕3号',
      '〔2016〕4号',
    ]);
  });

  it.each([
    ['whoever presides', CHAIR, 'PRESIDING_ABSENT'],
    ['a stranger', 'stranger', 'NOT_A_MEMBER'],
    ['who has spoken', 'b', 'MEMBER_HAS_SPOKEN'],
    ['who stands aside', 'd', 'MEMBER_RECUSED'],
  ])('notes %s not absent', async (_, member, code) => {
    const { on } = await desk.openDeliberation();
    granted(await speak(on, 'b', 'FOR'));
    granted(await desk.member('d').recuse({ ...on(), reason: '近亲属任职' }));
    expect(refusalCode(await absent(on, member))).toBe(code);
  });

  it('hears reasons for what is not for the draft: VIEW_NEEDS_REASONS', async () => {
    const { on } = await desk.openDeliberation();
    expect(refusalCode(await speak(on, 'b', 'DIFFERING', ' '))).toBe('VIEW_NEEDS_REASONS');
  });
});

describe('how a group decides', () => {
  it('is what held when the dispute was opened: OTHER_DECISION_MODE', async () => {
    const { on } = await desk.openDeliberation();
    desk.clock.advance(60_000);
    await desk.setDecisionMode('VOTE');
    expect(refusalCode(await desk.member('b').castVote({ ...on(), choice: 'FOR' }))).toBe(
      'OTHER_DECISION_MODE',
    );
    for (const member of ['b', 'c', 'd']) granted(await speak(on, member, 'FOR'));
    granted(await rule(on));
    const next = await desk.openDeliberation();
    const notSo = [
      await speak(next.on, 'b', 'FOR'),
      await absent(next.on, 'b'),
      await desk.member(CHAIR).rejectDraft({ ...next.on(), reasons: '再研究' }),
    ];
    expect(notSo.map(refusalCode)).toEqual(notSo.map(() => 'OTHER_DECISION_MODE'));
    granted(await desk.member('b').castVote({ ...next.on(), choice: 'FOR' }));
  });

  it('is set by a leader of the office from now on, once for an instant', async () => {
    const { level, region } = desk.group;
    const input = { level, region, mode: 'VOTE', source: '议事规则' } as const;
    const set = async (more: { from?: Date } = {}) =>
      (await desk.register.setDecisionMode({ ...input, idempotencyKey: newId(), ...more })).refusal?.code ??
      null;
    const from = new Date(desk.clock.now().getTime() + 86_400_000);
    expect(await set({ from })).toBeNull();
    expect(await set({ from })).toBe('DECISION_MODE_ALREADY_SET');
    expect(await set({ from: new Date(desk.clock.now().getTime() - 86_400_000) })).toBe(
      'DECISION_MODE_PERIOD_INVALID',
    );
    const { on } = await desk.openDeliberation();
    expect(refusalCode(await desk.member('b').castVote({ ...on(), choice: 'FOR' }))).toBe(
      'OTHER_DECISION_MODE',
    );
  });
});
