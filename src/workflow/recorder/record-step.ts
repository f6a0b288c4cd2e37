import type { EntityManager } from 'typeorm';
import { announceOnCommit } from '../../database/index.js';
import { ok, type Move, type Outcome, type StateMachine } from '../../kernel/index.js';
import { LostUpdate } from './lost-update.js';
import { rowChanges } from './row-changes.js';
import type { Workflow, WorkflowRow } from './workflow.js';
import { workflowEvent, type Deed } from './workflow-event.js';
import { writeMove, writeOpening } from './write-step.js';

/** A table whose lines say what each move rests on: law and article, or plan. */
type RuledMachine<State extends string, Command extends string> = StateMachine<
  State,
  Move<State, Command> & { readonly rule: string }
>;

function announce(manager: EntityManager, { channel }: Pick<Workflow, 'channel'>): void {
  if (channel !== undefined) announceOnCommit(manager, channel);
}

/** Inserts a row with the event that has all of it. */
export async function recordOpening<StateColumn extends string, Row extends Moved<StateColumn, string>>(
  manager: EntityManager,
  workflow: Workflow<Row, StateColumn>,
  row: Row,
  { command, rule, ...deed }: Deed & { readonly command: string; readonly rule: string },
): Promise<void> {
  const changes = rowChanges(null, row);
  const opening = { version: row.version, command, from: null, to: row[workflow.state], rule, changes };
  await writeOpening(manager, workflow, row, workflowEvent(opening, deed));
  announce(manager, workflow);
}

type Moved<StateColumn extends string, State extends string> = WorkflowRow &
  Readonly<Record<StateColumn, State>>;

/**
 * Moves a locked row along its table, by compare-and-set on (state, version), with the event that says what changed. Refuses
 * MOVE_NOT_ALLOWED.
 *
 * @param step.change columns that change with the move, by the state that it leads to
 * @returns the row as it is now
 * @throws LostUpdate where the row does not stand in the database as it was given
 */
export async function recordMove<
  StateColumn extends string,
  State extends string,
  Command extends string,
  Row extends Moved<StateColumn, State>,
>(
  manager: EntityManager,
  workflow: Workflow<Row, StateColumn>,
  row: Row,
  step: Deed & {
    readonly machine: RuledMachine<State, Command>;
    readonly command: Command;
    readonly change: (target: State) => Partial<Row>;
  },
): Promise<Outcome<Row>> {
  const { machine, command, change, ...deed } = step;
  const { id, version, [workflow.state]: from } = row;
  const target = machine.move(from, command);
  if (!target.ok) return target;
  const to = target.value;
  const next: Row = { ...row, ...change(to), version: version + 1, [workflow.state]: to };
  const rule = machine.moveFor(from, command)?.rule ?? '';
  const move = { version: next.version, command, from, to, rule, changes: rowChanges(row, next) };
  const stood = await writeMove(manager, workflow, row, next, workflowEvent(move, deed));
  if (!stood) throw new LostUpdate(workflow.kind, id, version);
  announce(manager, workflow);
  return ok(next);
}
