import { isDeepStrictEqual } from 'node:util';
import type { DataSource, ObjectLiteral } from 'typeorm';
import { rowAsJson } from './row-changes.js';
import { rowRebuilder } from './row-rebuilder.js';
import type { EventedRows } from './workflow.js';
import { countRows, selectRows, sql } from '../../database/index.js';

/** Rows that are compared at a time. */
const BATCH = 500;

/** A row that its events do not give. */
export interface WorkflowDifference {
  readonly kind: string;
  readonly id: string;
  /** Columns that differ, by property name; none where the events themselves are not whole. */
  readonly columns: readonly {
    readonly column: string;
    readonly inRow: unknown;
    readonly byEvents: unknown;
  }[];
  /** What is wrong with the events; null where they can be told. */
  readonly fault: string | null;
}

export interface WorkflowProgress {
  readonly kind: string;
  readonly done: number;
  readonly total: number;
}

type RecordedEvent = ObjectLiteral & { readonly version: number; readonly changes: object };

function compare(
  { kind }: EventedRows,
  row: ObjectLiteral,
  events: readonly RecordedEvent[],
  rebuild: ReturnType<typeof rowRebuilder>,
): WorkflowDifference | null {
  const id = String(row['id']);
  try {
    if (events.length === 0) throw new RangeError('It has no events at all');
    const byEvents = rebuild(events);
    const inRow = rowAsJson(row);
    const columns = Object.keys(byEvents)
      .filter((column) => !isDeepStrictEqual(inRow[column], byEvents[column]))
      .map((column) => ({ column, inRow: inRow[column], byEvents: byEvents[column] }));
    return columns.length === 0 ? null : { kind, id, columns, fault: null };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { kind, id, columns: [], fault: error.message };
  }
}

async function* verifyWorkflow(
  database: DataSource,
  workflow: EventedRows,
  onProgress: (progress: WorkflowProgress) => void,
): AsyncGenerator<WorkflowDifference> {
  const { kind, subject } = workflow;
  const rebuild = rowRebuilder(database, workflow.row);
  const total = await countRows(database, workflow.row);
  let done = 0;
  let last: string | null = null;
  for (;;) {
    // One snapshot for a batch, so that a step which is made meanwhile is in its row and its events or in neither.
    const { rows, events } = await database.transaction('REPEATABLE READ', async (manager) => {
      const found: ObjectLiteral[] = await selectRows<ObjectLiteral>(manager, workflow.row, {
        matching: last === null ? [] : [sql`chosen.id > ${last}`],
        order: { id: 'ASC' },
        limit: BATCH,
      });
      const ids = found.map(({ id }) => String(id));
      const recorded = await selectRows<ObjectLiteral>(manager, workflow.event, {
        where: { [subject]: ids },
        order: { [subject]: 'ASC', version: 'ASC' },
      });
      return { rows: found, events: recorded };
    });
    const byRow = new Map<string, RecordedEvent[]>(rows.map(({ id }) => [String(id), []]));
    for (const event of events as RecordedEvent[]) byRow.get(String(event[subject]))?.push(event);
    for (const row of rows) {
      const difference = compare(workflow, row, byRow.get(String(row['id'])) ?? [], rebuild);
      if (difference) yield difference;
    }
    done += rows.length;
    onProgress({ kind, done, total: Math.max(total, done) });
    if (rows.length < BATCH) return;
    last = String(rows.at(-1)?.['id']);
  }
}

/**
 * Rebuilds every row of these from its events and compares the two (流水核验), while the hub may go on working.
 *
 * @param database knows the entities of the workflows
 * @param onProgress told after every 500 rows
 * @returns what differs; nothing where the events tell all
 */
export async function* verifyWorkflows(
  database: DataSource,
  workflows: readonly EventedRows[],
  onProgress: (progress: WorkflowProgress) => void = () => undefined,
): AsyncGenerator<WorkflowDifference> {
  for (const workflow of workflows) yield* verifyWorkflow(database, workflow, onProgress);
}
