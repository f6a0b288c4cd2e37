import type { Command } from 'commander';
import type { Locale } from '../../kernel/index.js';

/** Chooses between the English and the Chinese of one text, by the language that the program speaks. */
export type Say = (en: string, zh: string) => string;

export const sayIn =
  (language: Locale): Say =>
  (en, zh) =>
    language === 'zh' ? zh : en;

/**
 * The language of the terminal: Chinese where its locale is Chinese, else English. Node.js takes the locale from `LC_ALL`,
 * `LC_MESSAGES` and `LANG` in this order (POSIX, XBD 8.2), on Windows from the system.
 */
export function terminalLanguage(
  locale: string = new Intl.DateTimeFormat().resolvedOptions().locale,
): Locale {
  return new Intl.Locale(locale).language === 'zh' ? 'zh' : 'en';
}

/** Every command with its options, described in one language. */
export type DescribedProgram = (language: Locale) => Promise<Command>;
