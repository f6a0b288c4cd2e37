import type { WorkflowDifference } from '../workflow/index.js';

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
