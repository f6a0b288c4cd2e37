import type { Actor, OfficePlace, Role } from '../../kernel/index.js';
import type { WorkflowEventEntity } from './workflow-event.entity.js';

/** Who moved it, when, and what else is worth keeping. */
export interface EventMetadata {
  /** Null when the hub acts on a deadline. */
  readonly by:
    | (OfficePlace & { readonly agency: Actor; readonly officer: string; readonly role: Role })
    | null;
  readonly at: Date;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** One line of the timeline, ready to be stored. */
export function workflowEvent(
  transition: {
    version: number;
    command: string;
    from: string | null;
    to: string;
    rule: string;
    changes: object;
  },
  { by, at, details }: EventMetadata,
): WorkflowEventEntity {
  return {
    ...transition,
    agency: by?.agency ?? null,
    level: by?.level ?? null,
    region: by?.region ?? null,
    officer: by?.officer ?? null,
    role: by?.role ?? null,
    at,
    details: { ...details },
  };
}
