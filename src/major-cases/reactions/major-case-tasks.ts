import type { EntityManager } from 'typeorm';
import { HUB, selectRow, setRlsActor } from '../../database/index.js';
import { parseRegionCode, provinceOf, type OfficePlace } from '../../kernel/index.js';
import { appendToOutbox, type OutboxTopic } from '../../workflow/outbox/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import { replaceTasks, type NewTask, type TaskSource } from '../../workflow/tasks/index.js';
import type { MajorCaseCommand, MAJOR_CASE_OPENING } from '../model/major-case.js';
import { MajorCaseEntity } from '../rows/major-case.entity.js';

/** The group's office and those above it, up to the national one. */
function officesTold({ groupLevel: level, groupRegion: region }: MajorCaseEntity): readonly OfficePlace[] {
  const code = parseRegionCode(region);
  const national = { level: 'NATIONAL', region: null } as const;
  if (level === 'NATIONAL' || !code.ok) return [national];
  const province = { level: 'PROVINCIAL', region: provinceOf(code.value) } as const;
  return level === 'PROVINCIAL' ? [province, national] : [{ level, region }, province, national];
}

/** What a report asks (待办): that one of the offices told acknowledges it; urgent from the first instant. */
export function tasksOfMajorCase(report: MajorCaseEntity): readonly NewTask[] {
  if (report.state !== 'REPORTED') return [];
  const { platformCode, dueAt } = report;
  const same = { kind: 'ACKNOWLEDGE_MAJOR_CASE', officer: null, platformCode, dueAt, urgent: true } as const;
  const offices = officesTold(report).map((place) => ({ ...same, agency: 'OFFICE' as const, ...place }));
  const { groupLevel: level, groupRegion: region } = report;
  // Where no office acknowledges, the group itself has it before it.
  return report.escalatedAt === null
    ? offices
    : [...offices, { ...same, agency: 'LEADING_GROUP' as const, level, region }];
}

const sync = (manager: EntityManager, report: MajorCaseEntity, at: Date): Promise<void> =>
  replaceTasks(manager, { kind: 'MAJOR_CASE', id: report.id }, tasksOfMajorCase(report), at);

export const syncTasksOfMajorCase: Reaction<MajorCaseEntity> = (manager, { after, metadata }) =>
  sync(manager, after, metadata.at);

/** 待办 of reports of major cases. */
export const majorCaseTasks: TaskSource = {
  kind: 'MAJOR_CASE',
  open: `SELECT id::text FROM coordination.major_case WHERE state = 'REPORTED'`,
  rebuild: async (manager, id, at) => {
    await setRlsActor(manager, HUB);
    const report = await selectRow(manager, MajorCaseEntity, { where: { id }, lock: 'FOR UPDATE' });
    if (report) await sync(manager, report, at);
  },
};

const TOPICS: Readonly<Record<MajorCaseCommand | (typeof MAJOR_CASE_OPENING)['command'], OutboxTopic>> = {
  reportMajorCase: 'major_case.reported',
  acknowledgeMajorCase: 'major_case.acknowledged',
  remindOverdue: 'major_case.overdue',
  escalateOverdue: 'major_case.escalated',
};

/** Tells the offices at once, and again while nobody acknowledges; ids and codes alone. */
export const publishMajorCase: Reaction<
  MajorCaseEntity,
  MajorCaseCommand | (typeof MAJOR_CASE_OPENING)['command']
> = async (manager, { command, after, metadata }) => {
  const { id, version, state, platformCode: platform, region } = after;
  await appendToOutbox(manager, {
    topic: TOPICS[command],
    subject: { kind: 'MAJOR_CASE', id, version },
    recipients: command === 'escalateOverdue' ? ['OFFICE', 'LEADING_GROUP'] : ['OFFICE'],
    body: { majorCase: id, state, platform, region },
    at: metadata.at,
  });
};
