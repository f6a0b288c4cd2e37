import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type FormattedExecutionResult, type GraphQLSchema } from 'graphql';
import { acceptsEventStream, EndableStream, sendEventStream } from '../../event-stream/index.js';
import { clientSignal } from '../../http-server/index.js';
import type { Caller, TokenVerifier } from '../../identity/index.js';
import type { GatewayAnswer } from '../engine.js';
import type { Gateway, SubscriptionRequest } from '../gateway.js';
import { fromBody, fromQueryString, type GraphqlRequest } from '../graphql-request.js';
import type { RequestObserver } from '../observer.js';
import { endOf } from '../subscription/stream-ends.js';
import { storableTextRule } from '../storable-input.js';
import { checkDocument, withOperation, type CheckedDocument } from '../validation.js';
import { authenticate } from './authenticate.js';
import { observerOf } from './observe-requests.js';
import { rateLimited, type OperationRequest, type OperationRequests } from './operation-requests.js';
import type { OpenStreams } from './open-streams.js';
import { toWireError } from './wire-errors.js';

export interface EventStreamsOptions {
  readonly gateway: Gateway;
  readonly verifier: TokenVerifier;
  readonly streams: OpenStreams;
  readonly requests: OperationRequests;
  /** Whether what a client mistypes may be answered with names of the schema. */
  readonly introspection: boolean;
  /** Told of what failed, for the operator's log. */
  readonly onFailure: (requestId: string, error: unknown) => void;
}

type WireAnswer = Pick<FormattedExecutionResult, 'data' | 'errors'>;
type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** What one stream is opened with. */
interface Opening {
  readonly given: GraphqlRequest;
  readonly caller: Caller;
  readonly rejects: boolean;
  /** Aborts when the client goes away. */
  readonly gone: AbortSignal;
  readonly onStop: (stop: () => void) => void;
}

/** An answer as a client reads it, in its language. */
function onTheWire({ data, errors }: GatewayAnswer, { locale }: Caller): WireAnswer {
  return {
    ...(errors ? { errors: errors.map((error) => toWireError(error, locale)) } : {}),
    ...(data === undefined ? {} : { data }),
  };
}

async function* allOnTheWire(
  answers: AsyncIterable<GatewayAnswer>,
  caller: Caller,
): AsyncGenerator<WireAnswer> {
  for await (const answer of answers) yield onTheWire(answer, caller);
}

/** @param text the one that was admitted, whatever the request says itself */
function readRequest({ method, query, body }: FastifyRequest, text: string | null): GraphqlRequest {
  const given: unknown = method === 'GET' ? query : body;
  const admitted = { ...(given as object), ...(text === null ? {} : { query: text }) };
  return method === 'GET' ? fromQueryString(admitted) : fromBody(admitted);
}

/** An event, or why the stream ends. */
function tellOf({ data, errors }: WireAnswer, observer: RequestObserver): void {
  if (data === undefined) {
    observer.answered(
      (errors ?? []).map(({ extensions }) => String(extensions?.['code'])),
      false,
    );
  } else observer.eventSent();
}

function failed(error: GraphQLError): GatewayAnswer {
  const { message, extensions, locations } = error.toJSON();
  const { http: _status, ...kept } = extensions ?? {};
  return { errors: [{ message, extensions: kept, ...(locations ? { locations } : {}) }] };
}

/** Refuses a request before there is a stream, with the HTTP status and headers that its error names. */
function refuse(reply: FastifyReply, error: GraphQLError): unknown {
  const http = error.extensions['http'] as
    { readonly status?: number; readonly headers?: ReadonlyMap<string, string> } | undefined;
  for (const [name, value] of http?.headers ?? []) void reply.header(name, value);
  return reply.code(http?.status ?? 400).send(failed(error));
}

function refusalError(message: string, status: number, extensions: Record<string, unknown>): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, http: { status } } });
}

/** Answers one subscription with an event stream (GraphQL over SSE, distinct connections mode). */
class EventStreams {
  readonly #options: EventStreamsOptions;

  constructor(options: EventStreamsOptions) {
    this.#options = options;
  }

