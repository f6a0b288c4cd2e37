import { beijingDay } from '../time/beijing-day.js';
import shipped from './changes.json' with { type: 'json' };
import { divisionChangeFaults } from './division-change-faults.js';
import { divisionTableOn, type DivisionChange, type DivisionTable } from './division-table.js';
import base from './divisions.json' with { type: 'json' };

/** After every change there is. */
const END_OF_TIME = '9999-12-31';

/** The last day of which the table that the hub ships knows the changes, `YYYY-MM-DD`. */
export const DIVISIONS_KNOWN_UNTIL = '2026-04-30';

let knownUntil = DIVISIONS_KNOWN_UNTIL;

/** The last day of which this process knows the changes, with what an operator's file adds, `YYYY-MM-DD`. */
export function divisionsKnownUntil(): string {
  return knownUntil;
}

const tableOn = (day: string, added: readonly DivisionChange[]): DivisionTable =>
  divisionTableOn(day, base.divisions, [...shipped.changes, ...added]);

let installed: DivisionTable | undefined;

/** GB/T 2260 by six-digit code as it is today; what the hub ships, and what {@link installDivisions} added. */
export function divisions(): DivisionTable {
  installed ??= tableOn(beijingDay(new Date()), []);
  return installed;
}

/** What is wrong with an operator's changes to the shipped table, one sentence each. */
export function faultsOfDivisionChanges(added: readonly DivisionChange[]): string[] {
  return divisionChangeFaults(added, tableOn(END_OF_TIME, added));
}

/**
 * Makes the table of a day, with the changes that an operator adds, the one that this process works with. Called at start,
 * before anything is read, and again when the day or the file changes.
 *
 * @param until the last day of which the operator has looked for changes, `YYYY-MM-DD`; that of the shipped table where it is
 *   later or nothing is given
 *
 * @throws RangeError for changes that {@link faultsOfDivisionChanges} finds something wrong with; the table stays as it was
 */
export function installDivisions(
  now: Date,
  added: readonly DivisionChange[] = [],
  until: string = DIVISIONS_KNOWN_UNTIL,
): void {
  const faults = faultsOfDivisionChanges(added);
  if (faults.length > 0) throw new RangeError(faults.join(' '));
  installed = tableOn(beijingDay(now), added);
  knownUntil = until > DIVISIONS_KNOWN_UNTIL ? until : DIVISIONS_KNOWN_UNTIL;
}
