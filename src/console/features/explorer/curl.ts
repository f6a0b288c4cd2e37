import type { Exchange } from '../../api/exchange';
import type { Locale } from '../../i18n/locale';

/** What is asked in the explorer. */
export interface Question {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A text as one word of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/**
 * The same request for a terminal. The token is never in it: the shell takes it from `$TOKEN`.
 *
 * @param stream whether it is a subscription, which is answered as an event stream
 */
export function curlOf(
  origin: string,
  { text, variables }: Question,
  { purpose, caseId, basis }: Pick<Exchange, 'purpose' | 'caseId' | 'basis'>,
  { locale, stream }: { readonly locale: Locale; readonly stream: boolean },
): string {
  const body = JSON.stringify({ query: text, ...(Object.keys(variables).length > 0 ? { variables } : {}) });
  const headers = [
    'content-type: application/json',
    `accept: ${stream ? 'text/event-stream' : 'application/graphql-response+json'}`,
    `accept-language: ${locale === 'zh' ? 'zh-CN' : 'en'}`,
    ...(purpose ? [`exchange-purpose: ${purpose}`] : []),
    ...(caseId ? [`exchange-case: ${caseId}`] : []),
    ...(basis ? [`exchange-basis: ${encodeURIComponent(basis)}`] : []),
  ];
  return [
    `curl -sS${stream ? 'N' : ''} ${quoted(`${origin}/graphql${stream ? '/stream' : ''}`)}`,
    '  -H "authorization: Bearer $TOKEN"',
    ...headers.map((header) => `  -H ${quoted(header)}`),
    `  -d ${quoted(body)}`,
  ].join(' \\\n');
}
