import type { FormattedExecutionResult } from 'graphql';
import type { Dispatcher } from 'undici';
import { connectionFailure, GivenUp, RemoteFailure } from '../../http/client/index.js';
import {
  EventStreamMalformed,
  EventStreamParser,
  type StreamedEvent,
} from '../../http/event-stream/index.js';
import type { SubgraphEvent } from '../execution/subgraph-client.js';
import { isEventStream, parseBody, readAnswer, readResult } from './read-answer.js';

/** What one event stream is bounded by. */
export interface StreamBounds {
  readonly signal: AbortSignal;
  /** How long the site may take to open the stream. */
  readonly timeoutMilliseconds: number;
  /** Bytes of one event at most, and of an answer that is no stream. */
  readonly largestAnswerBytes: number;
}

/** A site that keeps its streams open sends a comment now and then; most do every 12 s. */
const MAX_SILENCE_MILLISECONDS = 120_000;

async function readWhole(body: Dispatcher.ResponseData['body'], largest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw new RemoteFailure(`The answer is larger than ${largest} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** An event of a site is answered already: under the operation and context of the opening. */
function answeredEvent(result: FormattedExecutionResult): SubgraphEvent {
  return { fixed: true, source: null, answer: () => Promise.resolve(result) };
}

function readEvent({ data }: StreamedEvent): SubgraphEvent {
  return answeredEvent(readResult(parseBody(Buffer.from(data))));
}

async function* readEvents(
  body: Dispatcher.ResponseData['body'],
  { signal, largestAnswerBytes }: StreamBounds,
): AsyncGenerator<SubgraphEvent, void, undefined> {
  const parser = new EventStreamParser(largestAnswerBytes);
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      for (const event of parser.read(chunk)) {
        if (event.event === 'complete') return;
        if (event.event === 'next') yield readEvent(event);
      }
    }
    throw new RemoteFailure('The site broke its event stream off.');
  } catch (error) {
    if (signal.aborted) return;
    if (error instanceof EventStreamMalformed)
      throw new RemoteFailure(error.message, false, { cause: error });
    throw error instanceof Error ? connectionFailure(error) : error;
  } finally {
    body.destroy();
  }
}

/**
 * Opens an event stream at a site (GraphQL over SSE, distinct connections mode). The site is read no faster than its
 * events are taken.
 *
 * @returns the events, or the site's answer when it opens no stream
 * @throws RemoteFailure when the site does neither; GivenUp when the signal aborts first
 */
export async function openRemoteStream(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  bounds: StreamBounds,
): Promise<AsyncIterable<SubgraphEvent> | FormattedExecutionResult> {
  const { signal, timeoutMilliseconds, largestAnswerBytes } = bounds;
  let response: Dispatcher.ResponseData;
  try {
    response = await dispatcher.request({
      ...request,
      signal,
      headersTimeout: timeoutMilliseconds,
      bodyTimeout: MAX_SILENCE_MILLISECONDS,
    });
  } catch (error) {
    if (signal.aborted) throw new GivenUp();
    throw error instanceof Error ? connectionFailure(error) : error;
  }
  const { statusCode, headers, body } = response;
  // What happens to a body that nobody reads any more is of no interest.
  body.on('error', () => undefined);
  const contentType = String(headers['content-type'] ?? '');
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity' && encoding !== 'none') {
    body.destroy();
    throw new RemoteFailure(`The answer is encoded as ${String(encoding)}, which was not asked for.`);
  }
  if (statusCode === 200 && isEventStream(contentType)) return readEvents(body, bounds);
  try {
    return readAnswer({ status: statusCode, contentType, body: await readWhole(body, largestAnswerBytes) });
  } finally {
    body.destroy();
  }
}
