import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { once } from 'node:events';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { HttpLimits } from '../settings/index.js';

/** Milliseconds that a connection may be idle before a stop ends it: whoever has just been answered may be sending. */
const IDLE_MILLISECONDS = 500;
const LOOK_MILLISECONDS = 20;

/**
 * Stops a server without breaking off anything (RFC 9112, 9.6): after the drain time nobody new is let in, and only from
 * then on each answer says that its connection closes. Said earlier, busy clients would all be connecting anew in the
 * moment in which listening ends, and the system resets whoever waits to be let in then. What was asked before is
 * answered, and connections on which nothing is asked end.
 *
 * The `close` of `node:http` is not enough: it ends at once connections that are idle at that moment, on which a client may
 * just be sending; it waits for ever for one on which no request has come, as browsers and load balancers open them in
 * advance, and for one that becomes idle later.
 */
export class GracefulStop {
  readonly #server: Server;
  readonly #drainMilliseconds: number;
  /** Connections on which nothing is asked, and since when. */
  readonly #idle = new Map<Socket, number>();
  readonly #unanswered = new Set<ServerResponse>();
  #running: Promise<void> | null = null;
  #letsIn = true;

  constructor(server: Server, { drainMilliseconds }: Pick<HttpLimits, 'drainMilliseconds'>) {
    this.#server = server;
    this.#drainMilliseconds = drainMilliseconds;
    server.prependListener('connection', (socket: Socket) => {
      this.#idle.set(socket, performance.now());
      socket.once('close', () => this.#idle.delete(socket));
    });
    server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.#idle.delete(socket);
      this.#unanswered.add(response);
      if (!this.#letsIn) response.setHeader('connection', 'close');
      response.once('close', () => {
        this.#unanswered.delete(response);
        if (!socket.destroyed) this.#idle.set(socket, performance.now());
      });
    });
  }

  get stopping(): boolean {
    return this.#running !== null;
  }

  /**
   * Once, however often it is called.
   *
   * @param endStreams ends answers that do not end by themselves; called when nobody new is let in
   */
  run(endStreams: () => Promise<void> | void): Promise<void> {
    this.#running ??= this.#run(endStreams);
    return this.#running;
  }

  async #run(endStreams: () => Promise<void> | void): Promise<void> {
    // In the meantime everything goes on: who has not heard yet that this server stops is answered.
    if (this.#drainMilliseconds > 0) await wait(this.#drainMilliseconds);
    // Right after a turn of the loop has taken whoever was waiting to be let in: the system would reset them.
    await nextTurn();
    const closed = this.#stopListening();
    this.#letsIn = false;
    for (const response of this.#unanswered) {
      if (!response.headersSent) response.setHeader('connection', 'close');
    }
    await endStreams();
    const look = setInterval(() => this.#endIdle(), LOOK_MILLISECONDS);
    await closed.finally(() => clearInterval(look));
    // Ends what node:http does by a timer of its own.
    this.#server.close();
  }

  /** Lets nobody in any more; resolves when the last connection is closed. */
  async #stopListening(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    // That of node:http would end idle connections here.
    NetServer.prototype.close.call(this.#server);
    await closed;
  }

  #endIdle(): void {
    // What has arrived by now is read first.
    setImmediate(() => {
      const oldest = performance.now() - IDLE_MILLISECONDS;
      for (const [socket, since] of this.#idle) if (since <= oldest) socket.destroy();
    });
  }
}
