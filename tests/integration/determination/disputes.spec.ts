import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { sweepDeadlines } from '../../../src/determination/index.js';
import { newId, regionCodeOf } from '../../../src/kernel/index.js';
import { openDeterminationDatabase } from '../../testkit/fixtures/determination-database.js';
import {
  Desk,
  granted,
  MONDAY,
  OPINION,
  refusalCode,
  RULING,
} from '../../testkit/fixtures/determination-desk.js';

const DAY = 86_400_000;
const FIVE_WORKING_DAYS_LATER = new Date('2016-06-20T15:59:59.999Z');
/** No public holiday lies in between. */
const THIRTY_WORKING_DAYS_LATER = new Date('2016-07-25T15:59:59.999Z');

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

describe('referral', () => {
  it.each(['BANKING', 'SECURITIES', 'OFFICE'] as const)('is for %s', async (agency) => {
    const { disputeId, caseId } = await desk.openDispute();
    granted(await desk.as(agency).referDispute({ idempotencyKey: newId(), disputeId, reason: '协商不成' }));
    expect(await desk.dispute(caseId)).toMatchObject({
      state: 'REFERRED',
      version: 2,
      dueAt: FIVE_WORKING_DAYS_LATER,
    });
    expect((await desk.as('OFFICE').disputeEvents.load(disputeId)).at(-1)).toMatchObject({
      version: 2,
      command: 'referDispute',
      from: 'CONSULTATION',
      to: 'REFERRED',
      agency,
      officer: `${agency.toLowerCase()}-1`,
      role: 'OFFICER',
      at: MONDAY,
      details: { cause: 'REQUEST', reason: '协商不成' },
    });
  });

  it.each([
    ['PBOC', 'OFFICER'],
    ['LEADING_GROUP', 'LEADER'],
    ['BANKING', 'SYSTEM'],
    ['OFFICE', 'AUDITOR'],
  ] as const)('is not for %s %s: ACTOR_NOT_ALLOWED', async (agency, role) => {
    const { disputeId } = await desk.openDispute();
    const outcome = await desk.as(agency, { role }).referDispute({ idempotencyKey: newId(), disputeId });
    expect(refusalCode(outcome)).toBe('ACTOR_NOT_ALLOWED');
  });

  it.each([newId(), 'none'])(
    'refuses a dispute that does not exist: DISPUTE_UNKNOWN (%s)',
    async (disputeId) => {
      const outcome = await desk.as('OFFICE').referDispute({ idempotencyKey: newId(), disputeId });
      expect(refusalCode(outcome)).toBe('DISPUTE_UNKNOWN');
    },
  );
});

