import { HeaderMap } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { RefusedRequest } from '../../audit/index.js';
import type { Caller, TokenVerifier } from '../../identity/index.js';
import type { Refusal } from '../../kernel/index.js';
import type { Gateway } from '../gateway.js';
import type { RateLimiter } from '../rate-limiter.js';
import type { RequestAdmission } from './admit-request.js';
import { authenticate, rejectsDenied } from './authenticate.js';
import { observerOf } from './observe-requests.js';

/** A request of a known caller, which nothing has parsed yet. */
export interface OperationRequest {
  readonly caller: Caller;
  /** The text to execute, found and admitted; null where the request has none. */
  readonly source: string | null;
  /** Whether a denied field refuses the whole operation. */
  readonly rejectsDenied: boolean;
}

export interface OperationRequestsOptions {
  readonly gateway: Gateway;
  readonly verifier: TokenVerifier;
  readonly admission: RequestAdmission;
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

/** Opens requests on every route that takes operations, cheap checks first, and has each refusal recorded. */
export class OperationRequests {
  readonly #options: OperationRequestsOptions;
  /** Whose requests are neither recorded nor in the hands of the gateway, which records what it is given. */
  readonly #unrecorded = new WeakMap<FastifyRequest, Caller>();

  constructor(options: OperationRequestsOptions) {
    this.#options = options;
  }

  /**
   * Who asks, how often, for what text.
   *
   * @param reply until whose end the request is under way; null for one that is answered by a stream, of which each caller
   *   has a number of its own
   * @throws GraphQLError with its HTTP status and headers; its refusal is recorded then
   */
  async open(request: FastifyRequest, reply: FastifyReply | null): Promise<OperationRequest> {
    const { verifier, admission } = this.#options;
    let caller: Caller | null = null;
    try {
      caller = await authenticate(request, verifier);
      this.#unrecorded.set(request, caller);
      observerOf(request)?.identified(caller);
      this.#enter(caller, reply);
      const rejects = rejectsDenied(request.headers, caller);
      const source = admission.admit(request.body ?? request.query, caller);
      return { caller, source, rejectsDenied: rejects };
    } catch (error) {
      if (error instanceof GraphQLError) await this.refused(request, caller, error.extensions);
      throw error;
    }
  }

  /** The gateway has the request now, and records it. */
  given(request: FastifyRequest): void {
    this.#unrecorded.delete(request);
  }

  /** Records a request that was refused with an error, unless the gateway has recorded it. */
  async answeredWith(request: FastifyRequest, extensions: Readonly<Record<string, unknown>>): Promise<void> {
    if (this.#unrecorded.has(request)) await this.refused(request, null, extensions);
  }

  /** Records a request that was refused by whatever else answers requests, before the answer is sent. */
  async answered(request: FastifyRequest, status: number): Promise<void> {
    if (status >= 400 && this.#unrecorded.has(request)) {
      await this.refused(request, null, { code: status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL' });
    }
  }

  /**
   * Records that a request was refused: by an entry where it is known who sent it; among others like it where it is not, and
   * where it came too often. Does not keep its text and its variables.
   */
  async refused(
    request: FastifyRequest,
    known: Caller | null,
    { code, reason, refusal }: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const { gateway, countRefused } = this.#options;
    const caller = known ?? this.#unrecorded.get(request) ?? null;
    this.#unrecorded.delete(request);
    const stated = typeof code === 'string' ? code : 'INTERNAL';
    if (caller && stated !== 'RATE_LIMITED') {
      await gateway.refused({ caller, requestId: request.id, observer: observerOf(request) }, stated);
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

  #enter(caller: Caller, reply: FastifyReply | null): void {
    const entered = this.#options.rates.enter(caller);
    if (!entered.ok) throw rateLimited(entered.error, caller);
    if (!reply || reply.raw.destroyed) entered.value();
    else reply.raw.once('close', entered.value);
  }
}
