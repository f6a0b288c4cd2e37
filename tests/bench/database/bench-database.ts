import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase, withOwner } from '../../../src/hub/prepare-database.js';
import { startEmbeddedPostgres } from '../../../src/database/embedded/index.js';
import type { DatabaseConnection } from '../../../src/database/index.js';
import { buildCatalogue, DATABASE_ROLES } from '../../../src/hub/start-hub.js';
import { loadSample } from '../../../src/sample-data/index.js';

/** A PostgreSQL of the benchmark's own, filled with sample data, and gone afterwards. */
export interface BenchDatabase {
  readonly connection: DatabaseConnection;
  /** Where keys of development issuers may lie. */
  readonly folder: string;
  /** Platforms to ask for, the same in every run. */
  readonly codes: readonly string[];
  readonly version: string;
  stop(): Promise<void>;
}

const PLATFORMS = 4_000;
const SEED = 2016;
/** Platforms that the workloads rotate over. */
const ASKED = 200;
const ROLE_SECRET = 'the roles of the benchmark database';

async function remove(folder: string): Promise<void> {
  const home = await realpath(join(folder, 'postgres')).catch(() => null);
  if (home) await rm(home, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

/** Starts and fills the embedded PostgreSQL, with the settings that `npm start` gives it. */
export async function openBenchDatabase(log: (line: string) => void): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'huishang-bench-'));
  // So that the account of PostgreSQL, which is not root, reaches its own folder within.
  await chmod(folder, 0o711);
  let stopServer: (() => Promise<void>) | null = null;
  const stop = async (): Promise<void> => {
    await stopServer?.();
    await remove(folder);
  };
  try {
    const server = await startEmbeddedPostgres({ dataDirectory: folder, log });
    stopServer = () => server.stop();
    const connection: DatabaseConnection = { ownerUrl: server.url, roleSecret: ROLE_SECRET };
    await prepareDatabase({
      connection,
      roles: DATABASE_ROLES,
      catalogue: buildCatalogue(),
      upgrade: true,
      log: () => undefined,
    });
    const loaded = await loadSample(connection.ownerUrl, { platforms: PLATFORMS, seed: SEED });
    log(`Sample data: ${loaded.platforms} platforms, ${loaded.rows} rows.`);
    return await withOwner(connection.ownerUrl, async (owner) => {
      await owner.query('ANALYZE');
      const rows: { code: string }[] = await owner.query(
        `SELECT code FROM coordination.platform WHERE merged_into IS NULL AND NOT interim
          ORDER BY md5(code) LIMIT ${ASKED}`,
      );
      const [shown]: { server_version: string }[] = await owner.query('SHOW server_version');
      const codes = rows.map(({ code }) => code);
      return { connection, folder, codes, version: shown?.server_version ?? 'unknown', stop };
    });
  } catch (error) {
    await stop();
    throw error;
  }
}
