import type { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCrimeTransfers, timedTransfers } from '../../../src/crime-transfers/index.js';
import { timedDetermination } from '../../../src/determination/index.js';
import { TASK_SUBJECT_ENTITIES } from '../../../src/hub/rebuild-all-tasks.js';
import { calendarYears, installHolidayNotices, newId, statutoryHolidays } from '../../../src/kernel/index.js';
import { PlatformEntity } from '../../../src/platform-registry/index.js';
import { recomputeDeadlines } from '../../../src/workflow/deadlines/index.js';
import { RowsPassedOver } from '../../../src/workflow/jobs/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { Desk, granted, ownDistrict } from '../../testkit/fixtures/determination-desk.js';
import { SHIPPED_LAW } from '../../testkit/fixtures/shipped-law.js';

const end = (day: string): Date => new Date(`${day}T23:59:59.999+08:00`);
/** A Monday at ten in the morning in Beijing; 1 January is the Friday. */
const MONDAY = new Date('2026-12-28T02:00:00Z');
const NOTICE = {
  year: 2027,
  source: '国办发明电〔2026〕8号',
  holidays: [...statutoryHolidays(2027), '2027-01-04'],
  workdays: [],
};

let owned: TestDatabase;
let database: DataSource;
let owner: DataSource;
let desk: Desk;

beforeAll(async () => {
  owned = await createTestDatabase();
  const entities = [PlatformEntity, ...TASK_SUBJECT_ENTITIES];
  database = await owned.as('huishang_coordination', entities);
  owner = await owned.asOwner(entities);
});
afterAll(() => owned?.drop());
beforeEach(async () => {
  installHolidayNotices([]);
  desk = await Desk.open(database, ownDistrict(), ['leading_group-1']);
  desk.clock.set(MONDAY);
  // By the calendar without the notice, whatever tests before have applied.
  await owner.query(`DELETE FROM coordination.working_calendar`);
  await recompute();
});
afterEach(() => installHolidayNotices([]));

function recompute(at = desk.clock.now()): Promise<number> {
  const kinds = [...timedDetermination(desk.settings), timedTransfers];
  return recomputeDeadlines(database, at, { kinds, refresh: async () => undefined, notices: () => [NOTICE] });
}

const publish = (): void => installHolidayNotices([NOTICE]);

/** Of the desk's own cases and disputes, the last one changed last. */
async function commandsOf(id: string): Promise<readonly string[]> {
  const events: { command: string }[] = await owner.query(
    `SELECT command FROM (
       SELECT case_id AS id, version, command FROM coordination.substance_case_event
       UNION ALL SELECT dispute_id, version, command FROM coordination.dispute_event
       UNION ALL SELECT transfer_id, version, command FROM coordination.crime_transfer_event) AS event
     WHERE id = $1 ORDER BY version`,
    [id],
  );
  return events.map(({ command }) => command);
}

const on = (disputeId: string) => ({ idempotencyKey: newId(), disputeId });

