import { DISPUTE_STAGES, disputeStage, type DisputeStage } from '../../../names/dispute-stages';

export interface StageEvent {
  readonly from: string | null;
  readonly to: string;
  readonly at: string;
}

export type StageProgress = 'finish' | 'process' | 'wait' | 'error';

export interface StageShown {
  readonly stage: DisputeStage;
  readonly progress: StageProgress;
  /** Since when it stands in this stage, or last did; null where it never came to it in this course. */
  readonly since: string | null;
}

/** The stage in which a status stands: 补正 within the referral, 中止 where it was suspended, an end where it ended. */
export function stageOf(status: string, events: readonly StageEvent[]): DisputeStage {
  const stage = disputeStage(status);
  if (stage !== null) return stage;
  if (status === 'SETTLED') return 'CONSULTATION';
  // Suspended or withdrawn: where it stood before.
  const left = events.findLast(({ from, to }) => to === status && from !== null && from !== status);
  const before = left?.from ?? 'CONSULTATION';
  return before === status ? 'CONSULTATION' : stageOf(before, []);
}

/** The stages as a line of steps: done, present and to come; a stage that was left backwards is to come again. */
export function stageSteps(
  status: string,
  events: readonly StageEvent[],
  overdue: boolean,
): readonly StageShown[] {
  const present = DISPUTE_STAGES.indexOf(stageOf(status, events));
  const over = status === 'CLOSED' || status === 'SETTLED' || status === 'WITHDRAWN';
  return DISPUTE_STAGES.map((stage, index) => {
    const came = events.findLast(({ from, to }) => to === stage && from !== stage);
    const since = index <= present ? (came?.at ?? null) : null;
    if (index < present) return { stage, progress: 'finish', since };
    if (index > present) return { stage, progress: 'wait', since };
    return { stage, progress: over ? 'finish' : overdue ? 'error' : 'process', since };
  });
}

/** Who is to act, as far as the status and what is before the group say. */
export type Actor = 'PARTIES' | 'OFFICE' | 'REVIEWER' | 'MEMBERS' | 'PRESIDING' | 'ADDRESSEES' | 'NOBODY';

export type Ask =
  | 'CONSULT'
  | 'ACCEPT'
  | 'SUPPLEMENT'
  | 'DRAFT'
  | 'REVIEW'
  | 'CONVENE'
  | 'SPEAK'
  | 'VOTE'
  | 'DECIDE'
  | 'ISSUE'
  | 'CARRY_OUT'
  | 'RESUME'
  | 'NOTHING';

export interface Waiting {
  readonly actor: Actor;
  readonly ask: Ask;
  /** Agencies or persons that it waits for by name. */
  readonly names: readonly string[];
}

export interface StageFacts {
  readonly status: string;
  readonly decisionMode: string;
  readonly draft: { readonly version: number } | null;
  readonly draftReviews: readonly { readonly draftVersion: number; readonly result: string }[];
  readonly deliberations: readonly { readonly meetingAt: string; readonly convenedAt: string }[];
  readonly sitting: { readonly missing: readonly string[]; readonly presiding: string | null } | null;
  readonly concernedAgencies: readonly string[];
  readonly supplementRequests: readonly {
    readonly parts: readonly { readonly agency: string }[];
    readonly answers: readonly { readonly agency: string }[];
  }[];
  readonly orders: readonly { readonly status: string; readonly waitingFor: string | null }[];
  readonly requiredOrders: readonly string[];
}

const OPEN_ORDER = new Set(['ISSUED', 'ACCEPTED', 'SUBMITTED', 'RETURNED', 'VERIFIED']);

function ofDeliberation({ decisionMode, sitting, deliberations }: StageFacts): Waiting {
  if (deliberations.length === 0) return { actor: 'OFFICE', ask: 'CONVENE', names: [] };
  const missing = sitting?.missing ?? [];
  if (sitting && missing.length === 0) {
    return {
      actor: 'PRESIDING',
      ask: 'DECIDE',
      names: sitting.presiding === null ? [] : [sitting.presiding],
    };
  }
  return { actor: 'MEMBERS', ask: decisionMode === 'VOTE' ? 'VOTE' : 'SPEAK', names: missing };
}

/** 待谁办理: who has to do what now. */
export function waitingFor(facts: StageFacts): Waiting {
  const { status, concernedAgencies, supplementRequests, orders, requiredOrders } = facts;
  switch (status) {
    case 'CONSULTATION':
      return { actor: 'PARTIES', ask: 'CONSULT', names: concernedAgencies };
    case 'REFERRED':
      return { actor: 'OFFICE', ask: 'ACCEPT', names: [] };
    case 'COMPLETENESS': {
      const last = supplementRequests.at(-1);
      const answered = new Set(last?.answers.map(({ agency }) => agency));
      const names = last?.parts.map(({ agency }) => agency).filter((agency) => !answered.has(agency)) ?? [];
      return { actor: 'PARTIES', ask: 'SUPPLEMENT', names };
    }
    case 'DRAFTING':
      return { actor: 'OFFICE', ask: 'DRAFT', names: [] };
    case 'LEGAL_REVIEW':
      return { actor: 'REVIEWER', ask: 'REVIEW', names: [] };
    case 'DELIBERATION':
      return ofDeliberation(facts);
    case 'DECIDED':
    case 'IMPLEMENTING': {
      const open = orders.filter((order) => OPEN_ORDER.has(order.status));
      if (open.length === 0 || requiredOrders.length > orders.length) {
        return { actor: 'OFFICE', ask: 'ISSUE', names: [] };
      }
      const names = [...new Set(open.flatMap((order) => order.waitingFor ?? []))];
      return { actor: 'ADDRESSEES', ask: 'CARRY_OUT', names };
    }
    case 'SUSPENDED':
      return { actor: 'OFFICE', ask: 'RESUME', names: [] };
    default:
      return { actor: 'NOBODY', ask: 'NOTHING', names: [] };
  }
}
