import { ResourceStack } from '../../kernel/index.js';
import type { Command } from 'commander';
import { readConfig } from '../../config/index.js';
import { StandaloneServer } from '../../gateway/index.js';
import { createLogger } from '../../observability/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import { port } from '../inputs/port.js';
import { stopOnSignals } from '../hubs/stop-on-signals.js';
import { readSupergraphFile, reloadOnHangUp } from '../inputs/supergraph-file.js';
import { logUnheardRejections } from '../failures/unheard-rejections.js';
import { SupergraphWatch } from '../../engine/index.js';

interface GatewayCommandOptions {
  readonly supergraph: string;
  readonly port: number;
  readonly host?: string;
  readonly ignoreAuthorization?: true;
}

async function gateway({
  supergraph,
  port: tcpPort,
  host,
  ignoreAuthorization,
}: GatewayCommandOptions): Promise<void> {
  const config = readConfig();
  if (config.production) {
    throw new CommandFailure(
      'The standalone gateway does not run when NODE_ENV=production: it authorizes nobody and records nothing.',
      'Start the hub instead: huishang start.',
    );
  }
  const supergraphSdl = await readSupergraphFile(supergraph);
  const shutdown = new ResourceStack();
  stopOnSignals(shutdown, 0, config.httpLimits);
  const logger = createLogger(config.logLevel);
  const server = new StandaloneServer({
    supergraphSdl,
    limits: config.operationLimits,
    http: config.httpLimits,
    ignoreAuthorization,
    onFailure: (where, error) => logger.warn({ err: error, where }, 'part of an operation failed'),
  });
  shutdown.add(() => server.close());
  const url = await server.listen(host ?? config.host, tcpPort);
  const watch = new SupergraphWatch({ file: supergraph, server, logger });
  shutdown.add(() => watch.close());
  logUnheardRejections(logger);
  reloadOnHangUp(() => watch.reload());
  console.log(`The gateway answers anybody at ${url}/graphql`);
}

export function defineGatewayServe(command: Command): void {
  command
    .requiredOption('--supergraph <file>', 'supergraph SDL with the address of each subgraph')
    .requiredOption('--port <n>', 'TCP port; 0 lets the system choose', port)
    .option('--host <address>', 'address to listen at; HOST when absent')
    .option('--ignore-authorization', 'serve also what the supergraph protects (@policy …) to anybody')
    .action(gateway);
}
