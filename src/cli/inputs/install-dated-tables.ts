import { readDatedTables } from '../../config/index.js';
import { installDivisions, installHolidayNotices } from '../../kernel/index.js';

/**
 * Makes the dated tables, with what an operator's files add to them, those of this process; again later, when a day has
 * begun or a file has changed.
 *
 * @throws ConfigError naming what is wrong with a file; the tables stay as they were
 */
export function installDatedTables(now: Date): void {
  const { divisionChanges, divisionsKnownUntil, holidayNotices } = readDatedTables();
  installDivisions(now, divisionChanges, divisionsKnownUntil);
  installHolidayNotices(holidayNotices);
}
