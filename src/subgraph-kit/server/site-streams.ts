import type { ServerResponse } from 'node:http';
import type { FormattedExecutionResult } from 'graphql';
import { serveEventStream } from '../../http/event-stream/index.js';
import { clientSignal } from '../../http/server/index.js';
import { QueueOverflow } from '../../kernel/index.js';
import { formatRefusal, slowConsumer, subgraphStopping } from '../guards/refusal-error.js';
import { StreamPosition } from '../subgraph/stream-position.js';
import type { Subgraph, SubgraphRequest } from '../subgraph/subgraph.js';
import { INSIDE, outwardResult } from './outward-result.js';

type OnFault = (error: unknown) => void;

const STOPPING: FormattedExecutionResult = { errors: [formatRefusal(subgraphStopping({}))] };

const TOO_SLOW: FormattedExecutionResult = { errors: [formatRefusal(slowConsumer({}))] };

/**
 * The event streams of an agency's site. The hub proves itself when it opens one, and its context holds for as long as
 * the stream stands: the hub closes the stream when the caller may read something else.
 */
export class SiteStreams {
  readonly #subgraph: Pick<Subgraph, 'subscribe'>;
  readonly #stopping = new AbortController();

  constructor(subgraph: Pick<Subgraph, 'subscribe'>) {
    this.#subgraph = subgraph;
  }

  /** Answers with an event stream; returns when it is over. */
  send(request: SubgraphRequest, response: ServerResponse, onFault: OnFault): Promise<void> {
    return serveEventStream(response, (over) => this.#answers(request, over, onFault), {
      gone: clientSignal(response),
      stopping: this.#stopping.signal,
      lastOfStopping: () => STOPPING,
    });
  }

  /** Completes every stream. */
  stop(): void {
    this.#stopping.abort();
  }

  async *#answers(
    request: SubgraphRequest,
    signal: AbortSignal,
    onFault: OnFault,
  ): AsyncGenerator<FormattedExecutionResult> {
    try {
      const opened = await this.#subgraph.subscribe(request, signal);
      if (!(Symbol.asyncIterator in opened)) {
        yield outwardResult(opened, onFault);
        return;
      }
      for await (const event of opened) {
        // The hub does not go on behind a stream of a site: it is told anew what it follows.
        if (event instanceof StreamPosition) continue;
        yield outwardResult(await event.answerAsOpened(request.variables), onFault);
      }
    } catch (error) {
      if (error instanceof QueueOverflow) {
        yield TOO_SLOW;
        return;
      }
      onFault(error);
      yield { errors: [INSIDE] };
    }
  }
}
