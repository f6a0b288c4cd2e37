import serialize from 'canonicalize';
import type { JsonValue } from '../../kernel/index.js';

/**
 * The one text that a JSON value has for everybody (JSON Canonicalization Scheme, RFC 8785): members in order of their
 * UTF-16 code units, no white space, numbers as ECMAScript writes them. Two parties who mean the same sign the same bytes.
 *
 * @throws Error for a lone surrogate, NaN or an infinity, which JSON cannot say
 */
export function canonicalJson(value: JsonValue): string {
  const text = serialize(value);
  if (text === undefined) throw new Error('The value has no JSON text.');
  return text;
}
