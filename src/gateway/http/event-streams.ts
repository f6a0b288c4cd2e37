import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type FormattedExecutionResult, type GraphQLSchema } from 'graphql';
import { withOperation, type CheckedDocument, type OperationResult } from '../../engine/index.js';
import { printNext, serveEventStream, type EndStream } from '../../http/event-stream/index.js';
import { clientSignal, HttpRefused, type GraphqlRequest } from '../../http/server/index.js';
import type { Caller } from '../../identity/index.js';
import type { AnswerRecord, StreamedAnswer, SubscriptionRequest } from '../request/gateway-request.js';
import type { RequestObserver } from '../request/observer.js';
import type { OperationHandler } from '../request/operation-handler.js';
import { endOf } from '../subscriptions/stream-ends.js';
import type { CredentialChecks } from './authenticate.js';
import type { AnswerStream, IdentifiedOperation } from './graphql-routes.js';
import { observerOf } from './observe-requests.js';
import type { OpenStreams } from './open-streams.js';
import type { OperationRequests } from './operation-requests.js';
import type { TransportStages } from './transport-stages.js';
import { toWireError } from './wire-errors.js';

export interface EventStreamsOptions extends CredentialChecks {
  readonly gateway: OperationHandler;
  readonly stages: Pick<TransportStages, 'authenticate' | 'validate'>;
  readonly streams: OpenStreams;
  readonly requests: OperationRequests;
  /** Whether what a client mistypes may be answered with names of the schema. */
  readonly introspection: boolean;
  /** Signs what an event says of its record; events have no receipts when absent. */
  readonly receiptOf?: (record: AnswerRecord) => string;
  /** Told of what failed, for the operator's log. */
  readonly onFailure: (requestId: string, error: unknown) => void;
}

/** With the id of the event; an id alone says where the stream stands. */
type WireAnswer = Pick<FormattedExecutionResult, 'data' | 'errors' | 'extensions'> &
  Pick<StreamedAnswer, 'eventId'>;

const isPlace = ({ data, errors }: { readonly data?: unknown; readonly errors?: unknown }): boolean =>
  data === undefined && errors === undefined;

/** A `next` event with its id; where the stream stands is an event without data, of which nothing is told but its id (WHATWG HTML, 9.2.6). */
function printEvent({ eventId, ...answer }: WireAnswer): string {
  const id = eventId === undefined ? '' : `id: ${eventId}\n`;
  return id + (isPlace(answer) ? '\n' : printNext(answer));
}

/** Seconds after which one who has too many streams may try again. */
const RETRY_SECONDS = 10;

/** What one stream is opened with. */
interface Opening {
  readonly given: GraphqlRequest;
  readonly caller: Caller;
  readonly rejects: boolean;
  /** Aborts when the client goes away. */
  readonly gone: AbortSignal;
}

/** An answer as a client reads it, in its language. */
function onTheWire({ data, errors }: OperationResult, { locale }: Caller): WireAnswer {
  return {
    ...(errors ? { errors: errors.map((error) => toWireError(error, locale)) } : {}),
    ...(data === undefined ? {} : { data }),
  };
}

/** Writes answers, each with the receipt (存证回执) of the record that was made for it; what no record stands behind has none. */
async function* allOnTheWire(
  answers: AsyncIterable<StreamedAnswer>,
  caller: Caller,
  takeReceipt: () => string | null,
): AsyncGenerator<WireAnswer> {
  for await (const answer of answers) {
    const { eventId } = answer;
    const id = eventId === undefined ? {} : { eventId };
    // Where it stands is no answer: it takes the receipt of none.
    const receipt = isPlace(answer) ? null : takeReceipt();
    yield { ...onTheWire(answer, caller), ...(receipt === null ? {} : { extensions: { receipt } }), ...id };
  }
}

/** The record of the answer that a stream is about to give: the last one since the answer before, as of answers in one piece. */
class PendingRecord {
  #record: AnswerRecord | null = null;

  readonly keep = (record: AnswerRecord): void => {
    this.#record = record;
  };

  take(): AnswerRecord | null {
    const record = this.#record;
    this.#record = null;
    return record;
  }
}

/** An event, or why the stream ends. */
function reportSent({ data, errors }: WireAnswer, observer: RequestObserver): void {
  if (isPlace({ data, errors })) return;
  if (data === undefined) {
    observer.answered(
      (errors ?? []).map(({ extensions }) => String(extensions?.['code'])),
      false,
    );
  } else observer.eventSent();
}

function failed(error: GraphQLError): OperationResult {
  const { message, extensions, locations } = error.toJSON();
  const { http: _status, ...kept } = extensions ?? {};
  return { errors: [{ message, extensions: kept, ...(locations ? { locations } : {}) }] };
}

