/** A character that PostgreSQL takes in no text, and in no JSON either. */
const NUL = '\u0000';
/** Half of a surrogate pair by itself, which no encoding has. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Whether a text can be stored and looked for as it is: it is well-formed Unicode, and without U+0000, which PostgreSQL
 * refuses (SQLSTATE 22021, 22P05).
 */
export function isStorableText(text: string): boolean {
  return !text.includes(NUL) && !LONE_SURROGATE.test(text);
}

/** Whether all texts in a JSON value are storable, keys too. However deep the value is, it recurses nowhere. */
export function isStorableJson(value: unknown): boolean {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string') {
      if (!isStorableText(next)) return false;
    } else if (typeof next === 'object' && next !== null) {
      for (const [key, inner] of Object.entries(next)) {
        if (!isStorableText(key)) return false;
        if (typeof inner === 'string' || typeof inner === 'object') left.push(inner);
      }
    }
  }
  return true;
}
