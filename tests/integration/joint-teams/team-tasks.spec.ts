import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { determinationEntities, sweepTeamTasks } from '../../../src/determination/index.js';
import { newId, regionCodeOf } from '../../../src/kernel/index.js';
import { openTasks } from '../../../src/workflow/tasks/index.js';
import { leadingGroupEntities } from '../../../src/leading-groups/index.js';
import { PlatformEntity } from '../../../src/platform-registry/index.js';
import { at } from '../../testkit/at.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { startTestHub } from '../../testkit/hub.js';
import {
  Desk,
  granted,
  MONDAY,
  ownDistrict,
  refusalCode,
} from '../../testkit/fixtures/determination-desk.js';

const TEAM = {
  lead: 'POLICE',
  members: ['BANKING', 'COMMERCE'],
  tasks: [
    { agency: 'BANKING', task: '核查资金流向', dueOn: '2016-06-24' },
    { agency: 'COMMERCE', task: '核查登记信息', dueOn: '2016-07-01' },
  ],
} as const;
const end = (day: string): Date => new Date(`${day}T23:59:59.999+08:00`);

let database: DataSource;
let owned: TestDatabase;
let desk: Desk;
let disputeId: string;
/** BANKING's task. */
let id: string;

const all = { status: null, disputeId: null };
const page = { size: 50, after: null };

type Who = Parameters<Desk['as']>;

async function seen(...who: Who): Promise<unknown[]> {
  const { edges } = await desk.as(...who).teamTasks.page({ ...all, disputeId }, page);
  return edges.map(({ node }) => node.agency).toSorted();
}

/** What waits for somebody, of this dispute's team. */
async function waiting(...[agency, more]: Who): Promise<unknown[]> {
  const context = {
    caller: desk.caller(agency, more),
    grants: new Set<string>(),
    masked: new Set<string>(),
    warrant: null,
  };
  const scope = { database, clock: desk.clock, context, jurisdiction: null };
  const tasks = await openTasks(scope, { platform: async () => null }).mine(100, null);
  return tasks.edges
    .map(({ node: { kind, subjectId, requiredMutation, dueAt, urgent } }) => ({
      kind,
      subjectId,
      requiredMutation,
      dueAt,
      urgent,
    }))
    .filter(({ kind }) => kind === 'DO_TEAM_TASK');
}

async function told(subject = id): Promise<unknown[]> {
  const messages: { topic: string; recipients: string[] }[] = await database.query(
    `SELECT topic, recipients FROM coordination.outbox_message
     WHERE subject_id = $1 AND topic LIKE 'team_task.%' ORDER BY occurred_at, id`,
    [subject],
  );
  return messages.map(({ topic, recipients }) => [topic, ...recipients]);
}

const on = () => ({ idempotencyKey: newId(), teamTaskId: id });

beforeAll(async () => {
  owned = await createTestDatabase();
  const entities = [PlatformEntity, ...leadingGroupEntities, ...determinationEntities];
  database = await owned.as('huishang_coordination', entities);
});
afterAll(() => owned?.drop());
beforeEach(async () => {
  desk = await Desk.open(database, ownDistrict(), ['leading_group-1']);
  ({ disputeId } = await desk.openDeliberation({ jointTeam: TEAM }));
  await desk.rule(disputeId);
  const { edges } = await desk.as('BANKING').teamTasks.page({ ...all, disputeId }, page);
  id = edges[0]?.node.id ?? '';
});

describe('a ruling with a joint team', () => {
  it('assigns each task to the office of its agency, in whose myTasks it waits', async () => {
    expect(await desk.as('BANKING').teamTasks.find(id)).toMatchObject({
      agency: 'BANKING',
      lead: 'POLICE',
      number: 1,
      task: '核查资金流向',
      state: 'ASSIGNED',
      version: 1,
      dueOn: '2016-06-24',
      dueAt: end('2016-06-24'),
      disputeId,
    });
    expect(await waiting('BANKING')).toContainEqual({
      kind: 'DO_TEAM_TASK',
      subjectId: id,
      requiredMutation: 'completeTeamTask',
      dueAt: end('2016-06-24'),
      urgent: false,
    });
    expect(await waiting('BANKING', { level: 'PROVINCIAL', region: regionCodeOf('440000') })).toEqual([]);
    expect(await waiting('POLICE')).toEqual([]);
  });

  it('shows a member its own task, the lead and the group all of them, and others none', async () => {
    expect(await seen('BANKING')).toEqual(['BANKING']);
    expect(await seen('COMMERCE')).toEqual(['COMMERCE']);
    for (const agency of ['POLICE', 'OFFICE', 'LEADING_GROUP'] as const) {
      expect(await seen(agency)).toEqual(['BANKING', 'COMMERCE']);
    }
    expect(await seen('SECURITIES')).toEqual([]);
    expect(await seen('BANKING', { level: 'PROVINCIAL', region: regionCodeOf('440000') })).toEqual([]);
    expect(await desk.as('SECURITIES').teamTasks.find(id)).toBeNull();
  });
});

