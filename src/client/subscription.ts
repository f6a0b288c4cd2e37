import { sortErrors, type Answer } from './answer.js';
import { HubError, refusedWhole } from './errors.js';
import { readEvents, type StreamEvent } from './event-stream.js';
import { pause, pauseBefore } from './retries.js';
import { readAnswer, readWire, send, unreachable, type Sent, type Transport } from './transport.js';

/** What a subscription brings. */
export type SubscriptionEvent<Data> =
  | { readonly kind: 'NEXT'; readonly answer: Answer<Data> }
  /**
   * The stream was cut off and is open again. `resumed` says whether the hub goes on behind the last event; where not, what happened
   * meanwhile was missed: read anew what you follow.
   */
  | { readonly kind: 'REOPENED'; readonly resumed: boolean };

/** The hub does not go on behind the last event: the stream is opened again without it. */
const EXPIRED = 'LAST_EVENT_ID_EXPIRED';

/** Why the hub ends a stream that may be opened again at once (docs/api.md). */
const ENDS = new Set([
  'SLOW_CONSUMER',
  'HUB_STOPPING',
  'SUPERGRAPH_CHANGED',
  'AUTHORIZATION_CHANGED',
  EXPIRED,
]);

const FIRST_PAUSE = 500;
const MAX_PAUSE = 30_000;

/** One stream, from its opening to its end. */
async function openStream(
  transport: Transport,
  sent: Sent,
  lastId: string | null,
): Promise<AsyncGenerator<StreamEvent>> {
  const headers = lastId === null ? {} : { 'last-event-id': lastId };
  const response = await send(transport, '/graphql/stream', { ...sent, headers });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
  if (!response.ok || !isStream || !response.body) {
    await readAnswer(response, transport);
    throw new HubError('NO_ANSWER', 'The hub opened no event stream.', { status: response.status });
  }
  return readEvents(response.body as ReadableStream<Uint8Array>);
}

async function toAnswer<Data>(transport: Transport, { data }: StreamEvent): Promise<Answer<Data>> {
  const wire = readWire(data);
  if (wire?.data === undefined || wire.data === null) {
    throw refusedWhole(wire?.errors ?? [], 200, { requestId: null, retryAfter: null });
  }
  const receipt = typeof wire.extensions?.receipt === 'string' ? wire.extensions.receipt : null;
  await transport.checkReceipt?.({ receipt, body: data });
  return {
    data: wire.data as Data,
    ...sortErrors(wire.errors ?? []),
    decisions: null,
    receipt,
    body: data,
    requestId: null,
  };
}

/** Whether a stream that ended so may be opened again. */
function mayReopen(error: unknown): error is HubError {
  if (!(error instanceof HubError)) return false;
  if (error.code === 'UNREACHABLE' || ENDS.has(error.code)) return true;
  return error.status === 429 || (error.status ?? 0) >= 500;
}

/**
 * Follows a subscription until the hub completes it, the reader leaves or the signal aborts. What was cut off is opened again,
 * after pauses of half a second to half a minute, with `Last-Event-ID` where the stream gave ids.
 *
 * @throws HubError for what opening it again would not mend: no acceptable token, an operation that is denied or not valid
 */
export async function* follow<Data>(
  transport: Transport,
  sent: Sent,
): AsyncGenerator<SubscriptionEvent<Data>, void> {
  let lastId: string | null = null;
  let wasOpen = false;
  let failures = 0;
  for (;;) {
    try {
      const events = await openStream(transport, sent, lastId);
      // Whether the hub goes on behind the last event is known when it tells something.
      let isTold = !wasOpen;
      if (!isTold && lastId === null) {
        isTold = true;
        yield { kind: 'REOPENED', resumed: false };
      }
      wasOpen = true;
      failures = 0;
      for await (const event of wholeStream(events)) {
        if (event.event === 'complete') return;
        const answer = event.event === 'next' ? await toAnswer<Data>(transport, event) : null;
        if (!isTold) {
          isTold = true;
          yield { kind: 'REOPENED', resumed: true };
        }
        if (event.id !== null) lastId = event.id;
        if (answer) yield { kind: 'NEXT', answer };
      }
    } catch (error) {
      sent.signal?.throwIfAborted();
      if (!mayReopen(error)) throw error;
      if (error.code === EXPIRED) lastId = null;
      failures += 1;
      const asked = (error.retryAfterSeconds ?? 0) * 1_000;
      await pause(Math.max(asked, pauseBefore(failures, FIRST_PAUSE, MAX_PAUSE)), sent.signal);
    }
  }
}

/** The events of a stream that ends with `complete`. @throws HubError UNREACHABLE where it breaks off before */
async function* wholeStream(events: AsyncGenerator<StreamEvent>): AsyncGenerator<StreamEvent> {
  try {
    for await (const event of events) {
      yield event;
      if (event.event === 'complete') return;
    }
  } catch (error) {
    throw error instanceof HubError ? error : unreachable(error);
  }
  throw unreachable(null);
}
