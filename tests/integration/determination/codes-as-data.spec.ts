import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, regionCodeOf } from '../../../src/kernel/index.js';
import { Desk, granted, OPINION, refusalCode } from '../../testkit/fixtures/determination-desk.js';
import { openRectificationDatabase, RectificationDesk } from '../../testkit/fixtures/rectification-desk.js';

/** In the first days of the Nanjing plan. */
const JULY = new Date('2016-07-04T02:00:00Z');
const NANJING = { registeredRegion: '320102', operatingRegions: ['320102'] };

let database: DataSource;
let close: () => Promise<void>;
let desk: Desk;

beforeAll(async () => {
  ({ database, close } = await openRectificationDatabase());
});
afterAll(() => close?.());
beforeEach(async () => {
  desk = await Desk.open(database, { ...NANJING, sectors: ['TRADING_VENUE'] });
  desk.clock.set(JULY);
});

const VENUE = {
  responsibleAgency: 'LOCAL_FINANCE',
  redLines: [{ redLine: 'VENUE_UNAPPROVED', evidence: '未经批准设立交易场所。' }],
} as const;

describe('an actor, a sector and a red line that only rows know', () => {
  it('are proposed, filed by an officer of the finance office as lead, and determined', async () => {
    const opened = await desk.as('OFFICE').openSubstanceCase({
      idempotencyKey: newId(),
      platform: desk.platform.code,
      reason: '排查发现',
    });
    const caseId = granted(opened);
    expect((await desk.case(caseId)).concernedAgencies).toEqual(['COMMERCE', 'POLICE', 'LOCAL_FINANCE']);
    granted(await desk.file('LOCAL_FINANCE', caseId, VENUE));
    granted(await desk.decline('COMMERCE', caseId));
    granted(await desk.decline('POLICE', caseId));
    expect(await desk.determination(caseId)).toMatchObject({
      responsibleAgency: 'LOCAL_FINANCE',
      redLines: ['VENUE_UNAPPROVED'],
      sectors: ['TRADING_VENUE'],
    });
  });

  it.each([
    ['a red line of another sector', { redLines: OPINION.redLines }, 'RED_LINE_NOT_IN_FORCE'],
    [
      'a red line that no row draws',
      { redLines: [{ redLine: 'RUDENESS', evidence: '态度恶劣' }] },
      'RED_LINE_UNKNOWN',
    ],
    ['a conduct that no row names', { conduct: 'RUDE', redLines: [] }, 'CONDUCT_UNKNOWN'],
    ['a disposition that no row has', { disposition: 'SCOLD', redLines: [] }, 'DISPOSITION_NOT_ALLOWED'],
    [
      'a body without such a power as responsible',
      { responsibleAgency: 'COURT', redLines: [] },
      'NO_SUCH_POWER',
    ],
    ['nobody as responsible', { responsibleAgency: 'NAVY', redLines: [] }, 'ACTOR_UNKNOWN'],
    [
      'a body that does not exist yet as responsible',
      { responsibleAgency: 'SUPERVISION', redLines: [] },
      'ACTOR_NOT_IN_FORCE',
    ],
  ] as const)('are refused where an opinion names %s: %s', async (_what, change, code) => {
    const caseId = await desk.openCase(['LOCAL_FINANCE', 'COMMERCE']);
    const outcome = await desk.file('LOCAL_FINANCE', caseId, { ...VENUE, ...change });
    expect(refusalCode(outcome)).toBe(code);
  });

  it('are refused where nobody may give an opinion: NO_SUCH_POWER, ACTOR_UNKNOWN, SAME_BODY', async () => {
    const open = (concernedAgencies: readonly string[]) =>
      desk.as('OFFICE').openSubstanceCase({
        idempotencyKey: newId(),
        platform: desk.platform.code,
        reason: '排查发现',
        concernedAgencies,
      });
    expect(refusalCode(await open(['BANKING', 'TREASURY']))).toBe('NO_SUCH_POWER');
    expect(refusalCode(await open(['BANKING', 'NAVY']))).toBe('ACTOR_UNKNOWN');
    expect(refusalCode(await open(['BANKING', 'SUPERVISION']))).toBe('ACTOR_NOT_IN_FORCE');
    desk.clock.set(new Date('2019-03-01T02:00:00Z'));
    expect(refusalCode(await open(['BANKING', 'INSURANCE']))).toBe('SAME_BODY');
    const caseId = granted(await open(['BANKING', 'COMMERCE']));
    expect(refusalCode(await desk.addAgency('OFFICE', caseId, 'TREASURY'))).toBe('NO_SUCH_POWER');
    granted(await desk.addAgency('OFFICE', caseId, 'HOUSING'));
  });
});

