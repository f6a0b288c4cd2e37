import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  Catalogue,
  proposeSharingAgreement,
  synchroniseCatalogue,
  type AgreementTerms,
} from '../../../src/access/index.js';
import { banking } from '../../../src/agencies/banking/index.js';
import {
  accessEntities,
  agreementRecorder,
  agreementWorkflows,
  agreementTasks,
  openAccess,
  sweepAgreements,
} from '../../../src/coordination/access/index.js';
import type { Caller } from '../../../src/identity/index.js';
import { newId, SettableClock } from '../../../src/kernel/index.js';
import { openStatistics } from '../../../src/statistics/index.js';
import { statisticsCsv } from '../../../src/statistics/statistics-csv.js';
import type { WorkflowStatistics } from '../../../src/statistics/workflow-statistics.js';
import { verifyWorkflows } from '../../../src/workflow/recorder/index.js';
import { rebuildTasks } from '../../../src/workflow/tasks/index.js';
import {
  openAccessDatabase,
  SHIPPED_LAW,
  SHIPPED_PERIODS,
  type AccessDatabase,
} from '../../testkit/fixtures/access-database.js';

/** A Monday. */
const START = new Date('2026-06-01T02:00:00Z');
const clock = new SettableClock(START);
const grantee: Caller = {
  agency: 'PBOC',
  role: 'OFFICER',
  level: 'NATIONAL',
  region: null,
  officer: 'wang',
  purpose: 'RECTIFICATION',
  caseId: null,
  basis: null,
  locale: 'en',
};
const owner: Caller = { ...grantee, agency: 'BANKING', officer: 'li', role: 'LEADER' };
const second: Caller = { ...owner, officer: 'chen' };
const CONTENT = {
  items: ['banking.lending'],
  purposes: ['RECTIFICATION'],
  legalBasis: '国办发〔2016〕21号',
  jurisdiction: 'ANY',
  masked: true,
  dailyQuota: null,
  validFrom: new Date('2026-01-01T00:00:00Z'),
  validTo: new Date('2027-01-01T00:00:00Z'),
} satisfies Partial<AgreementTerms>;
const REFUSAL = { reason: '超出履职需要', ground: '中华人民共和国商业银行法 六' };
const EXTENSION = { reason: '需要核对口径', consent: '数据函〔2026〕8号' };

let database: AccessDatabase;

const as = (caller: Caller) =>
  openAccess(
    {
      database: database.coordination,
      context: { caller, grants: new Set<string>(), masked: new Set<string>(), warrant: null },
      clock,
      jurisdiction: null,
    },
    SHIPPED_LAW,
  );
const step = (agreementId: string) => ({ idempotencyKey: newId(), agreementId });

async function proposed(at = START): Promise<string> {
  clock.set(at);
  const { sharingAgreement } = await as(grantee).propose({
    ...CONTENT,
    owner: 'BANKING',
    idempotencyKey: newId(),
  });
  if (!sharingAgreement) throw new Error('The proposal was refused.');
  return sharingAgreement.id;
}

async function approve(id: string): Promise<void> {
  for (const caller of [owner, second]) {
    expect(await as(caller).approve(step(id))).toMatchObject({ refusal: null });
  }
}

const tasksOf = (id: string): Promise<{ kind: string; due: string; urgent: boolean }[]> =>
  database.owner.query(
    `SELECT kind, to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS due, urgent FROM coordination.task
     WHERE subject_id = $1 AND closed_at IS NULL ORDER BY kind`,
    [id],
  );

async function topicsOf(id: string): Promise<string[]> {
  const rows: { topic: string; recipients: string[] }[] = await database.owner.query(
    `SELECT topic, recipients FROM coordination.outbox_message
     WHERE subject_id = $1 AND topic LIKE 'agreement.%' ORDER BY sequence`,
    [id],
  );
  return rows.map(({ topic, recipients }) => `${topic} ${recipients.join(' ')}`);
}

const versionsOf = (id: string) => as(owner).versions.load(id);

beforeAll(async () => {
  database = await openAccessDatabase(accessEntities);
  await synchroniseCatalogue(database.owner.manager, new Catalogue(banking.items));
});
afterAll(() => database?.test.drop());

