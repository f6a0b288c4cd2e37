import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Transition, StateMachine } from '../../kernel/index.js';

/** On which each process is told that steps of cases, disputes or agreements have committed; the event rows say which. */
export const WORKFLOW_CHANNEL = 'workflow_changed';

/** A row that moves by events: each makes the next version, and the first makes version 1. */
export interface WorkflowRow {
  readonly id: string;
  readonly version: number;
}

/** What changes by events (流水), and where its rows and their events are kept. */
export interface EventedRows<Row extends WorkflowRow = WorkflowRow> {
  /** What its rows are, e.g. DISPUTE. */
  readonly kind: string;
  readonly row: EntityTarget<Row>;
  /** Of each, `version` is the one that it made, and `changes` the columns that it set; the first has them all. */
  readonly event: EntityTarget<ObjectLiteral>;
  /** The event's property that names its row. */
  readonly subject: string;
}

/** What moves by a table of transitions; its events are a `WorkflowEventEntity` with one more column. */
export interface Workflow<
  Row extends WorkflowRow = WorkflowRow,
  StateColumn extends string = string,
> extends EventedRows<Row> {
  /** The row's property that the machine moves. */
  readonly state: StateColumn;
  /** The channel of PostgreSQL's on which its steps are announced; absent where nobody listens. */
  readonly channel?: string;
}

/** A table of transitions that says what each rests on, law and article or plan, where the row does not. */
export type RuledMachine<State extends string, Command extends string> = StateMachine<
  State,
  Transition<State, Command> & { readonly rule?: string }
>;

/** A row as the machine of its workflow moves it. */
export type MachineRow<StateColumn extends string, State extends string> = WorkflowRow &
  Readonly<Record<StateColumn, State>>;

/** What a use case asks of a row, before the columns that follow from it are known. */
export interface RequestedTransition<Row, State extends string, Change> {
  readonly row: Row;
  /** The state that the transition leads to. */
  readonly to: State;
  /** Columns that the use case changes. */
  readonly change: Change;
  readonly at: Date;
}

/** A workflow with its table of transitions: all that a recorder has to know. */
export interface RecordedWorkflow<
  Row extends MachineRow<StateColumn, State>,
  StateColumn extends string,
  State extends string,
  Command extends string,
  Opening extends string,
  Change extends object,
> extends Workflow<Row, StateColumn> {
  /** What the first event of every row says. */
  readonly opening: { readonly command: Opening; readonly rule?: string };
  readonly machineOf: (row: Row) => RuledMachine<State, Command>;
  /** What every step of a row rests on, where its own law says so; it goes before that of the table. */
  readonly ruleOf?: (row: Row) => string;
  /** The columns that a transition changes besides state and version. */
  readonly columns: (requested: RequestedTransition<Row, State, Change>) => Partial<Row>;
}
