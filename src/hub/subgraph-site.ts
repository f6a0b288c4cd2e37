import type { FastifyBaseLogger } from 'fastify';
import { CallerContextVerifier } from '../access/index.js';
import type { DataSource } from 'typeorm';
import type { HttpLimits } from '../http/server/index.js';
import type { Clock } from '../kernel/index.js';
import { createSubgraphServer, gatewayKeys, Subgraph, type SubgraphManifest } from '../subgraph-kit/index.js';
import { UnreadableRowLog } from './unreadable-row-log.js';
import { runQuery } from '../database/index.js';

/** What an agency's own site is started with. */
export interface SubgraphSiteOptions {
  readonly manifest: SubgraphManifest;
  /** Connections as the subgraph's own role; closed by who opened them. */
  readonly database: DataSource;
  /** Where the hub publishes its context keys. */
  readonly gatewayJwksUrl: URL;
  readonly clock: Clock;
  readonly logger: FastifyBaseLogger;
  /** Bounds on connections and on the time that requests take, where they are to be other than usual. */
  readonly http?: Partial<HttpLimits>;
  readonly host: string;
  readonly port: number;
}

/** One subgraph that answers the hub over HTTP. */
export interface SubgraphSite {
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  /** Lets requests in flight finish. */
  stop(): Promise<void>;
}

/** Starts one subgraph at its agency's own site (成员单位站点). */
export async function startSubgraphSite(options: SubgraphSiteOptions): Promise<SubgraphSite> {
  const { manifest, database, clock, logger } = options;
  const keys = gatewayKeys(options.gatewayJwksUrl, clock, (available, reason) => {
    if (available) logger.info('the keys of the hub can be had again');
    else logger.warn({ reason }, 'the keys of the hub cannot be had');
  });
  const verifier = new CallerContextVerifier(keys, manifest.name, clock);
  const unreadable = new UnreadableRowLog(logger);
  const server = createSubgraphServer({
    subgraph: await Subgraph.start(manifest, {
      database,
      verifier,
      clock,
      onUnreadableRow: (row) => unreadable.tell(manifest.name, row),
    }),
    verifier,
    logger: options.logger,
    ...(options.http ? { limits: options.http } : {}),
    ready: async () => {
      try {
        await runQuery(database, 'SELECT 1');
        return true;
      } catch {
        return false;
      }
    },
  });
  const url = await server.listen({ host: options.host, port: options.port });
  return { url: url.replace('[::1]', 'localhost'), stop: () => server.close() };
}
