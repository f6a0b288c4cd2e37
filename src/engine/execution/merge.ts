import { FieldError } from '../errors/field-error.js';
import { ABSENT, isRow, type Row } from '../joined-data/row.js';
import type { ResponseAliases } from '../planning/index.js';
import type { TypeMatch } from './targets.js';

/** What decides between two values for one place. */
export interface MergeScope {
  readonly matches: TypeMatch;
  /** Told of errors that have no place in the data, because another fetch brought a value there. */
  readonly onUnplaced: (error: FieldError) => void;
}

const isObject = (value: unknown): value is Row => isRow(value) && !(value instanceof FieldError);

/** Puts what a fetch brought into the joined data, object by object and list item by list item. */
export function mergeInto(target: Row, source: Row, scope: MergeScope): void {
  for (const key of Object.keys(source)) {
    // An agency's answer never gets to name a prototype.
    if (key === '__proto__') continue;
    const present = Object.hasOwn(target, key) ? target[key] : undefined;
    // A subgraph that knows an interface as an object gives the interface's name; the concrete one is worth more.
    if (key === '__typename' && typeof source[key] === 'string' && scope.matches(present, source[key]))
      continue;
    target[key] = merged(present, source[key], scope);
  }
}

function merged(present: unknown, brought: unknown, scope: MergeScope): unknown {
  if (brought === undefined || present === brought) return present;
  if (isObject(present) && isObject(brought)) {
    mergeInto(present, brought, scope);
    return present;
  }
  if (Array.isArray(present) && Array.isArray(brought) && present.length === brought.length) {
    for (const [index, item] of brought.entries()) present[index] = merged(present[index], item, scope);
    return present;
  }
  // A value that is there already is not replaced by another fetch's failure.
  if (brought instanceof FieldError && present !== undefined && present !== null && present !== ABSENT) {
    if (!(present instanceof FieldError)) scope.onUnplaced(brought);
    return present;
  }
  return brought;
}

/** Brings the keys of a fetch's answer back to those of the joined data, in place. */
export function restoreKeys(value: unknown, aliases: ResponseAliases, scope: MergeScope): void {
  if (Array.isArray(value)) {
    for (const item of value) restoreKeys(item, aliases, scope);
    return;
  }
  if (!isRow(value)) return;
  for (const { key, aliases: inner } of aliases.inner) restoreKeys(value[key], inner, scope);
  for (const { from, to } of aliases.renamed) {
    if (!Object.hasOwn(value, from)) continue;
    const given = value[from];
    delete value[from];
    mergeInto(value, { [to]: given }, scope);
  }
}
