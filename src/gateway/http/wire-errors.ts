import type { GraphQLFormattedError } from 'graphql';
import { withoutValues } from '../../engine/index.js';
import type { Locale, LocalizedText } from '../../kernel/index.js';
import { localizeError } from './localize-error.js';

/** Apollo Server's codes that the hub's contract names otherwise. */
const RENAMED: Readonly<Record<string, string>> = {
  INTERNAL_SERVER_ERROR: 'INTERNAL',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
};

/** Whether an error has one of Apollo Server's own codes. */
export function isServersOwn({ extensions }: GraphQLFormattedError): boolean {
  return Object.hasOwn(RENAMED, String(extensions?.['code']));
}

const INTERNAL: LocalizedText = {
  en: 'Something went wrong inside the hub. Quote the request id when you report it.',
  zh: '本系统内部错误。报告问题时请提供请求编号。',
};

const TRY_AGAIN: LocalizedText = { en: 'Try again later.', zh: '请稍后重试。' };

/** Validation gives every error its own code; what a rule of the hub found keeps the hub's. */
function codeOf(extensions: Readonly<Record<string, unknown>>): string {
  if (typeof extensions['limit'] === 'string') return 'OPERATION_TOO_COMPLEX';
  if (typeof extensions['refusal'] === 'string') return 'BAD_USER_INPUT';
  const given = extensions['code'];
  const code = typeof given === 'string' ? given : 'INTERNAL_SERVER_ERROR';
  return (Object.hasOwn(RENAMED, code) ? RENAMED[code] : undefined) ?? code;
}

/**
 * An error as it goes to the client: a stable code, one sentence in the client's language, its remedy, and nothing of
 * the hub's inside.
 */
export function toWireError(error: GraphQLFormattedError, locale: Locale): GraphQLFormattedError {
  const { locations, path } = error;
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  const code = codeOf(error.extensions ?? {});
  if (code === 'INTERNAL') {
    return { message: INTERNAL[locale], ...place, extensions: { code, remedy: TRY_AGAIN[locale] } };
  }
  const { message, extensions } = localizeError<GraphQLFormattedError>(
    { ...error, extensions: { ...error.extensions, code } },
    locale,
  );
  const { stacktrace: _hidden, ...visible } = extensions ?? {};
  return { message: withoutValues(message), ...place, extensions: { ...visible, code } };
}
