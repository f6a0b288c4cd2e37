import { Fault } from '../errors/field-error.js';
import type { FilledKeys } from '../planning/index.js';
import { ABSENT, isRow, TYPE_LOST, type Row } from '../joined-data/row.js';
import type { TypeMatch } from './type-match.js';

/**
 * Puts a fault wherever a fetch that failed would have filled an object, also inside objects that another fetch brought.
 * What is there already stays.
 */
export function markLost(row: Row, fills: FilledKeys, fault: Fault, matches: TypeMatch): void {
  for (const { typeCondition, tellsType, keys } of fills) {
    const type = row['__typename'];
    // Only an interface of the object is known, by whose name it was asked for its type.
    if (tellsType && typeCondition !== null && type === typeCondition) row[TYPE_LOST] ??= fault;
    if (typeCondition !== null && type !== undefined && !matches(type, typeCondition)) continue;
    for (const { key, inner } of keys) {
      if (row[key] === ABSENT) row[key] = fault;
      row[key] ??= fault;
      markInside(row[key], inner, fault, matches);
    }
  }
}

function markInside(value: unknown, fills: FilledKeys, fault: Fault, matches: TypeMatch): void {
  if (fills.length === 0 || value instanceof Fault) return;
  if (Array.isArray(value)) for (const item of value) markInside(item, fills, fault, matches);
  else if (isRow(value)) markLost(value, fills, fault, matches);
}
