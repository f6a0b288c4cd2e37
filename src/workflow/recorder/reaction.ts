import type { EntityManager } from 'typeorm';
import type { EventMetadata } from './workflow-event.js';

/** A step that was recorded in the present transaction. */
export interface RecordedTransition<Row, Command extends string = string> {
  readonly command: Command;
  /** The row as it was; null where the step made it. */
  readonly before: Row | null;
  readonly after: Row;
  readonly metadata: EventMetadata;
}

/** What follows from a step, in its transaction: if it fails, the step did not happen. */
export type Reaction<Row, Command extends string = string> = (
  manager: EntityManager,
  transition: RecordedTransition<Row, Command>,
) => Promise<void> | void;
