const WIDE =
  /[\u1100-\u115F\u2E80-\u9FFF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u3000]/u;
/** Width of a letter or figure beside that of a Chinese character; capitals and digits of common fonts are narrower. */
const NARROW = 0.62;

/** What begins no line (避头点): it stands in the margin where it does not fit. */
const CLOSING = new Set('）】》〉」』”’，。、；：！？)]');

const widthOf = (character: string): number => (WIDE.test(character) ? 1 : NARROW);

/** Width of a text in Chinese characters (em), as wide as any common font makes it. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, character) => width + widthOf(character), 0);

/**
 * Breaks a text into lines; what does not fit the last is left out with an ellipsis. A line is broken anywhere but before
 * closing punctuation, as Chinese is.
 *
 * @param width of a line in Chinese characters (em), at least 2
 * @param lines how many there may be, at least 1
 */
export function wrapped(text: string, width: number, lines: number): readonly string[] {
  const found: string[] = [''];
  let used = 0;
  for (const character of text) {
    const wide = widthOf(character);
    if (used + wide > width && !(CLOSING.has(character) && used > 0)) {
      if (found.length === lines) {
        const last = [...(found.at(-1) ?? '')].slice(0, -1).join('').trimEnd();
        return [...found.slice(0, -1), `${last}…`];
      }
      found.push('');
      used = 0;
    }
    found[found.length - 1] += character;
    used += wide;
  }
  return found.map((line) => line.trim());
}
