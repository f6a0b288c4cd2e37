import {
  acceptSupergraph,
  namesUsed,
  readSupergraph,
  REMOTE_SUBGRAPH_DEFAULTS,
  RemoteSubgraph,
  subgraphUrls,
  SupergraphRefused,
  unknownProtections,
  type Engine,
  type EngineOptions,
  type ErrorsForClients,
  type Operation,
  type SubgraphClient,
} from '../../engine/index.js';
import { BoundedCache, charactersOfKey, type CacheStatistics } from '../../kernel/index.js';

/** An operation that was parsed and validated. */
export interface ReadyOperation {
  readonly operation: Operation;
}

/** A conformance suite lets subgraphs fail on purpose, and a benchmark overloads them; neither is a reason to leave them alone. */
const PATIENCE = {
  timeoutMilliseconds: 30_000,
  connections: 256,
  breakerFailures: Number.MAX_SAFE_INTEGER,
};
/** Bounds on what is remembered: operations, and characters of their texts. */
const MAX_OPERATIONS = 2_000;
const MAX_CHARACTERS = 16_000_000;

function addressesOf(supergraphSdl: string): ReadonlyMap<string, string> {
  let urls: ReadonlyMap<string, string>;
  try {
    urls = subgraphUrls(supergraphSdl);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SupergraphRefused([{ code: 'SUPERGRAPH_UNUSABLE', message }], { cause: error });
  }
  const nowhere = [...urls].filter(([, url]) => !URL.canParse(url));
  if (nowhere.length === 0) return urls;
  throw new SupergraphRefused(
    nowhere.map(([name]) => ({
      code: 'SUBGRAPH_WITHOUT_ADDRESS',
      message: `The supergraph gives no address for the subgraph ${name}.`,
    })),
  );
}

/** The subgraphs' own errors reach the client in their own words. */
const disclosed: ErrorsForClients = (subgraph, { message, extensions }) => ({
  message,
  extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: subgraph, ...extensions },
});

/** What is protected for good reason is served to anybody only by somebody who says so. */
function refuseProtected(engine: Engine): void {
  const { document } = engine.supergraph;
  const names = namesUsed(document, ['authenticated', 'policy', 'requiresScopes']);
  const protections = [...names.map((name) => `@${name}`), ...unknownProtections(document)];
  if (protections.length === 0) return;
  throw new SupergraphRefused([
    {
      code: 'PROTECTION_NOT_ENFORCED',
      message: `The supergraph is protected by ${protections.join(' and ')}, and this gateway authorizes nobody. Start the hub instead (huishang start), or serve all of it to anybody with --ignore-authorization.`,
    },
  ]);
}

/** A supergraph, and how it is served. */
export interface ServedOptions extends Pick<EngineOptions, 'limits' | 'onFailure'> {
  readonly supergraphSdl: string;
  /** Serves what the supergraph protects to anybody as well. */
  readonly ignoreAuthorization?: boolean | undefined;
}

/** One supergraph with the connections to its subgraphs; what is retired stays open while somebody uses it. */
export class ServedSupergraph {
  readonly engine: Engine;
  readonly operations = new BoundedCache<string, ReadyOperation>('ready_operations', {
    max: MAX_OPERATIONS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: charactersOfKey,
  });
  readonly #sites: RemoteSubgraph[] = [];
  readonly #retirement = new AbortController();
  #users = 0;
  #onUnused: (() => void) | null = null;

  /** @throws SupergraphRefused */
  constructor({ ignoreAuthorization = false, ...options }: ServedOptions) {
    const { supergraphSdl } = options;
    const subgraphs = new Map<string, SubgraphClient>();
    for (const [name, url] of addressesOf(supergraphSdl)) {
      const site = new RemoteSubgraph(name, {
        ...REMOTE_SUBGRAPH_DEFAULTS,
        ...PATIENCE,
        url,
        allowPrivate: true,
      });
      this.#sites.push(site);
      subgraphs.set(name, site);
    }
    this.engine = acceptSupergraph({
      ...options,
      subgraphs,
      errorsForClients: disclosed,
      read: readSupergraph,
    });
    if (!ignoreAuthorization) refuseProtected(this.engine);
  }

  caches(): readonly CacheStatistics[] {
    return [
      this.operations.statistics(),
      ...this.engine.caches(),
      ...this.#sites.flatMap((site) => site.caches()),
    ];
  }

  /** Aborts when this supergraph is served no longer; work that does not end by itself has to end then. */
  get retired(): AbortSignal {
    return this.#retirement.signal;
  }

  /**
   * Keeps the connections open for some work.
   *
   * @returns what says that the work has ended, once
   */
  enter(): () => void {
    this.#users += 1;
    return () => {
      this.#users -= 1;
      if (this.#users === 0) this.#onUnused?.();
    };
  }

  /** Does some work, during which the connections stay open. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    const leave = this.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** Ends streams, and closes every connection when the last work has ended. No work may begin after this. */
  async retire(): Promise<void> {
    this.#retirement.abort();
    await new Promise<void>((resolve) => {
      this.#onUnused = resolve;
      if (this.#users === 0) resolve();
    });
    await Promise.all(this.#sites.map((site) => site.close()));
  }
}