describe('an application', () => {
  test('is to be answered in ten working days, and provided in twenty from the consent', async () => {
    const id = await proposed();
    expect(await tasksOf(id)).toEqual([
      { kind: 'APPROVE_AGREEMENT', due: '2026-06-15 15:59', urgent: false },
    ]);
    clock.set(new Date('2026-06-03T02:00:00Z'));
    expect(await as(owner).confirmSupply(step(id))).toMatchObject({
      refusal: { code: 'TRANSITION_NOT_ALLOWED' },
    });
    await approve(id);
    expect(await tasksOf(id)).toEqual([{ kind: 'SUPPLY_AGREEMENT', due: '2026-07-02 15:59', urgent: false }]);
    expect(await as(grantee).confirmSupply(step(id))).toMatchObject({
      refusal: { code: 'AGREEMENT_SIDE_REQUIRED' },
    });
    clock.set(new Date('2026-06-08T02:00:00Z'));
    expect(await as(owner).confirmSupply(step(id))).toMatchObject({ refusal: null });
    expect(await as(owner).confirmSupply(step(id))).toMatchObject({
      refusal: { code: 'AGREEMENT_SUPPLY_NOT_AWAITED' },
    });
    expect(await tasksOf(id)).toEqual([]);
    expect(await versionsOf(id)).toMatchObject([
      { suppliedBy: 'li', suppliedAt: new Date('2026-06-08T02:00:00Z'), actsAt: null },
    ]);
    expect(await topicsOf(id)).toEqual(['agreement.consented PBOC', 'agreement.provided PBOC']);
    expect(await sweepAgreements(database.coordination, new Date('2026-12-01T00:00:00Z'))).toEqual([]);
  });

  test('is refused with reason and ground by its owner, and withdrawn without by whoever made it', async () => {
    const id = await proposed();
    for (const half of [
      {},
      { reason: REFUSAL.reason },
      { ground: REFUSAL.ground },
      { ...REFUSAL, reason: ' ' },
    ]) {
      expect(await as(owner).terminate({ ...step(id), ...half })).toMatchObject({
        refusal: { code: 'AGREEMENT_REFUSAL_NEEDS_GROUND' },
      });
    }
    expect(await as(owner).terminate({ ...step(id), ...REFUSAL })).toMatchObject({ refusal: null });
    expect(await versionsOf(id)).toMatchObject([
      { status: 'REJECTED', refusalReason: REFUSAL.reason, refusalGround: REFUSAL.ground, answeredAt: START },
    ]);
    expect(await topicsOf(id)).toEqual(['agreement.not_consented PBOC']);
    const withdrawn = await proposed();
    expect(await as(grantee).terminate(step(withdrawn))).toMatchObject({ refusal: null });
    expect(await versionsOf(withdrawn)).toMatchObject([{ status: 'REJECTED', answeredAt: null }]);
    expect(await topicsOf(withdrawn)).toEqual([]);
    // What is in force ends without a ground: that is no answer to an application.
    const ended = await proposed();
    await approve(ended);
    expect(await as(owner).terminate(step(ended))).toMatchObject({ refusal: null });
    expect(await tasksOf(ended)).toEqual([]);
  });

  test('that is late is warned of, reminded of and told to the data authority, each once', async () => {
    const id = await proposed();
    const told: [string, number][] = [];
    for (let day = 1; day <= 25; day += 1) {
      const now = new Date(START.getTime() + day * 86_400_000);
      const [one, other] = await Promise.all([
        sweepAgreements(database.coordination, now),
        sweepAgreements(database.coordination, now),
      ]);
      if (one.length + other.length > 0)
        told.push([now.toISOString().slice(0, 10), one.length + other.length]);
    }
    expect(told).toEqual([
      ['2026-06-11', 1],
      ['2026-06-16', 1],
      ['2026-06-17', 1],
    ]);
    expect(await topicsOf(id)).toEqual([
      'agreement.due_soon BANKING',
      'agreement.overdue BANKING',
      'agreement.escalated BANKING PBOC DATA_AUTHORITY',
    ]);
    expect(await tasksOf(id)).toEqual([{ kind: 'APPROVE_AGREEMENT', due: '2026-06-15 15:59', urgent: true }]);
    clock.set(new Date('2026-06-20T02:00:00Z'));
    expect(await as(owner).extend({ ...step(id), ...EXTENSION })).toMatchObject({
      refusal: { code: 'AGREEMENT_EXTENSION_NOT_POSSIBLE' },
    });
    // The clock of the supply is a new one, of which nothing has been told.
    await approve(id);
    expect(await versionsOf(id)).toMatchObject([{ remindedAt: null, escalatedAt: null }]);
    expect((await tasksOf(id)).map(({ kind, urgent }) => [kind, urgent])).toEqual([
      ['SUPPLY_AGREEMENT', false],
    ]);
    await sweepAgreements(database.coordination, new Date('2026-08-01T00:00:00Z'));
    expect((await topicsOf(id)).slice(3)).toEqual([
      'agreement.consented PBOC',
      'agreement.due_soon BANKING',
      'agreement.overdue BANKING',
      'agreement.escalated BANKING PBOC DATA_AUTHORITY',
    ]);
  });

  test('has its answer extended once, by leave of the data authority', async () => {
    const id = await proposed();
    expect(await as(owner).extend({ ...step(id), reason: ' ', consent: '数据函〔2026〕8号' })).toMatchObject({
      refusal: { code: 'INPUT_MISSING' },
    });
    expect(await as(owner).extend({ ...step(id), ...EXTENSION })).toMatchObject({ refusal: null });
    expect(await as(owner).extend({ ...step(id), ...EXTENSION })).toMatchObject({
      refusal: { code: 'AGREEMENT_EXTENSION_NOT_POSSIBLE' },
    });
    expect(await tasksOf(id)).toEqual([
      { kind: 'APPROVE_AGREEMENT', due: '2026-06-30 15:59', urgent: false },
    ]);
    expect(await topicsOf(id)).toEqual(['agreement.answer_extended PBOC']);
  });

  test('runs beside the supply of what it amends, and takes its place', async () => {
    const id = await proposed();
    await approve(id);
    await as(grantee).amend({ ...CONTENT, masked: false, ...step(id) });
    expect((await tasksOf(id)).map(({ kind }) => kind)).toEqual(['APPROVE_AGREEMENT', 'SUPPLY_AGREEMENT']);
    await approve(id);
    expect(await versionsOf(id)).toMatchObject([
      { status: 'SUPERSEDED', actsAt: null },
      { status: 'IN_FORCE', supplyDueAt: new Date('2026-06-30T15:59:59.999Z') },
    ]);
    expect((await tasksOf(id)).map(({ kind }) => kind)).toEqual(['SUPPLY_AGREEMENT']);
  });

  test('is not taken where no row says by when it is answered: AGREEMENT_PERIOD_MISSING', async () => {
    const scope = { database: database.coordination, caller: grantee, recorder: agreementRecorder };
    const before = new SettableClock(new Date('2015-06-01T00:00:00Z'));
    const outcome = await proposeSharingAgreement(
      { ...scope, clock: before, periods: SHIPPED_PERIODS },
      newId(),
      { ...CONTENT, owner: 'BANKING', validTo: new Date('2016-06-01T00:00:00Z'), validFrom: before.now() },
    );
    expect(outcome).toMatchObject({ ok: false, error: { code: 'AGREEMENT_PERIOD_MISSING' } });
  });
});

