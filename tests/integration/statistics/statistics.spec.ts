import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeOverdueCollections } from '../../../src/determination/index.js';
import {
  beijingDay,
  newId,
  regionCodeOf,
  workingDaysBetween,
  type Actor,
  type Level,
  type RegionCode,
} from '../../../src/kernel/index.js';
import { rebuildRow } from '../../../src/workflow/recorder/row-changes.js';
import { openStatistics } from '../../../src/statistics/index.js';
import { AGE_BUCKETS, bucketStarts } from '../../../src/statistics/age-buckets.js';
import { statisticsCsv } from '../../../src/statistics/statistics-csv.js';
import type { WorkflowStatistics } from '../../../src/statistics/workflow-statistics.js';
import { DESK_LAW } from '../../testkit/fixtures/desk-law.js';
import type { TestDatabase } from '../../testkit/database.js';
import { Desk, granted, MONDAY } from '../../testkit/fixtures/determination-desk.js';
import { openRectificationDatabase, RectificationDesk } from '../../testkit/fixtures/rectification-desk.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = new Date(MONDAY.getTime() + 30 * DAY);
const FROM = new Date(MONDAY.getTime() - HOUR);
const TO = new Date(MONDAY.getTime() + 10 * DAY);

let database: DataSource;
let close: TestDatabase['drop'];

beforeAll(async () => {
  ({ database, close } = await openRectificationDatabase());
  // The sample's own cases would be counted too.
  await consensusWithOrder();
  await silentThenLate();
  await disputed();
  await declinedAndAwaited();
  await elsewhereAndLater();
});
afterAll(() => close?.());

/** Both agree at once; of two orders, one is accepted. */
async function consensusWithOrder(): Promise<void> {
  const desk = await RectificationDesk.open(database);
  await desk.issued();
  await desk.accepted();
}

/** One answers after three hours, the other lets the window pass; of three, two differ and the third answers too late. */
async function silentThenLate(): Promise<void> {
  const desk = await Desk.open(database);
  const caseId = await desk.openCase();
  desk.clock.advance(3 * HOUR);
  granted(await desk.file('BANKING', caseId));
  const three = await Desk.open(database);
  const disputedId = await three.openCase(['BANKING', 'SECURITIES', 'PBOC']);
  granted(await three.file('BANKING', disputedId));
  granted(await three.file('SECURITIES', disputedId, { disposition: 'BAN' }));
  three.clock.set(new Date(MONDAY.getTime() + 20 * DAY));
  await closeOverdueCollections(database, three.clock.now(), three.settings, DESK_LAW);
  three.clock.advance(HOUR);
  granted(await three.file('PBOC', disputedId));
}

/** They differ, are referred after one day and accepted after two more. */
async function disputed(): Promise<void> {
  const desk = await Desk.open(database);
  const { disputeId } = await desk.openDispute();
  desk.clock.advance(DAY);
  granted(await desk.as('BANKING').referDispute({ ...step(disputeId), reason: '无法达成一致' }));
  desk.clock.advance(2 * DAY);
  granted(await desk.as('OFFICE').acceptDispute(step(disputeId)));
}

const step = (disputeId: string) => ({ idempotencyKey: newId(), disputeId });

async function declinedAndAwaited(): Promise<void> {
  const desk = await Desk.open(database);
  desk.clock.advance(2 * DAY);
  const caseId = await desk.openCase(['BANKING', 'SECURITIES', 'PBOC']);
  granted(await desk.decline('BANKING', caseId));
}

/** One in another province, of a firm of no sector, one too late for the window. */
async function elsewhereAndLater(): Promise<void> {
  const place = { registeredRegion: '440305', operatingRegions: ['440304'], sectors: [] };
  await (await Desk.open(database, place)).openCase();
  const desk = await Desk.open(database);
  desk.clock.set(TO);
  await desk.openCase();
}

const statistics = (
  agency: Actor,
  more: { level?: Level; region?: RegionCode; to?: Date } = {},
): Promise<WorkflowStatistics> => {
  const context = {
    caller: {
      agency,
      role: 'OFFICER',
      level: 'NATIONAL',
      region: null,
      officer: 'x',
      purpose: null,
      caseId: null,
      basis: null,
      locale: 'zh',
    },
    grants: new Set<string>(),
    masked: new Set<string>(),
    warrant: null,
  } as const;
  const open = openStatistics({ database, clock: { now: () => NOW }, context, jurisdiction: null });
  return open({ from: FROM, to: TO, ...more });
};

const BEIJING = { region: regionCodeOf('110000') };

