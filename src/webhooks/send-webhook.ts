import type { Dispatcher } from 'undici';
import { Webhook } from 'standardwebhooks';
import { exchange } from '../http-client/index.js';
import { siteAddressProblem, type JsonObject } from '../kernel/index.js';

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
  /** `whsec_…`, by Standard Webhooks. */
  readonly secret: string;
}

/** What became of one attempt; `error` is null when the receiver took it. */
export interface AttemptResult {
  readonly status: number | null;
  readonly error: string | null;
}

export interface SendOptions {
  readonly dispatcher: Dispatcher;
  readonly allowPrivate: boolean;
  readonly timeoutMilliseconds: number;
  readonly signal: AbortSignal;
  /** When it is sent, for the signature; receivers refuse what is more than five minutes off. */
  readonly at: Date;
}

/** Nothing in an answer is read but its status. */
const LARGEST_ANSWER_BYTES = 64 * 1024;

/** The body by Standard Webhooks: what happened, when, and by which ids to read the rest. */
export function webhookBody({ topic, subject, body, occurredAt }: WebhookMessage): string {
  return JSON.stringify({ type: topic, timestamp: occurredAt.toISOString(), data: { ...body, subject } });
}

/**
 * Sends one message once, signed by Standard Webhooks (HMAC-SHA256 over id, timestamp and body). Only an answer of 200 to
 * 299 counts; a redirect is a failure and is not followed.
 */
export async function sendWebhook(
  { url: address, secret }: WebhookEndpoint,
  message: WebhookMessage,
  { dispatcher, allowPrivate, timeoutMilliseconds, signal, at }: SendOptions,
): Promise<AttemptResult> {
  const url = new URL(address);
  const problem = siteAddressProblem(url, allowPrivate);
  if (problem) return { status: null, error: `The address is not called: ${problem}.` };
  const body = webhookBody(message);
  const request: Dispatcher.DispatchOptions = {
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Huishang-Webhooks',
      'webhook-id': message.id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(message.id, at, body),
    },
    body,
  };
  try {
    const bounds = { signal, timeoutMilliseconds, largestAnswerBytes: LARGEST_ANSWER_BYTES };
    const { status } = await exchange(dispatcher, request, bounds);
    return {
      status,
      error: status >= 200 && status < 300 ? null : `The receiver answered with HTTP ${status}.`,
    };
  } catch (error) {
    return { status: null, error: error instanceof Error ? error.message : String(error) };
  }
}
