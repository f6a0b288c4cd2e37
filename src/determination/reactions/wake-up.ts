import { enqueueAfterCommit } from '../../workflow/jobs/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';

/** The queue of wake-ups at deadlines; whoever answers one sweeps. */
export const DEADLINES_QUEUE = 'deadlines';

/**
 * Has the hub look at a row again when its time has come, once the step has committed: at the instant that the step set.
 *
 * @param instantOf when the hub acts next on the row (UTC); null where it does not
 */
export function wakeUpAt<Row extends { readonly id: string }>(
  instantOf: (row: Row) => Date | null,
): Reaction<Row> {
  return (manager, { before, after }) => {
    const at = instantOf(after);
    if (before === null || instantOf(before) !== at)
      enqueueAfterCommit(manager, DEADLINES_QUEUE, at, after.id);
  };
}
