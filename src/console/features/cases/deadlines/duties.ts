/** Who has to do what, as the stage of a case and of its dispute says. */
export interface Duty {
  /** An agency, or a side of the group. */
  readonly who: string;
  readonly state: 'DONE' | 'WAITING' | 'LATE' | 'SILENT' | 'MAY';
  /** What is to be done: a key of the texts. */
  readonly task: DutyTask;
}

export type DutyTask =
  | 'ANSWER'
  | 'CONSULT'
  | 'ACCEPT'
  | 'SUPPLEMENT'
  | 'DRAFT'
  | 'REVIEW'
  | 'DELIBERATE'
  | 'CARRY_OUT'
  | 'RESUME'
  | 'CLOSE';

/** What says who is awaited. */
export interface StageLike {
  readonly status: string;
  readonly concernedAgencies: readonly string[];
  readonly silentAgencies: readonly string[];
  readonly closedAt: string | null;
  readonly dueAt: string | null;
  /** Agencies whose answer is known to the user: an opinion that stands, or a reply that it is not theirs. */
  readonly answered: readonly string[];
  readonly dispute: { readonly status: string; readonly dueAt: string | null } | null;
}

const OFFICE = 'OFFICE';
const GROUP = 'LEADING_GROUP';

/** Of a dispute before the group: who acts at each stage. */
const STAGES: Readonly<Record<string, readonly [who: string, task: DutyTask]>> = {
  REFERRED: [OFFICE, 'ACCEPT'],
  DRAFTING: [OFFICE, 'DRAFT'],
  LEGAL_REVIEW: ['LEGAL_AFFAIRS', 'REVIEW'],
  DELIBERATION: [GROUP, 'DELIBERATE'],
  DECIDED: [OFFICE, 'CARRY_OUT'],
  IMPLEMENTING: [OFFICE, 'CARRY_OUT'],
  SUSPENDED: [OFFICE, 'RESUME'],
};

/** 谁应当办什么: the agencies one by one while opinions are collected or consulted on, else whoever acts at the stage. */
export function dutiesOf(stage: StageLike, now: number): readonly Duty[] {
  const { status, concernedAgencies, silentAgencies, answered, dispute, dueAt, closedAt } = stage;
  const isLate = (due: string | null): boolean => due !== null && new Date(due).getTime() <= now;
  if (status === 'COLLECTING') {
    return concernedAgencies.map((who) => ({
      who,
      task: 'ANSWER',
      state: answered.includes(who)
        ? 'DONE'
        : silentAgencies.includes(who)
          ? 'SILENT'
          : isLate(dueAt)
            ? 'LATE'
            : 'WAITING',
    }));
  }
  if (status === 'DISPUTED' && dispute) {
    if (dispute.status === 'CONSULTATION' || dispute.status === 'COMPLETENESS') {
      const task = dispute.status === 'CONSULTATION' ? 'CONSULT' : 'SUPPLEMENT';
      return concernedAgencies.map((who) => ({
        who,
        task,
        state: silentAgencies.includes(who) && !answered.includes(who) ? 'SILENT' : 'MAY',
      }));
    }
    const stageDuty = STAGES[dispute.status];
    if (!stageDuty) return [];
    const [who, task] = stageDuty;
    return [{ who, task, state: isLate(dispute.dueAt) ? 'LATE' : 'WAITING' }];
  }
  if (status === 'DETERMINED' && closedAt === null) {
    const stageDuty = dispute ? STAGES[dispute.status] : undefined;
    if (stageDuty) return [{ who: stageDuty[0], task: stageDuty[1], state: 'WAITING' }];
    return dispute && dispute.status !== 'SETTLED' ? [] : [{ who: OFFICE, task: 'CLOSE', state: 'WAITING' }];
  }
  return [];
}