/** Whose stream goes on: an empty header is none (WHATWG HTML, 9.2.4). */
function lastEventIdOf({ headers }: FastifyRequest): string | null {
  const id = headers['last-event-id'];
  return typeof id === 'string' && id !== '' ? id : null;
}

/** Answers one subscription with an event stream (GraphQL over SSE, distinct connections mode). */
class EventStreams {
  readonly #options: EventStreamsOptions;

  constructor(options: EventStreamsOptions) {
    this.#options = options;
  }

  async handle(
    request: FastifyRequest,
    reply: FastifyReply,
    { caller, given, rejectsDenied: rejects }: IdentifiedOperation,
  ): Promise<unknown> {
    const gone = clientSignal(reply.raw);
    this.#options.requests.becomesStream(request);
    if (gone.aborted) {
      reply.hijack();
      return reply;
    }
    const place = this.#options.streams.enter(caller);
    if (!place.ok) {
      const headers = { 'retry-after': String(RETRY_SECONDS) };
      throw new HttpRefused(429, place.error, { code: 'RATE_LIMITED', headers });
    }
    // From here on the gateway is told.
    this.#options.requests.given(request);
    reply.hijack();
    try {
      await this.#stream(request, reply, { given, caller, rejects, gone });
    } finally {
      place.value.leave();
    }
    return reply;
  }

  async #stream(
    request: FastifyRequest,
    reply: FastifyReply,
    { given, caller, rejects, gone }: Opening,
  ): Promise<void> {
    const observer = observerOf(request);
    observer?.streamOpened();
    observer?.answered([], true);
    const { streams, onFailure, receiptOf } = this.#options;
    const { keepAliveMilliseconds, stallMilliseconds } = streams.limits;
    const refusal = (): Promise<OperationResult | null> => this.#refusal(request);
    const pending = new PendingRecord();
    const takeReceipt = (): string | null => {
      const record = pending.take();
      return record && receiptOf ? receiptOf(record) : null;
    };
    const context = {
      caller,
      refusal,
      requestId: request.id,
      rejectsDenied: rejects,
      observer,
      onRecorded: pending.keep,
      lastEventId: lastEventIdOf(request),
    };
    const watch = (end: EndStream<WireAnswer>): (() => void) => {
      const timer = setInterval(() => {
        refusal().then(
          (last) => last && end(onTheWire(last, caller)),
          (error: unknown) => onFailure(request.id, error),
        );
      }, keepAliveMilliseconds);
      return () => clearInterval(timer);
    };
    try {
      await serveEventStream(
        reply.raw,
        (signal) => allOnTheWire(this.#answers(given, { ...context, signal }), caller, takeReceipt),
        {
          gone,
          stopping: streams.stopping,
          lastOfStopping: () => onTheWire(endOf('HUB_STOPPING'), caller),
          watch,
          headers: { 'x-request-id': request.id },
          keepAliveMilliseconds,
          stallMilliseconds,
          print: printEvent,
          onSent: (answer) => observer && reportSent(answer, observer),
        },
      );
    } catch (error) {
      onFailure(request.id, error);
    }
  }

  async *#answers(
    { query, operationName, variables }: GraphqlRequest,
    context: Pick<
      SubscriptionRequest,
      | 'caller'
      | 'refusal'
      | 'requestId'
      | 'rejectsDenied'
      | 'signal'
      | 'observer'
      | 'onRecorded'
      | 'lastEventId'
    >,
  ): AsyncGenerator<StreamedAnswer> {
    const { gateway } = this.#options;
    const { publicSchema: schema } = gateway.supergraph;
    const checked = await this.#check(schema, { query, operationName });
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
  async #check(
    schema: GraphQLSchema,
    given: Pick<GraphqlRequest, 'query' | 'operationName'>,
  ): Promise<CheckedDocument> {
    const { gateway, stages, introspection } = this.#options;
    const { query: text, operationName } = given;
    const known = await gateway.documents.get(text);
    if (known) return withOperation(known, operationName);
    const { limits } = gateway;
    const checked = stages.validate(schema, given, { limits, hideSuggestions: !introspection });
    // What was validated against another schema than the one served now must not be found there.
    if (checked.ok && schema === gateway.supergraph.publicSchema) {
      await gateway.documents.set(text, checked.document);
    }
    return checked;
  }

  /** Why the caller is told nothing more: its token is no longer good, or its session has ended. */
  async #refusal(request: FastifyRequest): Promise<OperationResult | null> {
    try {
      await this.#options.stages.authenticate(request, this.#options, 'STREAM');
      return null;
    } catch (error) {
      if (error instanceof GraphQLError) return failed(error);
      throw error;
    }
  }
}

/** What answers an operation as an event stream. */
export function eventStreamHandler(options: EventStreamsOptions): AnswerStream {
  const streams = new EventStreams(options);
  return (request, reply, asked) => streams.handle(request, reply, asked);
}
