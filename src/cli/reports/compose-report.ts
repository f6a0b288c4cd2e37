import { layTable } from '../../demo/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import {
  countChanges,
  describeProblem,
  type CompositionProblem,
  type SupergraphChange,
} from '../../engine/index.js';

/** Why `compose` did not do what it was asked. Stable. */
export type ComposeFailureCode = 'COMPOSITION_FAILED' | 'BREAKING_CHANGES' | 'SCHEMA_DRIFT';

/** What `compose` found, as `--json` prints it. */
export interface ComposeReport {
  readonly ok: boolean;
  readonly code: ComposeFailureCode | null;
  readonly problems: readonly CompositionProblem[];
  /** Against what is replaced, or `--against`. */
  readonly changes: readonly SupergraphChange[];
  /** Files that differ from what was composed: written, or with `--check` and after a failure not. */
  readonly files: readonly string[];
  readonly written: boolean;
}

const WIDTH = 120;

function changeTable(changes: readonly SupergraphChange[]): string[] {
  const rows = changes.map(({ level, code, coordinate, message }) => [
    level,
    code,
    coordinate ?? '',
    message,
  ]);
  return layTable(rows, process.stdout.columns ?? WIDTH);
}

function summary(changes: readonly SupergraphChange[]): string {
  const { breaking, dangerous, safe } = countChanges(changes);
  return `${breaking} breaking, ${dangerous} dangerous, ${safe} safe changes.`;
}

const FAILURES: Readonly<Record<ComposeFailureCode, (report: ComposeReport) => CommandFailure>> = {
  COMPOSITION_FAILED: ({ problems }) =>
    new CommandFailure(
      ['COMPOSITION_FAILED The subgraphs do not compose:', '', ...problems.flatMap(describeProblem)].join(
        '\n',
      ),
    ),
  BREAKING_CHANGES: ({ changes }) =>
    new CommandFailure(
      [...changeTable(changes), '', `BREAKING_CHANGES ${summary(changes)} Nothing was written.`].join('\n'),
      'Change the schema so that what clients and owners rely on stays, or repeat with --allow-breaking.',
    ),
  SCHEMA_DRIFT: ({ changes, files }) =>
    new CommandFailure(
      [
        ...changeTable(changes),
        `SCHEMA_DRIFT The committed schema is not what the subgraphs say: ${files.join(', ')}.`,
      ].join('\n'),
      'Repeat without --check to write it.',
    ),
};

/**
 * Tells what became of a composition, on standard output when it went well.
 *
 * @throws CommandFailure when it did not, unless as JSON, where the exit code alone tells
 */
export function tell(report: ComposeReport, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(report, null, 2));
    if (!report.ok) process.exitCode = 1;
    return;
  }
  if (report.code) throw FAILURES[report.code](report);
  if (report.changes.length > 0) {
    for (const line of changeTable(report.changes)) console.log(line);
    console.log(`\n${summary(report.changes)}`);
  }
  console.log(report.written ? `Written: ${report.files.join(', ')}` : 'The schema is up to date.');
}
