import type { LawRowOf, LawSnapshot } from '../../law/index.js';
import { liesIn } from '../../kernel/index.js';
import { comparableText, type ComparableText, type Folding } from './comparable-text.js';
import { findWords, indexOf, type WordIndex } from './find-words.js';
import { scopeItems } from './scope-items.js';

type ListRow = LawRowOf<'watch_list'>;
export type WatchOccasion = ListRow['occasions'][number];
export type WatchedHolder = ListRow['holders'][number];

/** What a firm is, or is to be, called and to do. */
export interface NameToCheck {
  readonly name: string | null;
  /** 经营范围; null where it was not given. */
  readonly scope: string | null;
  /** Where it is registered, or is to be (GB/T 2260); null for nowhere known: the country's lists alone. */
  readonly region: string | null;
  readonly holder: WatchedHolder;
  readonly occasion: WatchOccasion;
}

/** A word that was found (监测结果). */
export interface NameMatch {
  readonly list: ListRow;
  readonly word: LawRowOf<'watch_word'>;
  readonly field: ListRow['fields'][number];
  /** The item of the scope in which it stands; the name for a name. */
  readonly text: string;
  /** Where it begins in the name or the scope, in UTF-16 code units, from 0. */
  readonly place: number;
  /** 许可经营项目: whether it stands among what a permit allows, and so is shown alone. */
  readonly licensed: boolean;
}

/** A list with its words of a day, ready to be looked for. */
interface ReadyList {
  readonly row: ListRow;
  readonly words: ReadonlyMap<string, LawRowOf<'watch_word'>>;
  readonly index: WordIndex;
}

/** The lists of a day (名称监测清单), each with its own words and those of the lists that it takes over. */
export class WatchLists {
  readonly #lists: readonly ReadyList[];

  /** @param at `YYYY-MM-DD` in Beijing */
  constructor(law: LawSnapshot, at: string) {
    const all = law.rowsOn('watch_word', at);
    this.#lists = law.rowsOn('watch_list', at).map((row) => {
      const lists = new Set([row.watchList, ...row.wordsOf]);
      const words = new Map(
        all.filter(({ watchList }) => lists.has(watchList)).map((word) => [word.word, word]),
      );
      return { row, words, index: indexOf(words.keys()) };
    });
  }

  /** Every word of every list that applies to a firm in a step at the register, in the order of lists and places. */
  check(firm: NameToCheck, fold: Folding): readonly NameMatch[] {
    const { name, scope, region, holder, occasion } = firm;
    const named = name === null ? null : comparableText(name, fold);
    const items =
      scope === null
        ? []
        : scopeItems(scope).map((item) => ({ ...item, read: comparableText(item.text, fold) }));
    return this.#lists
      .filter(({ row }) => row.region === null || (region !== null && liesIn(region, row.region)))
      .filter(({ row }) => row.holders.includes(holder))
      .filter(({ row }) => row.occasions.length === 0 || row.occasions.includes(occasion))
      .flatMap((list) => {
        const fields = new Set(list.row.fields);
        const inName =
          fields.has('NAME') && named
            ? matchesIn(list, 'NAME', named, { text: name ?? '', start: 0, licensed: false })
            : [];
        const field = fields.has('SCOPE') ? 'SCOPE' : 'ITEM';
        const inScope =
          fields.has('SCOPE') || fields.has('ITEM')
            ? items.flatMap((item) => matchesIn(list, field, item.read, item))
            : [];
        return [...inName, ...inScope];
      });
  }
}

function matchesIn(
  { row, words, index }: ReadyList,
  field: NameMatch['field'],
  read: ComparableText,
  { text, start, licensed }: { readonly text: string; readonly start: number; readonly licensed: boolean },
): NameMatch[] {
  return findWords(read, index).flatMap((found) => {
    const word = words.get(found.word);
    return word
      ? [
          {
            list: row,
            word,
            field,
            text: text.trim(),
            place: start + (read.places[found.start] ?? 0),
            licensed,
          },
        ]
      : [];
  });
}
