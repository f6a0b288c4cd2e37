import { useLocale, type Locale } from './locale';

/** A text, or a function that makes one of what goes into it. */
type Text = string | ((...values: never[]) => string);

/** What one part of the console says, in one language. */
export type TextSet = Readonly<Record<string, Text>>;

/** The same keys with the same values to fill in; only the words differ. */
type SameAs<Set extends TextSet> = {
  readonly [Key in keyof Set]: Set[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

export type Texts<Set extends TextSet> = Readonly<Record<Locale, SameAs<Set>>>;

/**
 * The texts of one part of the console. A text that one language lacks, or that takes other values there, does not compile.
 *
 * @param zh texts in Chinese: nouns of office language, no codes
 */
export function defineTexts<const Set extends TextSet>(zh: Set, en: SameAs<Set>): Texts<Set> {
  return { zh: zh as unknown as SameAs<Set>, en };
}

/** The texts in the user's language. */
export function useTexts<Set extends TextSet>(texts: Texts<Set>): SameAs<Set> {
  return texts[useLocale().locale];
}
