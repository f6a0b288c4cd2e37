import { ABSENT, isRow, type Row } from '../joined-data/row.js';
import type { FilledKeys } from '../planning/index.js';
import type { TypeMatch } from './targets.js';

/**
 * Says of whatever an entity that an agency does not know would have filled that it is not there, also inside objects
 * that another fetch brought. Only what no fetch brought nor explained is missing then, which is an agency's failure.
 */
export function markAbsent(row: Row, fills: FilledKeys, matches: TypeMatch): void {
  for (const { typeCondition, keys } of fills) {
    const type = row['__typename'];
    if (typeCondition !== null && type !== undefined && !matches(type, typeCondition)) continue;
    for (const { key, inner } of keys) {
      if (row[key] === undefined) row[key] = ABSENT;
      else markInside(row[key], inner, matches);
    }
  }
}

function markInside(value: unknown, fills: FilledKeys, matches: TypeMatch): void {
  if (fills.length === 0) return;
  if (Array.isArray(value)) for (const item of value) markInside(item, fills, matches);
  else if (isRow(value)) markAbsent(value, fills, matches);
}
