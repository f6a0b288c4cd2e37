/** Puts traditional characters into simplified ones (繁转简). */
export type Simplifier = (text: string) => string;

/** A character as it is compared: half width, small letters, simplified; nothing for a blank. */
export type Folding = (character: string) => readonly string[];

/** A text as words are looked for in it, with where each of its characters stood. */
export interface ComparableText {
  readonly characters: readonly string[];
  /** The place of each in the text as it was written, in UTF-16 code units. */
  readonly places: readonly number[];
}

/** 规范化: folds full and half width (NFKC), case, traditional characters and blanks, so that `Ｐ２Ｐ` and `p2p` are one word. */
export function foldingBy(simplify: Simplifier): Folding {
  // A character is folded alike wherever it stands, and there are not many thousands of them in names.
  const known = new Map<string, readonly string[]>();
  return (character) => {
    let folded = known.get(character);
    if (folded === undefined) {
      const text = simplify(character.normalize('NFKC').toLowerCase());
      folded = [...text].filter((each) => !/[\p{White_Space}\p{Cf}]/u.test(each));
      known.set(character, folded);
    }
    return folded;
  };
}

/** @param fold made once by {@link foldingBy} */
export function comparableText(text: string, fold: Folding): ComparableText {
  const characters: string[] = [];
  const places: number[] = [];
  let place = 0;
  for (const written of text) {
    for (const folded of fold(written)) {
      characters.push(folded);
      places.push(place);
    }
    place += written.length;
  }
  return { characters, places };
}