describe('a task of a joint team', () => {
  it('is reported on and completed by the office that does it, and the lead is told', async () => {
    const banking = desk.as('BANKING').teamTasks;
    granted(await banking.report({ ...on(), progress: '已调取账户资料' }));
    granted(await banking.report({ ...on(), progress: '已核对一半' }));
    expect(await banking.find(id)).toMatchObject({
      state: 'IN_PROGRESS',
      progress: '已核对一半',
      version: 3,
    });
    const completed = { ...on(), result: '资金归集至个人账户', expectedVersion: 3 };
    granted(await banking.complete(completed));
    // The same request again is answered as before, and does nothing.
    granted(await banking.complete(completed));
    expect(await banking.find(id)).toMatchObject({
      state: 'DONE',
      result: '资金归集至个人账户',
      completedAt: desk.clock.now(),
      dueAt: null,
    });
    expect((await desk.as('POLICE').teamTasks.events(id)).map(({ command, to }) => [command, to])).toEqual([
      ['ruleDispute', 'ASSIGNED'],
      ['reportTeamTaskProgress', 'IN_PROGRESS'],
      ['reportTeamTaskProgress', 'IN_PROGRESS'],
      ['completeTeamTask', 'DONE'],
    ]);
    expect(await waiting('BANKING')).not.toContainEqual(expect.objectContaining({ subjectId: id }));
    expect(await told()).toEqual([
      ['team_task.progress', 'POLICE'],
      ['team_task.progress', 'POLICE'],
      ['team_task.done', 'POLICE', 'OFFICE'],
    ]);
    expect(refusalCode(await banking.report({ ...on(), progress: '再报' }))).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('is refused to everybody else: TEAM_TASK_NOT_YOURS, TEAM_TASK_UNKNOWN, OUTSIDE_JURISDICTION', async () => {
    const others = [
      ['TEAM_TASK_NOT_YOURS', 'POLICE', {}],
      ['TEAM_TASK_NOT_YOURS', 'OFFICE', {}],
      ['TEAM_TASK_UNKNOWN', 'COMMERCE', {}],
      ['TEAM_TASK_UNKNOWN', 'SECURITIES', {}],
      ['TEAM_TASK_UNKNOWN', 'BANKING', { role: 'SYSTEM' }],
      // The office above that one.
      ['OUTSIDE_JURISDICTION', 'BANKING', { level: 'NATIONAL', region: null }],
    ] as const;
    for (const [code, agency, more] of others) {
      const { teamTasks } = desk.as(agency, more);
      expect(refusalCode(await teamTasks.report({ ...on(), progress: '进展' }))).toBe(code);
      expect(refusalCode(await teamTasks.complete({ ...on(), result: '完成' }))).toBe(code);
    }
    expect(await desk.as('BANKING').teamTasks.find(id)).toMatchObject({ version: 1 });
  });

  it('is refused where the input is wrong: TEAM_TASK_UNKNOWN, INPUT_MISSING, STALE_VERSION', async () => {
    const banking = desk.as('BANKING').teamTasks;
    for (const teamTaskId of [newId(), 'no-id']) {
      expect(refusalCode(await banking.report({ ...on(), teamTaskId, progress: '进展' }))).toBe(
        'TEAM_TASK_UNKNOWN',
      );
    }
    expect(refusalCode(await banking.report({ ...on(), progress: ' ' }))).toBe('INPUT_MISSING');
    expect(refusalCode(await banking.complete({ ...on(), result: '完成', expectedVersion: 2 }))).toBe(
      'STALE_VERSION',
    );
    expect(await banking.find('no-id')).toBeNull();
  });

  it('is reminded of before it is due and after, each once, and the lead and the office hear when it is late', async () => {
    const sweep = async (now: Date): Promise<number> => {
      const swept = await Promise.all([sweepTeamTasks(database, now), sweepTeamTasks(database, now)]);
      return swept.flat().filter((each) => each === id).length;
    };
    expect(await sweep(MONDAY)).toBe(0);
    // The working day before, from its morning on.
    expect(await sweep(new Date('2016-06-22T15:59:59Z'))).toBe(0);
    expect(await sweep(new Date('2016-06-22T16:00:00Z'))).toBe(1);
    expect(await waiting('BANKING')).toContainEqual(
      expect.objectContaining({ subjectId: id, urgent: false }),
    );
    expect(await sweep(end('2016-06-24'))).toBe(1);
    expect(await waiting('BANKING')).toContainEqual(expect.objectContaining({ subjectId: id, urgent: true }));
    expect(await sweep(end('2016-06-29'))).toBe(1);
    expect(await sweep(end('2016-07-29'))).toBe(0);
    expect(await told()).toEqual([
      ['team_task.due_soon', 'BANKING'],
      ['team_task.overdue', 'BANKING', 'POLICE'],
      ['team_task.escalated', 'BANKING', 'POLICE', 'OFFICE'],
    ]);
    // What is late can still be done.
    granted(await desk.as('BANKING').teamTasks.complete({ ...on(), result: '已办结' }));
  });

  it('is withdrawn when another ruling takes the place of its own', async () => {
    const again = () => ({ idempotencyKey: newId(), disputeId });
    granted(await desk.as('BANKING').teamTasks.complete({ ...on(), result: '已办结' }));
    granted(await desk.as('OFFICE').reopenDispute({ ...again(), newEvidence: '新流水' }));
    granted(await desk.as('OFFICE').acceptDispute(again()));
    await desk.reviewDraft(disputeId);
    await desk.convene(disputeId);
    await desk.rule(disputeId);
    const { edges } = await desk.as('POLICE').teamTasks.page({ ...all, disputeId }, page);
    expect(edges.map(({ node }) => `${node.agency} ${node.state}`)).toEqual(
      expect.arrayContaining(['BANKING DONE', 'COMMERCE WITHDRAWN']),
    );
    expect(await waiting('COMMERCE')).not.toContainEqual(
      expect.objectContaining({ subjectId: edges.find(({ node }) => node.agency === 'COMMERCE')?.node.id }),
    );
  });
});

it('goes over the API as well, in the words of the caller', async () => {
  const hub = await startTestHub({ database: owned, clock: desk.clock });
  try {
    const { level, region } = desk.caller('BANKING');
    const who = { role: 'OFFICER', level, ...(region ? { region } : {}) } as const;
    const banking = await hub.as('BANKING', { ...who, language: 'zh' });
    const mutate = async (field: string, input: object) => {
      const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input!`;
      const { data, errors } = await banking.ask(
        `mutation ($input: ${type}) {
           ${field}(input: $input) { jointTeamTask { status progress result availableActions { mutation label } events { command to } } refusal { code message } }
         }`,
        { input: { ...on(), ...input } },
      );
      expect(errors).toEqual([]);
      return at(data, field);
    };
    expect(await mutate('reportTeamTaskProgress', { progress: '已调取账户资料' })).toMatchObject({
      jointTeamTask: {
        status: 'IN_PROGRESS',
        progress: '已调取账户资料',
        availableActions: [
          { mutation: 'reportTeamTaskProgress', label: '报告任务进展' },
          { mutation: 'completeTeamTask', label: '完成任务' },
        ],
      },
      refusal: null,
    });
    expect(await mutate('completeTeamTask', { result: '已办结' })).toMatchObject({
      jointTeamTask: { status: 'DONE', result: '已办结', availableActions: [], events: { length: 3 } },
    });
    const { data, errors } = await banking.ask(
      `query ($dispute: ID!) {
         jointTeamTasks(status: DONE, disputeId: $dispute) { edges { node { number agency lead dueOn platform { code } } } }
       }`,
      { dispute: disputeId },
    );
    expect(errors).toEqual([]);
    expect(at(data, 'jointTeamTasks', 'edges')).toEqual([
      {
        node: {
          number: 1,
          agency: 'BANKING',
          lead: 'POLICE',
          dueOn: '2016-06-24',
          platform: { code: desk.platform.code },
        },
      },
    ]);
    const commerce = await hub.as('COMMERCE', { ...who, language: 'zh' });
    const refused = await commerce.ask(
      `mutation ($input: CompleteTeamTaskInput!) { completeTeamTask(input: $input) { refusal { code message remedy } } }`,
      { input: { ...on(), result: '完成' } },
    );
    expect(at(refused.data, 'completeTeamTask', 'refusal')).toMatchObject({ code: 'TEAM_TASK_UNKNOWN' });
  } finally {
    await hub.stop();
  }
});
