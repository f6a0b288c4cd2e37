import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import {
  largeValues,
  type OperationResult,
  type OperationLimits,
  type SupergraphReload,
  type SupergraphServer,
} from '../../engine/index.js';
import { printAnswer, serveEventStream } from '../../http/event-stream/index.js';
import { preferredLocale } from '../../http/negotiation/index.js';
import {
  answerOf,
  bodyBounds,
  clientSignal,
  DEFAULT_HTTP_LIMITS,
  errorAnswer,
  fromBody,
  fromQueryString,
  HttpRefused,
  judgeHeaders,
  mutationByGet,
  PlainServer,
  readJson,
  type GraphqlRequest,
  type HttpAnswer,
  type HttpLimits,
} from '../../http/server/index.js';
import type { Locale } from '../../kernel/index.js';
import { localizeError } from '../http/localize-error.js';
import { isSubscriptionRequest } from '../request/is-subscription-request.js';
import { endOf } from '../subscriptions/stream-ends.js';
import { StandaloneGateway } from './standalone-gateway.js';

export interface StandaloneServerOptions {
  readonly supergraphSdl: string;
  /** Bounds on one operation that are not the default ones. */
  readonly limits?: Partial<OperationLimits>;
  /** Bounds on connections that are not the default ones. */
  readonly http?: Partial<HttpLimits>;
  /** Told of what failed, for the operator's log. */
  readonly onFailure: (where: string, error: unknown) => void;
  /** Serves what the supergraph protects (`@policy`, `@authenticated`, `@requiresScopes`) to anybody as well. */
  readonly ignoreAuthorization?: boolean | undefined;
}

/** An answer whose errors have their words in the client's language. */
function localizeAnswer(answer: OperationResult, locale: Locale): OperationResult {
  return answer.errors
    ? { ...answer, errors: answer.errors.map((error) => localizeError(error, locale)) }
    : answer;
}

async function* localizeAnswers(
  answers: AsyncIterable<OperationResult>,
  locale: Locale,
): AsyncGenerator<OperationResult> {
  for await (const answer of answers) yield localizeAnswer(answer, locale);
}

function localeOf({ headers }: IncomingMessage): Locale {
  return preferredLocale(headers['accept-language']);
}

/** What the engine refuses before it reads an operation. */
function answerTo(error: unknown, request: IncomingMessage): HttpAnswer | null {
  if (!(error instanceof GraphQLError)) return null;
  return errorAnswer(request.headers, 400, localizeError(error.toJSON(), localeOf(request)));
}

/**
 * A Federation 2 supergraph over HTTP: GET and POST `/graphql` as GraphQL over HTTP has them, and for subscriptions
 * GraphQL over SSE; GET `/health`. On `node:http` alone, because a framework's share of a request could be measured here.
 */
export class StandaloneServer implements SupergraphServer {
  readonly #gateway: StandaloneGateway;
  readonly #server: PlainServer;
  readonly #limits: HttpLimits;
  readonly #stopping = new AbortController();

  /** @throws SupergraphRefused */
  constructor(options: StandaloneServerOptions) {
    this.#gateway = new StandaloneGateway(options);
    this.#limits = { ...DEFAULT_HTTP_LIMITS, ...options.http };
    this.#server = new PlainServer({
      limits: this.#limits,
      routes: {
        '/graphql': {
          methods: ['GET', 'POST'],
          answer: (request, response, search) => this.#graphql(request, response, search),
        },
        '/health': { methods: ['GET', 'HEAD'], answer: () => this.#health() },
      },
      answerTo,
      onFault: (error) => options.onFailure('request', error),
    });
  }

  /**
   * @param port 0 lets the system choose
   * @returns where it listens, without a trailing slash
   */
  listen(host: string, port: number): Promise<string> {
    return this.#server.listen(host, port);
  }

  /** Serves another supergraph from the next request on; see {@link SupergraphServer}. */
  reload(supergraphSdl: string): Promise<SupergraphReload | null> {
    return this.#gateway.reload(supergraphSdl);
  }

  /** Not ready, then not listening, then every answer is given; event streams are completed. */
  async close(): Promise<void> {
    await this.#server.stop(() => this.#stopping.abort());
    await this.#gateway.close();
  }

  #health(): HttpAnswer {
    const { hash: supergraph } = this.#gateway.supergraph;
    const { stopping } = this.#server;
    const body = JSON.stringify({ status: stopping ? 'stopping' : 'ready', supergraph });
    return answerOf(stopping ? 503 : 200, 'application/json', body);
  }

  async #graphql(
    request: IncomingMessage,
    response: ServerResponse,
    search: string,
  ): Promise<HttpAnswer | null> {
    const { whole: type, namesStream, onlyJson } = judgeHeaders(request, 'WHOLE_OR_STREAM');
    const isGet = request.method === 'GET';
    const given = isGet
      ? fromQueryString(Object.fromEntries(new URLSearchParams(search)))
      : fromBody(await readJson(request, bodyBounds(this.#limits, this.#gateway.limits.body)));
    const tooLarge = largeValues([given.variables], this.#gateway.limits);
    if (tooLarge) throw tooLarge;
    if ((type === null || namesStream) && isSubscriptionRequest(given, this.#gateway.limits)) {
      await this.#stream(given, response, localeOf(request));
      return null;
    }
    const answer = await this.#gateway.answer(given, isGet, clientSignal(response));
    if (!answer) throw new HttpRefused(405, mutationByGet({}), { headers: { allow: 'POST' } });
    const told = JSON.stringify(localizeAnswer(answer, localeOf(request)));
    if (type === null) {
      return answerOf(200, 'text/event-stream', printAnswer(told), { 'cache-control': 'no-cache' });
    }
    // A client that takes only application/json reads the document's own errors in the body (GraphQL over HTTP, 6.4.1).
    return answerOf(answer.data !== undefined || onlyJson ? 200 : 400, type, told);
  }

  #stream(graphql: GraphqlRequest, response: ServerResponse, locale: Locale): Promise<void> {
    return serveEventStream<OperationResult>(
      response,
      (over) => localizeAnswers(this.#gateway.subscribe(graphql, over), locale),
      {
        gone: clientSignal(response),
        stopping: this.#stopping.signal,
        lastOfStopping: () => localizeAnswer(endOf('HUB_STOPPING'), locale),
      },
    );
  }
}