describe('gravity and harm', () => {
  it('are recorded with the opinion, and shown', async () => {
    const caseId = await desk.openCase(['LOCAL_FINANCE', 'COMMERCE']);
    const severity = { raised: '50025000000', participants: 900, evadesSupervision: true };
    const change = { ...VENUE, disposition: 'CLOSE_OR_BAN', gravity: 'GRAVE', severity } as const;
    granted(await desk.file('LOCAL_FINANCE', caseId, change));
    const [opinion] = await desk.as('LOCAL_FINANCE').readOpinions(await desk.case(caseId));
    expect(opinion).toMatchObject({
      gravity: 'GRAVE',
      shownSeverity: { raised: { amount: '50025000000', currency: 'CNY' }, participants: 900, loss: null },
    });
  });
});

describe('a compliant finding', () => {
  it('asks for no measure, and for new evidence before a second round: NEW_EVIDENCE_REQUIRED', async () => {
    const caseId = await desk.openCase(['LOCAL_FINANCE', 'COMMERCE']);
    const compliant = { conduct: 'COMPLIANT', disposition: 'NO_MEASURE', redLines: [] };
    granted(await desk.file('LOCAL_FINANCE', caseId, { ...VENUE, ...compliant }));
    granted(await desk.file('COMMERCE', caseId, { ...VENUE, ...compliant }));
    const determination = await desk.determination(caseId);
    expect(determination?.disposition).toBe('NO_MEASURE');
    const tasks: unknown[] = await database.query(
      `SELECT kind FROM coordination.task WHERE subject_id = $1 AND closed_at IS NULL`,
      [caseId],
    );
    expect(tasks).toEqual([]);

    const again = (newEvidence?: string) =>
      desk.as('OFFICE').openSubstanceCase({
        idempotencyKey: newId(),
        platform: desk.platform.code,
        businessLine: '网络借贷',
        reason: '再次排查',
        concernedAgencies: ['LOCAL_FINANCE', 'COMMERCE'],
        newEvidence,
      });
    expect(refusalCode(await again())).toBe('NEW_EVIDENCE_REQUIRED');
    expect(refusalCode(await again('  '))).toBe('NEW_EVIDENCE_REQUIRED');
    const second = granted(await again('新的资金流水'));
    expect(await desk.case(second)).toMatchObject({ newEvidence: '新的资金流水' });
  });
});

describe('orders on what was determined', () => {
  it('go to the finance office, and to the telecom administration for its sites', async () => {
    const orders = await RectificationDesk.open(database, { ...NANJING, sectors: ['P2P_LENDING'] });
    orders.desk.clock.set(JULY);
    const caseId = await orders.desk.openCase(['LOCAL_FINANCE', 'BANKING']);
    const found = { conduct: 'EVADES_SUPERVISION', disposition: 'BAN', responsibleAgency: 'LOCAL_FINANCE' };
    granted(await orders.desk.file('LOCAL_FINANCE', caseId, found));
    granted(await orders.desk.file('BANKING', caseId, found));
    const determinationId = (await orders.desk.determination(caseId))?.id ?? '';
    const stop = granted(
      await orders.issue(determinationId, { kind: 'STOP_BUSINESS', verifyingAgency: 'COMMERCE' }),
    );
    const site = granted(
      await orders.issue(determinationId, { kind: 'CLOSE_SITE_APP', verifyingAgency: 'COMMERCE' }),
    );
    expect((await orders.order(stop)).addressee).toBe('LOCAL_FINANCE');
    expect((await orders.order(site)).addressee).toBe('TELECOM');
    const office = { level: orders.desk.group.level, region: regionCodeOf(orders.desk.group.region ?? '') };
    const elsewhere = await orders
      .as('LOCAL_FINANCE', { level: 'PROVINCIAL', region: regionCodeOf('110000') })
      .acceptRectificationOrder({ idempotencyKey: newId(), orderId: stop });
    expect(refusalCode(elsewhere)).toBe('OUTSIDE_JURISDICTION');
    const accepted = await orders
      .as('LOCAL_FINANCE', office)
      .acceptRectificationOrder({ idempotencyKey: newId(), orderId: stop });
    granted(accepted);
    const refusedKind = await orders.issue(determinationId, {
      kind: 'RISK_CONTROL',
      verifyingAgency: 'COMMERCE',
    });
    expect(refusalCode(refusedKind)).toBe('ORDER_KIND_NOT_ALLOWED');
    const verifier = await orders.issue(determinationId, { kind: 'CLOSE', verifyingAgency: 'COURT' });
    expect(refusalCode(verifier)).toBe('NO_SUCH_POWER');
  });
});
