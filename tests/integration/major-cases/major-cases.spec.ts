import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  majorCaseEntities,
  majorCaseWorkflows,
  openMajorCases,
  sweepMajorCases,
} from '../../../src/major-cases/index.js';
import type { Caller } from '../../../src/identity/index.js';
import { newId, regionCodeOf, SettableClock, type Outcome } from '../../../src/kernel/index.js';
import { verifyWorkflows } from '../../../src/workflow/recorder/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { SHIPPED_LAW } from '../../testkit/fixtures/shipped-law.js';

const NOW = new Date('2026-06-01T00:00:00Z');
const HOUR = 3_600_000;
const clock = new SettableClock(NOW);

let owned: TestDatabase;
let database: DataSource;
let owner: DataSource;

const nanjing = { level: 'MUNICIPAL', region: regionCodeOf('320100') } as const;
const caller = (agency: Caller['agency'], more: Partial<Caller> = {}): Caller => ({
  agency,
  role: 'OFFICER',
  ...nanjing,
  officer: `${agency} officer`,
  purpose: null,
  caseId: null,
  basis: null,
  locale: 'zh',
  ...more,
});
const BANKING = caller('BANKING');
const OFFICE = caller('OFFICE');
const NATION = { level: 'NATIONAL', region: null } as const;

const as = (who: Caller) =>
  openMajorCases(
    {
      database,
      clock,
      context: { caller: who, grants: new Set(), masked: new Set(), warrant: null },
      jurisdiction: null,
    },
    SHIPPED_LAW,
  );
