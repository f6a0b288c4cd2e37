import {
  defineStateMachine,
  RECOMPUTE_DEADLINE,
  RECOMPUTE_RULE,
  type Transition,
} from '../../../kernel/index.js';
import type { ActorCapacity } from '../actors/actor-capacity.js';

/**
 * 意见协调状态: 协商 · 协商一致 · 提请 · 补正 · 起草 · 合法性审查 · 研究 · 已认定 · 落实中 · 办结 · 中止 · 终止.
 */
export const DISPUTE_STATES = [
  'CONSULTATION',
  'SETTLED',
  'REFERRED',
  'COMPLETENESS',
  'DRAFTING',
  'LEGAL_REVIEW',
  'DELIBERATION',
  'DECIDED',
  'IMPLEMENTING',
  'CLOSED',
  'SUSPENDED',
  'WITHDRAWN',
] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

export type DisputeCommand =
  | 'fileOpinion'
  | 'reviseOpinion'
  | 'withdrawOpinion'
  | 'declineOpinion'
  | 'addConcernedAgency'
  | 'settleDispute'
  | 'markUrgent'
  | 'orderInterimMeasure'
  | 'liftInterimMeasure'
  | 'escalateDeadline'
  | 'recomputeDeadline'
  | 'referDispute'
  | 'referDisputeUpward'
  | 'declareDisagreement'
  | 'requestSupplement'
  | 'supplementDispute'
  | 'completeSupplement'
  | 'acceptDispute'
  | 'tableRuling'
  | 'passLegalReview'
  | 'returnDraft'
  | 'returnToParties'
  | 'conveneDeliberation'
  | 'recordPanelAdvice'
  | 'recuse'
  | 'decideRecusal'
  | 'castVote'
  | 'stateView'
  | 'noteAbsence'
  | 'rejectDraft'
  | 'ruleDispute'
  | 'startImplementation'
  | 'closeDispute'
  | 'suspendDispute'
  | 'resumeConsultation'
  | 'resumeReferral'
  | 'resumeCompleteness'
  | 'resumeDrafting'
  | 'resumeLegalReview'
  | 'resumeDeliberation'
  | 'withdrawDispute'
  | 'reopenDispute';

interface DisputeTransition extends Transition<DisputeState, DisputeCommand> {
  /** Who may make the transition. */
  readonly by: readonly ActorCapacity[];
  /** What it rests on; kept with every event. */
  readonly rule: string;
}

/** The national plan: where opinions differ, the leading group studies, determines and says what is to be rectified. */
const PLAN = '国办发〔2016〕21号';
/** 重大行政决策程序暂行条例 (国令713号) art. 25–28: a draft is reviewed for legality before it is deliberated. */
const LEGALITY = '重大行政决策程序暂行条例 25–28';
/** The same, art. 30: decided in a meeting, after the members have spoken. */
const COLLECTIVE = '重大行政决策程序暂行条例 30';

/** The same, art. 19–22: experts are heard where the matter is technical; their advice binds nobody. */
const EXPERTS = '重大行政决策程序暂行条例 19–22';
/** 行政处罚法 (2021) art. 25: where authorities dispute, they agree, or their common superior decides. */
const SUPERIOR = '行政处罚法 25';
/** The same, art. 43: whoever has an interest in the matter stands aside; work goes on meanwhile. */
const RECUSAL = '行政处罚法 43';

const PARTIES: readonly ActorCapacity[] = ['PARTY'];
const OFFICE: readonly ActorCapacity[] = ['OFFICE'];
const MEMBERS: readonly ActorCapacity[] = ['LEADING_GROUP'];
const REVIEWERS: readonly ActorCapacity[] = ['REVIEWER', 'OFFICE'];
const HUB: readonly ActorCapacity[] = ['HUB'];

/** From its opening until the leading group has decided, and not at rest: each waits for somebody, and has a deadline. */
export const PENDING_STATES = [
  'CONSULTATION',
  'REFERRED',
  'COMPLETENESS',
  'DRAFTING',
  'LEGAL_REVIEW',
  'DELIBERATION',
] as const satisfies readonly DisputeState[];
export type PendingState = (typeof PENDING_STATES)[number];

export function isPending(state: DisputeState): state is PendingState {
  return (PENDING_STATES as readonly DisputeState[]).includes(state);
}

