/** A value that JSON (RFC 8259) can carry. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** How large a JSON value is. */
export interface JsonSize {
  /** Levels of arrays and objects within one another; 0 for a plain value. */
  readonly nesting: number;
  /** Values, each array and object counted as one, and everything in them. */
  readonly values: number;
}

/**
 * Measures a JSON value. However deep the value is, it recurses nowhere, so that it can be asked of what a client sent
 * before anything else walks through it.
 */
export function jsonSize(value: unknown): JsonSize {
  let nesting = 0;
  let values = 1;
  let level: readonly object[] = isContainer(value) ? [value] : [];
  while (level.length > 0) {
    nesting++;
    const below: object[] = [];
    for (const each of level) {
      const inner: readonly unknown[] = Array.isArray(each) ? each : Object.values(each);
      values += inner.length;
      for (const item of inner) if (isContainer(item)) below.push(item);
    }
    level = below;
  }
  return { nesting, values };
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
