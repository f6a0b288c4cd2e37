import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { sweepDeadlines } from '../../../src/determination/index.js';
import { newId } from '../../../src/kernel/index.js';
import { openDeterminationDatabase } from '../../testkit/fixtures/determination-database.js';
import { Desk, granted, NATIONAL, refusalCode, RULING } from '../../testkit/fixtures/determination-desk.js';
import { statementsOf } from '../../testkit/statements-of.js';

/** The Monday after, five working days on. */
const DUE = new Date('2016-06-20T15:59:59.999Z');
const reason = '情况说明';

let database: DataSource;
let close: () => Promise<void>;
let desk: Desk;

beforeAll(async () => {
  ({ database, close } = await openDeterminationDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  desk = await Desk.open(database);
});

const on = (disputeId: string) => ({ idempotencyKey: newId(), disputeId });
const at = (instant: string): Date => new Date(instant);
const events = (disputeId: string) => desk.as('OFFICE').disputeEvents.load(disputeId);
/** What the hub did by itself, and why. */
const hubDid = async (disputeId: string) =>
  (await events(disputeId))
    .filter(({ agency }) => agency === null)
    .map(({ command, details }) => [command, details]);
const toldOf = (subjectId: string): Promise<object[]> =>
  database.query(
    `SELECT topic, recipients, body FROM coordination.outbox_message
     WHERE subject_id = $1 AND topic LIKE '%.deadline%' ORDER BY occurred_at, id`,
    [subjectId],
  );

/** A dispute whose draft is reviewed, or is still to be written; each by the Monday after. */
async function inStage(state: 'REFERRED' | 'DRAFTING' | 'LEGAL_REVIEW') {
  const opened = await desk.openDispute(true);
  const { disputeId } = opened;
  if (state !== 'REFERRED') granted(await desk.as('OFFICE').acceptDispute(on(disputeId)));
  if (state === 'LEGAL_REVIEW') {
    const review = { reviewWorkingDays: 5, urgentReason: '资金正在转移' };
    granted(await desk.as('OFFICE').tableRuling({ ...on(disputeId), ...RULING, ...review }));
  }
  return opened;
}

describe('a deadline that has passed', () => {
  it('of the consultation refers the dispute, and the office has its whole time', async () => {
    const { disputeId, caseId } = await desk.openDispute();
    expect(await sweepDeadlines(database, DUE)).toContain(disputeId);
    expect(await desk.dispute(caseId)).toMatchObject({
      state: 'REFERRED',
      dueAt: at('2016-06-27T15:59:59.999Z'),
    });
  });

  it('of the supplement goes on without who has not answered', async () => {
    const { disputeId, caseId } = await desk.openDispute(true);
    desk.clock.set(at('2016-06-14T02:00:00Z'));
    const parts = [
      { agency: 'BANKING', missing: '存管协议' },
      { agency: 'SECURITIES', missing: '私募备案' },
    ] as const;
    granted(await desk.as('OFFICE').requestSupplement({ ...on(disputeId), parts }));
    granted(await desk.as('BANKING').supplementDispute({ ...on(disputeId), answer: '见附件' }));
    const due = at('2016-06-21T15:59:59.999Z');
    expect(await sweepDeadlines(database, new Date(due.getTime() - 1))).not.toContain(disputeId);
    expect(await sweepDeadlines(database, due)).toContain(disputeId);
    expect(await desk.dispute(caseId)).toMatchObject({
      state: 'REFERRED',
      // Four working days were left when the clock was stopped.
      dueAt: at('2016-06-27T15:59:59.999Z'),
    });
    expect(await hubDid(disputeId)).toEqual([
      ['completeSupplement', { cause: 'SUPPLEMENT_DEADLINE_PASSED', dueAt: due.toISOString() }],
    ]);
    expect(await toldOf(disputeId)).toEqual([
      {
        topic: 'dispute.deadline_near',
        recipients: ['SECURITIES'],
        body: { state: 'COMPLETENESS', dueAt: due.toISOString() },
      },
    ]);
  });

  it.each([
    ['acceptance', 'REFERRED'],
    ['draft', 'DRAFTING'],
    ['legality review', 'LEGAL_REVIEW'],
  ] as const)(
    'of the %s is told to the office, and later to the leading group, once each',
    async (_stage, state) => {
      desk.settings = { ...desk.settings, draftingWorkingDays: 5 };
      const { disputeId, caseId } = await inStage(state);
      await sweepDeadlines(database, DUE);
      expect(await desk.dispute(caseId)).toMatchObject({ state, dueAt: DUE, escalatedTo: 'OFFICE' });
      await sweepDeadlines(database, at('2016-06-23T15:59:59.998Z'));
      expect(await hubDid(disputeId)).toHaveLength(1);
      await sweepDeadlines(database, at('2016-06-23T15:59:59.999Z'));
      await sweepDeadlines(database, at('2016-12-01T02:00:00Z'));
      expect(await desk.dispute(caseId)).toMatchObject({ state, dueAt: DUE, escalatedTo: 'LEADING_GROUP' });
      const cause = { cause: 'DEADLINE_PASSED', dueAt: DUE.toISOString() };
      expect(await hubDid(disputeId)).toEqual([
        ['escalateDeadline', { ...cause, to: 'OFFICE' }],
        ['escalateDeadline', { ...cause, to: 'LEADING_GROUP' }],
      ]);
      const missed = { topic: 'dispute.deadline_missed', body: { state, dueAt: DUE.toISOString() } };
      expect(await toldOf(disputeId)).toEqual([
        { ...missed, recipients: ['OFFICE'] },
        { ...missed, recipients: ['LEADING_GROUP'] },
      ]);
      // Late or not, what is waited for can still be done, and is not late any more then.
      const passed = { result: 'PASSED', opinion: '合法' } as const;
      const late = {
        REFERRED: () => desk.as('OFFICE').acceptDispute(on(disputeId)),
        DRAFTING: () => desk.as('OFFICE').tableRuling({ ...on(disputeId), ...RULING }),
        LEGAL_REVIEW: () => desk.reviewer().reviewDisputeLegality({ ...on(disputeId), ...passed }),
      };
      granted(await late[state]());
      expect(await desk.dispute(caseId)).toMatchObject({ escalatedTo: null });
    },
  );

  it('of the deliberation takes the dispute to the leading group above; the national one is told', async () => {
    const { disputeId, caseId } = await desk.openDeliberation();
    await sweepDeadlines(database, at('2016-07-25T15:59:59.999Z'));
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'REFERRED', level: 'NATIONAL', round: 2 });
    desk.clock.set(at('2016-07-25T15:59:59.999Z'));
    granted(await desk.as('OFFICE', NATIONAL).acceptDispute(on(disputeId)));
    await desk.reviewDraft(disputeId, {}, { place: NATIONAL });
    const { dueAt } = await desk.dispute(caseId);
    const end = dueAt?.toISOString() ?? '';
    await sweepDeadlines(database, at(end));
    await sweepDeadlines(database, at('2017-07-25T02:00:00Z'));
    expect(await desk.dispute(caseId)).toMatchObject({
      state: 'DELIBERATION',
      level: 'NATIONAL',
      escalatedTo: 'LEADING_GROUP',
    });
    expect(await hubDid(disputeId)).toEqual([
      [
        'referDisputeUpward',
        {
          cause: 'DELIBERATION_DEADLINE_PASSED',
          dueAt: '2016-07-25T15:59:59.999Z',
          from: { level: 'PROVINCIAL', region: '110000' },
        },
      ],
      ['escalateDeadline', { cause: 'DEADLINE_PASSED', dueAt: end, to: 'LEADING_GROUP' }],
    ]);
  });

  it('acts when the hub is up again, in order, each step once', async () => {
    const consulting = await desk.openDispute();
    const waiting = await (await Desk.open(database)).openDispute(true);
    const back = at('2016-09-01T02:00:00Z');
    const acted = await sweepDeadlines(database, back);
    expect(acted.filter((id) => id === consulting.disputeId)).toHaveLength(1);
    expect(acted.filter((id) => id === waiting.disputeId)).toHaveLength(2);
    expect((await hubDid(consulting.disputeId)).map(([command]) => command)).toEqual(['referDispute']);
    expect(await hubDid(waiting.disputeId)).toMatchObject([
      ['escalateDeadline', { to: 'OFFICE' }],
      ['escalateDeadline', { to: 'LEADING_GROUP' }],
    ]);
    expect(await sweepDeadlines(database, back)).toEqual([]);
  });

  it('does nothing while the dispute is suspended, and comes later by the days of it', async () => {
    const { disputeId, caseId } = await desk.openDispute(true);
    granted(await desk.as('OFFICE').suspendDispute({ ...on(disputeId), reason }));
    const back = at('2016-08-01T02:00:00Z');
    expect(await sweepDeadlines(database, back)).not.toContain(disputeId);
    desk.clock.set(back);
    granted(await desk.as('OFFICE').resumeDispute(on(disputeId)));
    expect(await desk.dispute(caseId)).toMatchObject({
      state: 'REFERRED',
      dueAt: at('2016-08-08T15:59:59.999Z'),
      nextActionAt: at('2016-08-08T15:59:59.999Z'),
    });
  });

  it('ends an interim measure, of a suspended dispute too', async () => {
    const until = at('2016-06-15T02:00:00Z');
    const measure = {
      measure: '暂停新增出借。',
      addressee: 'BANKING',
      until,
      reasons: '资金流出。',
      legalBasis: [{ law: '银行业监督管理法', article: '37' }],
    } as const;
    const { disputeId, caseId } = await desk.openDispute(true);
    granted(await desk.as('OFFICE').orderInterimMeasure({ ...on(disputeId), ...measure }));
    granted(await desk.as('OFFICE').suspendDispute({ ...on(disputeId), reason }));
    expect(await sweepDeadlines(database, new Date(until.getTime() - 1))).not.toContain(disputeId);
    expect(await sweepDeadlines(database, until)).toContain(disputeId);
    expect(await desk.as('OFFICE').interimMeasures.load(disputeId)).toMatchObject([
      { state: 'EXPIRED', endedAt: until },
    ]);
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'SUSPENDED' });
    expect(await hubDid(disputeId)).toMatchObject([['liftInterimMeasure', { cause: 'MEASURE_EXPIRED' }]]);
  });
});

