import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { notifyAfterCommit } from '../../../src/database/index.js';
import { newId } from '../../../src/kernel/index.js';
import { appendToOutbox } from '../../../src/workflow/outbox/index.js';
import { replaceTasks, type NewTask, type TaskSubject } from '../../../src/workflow/tasks/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { PATIENCE } from '../../testkit/patience.js';

const NOON = new Date('2016-06-13T04:00:00Z');
const LATER = new Date('2016-06-14T04:00:00Z');

const OPINION: NewTask = {
  kind: 'GIVE_OPINION',
  agency: 'BANKING',
  officer: null,
  level: null,
  region: null,
  platformCode: null,
  dueAt: LATER,
  urgent: false,
};

let owned: TestDatabase;
let database: DataSource;
let subject: TaskSubject;

beforeAll(async () => {
  owned = await createTestDatabase();
  database = await owned.as('huishang_coordination');
});
afterAll(() => owned?.drop());
beforeEach(() => {
  subject = { kind: 'CASE', id: newId() };
});

async function replace(wanted: readonly NewTask[], at: Date): Promise<void> {
  await database.transaction((manager) => replaceTasks(manager, subject, wanted, at));
}

interface TaskRow {
  readonly id: string;
  readonly kind: string;
  readonly agency: string;
  readonly due_at: Date | null;
  readonly urgent: boolean;
  readonly opened_at: Date;
  readonly closed_at: Date | null;
}

function tasks(): Promise<TaskRow[]> {
  return database.query(
    `SELECT id, kind, agency, due_at, urgent, opened_at, closed_at FROM coordination.task
     WHERE subject_id = $1 ORDER BY opened_at, agency, kind`,
    [subject.id],
  );
}

async function open(): Promise<string[]> {
  return (await tasks())
    .filter(({ closed_at }) => closed_at === null)
    .map((row) => `${row.agency} ${row.kind}`);
}

interface MessageRow {
  readonly topic: string;
  readonly subject_kind: string;
  readonly subject_version: number | null;
  readonly recipients: string[];
  readonly body: Record<string, unknown>;
  readonly occurred_at: Date;
}

function messages(): Promise<MessageRow[]> {
  return database.query(
    `SELECT topic, subject_kind, subject_version, recipients, body, occurred_at FROM coordination.outbox_message
     WHERE subject_id = $1 ORDER BY sequence`,
    [subject.id],
  );
}

/** What is heard on the outbox's channel from now on: what earlier transactions announced has arrived. */
async function listen() {
  const listener = database.createQueryRunner();
  const client = await listener.connect();
  const heard: string[] = [];
  const hear = ({ channel }: { channel: string }): void => void heard.push(channel);
  client.on('notification', hear);
  await client.query('LISTEN outbox_appended');
  await client.query('LISTEN earlier_announced');
  // Notices of one data source are sent in order, up to 50 ms after their commits.
  notifyAfterCommit(database.manager, 'earlier_announced');
  await vi.waitFor(() => expect(heard).toContain('earlier_announced'), PATIENCE);
  heard.length = 0;
  const leave = async (): Promise<void> => {
    await client.query('UNLISTEN *');
    client.off('notification', hear);
    await listener.release();
  };
  return { client, heard, leave };
}

