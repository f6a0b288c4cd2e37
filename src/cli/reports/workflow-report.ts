import type { WorkflowDifference } from '../../workflow/recorder/index.js';

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

/** A row that its events do not give, in lines: which, and each column that differs. */
export function differenceLines({ kind, id, columns, fault }: WorkflowDifference): string[] {
  if (fault !== null) return [`${kind} ${id}: ${fault}.`];
  return [
    `${kind} ${id} is not what its events say:`,
    ...columns.map(
      ({ column, inRow, byEvents }) =>
        `  ${column}: ${shown(inRow)} in the row, ${shown(byEvents)} by the events`,
    ),
  ];
}

/** How many of each kind were compared, and how many of all differ. */
export function summaryLine(
  compared: ReadonlyMap<string, number>,
  { length }: readonly WorkflowDifference[],
): string {
  const counts = [...compared].map(([kind, count]) => `${count} ${kind}`).join(', ');
  return `Compared with their events: ${counts}. Different: ${length}.`;
}

/** The same for programs: rows compared by kind, and each row that differs. */
export function differencesAsJson(
  compared: ReadonlyMap<string, number>,
  differences: readonly WorkflowDifference[],
): string {
  return JSON.stringify({ compared: Object.fromEntries(compared), differences }, null, 2);
}
