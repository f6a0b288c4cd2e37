/** Behind the closing quote of the string that begins at `start`, in a text that is known to be JSON. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
}

const BEFORE_COLON = /[\t\n\r ]*:/y;

/** Whether an object of this text, which is known to be JSON, has a name twice. */
function repeatsName(text: string): boolean {
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length;) {
    const character = text[at];
    if (character === '{' || character === '[') open.push(new Set());
    if (character === '}' || character === ']') open.pop();
    if (character !== '"') {
      at += 1;
      continue;
    }
    const end = endOfString(text, at);
    BEFORE_COLON.lastIndex = end;
    if (BEFORE_COLON.test(text)) {
      const name = JSON.parse(text.slice(at, end)) as string;
      const names = open[open.length - 1];
      if (names?.has(name)) return true;
      names?.add(name);
    }
    at = end;
  }
  return false;
}

/**
 * Reads JSON that can be understood in one way only: of an object with a name twice, one reader takes the first and
 * another the last.
 *
 * @returns undefined where the text is no JSON, or such an object stands in it
 */
export function parseStrict(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return repeatsName(text) ? undefined : value;
  } catch {
    return undefined;
  }
}
