import type { IncomingMessage, Server, ServerOptions } from 'node:http';
import type { Socket } from 'node:net';
import { holdContinue } from './continue.js';
import { GracefulStop } from './graceful-stop.js';
import { expectationFailed, tooManyConnections } from './http.errors.js';
import type { HttpLimits } from '../settings/index.js';
import { HttpRefused } from './http-refusal.js';
import { closeLingering } from './lingering-close.js';
import { headProblem } from './request-head.js';
import { answerUnreadable } from './unreadable-request.js';

const CHECK_MILLISECONDS = 1_000;
/** Connections beyond the bound that are told so; beyond these, they are dropped without a word. */
const SURPLUS = 100;

/** How a server of `node:http` is made that {@link GuardedServer} guards. */
export function serverOptions({ headersMilliseconds }: HttpLimits): ServerOptions {
  return {
    connectionsCheckingInterval: Math.min(CHECK_MILLISECONDS, headersMilliseconds),
    // Refused with the other headers, in words.
    requireHostHeader: false,
  };
}

/**
 * What every server of the hub does for its connections, whatever it serves: bounds their number, the time that a
 * request takes to arrive and the time that nothing happens; reads what it refuses until its sender has read why; stops
 * without breaking off.
 */
export class GuardedServer {
  readonly #limits: HttpLimits;
  readonly #stop: GracefulStop;
  readonly #surplus = new WeakSet<Socket>();
  readonly #perAddress = new Map<string, number>();
  #connections = 0;
  #refused = 0;

  /** @param server that does not listen yet, made with {@link serverOptions} */
  constructor(server: Server, limits: HttpLimits) {
    this.#limits = limits;
    server.headersTimeout = limits.headersMilliseconds;
    server.requestTimeout = limits.headersMilliseconds + limits.uploadMilliseconds;
    server.keepAliveTimeout = limits.keepAliveMilliseconds;
    server.setTimeout(limits.idleMilliseconds);
    server.maxConnections = limits.maxConnections + SURPLUS;
    server.prependListener('connection', (socket: Socket) => this.#count(socket));
    server.on('drop', () => this.#refused++);
    if (server.listenerCount('clientError') === 0) server.on('clientError', answerUnreadable);
    holdContinue(server);
    closeLingering(server, limits);
    this.#stop = new GracefulStop(server, limits);
  }

  /** Connections that are open, and those that were one too many since the start. */
  statistics(): { readonly open: number; readonly refused: number } {
    return { open: this.#connections, refused: this.#refused };
  }

  /** Whether the server is about to stop: it still answers, and wants no more traffic. */
  get stopping(): boolean {
    return this.#stop.stopping;
  }

  /**
   * What is wrong with a request before anything of it is looked at: its connection is one too many (503), or its headers
   * cannot be relied on (400, 417). Null where nothing is.
   */
  check(request: IncomingMessage): HttpRefused | null {
    if (this.#surplus.has(request.socket)) {
      const headers = { connection: 'close', 'retry-after': '1' };
      return new HttpRefused(503, tooManyConnections({}), { code: 'RATE_LIMITED', headers });
    }
    const { expect } = request.headers;
    if (expect !== undefined && expect.toLowerCase() !== '100-continue') {
      return new HttpRefused(417, expectationFailed({}));
    }
    return headProblem(request);
  }

  /** Stops listening and waits for what is in flight; see {@link GracefulStop.run}. */
  stop(endStreams: () => Promise<void> | void): Promise<void> {
    return this.#stop.run(endStreams);
  }

  #count(socket: Socket): void {
    const { maxConnections, maxConnectionsPerAddress } = this.#limits;
    const address = socket.remoteAddress ?? '';
    const fromThere = (this.#perAddress.get(address) ?? 0) + 1;
    this.#perAddress.set(address, fromThere);
    this.#connections++;
    if (this.#connections > maxConnections || fromThere > maxConnectionsPerAddress) {
      this.#surplus.add(socket);
      this.#refused++;
    }
    socket.once('close', () => {
      this.#connections--;
      const left = (this.#perAddress.get(address) ?? 1) - 1;
      if (left > 0) this.#perAddress.set(address, left);
      else this.#perAddress.delete(address);
    });
  }
}