describe('a warning', () => {
  it('is told once to those who are waited for, and again when the deadline has moved', async () => {
    const { disputeId } = await desk.openDispute();
    await sweepDeadlines(database, at('2016-06-16T15:59:59Z'));
    expect(await toldOf(disputeId)).toEqual([]);
    const friday = at('2016-06-16T16:00:00Z');
    await Promise.all(Array.from({ length: 5 }, () => sweepDeadlines(database, friday)));
    await sweepDeadlines(database, at('2016-06-18T02:00:00Z'));
    const near = (due: Date) => ({
      topic: 'dispute.deadline_near',
      recipients: ['BANKING', 'SECURITIES'],
      body: { state: 'CONSULTATION', dueAt: due.toISOString() },
    });
    expect(await toldOf(disputeId)).toEqual([near(DUE)]);

    desk.clock.set(friday);
    granted(await desk.as('OFFICE').suspendDispute({ ...on(disputeId), reason }));
    desk.clock.set(at('2016-06-21T02:00:00Z'));
    await sweepDeadlines(database, desk.clock.now());
    expect(await toldOf(disputeId)).toHaveLength(1);
    granted(await desk.as('OFFICE').resumeDispute(on(disputeId)));
    await sweepDeadlines(database, desk.clock.now());
    expect(await toldOf(disputeId)).toEqual([near(DUE), near(at('2016-06-22T15:59:59.999Z'))]);
  });

  it('of the end of a collection is told once to those who have not answered, and again after a new window', async () => {
    const caseId = await desk.openCase(['PBOC', 'BANKING', 'SECURITIES']);
    granted(await desk.file('BANKING', caseId));
    const due = at('2016-06-27T15:59:59.999Z');
    await sweepDeadlines(database, at('2016-06-23T15:59:59Z'));
    expect(await toldOf(caseId)).toEqual([]);
    const friday = at('2016-06-23T16:00:00Z');
    await Promise.all(Array.from({ length: 5 }, () => sweepDeadlines(database, friday)));
    await sweepDeadlines(database, at('2016-06-25T02:00:00Z'));
    const near = (dueAt: Date, recipients: readonly string[]) => ({
      topic: 'case.deadline_near',
      recipients,
      body: { state: 'COLLECTING', dueAt: dueAt.toISOString() },
    });
    expect(await toldOf(caseId)).toEqual([near(due, ['PBOC', 'SECURITIES'])]);

    desk.clock.set(friday);
    granted(await desk.decline('PBOC', caseId));
    granted(await desk.addAgency('BANKING', caseId, 'INSURANCE'));
    const { dueAt } = await desk.case(caseId);
    expect(dueAt).toEqual(at('2016-07-08T15:59:59.999Z'));
    await sweepDeadlines(database, due);
    expect(await toldOf(caseId)).toHaveLength(1);
    await sweepDeadlines(database, at('2016-07-07T02:00:00Z'));
    expect(await toldOf(caseId)).toEqual([
      near(due, ['PBOC', 'SECURITIES']),
      near(at('2016-07-08T15:59:59.999Z'), ['INSURANCE', 'SECURITIES']),
    ]);
  });

  it('of a collection is not told once everybody has answered, nor when the window has passed', async () => {
    const answered = await desk.openCase();
    granted(await desk.file('BANKING', answered));
    granted(await desk.file('SECURITIES', answered));
    await sweepDeadlines(database, at('2016-06-24T02:00:00Z'));
    expect(await toldOf(answered)).toEqual([]);
    const late = await desk.openCase(undefined, { businessLine: '股权众筹' });
    await sweepDeadlines(database, at('2016-06-27T15:59:59.999Z'));
    expect(await toldOf(late)).toEqual([]);
  });

  it('is not told where the configuration wants none', async () => {
    const { disputeId } = await desk.openDispute();
    const caseId = await desk.openCase(undefined, { businessLine: '股权众筹' });
    const settings = { consultationWorkingDays: 5, warningWorkingDays: 0 };
    await sweepDeadlines(database, at('2016-06-17T02:00:00Z'), settings);
    await sweepDeadlines(database, at('2016-06-24T02:00:00Z'), settings);
    expect(await toldOf(disputeId)).toEqual([]);
    expect(await toldOf(caseId)).toEqual([]);
  });
});

