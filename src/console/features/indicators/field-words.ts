import { FACETS } from '../../graphql/facets.generated';
import { FIELD_WORDS } from '../../graphql/field-words.generated';

export interface WordsOfField {
  readonly zh: string;
  readonly en: string;
  /** How it is shown: a scalar’s name, `enum:` and its name, `Ratio`. */
  readonly kind: string;
}

/** What a field below Platform is called: `banking.lending.pooledFunds`; null where the register has no words of it. */
export function wordsOfField(path: string): WordsOfField | null {
  const [facet, ...names] = path.split('.');
  let type: string = FACETS.find((each) => each.facet === facet)?.type ?? '';
  let found: WordsOfField | null = null;
  for (const name of names) {
    const words = FIELD_WORDS[type]?.[name];
    // Pages are left out of the words: what stands in them is.
    if (!words) continue;
    found = words;
    type = words.kind.startsWith('object:') ? words.kind.slice('object:'.length) : '';
  }
  return found;
}
