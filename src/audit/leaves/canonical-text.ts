import canonicalize from 'canonicalize';

/**
 * The canonical JSON (RFC 8785) of what the database gives back of a value: JSON, without members that are undefined.
 *
 * @throws Error for a value that has no JSON
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(JSON.parse(JSON.stringify(value)));
  if (text === undefined) throw new Error('The value has no JSON text.');
  return text;
}
