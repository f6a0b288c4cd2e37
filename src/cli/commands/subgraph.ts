import type { Command } from 'commander';
import { prepareDatabase } from '../../hub/prepare-database.js';
import { startSubgraphSite } from '../../hub/subgraph-site.js';
import { readConfig, type Config } from '../../config/index.js';
import {
  openDataSource,
  openDataSourceAt,
  type DatabaseRole,
  type PoolOptions,
} from '../../database/index.js';
import { systemClock, ResourceStack } from '../../kernel/index.js';
import { buildCatalogue, DATABASE_ROLES } from '../../hub/start-hub.js';
import { createLogger } from '../../observability/index.js';
import { AGENCY_SUBGRAPHS } from '../../agencies/index.js';
import type { SubgraphManifest } from '../../subgraph-kit/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import { openDatabase } from '../hubs/open-database.js';
import { port } from '../inputs/port.js';
import { isEmpty, loadSampleWithProgress } from '../hubs/load-sample.js';
import { stopOnSignals } from '../hubs/stop-on-signals.js';
import { logUnheardRejections } from '../failures/unheard-rejections.js';
import type { Say } from '../table/say.js';

const NAMES = AGENCY_SUBGRAPHS.map((each) => each.name);

function manifestOf(name: string): SubgraphManifest {
  const manifest = AGENCY_SUBGRAPHS.find((each) => each.name === name);
  if (manifest) return manifest;
  throw new CommandFailure(`There is no subgraph ${name}.`, `Choose one of ${NAMES.join(', ')}.`);
}

/** The agency's own database as the subgraph's role; for trying out, the one that the hub would use as well. */
async function openSubgraphDatabase(
  config: Config,
  manifest: SubgraphManifest,
  options: PoolOptions,
  shutdown: ResourceStack,
) {
  const role: DatabaseRole = `huishang_${manifest.name}`;
  if (config.subgraphDatabaseUrl) return openDataSourceAt(config.subgraphDatabaseUrl, role, options);
  if (config.production) {
    throw new CommandFailure(
      'SUBGRAPH_DATABASE_URL must be set when NODE_ENV=production.',
      `Give the URL of the agency's own database as the role ${role}.`,
    );
  }
  const database = await openDatabase(config, console.log);
  shutdown.add(() => database.close());
  await prepareDatabase({
    connection: database.connection,
    roles: DATABASE_ROLES,
    catalogue: buildCatalogue(),
    upgrade: database.embedded,
    log: console.log,
  });
  if (config.sampleData && (await isEmpty(database.connection.ownerUrl))) {
    const { samplePlatforms: platforms, sampleSeed: seed } = config;
    await loadSampleWithProgress(database.connection.ownerUrl, { platforms, seed }, console.log);
  }
  return openDataSource(database.connection, role, options);
}

async function subgraph(
  name: string,
  { port: tcpPort, host }: { port: number; host?: string },
): Promise<void> {
  const config = readConfig();
  const manifest = manifestOf(name);
  if (!config.gatewayJwksUrl) {
    throw new CommandFailure(
      'GATEWAY_JWKS_URL must be set: the subgraph answers only what the hub has signed.',
      'Give the address of the hub with /.well-known/jwks.json, for example http://127.0.0.1:4000/.well-known/jwks.json.',
    );
  }
  const logger = createLogger(config.logLevel);
  const shutdown = new ResourceStack();
  stopOnSignals(shutdown, 0, config.httpLimits);
  try {
    const pool: PoolOptions = {
      entities: manifest.entities,
      size: config.databasePoolSize,
      onError: ({ message }) => logger.error({ reason: message }, 'database connection lost'),
    };
    const database = await openSubgraphDatabase(config, manifest, pool, shutdown);
    shutdown.add(() => database.destroy());
    const site = await startSubgraphSite({
      manifest,
      database,
      gatewayJwksUrl: new URL(config.gatewayJwksUrl),
      clock: systemClock,
      logger,
      http: config.httpLimits,
      host: host ?? config.host,
      port: tcpPort,
    });
    shutdown.add(() => site.stop());
    logUnheardRejections(logger);
    console.log(`The subgraph ${name} answers the hub at ${site.url}/graphql`);
  } catch (error) {
    await shutdown.close().catch(() => undefined);
    throw error;
  }
}

export function defineSubgraphServe(command: Command, say: Say): void {
  command
    .argument('<name>', say(`the subgraph: ${NAMES.join(', ')}`, `子图：${NAMES.join('、')}`))
    .requiredOption(
      '--port <n>',
      say('TCP port; 0 lets the system choose', 'TCP 端口；0 由操作系统选定'),
      port,
    )
    .option('--host <address>', say('address to listen at; HOST when absent', '监听地址；不填则用 HOST'))
    .action(subgraph);
}
