import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { installHolidayNotices, newId, SettableClock, statutoryHolidays } from '../../../src/kernel/index.js';
import { at, listAt, textAt } from '../../testkit/at.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { fileOpinion, openCase } from '../../testkit/fixtures/case-work.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';
import { runCommand } from '../../testkit/processes/run-command.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';

const end = (day: string): string => new Date(`${day}T23:59:59.999+08:00`).toISOString();
/** Two Mondays at ten in the morning in Beijing, the second in the last week of the year. */
const EARLIER = new Date('2026-12-07T02:00:00Z');
const MONDAY = new Date('2026-12-28T02:00:00Z');

let database: TestDatabase;
let folder: string;
let clock: SettableClock;
let hub: TestHub;
let other: TestHub;
/** An order whose acceptance is late by the time of the notice, and one whose acceptance is not. */
let late: string;
let order: string;
/** Whose opinions are being collected, and one on which they differ. */
const log: { readonly msg: string; readonly table?: string; readonly lastDay?: string }[] = [];
let collecting: string;
let disputed: string;

async function issue(): Promise<string> {
  const caseId = await openCase(hub, ['BANKING', 'SECURITIES']);
  await fileOpinion(hub, 'BANKING', caseId);
  await fileOpinion(hub, 'SECURITIES', caseId);
  const office = await hub.as('OFFICE', { role: 'OFFICER' });
  const found = await office.ask('query ($id: ID!) { substanceCase(id: $id) { determination { id } } }', {
    id: caseId,
  });
  const { data } = await office.ask(
    `mutation ($input: IssueRectificationOrderInput!) {
       issueRectificationOrder(input: $input) { rectificationOrder { id } refusal { code } }
     }`,
    {
      input: {
        idempotencyKey: newId(),
        determinationId: textAt(found.data, 'substanceCase', 'determination', 'id'),
        kind: 'BAN',
        measures: '停止新增业务',
        legalBasis: [{ law: '银行业监督管理法', article: '44' }],
        verifyingAgency: 'PBOC',
      },
    },
  );
  return textAt(data, 'issueRectificationOrder', 'rectificationOrder', 'id');
}

beforeAll(async () => {
  folder = await temporaryFolder();
  database = await createTestDatabase();
  clock = new SettableClock(EARLIER);
  const logger = pino({ level: 'warn' }, { write: (line) => void log.push(JSON.parse(line)) });
  const terms = { database, clock, logger, rectification: { acceptance: 10, warning: 2 } };
  hub = await startTestHub(terms);
  late = await issue();
  clock.set(MONDAY);
  order = await issue();
  collecting = await openCase(hub, ['BANKING', 'SECURITIES']);
  disputed = await openCase(hub, ['BANKING', 'SECURITIES']);
  await fileOpinion(hub, 'BANKING', disputed);
  await fileOpinion(hub, 'SECURITIES', disputed, 'LENDING');
  other = await startTestHub(terms);
});
afterAll(async () => {
  await other?.stop();
  await hub?.stop();
  // The calendar is that of the process, and other files share it.
  installHolidayNotices([]);
  await database?.drop();
  await rm(folder, { recursive: true });
});

async function importNotice(holidays: readonly string[]): Promise<string> {
  const path = join(folder, 'holidays-2027.yaml');
  await writeFile(
    path,
    `table: document
rows:
  - { document: HOLIDAYS_2027, kind: NOTICE, zh: 国务院办公厅关于2027年部分节假日安排的通知, en: Notice of the holidays of 2027, number: 国办发明电〔2026〕8号, from: 2026-11-05, mark: LAW_READ }
---
table: holiday_notice
rows:
  - { year: '2027', holidays: [${holidays.map((day) => `'${day}'`).join(', ')}], workdays: ['2027-02-20'], document: HOLIDAYS_2027, mark: LAW_READ }
`,
  );
  const { output, errors } = await runCommand(['law', 'import', path, '--apply'], {
    DATA_DIR: folder,
    DATABASE_URL: database.connection.ownerUrl,
  });
  return output + errors;
}

