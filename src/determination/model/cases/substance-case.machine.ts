import { defineStateMachine, RECOMPUTE_DEADLINE, RECOMPUTE_RULE } from '../../../kernel/index.js';

/** 认定事项状态: opinions are being collected, they differ, the substance is determined, or the case was withdrawn. */
export const CASE_STATUSES = ['COLLECTING', 'DISPUTED', 'DETERMINED', 'WITHDRAWN'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** A case that waits for something; one line of business has at most one. */
export const OPEN_STATUSES: readonly CaseStatus[] = ['COLLECTING', 'DISPUTED'];

const PLAN = '国办发〔2016〕21号';
/** 参照行政处罚法 (2021) art. 25: where authorities dispute, their common superior decides. */
const SUPERIOR = '参照行政处罚法 25';

/**
 * 业务实质认定事项. A ruled case may be reopened on new evidence; a withdrawn one is over. While DISPUTED, whether an
 * opinion may still change is for the dispute's own table to say.
 */
export const substanceCaseMachine = defineStateMachine({
  name: 'case',
  states: CASE_STATUSES,
  initial: 'COLLECTING',
  terminal: ['WITHDRAWN'],
  transitions: [
    { from: ['COLLECTING'], command: 'fileOpinion', to: 'COLLECTING', rule: PLAN },
    { from: ['COLLECTING'], command: 'reviseOpinion', to: 'COLLECTING', rule: PLAN },
    { from: ['COLLECTING'], command: 'withdrawOpinion', to: 'COLLECTING', rule: PLAN },
    { from: ['COLLECTING'], command: 'addConcernedAgency', to: 'COLLECTING', rule: PLAN },
    { from: ['COLLECTING'], command: 'closeCollection', to: 'COLLECTING', rule: PLAN },
    { from: ['COLLECTING'], command: 'extendCollection', to: 'COLLECTING', rule: PLAN },
    { from: ['COLLECTING'], command: RECOMPUTE_DEADLINE, to: 'COLLECTING', rule: RECOMPUTE_RULE },
    { from: ['COLLECTING'], command: 'markUrgent', to: 'COLLECTING', rule: PLAN },
    { from: ['COLLECTING'], command: 'takeUpCase', to: 'COLLECTING', rule: PLAN },
    { from: ['COLLECTING'], command: 'movePlatform', to: 'COLLECTING', rule: PLAN },
    { from: ['COLLECTING'], command: 'declareDisagreement', to: 'COLLECTING', rule: SUPERIOR },
    { from: ['DISPUTED'], command: 'fileOpinion', to: 'DISPUTED', rule: PLAN },
    { from: ['DISPUTED'], command: 'reviseOpinion', to: 'DISPUTED', rule: PLAN },
    { from: ['DISPUTED'], command: 'withdrawOpinion', to: 'DISPUTED', rule: PLAN },
    { from: ['DISPUTED'], command: 'declineOpinion', to: 'DISPUTED', rule: PLAN },
    { from: ['DISPUTED'], command: 'addConcernedAgency', to: 'DISPUTED', rule: PLAN },
    { from: ['DISPUTED'], command: 'markUrgent', to: 'DISPUTED', rule: PLAN },
    { from: ['DISPUTED'], command: 'takeUpCase', to: 'DISPUTED', rule: PLAN },
    { from: ['DISPUTED'], command: 'declareDisagreement', to: 'DISPUTED', rule: SUPERIOR },
    { from: ['COLLECTING'], command: 'determineByConsensus', to: 'DETERMINED', rule: PLAN },
    { from: ['COLLECTING'], command: 'openDispute', to: 'DISPUTED', rule: PLAN },
    { from: ['DISPUTED'], command: 'settleDispute', to: 'DETERMINED', rule: PLAN },
    { from: ['DISPUTED'], command: 'ruleDispute', to: 'DETERMINED', rule: PLAN },
    { from: ['COLLECTING', 'DISPUTED'], command: 'withdrawSubstanceCase', to: 'WITHDRAWN', rule: PLAN },
    { from: ['DETERMINED'], command: 'closeSubstanceCase', to: 'DETERMINED', rule: PLAN },
    { from: ['DETERMINED'], command: 'reopenDispute', to: 'DISPUTED', rule: PLAN },
  ],
});

/** What the first event of a case says. */
export const CASE_OPENING = { command: 'openSubstanceCase', rule: PLAN } as const;

export type CaseCommand = (typeof substanceCaseMachine.transitions)[number]['command'];
