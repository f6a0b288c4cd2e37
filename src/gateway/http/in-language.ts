import type { Locale, LocalizedText } from '../../kernel/index.js';

interface Worded {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

function isText(value: unknown): value is LocalizedText {
  return typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;
}

/** The error with its sentence and its remedy in one language, where its extensions hold them in both. */
export function inLanguage<Error extends Worded>(error: Error, locale: Locale): Error {
  if (!error.extensions) return error;
  const { message: sentence, remedy, ...others } = error.extensions;
  return {
    ...error,
    message: isText(sentence) ? sentence[locale] : error.message,
    extensions: {
      ...others,
      ...(remedy === undefined ? {} : { remedy: isText(remedy) ? remedy[locale] : remedy }),
    },
  };
}
