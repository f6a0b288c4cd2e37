import type { Actor, Level } from '../../../kernel/index.js';
import type { NewTask, TaskKind } from '../../../workflow/tasks/index.js';
import type { DecisionMode } from '../../../leading-groups/index.js';
import type { DraftingOffice } from '../deliberation/draft-review.js';
import type { CrimeReporter } from '../determinations/consequences.js';
import type { DecidedBy } from '../determinations/determination.js';
import type { PartyOffices } from '../offices/case-route.js';
import type { CaseStatus } from '../cases/substance-case.machine.js';
import type { DisputeState } from '../disputes/dispute.machine.js';
import type { VotingRules } from '../../settings/index.js';
import { tally, type Count } from '../rulings/tally.js';

const DAY = 86_400_000;

/** A case as far as it decides who has to do something. */
export interface CaseSnapshot {
  readonly status: CaseStatus;
  readonly urgent: boolean;
  readonly platformCode: string;
  readonly concernedAgencies: readonly Actor[];
  /** Which office of each deals with it. */
  readonly offices: PartyOffices;
  /** When the collection of opinions ends (UTC); null once it has ended. */
  readonly dueAt: Date | null;
  /** Those whose opinion, or whose word that the matter is not theirs, stands. */
  readonly answered: readonly Actor[];
  /** Of these, those whose word is that the matter is not theirs. */
  readonly declined: readonly Actor[];
  /** The leading group that it is, or would be, before. */
  readonly level: Level;
  readonly region: string | null;
  /**
   * What is in force and has nothing ordered on it yet, though it was not found to need nothing, or not all that is asked for together;
   * null otherwise.
   */
  readonly toCarryOut: DecidedBy | null;
  /** Who has to transfer the crime that what is in force found suspected; none where one transfer names the case. */
  readonly crimeReporters: readonly CrimeReporter[];
}

/** Its dispute, in the same respect. */
export interface DisputeSnapshot {
  readonly state: DisputeState;
  readonly dueAt: Date | null;
  /** The leading group that it is before. */
  readonly level: Level;
  readonly region: string | null;
  /** While it is being completed: those who still have to supply what the office asked them for. */
  readonly unanswered: readonly Actor[];
  /** Whose draft is being reviewed; null where none is. */
  readonly drafted: DraftingOffice | null;
  /** What the leading group has done in this round; null where it is not deliberating. */
  readonly deliberation: DeliberationSnapshot | null;
}

export interface DeliberationSnapshot {
  /** When the group first met in this round (UTC), meetings that were put off left out; null where none was called. */
  readonly openedAt: Date | null;
  /** Whether a meeting was called since the draft passed its review. */
  readonly convened: boolean;
  /** Whether a draft that passed its review is before the members. */
  readonly reviewed: boolean;
  /** Members and substitutes who are not recused. */
  readonly present: readonly string[];
  /** 主持人, who rules; null where nobody is present. */
  readonly presiding: string | null;
  /** How the group decides on this dispute. */
  readonly mode: DecisionMode;
  /** Where the chair decides: who has still to be heard before. */
  readonly unheard: readonly string[];
  /** On the tabled draft, in any order. */
  readonly votes: Count['votes'];
  /** By which the votes are counted. */
  readonly rules: VotingRules;
}

/** What a case and its dispute wait for. */
export interface RequiredTasks {
  readonly ofCase: readonly NewTask[];
  readonly ofDispute: readonly NewTask[];
}

const NOTHING: RequiredTasks = { ofCase: [], ofDispute: [] };

type Assignee = Pick<NewTask, 'agency' | 'officer' | 'level' | 'region'>;

/** The office of a party that deals with the case; every office of the party's where none is kept. */
function officeOf({ offices }: CaseSnapshot, agency: Actor): Assignee {
  return { agency, officer: null, level: null, region: null, ...offices[agency] };
}

/** Makes the tasks of one subject. */
type MakeTask = (kind: TaskKind, assignee: Assignee) => NewTask;

/** Whether the votes so far can carry the draft, now or once a simple majority is enough. */
function canBeCarried({ present, presiding, votes, rules }: DeliberationSnapshot, openedAt: Date): boolean {
  const now = new Date(openedAt.getTime() + rules.simpleMajorityAfterDays * DAY);
  return tally({ members: present, votes, presiding, openedAt, now, rules }).carriedBy !== null;
}

/**
 * Whom the draft waits for: the department of legal affairs (法制机构, 重大行政决策程序暂行条例 25); beside it whoever of the group reviews what the
 * office drafted, and the office where a member drafted. Whichever of them reviews it ends both tasks.
 */
function ofReview({ drafted, level, region }: DisputeSnapshot, office: Assignee, task: MakeTask): NewTask[] {
  if (drafted === null) return [task('TABLE_RULING', office)];
  const of = (agency: Actor): Assignee => ({ agency, officer: null, level, region });
  const other = drafted.tabledByAgency === 'OFFICE' ? of('LEADING_GROUP') : office;
  return [of('LEGAL_AFFAIRS'), other].map((assignee) => task('REVIEW_LEGALITY', assignee));
}

