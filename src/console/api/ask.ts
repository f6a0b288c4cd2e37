import type { Locale } from '../i18n/locale';
import type { Document } from './document';
import type { Exchange } from './exchange';
import { PROOF_HEADERS } from './session-life/proof-headers';
import { noteSignedOut } from './session-life/signed-out';

/** An error of a GraphQL answer, as the hub writes it: in the user's language, with its code and remedy. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly reason?: string;
    readonly rule?: string;
    readonly owner?: string;
    readonly item?: string;
    readonly policy?: string;
    readonly remedy?: string;
    readonly retryAfterSeconds?: number;
  };
}

/** An answer: what was given, and at which places something was not. */
export interface Answer<Data> {
  readonly data: Data | null;
  readonly errors: readonly AnswerError[];
}

/** The request was not answered at all. */
export class NotAnswered extends Error {
  override readonly name = 'NotAnswered';
  readonly code: string;
  readonly remedy: string | null;

  constructor(code: string, message: string, remedy: string | null) {
    super(message);
    this.code = code;
    this.remedy = remedy;
  }
}

export interface RequestOptions {
  readonly exchange: Pick<Exchange, 'purpose' | 'caseId' | 'basis'>;
  readonly locale: Locale;
  readonly signal?: AbortSignal;
}

/** The headers of every request of the console. */
export function requestHeaders({ exchange, locale }: RequestOptions): Record<string, string> {
  const { purpose, caseId, basis } = exchange;
  return {
    ...PROOF_HEADERS,
    'accept-language': locale === 'zh' ? 'zh-CN' : 'en',
    ...(purpose ? { 'exchange-purpose': purpose } : {}),
    ...(caseId ? { 'exchange-case': caseId } : {}),
    ...(basis ? { 'exchange-basis': encodeURIComponent(basis) } : {}),
  };
}

/** Codes by which the hub says that nobody is signed in any more. */
const SIGNED_OUT = new Set(['UNAUTHENTICATED', 'SESSION_ENDED']);

interface Body<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly AnswerError[];
}

/**
 * What a request says of its operation: in a built console the hash under which the hub knows it. While developing,
 * documents change without the hub knowing them.
 */
export function operationOf<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
): object {
  const named = import.meta.env.PROD ? { documentId: `sha256:${document.id}` } : { query: document.text };
  return { ...named, variables };
}

/**
 * Asks the hub by its public GraphQL address, with the user's own rights.
 *
 * @returns what it answers, with the errors at the places where something was not given
 * @throws NotAnswered where nothing was answered: no connection, no session, too many requests, not valid
 */
export async function ask<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
  options: RequestOptions,
): Promise<Answer<Data>> {
  return post<Data>(operationOf(document, variables), options);
}

/** Asks by the text of an operation, as the explorer does. */
export async function post<Data>(body: object, options: RequestOptions): Promise<Answer<Data>> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        ...requestHeaders(options),
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
      },
      body: JSON.stringify(body),
      signal: options.signal ?? null,
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new NotAnswered('OFFLINE', error instanceof Error ? error.message : String(error), null);
  }
  const read = (await response.json().catch(() => ({}))) as Body<Data>;
  const errors = read.errors ?? [];
  const [first] = errors;
  if (first && SIGNED_OUT.has(first.extensions?.code ?? '')) noteSignedOut();
  if (read.data !== undefined && (read.data !== null || response.ok))
    return { data: read.data ?? null, errors };
  const code = first?.extensions?.code ?? `HTTP_${response.status}`;
  throw new NotAnswered(code, first?.message ?? response.statusText, first?.extensions?.remedy ?? null);
}
