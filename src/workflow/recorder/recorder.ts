import type { EntityManager } from 'typeorm';
import { appendStep } from '../../audit/index.js';
import { notifyAfterCommit } from '../../database/index.js';
import { ok, type Outcome } from '../../kernel/index.js';
import { LostUpdate } from './lost-update.js';
import { rowChanges } from './row-changes.js';
import type { MachineRow, RecordedWorkflow } from './workflow.js';
import { workflowEvent, type EventMetadata } from './workflow-event.js';
import { writeTransition, writeOpening } from './write-step.js';

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

/** Takes the steps of one workflow: row, event and leaf of the evidence log together, then what follows from the step. */
export interface Recorder<Row, Command extends string, Change extends object> {
  /** Inserts a row with the event that has all of it, and runs the reactions. */
  open(manager: EntityManager, row: Row, metadata: EventMetadata): Promise<void>;
  /**
   * Moves a locked row along its table, by compare-and-set on (state, version), with the event that says what changed, and
   * runs the reactions. Refuses TRANSITION_NOT_ALLOWED.
   *
   * @param change columns that change with the transition
   * @returns the row as it is now
   * @throws LostUpdate where the row does not stand in the database as it was given
   */
  transition(
    manager: EntityManager,
    row: Row,
    command: Command,
    metadata: EventMetadata,
    change?: Change,
  ): Promise<Outcome<Row>>;
}

/**
 * The recorder of a workflow.
 *
 * @param reactions what subscribes to its steps; each is run after every step, in this order and in the step's transaction
 */
export function createRecorder<
  StateColumn extends string,
  State extends string,
  Command extends string,
  Opening extends string,
  Change extends object,
  Row extends MachineRow<StateColumn, State>,
>(
  workflow: RecordedWorkflow<Row, StateColumn, State, Command, Opening, Change>,
  reactions: readonly Reaction<Row, Command | Opening>[],
): Recorder<Row, Command, Change> {
  const { kind, state, channel, opening, machineOf, ruleOf, columns } = workflow;

  function ruleFor(
    row: Row,
    { command, rule }: { readonly command: string; readonly rule?: string },
  ): string {
    const found = ruleOf?.(row) ?? rule;
    if (found === undefined) throw new Error(`${kind}: nothing says what ${command} rests on.`);
    return found;
  }

  async function follow(
    manager: EntityManager,
    transition: RecordedTransition<Row, Command | Opening>,
  ): Promise<void> {
    if (channel !== undefined) notifyAfterCommit(manager, channel);
    for (const reaction of reactions) await reaction(manager, transition);
  }

  return {
    async open(manager, row, metadata) {
      const { command } = opening;
      const rule = ruleFor(row, opening);
      const event = { version: row.version, command, from: null, to: row[state], rule };
      const changes = rowChanges(null, row);
      const opened = workflowEvent({ ...event, changes }, metadata);
      await writeOpening(manager, workflow, row, opened);
      await appendStep(manager, { ...opened, workflow: kind, subject: row.id, happened: opened.at });
      await follow(manager, { command, before: null, after: row, metadata });
    },

    async transition(manager, row, command, metadata, change) {
      const machine = machineOf(row);
      const { id, version, [state]: from } = row;
      const target = machine.transition(from, command);
      if (!target.ok) return target;
      const to = target.value;
      const rule = ruleFor(row, machine.transitionFor(from, command) ?? { command });
      const set = columns({ row, to, change: change ?? ({} as Change), at: metadata.at });
      const next: Row = { ...row, ...set, version: version + 1, [state]: to };
      const event = { version: next.version, command, from, to, rule, changes: rowChanges(row, next) };
      const moved = workflowEvent(event, metadata);
      const stood = await writeTransition(manager, workflow, row, next, moved);
      if (!stood) throw new LostUpdate(kind, id, version);
      await appendStep(manager, { ...moved, workflow: kind, subject: id, happened: moved.at });
      await follow(manager, { command, before: row, after: next, metadata });
      return ok(next);
    },
  };
}
