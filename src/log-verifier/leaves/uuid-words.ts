/** How many words of 32 bits a UUID has. */
export const WORDS_OF_ID = 4;

/** Appends the four words of a UUID in its usual form. */
export function uuidWords(uuid: string, words: number[]): void {
  words.push(
    Number.parseInt(uuid.slice(0, 8), 16),
    Number.parseInt(uuid.slice(9, 13) + uuid.slice(14, 18), 16),
    Number.parseInt(uuid.slice(19, 23) + uuid.slice(24, 28), 16),
    Number.parseInt(uuid.slice(28), 16),
  );
}

/** The UUID of four words, in its usual form. */
export function uuidOf(words: Uint32Array): string {
  const digits = Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('');
  return [[0, 8], [8, 12], [12, 16], [16, 20], [20]].map((part) => digits.slice(...part)).join('-');
}