const CASE = `query ($id: ID!) { substanceCase(id: $id) {
  version dueAt dueAtProvisional
  dispute { version dueAt dueAtProvisional }
  timeline { subject command agency dueAt dueAtProvisional }
} }`;
const ORDER = `query ($id: ID!) { rectificationOrder(id: $id) {
  version rectifyBy dueAt dueAtProvisional events { command }
} }`;
const TASKS = `{ myTasks(first: 100) { edges { node { kind subjectId dueAt dueAtProvisional } } } }`;

async function read(query: string, id: string): Promise<unknown> {
  const office = await hub.as('OFFICE', { role: 'OFFICER' });
  const { data, errors } = await office.ask(query, { id });
  expect(errors).toEqual([]);
  return at(data, query === CASE ? 'substanceCase' : 'rectificationOrder');
}

async function tasksOf(subjectId: string): Promise<unknown[]> {
  const { data } = await (await hub.as('BANKING', { role: 'OFFICER' })).ask(TASKS);
  const tasks = listAt(data, 'myTasks', 'edges').map((edge) => at(edge, 'node'));
  return tasks.filter((task) => at(task, 'subjectId') === subjectId);
}

const recomputed = (timeline: readonly unknown[]): unknown[] =>
  timeline.filter((step) => at(step, 'command') === 'recomputeDeadline');

interface Told {
  readonly topic: string;
  readonly recipients: readonly string[];
  readonly body: unknown;
}

async function told(): Promise<readonly Told[]> {
  const owner = await database.asOwner();
  return owner.query(
    `SELECT topic, recipients, body FROM coordination.outbox_message WHERE topic LIKE '%.deadline_moved' ORDER BY topic`,
  );
}

/** Waits until the hubs have gone through all open deadlines with the notice of 2027. */
async function applied(): Promise<void> {
  const owner = await database.asOwner();
  await vi.waitFor(async () => {
    const sql = `SELECT pass FROM coordination.working_calendar WHERE years ? '2027'`;
    expect(await owner.query(sql)).toEqual([{ pass: null }]);
  }, PATIENCE);
}

async function wakeUpsOf(id: string): Promise<string[]> {
  const owner = await database.asOwner();
  const jobs: { start_after: Date }[] = await owner.query(
    `SELECT start_after FROM pgboss.job WHERE data ->> 'key' = $1`,
    [id],
  );
  return jobs.map(({ start_after: startsAt }) => startsAt.toISOString());
}

it('says when it starts in December that the notice of the next year is missing', () => {
  const warned = log.filter(({ msg }) => msg === 'a dated table ends soon or has ended');
  expect(warned).toContainEqual(expect.objectContaining({ table: 'holidays', lastDay: '2026-12-31' }));
});

it('tells deadlines beyond the last known notice as provisional', async () => {
  expect(await read(CASE, collecting)).toMatchObject({ dueAt: end('2027-01-12'), dueAtProvisional: true });
  expect(await read(CASE, disputed)).toMatchObject({
    dispute: { dueAt: end('2027-01-05'), dueAtProvisional: true },
  });
  expect(await read(ORDER, order)).toMatchObject({ dueAt: end('2027-01-12'), dueAtProvisional: true });
  expect(await tasksOf(collecting)).toMatchObject([{ dueAt: end('2027-01-12'), dueAtProvisional: true }]);
});

it('refuses a notice that leaves out statutory holidays, and writes nothing', async () => {
  const said = await importNotice(['2027-01-01']);
  expect(said).toContain('LAW_ROW_UNREADABLE');
  expect(said).toContain('the statutory holidays 2027-02-05');
});