describe('a notice of holidays', () => {
  it('moves each open deadline once, however many processes are at it, and none by looking again', async () => {
    const cases = [
      await desk.openCase(),
      await desk.openCase(['BANKING', 'POLICE'], { businessLine: '众筹' }),
    ];
    publish();
    const moved = await Promise.all([recompute(), recompute(), recompute()]);
    expect(moved.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(cases.length);
    for (const id of cases) {
      expect((await desk.case(id)).dueAt).toEqual(end('2027-01-13'));
      expect(await commandsOf(id)).toEqual(['openSubstanceCase', 'recomputeDeadline']);
    }
    expect(await recompute()).toBe(0);
    expect(await recompute(new Date(MONDAY.getTime() + 2 * 86_400_000))).toBe(0);
  });

  it('moves the stage of a suspended dispute, which goes on with the days that it had left', async () => {
    const { caseId, disputeId } = await desk.openDispute();
    expect((await desk.dispute(caseId)).dueAt).toEqual(end('2027-01-05'));
    desk.clock.set(new Date('2026-12-29T02:00:00Z'));
    granted(await desk.as('OFFICE').suspendDispute({ ...on(disputeId), reason: '等待法院裁判' }));
    publish();
    await recompute();
    expect(await desk.dispute(caseId)).toMatchObject({
      state: 'SUSPENDED',
      dueAt: end('2027-01-06'),
      nextActionAt: null,
    });
    // Two working days later, four were left: 5, 6, 7 and 8 January.
    desk.clock.set(new Date('2026-12-31T02:00:00Z'));
    granted(await desk.as('OFFICE').resumeDispute(on(disputeId)));
    expect(await desk.dispute(caseId)).toMatchObject({
      dueAt: end('2027-01-08'),
      nextActionAt: end('2027-01-08'),
    });
  });

  it('moves the acceptance that stands still during a supplement, and no day that the office named', async () => {
    const { caseId, disputeId } = await desk.openDispute(true);
    const missing = { parts: [{ agency: 'BANKING', missing: '存管协议' }] } as const;
    const dueAt = new Date('2027-01-04T04:00:00Z');
    granted(await desk.as('OFFICE').requestSupplement({ ...on(disputeId), ...missing, dueAt }));
    publish();
    await recompute();
    expect(await desk.dispute(caseId)).toMatchObject({
      state: 'COMPLETENESS',
      dueAt,
      nextActionAt: dueAt,
      referralDueAt: end('2027-01-06'),
    });
  });

  it('moves a period of days that would end on a day off', async () => {
    const [platform]: { code: string }[] = await owner.query(
      `SELECT code FROM coordination.platform LIMIT 1`,
    );
    desk.clock.set(new Date('2027-01-01T02:00:00Z'));
    const scope = {
      database,
      clock: desk.clock,
      context: {
        caller: desk.caller('BANKING', { officer: 'zhang' }),
        grants: new Set<string>(),
        masked: new Set<string>(),
        warrant: null,
      },
      jurisdiction: null,
    };
    const transfers = openCrimeTransfers(scope, SHIPPED_LAW);
    const id = granted(
      await transfers.report({
        idempotencyKey: newId(),
        platformCode: platform?.code ?? '',
        caseId: null,
        offence: '涉嫌非法吸收公众存款罪',
        facts: '该机构向社会公开募集资金并承诺还本付息。',
        amount: '500000000',
        officers: ['zhang', 'wang'],
        papers: [],
      }),
    );
    expect((await transfers.find(id))?.dueAt).toEqual(end('2027-01-04'));
    publish();
    await recompute();
    expect(await transfers.find(id)).toMatchObject({ dueAt: end('2027-01-05'), actsAt: end('2027-01-05') });
    expect(await commandsOf(id)).toEqual(['reportSuspectedCrime', 'recomputeDeadline']);
    expect(
      await owner.query(`SELECT due_at FROM coordination.task WHERE subject_id = $1 AND closed_at IS NULL`, [
        id,
      ]),
    ).toEqual([{ due_at: end('2027-01-05') }]);
  });
});

describe('a pass over all deadlines', () => {
  it('goes on where it was when a process was killed', async () => {
    const caseId = await desk.openCase(undefined, { businessLine: '众筹' });
    const { caseId: disputed, disputeId } = await desk.openDispute();
    publish();
    // As it stands once all cases were gone through, and no dispute.
    await owner.query(
      `UPDATE coordination.working_calendar SET pass = jsonb_build_object('towards', $1::jsonb, 'kind', 1, 'after', NULL)`,
      [JSON.stringify(Object.fromEntries(calendarYears()))],
    );
    await recompute();
    expect(await commandsOf(disputeId)).toContain('recomputeDeadline');
    expect((await desk.dispute(disputed)).dueAt).toEqual(end('2027-01-06'));
    expect(await commandsOf(caseId)).toEqual(['openSubstanceCase']);
    // The next look, a day later, finds what is missing.
    await recompute(new Date(MONDAY.getTime() + 86_400_000));
    expect(await commandsOf(caseId)).toEqual(['openSubstanceCase', 'recomputeDeadline']);
  });

  it('is left to processes that know more years', async () => {
    const caseId = await desk.openCase();
    publish();
    await recompute();
    installHolidayNotices([]);
    expect(await recompute()).toBe(0);
    expect((await desk.case(caseId)).dueAt).toEqual(end('2027-01-13'));
  });

  it('passes over a row that cannot be worked out, tells of it, and moves all others', async () => {
    const broken = await desk.openCase();
    const whole = await desk.openCase(['BANKING', 'POLICE'], { businessLine: '众筹' });
    await owner.query(
      `UPDATE coordination.substance_case
       SET deadlines = jsonb_set(deadlines, '{dueAt,parts}', '[{"workingDays": 1.5}]') WHERE id = $1`,
      [broken],
    );
    publish();
    const failure: unknown = await recompute().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RowsPassedOver);
    expect([...(failure as RowsPassedOver).rows.keys()]).toEqual([broken]);
    expect((await desk.case(whole)).dueAt).toEqual(end('2027-01-13'));
    expect(await recompute()).toBe(0);
    await owner.query(`UPDATE coordination.substance_case SET deadlines = NULL WHERE id = $1`, [broken]);
  });
});
