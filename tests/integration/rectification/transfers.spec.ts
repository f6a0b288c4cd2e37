import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { endOfWorkingDays, type Actor } from '../../../src/kernel/index.js';
import { sweepOrders } from '../../../src/rectification/index.js';
import type { AnswerPoliceTransfer } from '../../../src/rectification/use-cases/answer-police-transfer.js';
import { granted, MONDAY, refusalCode } from '../../testkit/fixtures/determination-desk.js';
import {
  on,
  openRectificationDatabase,
  RectificationDesk,
} from '../../testkit/fixtures/rectification-desk.js';

/** When three days from MONDAY are up: when Thursday is over in Beijing. */
const THURSDAY_OVER = new Date('2016-06-16T15:59:59.999Z');

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

const REFUSED = {
  answer: 'REFUSED',
  reason: '没有犯罪事实',
  legalBasis: [{ law: '刑事诉讼法', article: '112' }],
} as const;

function answer(orderId: string, say: Omit<AnswerPoliceTransfer, 'idempotencyKey' | 'orderId'>) {
  return desk.as('POLICE').answerPoliceTransfer({ ...on(orderId), ...say });
}

async function received(): Promise<string> {
  const orderId = await desk.transferred();
  granted(await answer(orderId, { answer: 'RECEIVED' }));
  return orderId;
}

async function refusedOnce(): Promise<string> {
  const orderId = await received();
  granted(await answer(orderId, REFUSED));
  return orderId;
}

const object = (orderId: string, agency: Actor | 'OFFICE' = 'BANKING') =>
  desk.as(agency).objectToTransferRefusal({ ...on(orderId), reason: '事实清楚' });

