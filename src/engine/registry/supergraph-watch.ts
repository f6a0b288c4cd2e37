import { readFile, stat } from 'node:fs/promises';
import type { ChangeCounts } from './change.js';
import { SupergraphRefused } from './supergraph-refused.js';

/** A supergraph took the place of another (热更新). */
export interface SupergraphReload extends ChangeCounts {
  /** SHA-256 of the SDL that was served, hexadecimal, and of the one that is served now. */
  readonly from: string;
  readonly to: string;
}

/** What serves a supergraph and can be given another. */
export interface SupergraphServer {
  /**
   * @returns null when it is the one that is served already
   * @throws SupergraphRefused; the running one is kept then
   */
  reload(sdl: string): Promise<SupergraphReload | null>;
}

export interface SupergraphWatchOptions {
  readonly file: string;
  readonly server: SupergraphServer;
  readonly logger: SupergraphWatchLogger;
  readonly intervalMilliseconds?: number;
}

/** What a watch tells the operator. */
export interface SupergraphWatchLogger {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

const INTERVAL_MILLISECONDS = 1_000;

/**
 * Gives a server each new content of a supergraph file. The file is looked at once a second and read when it has not
 * changed between two looks, so that half a file is not read. Polling also sees what notifications of the kernel do not:
 * a file renamed into place, a link that points elsewhere (as in a Kubernetes ConfigMap), a network file system.
 */
export class SupergraphWatch {
  readonly #options: SupergraphWatchOptions;
  readonly #timer: NodeJS.Timeout;
  /** One reload at a time, in the order in which they were asked for. */
  #reloading: Promise<void> = Promise.resolve();
  #seen = '';
  #tried = '';

  constructor(options: SupergraphWatchOptions) {
    this.#options = options;
    this.#timer = setInterval(
      () => void this.#look(),
      options.intervalMilliseconds ?? INTERVAL_MILLISECONDS,
    ).unref();
  }

  /** Reads the file now, whether it has changed or not; says so in the log when nothing is new. */
  reload(): Promise<void> {
    this.#reloading = this.#reloading.then(() => this.#reloadNow());
    return this.#reloading;
  }

  async #reloadNow(): Promise<void> {
    // The next look finds nothing that was not tried now.
    this.#tried = await this.#signature();
    await this.#reload(true);
  }

  /** Waits for a reload in progress. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#reloading;
  }

  async #look(): Promise<void> {
    const found = await this.#signature();
    const settled = found === this.#seen;
    this.#seen = found;
    if (!settled || found === this.#tried) return;
    this.#tried = found;
    this.#reloading = this.#reloading.then(() => this.#reload(false));
  }

  async #signature(): Promise<string> {
    try {
      const { ino, size, mtimeMs } = await stat(this.#options.file);
      return `${ino} ${size} ${mtimeMs}`;
    } catch {
      return 'absent';
    }
  }

  async #reload(asked: boolean): Promise<void> {
    const { file, server, logger } = this.#options;
    try {
      const reload = await server.reload(await readFile(file, 'utf8'));
      if (reload) logger.info({ file, ...reload }, 'supergraph reloaded');
      else if (asked) logger.info({ file }, 'supergraph unchanged');
    } catch (error) {
      const problems =
        error instanceof SupergraphRefused
          ? error.problems
          : [{ code: 'SUPERGRAPH_UNREADABLE', message: String(error) }];
      logger.error({ file, problems }, 'supergraph refused, old one kept');
    }
  }
}