describe('replaceTasks', () => {
  it('opens each new task once and tells its assignee alone', async () => {
    const securities: NewTask = { ...OPINION, agency: 'SECURITIES', dueAt: null, urgent: true };
    await replace([OPINION, securities], NOON);
    await replace([OPINION, securities], LATER);
    const rows = await tasks();
    expect(rows).toMatchObject([
      { agency: 'BANKING', due_at: LATER, urgent: false, opened_at: NOON, closed_at: null },
      { agency: 'SECURITIES', due_at: null, urgent: true, opened_at: NOON, closed_at: null },
    ]);
    const told = await messages();
    expect(told.toSorted((a, b) => String(a.recipients).localeCompare(String(b.recipients)))).toEqual([
      {
        topic: 'task.opened',
        subject_kind: 'CASE',
        subject_version: null,
        recipients: ['BANKING'],
        occurred_at: NOON,
        body: {
          task: rows[0]?.id,
          kind: 'GIVE_OPINION',
          requiredMutation: 'fileOpinion',
          urgent: false,
          dueAt: '2016-06-14T04:00:00.000Z',
          platform: null,
        },
      },
      expect.objectContaining({ recipients: ['SECURITIES'] }),
    ]);
  });

  it('wakes who listens for what it tells, once it is committed', async () => {
    const { heard, leave } = await listen();
    await replace([OPINION], NOON);
    await vi.waitFor(() => expect(heard).toEqual(['outbox_appended']), PATIENCE);
    await leave();
  });

  it('closes what is no longer asked, in silence, and keeps it', async () => {
    await replace([OPINION, { ...OPINION, agency: 'SECURITIES' }], NOON);
    await replace([OPINION], LATER);
    expect(await open()).toEqual(['BANKING GIVE_OPINION']);
    expect((await tasks()).filter(({ closed_at }) => closed_at !== null)).toMatchObject([
      { agency: 'SECURITIES', closed_at: LATER },
    ]);
    expect(await messages()).toHaveLength(2);
  });

  it('opens again, and tells again, what is asked a second time', async () => {
    await replace([OPINION], NOON);
    await replace([], LATER);
    await replace([OPINION], LATER);
    expect(await tasks()).toMatchObject([{ closed_at: LATER }, { closed_at: null }]);
    expect(await messages()).toHaveLength(2);
  });

  it('moves a due date without telling', async () => {
    await replace([OPINION], NOON);
    await replace([{ ...OPINION, dueAt: null, urgent: true }], LATER);
    expect(await tasks()).toMatchObject([{ due_at: null, urgent: true, opened_at: NOON, closed_at: null }]);
    expect(await messages()).toHaveLength(1);
  });

  it('tells members apart by name, level and region', async () => {
    const vote: NewTask = {
      ...OPINION,
      kind: 'CAST_VOTE',
      agency: 'LEADING_GROUP',
      level: 'PROVINCIAL',
      region: '110000',
      officer: 'leader-1',
    };
    await replace([vote, { ...vote, officer: 'leader-2' }, { ...vote, region: '310000' }], NOON);
    expect(await open()).toHaveLength(3);
    await replace([{ ...vote, officer: 'leader-2' }], LATER);
    expect(await open()).toHaveLength(1);
  });

  it('leaves other subjects alone', async () => {
    await replace([OPINION], NOON);
    const first = subject;
    subject = { kind: 'DISPUTE', id: first.id };
    await replace([], LATER);
    expect(await open()).toEqual(['BANKING GIVE_OPINION']);
  });

  it('writes nothing of a step that is rolled back', async () => {
    const undone = database.transaction(async (manager) => {
      await replaceTasks(manager, subject, [OPINION], NOON);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await tasks()).toEqual([]);
    expect(await messages()).toEqual([]);
  });

  it('cannot double a task, whoever forgets to hold the subject', async () => {
    await replace([OPINION], NOON);
    const doubled = database.query(
      `INSERT INTO coordination.task (id, subject_kind, subject_id, kind, agency, urgent, opened_at)
       SELECT gen_random_uuid(), subject_kind, subject_id, kind, agency, urgent, opened_at
       FROM coordination.task WHERE subject_id = $1`,
      [subject.id],
    );
    await expect(doubled).rejects.toThrow('task_open');
  });
});

describe('appendToOutbox', () => {
  it('keeps what is said, in order, and wakes who listens once it is committed', async () => {
    const { client, heard, leave } = await listen();
    const recipients = ['BANKING', 'POLICE'] as const;
    await database.transaction(async (manager) => {
      for (const version of [4, 5])
        await appendToOutbox(manager, {
          topic: 'dispute.decided',
          recipients,
          at: NOON,
          subject: { ...subject, version },
          body: { dispute: subject.id },
        });
      await client.query('SELECT 1');
      expect(heard).toEqual([]);
    });
    await vi.waitFor(() => expect(heard).toEqual(['outbox_appended']), PATIENCE);
    await leave();
    const [first, second] = await messages();
    expect(first).toEqual({
      topic: 'dispute.decided',
      subject_kind: 'CASE',
      subject_version: 4,
      recipients,
      body: { dispute: subject.id },
      occurred_at: NOON,
    });
    expect(second?.subject_version).toBe(5);
  });

  it('cannot be changed or taken back by who wrote it', async () => {
    for (const change of [
      `UPDATE coordination.outbox_message SET topic = 'x'`,
      'DELETE FROM coordination.outbox_message',
      'DELETE FROM coordination.task',
      `UPDATE coordination.task SET agency = 'POLICE'`,
    ]) {
      await expect(database.query(change)).rejects.toThrow('permission denied');
    }
  });
});
