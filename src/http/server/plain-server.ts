import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { HttpLimits } from '../settings/index.js';
import { refusalAnswer, sendAnswer, type HttpAnswer } from './answer.js';
import { asRefused } from './as-refused.js';
import { GuardedServer, serverOptions } from './guard-server.js';
import { addressUnknown, methodNotAllowed } from './http.errors.js';
import { HttpRefused } from './http-refusal.js';

/** What one address answers. */
export interface PlainRoute {
  readonly methods: readonly string[];
  /**
   * @param search of the address, `?` included; empty where there is none
   * @returns the answer; null where it was given already, as a stream is
   */
  readonly answer: (
    request: IncomingMessage,
    response: ServerResponse,
    search: string,
  ) => Promise<HttpAnswer | null> | HttpAnswer | null;
}

export interface PlainServerOptions {
  readonly limits: HttpLimits;
  /** By the path of each address. */
  readonly routes: Readonly<Record<string, PlainRoute>>;
  /** The answer to an error that is the client's; null for any other. */
  readonly answerTo: (error: unknown, request: IncomingMessage) => HttpAnswer | null;
  /** Told of what is the server's own fault. */
  readonly onFault: (error: unknown) => void;
}

function listenAddress(server: Server, host: string, port: number): string {
  const address = server.address();
  const bound = typeof address === 'object' && address ? address : { address: host, port };
  return `http://${bound.address.includes(':') ? `[${bound.address}]` : bound.address}:${bound.port}`;
}

/**
 * A guarded server on `node:http` alone: a few addresses, each with its methods. It judges, refuses and stops as a guarded
 * Fastify server does, and costs a request nothing beside.
 */
export class PlainServer {
  readonly #options: PlainServerOptions;
  readonly #routes: ReadonlyMap<string, PlainRoute>;
  readonly #server: Server;
  readonly #guard: GuardedServer;

  constructor(options: PlainServerOptions) {
    this.#options = options;
    this.#routes = new Map(Object.entries(options.routes));
    this.#server = createServer(serverOptions(options.limits), (request, response) => {
      this.#handle(request, response).catch((error: unknown) => this.#refuse(request, response, error));
    });
    this.#guard = new GuardedServer(this.#server, options.limits);
  }

  get stopping(): boolean {
    return this.#guard.stopping;
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
    return listenAddress(this.#server, host, port);
  }

  /** Not listening any more, then every answer is given; see {@link GuardedServer.stop}. */
  stop(endStreams: () => Promise<void> | void): Promise<void> {
    return this.#guard.stop(endStreams);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const problem = this.#guard.check(request);
    if (problem) throw problem;
    const { url = '', method = '' } = request;
    const mark = url.indexOf('?');
    const route = this.#routes.get(mark < 0 ? url : url.slice(0, mark));
    if (!route) throw new HttpRefused(404, addressUnknown({}));
    if (!route.methods.includes(method)) {
      const allow = route.methods.join(', ');
      throw new HttpRefused(405, methodNotAllowed({ allowed: allow }), { headers: { allow } });
    }
    const answer = await route.answer(request, response, mark < 0 ? '' : url.slice(mark));
    if (answer) sendAnswer(request, response, answer);
  }

  #refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    if (response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    const { answerTo, onFault } = this.#options;
    const answer = answerTo(error, request);
    const refused = asRefused(error);
    if (!answer && refused !== error) onFault(error);
    sendAnswer(request, response, answer ?? refusalAnswer(request.headers, refused));
  }
}
