import { pino } from 'pino';
import type { Clock } from '../../../src/kernel/index.js';
import {
  ED25519_COSIGNATURE,
  formatVerifierKey,
  verifierKeyOf,
  type Signer,
} from '../../../src/transparency-log/notes/index.js';
import { trustedLogs, WitnessServer } from '../../../src/witness/index.js';
import { newSigner } from './small-log.js';

/** What a witness of a test is started with. */
export interface WitnessSiteOptions {
  readonly folder: string;
  readonly logKeys: readonly string[];
  readonly clock: Clock;
  readonly signer?: Signer;
}

/** A witness that listens on this machine, and what it wrote to its log. */
export class WitnessSite {
  readonly url: string;
  readonly signer: Signer;
  readonly #server: WitnessServer;
  readonly #lines: string[];

  private constructor(url: string, signer: Signer, server: WitnessServer, lines: string[]) {
    this.url = url;
    this.signer = signer;
    this.#server = server;
    this.#lines = lines;
  }

  static async start({
    folder,
    logKeys,
    clock,
    signer = newSigner('securities.example/witness'),
  }: WitnessSiteOptions): Promise<WitnessSite> {
    const lines: string[] = [];
    const server = await WitnessServer.open({
      signer,
      logs: trustedLogs(logKeys, null),
      folder,
      clock,
      logger: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
    });
    return new WitnessSite(await server.listen('127.0.0.1', 0), signer, server, lines);
  }

  get verifierKey(): string {
    return formatVerifierKey(verifierKeyOf(this.signer, ED25519_COSIGNATURE));
  }

  /** Lines of the log, read as JSON. */
  get logged(): Record<string, unknown>[] {
    return this.#lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  post(body: string | Uint8Array): Promise<Response> {
    return fetch(`${this.url}/add-checkpoint`, {
      method: 'POST',
      body: Buffer.from(body),
      // A connection that is kept is waited for when the witness stops.
      headers: { connection: 'close' },
    });
  }

  stop(): Promise<void> {
    return this.#server.close();
  }
}
