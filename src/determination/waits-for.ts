import type { Actor, Agency } from '../kernel/index.js';
import type { PendingState } from './dispute.machine.js';

/**
 * Who is waited for in a stage of a dispute (待办方).
 *
 * @param unanswered the parties that still have to supply something
 */
export function waitsFor(
  state: PendingState,
  concerned: readonly Agency[],
  unanswered: readonly Agency[],
): readonly Actor[] {
  switch (state) {
    case 'CONSULTATION':
      return concerned;
    case 'COMPLETENESS':
      return unanswered;
    case 'REFERRED':
    case 'LEGAL_REVIEW':
      return ['OFFICE'];
    case 'DELIBERATION':
      return ['OFFICE', 'LEADING_GROUP'];
  }
}
