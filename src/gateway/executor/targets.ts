import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { Fault } from '../fault.js';
import { isRow, type Row } from '../row.js';
import type { TypeMatch } from './type-match.js';

/** The objects at a path of the joined data, in order; nulls and failed places are passed over. */
export function targetsAt(data: Row, path: readonly FlattenNodePathSegment[], matches: TypeMatch): Row[] {
  const found: Row[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (Array.isArray(value)) {
      const next = path[depth] === '@' ? depth + 1 : depth;
      for (const item of value) visit(item, next);
      return;
    }
    if (!isRow(value) || value instanceof Fault) return;
    const segment = path[depth];
    if (segment === undefined) found.push(value);
    else if (segment === '@') visit(value, depth + 1);
    else if ('Field' in segment) visit(value[segment.Field], depth + 1);
    // A fragment at the top can only be on the root type, which nobody had to ask the root for.
    else if (value === data || segment.TypeCondition.some((type) => matches(value['__typename'], type)))
      visit(value, depth + 1);
  };
  visit(data, 0);
  return found;
}
