import type { LocalizedText, ResourceStack } from '../../kernel/index.js';
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Config } from '../../config/index.js';
import { DEFAULT_HTTP_LIMITS } from '../../http/server/index.js';
import type { DatabaseConnection } from '../../database/index.js';
import { openDatabase } from './open-database.js';
import { openHub } from './open-hub.js';

/** Small enough to load in a second, and every platform with a story is among them. */
const PLATFORMS = 200;

/** A hub with a database of its own that is thrown away afterwards. Each part may be stopped by itself, in this order. */
export interface TemporaryHub {
  readonly url: string;
  readonly connection: DatabaseConnection;
  /** Holds the database and the development issuers' keys. */
  readonly folder: string;
  stopHub(): Promise<void>;
  stopDatabase(): Promise<void>;
  removeFolder(): Promise<void>;
}

const untold = (): void => undefined;

const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | null = null;
  return () => (running ??= work());
};

/** Where the system keeps the account of PostgreSQL out of the folder, the cluster lies elsewhere (see cluster-home). */
async function removeWithCluster(folder: string): Promise<void> {
  const home = await realpath(join(folder, 'postgres')).catch(() => null);
  if (home) await rm(home, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

/**
 * The configuration without what an installation sets for its own people and sites, for a hub on a free port of this
 * machine that is stopped again.
 */
export function withoutOwnSettings(config: Config): Config {
  const { voting, opinions, attachments, imports } = readConfig({});
  return {
    ...config,
    voting,
    opinions,
    attachments,
    imports,
    identityIssuersFile: null,
    remoteSubgraphs: new Map(),
    operationLimits: {},
    httpLimits: DEFAULT_HTTP_LIMITS,
    trustedDocuments: null,
    trustedDocumentsOnly: new Set(),
    contextSigningKeyFile: null,
    rulingSigningKeyFile: null,
    developmentIssuers: true,
    sampleData: false,
    host: '127.0.0.1',
    port: 0,
    // What ends soon in the dated tables is for operators to read.
    logLevel: 'error',
  };
}

/**
 * Starts a hub with development issuers and sample data on a free port, in a new temporary directory. Whatever database
 * the configuration names is left alone: what is done to this one, the append-only audit entries included, could not be
 * undone there.
 *
 * @param config of which the consultation window counts, but no setting that lets the story end otherwise
 * @param shutdown given a step for each thing that is to be stopped or removed, as soon as it is there
 * @param log told what takes long, one line at a time; what starting a hub tells its operator is left out
 */
export async function openTemporaryHub(
  config: Config,
  shutdown: ResourceStack,
  log: (line: LocalizedText) => void,
): Promise<TemporaryHub> {
  const folder = await mkdtemp(join(tmpdir(), 'huishang-demo-'));
  const removeFolder = once(() => removeWithCluster(folder));
  shutdown.add(removeFolder);
  // So that the account of PostgreSQL, which is not root, reaches its own folder within.
  await chmod(folder, 0o711);
  const own: Config = {
    ...withoutOwnSettings(config),
    databaseUrl: null,
    databaseRoleSecret: null,
    dataDirectory: folder,
    sampleData: true,
    samplePlatforms: PLATFORMS,
  };
  log({ en: 'Starting a database of its own.', zh: '正在启动专用数据库。' });
  const database = await openDatabase(own, untold);
  const stopDatabase = once(() => database.close());
  shutdown.add(stopDatabase);
  log({
    en: `Preparing the hub and sample data of ${PLATFORMS} firms.`,
    zh: `正在准备本系统和${PLATFORMS}家从业机构的样例数据。`,
  });
  const hub = await openHub(own, database, [], untold);
  const stopHub = once(() => hub.stop());
  shutdown.add(stopHub);
  return { url: hub.url, connection: database.connection, folder, stopHub, stopDatabase, removeFolder };
}
