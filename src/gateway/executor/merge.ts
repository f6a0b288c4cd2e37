import { Fault } from '../fault.js';
import { isRow, type Row } from '../row.js';

/** Told of faults that have no place in the data, because another fetch brought a value there. */
export type OnLostFault = (fault: Fault) => void;

const isObject = (value: unknown): value is Row => isRow(value) && !(value instanceof Fault);

/** Puts what a fetch brought into the joined data, object by object and list item by list item. */
export function mergeInto(target: Row, source: Row, onLost: OnLostFault): void {
  for (const key of Object.keys(source)) {
    // An agency's answer never gets to name a prototype.
    if (key === '__proto__') continue;
    target[key] = merged(Object.hasOwn(target, key) ? target[key] : undefined, source[key], onLost);
  }
}

function merged(present: unknown, brought: unknown, onLost: OnLostFault): unknown {
  if (brought === undefined || present === brought) return present;
  if (isObject(present) && isObject(brought)) {
    mergeInto(present, brought, onLost);
    return present;
  }
  if (Array.isArray(present) && Array.isArray(brought) && present.length === brought.length) {
    for (const [index, item] of brought.entries()) present[index] = merged(present[index], item, onLost);
    return present;
  }
  // A value that is there already is not lost to another fetch's failure.
  if (brought instanceof Fault && present !== undefined && present !== null) {
    if (!(present instanceof Fault)) onLost(brought);
    return present;
  }
  return brought;
}
