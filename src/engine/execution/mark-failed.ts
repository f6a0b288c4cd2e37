import { FieldError } from '../errors/field-error.js';
import { ABSENT, isRow, TYPE_FAILED, type Row } from '../joined-data/row.js';
import type { FilledKeys } from '../planning/index.js';
import type { TypeMatch } from './targets.js';

/**
 * Puts a error wherever a fetch that failed would have filled an object, also inside objects that another fetch brought.
 * What is there already stays.
 */
export function markFailed(row: Row, fills: FilledKeys, error: FieldError, matches: TypeMatch): void {
  for (const { typeCondition, tellsType, keys } of fills) {
    const type = row['__typename'];
    // Only an interface of the object is known, by whose name it was asked for its type.
    if (tellsType && typeCondition !== null && type === typeCondition) row[TYPE_FAILED] ??= error;
    if (typeCondition !== null && type !== undefined && !matches(type, typeCondition)) continue;
    for (const { key, inner } of keys) {
      if (row[key] === ABSENT) row[key] = error;
      row[key] ??= error;
      markInside(row[key], inner, error, matches);
    }
  }
}

function markInside(value: unknown, fills: FilledKeys, error: FieldError, matches: TypeMatch): void {
  if (fills.length === 0 || value instanceof FieldError) return;
  if (Array.isArray(value)) for (const item of value) markInside(item, fills, error, matches);
  else if (isRow(value)) markFailed(value, fills, error, matches);
}
