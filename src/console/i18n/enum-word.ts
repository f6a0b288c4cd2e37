import { ENUM_WORDS } from '../graphql/enum-words.generated';
import { useLocale, type Locale } from './locale';

export type EnumName = keyof typeof ENUM_WORDS;

/** `LEGAL_REVIEW` → `Legal review` */
export function humanized(code: string): string {
  const words = code.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `averageTermMismatchDays` → `Average term mismatch days` */
export function humanizedField(field: string): string {
  const words = field.replaceAll(/([A-Z]+)/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The word for a value of an enum of the public schema: its Chinese term, or its name in plain English. */
export function enumWord(name: EnumName, value: string, locale: Locale): string {
  if (locale === 'en') return humanized(value);
  return (ENUM_WORDS[name] as Readonly<Record<string, string>>)[value] ?? value;
}

export function useEnumWord(): (name: EnumName, value: string) => string {
  const { locale } = useLocale();
  return (name, value) => enumWord(name, value, locale);
}

/** Values of an enum with their words, for a choice. */
export function enumOptions(name: EnumName, locale: Locale): { value: string; label: string }[] {
  return Object.keys(ENUM_WORDS[name]).map((value) => ({ value, label: enumWord(name, value, locale) }));
}
