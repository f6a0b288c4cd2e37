const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Of an object whose first name is still to come: less than every name. */
const NO_NAME = -1;

/** A control character that has no escape of one letter. */
const ESCAPED_CONTROL = /^u00(?:0[0-7bef]|1[0-9a-f])$/;

/** Where the escape ends whose backslash stands at `at`; -1 where it is none of RFC 8785, section 3.2.2.2. */
function endOfEscape(text: string, at: number): number {
  const letter = text[at + 1];
  if (letter === undefined) return -1;
  if ('"\\bfnrt'.includes(letter)) return at + 2;
  return ESCAPED_CONTROL.test(text.slice(at + 1, at + 6)) ? at + 6 : -1;
}

/** Where the string ends whose opening quote stands at `start`; -1 where it is not as RFC 8785 writes it. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) {
      at = endOfEscape(text, at);
      if (at < 0) return -1;
    } else if ((code & 0xf800) === 0xd800) {
      // A pair of surrogates, high and low; one alone has no UTF-8.
      if (code >= 0xdc00 || (text.charCodeAt(at + 1) & 0xfc00) !== 0xdc00) return -1;
      at += 2;
    } else if (code >= 0x20) {
      at += 1;
    } else {
      // A control character, or NaN: the text ends here.
      return -1;
    }
  }
}

const NUMBER = /-?\d[\d.e+-]*/y;

/** Where the number, or one of the three words, ends that begins at `at`; -1 where it is none in the canonical form. */
function endOfScalar(text: string, at: number): number {
  for (const word of ['null', 'true', 'false']) if (text.startsWith(word, at)) return at + word.length;
  NUMBER.lastIndex = at;
  const token = NUMBER.exec(text)?.[0];
  if (token === undefined) return -1;
  const value = Number(token);
  return Number.isFinite(value) && String(value) === token ? at + token.length : -1;
}

/** The name between the quotes at `start` and before `end`, without its escapes. */
function nameIn(text: string, start: number, end: number): string {
  const name = text.slice(start + 1, end - 1);
  return name.includes('\\') ? (JSON.parse(`"${name}"`) as string) : name;
}

/**
 * Whether a text is JSON in the one form that RFC 8785 (JCS) gives a value: no white space, names in ascending order of
 * UTF-16 code units and none twice, numbers and strings as ECMAScript writes them, no lone surrogate. One pass without
 * recursion, so that neither length nor depth can exhaust anything.
 */
export function isCanonicalJson(text: string): boolean {
  /** Of each object and array that is open: the name before, `NO_NAME`, or null for an array. */
  const open: (string | typeof NO_NAME | null)[] = [];
  let at = 0;
  for (;;) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (code === OPEN_OBJECT && next !== CLOSE_OBJECT) {
      open.push(NO_NAME);
      at = endOfName(text, at + 1, open);
    } else if (code === OPEN_ARRAY && next !== CLOSE_ARRAY) {
      open.push(null);
      at += 1;
      continue;
    } else {
      if (code === QUOTE) at = endOfString(text, at);
      else if (code === OPEN_OBJECT || code === OPEN_ARRAY) at += 2;
      else at = endOfScalar(text, at);
      if (at >= 0) at = endOfValue(text, at, open);
      if (open.length === 0) return at === text.length;
    }
    if (at < 0) return false;
  }
}

/** Behind a member's colon, where its value begins; -1 where its name is no string above the one before. */
function endOfName(text: string, start: number, open: (string | typeof NO_NAME | null)[]): number {
  if (text.charCodeAt(start) !== QUOTE) return -1;
  const end = endOfString(text, start);
  if (end < 0 || text.charCodeAt(end) !== COLON) return -1;
  const name = nameIn(text, start, end);
  const before = open[open.length - 1];
  if (typeof before === 'string' && before >= name) return -1;
  open[open.length - 1] = name;
  return end + 1;
}

/**
 * Behind a value: closes what ends here. @returns where the next value begins, or where the text should end when
 * nothing is open any more; -1 where something else stands here
 */
function endOfValue(text: string, start: number, open: (string | typeof NO_NAME | null)[]): number {
  let at = start;
  while (open.length > 0) {
    const inArray = open[open.length - 1] === null;
    const code = text.charCodeAt(at);
    if (code === COMMA) return inArray ? at + 1 : endOfName(text, at + 1, open);
    if (code !== (inArray ? CLOSE_ARRAY : CLOSE_OBJECT)) return -1;
    open.pop();
    at += 1;
  }
  return at;
}