describe('many at once', () => {
  it('refer a dispute once: one of a hundred wins', async () => {
    const { disputeId, caseId } = await desk.openDispute();
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_each, index) =>
        desk.as(index % 2 === 0 ? 'BANKING' : 'SECURITIES').referDispute(on(disputeId)),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.map(refusalCode).filter((code) => code === 'TRANSITION_NOT_ALLOWED')).toHaveLength(99);
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'REFERRED', version: 2 });
    expect(await events(disputeId)).toHaveLength(2);
  });

  it('refer a dispute upward once: one of a hundred who saw the same version wins', async () => {
    const { disputeId, caseId } = await desk.openDispute(true);
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, () =>
        desk.as('OFFICE', NATIONAL).referDisputeUpward({ ...on(disputeId), reason, expectedVersion: 2 }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.map(refusalCode).filter((code) => code === 'STALE_VERSION')).toHaveLength(99);
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'REFERRED', version: 3, round: 2 });
  });

  it('sweep: every step is made once', async () => {
    const desks = await Promise.all(Array.from({ length: 6 }, () => Desk.open(database)));
    const opened = await Promise.all(desks.map((each, index) => each.openDispute(index % 2 === 0)));
    const back = at('2016-09-01T02:00:00Z');
    const sweeps = await Promise.all(Array.from({ length: 5 }, () => sweepDeadlines(database, back)));
    const steps = sweeps.flat();
    for (const [index, { disputeId }] of opened.entries()) {
      const expected = index % 2 === 0 ? 2 : 1;
      expect(steps.filter((id) => id === disputeId)).toHaveLength(expected);
      expect(await hubDid(disputeId)).toHaveLength(expected);
    }
  });

  it('suspend and sweep: either the dispute was referred first or its clock stands still', async () => {
    const desks = await Promise.all(Array.from({ length: 10 }, () => Desk.open(database)));
    for (const each of desks) {
      const { disputeId, caseId } = await each.openDispute();
      each.clock.set(DUE);
      const [suspended] = await Promise.all([
        each.as('OFFICE').suspendDispute({ ...on(disputeId), reason }),
        sweepDeadlines(database, DUE),
        sweepDeadlines(database, DUE),
      ]);
      granted(suspended);
      const dispute = await each.dispute(caseId);
      const told = (await events(disputeId)).map(({ command }) => command);
      const referred = told.includes('referDispute');
      expect(dispute).toMatchObject({
        state: 'SUSPENDED',
        suspendedFrom: referred ? 'REFERRED' : 'CONSULTATION',
        nextActionAt: null,
        dueAt: referred ? at('2016-06-27T15:59:59.999Z') : DUE,
      });
      expect(dispute.version).toBe(told.length);
    }
  });
});

describe('the cost of a step', () => {
  it('is nine statements, one of them for the evidence log and three for the tasks that follow', async () => {
    const { disputeId } = await desk.openDispute();
    const statements = await statementsOf(database, async () => {
      granted(await desk.as('BANKING').referDispute(on(disputeId)));
    });
    expect(statements.map((statement) => statement.trim().split(' ', 1)[0])).toEqual([
      'START',
      'INSERT',
      'SELECT',
      'WITH',
      'WITH',
      'SELECT',
      'SELECT',
      'WITH',
      'COMMIT',
    ]);
  });
});
