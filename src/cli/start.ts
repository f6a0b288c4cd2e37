import { createServer } from 'node:net';
import { readConfig } from '../config/index.js';
import { createLogger } from '../observability/index.js';
import { openDatabase } from './open-database.js';
import { openHub, readNamedIssuers } from './open-hub.js';
import { Shutdown, stopOnSignals } from './shutdown.js';
import { reloadOnHangUp } from './supergraph-file.js';
import { logUnheardRejections } from './unheard-rejections.js';
import { welcome } from './welcome.js';

/** Finds a port in use before a database is started and filled for nothing. */
function probePort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}

/**
 * `huishang start`: database, schema, sample data (first time, not in production), hub. Runs until it is stopped.
 *
 * @throws what keeps it from starting; what was started is stopped again
 */
export async function start(): Promise<void> {
  const config = readConfig();
  const shutdown = new Shutdown();
  stopOnSignals(shutdown, 0);
  try {
    await probePort(config.host, config.port);
    const namedIssuers = await readNamedIssuers(config);
    const database = await openDatabase(config, console.log, (message) => {
      console.error(message);
      process.exitCode = 1;
      void shutdown.run().finally(() => process.exit(1));
    });
    shutdown.add(() => database.close());
    const hub = await openHub(config, database, namedIssuers, console.log);
    shutdown.add(() => hub.stop());
    logUnheardRejections(createLogger(config.logLevel));
    reloadOnHangUp(() => hub.reloadSupergraph());
    console.log(
      config.developmentIssuers ? await welcome(hub.url, config) : `Huishang 会商 listens at ${hub.url}`,
    );
  } catch (error) {
    await shutdown.run().catch(() => undefined);
    throw error;
  }
}