describe('a transfer to the police', () => {
  it('goes from receipt to a case, with its number, and is closed', async () => {
    const orderId = await desk.transferred();
    expect(await desk.order(orderId)).toMatchObject({
      addressee: 'POLICE',
      sender: 'BANKING',
      verifier: null,
      rectifyBy: null,
      dueAt: endOfWorkingDays(MONDAY, 3),
    });
    granted(await answer(orderId, { answer: 'RECEIVED' }));
    expect(await desk.order(orderId)).toMatchObject({
      state: 'RECEIVED',
      receivedAt: MONDAY,
      dueAt: THURSDAY_OVER,
    });
    granted(await answer(orderId, { answer: 'CASE_FILED', caseNumber: '京公（经）立字〔2016〕7号' }));
    expect(await desk.order(orderId)).toMatchObject({
      state: 'CASE_FILED',
      caseNumber: '京公（经）立字〔2016〕7号',
    });
    granted(await desk.as('OFFICE').closeRectificationOrder(on(orderId)));
    expect((await desk.events(orderId)).map(({ command, rule }) => [command, rule])).toEqual([
      ['issueRectificationOrder', '国办发〔2016〕21号'],
      ['receiveTransfer', '行政执法机关移送涉嫌犯罪案件的规定 7'],
      ['fileCriminalCase', '行政执法机关移送涉嫌犯罪案件的规定 8'],
      ['closeRectificationOrder', '国办发〔2016〕21号'],
    ]);
  });

  it('is refused with reason and legal basis, objected to once, and answered for good', async () => {
    const orderId = await refusedOnce();
    expect(await desk.order(orderId)).toMatchObject({ state: 'REFUSED', objectionUntil: THURSDAY_OVER });
    expect((await desk.events(orderId)).at(-1)).toMatchObject({
      details: { reason: REFUSED.reason, legalBasis: REFUSED.legalBasis },
    });
    granted(await object(orderId));
    expect(await desk.order(orderId)).toMatchObject({
      state: 'OBJECTED',
      objectedAt: MONDAY,
      objectionUntil: null,
      dueAt: THURSDAY_OVER,
    });
    granted(await answer(orderId, REFUSED));
    expect(await desk.order(orderId)).toMatchObject({ state: 'REFUSED', objectionUntil: null });
    expect(refusalCode(await object(orderId))).toBe('ALREADY_OBJECTED');
    granted(await desk.as('OFFICE').closeRectificationOrder(on(orderId)));
  });

  it('may end in a case after an objection', async () => {
    const orderId = await refusedOnce();
    expect(refusalCode(await object(orderId, 'OFFICE'))).toBe('ORDER_STEP_NOT_YOURS');
    granted(await object(orderId));
    granted(await answer(orderId, { answer: 'CASE_FILED', caseNumber: '7' }));
    expect(await desk.order(orderId)).toMatchObject({ state: 'CASE_FILED', objectionUntil: null });
  });

  it('is objected to within three days: OBJECTION_LATE', async () => {
    const orderId = await refusedOnce();
    desk.clock.set(THURSDAY_OVER);
    expect(refusalCode(await object(orderId))).toBe('OBJECTION_LATE');
    desk.clock.set(new Date(THURSDAY_OVER.getTime() - 1));
    granted(await object(orderId));
  });

  it('is not closed while the sender may object: OBJECTION_WINDOW_OPEN', async () => {
    const orderId = await refusedOnce();
    const office = desk.as('OFFICE');
    expect(refusalCode(await office.closeRectificationOrder(on(orderId)))).toBe('OBJECTION_WINDOW_OPEN');
    desk.clock.set(THURSDAY_OVER);
    granted(await office.closeRectificationOrder(on(orderId)));
  });

  it('asks the office to close it once nobody can object any more, at once if nobody could', async () => {
    const asked = (orderId: string): Promise<{ agency: string; kind: string }[]> =>
      database.query(
        `SELECT agency, kind FROM coordination.task
         WHERE subject_kind = 'ORDER' AND subject_id = $1 AND closed_at IS NULL`,
        [orderId],
      );
    const closing = [{ agency: 'OFFICE', kind: 'CLOSE_ORDER' }];
    const left = await refusedOnce();
    const objected = await refusedOnce();
    granted(await object(objected));
    granted(await answer(objected, REFUSED));
    expect([await asked(left), await asked(objected)]).toEqual([[], closing]);
    await sweepOrders(database, new Date(THURSDAY_OVER.getTime() - 1));
    expect(await asked(left)).toEqual([]);
    const swept = await sweepOrders(database, THURSDAY_OVER);
    expect(swept).toContainEqual({ orderId: left, stage: 'endObjectionWindow' });
    expect(await sweepOrders(database, THURSDAY_OVER)).toEqual([]);
    expect(await asked(left)).toEqual(closing);
    expect((await desk.events(left)).at(-1)).toMatchObject({ command: 'endObjectionWindow', agency: null });
    const { dueAt } = await desk.order(left);
    expect(await sweepOrders(database, dueAt ?? MONDAY)).toContainEqual({
      orderId: left,
      stage: 'remindOverdue',
    });
  });

  it.each([
    ['INPUT_MISSING', { answer: 'CASE_FILED' }],
    ['INPUT_MISSING', { answer: 'REFUSED', legalBasis: REFUSED.legalBasis }],
    ['LEGAL_BASIS_MISSING', { answer: 'REFUSED', reason: '没有犯罪事实' }],
    ['INPUT_MISSING', { answer: 'REVIEW_EXTENDED', reason: '案情复杂' }],
    ['INPUT_MISSING', { answer: 'REVIEW_EXTENDED', reason: '案情复杂', period: 'REVIEW_COMPLEX' }],
  ] as const)('needs what each answer has to say: %s %j', async (code, say) => {
    const orderId = await received();
    expect(refusalCode(await answer(orderId, say))).toBe(code);
  });

  it('is answered by the police alone: ORDER_STEP_NOT_YOURS', async () => {
    const orderId = await desk.transferred();
    const outcome = await desk.as('BANKING').answerPoliceTransfer({ ...on(orderId), answer: 'RECEIVED' });
    expect(refusalCode(outcome)).toBe('ORDER_STEP_NOT_YOURS');
    granted(await answer(orderId, { answer: 'RECEIVED' }));
    granted(await answer(orderId, REFUSED));
    expect(refusalCode(await object(orderId, 'SECURITIES'))).toBe('ORDER_STEP_NOT_YOURS');
  });

  it('is received before it is answered, and not taken back after: TRANSITION_NOT_ALLOWED', async () => {
    const orderId = await desk.transferred();
    expect(refusalCode(await answer(orderId, REFUSED))).toBe('TRANSITION_NOT_ALLOWED');
    granted(await answer(orderId, { answer: 'RECEIVED' }));
    const outcome = await desk.as('OFFICE').withdrawRectificationOrder({ ...on(orderId), reason: '暂缓' });
    expect(refusalCode(outcome)).toBe('TRANSITION_NOT_ALLOWED');
    const verified = await desk.verify(orderId, 'PASSED', 'BANKING');
    expect(refusalCode(verified)).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('is handed over by another agency than the police: SENDER_IS_POLICE', async () => {
    const { determinationId } = await desk.determine('STRIKE_HARD', { responsibleAgency: 'POLICE' });
    const transfer = { kind: 'TRANSFER_TO_POLICE', verifyingAgency: null } as const;
    expect(refusalCode(await desk.issue(determinationId, transfer))).toBe('SENDER_IS_POLICE');
    const named = await desk.issue(determinationId, { ...transfer, transferringAgency: 'BANKING' });
    expect(await desk.order(granted(named))).toMatchObject({ sender: 'BANKING' });
  });

  it.each([{ workingDays: 5 }, { verifyingAgency: 'PBOC' as const }])(
    'has the periods and judges of the law: ORDER_FIELD_MISPLACED %j',
    async (more) => {
      const { determinationId } = await desk.determine('STRIKE_HARD');
      const outcome = await desk.issue(determinationId, {
        kind: 'TRANSFER_TO_POLICE',
        verifyingAgency: null,
        ...more,
      });
      expect(refusalCode(outcome)).toBe('ORDER_FIELD_MISPLACED');
    },
  );
});

describe('a longer review', () => {
  const extension = (period: AnswerPoliceTransfer['period']) =>
    ({ answer: 'REVIEW_EXTENDED', reason: '案情复杂', period, approvedBy: '县级公安机关负责人' }) as const;

  it('is there since the law gives it: TRANSFER_PERIOD_NOT_IN_FORCE', async () => {
    const orderId = await received();
    const outcome = await answer(orderId, extension('REVIEW_COMPLEX'));
    expect(refusalCode(outcome)).toBe('TRANSFER_PERIOD_NOT_IN_FORCE');
  });

  it('counts from the receipt, and only ever grows: TRANSFER_PERIOD_NOT_LONGER', async () => {
    // A Monday in a year without a holiday nearby.
    desk.clock.set(new Date('2019-03-04T02:00:00Z'));
    const orderId = await received();
    desk.clock.set(new Date('2019-03-06T02:00:00Z'));
    granted(
      await answer(orderId, { answer: 'REVIEW_EXTENDED', reason: '待查', period: 'REVIEW_AT_THE_LATEST' }),
    );
    // Ten days from 4 March are up with the 14th.
    expect(await desk.order(orderId)).toMatchObject({
      state: 'RECEIVED',
      dueAt: new Date('2019-03-14T15:59:59.999Z'),
    });
    granted(await answer(orderId, extension('REVIEW_COMPLEX')));
    // Thirty days from 4 March are up with 3 April.
    expect(await desk.order(orderId)).toMatchObject({ dueAt: new Date('2019-04-03T15:59:59.999Z') });
    const shorter = await answer(orderId, extension('REVIEW_AT_THE_LATEST'));
    expect(refusalCode(shorter)).toBe('TRANSFER_PERIOD_NOT_LONGER');
    expect((await desk.events(orderId)).at(-1)).toMatchObject({
      command: 'extendTransferReview',
      details: { period: 'REVIEW_COMPLEX', approvedBy: '县级公安机关负责人', article: '16' },
    });
  });
});
