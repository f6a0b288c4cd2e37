const LONGEST = 24;

/** Shows what a caller sent inside a sentence, cut short; anything but text is shown by its type only. */
export function quotation(value: unknown): string {
  if (typeof value !== 'string') return value === null ? 'null' : typeof value;
  const characters = Array.from(value.slice(0, LONGEST * 2));
  return characters.length > LONGEST ? `“${characters.slice(0, LONGEST).join('')}…”` : `“${value}”`;
}