type Report = Parameters<ReturnType<typeof as>['report']>[0];

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'OK' : outcome.error.code);
const report = (changes: Partial<Report> = {}): Report => ({
  idempotencyKey: newId(),
  what: '平台负责人失联，投资人聚集',
  region: '320102',
  platformCode: null,
  amount: '5025000000000',
  people: 900_000,
  firstSeenAt: NOW,
  measures: '已派员到场',
  contact: '市银监分局值班室 025-8888 8888',
  ...changes,
});
async function reported(changes: Partial<Report> = {}): Promise<string> {
  const outcome = await as(BANKING).report(report(changes));
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
const acknowledge = async (who: Caller, majorCaseId: string): Promise<string> =>
  codeOf(await as(who).acknowledge({ idempotencyKey: newId(), majorCaseId }));
const mailboxes = async (id: string): Promise<string[]> => {
  const rows: { mailbox: string }[] = await owner.query(
    `SELECT mailbox FROM coordination.task WHERE subject_id = $1 AND closed_at IS NULL ORDER BY mailbox`,
    [id],
  );
  return rows.map(({ mailbox }) => mailbox);
};
const told = (id: string): Promise<unknown> =>
  owner.query(
    `SELECT topic, recipients FROM coordination.outbox_message
     WHERE subject_id = $1 AND topic LIKE 'major_case.%' ORDER BY sequence`,
    [id],
  );

beforeAll(async () => {
  owned = await createTestDatabase();
  database = await owned.as('huishang_coordination', majorCaseEntities);
  owner = await owned.asOwner(majorCaseEntities);
});
beforeEach(() => clock.set(NOW));
afterAll(() => owned?.drop());

describe('a report of a major case', () => {
  it('is told to the office of the deciding group and those above it in its own transaction', async () => {
    const id = await reported();
    expect(await as(OFFICE).find(id)).toMatchObject({
      state: 'REPORTED',
      groupLevel: 'MUNICIPAL',
      groupRegion: '320100',
      people: 900_000,
      dueAt: new Date(NOW.getTime() + HOUR),
    });
    expect(await mailboxes(id)).toEqual([
      'OFFICE/MUNICIPAL/320100/',
      'OFFICE/NATIONAL//',
      'OFFICE/PROVINCIAL/320000/',
    ]);
    expect(await told(id)).toEqual([{ topic: 'major_case.reported', recipients: ['OFFICE'] }]);
  });

  it('waits for one of them: the office of another place, a system or an agency does not acknowledge', async () => {
    const id = await reported();
    const wuxi = caller('OFFICE', { region: regionCodeOf('320200') });
    expect(await acknowledge(wuxi, id)).toBe('MAJOR_CASE_UNKNOWN');
    expect(await acknowledge({ ...OFFICE, role: 'SYSTEM' }, id)).toBe('MAJOR_CASE_UNKNOWN');
    expect(await acknowledge(BANKING, id)).toBe('MAJOR_CASE_NOT_YOURS');
    expect(await acknowledge(caller('LEADING_GROUP', { role: 'LEADER' }), id)).toBe('MAJOR_CASE_NOT_YOURS');
    expect(await acknowledge(caller('POLICE'), id)).toBe('MAJOR_CASE_UNKNOWN');
    expect(await acknowledge(caller('OFFICE', NATION), id)).toBe('OK');
    expect(await mailboxes(id)).toEqual([]);
    expect(await acknowledge(OFFICE, id)).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('is reminded of, and then put before the group, while nobody has it; each once', async () => {
    const id = await reported();
    clock.set(new Date(NOW.getTime() + HOUR));
    expect(await sweepMajorCases(database, clock.now())).toContain(id);
    expect(await sweepMajorCases(database, clock.now())).not.toContain(id);
    clock.set(new Date(NOW.getTime() + 2 * HOUR));
    expect(await sweepMajorCases(database, clock.now())).toContain(id);
    expect(await sweepMajorCases(database, clock.now())).not.toContain(id);
    expect(await mailboxes(id)).toContain('LEADING_GROUP/MUNICIPAL/320100/');
    expect(await told(id)).toEqual([
      { topic: 'major_case.reported', recipients: ['OFFICE'] },
      { topic: 'major_case.overdue', recipients: ['OFFICE'] },
      { topic: 'major_case.escalated', recipients: ['OFFICE', 'LEADING_GROUP'] },
    ]);
    expect(await acknowledge(OFFICE, id)).toBe('OK');
  });

  it.each<[code: string, changes: Partial<Report>, who: Caller]>([
    ['MAJOR_CASE_NOT_YOURS', {}, OFFICE],
    ['MAJOR_CASE_NOT_YOURS', {}, caller('LEADING_GROUP', { role: 'LEADER' })],
    ['MAJOR_CASE_NOT_YOURS', {}, { ...BANKING, role: 'SYSTEM' }],
    ['MAJOR_CASE_FIELD_UNUSABLE', { amount: '1.5' }, BANKING],
    ['MAJOR_CASE_FIELD_UNUSABLE', { people: -1 }, BANKING],
    ['MAJOR_CASE_FIELD_UNUSABLE', { firstSeenAt: new Date(NOW.getTime() + 1) }, BANKING],
    ['INPUT_MISSING', { what: ' ' }, BANKING],
    ['INPUT_TOO_LONG', { contact: '一'.repeat(201) }, BANKING],
  ])('is refused with %s for %o', async (code, changes, who) => {
    expect(codeOf(await as(who).report(report(changes)))).toBe(code);
  });

  it('has no group to go to before the plans: MAJOR_CASE_NO_GROUP', async () => {
    clock.set(new Date('2015-06-01T00:00:00Z'));
    const early = report({ firstSeenAt: clock.now() });
    expect(codeOf(await as(BANKING).report(early))).toBe('MAJOR_CASE_NO_GROUP');
  });

  it('is seen by who reported and by whom it was told to', async () => {
    const id = await reported();
    for (const [who, seen] of [
      [BANKING, true],
      [caller('BANKING', NATION), true],
      [caller('BANKING', { region: regionCodeOf('320200') }), false],
      [caller('POLICE'), false],
      [caller('LEADING_GROUP', { role: 'LEADER' }), true],
      [{ ...OFFICE, role: 'AUDITOR' }, false],
    ] as const) {
      expect((await as(who).find(id)) !== null, `${who.agency} ${who.region}`).toBe(seen);
    }
  });

  it('is given exactly by its events', async () => {
    const found = [];
    for await (const difference of verifyWorkflows(owner, majorCaseWorkflows)) found.push(difference);
    expect(found).toEqual([]);
  });
});
