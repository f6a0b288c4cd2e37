import { readDatedTables } from '../../config/index.js';
import { installDivisions } from '../../kernel/index.js';

/**
 * Makes the table of divisions, with what an operator's file adds to it, that of this process; again later, when a day has
 * begun or the file has changed.
 *
 * @throws ConfigError naming what is wrong with a file; the tables stay as they were
 */
export function installDatedTables(now: Date): void {
  const { divisionChanges, divisionsKnownUntil } = readDatedTables();
  installDivisions(now, divisionChanges, divisionsKnownUntil);
}
