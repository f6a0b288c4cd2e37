import { ResourceStack } from '../../kernel/index.js';
import type { Config } from '../../config/index.js';
import { createLogger } from '../../observability/index.js';
import { openDatabase } from './open-database.js';
import { readNamedIssuers } from '../inputs/named-issuers.js';
import { openFirstMatters } from './load-sample.js';
import { openHub } from './open-hub.js';
import { stopOnSignals } from './stop-on-signals.js';
import { reloadOnHangUp } from '../inputs/supergraph-file.js';
import { logUnheardRejections } from '../failures/unheard-rejections.js';
import { welcome } from '../reports/welcome.js';

/**
 * Database, schema, sample data (where it is asked for, the first time), hub. Runs until it is stopped.
 *
 * @throws what keeps it from starting; what was started is stopped again
 */
export async function runHub(config: Config): Promise<void> {
  const shutdown = new ResourceStack();
  const ignoreSignals = stopOnSignals(shutdown, 0, config.httpLimits);
  try {
    const namedIssuers = await readNamedIssuers(config);
    const database = await openDatabase(config, console.log, (message) => {
      console.error(message);
      process.exitCode = 1;
      void shutdown.close().finally(() => process.exit(1));
    });
    shutdown.add(() => database.close());
    const hub = await openHub(config, database, namedIssuers, console.log);
    shutdown.add(() => hub.stop());
    if (config.sampleData && config.developmentIssuers) {
      const { ownerUrl } = database.connection;
      await openFirstMatters({ ownerUrl, url: hub.url, keys: config.dataDirectory }, console.log);
    }
    logUnheardRejections(createLogger(config.logLevel));
    reloadOnHangUp(() => hub.reloadSupergraph());
    console.log(
      config.developmentIssuers ? await welcome(hub.url, config) : `Huishang 会商 listens at ${hub.url}`,
    );
  } catch (error) {
    await shutdown.close().catch(() => undefined);
    ignoreSignals();
    throw error;
  }
}
