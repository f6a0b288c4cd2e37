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
import type { Say } from '../table/say.js';

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

export function defineGatewayServe(command: Command, say: Say): void {
  command
    .requiredOption(
      '--supergraph <file>',
      say('supergraph SDL with the address of each subgraph', '含各子图地址的超图 SDL 文件'),
    )
    .requiredOption(
      '--port <n>',
      say('TCP port; 0 lets the system choose', 'TCP 端口；0 由操作系统选定'),
      port,
    )
    .option('--host <address>', say('address to listen at; HOST when absent', '监听地址；不填则用 HOST'))
    .option(
      '--ignore-authorization',
      say(
        'serve also what the supergraph protects (@policy …) to anybody',
        '超图所保护的内容（@policy 等）也向任何人提供',
      ),
    )
    .action(gateway);
}
