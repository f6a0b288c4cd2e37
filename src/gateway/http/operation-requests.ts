import { HeaderMap } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { RefusedRequest } from '../../audit/index.js';
import type { Caller } from '../../identity/index.js';
import type { Refusal } from '../../kernel/index.js';
import type { RatedWork, RateLimiter } from '../rates/rate-limiter.js';
import type { AnswerRecord } from '../request/gateway-request.js';
import type { OperationHandler } from '../request/operation-handler.js';
import { requireOnePost, type CredentialChecks } from './authenticate.js';
import { observerOf } from './observe-requests.js';
import type { TransportStages } from './transport-stages.js';

export interface OperationRequestsOptions extends CredentialChecks {
  readonly gateway: OperationHandler;
  readonly stages: Pick<TransportStages, 'authenticate'>;
  readonly rates: RateLimiter;
  /** Counts a refused request of which there may be any number. */
  readonly countRefused: (request: RefusedRequest) => void;
}

/** RATE_LIMITED (429) with `Retry-After` (RFC 9110, 10.2.3; RFC 6585, 4), in the caller's language. */
export function rateLimited({ code, message, remedy, facts }: Refusal, { locale }: Caller): GraphQLError {
  const headers = new HeaderMap();
  const { retryAfterSeconds } = facts as { readonly retryAfterSeconds?: number };
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
  return new GraphQLError(message[locale], {
    extensions: {
      ...facts,
      code: 'RATE_LIMITED',
      reason: code,
      remedy: remedy[locale],
      http: { status: 429, headers },
    },
  });
}

/** Knows whose each request is, on every route that takes some of known callers, and has each refusal recorded once. */
export class OperationRequests {
  readonly #options: OperationRequestsOptions;
  readonly #callers = new WeakMap<FastifyRequest, Caller>();
  readonly #work = new WeakMap<FastifyRequest, RatedWork>();
  /** Requests that are recorded, or in the hands of something that records what it is given. */
  readonly #recorded = new WeakSet<FastifyRequest>();

  readonly #records = new WeakMap<FastifyRequest, AnswerRecord>();

  constructor(options: OperationRequestsOptions) {
    this.#options = options;
  }

  /**
   * Who sends a request, by its headers alone; it is under way from here until its answer ends.
   *
   * @throws GraphQLError with its HTTP status and headers: what {@link TransportStages.authenticate} refuses, and RATE_LIMITED (429),
   *   and ADMINISTRATOR_HOLDS_ANOTHER_ROLE (403)
   */
  async identify(request: FastifyRequest, reply: FastifyReply): Promise<Caller> {
    const caller = await this.#options.stages.authenticate(request, this.#options);
    this.#callers.set(request, caller);
    observerOf(request)?.identified(caller);
    await requireOnePost(caller, this.#options);
    const entered = this.#options.rates.enter(caller);
    if (!entered.ok) throw rateLimited(entered.error, caller);
    const work = entered.value;
    if (reply.raw.destroyed) work.leave();
    else reply.raw.once('close', () => work.leave());
    this.#work.set(request, work);
    return caller;
  }

  /** What a request takes of the process is counted by this; null for a request of nobody. */
  workOf(request: FastifyRequest): RatedWork | null {
    return this.#work.get(request) ?? null;
  }

  /** The request is answered by a stream, of which each caller may have a number; each event is work of its own. */
  becomesStream(request: FastifyRequest): void {
    this.#work.get(request)?.leave();
  }

  /** Something has the request that records whatever comes of it. */
  given(request: FastifyRequest): void {
    this.#recorded.add(request);
  }

  /** The request is recorded; its answer is to have a receipt of that. */
  recorded(request: FastifyRequest, record: AnswerRecord): void {
    this.#records.set(request, record);
  }

  /** The last record of a request; null where there is none yet, or it was only counted. */
  recordOf(request: FastifyRequest): AnswerRecord | null {
    return this.#records.get(request) ?? null;
  }

  /**
   * Records a request that was refused by whatever else answers requests, before the answer is sent. A fault of the hub is
   * recorded where it is known whose request it met.
   */
  async answered(request: FastifyRequest, status: number): Promise<void> {
    if (status < 400 || (status >= 500 && !this.#callers.has(request))) return;
    await this.refused(request, {
      code: status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL',
      reason: `HTTP_${status}`,
    });
  }

  /**
   * Records that a request was refused, unless it is recorded: by an entry where it is known who sent it; among others
   * like it where it is not, and where it came too often. Does not keep its text and its variables.
   */
  async refused(
    request: FastifyRequest,
    { code, reason, refusal }: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    if (this.#recorded.has(request)) return;
    this.#recorded.add(request);
    const { gateway, countRefused } = this.#options;
    const caller = this.#callers.get(request) ?? null;
    const stated = typeof code === 'string' ? code : 'INTERNAL';
    if (caller && stated !== 'RATE_LIMITED') {
      const onRecorded = (record: AnswerRecord): void => this.recorded(request, record);
      const refusedRequest = { caller, requestId: request.id, observer: observerOf(request), onRecorded };
      await gateway.refused(refusedRequest, stated);
      return;
    }
    const why = reason ?? refusal;
    countRefused({
      refusal: stated,
      reason: typeof why === 'string' ? why : null,
      route: request.routeOptions.url ?? 'none',
      address: request.ip,
      agency: caller?.agency ?? null,
      officer: caller?.officer ?? null,
    });
  }
}