describe('figures counted by hand', () => {
  it('say what stands where, how old it is and what is overdue', async () => {
    const { caseload } = await statistics('OFFICE', BEIJING);
    const level = 'PROVINCIAL';
    expect(caseload).toEqual([
      { subject: 'CASE', stage: 'COLLECTING', level, age: 'UP_TO_20', count: 1, overdue: 1 },
      { subject: 'CASE', stage: 'DETERMINED', level, age: null, count: 3, overdue: 0 },
      { subject: 'CASE', stage: 'DISPUTED', level, age: 'UP_TO_60', count: 2, overdue: 0 },
      { subject: 'DISPUTE', stage: 'CONSULTATION', level, age: 'UP_TO_10', count: 1, overdue: 1 },
      { subject: 'DISPUTE', stage: 'DRAFTING', level, age: 'UP_TO_60', count: 1, overdue: 1 },
    ]);
  });

  it('say how each agency answered', async () => {
    const { agencies } = await statistics('LEADING_GROUP', BEIJING);
    const none = { late: 0, missing: 0, awaited: 0, declined: 0 };
    expect(agencies).toEqual([
      { agency: 'BANKING', cases: 6, openCases: 3, inTime: 6, ...none, declined: 1 },
      { agency: 'PBOC', cases: 2, openCases: 2, inTime: 0, ...none, late: 1, awaited: 1 },
      { agency: 'SECURITIES', cases: 6, openCases: 3, inTime: 4, ...none, missing: 1, awaited: 1 },
    ]);
  });

  it('say on what opinions conflicted, how long each stage took, and what was ordered', async () => {
    const { conflicts, stages, orders } = await statistics('OFFICE', BEIJING);
    expect(conflicts).toEqual([
      { attribute: 'DISPOSITION', kind: 'DIVERGENCE', disputes: 1, open: 1 },
      { attribute: 'SUBSTANCE_CLASS', kind: 'DIVERGENCE', disputes: 1, open: 1 },
    ]);
    // Three were agreed or disputed at once, two waited for the whole window: 0, 0, 0, 480 and 480 hours.
    expect(stages).toEqual([
      { subject: 'CASE', stage: 'COLLECTING', stays: 5, medianHours: 0, ninetiethPercentileHours: 480 },
      { subject: 'DISPUTE', stage: 'CONSULTATION', stays: 1, medianHours: 24, ninetiethPercentileHours: 24 },
      { subject: 'DISPUTE', stage: 'REFERRED', stays: 1, medianHours: 48, ninetiethPercentileHours: 48 },
    ]);
    const order = { kind: 'RECTIFY_BY', addressee: 'BANKING', count: 1, overdue: 1 };
    expect(orders).toEqual([
      { ...order, state: 'ACCEPTED' },
      { ...order, state: 'ISSUED' },
    ]);
  });

  it('say what became of the cases of each region and month', async () => {
    const { regions, months } = await statistics('OFFICE', BEIJING);
    const opened = { cases: 6, open: 3, disputes: 2, overdue: 3 };
    expect(regions).toEqual([{ region: '110000', ...opened }]);
    expect(months).toEqual([{ month: beijingDay(MONDAY).slice(0, 7), ...opened }]);
    const all = await statistics('OFFICE');
    const total = all.caseload.reduce((sum, { subject, count }) => sum + (subject === 'CASE' ? count : 0), 0);
    for (const figures of [all.regions, all.months]) {
      expect(figures.reduce((sum, { cases }) => sum + cases, 0)).toBe(total);
    }
  });

  it('count a case in each sector of its firm, and one of a firm of none apart', async () => {
    const opened = { cases: 6, open: 3, disputes: 2, overdue: 3 };
    expect((await statistics('OFFICE', BEIJING)).sectors).toEqual([
      { sector: 'EQUITY_CROWDFUNDING', ...opened },
      { sector: 'P2P_LENDING', ...opened },
    ]);
    const place = { region: regionCodeOf('440000') };
    const alone = { cases: 1, open: 1, disputes: 0, overdue: 1 };
    expect((await statistics('OFFICE', place)).sectors).toEqual([{ sector: null, ...alone }]);
    // Of an agency's own cases alone.
    expect((await statistics('POLICE', place)).sectors).toEqual([]);
    expect((await statistics('PBOC', BEIJING)).sectors.map(({ cases }) => cases)).toEqual([2, 2]);
  });

  it('of an agency are of its own cases, with its own line alone', async () => {
    const { agency, caseload, agencies, orders } = await statistics('PBOC', BEIJING);
    expect(agency).toBe('PBOC');
    expect(caseload.filter(({ subject }) => subject === 'CASE').map(({ count }) => count)).toEqual([1, 1]);
    expect(agencies.map((each) => each.agency)).toEqual(['PBOC']);
    expect(orders).toEqual([]);
    expect((await statistics('POLICE')).caseload).toEqual([]);
  });

  it('are bounded by region, level and window', async () => {
    const count = ({ caseload }: WorkflowStatistics): number =>
      caseload.reduce((sum, each) => sum + (each.subject === 'CASE' ? each.count : 0), 0);
    expect(count(await statistics('OFFICE'))).toBe(7);
    expect(count(await statistics('OFFICE', { region: regionCodeOf('440000') }))).toBe(1);
    expect(count(await statistics('OFFICE', { level: 'PROVINCIAL' }))).toBe(7);
    expect(count(await statistics('OFFICE', { level: 'MUNICIPAL' }))).toBe(0);
    expect(count(await statistics('OFFICE', { level: 'NATIONAL' }))).toBe(0);
    await expect(statistics('OFFICE', { to: FROM })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', refusal: 'STATISTICS_WINDOW_UNUSABLE' },
    });
  });
});

