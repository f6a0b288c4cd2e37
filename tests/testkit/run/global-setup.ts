import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { completeRows, prepareDatabase } from '../../../src/hub/prepare-database.js';
import { readConfig } from '../../../src/config/index.js';
import { startEmbeddedPostgres } from '../../../src/database/embedded/index.js';
import { developmentIssuers } from '../../../src/identity/index.js';
import { buildCatalogue, DATABASE_ROLES } from '../../../src/hub/start-hub.js';
import { loadSample } from '../../../src/sample-data/index.js';
import { unpackChromium } from '../../../src/console/build/chromium.js';
import { TEST_ACTORS } from '../hub.js';
import { folderInMemory } from '../temporary-folder.js';

/** What every spec file is given: a server, a template database on it, and a folder with the issuers' keys. */
export interface TestServer {
  /** Owner's URL of the server's maintenance database. */
  readonly adminUrl: string;
  readonly roleSecret: string;
  /** A migrated database with sample data; each spec file clones it. */
  readonly template: string;
  /** Where the development issuers' keys lie. */
  readonly keysDirectory: string;
  /** The home of a cluster that was never used, to be copied; null on a server of somebody else's. */
  readonly pristineCluster: string | null;
}

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer;
    /** Where the browser of the tests is. */
    chromium: string;
  }
}

/** Platforms in the template: enough for every scenario and a few pages. */
const PLATFORMS = 120;

/** Speed only: nothing of a test has to survive a crash of the test's server. */
const FAST = { fsync: 'off', full_page_writes: 'off', max_connections: '300' };

interface OpenServer {
  readonly adminUrl: string;
  readonly pristineCluster: string | null;
  readonly stop: () => Promise<void>;
}

async function openServer(folder: string): Promise<OpenServer> {
  const { databaseUrl } = readConfig();
  if (databaseUrl) {
    return { adminUrl: databaseUrl, pristineCluster: null, stop: async () => undefined };
  }
  const options = { dataDirectory: folder, settings: FAST };
  await (await startEmbeddedPostgres(options)).stop();
  const home = await realpath(join(folder, 'postgres'));
  const pristineCluster = `${home}-pristine`;
  await promisify(execFile)('cp', ['-a', home, pristineCluster]);
  const server = await startEmbeddedPostgres(options);
  return {
    adminUrl: server.url,
    pristineCluster,
    async stop() {
      await server.stop();
      await rm(pristineCluster, { recursive: true, force: true });
    },
  };
}

/** Runs one statement as the server's owner. */
async function admin(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Starts (or with DATABASE_URL uses) a real PostgreSQL, and makes the template that every spec file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await folderInMemory();
  const { adminUrl, pristineCluster, stop } = await openServer(folder);
  const roleSecret = 'the roles of the test databases';
  const template = `huishang_template_${process.pid}`;
  await admin(adminUrl, `CREATE DATABASE ${template}`);
  const owner = new URL(adminUrl);
  owner.pathname = `/${template}`;
  await prepareDatabase({
    connection: { ownerUrl: owner.href, roleSecret },
    roles: DATABASE_ROLES,
    catalogue: buildCatalogue(),
    upgrade: true,
    log: () => undefined,
  });
  await loadSample(owner.href, { platforms: PLATFORMS, seed: 1 });
  await completeRows(owner.href);
  await developmentIssuers(folder, TEST_ACTORS);
  project.provide('chromium', await unpackChromium());
  project.provide('server', { adminUrl, roleSecret, template, keysDirectory: folder, pristineCluster });
  return async () => {
    await admin(adminUrl, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
}
