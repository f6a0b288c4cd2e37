import { currentCodes, type DivisionChange, type DivisionTable } from './division-table.js';

const CODE = /^\d{6}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const YEAR = /^\d{4}$/;

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return DAY.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The codes that a division lies in: its prefecture's (地级) and its province's. */
function codesAbove(code: string): string[] {
  const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return above.filter((each) => each !== code);
}

function formFault({ code, name, from, until, into }: DivisionChange): string | null {
  if (!CODE.test(code)) return 'the code is not six digits';
  if (name.trim() === '') return 'the name is empty';
  if ((from === undefined) === (until === undefined)) return 'give either "from" or "until"';
  if (from !== undefined && !isDay(from)) return '"from" is no day (YYYY-MM-DD)';
  if (until !== undefined && !isDay(until) && !YEAR.test(until)) return '"until" is no day (YYYY-MM-DD)';
  if (from !== undefined && into !== undefined) return '"into" belongs to an abolished division';
  return null;
}

/**
 * What is wrong with a list of changes, one sentence each; none for a list that can be used.
 *
 * @param table as it is when all the changes are in force
 */
export function divisionChangeFaults(changes: readonly DivisionChange[], table: DivisionTable): string[] {
  const faults: string[] = [];
  for (const change of changes) {
    const found = formFault(change) ?? placeFault(change, table);
    if (found !== null) faults.push(`${change.code} ${change.name}: ${found}.`);
  }
  return faults;
}

function placeFault({ code, until, into = [] }: DivisionChange, table: DivisionTable): string | null {
  if (until === undefined) {
    const missing = codesAbove(code).find((above) => !table.current.has(above));
    return missing === undefined ? null : `it lies in ${missing}, which the table does not have`;
  }
  if (into.length === 0) return '"into" must name at least one successor';
  const lost = into.find((successor) => currentCodes(successor, table).length === 0);
  return lost === undefined ? null : `its successor ${lost} leads to no division of the table`;
}
