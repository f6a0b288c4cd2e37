import { defineStateMachine } from '../../../kernel/index.js';
import { MERGE_RULE } from '../platform-merge.machine.js';

export const CANDIDATE_STATES = ['OPEN', 'ACCEPTED', 'REJECTED'] as const;
export type CandidateState = (typeof CANDIDATE_STATES)[number];

/** What the first event of a candidate says: the hub suggests it. */
export const CANDIDATE_OPENING = { command: 'suggestPlatformMerge', rule: MERGE_RULE } as const;

/** 疑似同一机构: suggested by the hub, and decided on by people; one that was rejected is not suggested again. */
export const candidateMachine = defineStateMachine({
  name: 'platform candidate',
  states: CANDIDATE_STATES,
  initial: 'OPEN',
  terminal: ['ACCEPTED', 'REJECTED'],
  transitions: [
    { from: ['OPEN'], command: 'acceptPlatformCandidate', to: 'ACCEPTED', rule: MERGE_RULE },
    { from: ['OPEN'], command: 'rejectPlatformCandidate', to: 'REJECTED', rule: MERGE_RULE },
  ],
});

export type CandidateCommand = (typeof candidateMachine.transitions)[number]['command'];
