/** Values nested deeper have no canonical form here; those of the log have four levels. */
const MAX_DEPTH = 100;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** A string as ECMAScript writes it; null where it has no UTF-8. */
const writeString = (text: string): string | null =>
  LONE_SURROGATE.test(text) ? null : JSON.stringify(text);

function write(value: unknown, depth: number): string | null {
  if (depth > MAX_DEPTH) return null;
  if (typeof value === 'string') return writeString(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts: string[] = [];
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) {
      const part = write(item, depth + 1);
      if (part === null) return null;
      parts.push(part);
    }
    return `[${parts.join(',')}]`;
  }
  // Without a comparison function, by UTF-16 code units, as RFC 8785, section 3.2.3, has it.
  for (const name of Object.keys(value).toSorted()) {
    const part = write((value as Readonly<Record<string, unknown>>)[name], depth + 1);
    const written = writeString(name);
    if (part === null || written === null) return null;
    parts.push(`${written}:${part}`);
  }
  return `{${parts.join(',')}}`;
}

/**
 * The canonical text (RFC 8785) of a value that `JSON.parse` gave.
 *
 * @returns null where it has none: a lone surrogate stands in it, or it is nested more than 100 levels deep
 */
export const writeCanonical = (value: unknown): string | null => write(value, 0);
