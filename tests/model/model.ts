import {
  addWorkingDays,
  endOfWorkingDays,
  workingDaysBetween,
  type SubstanceClass,
} from '../../src/kernel/index.js';
import type { Person } from './people.js';

/** Product defaults, in working days. */
const DAYS = {
  COLLECTION: 10,
  CONSULTATION: 5,
  REFERRED: 5,
  COMPLETENESS: 5,
  DRAFTING: 3,
  LEGAL_REVIEW: 7,
  DELIBERATION: 30,
} as const;
const ESCALATION_DAYS = 3;
const SIMPLE_MAJORITY_MILLISECONDS = 14 * 86_400_000;

export const PARTIES = ['BANKING', 'SECURITIES'] as const;
export type Party = (typeof PARTIES)[number];
export type Stage = Exclude<keyof typeof DAYS, 'COLLECTION'>;
export type State = Stage | 'SETTLED' | 'DECIDED' | 'CLOSED' | 'SUSPENDED' | 'WITHDRAWN';
export type Choice = 'FOR' | 'AGAINST' | 'ABSTAIN';

interface ModelAnswer {
  readonly kind: 'ACTIVE' | 'DECLINED' | 'WITHDRAWN';
  readonly substanceClass: SubstanceClass;
}

export interface ModelCase {
  id: string;
  status: 'COLLECTING' | 'DISPUTED' | 'DETERMINED' | 'WITHDRAWN';
  urgent: boolean;
  determined: boolean;
  dueAt: Date | null;
  /** Of the group that it is before; and of the office that deals with it for the banking regulator. */
  level: 'PROVINCIAL' | 'NATIONAL';
  bankingLevel: 'PROVINCIAL' | 'NATIONAL';
  readonly openedBy: string;
  readonly answers: Map<Party, ModelAnswer>;
  readonly opinionIds: Map<Party, string>;
  readonly silent: Set<Party>;
}

export interface ModelDispute {
  id: string;
  state: State;
  round: number;
  level: 'PROVINCIAL' | 'NATIONAL';
  dueAt: Date | null;
  escalated: 'OFFICE' | 'LEADING_GROUP' | null;
  suspended: { readonly from: Stage; readonly at: Date } | null;
  acceptance: { readonly dueAt: Date; readonly stoppedAt: Date } | null;
  asked: Set<Party>;
  firstMeetingAt: Date | null;
  /** Since the draft passed its review. */
  convened: boolean;
  /** Whose body tabled the draft, and who tabled one in this round. */
  drafting: 'OFFICE' | 'LEADING_GROUP' | null;
  readonly drafters: Set<string>;
  readonly recused: Set<string>;
  readonly votes: Map<string, Choice>;
  /** What members said of the tabled draft; and who is noted absent from the meeting that holds. */
  readonly views: Map<string, 'FOR' | 'DIFFERING'>;
  readonly absent: Set<string>;
}

/** 涉嫌犯罪案件移送: a transfer as it ought to be, by itself: no case and no dispute changes it. */
export interface ModelTransfer {
  readonly id: string;
  readonly sender: Person;
  state: TransferState;
  handedOver: boolean;
  advised: boolean;
  objected: boolean;
  objectionUntil: Date | null;
}

export type TransferState =
  | 'PREPARED'
  | 'NOT_APPROVED'
  | 'APPROVED'
  | 'HANDED_OVER'
  | 'RECEIVED'
  | 'NOT_POLICE_MATTER'
  | 'CASE_FILED'
  | 'COMPLETED'
  | 'REFUSED'
  | 'OBJECTED'
  | 'ADVISED'
  | 'REASONS_ASKED'
  | 'REASONS_GIVEN'
  | 'FILING_ORDERED'
  | 'SUPERVISION_ENDED'
  | 'RETURNED'
  | 'ADMINISTRATIVE';

/** What ought to be so: the workflow told once more, by itself, from the requirement. */
export class Model {
  now: Date;
  substanceCase: ModelCase | null = null;
  dispute: ModelDispute | null = null;
  transfer: ModelTransfer | null = null;
  /** Of the present case. */
  rulings = 0;
  votesCast = 0;
  readonly members: Readonly<Record<'PROVINCIAL' | 'NATIONAL', readonly string[]>>;

