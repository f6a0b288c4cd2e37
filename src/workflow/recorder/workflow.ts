import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** A row that moves by events: each makes the next version, and the first makes version 1. */
export interface WorkflowRow {
  readonly id: string;
  readonly version: number;
}

/** What moves by events (流水), and where its rows and their events are kept. */
export interface Workflow<Row extends WorkflowRow = WorkflowRow, StateColumn extends string = string> {
  /** What its rows are, e.g. DISPUTE. */
  readonly kind: string;
  readonly row: EntityTarget<Row>;
  /** A `WorkflowEventEntity` with one more column. */
  readonly event: EntityTarget<ObjectLiteral>;
  /** The event's property that names its row. */
  readonly subject: string;
  /** The row's property that the machine moves. */
  readonly state: StateColumn;
  /** The channel of PostgreSQL's on which its steps are announced; absent where nobody listens. */
  readonly channel?: string;
}
