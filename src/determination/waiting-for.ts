import type { Actor, Agency, Level } from '../kernel/index.js';
import type { NewTask, TaskKind } from '../tasks/index.js';
import type { CaseStatus } from './substance-case.machine.js';
import type { DisputeState } from './dispute.machine.js';

/** A case as far as it decides who has to do something. */
export interface CaseStanding {
  readonly status: CaseStatus;
  readonly urgent: boolean;
  readonly platformCode: string;
  readonly concernedAgencies: readonly Agency[];
  /** When the collection of opinions ends (UTC); null once it has ended. */
  readonly dueAt: Date | null;
  /** Those whose opinion, or whose word that the matter is not theirs, stands. */
  readonly answered: readonly Agency[];
  /** Of these, those whose word is that the matter is not theirs. */
  readonly declined: readonly Agency[];
}

/** Its dispute, in the same respect. */
export interface DisputeStanding {
  readonly state: DisputeState;
  readonly dueAt: Date | null;
  /** The leading group that it is before. */
  readonly level: Level;
  readonly region: string | null;
  /** While it is being completed: those who still have to supply what the office asked them for. */
  readonly unanswered: readonly Agency[];
  /** What the leading group has done in this round; null where it is not deliberating. */
  readonly deliberation: DeliberationStanding | null;
}

export interface DeliberationStanding {
  readonly convened: boolean;
  /** Who sits in the group now; none where no register is kept. */
  readonly seats: readonly { readonly member: string; readonly chair: boolean }[];
  readonly recused: readonly string[];
  readonly voted: readonly string[];
}

/** What a case and its dispute wait for. */
export interface Waiting {
  readonly ofCase: readonly NewTask[];
  readonly ofDispute: readonly NewTask[];
}

const NOTHING: Waiting = { ofCase: [], ofDispute: [] };

type Assignee = Pick<NewTask, 'agency' | 'officer' | 'level' | 'region'>;

function agencyWide(agency: Actor): Assignee {
  return { agency, officer: null, level: null, region: null };
}

/** Makes the tasks of one subject. */
type MakeTask = (kind: TaskKind, assignee: Assignee) => NewTask;

/** What a deliberation asks the office and the members for (研究). */
function ofDeliberation(
  { level, region, deliberation }: DisputeStanding,
  office: Assignee,
  task: MakeTask,
): NewTask[] {
  const members: Assignee = { agency: 'LEADING_GROUP', officer: null, level, region };
  if (!deliberation?.convened) return [task('CONVENE_DELIBERATION', office)];
  const { seats, recused, voted } = deliberation;
  // Without a register nobody knows whose vote is missing.
  if (seats.length === 0) return [task('CAST_VOTE', members), task('RULE_DISPUTE', members)];
  const sitting = seats.filter(({ member }) => !recused.includes(member));
  const missing = sitting.filter(({ member }) => !voted.includes(member));
  if (missing.length > 0) {
    return missing.map(({ member }) => task('CAST_VOTE', { ...members, officer: member }));
  }
  const chair = sitting.find((seat) => seat.chair);
  return [task('RULE_DISPUTE', chair ? { ...members, officer: chair.member } : members)];
}

/**
 * 待谁办理: what the next step of a case and its dispute waits for, and from whom; nothing where it waits for nobody.
 *
 * @param dispute null where the opinions do not differ, or not yet
 */
export function waitingFor(substanceCase: CaseStanding, dispute: DisputeStanding | null): Waiting {
  const { status, urgent, platformCode, concernedAgencies, answered, declined } = substanceCase;
  const opinion = (dueAt: Date | null): ((agency: Agency) => NewTask) => {
    const kindFor = (agency: Agency): TaskKind =>
      answered.includes(agency) ? 'REVISE_OPINION' : 'GIVE_OPINION';
    return (agency) => ({ kind: kindFor(agency), ...agencyWide(agency), platformCode, dueAt, urgent });
  };
  if (status === 'COLLECTING') {
    const owed = concernedAgencies.filter((agency) => !answered.includes(agency));
    return { ofCase: owed.map(opinion(substanceCase.dueAt)), ofDispute: [] };
  }
  if (!dispute) return NOTHING;

  const { state, dueAt, level, region } = dispute;
  const office: Assignee = { agency: 'OFFICE', officer: null, level, region };
  const task: MakeTask = (kind, assignee) => ({ kind, ...assignee, platformCode, dueAt, urgent });
  const asks = (...ofDispute: NewTask[]): Waiting => ({ ofCase: [], ofDispute });
  switch (state) {
    case 'CONSULTATION':
      return asks(...concernedAgencies.filter((agency) => !declined.includes(agency)).map(opinion(dueAt)));
    case 'REFERRED':
      return asks(task('ACCEPT_DISPUTE', office));
    case 'COMPLETENESS':
      return asks(...dispute.unanswered.map((agency) => task('SUPPLEMENT_DISPUTE', agencyWide(agency))));
    case 'LEGAL_REVIEW':
      return asks(task('REVIEW_LEGALITY', office));
    case 'DELIBERATION':
      return asks(...ofDeliberation(dispute, office, task));
    case 'DECIDED':
      return asks(task('ISSUE_ORDER', office));
    case 'SUSPENDED':
      return asks(task('RESUME_DISPUTE', office));
    case 'SETTLED':
    case 'IMPLEMENTING':
    case 'CLOSED':
    case 'WITHDRAWN':
      return NOTHING;
  }
}
