import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { determinationWorkflows } from '../../../src/determination/index.js';
import { newId } from '../../../src/kernel/index.js';
import { verifyWorkflows } from '../../../src/workflow/recorder/index.js';
import { granted, MONDAY, refusalCode } from '../../testkit/fixtures/determination-desk.js';
import {
  on,
  openRectificationDatabase,
  RectificationDesk,
} from '../../testkit/fixtures/rectification-desk.js';

let database: DataSource;
let close: () => Promise<void>;
let desk: RectificationDesk;

beforeAll(async () => {
  ({ database, close } = await openRectificationDatabase());
});
afterAll(() => close?.());
beforeEach(async () => {
  desk = await RectificationDesk.open(database);
});

const reason = '已自行整改完毕';

/** Open tasks of the case and its dispute, not of its orders. */
async function waiting(): Promise<string[]> {
  const rows: { kind: string; subject_kind: string; level: string; region: string }[] = await database.query(
    `SELECT kind, subject_kind, level, region FROM coordination.task
     WHERE platform_code = $1 AND subject_kind IN ('CASE', 'DISPUTE') AND closed_at IS NULL ORDER BY opened_at`,
    [desk.desk.platform.code],
  );
  return rows.map(({ kind, subject_kind: subject }) => `${subject} ${kind}`);
}

const closeCase = (caseId: string, more: { idempotencyKey?: string; expectedVersion?: number } = {}) =>
  desk.desk.as('OFFICE').closeSubstanceCase({ idempotencyKey: newId(), caseId, reason, ...more });

async function carryOut(orderId: string): Promise<void> {
  granted(await desk.as('BANKING').acceptRectificationOrder(on(orderId)));
  granted(await desk.as('BANKING').submitRectification({ ...on(orderId), report: '已整改' }));
  granted(await desk.verify(orderId));
  granted(await desk.as('OFFICE').closeRectificationOrder(on(orderId)));
}

async function ruled() {
  const { caseId, disputeId } = await desk.desk.openDeliberation();
  await desk.desk.rule(disputeId);
  const determination = await desk.desk.determination(caseId);
  return { caseId, disputeId, determinationId: determination?.id ?? '' };
}

describe('what the agencies determined by consensus', () => {
  it('asks the office to order something, until it has', async () => {
    const { caseId, determinationId } = await desk.determine();
    expect(await waiting()).toEqual(['CASE ISSUE_ORDER']);
    const orderId = granted(await desk.issue(determinationId));
    expect(await waiting()).toEqual([]);
    expect(refusalCode(await closeCase(caseId))).toBe('IMPLEMENTATION_UNFINISHED');
    granted(await desk.as('OFFICE').withdrawRectificationOrder({ ...on(orderId), reason: '对象有误' }));
    expect(await waiting()).toEqual(['CASE ISSUE_ORDER']);
    const again = granted(await desk.issue(determinationId));
    expect(await waiting()).toEqual([]);
    await carryOut(again);
    expect(await desk.desk.case(caseId)).toMatchObject({ status: 'DETERMINED', closedAt: MONDAY });
    expect(await waiting()).toEqual([]);
    const differences = [];
    for await (const difference of verifyWorkflows(database, determinationWorkflows))
      differences.push(difference);
    expect(differences).toEqual([]);
  });

  it('is closed by the office where it needs nothing, once', async () => {
    const { caseId } = await desk.determine();
    const idempotencyKey = newId();
    granted(await closeCase(caseId, { idempotencyKey }));
    granted(await closeCase(caseId, { idempotencyKey }));
    expect(await desk.desk.case(caseId)).toMatchObject({ closedAt: MONDAY });
    expect(await waiting()).toEqual([]);
    expect(refusalCode(await closeCase(caseId))).toBe('CASE_ALREADY_CLOSED');
    const events = await desk.desk.as('OFFICE').caseEvents.load(caseId);
    expect(events.filter(({ command }) => command === 'closeSubstanceCase')).toHaveLength(1);
  });

  it('is closed by nobody else, and not by who saw an older version', async () => {
    const { caseId } = await desk.determine();
    const input = { caseId, reason };
    const outcomes = [
      await desk.desk.as('BANKING').closeSubstanceCase({ ...input, idempotencyKey: newId() }),
      await desk.desk
        .as('OFFICE', { role: 'SYSTEM' })
        .closeSubstanceCase({ ...input, idempotencyKey: newId() }),
      await closeCase(caseId, { expectedVersion: 1 }),
      await closeCase(newId()),
      await desk.desk.as('OFFICE').closeSubstanceCase({ ...input, reason: ' ', idempotencyKey: newId() }),
    ];
    expect(outcomes.map(refusalCode)).toEqual([
      'ACTOR_NOT_ALLOWED',
      'ACTOR_NOT_ALLOWED',
      'STALE_VERSION',
      'CASE_UNKNOWN',
      'INPUT_MISSING',
    ]);
    const open = await desk.desk.openCase(undefined, { businessLine: '众筹' });
    expect(refusalCode(await closeCase(open))).toBe('TRANSITION_NOT_ALLOWED');
    expect(await desk.desk.case(caseId)).toMatchObject({ closedAt: null });
  });

  it('asks for nothing once a later determination superseded it', async () => {
    const first = await desk.determine();
    const second = await desk.determine('SUSPEND_AND_RETURN');
    expect(await waiting()).toEqual(['CASE ISSUE_ORDER']);
    granted(await closeCase(second.caseId));
    expect(await waiting()).toEqual([]);
    expect(refusalCode(await desk.issue(first.determinationId))).toBe('DETERMINATION_NOT_IN_FORCE');
  });
});

