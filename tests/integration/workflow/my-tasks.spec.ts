import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, SettableClock } from '../../../src/kernel/index.js';
import { mailboxOf } from '../../../src/workflow/tasks/mailbox.js';
import { replaceTasks, type NewTask } from '../../../src/workflow/tasks/index.js';
import { openBeijingCase } from '../../testkit/open-case.js';
import { startTestHub, type TestCaller, type TestHub } from '../../testkit/hub.js';

const MINE = `query Mine($first: Int, $after: String) {
  myTasks(first: $first, after: $after) {
    edges { node { id kind title requiredMutation rule subjectKind subjectId platform { code name } dueAt overdue urgent officer } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface TaskNode {
  readonly subjectId: string;
  readonly kind: string;
}
interface Page {
  readonly edges: readonly { readonly node: TaskNode }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const NOW = new Date('2026-06-15T02:00:00Z');
const DAY = 86_400_000;

let hub: TestHub;
let database: DataSource;
let platformCode: string;

beforeAll(async () => {
  hub = await startTestHub({ clock: new SettableClock(NOW) });
  database = await hub.database.as('huishang_coordination');
  [{ code: platformCode } = { code: '' }] = await database.query(
    'SELECT code FROM coordination.platform LIMIT 1',
  );
});
beforeEach(async () => {
  await (await hub.database.asOwner()).query('TRUNCATE coordination.task');
});
afterAll(() => hub?.stop());

async function open(task: Partial<NewTask>): Promise<string> {
  const id = newId();
  const whole: NewTask = {
    kind: 'GIVE_OPINION',
    agency: 'BANKING',
    officer: null,
    level: null,
    region: null,
    platformCode,
    dueAt: null,
    urgent: false,
    ...task,
  };
  await database.transaction((manager) => replaceTasks(manager, { kind: 'CASE', id }, [whole], NOW));
  return id;
}

async function page(caller: TestCaller, variables: Record<string, unknown> = {}): Promise<Page> {
  const { data, errors } = await caller.ask(MINE, variables);
  expect(errors).toEqual([]);
  return (data as { myTasks: Page }).myTasks;
}

async function subjects(caller: TestCaller): Promise<string[]> {
  return (await page(caller)).edges.map(({ node }) => node.subjectId);
}

function inDays(days: number): Date {
  return new Date(NOW.getTime() + days * DAY);
}

describe('myTasks', () => {
  it('tells the matters of one firm apart, by number and line of business', async () => {
    const caseId = await openBeijingCase(hub, '网络借贷');
    const other = await openBeijingCase(hub, '资产管理');
    const officer = await hub.as('PBOC', { role: 'OFFICER' });
    const { data, errors } = await officer.ask(
      '{ myTasks(first: 10) { edges { node { subjectId number businessLine } } } }',
    );
    expect(errors).toEqual([]);
    const tasks = (data as { myTasks: { edges: { node: { subjectId: string; number: string } }[] } }).myTasks
      .edges;
    expect(tasks.map(({ node }) => node)).toEqual(
      expect.arrayContaining([
        {
          subjectId: caseId,
          number: expect.stringMatching(/^国认定〔2026〕\d+号$/),
          businessLine: '网络借贷',
        },
        {
          subjectId: other,
          number: expect.stringMatching(/^国认定〔2026〕\d+号$/),
          businessLine: '资产管理',
        },
      ]),
    );
    expect(new Set(tasks.map(({ node }) => node.number)).size).toBe(2);
  });

  it('says what is asked, of what, under which rule, by when, and how it is answered', async () => {
    const subjectId = await open({ dueAt: inDays(-1), urgent: true });
    const officer = await hub.as('BANKING', { role: 'OFFICER', language: 'zh' });
    expect((await page(officer)).edges[0]?.node).toEqual({
      id: expect.any(String),
      kind: 'GIVE_OPINION',
      title: '出具业务实质认定意见',
      requiredMutation: 'fileOpinion',
      rule: '国办发〔2016〕21号',
      subjectKind: 'CASE',
      subjectId,
      platform: { code: platformCode, name: expect.any(String) },
      dueAt: inDays(-1).toISOString(),
      overdue: true,
      urgent: true,
      officer: null,
    });
  });

  it('gives the most urgent first, page by page, none twice and none left out', async () => {
    const late = await open({ dueAt: inDays(9) });
    const undated = await open({});
    const soon = await open({ dueAt: inDays(1) });
    const urgentUndated = await open({ urgent: true });
    const urgent = await open({ urgent: true, dueAt: inDays(5) });
    const own = await open({ officer: 'li', dueAt: inDays(2) });
    const expected = [urgent, urgentUndated, soon, own, late, undated];
    const caller = await hub.as('BANKING', { role: 'OFFICER', officer: 'li' });
    expect(await subjects(caller)).toEqual(expected);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo }: Page = await page(caller, { first: 1, after });
      paged.push(...edges.map(({ node }) => node.subjectId));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(expected);
  });

  it('shows each what waits for it: agency, level, region, person', async () => {
    const everyone = await open({ agency: 'LEADING_GROUP' });
    const level = await open({ agency: 'LEADING_GROUP', level: 'PROVINCIAL', dueAt: inDays(1) });
    const beijing = await open({
      agency: 'LEADING_GROUP',
      level: 'PROVINCIAL',
      region: '110000',
      dueAt: inDays(2),
    });
    const zhang = await open({
      agency: 'LEADING_GROUP',
      level: 'PROVINCIAL',
      region: '110000',
      officer: 'zhang',
      dueAt: inDays(3),
    });
    await open({ agency: 'OFFICE' });
    const member = (officer: string, region: string, role: 'OFFICER' | 'LEADER' = 'OFFICER') =>
      hub.as('LEADING_GROUP', { role, level: 'PROVINCIAL', region, officer });
    expect(await subjects(await member('zhang', '110000'))).toEqual([level, beijing, zhang, everyone]);
    expect(await subjects(await member('wang', '110000'))).toEqual([level, beijing, everyone]);
    expect(await subjects(await member('zhang', '310000'))).toEqual([level, everyone]);
    expect(await subjects(await hub.as('LEADING_GROUP', { role: 'OFFICER' }))).toEqual([everyone]);
    // A member is asked by name.
    expect(await subjects(await member('zhang', '110000', 'LEADER'))).toEqual([zhang]);
    expect(await subjects(await hub.as('BANKING', { role: 'LEADER' }))).toEqual([]);
  });

  it('shows nothing that was done', async () => {
    const id = await open({});
    await database.transaction((manager) => replaceTasks(manager, { kind: 'CASE', id }, [], NOW));
    expect(await subjects(await hub.as('BANKING', { role: 'OFFICER' }))).toEqual([]);
  });

  it("is answered to the agency's systems too, and denied to administrators and auditors", async () => {
    const id = await open({});
    expect(await subjects(await hub.as('BANKING'))).toEqual([id]);
    for (const role of ['AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] as const) {
      const { data, errors } = await (await hub.as('BANKING', { role })).ask(MINE);
      expect(data).toEqual({ myTasks: null });
      expect(errors[0]?.extensions).toMatchObject({ code: 'FIELD_DENIED', reason: 'ROLE_NOT_ALLOWED' });
    }
  });

  it('refuses a cursor of another list', async () => {
    const caller = await hub.as('BANKING', { role: 'OFFICER' });
    for (const key of [
      newId(),
      `REGULAR 2016 ${newId()}`,
      `REGULAR infinity x`,
      `CALM infinity ${newId()}`,
    ]) {
      const { errors } = await caller.ask(MINE, { after: Buffer.from(key).toString('base64url') });
      expect(errors[0]?.extensions.code, key).toBe('BAD_USER_INPUT');
    }
  });

  it('names mailboxes as the table does', async () => {
    await open({ agency: 'OFFICE', level: 'PROVINCIAL', region: '110000', officer: 'a/b' });
    await open({ agency: 'OFFICE', level: 'NATIONAL' });
    const rows: {
      mailbox: string;
      agency: string;
      level: string;
      region: string | null;
      officer: string | null;
    }[] = await database.query('SELECT mailbox, agency, level, region, officer FROM coordination.task');
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(mailboxOf(row)).toBe(row.mailbox);
  });

  it('reads no more of the index than the page shows', async () => {
    await database.query(
      `INSERT INTO coordination.task (id, subject_kind, subject_id, kind, agency, due_at, urgent, opened_at)
       SELECT gen_random_uuid(), 'CASE', n::text, 'GIVE_OPINION', 'BANKING', now() + n * interval '1 minute', n % 10 = 0, now()
       FROM generate_series(1, 20000) AS n`,
    );
    await (await hub.database.asOwner()).query('ANALYZE coordination.task');
    const plan: { 'QUERY PLAN': string }[] = await database.query(
      `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
       SELECT task.id FROM unnest(ARRAY['BANKING///', 'BANKING/NATIONAL//']) AS box CROSS JOIN LATERAL (
         SELECT * FROM coordination.task WHERE mailbox = box AND closed_at IS NULL
           AND ((NOT urgent), coalesce(due_at, 'infinity'::timestamptz), id) > (true, now(), '00000000-0000-0000-0000-000000000000')
         ORDER BY (NOT urgent), (coalesce(due_at, 'infinity'::timestamptz)), id LIMIT 21
       ) AS task ORDER BY (NOT urgent), (coalesce(due_at, 'infinity'::timestamptz)), id LIMIT 21`,
    );
    const lines = plan.map((line) => line['QUERY PLAN']);
    const scan = lines.findIndex((line) => line.includes('task_waiting'));
    expect(lines[scan], lines.join('\n')).toMatch(/Index Scan using task_waiting.*rows=(10\.50|11|10)/);
    expect(lines[scan + 1]).toMatch(/Index Cond: .*ROW/);
    expect(lines.join('\n')).not.toContain('Filter');
  });
});
