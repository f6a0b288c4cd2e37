import { readFormula } from './formula.js';

/** What of a row of an indicator has to fit together. */
interface StatedIndicator {
  readonly fields: readonly string[];
  readonly requires: readonly string[];
  readonly formula: string;
  readonly threshold: number | null;
  readonly unit: string | null;
}

/** Whether a path is one of the fields, or lies on the way to one. */
const isOnTheWay = (path: string, fields: readonly string[]): boolean =>
  fields.some((field) => field === path || field.startsWith(`${path}.`));

/**
 * What is wrong with the row of an indicator: a formula that cannot be read, or that reads what the row does not name; a threshold
 * without a unit or that the formula does not use.
 *
 * @returns each fault with the column that it is in
 */
export function indicatorFaults({
  fields,
  requires,
  formula,
  threshold,
  unit,
}: StatedIndicator): readonly { readonly field: string; readonly problem: string }[] {
  const faults: { field: string; problem: string }[] = [];
  const read = readFormula(formula);
  if (!read.ok) faults.push({ field: 'formula', problem: read.error });
  else {
    for (const path of read.value.paths) {
      if (isOnTheWay(path, fields)) continue;
      faults.push({ field: 'fields', problem: `The formula reads ${path}, which is not among them` });
    }
  }
  for (const path of requires) {
    if (isOnTheWay(path, fields)) continue;
    faults.push({ field: 'requires', problem: `${path} is not among the fields` });
  }
  if ((threshold === null) !== (unit === null)) {
    faults.push({ field: 'unit', problem: 'A threshold has a unit, and nothing else has one' });
  }
  if ((threshold === null) === /\bthreshold\b/.test(formula)) {
    faults.push({ field: 'threshold', problem: 'A formula uses the threshold that there is' });
  }
  return faults;
}
