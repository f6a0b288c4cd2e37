import { sha256Hex } from '../merkle/hashes.js';
import { isObject } from '../json/shapes.js';

/** The end of the JSON value that begins at `start`, in a text that is known to be JSON. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      for (at += 1; text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1;
    } else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth === 0 && /[,}]/.test(text[at + 1] ?? '')) return at + 1;
  }
  return text.length;
}

const BEGINNING = '{"data":';

/**
 * What the log may have as the hash of an answer: that of the text of `data` as it stands in the body, and that of the
 * same value as ECMAScript writes it, which is the same text unless the body was formatted on its way.
 *
 * @param body of the HTTP answer
 * @returns null where it is no answer of GraphQL
 */
export function answerHashes(body: string): ReadonlySet<string> | null {
  try {
    const parsed: unknown = JSON.parse(body);
    if (!isObject(parsed) || parsed['data'] === undefined) return null;
    const hashes = new Set([sha256Hex(JSON.stringify(parsed['data']))]);
    if (body.startsWith(BEGINNING)) {
      hashes.add(sha256Hex(body.slice(BEGINNING.length, endOfValue(body, BEGINNING.length))));
    }
    return hashes;
  } catch {
    return null;
  }
}
