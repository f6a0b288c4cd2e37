import type { Dispatcher } from 'undici';
import { Webhook } from 'standardwebhooks';
import { sendForStatus, type StatusRequest } from '../../http/client/index.js';
import { siteAddressProblem, type JsonObject } from '../../kernel/index.js';
import { readRetryAfter } from './retry-after.js';

/** One message for one endpoint. */
export interface WebhookMessage {
  /** The same however often it is sent: by it the receiver knows a repetition. */
  readonly id: string;
  readonly topic: string;
  readonly subject: { readonly kind: string; readonly id: string; readonly version: number | null };
  readonly body: JsonObject;
  readonly occurredAt: Date;
}

export interface WebhookEndpoint {
  readonly url: string;
  /** `whsec_…`, by Standard Webhooks: the current one, then those from before whose grace time is not over. */
  readonly secrets: readonly string[];
}

/** What became of one attempt; `error` is null when the receiver took it. */
export interface AttemptResult {
  readonly status: number | null;
  readonly error: string | null;
  /** The receiver is gone for good (410). */
  readonly gone: boolean;
  /** When the receiver wants to be called again; null where it did not say. */
  readonly retryAt: Date | null;
}

export interface SendOptions {
  readonly dispatcher: Dispatcher;
  readonly allowPrivate: boolean;
  readonly timeoutMilliseconds: number;
  readonly signal: AbortSignal;
  /** When it is sent, for the signature; receivers refuse what is more than five minutes off. */
  readonly at: Date;
}

/** Nothing in an answer is read but its status and Retry-After. */
const MAX_DISCARDED_BYTES = 64 * 1024;
const GONE = 410;

/** The body by Standard Webhooks: what happened, when, and by which ids to read the rest. */
export function webhookBody({ topic, subject, body, occurredAt }: WebhookMessage): string {
  return JSON.stringify({ type: topic, timestamp: occurredAt.toISOString(), data: { ...body, subject } });
}

/**
 * Sends one message once, signed by Standard Webhooks (HMAC-SHA256 over id, timestamp and body) with each secret. Only an
 * answer of 200 to 299 counts, whatever its body; a redirect is a failure and is not followed.
 */
export async function sendWebhook(
  { url: address, secrets }: WebhookEndpoint,
  message: WebhookMessage,
  { dispatcher, allowPrivate, timeoutMilliseconds, signal, at }: SendOptions,
): Promise<AttemptResult> {
  const url = new URL(address);
  const problem = siteAddressProblem(url, allowPrivate);
  const unanswered = { status: null, gone: false, retryAt: null };
  if (problem) return { ...unanswered, error: `The address is not called: ${problem}.` };
  const body = webhookBody(message);
  const request: StatusRequest = {
    url,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Huishang-Webhooks',
      'webhook-id': message.id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(message.id, at, body)).join(' '),
    },
    body,
  };
  try {
    const bounds = { signal, timeoutMilliseconds, mostDiscardedBytes: MAX_DISCARDED_BYTES };
    const { status, headers } = await sendForStatus(dispatcher, request, bounds);
    if (status >= 200 && status < 300) return { status, error: null, gone: false, retryAt: null };
    return {
      status,
      error: `The receiver answered with HTTP ${status}.`,
      gone: status === GONE,
      retryAt: readRetryAfter(headers['retry-after'], at),
    };
  } catch (error) {
    return { ...unanswered, error: error instanceof Error ? error.message : String(error) };
  }
}
