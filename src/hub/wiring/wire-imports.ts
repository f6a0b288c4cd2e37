import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { AGENCY_SUBGRAPHS } from '../../agencies/index.js';
import { openOwner, roleUrl } from '../../database/index.js';
import { IMPORT_DEFAULTS, ImportQueue, type ImportDesk } from '../../imports/index.js';
import { describeTables, readSchemaWords, type TableShape } from '../../intake/index.js';
import { intakeRoleOf } from '../database-roles.js';
import type { Wiring } from './wiring.js';

/** Imports of a hub: what they are handled with, and the queue that does them. */
export interface WiredImports {
  readonly desk: ImportDesk;
  /** Begins with what others left; when all else is wired. */
  start(): void;
}

/** Lets agencies import files into their own tables, each by its intake login, whose pool is opened when it is first needed. */
export async function wireImports(
  { options, resources, pools }: Wiring,
  gateway: DataSource,
): Promise<WiredImports> {
  const { clock, connection, logger, remoteSubgraphs, supergraphSdl } = options;
  const { bytes: limit, keptBytes: keptLimit } = { ...IMPORT_DEFAULTS, ...options.imports };
  const incoming = await mkdtemp(join(tmpdir(), 'huishang-imports-'));
  resources.add(() => rm(incoming, { recursive: true, force: true }));
  const words = readSchemaWords(supergraphSdl);
  const here = AGENCY_SUBGRAPHS.filter(({ name }) => !remoteSubgraphs?.has(name));
  const tables = new Map(
    here.map(({ name, entities }) => [name, describeTables(name, entities, words)] as const),
  );
  const opened = new Map<string, Promise<DataSource>>();
  const databaseOf = (subgraph: string): Promise<DataSource> | null => {
    if (!tables.has(subgraph)) return null;
    const known = opened.get(subgraph);
    if (known) return known;
    const opening = pools.open(intakeRoleOf(subgraph));
    opened.set(subgraph, opening);
    opening.catch(() => opened.delete(subgraph));
    return opening;
  };
  const tablesOf = (subgraph: string): readonly TableShape[] => tables.get(subgraph) ?? [];
  const desk: ImportDesk = {
    clock,
    limit,
    keptLimit,
    incoming,
    tablesOf,
    databaseOf,
    wakeUp: () => queue.wakeUp(),
  };
  const queue = new ImportQueue({
    desk,
    gateway,
    subgraphs: [...tables.keys()],
    open: (subgraph) => openOwner(roleUrl(connection, intakeRoleOf(subgraph)), { size: 2 }),
    onError: (error) =>
      logger.error({ err: error }, 'an import could not be gone on with; it is tried again'),
  });
  resources.add(() => queue.stop());
  return { desk, start: () => queue.start() };
}
