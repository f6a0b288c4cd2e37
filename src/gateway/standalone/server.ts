import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import {
  largeValues,
  type OperationResult,
  type OperationLimits,
  type SupergraphReload,
  type SupergraphServer,
} from '../../engine/index.js';
import { EndableStream, printAnswer, sendEventStream } from '../../http/event-stream/index.js';
import {
  addressUnknown,
  asRefused,
  clientSignal,
  DEFAULT_HTTP_LIMITS,
  GuardedServer,
  hasUnreadBody,
  HttpRefused,
  methodNotAllowed,
  mutationByGet,
  notAcceptable,
  readAccept,
  readJson,
  requireJson,
  serverOptions,
  type HttpLimits,
} from '../../http/server/index.js';
import { preferredLocale, type Locale } from '../../kernel/index.js';
import { localizeError } from '../http/localize-error.js';
import { fromBody, fromQueryString, type GraphqlRequest } from '../request/graphql-request.js';
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

const OFFERED = 'application/graphql-response+json, application/json, text/event-stream';
const JSON_TYPE = 'application/json; charset=utf-8';

type Headers = Readonly<Record<string, string | number>>;

function send(response: ServerResponse, status: number, headers: Headers, body: string): void {
  // Encoded once: a length taken of a string walks through it, and writing the string does so again.
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  response.end(bytes);
}

function sendRefused(request: IncomingMessage, response: ServerResponse, refused: HttpRefused): void {
  const type = readAccept(request.headers.accept).whole ?? 'application/json';
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    ...refused.headers,
    ...(hasUnreadBody(request) ? { connection: 'close' } : {}),
  };
  send(response, refused.statusCode, headers, JSON.stringify(refused.body(localeOf(request))));
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

function localeOf(request: IncomingMessage): Locale {
  return preferredLocale(request.headers['accept-language']);
}

/** @throws HttpRefused */
function requireMethod(request: IncomingMessage, allowed: readonly string[]): void {
  if (allowed.includes(request.method ?? '')) return;
  const listed = allowed.join(', ');
  throw new HttpRefused(405, methodNotAllowed({ allowed: listed }), { headers: { allow: listed } });
}

/**
 * A Federation 2 supergraph over HTTP: GET and POST `/graphql` as GraphQL over HTTP has them, and for subscriptions
 * GraphQL over SSE; GET `/health`. Plain node:http, because a framework's share of a request could be measured here.
 */
export class StandaloneServer implements SupergraphServer {
  readonly #gateway: StandaloneGateway;
  readonly #server: Server;
  readonly #guard: GuardedServer;
  readonly #limits: HttpLimits;
  readonly #onFailure: StandaloneServerOptions['onFailure'];
  /** How each open event stream is ended. */
  readonly #streams = new Set<() => void>();