describe('from acceptance to the ruling', () => {
  it('determines the case, closes it, and supersedes what was in force', async () => {
    const first = await desk.openCase();
    granted(await desk.file('BANKING', first));
    granted(await desk.file('SECURITIES', first));
    const earlier = await desk.determination(first);
    desk.clock.advance(DAY);
    const { caseId, disputeId } = await desk.openDeliberation({ validUntil: '2017-06-30' });
    await desk.rule(disputeId);

    expect(await desk.case(caseId)).toMatchObject({ status: 'DETERMINED' });
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'DECIDED' });
    const [ruling] = await desk.as('OFFICE').rulings.load(disputeId);
    expect(ruling).toMatchObject({
      ...RULING,
      round: 1,
      ruledBy: 'leading_group-1',
      validUntil: '2017-06-30',
    });
    const inForce = await desk.as('OFFICE').inForce.load(desk.platform.code);
    expect(inForce).toMatchObject([
      { caseId, decidedBy: 'RULING', rulingId: ruling?.id, reasons: RULING.reasons, supersededAt: null },
    ]);
    expect(await desk.determination(first)).toEqual({
      ...earlier,
      supersededAt: new Date(MONDAY.getTime() + DAY),
      supersededBy: inForce[0]?.id,
    });
    const events = await desk.as('OFFICE').disputeEvents.load(disputeId);
    expect(events.map(({ version, command, to }) => [version, command, to])).toEqual([
      [1, 'openDispute', 'CONSULTATION'],
      [2, 'referDispute', 'REFERRED'],
      [3, 'acceptDispute', 'DRAFTING'],
      [4, 'tableRuling', 'LEGAL_REVIEW'],
      [5, 'passLegalReview', 'DELIBERATION'],
      [6, 'conveneDeliberation', 'DELIBERATION'],
      [7, 'castVote', 'DELIBERATION'],
      [8, 'ruleDispute', 'DECIDED'],
    ]);
  });

  it('gives the parties a new window when the legal review returns the dispute', async () => {
    const { caseId, disputeId, securities } = await desk.openDispute(true);
    const on = () => ({ idempotencyKey: newId(), disputeId });
    granted(await desk.as('OFFICE').acceptDispute(on()));
    desk.clock.advance(DAY);
    await desk.reviewDraft(disputeId, {}, { result: 'RETURNED' });
    const dueAt = new Date('2016-06-21T15:59:59.999Z');
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'CONSULTATION', dueAt });
    const revision = { ...OPINION, idempotencyKey: newId(), opinionId: securities };
    granted(await desk.as('SECURITIES').reviseOpinion(revision));
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'SETTLED' });
  });

  it('refuses a move that the state does not know: TRANSITION_NOT_ALLOWED', async () => {
    const { disputeId } = await desk.openDispute();
    const on = () => ({ idempotencyKey: newId(), disputeId });
    const office = desk.as('OFFICE');
    const leader = desk.as('LEADING_GROUP');
    const outcomes = [
      await office.acceptDispute(on()),
      await office.reviewDisputeLegality({ ...on(), result: 'PASSED', opinion: '合法' }),
      await office.conveneDeliberation({ ...on(), meetingAt: desk.clock.now(), papers: [] }),
      await office.tableRuling({ ...on(), ...RULING }),
      await leader.recuse({ ...on(), reason: '亲属任职' }),
      await leader.castVote({ ...on(), choice: 'FOR' }),
      await leader.ruleDispute({ ...on(), ...RULING }),
      await office.resumeDispute(on()),
      await office.reopenDispute({ ...on(), newEvidence: '新流水' }),
    ];
    expect(outcomes.map(refusalCode)).toEqual(outcomes.map(() => 'TRANSITION_NOT_ALLOWED'));
  });

  it('refuses a stale version: STALE_VERSION', async () => {
    const { disputeId } = await desk.openDispute(true);
    const input = { idempotencyKey: newId(), disputeId, expectedVersion: 1 };
    expect(refusalCode(await desk.as('OFFICE').acceptDispute(input))).toBe('STALE_VERSION');
  });

  it('answers a repeated ruling with the first answer', async () => {
    const { on, disputeId } = await desk.openDeliberation();
    const input = { ...on(), ...RULING };
    const leader = desk.as('LEADING_GROUP');
    granted(await leader.castVote({ ...on(), choice: 'FOR' }));
    const outcomes = [await leader.ruleDispute(input), await leader.ruleDispute(input)];
    expect(outcomes).toEqual([
      { ok: true, value: disputeId },
      { ok: true, value: disputeId },
    ]);
    expect(await desk.as('OFFICE').rulings.load(disputeId)).toHaveLength(1);
  });

  it('lets one of many parallel rulings win', async () => {
    const { on, disputeId, caseId } = await desk.openDeliberation();
    granted(await desk.as('LEADING_GROUP').castVote({ ...on(), choice: 'FOR' }));
    const rulings = await Promise.all(
      Array.from({ length: 10 }, () => desk.as('LEADING_GROUP').ruleDispute({ ...on(), ...RULING })),
    );
    expect(rulings.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(rulings.map(refusalCode))).toEqual(new Set([null, 'VOTE_CLOSED']));
    expect(await desk.as('OFFICE').rulings.load(disputeId)).toHaveLength(1);
    expect(await desk.as('OFFICE').determinationsOfCase.load(caseId)).toHaveLength(1);
  });
});

