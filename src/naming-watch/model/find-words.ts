import type { ComparableText } from './comparable-text.js';

/** One place of a text in which a word stands. */
export interface FoundWord {
  readonly word: string;
  /** Index of its first character in {@link ComparableText}. */
  readonly start: number;
}

/** Words of one list, ready to be looked for: by their first character, the longest first. */
export type WordIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

export function indexOf(words: Iterable<string>): WordIndex {
  const index = new Map<string, string[][]>();
  for (const word of words) {
    const characters = [...word];
    const [first] = characters;
    if (first === undefined) continue;
    const known = index.get(first);
    if (known) known.push(characters);
    else index.set(first, [characters]);
  }
  for (const known of index.values()) known.sort((a, b) => b.length - a.length);
  return index;
}

const standsAt = ({ characters }: ComparableText, start: number, word: readonly string[]): boolean =>
  word.every((character, at) => characters[start + at] === character);

/**
 * The words of one list in a text (名称监测匹配): where several overlap the longest counts, of equal ones the first, and no place counts
 * twice, so that 基金管理 hides 基金.
 *
 * @returns in the order of the text
 */
export function findWords(text: ComparableText, words: WordIndex): readonly FoundWord[] {
  const all = text.characters.flatMap((character, start) =>
    (words.get(character) ?? [])
      .filter((word) => standsAt(text, start, word))
      .map((word) => ({ word, start, end: start + word.length })),
  );
  const longestFirst = all.toSorted((a, b) => b.word.length - a.word.length || a.start - b.start);
  const taken: typeof all = [];
  for (const each of longestFirst) {
    if (taken.every(({ start, end }) => each.end <= start || each.start >= end)) taken.push(each);
  }
  return taken
    .toSorted((a, b) => a.start - b.start)
    .map(({ word, start }) => ({ word: word.join(''), start }));
}
