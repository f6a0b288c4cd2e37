import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhen,
  retry,
  type CircuitBreakerPolicy,
  type RetryPolicy,
} from 'cockatiel';
import type { FormattedExecutionResult } from 'graphql';
import type { Dispatcher } from 'undici';
import type { RemoteSubgraphConfig } from '../settings/index.js';
import { exchange, GivenUp, openPool, RemoteFailure } from '../../http/client/index.js';
import { BoundedCache, charactersOfKey, type CacheStatistics } from '../../kernel/index.js';
import {
  miscountsEntities,
  SubgraphCircuitOpen,
  type SubgraphClient,
  type SubgraphEvent,
  type SubgraphFetch,
} from '../execution/subgraph-client.js';
import { readAnswer } from './read-answer.js';
import { openRemoteStream } from './remote-stream.js';

const CONNECT_MILLISECONDS = 2_000;
/** A query is sent again after a pause somewhere between these, so that many do not come back together. */
const RETRY_MILLISECONDS = { least: 10, most: 60 };
const pause = (): number =>
  RETRY_MILLISECONDS.least + Math.random() * (RETRY_MILLISECONDS.most - RETRY_MILLISECONDS.least);
/** Bounds on the texts of operations remembered: their number and their characters. */
const BOUNDS = { max: 2_000, maxSize: 16_000_000, sizeCalculation: charactersOfKey };
const NEVER = new AbortController().signal;
const EVENT_STREAM = 'text/event-stream';
/** The hub bounds its clients' streams far below; this is the last bound. */
const MAX_STREAMS = 10_000;
const ACCEPT = 'application/json, application/graphql-response+json;q=0.9';

export type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

/** A change of the circuit breaker, told once each time. */
export type BreakerChange =
  /** The circuit is open from now on: the site is not asked; `reason` is the last failure. */
  | { readonly state: 'OPEN'; readonly reason: string }
  /** The site answers again. `notAsked` fetches were not sent meanwhile. */
  | { readonly state: 'CLOSED'; readonly notAsked: number };

/** What an operator wants to know of a remote subgraph. */
export interface RemoteSubgraphEvents {
  readonly onBreaker: (change: BreakerChange) => void;
}

/**
 * A subgraph at an agency's own site (远程子图), asked over HTTP with keep-alive, or HTTP/2 where the site offers it. The
 * context token goes along as a bearer token. Only the configured URL is ever asked; redirects are refused.
 */
export class RemoteSubgraph implements SubgraphClient {
  readonly #name: string;
  readonly #config: RemoteSubgraphConfig;
  readonly #events: RemoteSubgraphEvents | undefined;
  readonly #pool: Dispatcher;
  /** A stream keeps its connection for itself, so streams share none with fetches. */
  readonly #streams: Dispatcher;
  readonly #path: string;
  readonly #breaker: CircuitBreakerPolicy;
  readonly #retry: RetryPolicy;
  /** Whether the operator was told that the circuit is open. It is tried now and then, and failing again is no news. */
  #isLeftAlone = false;
  #notAsked = 0;
  /** Each operation's text as JSON, ready to be put into a body. */
  readonly #serialized: BoundedCache<string, string>;

