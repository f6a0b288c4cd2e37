import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import { EndableStream, sendEventStream, wantsOnlyEventStream } from '../../event-stream/index.js';
import { clientSignal } from '../../http-server/index.js';
import { preferredLocale } from '../../identity/index.js';
import type { Locale } from '../../kernel/index.js';
import type { GatewayAnswer } from '../engine.js';
import { fromBody, fromQueryString, RequestMalformed, type GraphqlRequest } from '../graphql-request.js';
import { inLanguage } from '../http/in-language.js';
import { largeValues, type OperationLimits } from '../limits.js';
import type { SupergraphReload, SupergraphServer } from '../registry/supergraph-watch.js';
import { endOf } from '../subscription/stream-ends.js';
import { HttpRefused, readJson } from './http-request.js';
import { negotiate } from './negotiate.js';
import { StandaloneGateway } from './standalone-gateway.js';

export interface StandaloneServerOptions {
  readonly supergraphSdl: string;
  /** Bounds on one operation that are not the default ones. */
  readonly limits?: Partial<OperationLimits>;
  /** Told of what failed, for the operator's log. */
  readonly onFailure: (where: string, error: unknown) => void;
}

/** Longest that a client may take to send its request. */
const REQUEST_MILLISECONDS = 30_000;
const JSON_TYPE = 'application/json; charset=utf-8';

type Headers = Readonly<Record<string, string | number>>;

function send(response: ServerResponse, status: number, headers: Headers, body: string): void {
  // Encoded once: a length taken of a string walks through it, and writing the string does so again.
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  response.end(bytes);
}

function sendProblem(
  response: ServerResponse,
  status: number,
  error: GraphQLFormattedError,
  headers: Headers = {},
): void {
  const extensions = { code: status >= 500 ? 'INTERNAL' : 'BAD_USER_INPUT', ...error.extensions };
  const body = JSON.stringify({ errors: [{ ...error, extensions }] });
  send(response, status, { 'content-type': JSON_TYPE, ...headers }, body);
}

/** An answer whose errors have their words in the client's language. */
function spoken(answer: GatewayAnswer, locale: Locale): GatewayAnswer {
  return answer.errors
    ? { ...answer, errors: answer.errors.map((error) => inLanguage(error, locale)) }
    : answer;
}

async function* allSpoken(
  answers: AsyncIterable<GatewayAnswer>,
  locale: Locale,
): AsyncGenerator<GatewayAnswer> {
  for await (const answer of answers) yield spoken(answer, locale);
}

function localeOf(request: IncomingMessage): Locale {
  return preferredLocale(request.headers['accept-language'] ?? null);
}

async function readParameters(
  request: IncomingMessage,
  search: string,
  largest: number,
): Promise<GraphqlRequest> {
  if (request.method === 'POST') return fromBody(await readJson(request, largest));
  if (request.method === 'GET') return fromQueryString(Object.fromEntries(new URLSearchParams(search)));
  throw new HttpRefused(405, 'Send POST, or GET for a query.', { allow: 'GET, POST' });
}

/** @throws HttpRefused, RequestMalformed */
async function readRequest(
  request: IncomingMessage,
  search: string,
  limits: OperationLimits,
): Promise<GraphqlRequest> {
  const read = await readParameters(request, search, limits.body);
  const tooLarge = largeValues([read.variables], limits);
  if (tooLarge) throw new HttpRefused(400, tooLarge.message, {}, tooLarge.extensions);
  return read;
}

/**
 * A Federation 2 supergraph over HTTP: GET and POST `/graphql` as GraphQL over HTTP has them, and for subscriptions
 * GraphQL over SSE; GET `/health`. Plain node:http, because a framework's share of a request could be measured here.
 */
export class StandaloneServer implements SupergraphServer {
  readonly #gateway: StandaloneGateway;
  readonly #server: Server;
  readonly #onFailure: StandaloneServerOptions['onFailure'];
  /** How each open event stream is ended. */
  readonly #streams = new Set<() => void>();

  /** @throws SupergraphRefused */
  constructor(options: StandaloneServerOptions) {
    this.#gateway = new StandaloneGateway(options);
    this.#onFailure = options.onFailure;
    this.#server = createServer({ requestTimeout: REQUEST_MILLISECONDS }, (request, response) => {
      this.#answer(request, response).catch((error: unknown) => this.#refuse(request, response, error));
    });
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

  /** Completes event streams, lets requests in flight finish, then closes every connection. */
  async close(): Promise<void> {
    for (const stop of this.#streams) stop();
    if (this.#server.listening) await new Promise((resolve) => this.#server.close(resolve));
    await this.#gateway.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '';
    const mark = url.indexOf('?');
    const path = mark < 0 ? url : url.slice(0, mark);
    if (path === '/health' && request.method === 'GET') {
      const { hash: supergraph } = this.#gateway.supergraph;
      send(response, 200, { 'content-type': JSON_TYPE }, JSON.stringify({ status: 'ready', supergraph }));
      return;
    }
    if (path !== '/graphql') throw new HttpRefused(404, 'There is nothing here. GraphQL is at /graphql.');
    const { limits } = this.#gateway;
    const read = (): Promise<GraphqlRequest> => readRequest(request, mark < 0 ? '' : url.slice(mark), limits);
    if (wantsOnlyEventStream(request.headers.accept)) {
      await this.#stream(await read(), response, localeOf(request));
      return;
    }
    const type = negotiate(request.headers.accept);
    if (!type)
      throw new HttpRefused(
        406,
        'Accept application/graphql-response+json, application/json, or for a subscription text/event-stream.',
      );
    const answer = await this.#gateway.answer(await read(), request.method === 'GET', clientSignal(response));
    if (!answer) throw new HttpRefused(405, 'A mutation must be sent with POST.', { allow: 'POST' });
    const status = answer.data === undefined && type === 'application/graphql-response+json' ? 400 : 200;
    send(
      response,
      status,
      { 'content-type': `${type}; charset=utf-8` },
      JSON.stringify(spoken(answer, localeOf(request))),
    );
  }

  async #stream(graphql: GraphqlRequest, response: ServerResponse, locale: Locale): Promise<void> {
    const abort = new AbortController();
    const answers = new EndableStream(allSpoken(this.#gateway.subscribe(graphql, abort.signal), locale));
    const end = (last?: GatewayAnswer): void => {
      answers.end(last && spoken(last, locale));
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
    // What is left of the request is of no interest, and must not keep the connection waiting.
    request.resume();
    if (response.headersSent || response.destroyed) {
      response.destroy();
    } else if (error instanceof HttpRefused) {
      const { statusCode, message, extensions, headers } = error;
      sendProblem(response, statusCode, inLanguage({ message, extensions }, localeOf(request)), headers);
    } else if (error instanceof RequestMalformed) {
      sendProblem(response, error.statusCode, { message: error.message });
    } else {
      this.#onFailure('request', error);
      sendProblem(response, 500, { message: 'Something went wrong inside the gateway.' });
    }
  }
}
