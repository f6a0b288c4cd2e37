import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DataSource } from 'typeorm';
import { endOfWorkingDays, newId, type Actor, type Role } from '../../../src/kernel/index.js';
import {
  granted,
  MONDAY,
  NATIONAL,
  refusalCode,
  type Desk,
} from '../../testkit/fixtures/determination-desk.js';
import {
  NOTICE,
  on,
  openRectificationDatabase,
  ORDER,
  RectificationDesk,
  SHA256,
} from '../../testkit/fixtures/rectification-desk.js';
import { PATIENCE } from '../../testkit/patience.js';
import { statementsOf } from '../../testkit/statements-of.js';

const DAY = 86_400_000;
const DEPARTING = { substanceClass: 'ASSET_MANAGEMENT', newEvidence: '新的资金流水' } as const;

let database: DataSource;
let close: () => Promise<void>;
let desk: RectificationDesk;

beforeAll(async () => {
  ({ database, close } = await openRectificationDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  desk = await RectificationDesk.open(database);
});

/** Does the same to several orders, all of them from the moment on at which every one has come to its order's row. */
async function together<Result>(
  ids: readonly string[],
  step: (id: string) => Promise<Result>,
): Promise<readonly Result[]> {
  const runner = database.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`SELECT FROM coordination.rectification_order WHERE id = ANY ($1::uuid[]) FOR UPDATE`, [
    ids,
  ]);
  const steps = ids.map((id) => step(id));
  await vi.waitFor(async () => {
    const [waiting]: { count: string }[] = await runner.query(
      `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    expect(Number(waiting?.count)).toBe(ids.length);
  }, PATIENCE);
  await runner.commitTransaction();
  await runner.release();
  return Promise.all(steps);
}

describe('an order', () => {
  it('is issued to the responsible agency, with what the determination finds crossed', async () => {
    const { determinationId, caseId } = await desk.determine();
    const id = granted(await desk.issue(determinationId));
    expect(await desk.order(id)).toMatchObject({
      determinationId,
      caseId,
      kind: 'RECTIFY_BY',
      state: 'ISSUED',
      version: 1,
      addressee: 'BANKING',
      verifier: 'PBOC',
      redLines: ['FUND_POOL'],
      level: 'PROVINCIAL',
      region: '110000',
      documentNumber: expect.stringMatching(/^京互金整治办〔2016〕\d+号$/),
      issuedLevel: 'PROVINCIAL',
      issuedBy: 'OFFICE',
      rectifyBy: endOfWorkingDays(MONDAY, 20),
      dueAt: endOfWorkingDays(MONDAY, 3),
      escalationLevel: 0,
    });
    expect(await desk.events(id)).toMatchObject([
      {
        version: 1,
        command: 'issueRectificationOrder',
        from: null,
        to: 'ISSUED',
        agency: 'OFFICE',
        officer: 'office-1',
        rule: '国办发〔2016〕21号',
      },
    ]);
  });

  it('goes to COMMERCE where a business licence is to be revoked', async () => {
    const { determinationId } = await desk.determine('BAN');
    const id = granted(await desk.issue(determinationId, { kind: 'REVOKE_LICENCE', workingDays: 5 }));
    expect(await desk.order(id)).toMatchObject({
      addressee: 'COMMERCE',
      rectifyBy: endOfWorkingDays(MONDAY, 5),
    });
  });

  it('is due for acceptance no later than the work itself', async () => {
    const { determinationId } = await desk.determine();
    const id = granted(await desk.issue(determinationId, { workingDays: 1 }));
    expect(await desk.order(id)).toMatchObject({ dueAt: endOfWorkingDays(MONDAY, 1) });
  });

  it('may be issued by a leader of the leading group that the case is before', async () => {
    const { determinationId } = await desk.determine();
    const input = { ...ORDER, determinationId };
    const here = desk.as('LEADING_GROUP');
    granted(await here.issueRectificationOrder({ ...input, idempotencyKey: newId() }));
    const elsewhere = desk.as('LEADING_GROUP', { level: 'NATIONAL', region: null });
    const refusal = await elsewhere.issueRectificationOrder({ ...input, idempotencyKey: newId() });
    expect(refusalCode(refusal)).toBe('ORDER_STEP_NOT_YOURS');
  });

  it.each([
    ['BANKING', 'OFFICER'],
    ['BANKING', 'LEADER'],
    ['OFFICE', 'SYSTEM'],
    ['OFFICE', 'AUDITOR'],
  ] as const)('is not issued by %s %s: ORDER_STEP_NOT_YOURS', async (agency, role) => {
    const { determinationId } = await desk.determine();
    const outcome = await desk
      .as(agency, { role })
      .issueRectificationOrder({ ...ORDER, idempotencyKey: newId(), determinationId });
    expect(refusalCode(outcome)).toBe('ORDER_STEP_NOT_YOURS');
  });

  it('happens once under one key', async () => {
    const { determinationId } = await desk.determine();
    const idempotencyKey = newId();
    const first = granted(await desk.issue(determinationId, { idempotencyKey }));
    expect(granted(await desk.issue(determinationId, { idempotencyKey }))).toBe(first);
    const other = await desk.issue(determinationId, { idempotencyKey, measures: '取缔' });
    expect(refusalCode(other)).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('what an order may say', () => {
  it.each([newId(), 'none'])('needs a determination: DETERMINATION_UNKNOWN (%s)', async (id) => {
    expect(refusalCode(await desk.issue(id))).toBe('DETERMINATION_UNKNOWN');
  });

  it('needs one in force: DETERMINATION_NOT_IN_FORCE', async () => {
    const { determinationId } = await desk.determine();
    desk.clock.advance(DAY);
    const { determinationId: later } = await desk.determine();
    expect(refusalCode(await desk.issue(determinationId))).toBe('DETERMINATION_NOT_IN_FORCE');
    granted(await desk.issue(later));
  });

  it('is what the disposition allows: ORDER_KIND_NOT_ALLOWED', async () => {
    const { determinationId } = await desk.determine('RECTIFY_PROMPTLY');
    const outcome = await desk.issue(determinationId, { kind: 'BAN' });
    expect(refusalCode(outcome)).toBe('ORDER_KIND_NOT_ALLOWED');
    expect(!outcome.ok && outcome.error.remedy.en).toContain('RECTIFY_BY');
  });

  it.each([
    ['RED_LINE_NOT_DETERMINED', { redLines: ['SELF_FINANCING'] as const }],
    ['RED_LINE_REPEATED', { redLines: ['FUND_POOL', 'FUND_POOL'] as const }],
    ['VERIFIER_IS_ADDRESSEE', { verifyingAgency: 'BANKING' as const }],
    ['INPUT_MISSING', { measures: ' ' }],
    ['LEGAL_BASIS_MISSING', { legalBasis: [] }],
    ['WORKING_DAYS_OUT_OF_RANGE', { workingDays: 0 }],
    ['WORKING_DAYS_OUT_OF_RANGE', { workingDays: 251 }],
  ])('%s: %j', async (code, change) => {
    const { determinationId } = await desk.determine();
    expect(refusalCode(await desk.issue(determinationId, change))).toBe(code);
    expect(await desk.as('OFFICE').ordersOfDetermination.load(determinationId)).toEqual([]);
  });

  it('stands still while a dispute on the same line of business is open: STANDSTILL', async () => {
    const { determinationId } = await desk.determine();
    const open = await desk.desk.openCase();
    granted(await desk.issue(determinationId));
    granted(await desk.desk.file('BANKING', open));
    granted(await desk.desk.file('SECURITIES', open, DEPARTING));
    expect(await desk.desk.case(open)).toMatchObject({ status: 'DISPUTED' });
    const outcome = await desk.issue(determinationId);
    expect(refusalCode(outcome)).toBe('STANDSTILL');
    expect(!outcome.ok && outcome.error.message.en).toMatch(/\(case 京认定〔\d{4}〕\d+号\)/);
  });

  it('does not stand still for another line of business', async () => {
    const { determinationId } = await desk.determine();
    const open = await desk.desk.openCase(undefined, { businessLine: '股权众筹' });
    granted(await desk.desk.file('BANKING', open));
    granted(await desk.desk.file('SECURITIES', open, DEPARTING));
    expect(await desk.issue(determinationId)).toMatchObject({ ok: true });
  });
});

describe('what a page of orders costs', () => {
  it('is one statement for each kind of thing, however many orders', async () => {
    const { determinationId: first } = await desk.determine();
    const { determinationId: second } = await desk.determine('SUSPEND_AND_RETURN');
    const orders: string[] = [];
    for (let count = 0; count < 6; count += 1) orders.push(granted(await desk.issue(second)));
    const platforms = [desk.desk.platform.code, (await RectificationDesk.open(database)).desk.platform.code];
    const viewer = desk.as('BANKING');
    const page = { size: 5, after: null };
    const cost = async (reads: () => readonly Promise<unknown>[]): Promise<number> =>
      (await statementsOf(database, () => Promise.all(reads()))).length;
    // Ranked, and then read.
    expect(await cost(() => platforms.map((platform) => viewer.orderPages.load({ platform, page })))).toBe(2);
    expect(await cost(() => [first, second].map((id) => viewer.ordersOfDetermination.load(id)))).toBe(1);
    expect(await cost(() => orders.map((id) => viewer.orderEvents.load(id)))).toBe(1);
    expect(await cost(() => orders.map((id) => viewer.progress.load(id)))).toBe(1);
  });
});

/** The running number of an order's paper. */
const sequence = ({ documentNumber }: { readonly documentNumber: string }): number =>
  Number(/〕(\d+)号$/.exec(documentNumber)?.[1]);

describe('the number', () => {
  it('is of the office that issues it, and of the series of its other papers', async () => {
    const { determinationId } = await desk.determine();
    const order = { ...ORDER, determinationId };
    const key = () => ({ idempotencyKey: newId() });
    const own = granted(await desk.issue(determinationId));
    const above = granted(await desk.as('OFFICE', NATIONAL).issueRectificationOrder({ ...order, ...key() }));
    expect(await desk.order(above)).toMatchObject({
      documentNumber: expect.stringMatching(/^整治办〔2016〕\d+号$/),
      issuedLevel: 'NATIONAL',
      issuedRegion: null,
      level: 'PROVINCIAL',
    });
    const { disputeId } = await desk.desk.openDeliberation();
    await desk.desk.rule(disputeId);
    const ruling = (await desk.desk.as('OFFICE').rulings.load(disputeId)).at(-1);
    expect(sequence({ documentNumber: ruling?.documentNumber ?? '' })).toBe(
      sequence(await desk.order(own)) + 1,
    );
  });

  it('has no gaps and no doubles, whatever fails between and however many issue at once', async () => {
    const { determinationId } = await desk.determine();
    const first = await desk.order(granted(await desk.issue(determinationId)));
    const attempts = Array.from({ length: 12 }, (_, index) =>
      desk.issue(determinationId, index % 3 === 0 ? { kind: 'BAN' } : {}),
    );
    const issued = (await Promise.all(attempts)).filter(({ ok }) => ok).map((outcome) => granted(outcome));
    const orders = await Promise.all(issued.map((id) => desk.order(id)));
    const numbers = orders.map(sequence).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 8 }, (_, index) => sequence(first) + 1 + index));
  });

  it('begins anew with the year in Beijing', async () => {
    desk.clock.set(new Date('2031-12-31T15:59:59Z'));
    const { determinationId } = await desk.determine();
    const old = await desk.order(granted(await desk.issue(determinationId)));
    desk.clock.set(new Date('2031-12-31T16:00:00Z'));
    const young = await desk.order(granted(await desk.issue(determinationId)));
    expect([old, young].map(({ documentNumber }) => documentNumber)).toEqual([
      '京互金整治办〔2031〕1号',
      '京互金整治办〔2032〕1号',
    ]);
  });
});

describe('from acceptance to the end', () => {
  it('is worked on, returned, worked on again, verified and closed', async () => {
    const orderId = await desk.accepted();
    expect(await desk.order(orderId)).toMatchObject({
      state: 'ACCEPTED',
      dueAt: endOfWorkingDays(MONDAY, 20),
    });
    const banking = desk.as('BANKING');
    const report = { percent: 40, done: '已清退四成', obstacles: '部分投资人失联' };
    const evidence = [{ description: '清退名单', sha256: SHA256.toUpperCase() }];
    granted(await banking.reportRectificationProgress({ ...on(orderId), ...report, evidence }));
    granted(await banking.reportRectificationProgress({ ...on(orderId), percent: 100, done: '全部清退' }));
    expect(await banking.progress.load(orderId)).toMatchObject([
      { version: 3, ...report, evidence: [{ description: '清退名单', sha256: SHA256 }] },
      { version: 4, percent: 100, obstacles: null, evidence: [], reportedBy: 'banking-1' },
    ]);
    granted(await banking.submitRectification({ ...on(orderId), report: '已整改' }));
    expect(await desk.order(orderId)).toMatchObject({
      state: 'SUBMITTED',
      dueAt: endOfWorkingDays(MONDAY, 10),
    });
    granted(await desk.verify(orderId, 'RETURNED'));
    expect(await desk.order(orderId)).toMatchObject({
      state: 'RETURNED',
      rectifyBy: endOfWorkingDays(MONDAY, 20),
      dueAt: endOfWorkingDays(MONDAY, 20),
    });
    granted(await banking.submitRectification({ ...on(orderId), report: '已补充整改' }));
    granted(await desk.verify(orderId));
    expect(await desk.order(orderId)).toMatchObject({
      state: 'VERIFIED',
      dueAt: endOfWorkingDays(MONDAY, 5),
    });
    granted(await desk.as('OFFICE').closeRectificationOrder(on(orderId)));
    expect(await desk.order(orderId)).toMatchObject({ state: 'CLOSED', dueAt: null, actsAt: null });
    expect((await desk.events(orderId)).map(({ command }) => command)).toEqual([
      'issueRectificationOrder',
      'acceptRectificationOrder',
      'reportRectificationProgress',
      'reportRectificationProgress',
      'submitRectification',
      'returnForRectification',
      'submitRectification',
      'passVerification',
      'closeRectificationOrder',
    ]);
  });

  it('gives returned work some days at least', async () => {
    const orderId = await desk.submitted();
    desk.clock.set(endOfWorkingDays(MONDAY, 19));
    granted(await desk.verify(orderId, 'RETURNED'));
    expect(await desk.order(orderId)).toMatchObject({
      rectifyBy: endOfWorkingDays(MONDAY, 24),
      dueAt: endOfWorkingDays(MONDAY, 24),
    });
  });

  it('is extended once, by the office: ALREADY_EXTENDED', async () => {
    const orderId = await desk.accepted();
    const extension = () => ({ ...on(orderId), workingDays: 5, reason: '清退量大' });
    expect(refusalCode(await desk.as('BANKING').extendRectificationOrder(extension()))).toBe(
      'ORDER_STEP_NOT_YOURS',
    );
    const office = desk.as('OFFICE');
    const none = await office.extendRectificationOrder({ ...extension(), workingDays: 0 });
    expect(refusalCode(none)).toBe('WORKING_DAYS_OUT_OF_RANGE');
    granted(await office.extendRectificationOrder(extension()));
    expect(await desk.order(orderId)).toMatchObject({
      state: 'ACCEPTED',
      extendedAt: MONDAY,
      rectifyBy: endOfWorkingDays(MONDAY, 25),
      dueAt: endOfWorkingDays(MONDAY, 25),
    });
    expect(refusalCode(await office.extendRectificationOrder(extension()))).toBe('ALREADY_EXTENDED');
  });

  it('is extended from now, where its period has passed', async () => {
    const orderId = await desk.accepted();
    desk.clock.set(endOfWorkingDays(MONDAY, 30));
    granted(
      await desk
        .as('OFFICE')
        .extendRectificationOrder({ ...on(orderId), workingDays: 5, reason: '清退量大' }),
    );
    expect(await desk.order(orderId)).toMatchObject({ dueAt: endOfWorkingDays(MONDAY, 35) });
  });

  it('is withdrawn by the office, and keeps its number', async () => {
    const { determinationId } = await desk.determine();
    const orderId = granted(await desk.issue(determinationId));
    granted(await desk.as('OFFICE').withdrawRectificationOrder({ ...on(orderId), reason: '对象有误' }));
    const withdrawn = await desk.order(orderId);
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', dueAt: null });
    const next = await desk.order(granted(await desk.issue(determinationId)));
    expect(sequence(next)).toBe(sequence(withdrawn) + 1);
  });

  it('stands when its determination is superseded, and says so', async () => {
    const { determinationId } = await desk.determine();
    const orderId = granted(await desk.issue(determinationId));
    desk.clock.advance(DAY);
    await desk.determine('SUSPEND_AND_RETURN');
    const superseded = (condition: boolean) =>
      desk
        .as('OFFICE')
        .orders({ platform: desk.desk.platform.code, superseded: condition }, { size: 10, after: null });
    expect((await superseded(true)).edges.map(({ node }) => node.id)).toEqual([orderId]);
    expect((await superseded(false)).edges).toEqual([]);
    granted(await desk.as('BANKING').acceptRectificationOrder(on(orderId)));
  });
});

describe('who may and when', () => {
  it.each([
    ['PBOC', 'OFFICER'],
    ['SECURITIES', 'OFFICER'],
    ['OFFICE', 'OFFICER'],
    ['LEADING_GROUP', 'LEADER'],
    ['BANKING', 'SYSTEM'],
    ['BANKING', 'AUDITOR'],
  ] as const)('is not accepted by %s %s: ORDER_STEP_NOT_YOURS', async (agency, role) => {
    const orderId = await desk.issued();
    const outcome = await desk.as(agency, { role }).acceptRectificationOrder(on(orderId));
    expect(refusalCode(outcome)).toBe('ORDER_STEP_NOT_YOURS');
  });

  it('is not there for an agency that it does not concern: ORDER_UNKNOWN', async () => {
    const orderId = await desk.issued();
    for (const id of [orderId, newId(), 'none']) {
      const outcome = await desk.as('INSURANCE').acceptRectificationOrder(on(id));
      expect(refusalCode(outcome)).toBe('ORDER_UNKNOWN');
      expect(await desk.as('INSURANCE').findOrder(id)).toBeNull();
    }
    for (const agency of ['BANKING', 'SECURITIES', 'PBOC', 'OFFICE', 'LEADING_GROUP'] as const) {
      expect(await desk.as(agency).findOrder(orderId)).toMatchObject({ id: orderId });
    }
  });

  it('is not acted on in another agency’s name: OTHER_AGENCYS_NAME', async () => {
    const orderId = await desk.issued();
    const outcome = await desk.as('PBOC').acceptRectificationOrder({ ...on(orderId), agency: 'BANKING' });
    expect(refusalCode(outcome)).toBe('OTHER_AGENCYS_NAME');
    granted(await desk.as('BANKING').acceptRectificationOrder({ ...on(orderId), agency: 'BANKING' }));
  });

  it('is not verified by who did the work: SELF_VERIFICATION', async () => {
    const orderId = await desk.submitted('zhang');
    expect(refusalCode(await desk.verify(orderId, 'PASSED', 'BANKING'))).toBe('SELF_VERIFICATION');
    const verification = { result: 'PASSED' as const, findings: '现场核查。' };
    // Lent from one agency to the other.
    const lent = await desk.as('PBOC', { officer: 'zhang' }).verifyRectification({
      ...on(orderId),
      ...verification,
    });
    expect(refusalCode(lent)).toBe('SELF_VERIFICATION');
    expect(refusalCode(await desk.verify(orderId, 'PASSED', 'SECURITIES'))).toBe('ORDER_STEP_NOT_YOURS');
    granted(await desk.verify(orderId));
  });

  it('is taken up by an office above with a reason, and the one below works on it no more', async () => {
    const orderId = await desk.accepted();
    const takeUp = (more: object, agency: Actor = 'BANKING') =>
      desk.as(agency, more).takeUpRectificationOrder({ ...on(orderId), reason: '跨区域，提级办理' });
    const { level, region } = desk.desk.caller('BANKING');
    expect(refusalCode(await takeUp({}))).toBe('NOT_SUPERIOR_OFFICE');
    expect(refusalCode(await takeUp({}, 'SECURITIES'))).toBe('ORDER_STEP_NOT_YOURS');
    granted(await takeUp(NATIONAL));
    const report = { percent: 10, done: '开始清退' };
    const below = await desk.as('BANKING').reportRectificationProgress({ ...on(orderId), ...report });
    expect(refusalCode(below)).toBe('OUTSIDE_JURISDICTION');
    granted(await desk.as('BANKING', NATIONAL).reportRectificationProgress({ ...on(orderId), ...report }));
    const taken = (await desk.events(orderId)).find(({ command }) => command === 'takeUpRectificationOrder');
    expect(taken?.details).toEqual({
      agency: 'BANKING',
      from: { level, region },
      reason: '跨区域，提级办理',
    });
  });

  it('is watched over by the office above that took it up', async () => {
    const orderId = await desk.submitted();
    granted(await desk.verify(orderId));
    granted(
      await desk.as('OFFICE', NATIONAL).takeUpRectificationOrder({ ...on(orderId), reason: '提级督办' }),
    );
    expect(refusalCode(await desk.as('OFFICE').closeRectificationOrder(on(orderId)))).toBe(
      'OUTSIDE_JURISDICTION',
    );
    granted(await desk.as('OFFICE', NATIONAL).closeRectificationOrder(on(orderId)));
  });

  it('goes by its table: TRANSITION_NOT_ALLOWED', async () => {
    const orderId = await desk.issued();
    const banking = desk.as('BANKING');
    const early = await banking.submitRectification({ ...on(orderId), report: '已整改' });
    expect(refusalCode(early)).toBe('TRANSITION_NOT_ALLOWED');
    expect(refusalCode(await desk.verify(orderId))).toBe('TRANSITION_NOT_ALLOWED');
    const office = desk.as('OFFICE');
    expect(refusalCode(await office.closeRectificationOrder(on(orderId)))).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('is not moved by who saw an earlier version: STALE_VERSION', async () => {
    const orderId = await desk.accepted();
    const report = { percent: 10, done: '开始清退' };
    const stale = await desk
      .as('BANKING')
      .reportRectificationProgress({ ...on(orderId), ...report, expectedVersion: 1 });
    expect(refusalCode(stale)).toBe('STALE_VERSION');
  });

  it.each([
    ['PROGRESS_OUT_OF_RANGE', { percent: 101, done: '完成' }],
    ['PROGRESS_OUT_OF_RANGE', { percent: -1, done: '完成' }],
    ['INPUT_MISSING', { percent: 1, done: '' }],
    ['EVIDENCE_HASH_MALFORMED', { percent: 1, done: '完成', evidence: [{ description: '单', sha256: 'x' }] }],
  ])('refuses a report: %s', async (code, report) => {
    const orderId = await desk.accepted();
    const outcome = await desk.as('BANKING').reportRectificationProgress({ ...on(orderId), ...report });
    expect(refusalCode(outcome)).toBe(code);
    expect(await desk.as('BANKING').progress.load(orderId)).toEqual([]);
  });

  it.each(['submission', 'verification'] as const)('takes one of twenty at once: %s', async (step) => {
    const orderId = step === 'submission' ? await desk.accepted() : await desk.submitted();
    const before = await desk.order(orderId);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        step === 'submission'
          ? desk.as('BANKING').submitRectification({ ...on(orderId), report: `第${index}份` })
          : desk.verify(orderId, index % 2 === 0 ? 'PASSED' : 'RETURNED'),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = new Set(outcomes.filter(({ ok }) => !ok).map((outcome) => refusalCode(outcome)));
    expect(codes).toEqual(new Set(['TRANSITION_NOT_ALLOWED']));
    expect(await desk.order(orderId)).toMatchObject({ version: before.version + 1 });
    expect(await desk.events(orderId)).toHaveLength(before.version + 1);
  });
});

describe('a ruling', () => {
  /** A dispute that was ruled on, with its determination. */
  async function ruled(draft: Parameters<Desk['openDeliberation']>[0] = {}) {
    const { caseId, disputeId } = await desk.desk.openDeliberation(draft);
    await desk.desk.rule(disputeId);
    const determination = await desk.desk.determination(caseId);
    if (!determination) throw new Error('The ruling made no determination.');
    return { caseId, determinationId: determination.id };
  }

  async function carryOut(orderId: string): Promise<void> {
    const securities = desk.as('SECURITIES');
    granted(await securities.acceptRectificationOrder(on(orderId)));
    const { kind } = await desk.order(orderId);
    if (kind === 'SUSPEND_BUSINESS') {
      const waived = { notice: NOTICE, waivedOn: NOTICE.notifiedOn };
      granted(await securities.recordFirmHearing({ ...on(orderId), ...waived }));
    }
    granted(await securities.submitRectification({ ...on(orderId), report: '已整改' }));
    granted(await desk.verify(orderId));
  }

  it('is being implemented from its first order on, and closed with the last', async () => {
    const { caseId, determinationId } = await ruled();
    const orders = [
      granted(await desk.issue(determinationId)),
      granted(await desk.issue(determinationId, { kind: 'SUSPEND_BUSINESS' })),
      granted(await desk.issue(determinationId)),
    ] as const;
    expect(await desk.desk.dispute(caseId)).toMatchObject({ state: 'IMPLEMENTING' });
    const office = desk.as('OFFICE');
    granted(await office.withdrawRectificationOrder({ ...on(orders[2]), reason: '重复' }));
    await carryOut(orders[0]);
    await carryOut(orders[1]);
    expect(await desk.desk.dispute(caseId)).toMatchObject({ state: 'IMPLEMENTING' });
    // Both at once, in step from the same moment on: the later one sees the other closed.
    const closing = await together([orders[0], orders[1]], (id) =>
      desk.as('OFFICE').closeRectificationOrder(on(id)),
    );
    for (const outcome of closing) granted(outcome);
    expect(await desk.desk.dispute(caseId)).toMatchObject({ state: 'CLOSED' });
  });

  it('bears orders until its last day in Beijing is over: DETERMINATION_NOT_IN_FORCE', async () => {
    const { determinationId } = await ruled({ validUntil: '2016-06-30' });
    desk.clock.set(new Date('2016-06-30T15:59:59Z'));
    granted(await desk.issue(determinationId));
    desk.clock.set(new Date('2016-06-30T16:00:00Z'));
    expect(refusalCode(await desk.issue(determinationId))).toBe('DETERMINATION_NOT_IN_FORCE');
  });

  it('bears no order while it is reopened: STANDSTILL', async () => {
    const { caseId, determinationId } = await ruled();
    const { id: disputeId } = await desk.desk.dispute(caseId);
    granted(
      await desk.desk
        .as('OFFICE')
        .reopenDispute({ idempotencyKey: newId(), disputeId, newEvidence: '新的资金流水' }),
    );
    expect(refusalCode(await desk.issue(determinationId))).toBe('STANDSTILL');
  });

  it('is not closed by orders that were all withdrawn', async () => {
    const { caseId, determinationId } = await ruled();
    const orderId = granted(await desk.issue(determinationId));
    granted(await desk.as('OFFICE').withdrawRectificationOrder({ ...on(orderId), reason: '对象有误' }));
    expect(await desk.desk.dispute(caseId)).toMatchObject({ state: 'IMPLEMENTING' });
  });
});

describe('the roles of administrators and auditors', () => {
  const ROLES: readonly Role[] = ['AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'SYSTEM'];

  it.each(ROLES)('lets %s move nothing: ORDER_STEP_NOT_YOURS', async (role) => {
    const orderId = await desk.issued();
    const outcome = await desk
      .as('OFFICE', { role })
      .withdrawRectificationOrder({ ...on(orderId), reason: '无' });
    expect(refusalCode(outcome)).toBe('ORDER_STEP_NOT_YOURS');
  });
});