describe('members of the leading group', () => {
  it.each([
    ['another region', 'OUTSIDE_LEADING_GROUP', { level: 'PROVINCIAL', region: regionCodeOf('440000') }],
    ['a lower level', 'NOT_DECIDING_LEVEL', { level: 'DISTRICT', region: regionCodeOf('110108') }],
    ['a higher level', 'OUTSIDE_LEADING_GROUP', { level: 'NATIONAL', region: null }],
  ] as const)('of %s do not act: %s', async (_which, code, seat) => {
    const { on } = await desk.openDeliberation();
    const leader = desk.as('LEADING_GROUP', seat);
    const outcomes = [
      await leader.ruleDispute({ ...on(), ...RULING }),
      await leader.castVote({ ...on(), choice: 'FOR' }),
      await leader.recuse({ ...on(), reason: '亲属任职' }),
    ];
    expect(outcomes.map(refusalCode)).toEqual(outcomes.map(() => code));
  });

  it.each([
    ['LEADING_GROUP', 'OFFICER'],
    ['OFFICE', 'LEADER'],
    ['BANKING', 'LEADER'],
  ] as const)('rule, and %s %s does not: ACTOR_NOT_ALLOWED', async (agency, role) => {
    const { on } = await desk.openDeliberation();
    const outcome = await desk.as(agency, { role }).ruleDispute({ ...on(), ...RULING });
    expect(refusalCode(outcome)).toBe('ACTOR_NOT_ALLOWED');
  });

  it('rule nothing that has ended already: VALID_UNTIL_PASSED', async () => {
    const { on, disputeId } = await desk.openDeliberation({ validUntil: '2016-06-13' });
    const office = desk.as('OFFICE');
    const passed = await office.tableRuling({ ...on(), ...RULING, validUntil: '2016-06-12' });
    expect(refusalCode(passed)).toBe('VALID_UNTIL_PASSED');
    await desk.rule(disputeId);
    expect(await desk.as('OFFICE').inForce.load(desk.platform.code)).toHaveLength(1);
    desk.clock.advance(DAY);
    expect(await desk.as('OFFICE').inForce.load(desk.platform.code)).toEqual([]);
  });
});

describe('suspension and reopening', () => {
  it('stops the clock and goes on where the dispute stood', async () => {
    const { caseId, disputeId } = await desk.openDispute();
    const on = () => ({ idempotencyKey: newId(), disputeId });
    granted(await desk.as('OFFICE').suspendDispute({ ...on(), reason: '等待公安机关结论' }));
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'SUSPENDED', suspendedFrom: 'CONSULTATION' });
    // Two weeks later; its window would have passed long ago.
    desk.clock.advance(14 * DAY);
    expect(await sweepDeadlines(database, desk.clock.now())).not.toContain(disputeId);
    granted(await desk.as('OFFICE').resumeDispute(on()));
    expect(await desk.dispute(caseId)).toMatchObject({
      state: 'CONSULTATION',
      suspendedFrom: null,
      suspendedAt: null,
      dueAt: new Date('2016-07-04T15:59:59.999Z'),
    });
  });

  it.each(['REFERRED', 'DRAFTING', 'LEGAL_REVIEW', 'DELIBERATION'] as const)(
    'resumes in %s',
    async (state) => {
      desk.settings = { ...desk.settings, draftingWorkingDays: 5 };
      const { caseId, disputeId } = await desk.openDispute(true);
      const on = () => ({ idempotencyKey: newId(), disputeId });
      const office = desk.as('OFFICE');
      const review = { reviewWorkingDays: 5, urgentReason: '资金正在转移' };
      if (state !== 'REFERRED') granted(await office.acceptDispute(on()));
      if (state === 'LEGAL_REVIEW') granted(await office.tableRuling({ ...on(), ...RULING, ...review }));
      if (state === 'DELIBERATION') await desk.reviewDraft(disputeId);
      granted(await office.suspendDispute({ ...on(), reason: '等待' }));
      granted(await office.resumeDispute(on()));
      expect(await desk.dispute(caseId)).toMatchObject({
        state,
        dueAt: state === 'DELIBERATION' ? THIRTY_WORKING_DAYS_LATER : FIVE_WORKING_DAYS_LATER,
      });
    },
  );

  it('begins a new round, while the determination stays in force until the next ruling', async () => {
    const { caseId, disputeId, on } = await desk.openDeliberation();
    const leader = desk.as('LEADING_GROUP');
    await desk.rule(disputeId);
    const office = desk.as('OFFICE');
    granted(await office.reopenDispute({ ...on(), newEvidence: '新的资金流水' }));
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'REFERRED', round: 2 });
    expect(await desk.case(caseId)).toMatchObject({ status: 'DISPUTED' });
    expect(await desk.as('OFFICE').inForce.load(desk.platform.code)).toHaveLength(1);

    granted(await office.acceptDispute(on()));
    await desk.reviewDraft(disputeId, { disposition: 'BAN' });
    // The first round's meeting does not count for the second.
    const early = await leader.ruleDispute({ ...on(), ...RULING });
    expect(refusalCode(early)).toBe('DELIBERATION_NOT_CONVENED');
    await desk.convene(disputeId);
    await desk.rule(disputeId);
    const rulings = await desk.as('OFFICE').rulings.load(disputeId);
    expect(rulings.map(({ round, disposition }) => [round, disposition])).toEqual([
      [1, 'SUSPEND_AND_RETURN'],
      [2, 'BAN'],
    ]);
    const inForce = await desk.as('OFFICE').inForce.load(desk.platform.code);
    expect(inForce.map(({ disposition }) => disposition)).toEqual(['BAN']);
  });

  it('does not reopen where a newer case is open: CASE_ALREADY_OPEN', async () => {
    const { on, disputeId } = await desk.openDeliberation();
    await desk.rule(disputeId);
    const newer = await desk.openCase();
    const outcome = await desk.as('OFFICE').reopenDispute({ ...on(), newEvidence: '新的资金流水' });
    expect(outcome).toMatchObject({ error: { code: 'CASE_ALREADY_OPEN', facts: { caseId: newer } } });
  });
});

