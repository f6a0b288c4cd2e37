import { defineStateMachine, type Move } from '../kernel/index.js';
import type { Standing } from './standing.js';

/** 争议状态: 协商 · 协商一致 · 提请 · 合法性审查 · 研究 · 已裁定 · 中止. */
export const DISPUTE_STATES = [
  'CONSULTATION',
  'SETTLED',
  'REFERRED',
  'LEGAL_REVIEW',
  'DELIBERATION',
  'DECIDED',
  'SUSPENDED',
] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

export type DisputeCommand =
  | 'fileOpinion'
  | 'reviseOpinion'
  | 'withdrawOpinion'
  | 'settleDispute'
  | 'referDispute'
  | 'acceptDispute'
  | 'passLegalReview'
  | 'returnToParties'
  | 'conveneDeliberation'
  | 'recuse'
  | 'castVote'
  | 'ruleDispute'
  | 'suspendDispute'
  | 'resumeConsultation'
  | 'resumeReferral'
  | 'resumeLegalReview'
  | 'resumeDeliberation'
  | 'reopenDispute';

interface DisputeMove extends Move<DisputeState, DisputeCommand> {
  /** Who may make the move. */
  readonly by: readonly Standing[];
  /** What it rests on; kept with every event. */
  readonly rule: string;
}

/** The national plan: where opinions differ, the leading group studies, determines and says what is to be rectified. */
const PLAN = '国办发〔2016〕21号';
/** 重大行政决策程序暂行条例 (国令713号) art. 25–28: reviewed for legality before it is deliberated. */
const LEGALITY = '重大行政决策程序暂行条例 25–28';
/** The same, art. 30: decided in a meeting, after the members have spoken. */
const COLLECTIVE = '重大行政决策程序暂行条例 30';

const PARTIES: readonly Standing[] = ['PARTY'];
const OFFICE: readonly Standing[] = ['OFFICE'];
const MEMBERS: readonly Standing[] = ['LEADING_GROUP'];

const moves: readonly DisputeMove[] = [
  { from: ['CONSULTATION'], command: 'fileOpinion', to: 'CONSULTATION', by: PARTIES, rule: PLAN },
  { from: ['CONSULTATION'], command: 'reviseOpinion', to: 'CONSULTATION', by: PARTIES, rule: PLAN },
  { from: ['CONSULTATION'], command: 'withdrawOpinion', to: 'CONSULTATION', by: PARTIES, rule: PLAN },
  { from: ['CONSULTATION'], command: 'settleDispute', to: 'SETTLED', by: ['HUB'], rule: PLAN },
  {
    from: ['CONSULTATION'],
    command: 'referDispute',
    to: 'REFERRED',
    by: ['PARTY', 'OFFICE', 'HUB'],
    rule: PLAN,
  },
  { from: ['REFERRED'], command: 'acceptDispute', to: 'LEGAL_REVIEW', by: OFFICE, rule: PLAN },
  { from: ['LEGAL_REVIEW'], command: 'passLegalReview', to: 'DELIBERATION', by: OFFICE, rule: LEGALITY },
  { from: ['LEGAL_REVIEW'], command: 'returnToParties', to: 'CONSULTATION', by: OFFICE, rule: LEGALITY },
  {
    from: ['DELIBERATION'],
    command: 'conveneDeliberation',
    to: 'DELIBERATION',
    by: OFFICE,
    rule: COLLECTIVE,
  },
  { from: ['DELIBERATION'], command: 'recuse', to: 'DELIBERATION', by: MEMBERS, rule: COLLECTIVE },
  { from: ['DELIBERATION'], command: 'castVote', to: 'DELIBERATION', by: MEMBERS, rule: COLLECTIVE },
  { from: ['DELIBERATION'], command: 'ruleDispute', to: 'DECIDED', by: MEMBERS, rule: PLAN },
  {
    from: ['CONSULTATION', 'REFERRED', 'LEGAL_REVIEW', 'DELIBERATION'],
    command: 'suspendDispute',
    to: 'SUSPENDED',
    by: OFFICE,
    rule: PLAN,
  },
  { from: ['SUSPENDED'], command: 'resumeConsultation', to: 'CONSULTATION', by: OFFICE, rule: PLAN },
  { from: ['SUSPENDED'], command: 'resumeReferral', to: 'REFERRED', by: OFFICE, rule: PLAN },
  { from: ['SUSPENDED'], command: 'resumeLegalReview', to: 'LEGAL_REVIEW', by: OFFICE, rule: PLAN },
  { from: ['SUSPENDED'], command: 'resumeDeliberation', to: 'DELIBERATION', by: OFFICE, rule: PLAN },
  { from: ['DECIDED'], command: 'reopenDispute', to: 'REFERRED', by: OFFICE, rule: PLAN },
];

/** 部门意见争议: from opinions that differ to an agreement or a ruling of the leading group. */
export const disputeMachine = defineStateMachine<DisputeState, DisputeMove>({
  name: 'dispute',
  states: DISPUTE_STATES,
  initial: 'CONSULTATION',
  terminal: ['SETTLED'],
  moves,
});

/** The command that takes a suspended dispute back to where it was; null where nothing can have been suspended. */
export function resumeCommand(suspendedFrom: string | null): DisputeCommand | null {
  const resuming = disputeMachine.moves.find(
    (move) => move.from.includes('SUSPENDED') && move.to === suspendedFrom,
  );
  return resuming?.command ?? null;
}
