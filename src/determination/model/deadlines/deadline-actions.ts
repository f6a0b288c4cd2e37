import type { Level } from '../../../kernel/index.js';
import type { DisputeCommand, DisputeState } from '../disputes/dispute.machine.js';

/** 督办: who is told that a stage is late, in this order. */
export const ESCALATION = ['OFFICE', 'LEADING_GROUP'] as const;
export type EscalatedTo = (typeof ESCALATION)[number];

/** What the hub does when a deadline has passed: a transition of the table, or a word to those who can help. */
export type DeadlineAction =
  | {
      readonly kind: 'TRANSITION';
      readonly command: Extract<DisputeCommand, 'referDispute' | 'completeSupplement' | 'referDisputeUpward'>;
      /** For the event. */
      readonly cause: string;
    }
  | { readonly kind: 'ESCALATE'; readonly to: EscalatedTo };

/** What was missed, as far as it decides what follows. */
export interface MissedDeadline {
  readonly state: DisputeState;
  readonly level: Level;
  readonly escalatedTo: EscalatedTo | null;
}

/** Whoever has not been told yet, the office first. */
function escalate(told: EscalatedTo | null): DeadlineAction | null {
  if (told === 'LEADING_GROUP') return null;
  return { kind: 'ESCALATE', to: told === null ? 'OFFICE' : 'LEADING_GROUP' };
}

/**
 * What follows from a deadline that has passed (逾期处理). Where the parties are late, the dispute goes on without them.
 * Where the office or the reviewer is late nothing can replace it: it is told, and then the leading group is. A leading group that has not
 * decided hands the dispute to the one above; the national one has none above it and is told.
 *
 * @returns null where all has been done, and in states without a deadline
 */
export function deadlineAction({ state, level, escalatedTo }: MissedDeadline): DeadlineAction | null {
  switch (state) {
    case 'CONSULTATION':
      return { kind: 'TRANSITION', command: 'referDispute', cause: 'CONSULTATION_WINDOW_PASSED' };
    case 'COMPLETENESS':
      return { kind: 'TRANSITION', command: 'completeSupplement', cause: 'SUPPLEMENT_DEADLINE_PASSED' };
    case 'REFERRED':
    case 'DRAFTING':
    case 'LEGAL_REVIEW':
      return escalate(escalatedTo);
    case 'DELIBERATION':
      if (level === 'NATIONAL')
        return escalatedTo === null ? { kind: 'ESCALATE', to: 'LEADING_GROUP' } : null;
      return { kind: 'TRANSITION', command: 'referDisputeUpward', cause: 'DELIBERATION_DEADLINE_PASSED' };
    default:
      return null;
  }
}