describe('the consultation window', () => {
  it('refers a dispute once it has passed, exactly once however many sweep', async () => {
    const opened = await Promise.all(Array.from({ length: 4 }, () => Desk.open(database)));
    const disputes = await Promise.all(opened.map((each) => each.openDispute()));
    const ids = new Set(disputes.map(({ disputeId }) => disputeId));
    const due = new Date('2016-06-20T15:59:59.999Z');
    const early = await sweepDeadlines(database, new Date(due.getTime() - 1));
    expect(early.filter((id) => ids.has(id))).toEqual([]);

    const sweeps = await Promise.all(Array.from({ length: 5 }, () => sweepDeadlines(database, due)));
    const referred = sweeps.flat().filter((id) => ids.has(id));
    expect(referred.toSorted()).toEqual([...ids].toSorted());
    for (const { disputeId, caseId } of disputes) {
      expect(await desk.dispute(caseId)).toMatchObject({ state: 'REFERRED', version: 2 });
      expect((await desk.as('OFFICE').disputeEvents.load(disputeId)).at(-1)).toMatchObject({
        command: 'referDispute',
        agency: null,
        officer: null,
        role: null,
        at: due,
        details: { cause: 'CONSULTATION_WINDOW_PASSED', dueAt: due.toISOString() },
      });
    }
  });

  it('leaves a case that somebody is working on to the next sweep', async () => {
    const { caseId, disputeId } = await desk.openDispute();
    const due = new Date('2016-06-20T15:59:59.999Z');
    await database.transaction(async (manager) => {
      await manager.query(`SELECT FROM coordination.substance_case WHERE id = $1 FOR UPDATE`, [caseId]);
      expect(await sweepDeadlines(database, due)).not.toContain(disputeId);
    });
    expect(await sweepDeadlines(database, due)).toContain(disputeId);
  });
});

describe('the record', () => {
  it.each([
    'substance_case_event',
    'dispute_event',
    'opinion_version',
    'deliberation',
    'dispute_recusal',
    'dispute_vote',
    'dispute_panel_advice',
    'ruling_draft',
    'ruling',
  ])('of the table %s can be neither changed nor deleted by the hub', async (table) => {
    const [may]: unknown[] = await database.query(
      `SELECT has_table_privilege($1, 'INSERT') AS add, has_any_column_privilege($1, 'UPDATE') AS change,
              has_table_privilege($1, 'DELETE') AS remove, has_table_privilege($1, 'TRUNCATE') AS empty`,
      [`coordination.${table}`],
    );
    expect(may).toEqual({ add: true, change: false, remove: false, empty: false });
  });

  it('keeps what a determination says out of reach', async () => {
    const change = database.query(`UPDATE coordination.determination SET disposition = 'BAN'`);
    await expect(change).rejects.toThrow(/permission denied/);
  });
});