  /** @throws SupergraphRefused */
  constructor(options: StandaloneServerOptions) {
    this.#gateway = new StandaloneGateway(options);
    this.#onFailure = options.onFailure;
    this.#limits = { ...DEFAULT_HTTP_LIMITS, ...options.http };
    this.#server = createServer(serverOptions(this.#limits), (request, response) => {
      this.#answer(request, response).catch((error: unknown) => this.#refuse(request, response, error));
    });
    this.#guard = new GuardedServer(this.#server, this.#limits);
  }

  /**
   * @param port 0 lets the system choose
   * @returns where it listens, without a trailing slash
   */
  async listen(host: string, port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen({ host, port }, resolve);
    });
    const address = this.#server.address();
    const bound = typeof address === 'object' && address ? address : { address: host, port };
    return `http://${bound.address.includes(':') ? `[${bound.address}]` : bound.address}:${bound.port}`;
  }

  /** Serves another supergraph from the next request on; see {@link SupergraphServer}. */
  reload(supergraphSdl: string): Promise<SupergraphReload | null> {
    return this.#gateway.reload(supergraphSdl);
  }

  /** Not ready, then not listening, then every answer is given; event streams are completed. */
  async close(): Promise<void> {
    await this.#guard.stop(() => {
      for (const stop of this.#streams) stop();
    });
    await this.#gateway.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const problem = this.#guard.check(request);
    if (problem) throw problem;
    const url = request.url ?? '';
    const mark = url.indexOf('?');
    const path = mark < 0 ? url : url.slice(0, mark);
    if (path === '/health') {
      requireMethod(request, ['GET', 'HEAD']);
      this.#health(response);
    } else if (path === '/graphql') {
      requireMethod(request, ['GET', 'POST']);
      await this.#graphql(request, response, mark < 0 ? '' : url.slice(mark));
    } else throw new HttpRefused(404, addressUnknown({}));
  }

  #health(response: ServerResponse): void {
    const { hash: supergraph } = this.#gateway.supergraph;
    const { stopping } = this.#guard;
    const body = JSON.stringify({ status: stopping ? 'stopping' : 'ready', supergraph });
    send(response, stopping ? 503 : 200, { 'content-type': JSON_TYPE }, body);
  }

  async #graphql(request: IncomingMessage, response: ServerResponse, search: string): Promise<void> {
    requireJson(request);
    const { whole: type, stream, namesStream, onlyJson } = readAccept(request.headers.accept);
    if (type === null && !stream) throw new HttpRefused(406, notAcceptable({ offered: OFFERED }));
    const isGet = request.method === 'GET';
    const given = isGet
      ? fromQueryString(Object.fromEntries(new URLSearchParams(search)))
      : fromBody(await this.#read(request));
    const tooLarge = largeValues([given.variables], this.#gateway.limits);
    if (tooLarge) throw tooLarge;
    if ((type === null || namesStream) && isSubscriptionRequest(given, this.#gateway.limits)) {
      await this.#stream(given, response, localeOf(request));
      return;
    }
    const answer = await this.#gateway.answer(given, isGet, clientSignal(response));
    if (!answer) throw new HttpRefused(405, mutationByGet({}), { headers: { allow: 'POST' } });
    const told = JSON.stringify(localizeAnswer(answer, localeOf(request)));
    if (type === null) {
      const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' };
      send(response, 200, headers, printAnswer(told));
      return;
    }
    // A client that takes only application/json reads the document's own errors in the body (GraphQL over HTTP, 6.4.1).
    const status = answer.data !== undefined || onlyJson ? 200 : 400;
    send(response, status, { 'content-type': `${type}; charset=utf-8` }, told);
  }

  #read(request: IncomingMessage): Promise<unknown> {
    const { bodyMilliseconds: milliseconds, stallMilliseconds } = this.#limits;
    return readJson(request, { bytes: this.#gateway.limits.body, milliseconds, stallMilliseconds });
  }

  async #stream(graphql: GraphqlRequest, response: ServerResponse, locale: Locale): Promise<void> {
    const abort = new AbortController();
    const answers = new EndableStream(
      localizeAnswers(this.#gateway.subscribe(graphql, abort.signal), locale),
    );
    const end = (last?: OperationResult): void => {
      answers.end(last && localizeAnswer(last, locale));
      abort.abort();
    };
    const stop = (): void => end(endOf('HUB_STOPPING'));
    this.#streams.add(stop);
    clientSignal(response).addEventListener('abort', () => end(), { once: true });
    try {
      await sendEventStream(response, answers);
    } finally {
      this.#streams.delete(stop);
      end();
    }
  }

  #refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    if (response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    if (error instanceof GraphQLError) {
      const { message, extensions } = localizeError(error.toJSON(), localeOf(request));
      send(
        response,
        400,
        { 'content-type': JSON_TYPE },
        JSON.stringify({ errors: [{ message, extensions }] }),
      );
      return;
    }
    const refused = asRefused(error);
    if (refused !== error) this.#onFailure('request', error);
    sendRefused(request, response, refused);
  }
}
