import { inChinese, inEnglish, type LocalizedText } from '../kernel/index.js';

/** What reads alike in both languages: names, numbers of documents, identifiers, the hub's own sentences. */
export const verbatim = (text: string): LocalizedText => ({ en: text, zh: text });

/** What stands where there is nothing to tell. */
export const NOTHING: LocalizedText = verbatim('—');

/** An instant or a day, in Beijing time. */
export const timeText = (instant: Date | string | null): LocalizedText => ({
  en: inEnglish`${instant}`,
  zh: inChinese`${instant}`,
});

/** Several on one line. */
export const listText = (texts: readonly LocalizedText[]): LocalizedText =>
  texts.length === 0
    ? NOTHING
    : { en: texts.map(({ en }) => en).join(', '), zh: texts.map(({ zh }) => zh).join('、') };
