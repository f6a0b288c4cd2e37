import type { WorkflowEventEntity } from './event.entity.js';
import type { Acting } from '../standing.js';

/** Who moved it, when, and what else is worth keeping. */
export interface Deed {
  /** Null when the hub acts on a deadline. */
  readonly by: Acting | null;
  readonly at: Date;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** One line of the timeline, ready to be stored. */
export function workflowEvent(
  move: {
    version: number;
    command: string;
    from: string | null;
    to: string;
    rule: string;
    changes: object;
  },
  { by, at, details }: Deed,
): WorkflowEventEntity {
  return {
    ...move,
    agency: by?.agency ?? null,
    officer: by?.officer ?? null,
    role: by?.role ?? null,
    at,
    details: { ...details },
  };
}

/**
 * A row changed between being locked and being written, although nobody else can write it: a fault, because only code
 * that goes round the lock can cause it.
 */
export class LostUpdate extends Error {
  override readonly name = 'LostUpdate';

  constructor(what: string, id: string, version: number) {
    super(`${what} ${id} was no longer at version ${version} when it was written.`);
  }
}
