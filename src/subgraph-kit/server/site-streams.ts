import type { ServerResponse } from 'node:http';
import type { FormattedExecutionResult } from 'graphql';
import { EndableStream, sendEventStream } from '../../http/event-stream/index.js';
import { clientSignal } from '../../http/server/index.js';
import { QueueOverflow } from '../../kernel/index.js';
import { formatRefusal, slowConsumer, subgraphStopping } from '../guards/refusal-error.js';
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
  readonly #open = new Set<() => void>();

  constructor(subgraph: Pick<Subgraph, 'subscribe'>) {
    this.#subgraph = subgraph;
  }

  /** Answers with an event stream; returns when it is over. */
  async send(request: SubgraphRequest, response: ServerResponse, onFault: OnFault): Promise<void> {
    const abort = new AbortController();
    const answers = new EndableStream(this.#answers(request, abort.signal, onFault));
    const end = (last?: FormattedExecutionResult): void => {
      answers.end(last);
      abort.abort();
    };
    const stop = (): void => end(STOPPING);
    this.#open.add(stop);
    clientSignal(response).addEventListener('abort', () => end(), { once: true });
    try {
      await sendEventStream(response, answers);
    } finally {
      this.#open.delete(stop);
      end();
    }
  }

  /** Completes every stream. */
  stop(): void {
    for (const stop of this.#open) stop();
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
