import { defineStateMachine } from '../kernel/index.js';

/** 案件状态: opinions are being collected, they differ, or the substance is determined. */
export const CASE_STATUSES = ['COLLECTING', 'DISPUTED', 'DETERMINED'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

const PLAN = '国办发〔2016〕21号';

/**
 * 业务实质认定案件. Nothing is terminal: a ruled case may be reopened on new evidence. While DISPUTED, whether an opinion
 * may still change is for the dispute's own table to say.
 */
export const substanceCaseMachine = defineStateMachine({
  name: 'case',
  states: CASE_STATUSES,
  initial: 'COLLECTING',
  terminal: [],
  moves: [
    { from: ['COLLECTING'], command: 'fileOpinion', to: 'COLLECTING', rule: PLAN },
    { from: ['COLLECTING'], command: 'reviseOpinion', to: 'COLLECTING', rule: PLAN },
    { from: ['COLLECTING'], command: 'withdrawOpinion', to: 'COLLECTING', rule: PLAN },
    { from: ['DISPUTED'], command: 'fileOpinion', to: 'DISPUTED', rule: PLAN },
    { from: ['DISPUTED'], command: 'reviseOpinion', to: 'DISPUTED', rule: PLAN },
    { from: ['DISPUTED'], command: 'withdrawOpinion', to: 'DISPUTED', rule: PLAN },
    { from: ['COLLECTING'], command: 'determineByConsensus', to: 'DETERMINED', rule: PLAN },
    { from: ['COLLECTING'], command: 'openDispute', to: 'DISPUTED', rule: PLAN },
    { from: ['DISPUTED'], command: 'settleDispute', to: 'DETERMINED', rule: PLAN },
    { from: ['DISPUTED'], command: 'ruleDispute', to: 'DETERMINED', rule: PLAN },
    { from: ['DETERMINED'], command: 'reopenDispute', to: 'DISPUTED', rule: PLAN },
  ],
});

export type CaseCommand = (typeof substanceCaseMachine.moves)[number]['command'];