  constructor(members: Model['members'], now: Date) {
    this.now = now;
    this.members = members;
  }

  /** In which capacity somebody acts; null for onlookers, machines and administrators. */
  standing({ agency, more }: Person): 'PARTY' | 'OFFICE' | 'REVIEWER' | 'MEMBER' | null {
    if (agency === 'LEADING_GROUP' && more.role === 'OFFICER') return 'REVIEWER';
    if (more.role !== undefined) return null;
    if (agency === 'OFFICE') return 'OFFICE';
    if (agency === 'LEADING_GROUP') return 'MEMBER';
    return PARTIES.some((party) => party === agency) ? 'PARTY' : null;
  }

  /** Why an office of a party does not deal with the case for its agency. */
  whyNotDealing({ agency, more }: Person): 'OUTSIDE_JURISDICTION' | null {
    if (agency !== 'BANKING') return null;
    const level = more.level ?? 'PROVINCIAL';
    const isElsewhere = level === 'PROVINCIAL' && more.region !== undefined;
    return isElsewhere || level !== this.substanceCase?.bankingLevel ? 'OUTSIDE_JURISDICTION' : null;
  }

  /** Why somebody of a leading group or its office does not act for the group that the case is before. */
  whyNotOfGroup(person: Person): 'OUTSIDE_LEADING_GROUP' | 'NOT_DECIDING_LEVEL' | null {
    const { agency, more } = person;
    // The office of the country acts for every group.
    if (agency === 'OFFICE' ? more.level === 'NATIONAL' : this.sitsIn(person)) return null;
    return this.substanceCase?.level === 'NATIONAL' ? 'NOT_DECIDING_LEVEL' : 'OUTSIDE_LEADING_GROUP';
  }

  sitsIn({ more }: Person): boolean {
    const isNational = more.level === 'NATIONAL';
    if (this.dispute?.level === 'NATIONAL') return isNational;
    return !isNational && more.region === undefined;
  }

  present(): readonly string[] {
    const { dispute } = this;
    return dispute ? this.members[dispute.level].filter((name) => !dispute.recused.has(name)) : [];
  }

  presiding(): string | null {
    return this.present()[0] ?? null;
  }

  /** The province's group votes, and of the national one the chair decides. */
  mode(): 'VOTE' | 'CHAIR_AFTER_DISCUSSION' {
    return this.dispute?.level === 'NATIONAL' ? 'CHAIR_AFTER_DISCUSSION' : 'VOTE';
  }

  /** Who has still to be heard before the chair. */
  unheard(): readonly string[] {
    const { dispute } = this;
    const others = this.present().filter((name) => name !== this.presiding());
    return others.filter((name) => !dispute?.views.has(name) && !dispute?.absent.has(name));
  }

  /** Why whoever presides cannot decide yet. */
  whyNotDiscussed(): 'CHAIR_SPEAKS_LAST' | 'DISCUSSION_NOT_HELD' | null {
    if (this.unheard().length > 0) return 'CHAIR_SPEAKS_LAST';
    const others = this.present().filter((name) => name !== this.presiding());
    const heard = others.filter((name) => this.dispute?.views.has(name));
    return others.length > 0 && heard.length === 0 ? 'DISCUSSION_NOT_HELD' : null;
  }

  /** Whether most of those who spoke are not for the draft. */
  isAgainstMajority(): boolean {
    const present = this.present().filter((name) => name !== this.presiding());
    const views = present.flatMap((name) => this.dispute?.views.get(name) ?? []);
    return views.filter((view) => view !== 'FOR').length * 2 > views.length;
  }

  // ── what follows ──────────────────────────────────────────────────────────────────────────────────────────────

  enter(dispute: ModelDispute, state: State): void {
    const days = state in DAYS ? DAYS[state as Stage] : null;
    dispute.state = state;
    dispute.dueAt = days === null ? null : endOfWorkingDays(this.now, days);
    dispute.escalated = null;
    dispute.acceptance = null;
  }

