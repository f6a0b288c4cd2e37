import { defineStateMachine } from '../../kernel/index.js';

export const MERGE_STATES = [
  'PROPOSED',
  'MERGED',
  'REJECTED',
  'WITHDRAWN',
  'REVERSAL_PROPOSED',
  'REVERSED',
] as const;
export type MergeState = (typeof MERGE_STATES)[number];

/** What every step rests on: rectification begins with knowing which firms there are. */
export const MERGE_RULE = '国办发〔2016〕21号';

/** What the first event of a merge says. */
export const MERGE_OPENING = { command: 'mergePlatform', rule: MERGE_RULE } as const;

/** Who takes a step: whoever keeps the registry, the proposer himself, or somebody else of the proposing office (双人复核). */
export type MergeStepTaker = 'REGISTRAR' | 'PROPOSER' | 'SECOND_OFFICER';

/** 从业机构归并: proposed by one officer and approved by another; reversed the same way. */
export const mergeMachine = defineStateMachine({
  name: 'platform merge',
  states: MERGE_STATES,
  initial: 'PROPOSED',
  terminal: ['REJECTED', 'WITHDRAWN', 'REVERSED'],
  transitions: [
    {
      from: ['PROPOSED'],
      command: 'approvePlatformMerge',
      to: 'MERGED',
      who: 'SECOND_OFFICER',
      rule: MERGE_RULE,
    },
    {
      from: ['PROPOSED'],
      command: 'rejectPlatformMerge',
      to: 'REJECTED',
      who: 'SECOND_OFFICER',
      rule: MERGE_RULE,
    },
    {
      from: ['PROPOSED'],
      command: 'withdrawPlatformMerge',
      to: 'WITHDRAWN',
      who: 'PROPOSER',
      rule: MERGE_RULE,
    },
    {
      from: ['MERGED'],
      command: 'reverseMerge',
      to: 'REVERSAL_PROPOSED',
      who: 'REGISTRAR',
      rule: MERGE_RULE,
    },
    {
      from: ['REVERSAL_PROPOSED'],
      command: 'approveMergeReversal',
      to: 'REVERSED',
      who: 'SECOND_OFFICER',
      rule: MERGE_RULE,
    },
    {
      from: ['REVERSAL_PROPOSED'],
      command: 'rejectMergeReversal',
      to: 'MERGED',
      who: 'SECOND_OFFICER',
      rule: MERGE_RULE,
    },
  ],
});

export type MergeCommand = (typeof mergeMachine.transitions)[number]['command'];
