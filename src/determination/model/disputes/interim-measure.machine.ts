import { defineStateMachine } from '../../../kernel/index.js';

/** 临时管控措施状态: in force, lifted by the office, over with the dispute, or past its last instant. */
export const INTERIM_MEASURE_STATES = ['IN_FORCE', 'LIFTED', 'ENDED', 'EXPIRED'] as const;
export type InterimMeasureState = (typeof INTERIM_MEASURE_STATES)[number];

const PLAN = '国办发〔2016〕21号';

/** 临时管控措施: holds until something ends it, and never again. */
export const interimMeasureMachine = defineStateMachine({
  name: 'interim measure',
  states: INTERIM_MEASURE_STATES,
  initial: 'IN_FORCE',
  terminal: ['LIFTED', 'ENDED', 'EXPIRED'],
  transitions: [
    { from: ['IN_FORCE'], command: 'liftInterimMeasure', to: 'LIFTED', rule: PLAN },
    { from: ['IN_FORCE'], command: 'endWithDispute', to: 'ENDED', rule: PLAN },
    { from: ['IN_FORCE'], command: 'expire', to: 'EXPIRED', rule: PLAN },
  ],
});

/** What the first event of a measure says. The national plan: risks are not to grow while the agencies study. */
export const INTERIM_MEASURE_OPENING = { command: 'orderInterimMeasure', rule: PLAN } as const;

export type InterimMeasureCommand = (typeof interimMeasureMachine.transitions)[number]['command'];
