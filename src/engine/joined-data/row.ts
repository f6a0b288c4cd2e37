import type { FieldError } from '../errors/field-error.js';

/** Stands for what an agency does not know, which clients read as null: by such a key no entity can be asked for. */
export const ABSENT: unique symbol = Symbol('absent');

/**
 * An object of an answer. Its prototype chain holds nothing, so that a key named `__proto__` or `constructor` is a key
 * like any other, whether a query or an agency's answer brought it; a class keeps V8's fast object shapes, which
 * `Object.create(null)` would give up.
 */
export interface Row {
  [key: string]: unknown;
  /** The last failure of a fetch about this object; no agency can bring a key that is a symbol. */
  [LAST_ERROR]?: FieldError;
}

/** The key of {@link Row}'s last failure. */
export const LAST_ERROR: unique symbol = Symbol('last error');

function RowConstructor(): void {
  // Keys are added as the answer is built.
}
RowConstructor.prototype = Object.freeze(Object.create(null) as object);

export const newRow = (): Row => new (RowConstructor as unknown as new () => Row)();

/** Where an object says why its type is not known, though more could be known than an interface of it. No name has a space. */
export const TYPE_FAILED = 'type failed';

/** Whether a value is an object with keys, as answers have them. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
