import type { Answer } from './answer.js';
import { sortErrors } from './answer.js';
import { bodyOf, type Operation } from './document.js';
import { HubError, refusedWhole, type WireError } from './errors.js';
import { exchangeHeaders, type Exchange } from './exchange.js';
import type { TokenSource } from './tokens.js';

/** An answer and the receipt that came with it. */
export interface ReceivedAnswer {
  readonly receipt: string | null;
  readonly body: string;
}

/** Judges a receipt before the answer is given out. @throws HubError RECEIPT_WRONG */
export type ReceiptCheck = (received: ReceivedAnswer) => void | Promise<void>;

export interface Transport {
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly tokens: TokenSource;
  readonly checkReceipt: ReceiptCheck | null;
}

export interface Sent {
  readonly operation: Operation;
  readonly variables: object;
  readonly exchange: Exchange;
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Sends a request; with another token once where the hub does not take the one that it had.
 *
 * @throws HubError UNREACHABLE where no answer came
 */
export async function send(
  { url, fetch: ask, tokens }: Transport,
  path: '/graphql' | '/graphql/stream',
  { operation, variables, exchange, signal, headers }: Sent,
): Promise<Response> {
  const attempt = async (token: string): Promise<Response> => {
    try {
      return await ask(`${url}${path}`, {
        method: 'POST',
        headers: {
          accept:
            path === '/graphql' ? 'application/graphql-response+json, application/json' : 'text/event-stream',
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          ...exchangeHeaders(exchange),
          ...headers,
        },
        body: bodyOf(operation, variables),
        ...(signal ? { signal } : {}),
      });
    } catch (error) {
      signal?.throwIfAborted();
      throw unreachable(error);
    }
  };
  const token = await tokens.token();
  const response = await attempt(token);
  if (response.status !== 401) return response;
  const another = await tokens.token(token);
  if (another === token) return response;
  await response.body?.cancel();
  return attempt(another);
}

export const unreachable = (cause: unknown): HubError =>
  new HubError('UNREACHABLE', 'The hub did not answer, or the connection broke.', { status: null, cause });

interface WireAnswer {
  readonly data?: unknown;
  readonly errors?: readonly WireError[];
  readonly extensions?: { readonly receipt?: unknown };
}

/** An answer as JSON; null where it is none. */
export function readWire(body: string): WireAnswer | null {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** @throws HubError for a request that was refused as a whole */
export async function readAnswer<Data>(
  response: Response,
  { checkReceipt }: Pick<Transport, 'checkReceipt'>,
): Promise<Answer<Data>> {
  const requestId = response.headers.get('x-request-id');
  let body: string;
  try {
    body = await response.text();
  } catch (error) {
    throw unreachable(error);
  }
  const receipt = response.headers.get('huishang-receipt');
  const wire = readWire(body);
  if (wire?.data === undefined || wire.data === null) {
    const retryAfter = response.headers.get('retry-after');
    throw refusedWhole(wire?.errors ?? [], response.status, { requestId, retryAfter });
  }
  await checkReceipt?.({ receipt, body });
  return {
    data: wire.data as Data,
    ...sortErrors(wire.errors ?? []),
    decisions: null,
    receipt,
    body,
    requestId,
  };
}