/** What a deliberation asks the office and the members for (研究). */
function ofDeliberation(
  { level, region, deliberation }: DisputeSnapshot,
  office: Assignee,
  task: MakeTask,
): NewTask[] {
  if (!deliberation?.reviewed) return [task('TABLE_RULING', office)];
  const { openedAt, convened, present, presiding, votes, mode, unheard } = deliberation;
  if (openedAt === null || !convened) return [task('CONVENE_DELIBERATION', office)];
  if (presiding === null) return [task('APPOINT_MEMBERS', office)];
  const member = (officer: string): Assignee => ({ agency: 'LEADING_GROUP', officer, level, region });
  if (mode === 'CHAIR_AFTER_DISCUSSION') {
    return unheard.length > 0
      ? unheard.map((each) => task('STATE_VIEW', member(each)))
      : [task('RULE_DISPUTE', member(presiding))];
  }
  const voted = new Set(votes.map((vote) => vote.member));
  const missing = present.filter((each) => !voted.has(each));
  const tasks = missing.map((each) => task('CAST_VOTE', member(each)));
  if (canBeCarried(deliberation, openedAt)) {
    tasks.push(task('RULE_DISPUTE', member(presiding)));
  } else if (missing.length === 0) {
    tasks.push(task('TABLE_RULING', office));
  }
  return tasks;
}

/**
 * 待谁办理: what the next step of a case and its dispute waits for, and from whom; nothing where it waits for nobody.
 *
 * @param dispute null where the opinions do not differ, or not yet
 */
export function requiredTasks(substanceCase: CaseSnapshot, dispute: DisputeSnapshot | null): RequiredTasks {
  const { ofCase, ofDispute } = procedureTasks(substanceCase, dispute);
  return { ofCase: [...ofCase, ...ofSuspectedCrime(substanceCase)], ofDispute };
}

/** 移送: at once, and urgent (行政执法机关移送涉嫌犯罪案件的规定 3). */
function ofSuspectedCrime({ crimeReporters, platformCode }: CaseSnapshot): NewTask[] {
  return crimeReporters.map(({ agency, level, region }) => ({
    kind: 'REPORT_SUSPECTED_CRIME',
    agency,
    officer: null,
    level,
    region,
    platformCode,
    dueAt: null,
    urgent: true,
  }));
}

/** What the procedure itself waits for. */
function procedureTasks(substanceCase: CaseSnapshot, dispute: DisputeSnapshot | null): RequiredTasks {
  const { status, urgent, platformCode, concernedAgencies, answered, declined } = substanceCase;
  const opinion = (dueAt: Date | null): ((agency: Actor) => NewTask) => {
    const kindFor = (agency: Actor): TaskKind =>
      answered.includes(agency) ? 'REVISE_OPINION' : 'GIVE_OPINION';
    return (agency) => ({
      kind: kindFor(agency),
      ...officeOf(substanceCase, agency),
      platformCode,
      dueAt,
      urgent,
    });
  };
  if (status === 'COLLECTING') {
    const owed = concernedAgencies.filter((agency) => !answered.includes(agency));
    return { ofCase: owed.map(opinion(substanceCase.dueAt)), ofDispute: [] };
  }
  if (status === 'DETERMINED' && substanceCase.toCarryOut === 'CONSENSUS') {
    const { level, region } = substanceCase;
    const office: Assignee = { agency: 'OFFICE', officer: null, level, region };
    return { ofCase: [{ kind: 'ISSUE_ORDER', ...office, platformCode, dueAt: null, urgent }], ofDispute: [] };
  }
  if (!dispute) return NOTHING;

  const { state, dueAt, level, region } = dispute;
  const office: Assignee = { agency: 'OFFICE', officer: null, level, region };
  const task: MakeTask = (kind, assignee) => ({ kind, ...assignee, platformCode, dueAt, urgent });
  const asks = (...ofDispute: NewTask[]): RequiredTasks => ({ ofCase: [], ofDispute });
  switch (state) {
    case 'CONSULTATION':
      return asks(...concernedAgencies.filter((agency) => !declined.includes(agency)).map(opinion(dueAt)));
    case 'REFERRED':
      return asks(task('ACCEPT_DISPUTE', office));
    case 'COMPLETENESS':
      return asks(
        ...dispute.unanswered.map((agency) => task('SUPPLEMENT_DISPUTE', officeOf(substanceCase, agency))),
      );
    case 'DRAFTING':
      return asks(task('TABLE_RULING', office));
    case 'LEGAL_REVIEW':
      return asks(...ofReview(dispute, office, task));
    case 'DELIBERATION':
      return asks(...ofDeliberation(dispute, office, task));
    case 'DECIDED':
    case 'IMPLEMENTING':
      return substanceCase.toCarryOut === 'RULING' ? asks(task('ISSUE_ORDER', office)) : NOTHING;
    case 'SUSPENDED':
      return asks(task('RESUME_DISPUTE', office));
    case 'SETTLED':
    case 'CLOSED':
    case 'WITHDRAWN':
      return NOTHING;
  }
}