interface EventRow {
  readonly id: string;
  readonly version: number;
  readonly to_state: string;
  readonly at: Date;
  readonly changes: Record<string, unknown>;
}

/** Events by their subject, each in order. */
async function histories(table: 'substance_case' | 'dispute'): Promise<EventRow[][]> {
  const id = table === 'dispute' ? 'dispute_id' : 'case_id';
  const rows: EventRow[] = await database.query(
    `SELECT ${id} AS id, version, to_state, at, changes FROM coordination.${table}_event
     WHERE changes ? 'openedAt' OR EXISTS (SELECT FROM coordination.${table}_event AS first
       WHERE first.${id} = ${table}_event.${id} AND first.changes ? 'openedAt') ORDER BY 1, 2`,
  );
  const found = new Map<string, EventRow[]>();
  for (const row of rows) found.set(row.id, [...(found.get(row.id) ?? []), row]);
  return [...found.values()];
}

const hours = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / HOUR;

/** PostgreSQL's percentile_cont. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = share * (sorted.length - 1);
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return Math.round((below + (above - below) * (place % 1)) * 100) / 100;
}

describe('figures from the rows', () => {
  it('are those that the events add up to', async () => {
    const cases = (await histories('substance_case'))
      .map((events) => ({ events, row: rebuildRow(events) }))
      .filter(
        ({ row }) => new Date(String(row['openedAt'])) >= FROM && new Date(String(row['openedAt'])) < TO,
      );
    const ids = new Set(cases.map(({ row }) => row['id']));
    const disputes = (await histories('dispute'))
      .map((events) => ({ events, row: rebuildRow(events) }))
      .filter(({ row }) => ids.has(row['caseId']));
    const subjects = [
      ...cases.map((each) => ({
        ...each,
        subject: 'CASE',
        stage: String(each.row['status']),
        over: ['DETERMINED', 'WITHDRAWN'],
      })),
      ...disputes.map((each) => ({
        ...each,
        subject: 'DISPUTE',
        stage: String(each.row['state']),
        over: ['SETTLED', 'CLOSED', 'WITHDRAWN'],
      })),
    ];
    const caseload = new Map<string, { count: number; overdue: number }>();
    const stays = new Map<string, number[]>();
    for (const { subject, stage, over, row, events } of subjects) {
      const waits = !over.includes(stage);
      const age = workingDaysBetween(new Date(String(row['openedAt'])), NOW);
      const bucket = waits ? AGE_BUCKETS[[5, 10, 20, 60].filter((most) => age > most).length] : null;
      const key = JSON.stringify([subject, stage, row['level'], bucket]);
      const figure = caseload.get(key) ?? { count: 0, overdue: 0 };
      const { dueAt } = row;
      const overdue = waits && typeof dueAt === 'string' && new Date(dueAt) <= NOW;
      caseload.set(key, { count: figure.count + 1, overdue: figure.overdue + (overdue ? 1 : 0) });
      const entries = events.filter(({ to_state: to }, index) => to !== events[index - 1]?.to_state);
      for (const [index, { to_state: to, at }] of entries.entries()) {
        const left = entries[index + 1];
        const name = `${subject} ${to}`;
        if (left) stays.set(name, [...(stays.get(name) ?? []), hours(at, left.at)]);
      }
    }
    const counted = await statistics('OFFICE');
    expect(
      new Map(
        counted.caseload.map(({ subject, stage, level, age, ...figure }) => [
          JSON.stringify([subject, stage, level, age]),
          figure,
        ]),
      ),
    ).toEqual(caseload);
    expect(
      new Map(counted.stages.map(({ subject, stage, ...figure }) => [`${subject} ${stage}`, figure])),
    ).toEqual(
      new Map(
        [...stays].map(([name, values]) => [
          name,
          {
            stays: values.length,
            medianHours: percentile(values, 0.5),
            ninetiethPercentileHours: percentile(values, 0.9),
          },
        ]),
      ),
    );
  });

  it('put an instant into the bucket of its working days', () => {
    for (const now of [NOW, new Date('2016-10-03T02:00:00Z'), new Date('2017-01-28T17:00:00Z')]) {
      const starts = bucketStarts(now);
      for (let days = 0; days < 140; days += 0.5) {
        const opened = new Date(now.getTime() - days * DAY);
        const age = workingDaysBetween(opened, now);
        const bucket = starts.filter((start) => opened < start).length;
        expect(bucket, opened.toISOString()).toBe([5, 10, 20, 60].filter((most) => age > most).length);
      }
    }
  });

  it('are of one moment', async () => {
    const place = { registeredRegion: '540102', operatingRegions: ['540103'] };
    const desks = await Promise.all(Array.from({ length: 12 }, () => Desk.open(database, place)));
    const progress = { done: false };
    const writing = Promise.all(desks.map((desk) => desk.openCase())).finally(() => {
      progress.done = true;
    });
    const seen = new Set<number>([0]);
    // Once more when all are there: however quick they are, what is read differs from what was read first.
    for (let last = false; !last;) {
      last = progress.done;
      const { caseload, agencies } = await statistics('OFFICE', { region: regionCodeOf('540000') });
      const cases = caseload.reduce((sum, { count }) => sum + count, 0);
      expect(agencies.map((each) => each.cases)).toEqual(cases === 0 ? [] : [cases, cases]);
      seen.add(cases);
    }
    await writing;
    expect(seen.size).toBeGreaterThan(1);
  });

  it('count a case of an abolished division for what it became', async () => {
    const desk = await Desk.open(database, { registeredRegion: '330105', operatingRegions: ['330105'] });
    const caseId = await desk.openCase();
    // As it was stored while there was a division 下城区.
    await database.query(
      `UPDATE coordination.substance_case SET level = 'DISTRICT', region = '330103' WHERE id = $1`,
      [caseId],
    );
    const counted = async (region: string): Promise<number> =>
      (await statistics('OFFICE', { region: regionCodeOf(region) })).caseload.reduce(
        (sum, { count }) => sum + count,
        0,
      );
    expect([await counted('330105'), await counted('330100'), await counted('330106')]).toEqual([1, 1, 0]);
  });
});

describe('the table of figures', () => {
  it('has both languages over its columns, a byte order mark, and a line for each figure', async () => {
    const figures = await statistics('OFFICE', BEIJING);
    const csv = statisticsCsv(figures);
    expect(csv.startsWith('\u{feff}统计项 Section,对象 Subject,')).toBe(true);
    const lines = csv.trimEnd().split('\r\n');
    const { caseload, agencies, conflicts, stages, orders, regions, months, sectors, sharing } = figures;
    const sections = [caseload, agencies, conflicts, stages, orders, regions, months, sectors, sharing];
    expect(lines.length - 1).toBe(sections.flat().length);
    expect(lines).toContain('AGENCY,,,PBOC,,,,,2,2,,0,1,0,1,0,,,,,,');
    expect(lines).toContain('CASELOAD,CASE,COLLECTING,,PROVINCIAL,UP_TO_20,,,1,,1,,,,,,,,,,,');
  });

  it('holds no formula, whatever a code is one day', async () => {
    const figures = await statistics('OFFICE', BEIJING);
    const stage = '=HYPERLINK("http://a.invalid","x")';
    const csv = statisticsCsv({
      ...figures,
      stages: ['=1', '+1', '-1', '@x', '\tx', stage].map((name) => ({
        subject: 'CASE',
        stage: name,
        stays: 1,
        medianHours: 0,
        ninetiethPercentileHours: 0,
      })),
    });
    const cells = csv.split('\r\n').filter((line) => line.startsWith('STAGE_TIME'));
    for (const line of cells) expect(line).toMatch(/^STAGE_TIME,CASE,"?'/);
    expect(cells).toHaveLength(6);
  });
});
