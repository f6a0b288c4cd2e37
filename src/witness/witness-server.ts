import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import {
  answerOf,
  bodyBounds,
  DEFAULT_HTTP_LIMITS,
  HttpRefused,
  PlainServer,
  receiveBody,
  type HttpAnswer,
  type HttpLimits,
  type PlainRoute,
} from '../http/server/index.js';
import type { Clock } from '../kernel/index.js';
import type { Signer } from '../transparency-log/notes/index.js';
import { readAddCheckpoint } from './add-checkpoint-request.js';
import { originHash, WitnessFolder, WitnessFolderUnusable } from './witness-folder.js';
import { WitnessedLog, type InconsistentCheckpoint, type TrustedLog } from './witnessed-log.js';
import { logUnknown, notCosignedYet } from './witness.errors.js';

/** 63 lines of proof, and a note of 16 signatures of any algorithm (C2SP signed-note). */
const MAX_BODY_BYTES = 131_072;

/** What a witness is started with. */
export interface WitnessOptions {
  /** Its name and its key. */
  readonly signer: Signer;
  readonly logs: readonly TrustedLog[];
  /** Where it keeps what it cosigned; its own alone. */
  readonly folder: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly http?: Partial<HttpLimits>;
}

/**
 * A witness (见证方): cosigns checkpoints of logs that continue what it cosigned before, over HTTP (C2SP tlog-witness):
 * `POST /add-checkpoint`, `GET /<origin hash>/checkpoint`, and `GET /health/live`, `GET /health/ready`.
 */
export class WitnessServer {
  readonly #logs: ReadonlyMap<string, WitnessedLog>;
  readonly #folder: WitnessFolder;
  readonly #limits: HttpLimits;
  readonly #server: PlainServer;

  private constructor({ signer, logs, clock, logger, http }: WitnessOptions, folder: WitnessFolder) {
    const onInconsistent = (found: InconsistentCheckpoint): void =>
      logger.error({ ...found }, 'the log does not continue what this witness cosigned');
    this.#folder = folder;
    this.#logs = new Map(
      logs.map((log) => [log.origin, new WitnessedLog({ log, signer, folder, clock, onInconsistent })]),
    );
    this.#limits = { ...DEFAULT_HTTP_LIMITS, ...http };
    this.#server = new PlainServer({
      limits: this.#limits,
      routes: this.#routes(),
      answerTo: () => null,
      onFault: (error) => logger.error({ err: error }, 'the witness could not answer'),
    });
  }

  /**
   * Opens the folder and reads what was cosigned, so that a witness that does not know what it cosigned never answers.
   *
   * @throws WitnessFolderUnusable
   */
  static async open(options: WitnessOptions): Promise<WitnessServer> {
    const folder = await WitnessFolder.open(options.folder);
    try {
      const witness = new WitnessServer(options, folder);
      for (const log of witness.#logs.values()) await log.cosigned();
      return witness;
    } catch (error) {
      folder.release();
      throw error;
    }
  }

  /**
   * @param port 0 lets the system choose
   * @returns where it listens, without a trailing slash
   */
  listen(host: string, port: number): Promise<string> {
    return this.#server.listen(host, port);
  }

  /** Not listening any more; then every answer is given, and another witness may have the folder. */
  async close(): Promise<void> {
    await this.#server.stop(() => undefined);
    this.#folder.release();
  }

  #routes(): Record<string, PlainRoute> {
    const routes: Record<string, PlainRoute> = {
      '/add-checkpoint': { methods: ['POST'], answer: (request) => this.#add(request) },
      '/health/live': {
        methods: ['GET', 'HEAD'],
        answer: () => answerOf(200, 'application/json', '{"status":"live"}'),
      },
      '/health/ready': { methods: ['GET', 'HEAD'], answer: () => this.#ready() },
    };
    for (const log of this.#logs.values()) {
      routes[`/${originHash(log.origin)}/checkpoint`] = {
        methods: ['GET', 'HEAD'],
        answer: async () => {
          const cosigned = await log.cosigned();
          if (!cosigned) throw new HttpRefused(404, notCosignedYet({}));
          return answerOf(200, 'text/plain', cosigned.note, { 'cache-control': 'no-store' });
        },
      };
    }
    return routes;
  }

  async #add(request: IncomingMessage): Promise<HttpAnswer> {
    const pieces: Buffer[] = [];
    for await (const piece of receiveBody(request, bodyBounds(this.#limits, MAX_BODY_BYTES)))
      pieces.push(piece);
    const asked = readAddCheckpoint(Buffer.concat(pieces));
    const log = this.#logs.get(asked.checkpoint.origin);
    if (!log) throw new HttpRefused(404, logUnknown({}));
    return log.add(asked);
  }

  /** What an operator's monitor asks: which size of each log was cosigned, and whether there is evidence against one. */
  async #ready(): Promise<HttpAnswer> {
    const { stopping } = this.#server;
    const logs = [];
    let usable = true;
    for (const log of this.#logs.values()) {
      try {
        logs.push({ origin: log.origin, size: (await log.cosigned())?.size ?? null });
      } catch (error) {
        if (!(error instanceof WitnessFolderUnusable)) throw error;
        usable = false;
      }
    }
    const status = stopping ? 'stopping' : usable ? 'ready' : 'folder unusable';
    const body = JSON.stringify({ status, logs, evidence: this.#folder.evidence });
    return answerOf(status === 'ready' ? 200 : 503, 'application/json', body);
  }
}
