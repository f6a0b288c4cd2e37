import {
  actsForOffice,
  defineStateMachine,
  isHuman,
  type AvailableAction,
  type Level,
  type OfficePlace,
  type Role,
} from '../../kernel/index.js';

export const MAJOR_CASE_STATES = ['REPORTED', 'ACKNOWLEDGED'] as const;
export type MajorCaseState = (typeof MAJOR_CASE_STATES)[number];

const PLAN = '国办发〔2016〕21号';

/** What the first event of a report says. */
export const MAJOR_CASE_OPENING = { command: 'reportMajorCase', rule: PLAN } as const;

/** 重大情况快报: waits for one of the offices that it is told to, and is reminded of until then. */
export const majorCaseMachine = defineStateMachine({
  name: 'report of a major case',
  states: MAJOR_CASE_STATES,
  initial: 'REPORTED',
  terminal: ['ACKNOWLEDGED'],
  transitions: [
    { from: ['REPORTED'], command: 'acknowledgeMajorCase', to: 'ACKNOWLEDGED', rule: PLAN },
    { from: ['REPORTED'], command: 'remindOverdue', to: 'REPORTED', rule: PLAN },
    { from: ['REPORTED'], command: 'escalateOverdue', to: 'REPORTED', rule: PLAN },
  ],
});

export type MajorCaseCommand = (typeof majorCaseMachine.transitions)[number]['command'];

/** The leading group that a report goes to; its office and those above it are told. */
export interface GroupPlace {
  readonly groupLevel: Level;
  readonly groupRegion: string | null;
}

/** Whether somebody acknowledges for an office that was told: the group's, or one above. */
export function mayAcknowledge(
  actor: OfficePlace & { readonly agency: string; readonly role: Role },
  { groupLevel: level, groupRegion: region }: GroupPlace,
): boolean {
  return actor.agency === 'OFFICE' && isHuman(actor.role) && actsForOffice(actor, { level, region });
}

/** 可办事项: what somebody can send about a report now. */
export function availableMajorCaseActions(
  actor: Parameters<typeof mayAcknowledge>[0],
  report: GroupPlace & { readonly state: MajorCaseState; readonly dueAt: Date | null },
): readonly AvailableAction[] {
  const mutation = 'acknowledgeMajorCase';
  if (!mayAcknowledge(actor, report) || !majorCaseMachine.allowed(report.state).includes(mutation)) return [];
  const label = { en: 'Acknowledge the report', zh: '签收重大情况快报' };
  return [{ mutation, label, deadline: report.dueAt, rule: PLAN }];
}