  async handle(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (!acceptsEventStream(request.headers.accept)) {
      const message = 'Subscriptions are answered as an event stream. Accept text/event-stream.';
      return refuse(reply, refusalError(message, 406, { code: 'BAD_USER_INPUT' }));
    }
    const gone = clientSignal(reply.raw);
    let opened: OperationRequest;
    try {
      opened = await this.#options.requests.open(request, null);
    } catch (error) {
      if (error instanceof GraphQLError) return refuse(reply, error);
      throw error;
    }
    const { caller, source, rejectsDenied: rejects } = opened;
    const given = readRequest(request, source);
    // From here on the gateway is told.
    this.#options.requests.given(request);
    if (gone.aborted) {
      reply.hijack();
      return reply;
    }
    const place = this.#options.streams.enter(caller);
    if (!place.ok) {
      const refusal = rateLimited(place.error, caller);
      await this.#options.requests.refused(request, caller, refusal.extensions);
      return refuse(reply, refusal);
    }
    reply.hijack();
    try {
      await this.#stream(request, reply, { given, caller, rejects, gone, onStop: place.value.onStop });
    } finally {
      place.value.leave();
    }
    return reply;
  }

  async #stream(
    request: FastifyRequest,
    reply: FastifyReply,
    { given, caller, rejects, gone, onStop }: Opening,
  ): Promise<void> {
    const observer = observerOf(request);
    observer?.streamOpened();
    observer?.answered([], true);
    const { keepAliveMilliseconds, stallMilliseconds } = this.#options.streams.limits;
    const abort = new AbortController();
    const refusal = (): Promise<GatewayAnswer | null> => this.#refusal(request);
    const context = {
      caller,
      refusal,
      requestId: request.id,
      rejectsDenied: rejects,
      signal: abort.signal,
      observer,
    };
    const answers = new EndableStream(allOnTheWire(this.#answers(given, context), caller));
    const end = (last?: GatewayAnswer): void => {
      answers.end(last && onTheWire(last, caller));
      abort.abort();
    };
    gone.addEventListener('abort', () => end(), { once: true });
    onStop(() => end(endOf('HUB_STOPPING')));
    const watch = setInterval(() => {
      refusal().then(
        (last) => last && end(last),
        (error: unknown) => this.#options.onFailure(request.id, error),
      );
    }, keepAliveMilliseconds);
    try {
      await sendEventStream(reply.raw, answers, {
        headers: { 'x-request-id': request.id },
        keepAliveMilliseconds,
        stallMilliseconds,
        onSent: (answer) => observer && tellOf(answer, observer),
      });
    } catch (error) {
      this.#options.onFailure(request.id, error);
    } finally {
      clearInterval(watch);
      end();
    }
  }

  async *#answers(
    { query, operationName, variables }: GraphqlRequest,
    context: Pick<
      SubscriptionRequest,
      'caller' | 'refusal' | 'requestId' | 'rejectsDenied' | 'signal' | 'observer'
    >,
  ): AsyncGenerator<GatewayAnswer> {
    const { gateway } = this.#options;
    const { publicSchema: schema } = gateway.supergraph;
    const checked = await this.#check(schema, query, operationName);
    if (checked.ok) {
      const { document } = checked;
      yield* gateway.subscribe({ ...context, document, schema, source: query, operationName, variables });
      return;
    }
    const { code } = toWireError(checked.error.toJSON(), context.caller.locale).extensions ?? {};
    await gateway.refused(context, String(code));
    yield failed(checked.error);
  }

  /** Many clients come back at once with the same few documents when a process has stopped. */
  async #check(schema: GraphQLSchema, text: string, operationName: string | null): Promise<CheckedDocument> {
    const { gateway, introspection } = this.#options;
    const known = await gateway.documents.get(text);
    if (known) return withOperation(known, operationName);
    const { limits } = gateway;
    const checked = checkDocument(schema, text, operationName, {
      rules: [storableTextRule],
      limits,
      hideSuggestions: !introspection,
    });
    // What was validated against another schema than the one served now must not be found there.
    if (checked.ok && schema === gateway.supergraph.publicSchema) {
      await gateway.documents.set(text, checked.document);
    }
    return checked;
  }

  /** Why the caller is told nothing more: its token is no longer good. */
  async #refusal(request: FastifyRequest): Promise<GatewayAnswer | null> {
    try {
      await authenticate(request, this.#options.verifier);
      return null;
    } catch (error) {
      if (error instanceof GraphQLError) return failed(error);
      throw error;
    }
  }
}

/** The handler of the routes on which subscriptions are answered. */
export function eventStreamHandler(options: EventStreamsOptions): Handler {
  const streams = new EventStreams(options);
  return (request, reply) => streams.handle(request, reply);
}