  newRound(dispute: ModelDispute): void {
    dispute.round += 1;
    dispute.firstMeetingAt = null;
    dispute.convened = false;
    dispute.drafting = null;
    dispute.drafters.clear();
    dispute.recused.clear();
    dispute.votes.clear();
    dispute.views.clear();
    dispute.absent.clear();
  }

  stop(dispute: ModelDispute, from: Stage): void {
    const { dueAt, escalated, acceptance } = dispute;
    this.enter(dispute, 'SUSPENDED');
    Object.assign(dispute, { dueAt, escalated, acceptance, suspended: { from, at: this.now } });
  }

  resume(dispute: ModelDispute): void {
    const { suspended, dueAt } = dispute;
    if (!suspended) throw new Error('Nothing is suspended');
    dispute.state = suspended.from;
    dispute.dueAt = dueAt && addWorkingDays(dueAt, workingDaysBetween(suspended.at, this.now));
    dispute.suspended = null;
  }

  askForSupplement(dispute: ModelDispute, asked: readonly Party[]): void {
    const { dueAt, escalated } = dispute;
    if (!dueAt) throw new Error('An acceptance has a deadline');
    this.enter(dispute, 'COMPLETENESS');
    dispute.acceptance = { dueAt, stoppedAt: this.now };
    dispute.escalated = escalated;
    dispute.asked = new Set(asked);
  }

  goOnAfterSupplement(dispute: ModelDispute): void {
    const { acceptance, escalated } = dispute;
    if (!acceptance) throw new Error('No acceptance stands still');
    this.enter(dispute, 'REFERRED');
    const stopped = workingDaysBetween(acceptance.stoppedAt, this.now);
    dispute.dueAt = addWorkingDays(acceptance.dueAt, stopped);
    dispute.escalated = escalated;
  }

  openCase(id: string, by: Person): void {
    this.substanceCase = {
      id,
      status: 'COLLECTING',
      urgent: false,
      determined: false,
      dueAt: endOfWorkingDays(this.now, DAYS.COLLECTION),
      level: 'PROVINCIAL',
      bankingLevel: 'PROVINCIAL',
      openedBy: by.agency,
      answers: new Map(),
      opinionIds: new Map(),
      silent: new Set(),
    };
    this.dispute = null;
    this.rulings = 0;
    this.votesCast = 0;
  }

  /** After an answer, or when the window has closed. */
  assess(substanceCase: ModelCase): void {
    const awaited = PARTIES.filter(
      (party) =>
        !substanceCase.silent.has(party) &&
        (substanceCase.answers.get(party)?.kind ?? 'WITHDRAWN') === 'WITHDRAWN',
    );
    if (awaited.length > 0) return;
    if (!this.#agree(substanceCase)) {
      if (!this.dispute) this.#openDispute(substanceCase);
      return;
    }
    if (this.dispute) this.enter(this.dispute, 'SETTLED');
    this.determine(substanceCase);
  }

  determine(substanceCase: ModelCase): void {
    substanceCase.status = 'DETERMINED';
    substanceCase.determined = true;
    substanceCase.dueAt = null;
  }