/** A licensed breach of Nanjing's classes, which the plan of tests takes to every place. */
const BREACH = { conduct: 'BREACHES_RULES', licenceHeld: '支付业务许可证' } as const;

describe('a licensed breach', () => {
  it('is to be stopped and rectified, both: ORDERS_OUTSTANDING', async () => {
    const { caseId, determinationId } = await desk.determine('RECTIFY_BY_DEADLINE', BREACH);
    const rule = 'TEST_PLAN/-/HELD/BREACHES_RULES/-@2016-01-01';
    expect(await desk.desk.determination(caseId)).toMatchObject({
      conduct: 'BREACHES_RULES',
      dispositionRules: [rule],
      requiredOrders: ['STOP_BUSINESS', 'RECTIFY_BY'],
    });
    const first = granted(await desk.issue(determinationId));
    expect(await waiting()).toEqual(['CASE ISSUE_ORDER']);
    await carryOut(first);
    expect(await desk.desk.case(caseId)).toMatchObject({ closedAt: null });
    const early = await closeCase(caseId);
    expect(early).toMatchObject({
      error: { code: 'ORDERS_OUTSTANDING', facts: { missing: ['STOP_BUSINESS'], rules: [rule] } },
    });
    expect(!early.ok && early.error.message.en).toContain(rule);
    expect(!early.ok && early.error.message.zh).toContain('停止业务');
    const second = granted(await desk.issue(determinationId, { kind: 'STOP_BUSINESS' }));
    expect(await waiting()).toEqual([]);
    await carryOut(second);
    expect(await desk.desk.case(caseId)).toMatchObject({ closedAt: MONDAY });
  });

  it('is no breach of a firm that an opinion says has no licence', async () => {
    const caseId = await desk.desk.openCase();
    const { conduct } = BREACH;
    const unlicensed = { conduct, unlicensed: true, disposition: 'RECTIFY_BY_DEADLINE' } as const;
    expect(refusalCode(await desk.desk.file('BANKING', caseId, unlicensed))).toBe('DISPOSITION_NOT_ALLOWED');
    granted(
      await desk.desk.file('BANKING', caseId, {
        ...unlicensed,
        conduct: 'EVADES_SUPERVISION',
        disposition: 'BAN',
      }),
    );
  });

  it('asks again for the one that was taken back', async () => {
    const { caseId, determinationId } = await desk.determine('RECTIFY_BY_DEADLINE', BREACH);
    granted(await desk.issue(determinationId));
    const stop = granted(await desk.issue(determinationId, { kind: 'STOP_BUSINESS' }));
    expect(await waiting()).toEqual([]);
    granted(await desk.as('OFFICE').withdrawRectificationOrder({ ...on(stop), reason: '对象有误' }));
    expect(await waiting()).toEqual(['CASE ISSUE_ORDER']);
    expect(refusalCode(await closeCase(caseId))).toBe('IMPLEMENTATION_UNFINISHED');
  });

  it('that is told by its gravity alone may be met by either', async () => {
    const gravity = { gravity: 'MINOR', severity: { participants: 90 } } as const;
    const { caseId, determinationId } = await desk.determine('RECTIFY_BY_DEADLINE', gravity);
    await carryOut(granted(await desk.issue(determinationId)));
    expect(await desk.desk.case(caseId)).toMatchObject({ closedAt: MONDAY });
  });
});

describe('a ruling', () => {
  it('asks the office to order something again where all orders were taken back', async () => {
    const { caseId, disputeId, determinationId } = await ruled();
    expect(await waiting()).toEqual(['DISPUTE ISSUE_ORDER']);
    const orderId = granted(await desk.issue(determinationId));
    expect(await waiting()).toEqual([]);
    const closeIt = () => desk.desk.as('OFFICE').closeDispute({ idempotencyKey: newId(), disputeId, reason });
    expect(refusalCode(await closeIt())).toBe('IMPLEMENTATION_UNFINISHED');
    granted(await desk.as('OFFICE').withdrawRectificationOrder({ ...on(orderId), reason: '对象有误' }));
    expect(await waiting()).toEqual(['DISPUTE ISSUE_ORDER']);
    granted(await closeIt());
    expect(await desk.desk.dispute(caseId)).toMatchObject({ state: 'CLOSED' });
    expect(await waiting()).toEqual([]);
  });

  it('is closed as its dispute: CASE_RULED', async () => {
    const { caseId } = await ruled();
    expect(refusalCode(await closeCase(caseId))).toBe('CASE_RULED');
  });

  it('asks for nothing once a later determination superseded it', async () => {
    await ruled();
    const { caseId } = await desk.determine();
    expect(await waiting()).toEqual(['CASE ISSUE_ORDER']);
    granted(await closeCase(caseId));
    expect(await waiting()).toEqual([]);
  });
});
