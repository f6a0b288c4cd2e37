import { FieldError } from '../errors/field-error.js';
import { isRow, type Row } from '../joined-data/row.js';
import { LIST_ITEMS, type PlanPath } from '../planning/index.js';

/** Tells whether a concrete type is, or implements, the type of a condition. */
export type TypeMatch = (concrete: unknown, condition: string) => boolean;

/** The objects at a path of the joined data, in order; nulls and failed places are passed over. */
export function targetsAt(data: Row, path: PlanPath, matches: TypeMatch): Row[] {
  const found: Row[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (Array.isArray(value)) {
      const next = path[depth] === LIST_ITEMS ? depth + 1 : depth;
      for (const item of value) visit(item, next);
      return;
    }
    if (!isRow(value) || value instanceof FieldError) return;
    const step = path[depth];
    if (step === undefined) found.push(value);
    else if (step === LIST_ITEMS) visit(value, depth + 1);
    else if (typeof step === 'string') visit(value[step], depth + 1);
    else if (matches(value['__typename'], step.on)) visit(value, depth + 1);
  };
  visit(data, 0);
  return found;
}
