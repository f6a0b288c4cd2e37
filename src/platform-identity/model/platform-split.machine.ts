import { defineStateMachine } from '../../kernel/index.js';
import { MERGE_RULE } from './platform-merge.machine.js';

export const SPLIT_STATES = ['PROPOSED', 'SPLIT', 'COMPLETED', 'REJECTED', 'WITHDRAWN'] as const;
export type SplitState = (typeof SPLIT_STATES)[number];

/** What the first event of a split says. */
export const SPLIT_OPENING = { command: 'splitPlatform', rule: MERGE_RULE } as const;

/** States in which the two codes are two platforms. */
export const SPLIT_IN_FORCE: readonly SplitState[] = ['SPLIT', 'COMPLETED'];

/**
 * Who takes a step: the proposer himself, somebody else of the proposing office (双人复核), an agency with records of the platform, or the
 * hub, once no agency is awaited.
 */
export type SplitStepTaker = 'PROPOSER' | 'SECOND_OFFICER' | 'RECORD_HOLDER' | 'HUB';

/**
 * 从业机构拆分: proposed by one officer and approved by another. One that is in force is never undone here: merging the part into the platform
 * makes them one again (`mergeMachine`).
 */
export const splitMachine = defineStateMachine({
  name: 'platform split',
  states: SPLIT_STATES,
  initial: 'PROPOSED',
  terminal: ['COMPLETED', 'REJECTED', 'WITHDRAWN'],
  transitions: [
    {
      from: ['PROPOSED'],
      command: 'approvePlatformSplit',
      to: 'SPLIT',
      who: 'SECOND_OFFICER',
      rule: MERGE_RULE,
    },
    {
      from: ['PROPOSED'],
      command: 'rejectPlatformSplit',
      to: 'REJECTED',
      who: 'SECOND_OFFICER',
      rule: MERGE_RULE,
    },
    {
      from: ['PROPOSED'],
      command: 'withdrawPlatformSplit',
      to: 'WITHDRAWN',
      who: 'PROPOSER',
      rule: MERGE_RULE,
    },
    { from: ['SPLIT'], command: 'confirmSplitRecords', to: 'SPLIT', who: 'RECORD_HOLDER', rule: MERGE_RULE },
    { from: ['SPLIT'], command: 'completePlatformSplit', to: 'COMPLETED', who: 'HUB', rule: MERGE_RULE },
  ],
});

export type SplitCommand = (typeof splitMachine.transitions)[number]['command'];

/** What somebody may send. */
export type SplitRequestCommand = Exclude<SplitCommand, 'completePlatformSplit'>;
