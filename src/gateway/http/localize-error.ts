import type { Locale, LocalizedText } from '../../kernel/index.js';

interface Worded {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
}

function isText(value: unknown): value is LocalizedText {
  return typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;
}

/**
 * graphql-js says in English what is wrong with a document. Whoever reads Chinese gets a sentence of ours, and that of
 * graphql-js as a detail beside it.
 */
const DOCUMENT_ERRORS: Readonly<Record<string, { readonly zh: string; readonly remedy: LocalizedText }>> = {
  GRAPHQL_PARSE_FAILED: {
    zh: '文档不符合 GraphQL 语法',
    remedy: {
      en: 'Correct the document at the place that is named.',
      zh: '请更正所指位置的文档内容。',
    },
  },
  GRAPHQL_VALIDATION_FAILED: {
    zh: '操作不符合本系统的模式',
    remedy: {
      en: 'Correct the operation by the schema.',
      zh: '请对照模式更正操作。',
    },
  },
};

function documentError<Error extends Worded>(error: Error, locale: Locale): Error {
  const code = String(error.extensions?.['code']);
  const words = Object.hasOwn(DOCUMENT_ERRORS, code) ? DOCUMENT_ERRORS[code] : undefined;
  if (!words || error.extensions?.['remedy'] !== undefined) return error;
  const extensions = { ...error.extensions, remedy: words.remedy[locale] };
  if (locale === 'en') return { ...error, extensions };
  const [at] = error.locations ?? [];
  const place = at ? `（第 ${at.line} 行第 ${at.column} 列）` : '';
  return { ...error, message: `${words.zh}${place}。`, extensions: { ...extensions, detail: error.message } };
}

/** The error with its sentence and its remedy in one language, where its extensions hold them in both. */
export function localizeError<Error extends Worded>(error: Error, locale: Locale): Error {
  if (!error.extensions) return error;
  const { message: sentence, remedy, ...others } = error.extensions;
  const worded = {
    ...error,
    message: isText(sentence) ? sentence[locale] : error.message,
    extensions: {
      ...others,
      ...(remedy === undefined ? {} : { remedy: isText(remedy) ? remedy[locale] : remedy }),
    },
  };
  return isText(sentence) ? worded : documentError(worded, locale);
}