  /** Whether what stands agrees. Every opinion here names BANKING as responsible. */
  #agree(substanceCase: ModelCase): boolean {
    const kinds = PARTIES.map((party) => substanceCase.answers.get(party)?.kind ?? 'WITHDRAWN');
    const standing = PARTIES.flatMap((party, index) =>
      kinds[index] === 'ACTIVE' ? (substanceCase.answers.get(party)?.substanceClass ?? []) : [],
    );
    const bankingDeclines = substanceCase.answers.get('BANKING')?.kind === 'DECLINED';
    return standing.length > 0 && new Set(standing).size === 1 && !bankingDeclines;
  }

  hasAnswers(substanceCase: ModelCase): boolean {
    return [...substanceCase.answers.values()].some(({ kind }) => kind !== 'WITHDRAWN');
  }

  #openDispute(substanceCase: ModelCase): void {
    const dispute: ModelDispute = {
      id: '',
      state: 'CONSULTATION',
      round: 1,
      level: substanceCase.level,
      dueAt: null,
      escalated: null,
      suspended: null,
      acceptance: null,
      asked: new Set(),
      firstMeetingAt: null,
      convened: false,
      drafting: null,
      drafters: new Set(),
      recused: new Set(),
      votes: new Map(),
      views: new Map(),
      absent: new Set(),
    };
    this.dispute = dispute;
    substanceCase.status = 'DISPUTED';
    substanceCase.dueAt = null;
    this.enter(dispute, substanceCase.urgent ? 'REFERRED' : 'CONSULTATION');
  }

  // ── time ──────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Days go by, and the hub sweeps. */
  pass(days: number): void {
    this.now = new Date(this.now.getTime() + days * 86_400_000);
    const { substanceCase } = this;
    if (substanceCase?.status === 'COLLECTING' && substanceCase.dueAt && substanceCase.dueAt <= this.now) {
      this.#closeCollection(substanceCase);
    }
    for (let next = this.#nextActionAt(); next !== null && next <= this.now; next = this.#nextActionAt()) {
      this.#actOnDeadline();
    }
  }

  #closeCollection(substanceCase: ModelCase): void {
    if (!this.hasAnswers(substanceCase)) {
      substanceCase.dueAt = endOfWorkingDays(this.now, DAYS.COLLECTION);
      return;
    }
    substanceCase.dueAt = null;
    for (const party of PARTIES) {
      const kind = substanceCase.answers.get(party)?.kind ?? 'WITHDRAWN';
      if (kind === 'WITHDRAWN') substanceCase.silent.add(party);
    }
    this.assess(substanceCase);
  }

  #nextActionAt(): Date | null {
    const { dispute } = this;
    if (!dispute?.dueAt || dispute.suspended) return null;
    if (dispute.state === 'COMPLETENESS' || dispute.escalated === null) return dispute.dueAt;
    return dispute.escalated === 'OFFICE' ? addWorkingDays(dispute.dueAt, ESCALATION_DAYS) : null;
  }

  #actOnDeadline(): void {
    const { dispute } = this;
    if (!dispute) return;
    switch (dispute.state) {
      case 'CONSULTATION':
        this.enter(dispute, 'REFERRED');
        break;
      case 'COMPLETENESS':
        this.goOnAfterSupplement(dispute);
        break;
      case 'DELIBERATION':
        if (dispute.level === 'NATIONAL') dispute.escalated = 'LEADING_GROUP';
        else this.referUpward(dispute);
        break;
      default:
        dispute.escalated = dispute.escalated === null ? 'OFFICE' : 'LEADING_GROUP';
    }
  }

  referUpward(dispute: ModelDispute): void {
    dispute.level = 'NATIONAL';
    this.newRound(dispute);
    this.enter(dispute, 'REFERRED');
  }

  /** Whether the tabled draft is carried: null, or why it is not. */
  whyNotCarried(): 'QUORUM_NOT_MET' | 'MAJORITY_NOT_REACHED' | null {
    const { dispute } = this;
    const present = this.present();
    const votes = present.flatMap((name) => dispute?.votes.get(name) ?? []);
    if (votes.length * 3 < present.length * 2) return 'QUORUM_NOT_MET';
    const count = (choice: Choice): number => votes.filter((vote) => vote === choice).length;
    if (count('FOR') > 0 && count('FOR') * 3 >= votes.length * 2) return null;
    const since = this.now.getTime() - (dispute?.firstMeetingAt?.getTime() ?? Infinity);
    if (since < SIMPLE_MAJORITY_MILLISECONDS) return 'MAJORITY_NOT_REACHED';
    if (count('FOR') > count('AGAINST')) return null;
    const casting = dispute?.votes.get(this.presiding() ?? '');
    return count('FOR') === count('AGAINST') && casting === 'FOR' ? null : 'MAJORITY_NOT_REACHED';
  }
}
