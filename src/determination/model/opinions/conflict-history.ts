import type { Conflict } from './conflict.js';

/** The conflicts of a dispute from one of its versions on, until the next entry. */
export interface ConflictsAt {
  readonly version: number;
  readonly at: Date;
  readonly conflicts: readonly Conflict[];
}

/** What an event says of the conflicts; null where they stayed. */
function conflictsIn(changes: object): readonly Conflict[] | null {
  return 'conflicts' in changes && Array.isArray(changes.conflicts) ? changes.conflicts : null;
}

/**
 * Every set of conflicts that a dispute has had (意见不一致沿革), the first first.
 *
 * @param events of one dispute, the first event first
 */
export function conflictHistory(
  events: readonly { readonly version: number; readonly at: Date; readonly changes: object }[],
): readonly ConflictsAt[] {
  return events.flatMap(({ version, at, changes }) => {
    const conflicts = conflictsIn(changes);
    return conflicts === null ? [] : [{ version, at, conflicts }];
  });
}