describe('when the notice of the next year is imported', () => {
  let versions: unknown;
  let said: string;
  beforeAll(async () => {
    versions = [at(await read(CASE, collecting), 'version'), at(await read(ORDER, order), 'version')];
    said = await importNotice([...statutoryHolidays(2027), '2027-01-04']);
    await applied();
  });

  it('moves a collection of opinions, its task and its wake-up, once', async () => {
    expect(said).toContain('2 added');
    const substanceCase = await read(CASE, collecting);
    expect(substanceCase).toMatchObject({ dueAt: end('2027-01-13'), dueAtProvisional: false });
    expect(recomputed(listAt(substanceCase, 'timeline'))).toEqual([
      {
        subject: 'CASE',
        command: 'recomputeDeadline',
        agency: null,
        dueAt: end('2027-01-13'),
        dueAtProvisional: false,
      },
    ]);
    expect(await tasksOf(collecting)).toEqual([
      { kind: 'GIVE_OPINION', subjectId: collecting, dueAt: end('2027-01-13'), dueAtProvisional: false },
    ]);
    await vi.waitFor(async () => expect(await wakeUpsOf(collecting)).toContain(end('2027-01-13')), PATIENCE);
  });

  it('moves the stage of a dispute', async () => {
    const substanceCase = await read(CASE, disputed);
    expect(substanceCase).toMatchObject({ dispute: { dueAt: end('2027-01-06'), dueAtProvisional: false } });
    expect(recomputed(listAt(substanceCase, 'timeline'))).toMatchObject([{ subject: 'DISPUTE' }]);
  });

  it('moves the acceptance and the period of an order, and a warning with it', async () => {
    expect(await read(ORDER, order)).toMatchObject({
      dueAt: end('2027-01-13'),
      rectifyBy: end('2027-01-27'),
      events: [{ command: 'issueRectificationOrder' }, { command: 'recomputeDeadline' }],
    });
    const owner = await database.asOwner();
    expect(
      await owner.query(`SELECT warn_at, acts_at FROM coordination.rectification_order WHERE id = $1`, [
        order,
      ]),
    ).toEqual([{ warn_at: new Date('2027-01-10T16:00:00Z'), acts_at: new Date('2027-01-10T16:00:00Z') }]);
  });

  it('leaves an acceptance that is late where it was', async () => {
    const found = await read(ORDER, late);
    expect(found).toMatchObject({ dueAt: end('2026-12-21'), rectifyBy: end('2027-01-06') });
    expect(listAt(found, 'events').map((event) => at(event, 'command'))).toEqual([
      'issueRectificationOrder',
      'warnOfDeadline',
      'remindOverdue',
      'escalateOverdue',
      'recomputeDeadline',
    ]);
  });

  it('tells those concerned from when to when, and by which notice', async () => {
    const messages = await told();
    expect(messages.map(({ topic }) => topic)).toEqual([
      'case.deadline_moved',
      'dispute.deadline_moved',
      'order.deadline_moved',
      'order.deadline_moved',
    ]);
    expect(messages[0]).toEqual({
      topic: 'case.deadline_moved',
      recipients: ['BANKING', 'SECURITIES'],
      body: {
        moved: { dueAt: { from: end('2027-01-12'), to: end('2027-01-13') } },
        notices: [{ year: 2027, source: '国办发明电〔2026〕8号' }],
      },
    });
    expect(messages[2]?.recipients).toEqual(expect.arrayContaining(['BANKING', 'PBOC']));
  });

  it('changes nothing more when it is imported again, or gone through again from the beginning', async () => {
    expect(await importNotice([...statutoryHolidays(2027), '2027-01-04'])).toContain('0 added');
    const owner = await database.asOwner();
    await owner.query(`UPDATE coordination.working_calendar SET years = '{}'`);
    await owner.query(`SELECT pg_notify('law_changed', '')`);
    await applied();
    expect([at(await read(CASE, collecting), 'version'), at(await read(ORDER, order), 'version')]).toEqual(
      (versions as number[]).map((version) => version + 1),
    );
    expect(await told()).toHaveLength(4);
  });

  it('leaves rows that their events give', async () => {
    const { exitCode, output } = await runCommand(['workflow', 'verify'], {
      DATA_DIR: folder,
      DATABASE_URL: database.connection.ownerUrl,
    });
    expect(output).toContain('Different: 0.');
    expect(exitCode).toBe(0);
  });
});