  /** @param name the subgraph's, by which the operator knows it */
  constructor(name: string, config: RemoteSubgraphConfig, events?: RemoteSubgraphEvents) {
    this.#serialized = new BoundedCache(`serialized_operations_${name}`, BOUNDS);
    const url = new URL(config.url);
    this.#name = name;
    this.#events = events;
    this.#config = config;
    this.#path = url.pathname + url.search;
    const { connections, timeoutMilliseconds, allowPrivate } = config;
    const connectMilliseconds = Math.min(CONNECT_MILLISECONDS, timeoutMilliseconds);
    const connect = { connectMilliseconds, allowPrivate };
    this.#pool = openPool(url.origin, { ...connect, connections, timeoutMilliseconds });
    this.#streams = openPool(url.origin, { ...connect, connections: MAX_STREAMS });
    this.#retry = retry(
      handleWhen((error) => error instanceof RemoteFailure && error.retriable),
      { maxAttempts: config.retries, backoff: new DelegateBackoff(pause) },
    );
    this.#breaker = circuitBreaker(
      handleWhen((error) => !(error instanceof GivenUp)),
      {
        halfOpenAfter: config.breakerOpenMilliseconds,
        breaker: new ConsecutiveBreaker(config.breakerFailures),
      },
    );
    this.#breaker.onBreak((cause) => this.#broke('error' in cause ? cause.error : cause));
    this.#breaker.onReset(() => this.#reset());
  }

  /** @throws RemoteFailure, SubgraphCircuitOpen while the breaker is open, GivenUp when the client went away */
  fetch(request: SubgraphFetch): Promise<FormattedExecutionResult> {
    // The fetch that tries the site again ends by itself: a client that goes away would pass for an answer.
    const signal = this.breakerState === 'CLOSED' ? request.signal : NEVER;
    return this.#guarded(() => this.#ask({ ...request, signal }));
  }

  async #guarded<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await this.#breaker.execute(work);
    } catch (error) {
      const wasSent = !(error instanceof BrokenCircuitError);
      if (!wasSent) this.#notAsked += 1;
      if (error instanceof GivenUp || (wasSent && !this.#isLeftAlone)) throw error;
      throw new SubgraphCircuitOpen(this.#name, wasSent, { cause: error });
    }
  }

  #broke(reason: unknown): void {
    if (this.#isLeftAlone) return;
    this.#isLeftAlone = true;
    this.#notAsked = 0;
    this.#events?.onBreaker({ state: 'OPEN', reason: reason instanceof Error ? reason.message : 'unknown' });
  }

  #reset(): void {
    if (!this.#isLeftAlone) return;
    this.#isLeftAlone = false;
    this.#events?.onBreaker({ state: 'CLOSED', notAsked: this.#notAsked });
  }

  /** Whether the site is asked (`CLOSED`), not asked for a while (`OPEN`), or asked once to see (`HALF_OPEN`). */
  get breakerState(): BreakerState {
    const { state } = this.#breaker;
    if (state === CircuitState.Closed) return 'CLOSED';
    return state === CircuitState.HalfOpen ? 'HALF_OPEN' : 'OPEN';
  }

  caches(): readonly CacheStatistics[] {
    return [this.#serialized.statistics()];
  }

  /**
   * Opens an event stream, on a connection of its own.
   *
   * @throws as {@link fetch} does
   */
  subscribe(request: SubgraphFetch): Promise<AsyncIterable<SubgraphEvent> | FormattedExecutionResult> {
    const { timeoutMilliseconds, largestAnswerBytes } = this.#config;
    const bounds = { signal: request.signal, timeoutMilliseconds, largestAnswerBytes };
    return this.#guarded(() =>
      openRemoteStream(this.#streams, this.#requestOf(request, EVENT_STREAM), bounds),
    );
  }

  /** Breaks event streams off, waits for fetches in flight, then closes every connection. */
  async close(): Promise<void> {
    await Promise.all([this.#streams.destroy(), this.#pool.close()]);
  }

  /** Once, or for a query as often as the configuration says; all of it within the time that one fetch may take. */
  #ask(fetch: SubgraphFetch): Promise<FormattedExecutionResult> {
    const request = this.#requestOf(fetch);
    const until = performance.now() + this.#config.timeoutMilliseconds;
    if (fetch.operationKind !== 'query') return this.#try(fetch, request, until);
    return this.#retry.execute(() => this.#try(fetch, request, until), fetch.signal);
  }

  async #try(
    { signal, entityCounts }: SubgraphFetch,
    request: Dispatcher.DispatchOptions,
    until: number,
  ): Promise<FormattedExecutionResult> {
    const { largestAnswerBytes } = this.#config;
    const timeoutMilliseconds = until - performance.now();
    try {
      const answer = readAnswer(
        await exchange(this.#pool, request, { signal, timeoutMilliseconds, largestAnswerBytes }),
      );
      if (!miscountsEntities(answer, entityCounts)) return answer;
      throw new RemoteFailure('The answer holds another number of entities than were asked for.');
    } catch (error) {
      // Another attempt would begin when there is no time left for it.
      const isLast = performance.now() + RETRY_MILLISECONDS.most >= until;
      if (isLast && error instanceof RemoteFailure && error.retriable) {
        throw new RemoteFailure(error.message, false, { cause: error });
      }
      throw error;
    }
  }

  #requestOf(
    { operation, variables, contextToken, traceparent }: SubgraphFetch,
    accept = ACCEPT,
  ): Dispatcher.DispatchOptions {
    let text = this.#serialized.get(operation);
    if (text === undefined) {
      text = `{"query":${JSON.stringify(operation)},"variables":`;
      this.#serialized.set(operation, text);
    }
    const headers = ['content-type', 'application/json', 'accept', accept];
    if (contextToken !== '') headers.push('authorization', `Bearer ${contextToken}`);
    if (traceparent !== undefined) headers.push('traceparent', traceparent);
    return { method: 'POST', path: this.#path, headers, body: `${text}${JSON.stringify(variables)}}` };
  }
}
