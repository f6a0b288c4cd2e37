import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A body that goes on until the connection is closed. */
export const ENDLESS: unique symbol = Symbol('endless');

/** A message whose signature was good. */
export interface ReceivedWebhook {
  readonly id: string;
  readonly type: string;
  readonly data: Record<string, unknown> & { readonly subject: Record<string, unknown> };
}

/** What an agency's system does with webhooks: verifies each, takes each id to effect once, and may go down. */
export class WebhookReceiver {
  /** Every good request, repetitions included. */
  readonly requests: ReceivedWebhook[] = [];
  /** Each id once. */
  readonly taken = new Map<string, ReceivedWebhook>();
  /** Requests whose signature was not good. */
  bad = 0;
  secret = '';
  /** The status that it answers with once it has taken a message. */
  status = 204;
  headers: Record<string, string> = {};
  /** The body that it answers with; an endless one goes on until the connection is closed. */
  body: string | typeof ENDLESS = '';
  /** Awaited before it answers. */
  beforeAnswer: () => Promise<void> = async () => undefined;
  #server: Server | null = null;
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}/hooks`;
  }

  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      void this.#take(request).then((status) => this.#answer(response.writeHead(status, this.headers)));
    });
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    server?.closeAllConnections();
    server?.close();
    if (server) await once(server, 'close');
  }

  #answer(response: ServerResponse): void {
    if (this.body === ENDLESS) response.write('{');
    else response.end(this.body);
  }

  async #take(request: IncomingMessage): Promise<number> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const id = String(request.headers['webhook-id']);
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(request.headers['webhook-timestamp']),
      'webhook-signature': String(request.headers['webhook-signature']),
    };
    try {
      const message = new Webhook(this.secret).verify(Buffer.concat(chunks), headers) as Omit<
        ReceivedWebhook,
        'id'
      >;
      this.requests.push({ ...message, id });
      this.taken.set(id, { ...message, id });
    } catch {
      this.bad += 1;
      return 400;
    }
    await this.beforeAnswer();
    return this.status;
  }
}