describe('statistics of applications', () => {
  const figuresOf = async (caller: Caller, from: Date) => {
    clock.set(new Date(from.getTime() + 60 * 86_400_000));
    const context = { caller, grants: new Set<string>(), masked: new Set<string>(), warrant: null };
    const ask = openStatistics({ database: database.coordination, context, clock, jurisdiction: null });
    return ask({ from, to: new Date(from.getTime() + 3_600_000) });
  };

  test('count for each owner what was in time, late, refused and is waited for', async () => {
    const from = new Date('2026-03-02T02:00:00Z');
    const refused = await proposed(from);
    await as(owner).terminate({ ...step(refused), ...REFUSAL });
    const provided = await proposed(from);
    await approve(provided);
    await as(owner).confirmSupply(step(provided));
    const late = await proposed(from);
    clock.set(new Date('2026-03-20T02:00:00Z'));
    await approve(late);
    await proposed(from);
    const withdrawn = await proposed(from);
    await as(grantee).terminate(step(withdrawn));
    const answers = { clock: 'ANSWER', count: 5, awaited: 1, overdue: 1, inTime: 2, late: 1, refused: 1 };
    const supplies = { clock: 'SUPPLY', count: 2, awaited: 1, overdue: 1, inTime: 1, late: 0, refused: 0 };
    const expected = [answers, supplies].map((figure) => ({ agency: 'BANKING', ...figure }));
    for (const agency of ['OFFICE', 'BANKING', 'PBOC'] as const) {
      expect((await figuresOf({ ...grantee, agency }, from)).sharing).toEqual(expected);
    }
    const others = await figuresOf({ ...grantee, agency: 'POLICE' }, from);
    expect(others.sharing).toEqual([]);
    expect(statisticsCsv({ ...others, sharing: expected as WorkflowStatistics['sharing'] })).toContain(
      '\r\nSHARING_ANSWER,AGREEMENT,,BANKING,,,,,5,,1,2,1,,1,',
    );
  });
});

describe('all of them', () => {
  test('keep the tasks that they have when these are worked out anew', async () => {
    const open = () =>
      database.owner.query(
        `SELECT id, kind, due_at, urgent FROM coordination.task WHERE closed_at IS NULL ORDER BY id`,
      );
    const before: unknown[] = await open();
    await rebuildTasks(database.coordination, agreementTasks, clock.now());
    expect(await open()).toEqual(before);
    expect(before.length).toBeGreaterThan(2);
  });

  test('are given exactly by their events', async () => {
    const found = [];
    for await (const difference of verifyWorkflows(database.owner, agreementWorkflows))
      found.push(difference);
    expect(found).toEqual([]);
  });
});