/** Not yet decided, settled or withdrawn; the parties keep still meanwhile. */
export const UNDECIDED_STATES: readonly DisputeState[] = [...PENDING_STATES, 'SUSPENDED'];

/** Where the office, the reviewer or the leading group is to act, and is reminded of it when it is late. */
const ESCALATED: readonly DisputeState[] = ['REFERRED', 'DRAFTING', 'LEGAL_REVIEW', 'DELIBERATION'];
/** Before a leading group, which may hand it to the one above. */
const REFERRED: readonly DisputeState[] = [
  'REFERRED',
  'COMPLETENESS',
  'DRAFTING',
  'LEGAL_REVIEW',
  'DELIBERATION',
];

/** The transition leaves each of these states as it is. */
function selfTransitions(
  states: readonly DisputeState[],
  line: Omit<DisputeTransition, 'from' | 'to'>,
): readonly DisputeTransition[] {
  return states.map((state) => ({ from: [state], to: state, ...line }));
}

const transitions: readonly DisputeTransition[] = [
  { from: ['CONSULTATION'], command: 'fileOpinion', to: 'CONSULTATION', by: PARTIES, rule: PLAN },
  { from: ['CONSULTATION'], command: 'reviseOpinion', to: 'CONSULTATION', by: PARTIES, rule: PLAN },
  { from: ['CONSULTATION'], command: 'withdrawOpinion', to: 'CONSULTATION', by: PARTIES, rule: PLAN },
  { from: ['CONSULTATION'], command: 'declineOpinion', to: 'CONSULTATION', by: PARTIES, rule: PLAN },
  {
    from: ['CONSULTATION'],
    command: 'addConcernedAgency',
    to: 'CONSULTATION',
    by: ['PARTY', 'OFFICE'],
    rule: PLAN,
  },
  { from: ['CONSULTATION'], command: 'settleDispute', to: 'SETTLED', by: HUB, rule: PLAN },
  ...selfTransitions(PENDING_STATES, { command: 'markUrgent', by: ['PARTY', 'OFFICE'], rule: PLAN }),
  ...selfTransitions(PENDING_STATES, { command: 'orderInterimMeasure', by: OFFICE, rule: PLAN }),
  ...selfTransitions(UNDECIDED_STATES, { command: 'liftInterimMeasure', by: ['OFFICE', 'HUB'], rule: PLAN }),
  {
    from: ['CONSULTATION'],
    command: 'referDispute',
    to: 'REFERRED',
    by: ['PARTY', 'OFFICE', 'HUB'],
    rule: PLAN,
  },
  ...selfTransitions(UNDECIDED_STATES, { command: RECOMPUTE_DEADLINE, by: HUB, rule: RECOMPUTE_RULE }),
  ...selfTransitions(ESCALATED, { command: 'escalateDeadline', by: HUB, rule: PLAN }),
  { from: REFERRED, command: 'referDisputeUpward', to: 'REFERRED', by: ['OFFICE', 'HUB'], rule: SUPERIOR },
  ...selfTransitions(['CONSULTATION'], { command: 'declareDisagreement', by: OFFICE, rule: SUPERIOR }),
  { from: REFERRED, command: 'declareDisagreement', to: 'REFERRED', by: OFFICE, rule: SUPERIOR },
  { from: ['REFERRED'], command: 'requestSupplement', to: 'COMPLETENESS', by: OFFICE, rule: PLAN },
  { from: ['COMPLETENESS'], command: 'supplementDispute', to: 'COMPLETENESS', by: PARTIES, rule: PLAN },
  {
    from: ['COMPLETENESS'],
    command: 'completeSupplement',
    to: 'REFERRED',
    by: ['OFFICE', 'HUB'],
    rule: PLAN,
  },
  { from: ['REFERRED'], command: 'acceptDispute', to: 'DRAFTING', by: OFFICE, rule: PLAN },
  // A changed draft goes back to the review, from wherever it is.
  {
    from: ['DRAFTING', 'LEGAL_REVIEW', 'DELIBERATION'],
    command: 'tableRuling',
    to: 'LEGAL_REVIEW',
    by: ['OFFICE', 'LEADING_GROUP'],
    rule: LEGALITY,
  },
  { from: ['LEGAL_REVIEW'], command: 'passLegalReview', to: 'DELIBERATION', by: REVIEWERS, rule: LEGALITY },
  { from: ['LEGAL_REVIEW'], command: 'returnDraft', to: 'DRAFTING', by: REVIEWERS, rule: LEGALITY },
  { from: ['LEGAL_REVIEW'], command: 'returnToParties', to: 'CONSULTATION', by: REVIEWERS, rule: LEGALITY },
  {
    from: ['DELIBERATION'],
    command: 'conveneDeliberation',
    to: 'DELIBERATION',
    by: OFFICE,
    rule: COLLECTIVE,
  },
  { from: ['DELIBERATION'], command: 'recordPanelAdvice', to: 'DELIBERATION', by: OFFICE, rule: EXPERTS },
  { from: ['DELIBERATION'], command: 'recuse', to: 'DELIBERATION', by: MEMBERS, rule: RECUSAL },
  {
    from: ['DELIBERATION'],
    command: 'decideRecusal',
    to: 'DELIBERATION',
    by: ['OFFICE', 'LEADING_GROUP'],
    rule: RECUSAL,
  },
  { from: ['DELIBERATION'], command: 'castVote', to: 'DELIBERATION', by: MEMBERS, rule: COLLECTIVE },
  { from: ['DELIBERATION'], command: 'stateView', to: 'DELIBERATION', by: MEMBERS, rule: COLLECTIVE },
  { from: ['DELIBERATION'], command: 'noteAbsence', to: 'DELIBERATION', by: OFFICE, rule: COLLECTIVE },
  { from: ['DELIBERATION'], command: 'rejectDraft', to: 'DRAFTING', by: MEMBERS, rule: COLLECTIVE },
  { from: ['DELIBERATION'], command: 'ruleDispute', to: 'DECIDED', by: MEMBERS, rule: PLAN },
  { from: ['DECIDED'], command: 'startImplementation', to: 'IMPLEMENTING', by: HUB, rule: PLAN },
  {
    from: ['DECIDED', 'IMPLEMENTING'],
    command: 'closeDispute',
    to: 'CLOSED',
    by: ['OFFICE', 'HUB'],
    rule: PLAN,
  },
  { from: PENDING_STATES, command: 'suspendDispute', to: 'SUSPENDED', by: OFFICE, rule: PLAN },
  { from: ['SUSPENDED'], command: 'resumeConsultation', to: 'CONSULTATION', by: OFFICE, rule: PLAN },
  { from: ['SUSPENDED'], command: 'resumeReferral', to: 'REFERRED', by: OFFICE, rule: PLAN },
  { from: ['SUSPENDED'], command: 'resumeCompleteness', to: 'COMPLETENESS', by: OFFICE, rule: PLAN },
  { from: ['SUSPENDED'], command: 'resumeDrafting', to: 'DRAFTING', by: OFFICE, rule: PLAN },
  { from: ['SUSPENDED'], command: 'resumeLegalReview', to: 'LEGAL_REVIEW', by: OFFICE, rule: PLAN },
  { from: ['SUSPENDED'], command: 'resumeDeliberation', to: 'DELIBERATION', by: OFFICE, rule: PLAN },
  {
    from: UNDECIDED_STATES,
    command: 'withdrawDispute',
    to: 'WITHDRAWN',
    by: ['OFFICE', 'HUB'],
    rule: PLAN,
  },
  {
    from: ['DECIDED', 'IMPLEMENTING', 'CLOSED'],
    command: 'reopenDispute',
    to: 'REFERRED',
    by: OFFICE,
    rule: PLAN,
  },
];

/** 部门意见协调事项: from opinions that differ to an agreement or a ruling of the leading group. */
export const disputeMachine = defineStateMachine<DisputeState, DisputeTransition>({
  name: 'dispute',
  states: DISPUTE_STATES,
  initial: 'CONSULTATION',
  terminal: ['SETTLED', 'WITHDRAWN'],
  transitions,
});

/** What the first event of a dispute says. */
export const DISPUTE_OPENING = { command: 'openDispute', rule: PLAN } as const;

/** The command that takes a suspended dispute back to where it was; null where nothing can have been suspended. */
export function resumeCommand(suspendedFrom: string | null): DisputeCommand | null {
  const resuming = disputeMachine.transitions.find(
    (transition) => transition.from.includes('SUSPENDED') && transition.to === suspendedFrom,
  );
  return resuming?.command ?? null;
}
