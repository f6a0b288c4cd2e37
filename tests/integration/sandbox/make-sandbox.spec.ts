import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeSandbox, type SandboxPaper } from '../../../src/cli/hubs/make-sandbox.js';
import { readConfig } from '../../../src/config/index.js';
import { WORKFLOW_ENTITIES, verifyAllWorkflows } from '../../../src/hub/verify-all-workflows.js';
import { listLaw } from '../../../src/law/index.js';
import { measureProfile, writeProfile } from '../../../src/sandbox/index.js';
import { TABLE_NAMES } from '../../../src/sample-data/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { post, startTestHub, type TestHub } from '../../testkit/hub.js';

let profile: string;
let sandbox: TestDatabase;
let paper: SandboxPaper;
let hub: TestHub;

function make(
  { connection }: TestDatabase,
  options: { readonly seed: string; readonly matters: boolean },
): Promise<SandboxPaper> {
  const { roleSecret, keysDirectory } = inject('server');
  const config = {
    ...readConfig({}),
    databaseUrl: connection.ownerUrl,
    databaseRoleSecret: roleSecret,
    dataDirectory: keysDirectory,
  };
  return makeSandbox(config, { profile, platforms: 60, ...options }, () => undefined);
}

beforeAll(async () => {
  const source = await createTestDatabase();
  profile = writeProfile(await measureProfile(source.connection.ownerUrl));
  await source.drop();
  sandbox = await createTestDatabase({ empty: true });
  paper = await make(sandbox, { seed: '5', matters: true });
  // The law of this build and nothing else, as in an installation.
  hub = await startTestHub({ database: sandbox, law: [] });
});

afterAll(async () => {
  await hub.stop();
  await sandbox.drop();
});

/** Every row of the agencies and of the registry, in an order of its own. */
async function rowsOf(database: TestDatabase): Promise<Record<string, string>> {
  const owner = await database.asOwner();
  const found: Record<string, string> = {};
  for (const table of TABLE_NAMES) {
    const [row]: { rows: string | null }[] = await owner.query(
      // Since when a row is recorded is of the day on which it was made.
      `SELECT string_agg(row, E'\\n' ORDER BY row) AS rows
       FROM (SELECT (to_jsonb(t) - 'recorded_since')::text AS row FROM ${table} AS t) AS rows`,
    );
    found[table] = row?.rows ?? '';
  }
  return found;
}

const headersOf = (token: string): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
  'exchange-purpose': 'RISK_MONITORING',
  'exchange-basis': encodeURIComponent('国办发〔2016〕21号'),
});

describe('a sandbox', () => {
  it('says that it is one, by its database and not by a setting', async () => {
    const response = await fetch(`${hub.url}/health/ready`);
    expect(await response.json()).toMatchObject({ status: 'ready', sandbox: true });
    expect(paper.notice).toContain('沙盒');
  });

  it('answers a dossier query of all agencies to a system and an officer of its own', async () => {
    for (const officer of ['pboc-system', 'pboc-officer']) {
      const token = paper.tokens.find((each) => each.officer === officer)?.token ?? '';
      const answer = await post(
        hub.url,
        headersOf(token),
        `query Dossier($code: PlatformCode!) {
          platform(code: $code) {
            name
            commerce { registeredName branches { name } advertisingCases { claim } }
            pboc { paymentLicences { licenceNo } directBankLinks { bank } }
            banking { lending { pooledFunds outstanding { amount } } products { name } }
            securities { licences { kind } privateFunds { filingNo } }
            insurance { licences { kind } partnerships { partnerName } }
            police { hasOpenCase caseFiles { caseNo stage } }
          }
        }`,
        { code: paper.guide },
      );
      expect(answer.errors).toEqual([]);
      const { platform } = answer.data as { platform: Record<string, Record<string, unknown>> };
      expect(platform).toMatchObject({
        name: expect.stringContaining('沙盒'),
        commerce: { registeredName: platform['name'] },
        banking: { lending: { pooledFunds: true } },
      });
      for (const [agency, list] of [
        ['commerce', 'branches'],
        ['pboc', 'directBankLinks'],
        ['banking', 'products'],
        ['securities', 'privateFunds'],
        ['insurance', 'partnerships'],
        ['police', 'caseFiles'],
      ] as const) {
        expect(platform[agency]?.[list], `${agency}.${list}`).not.toEqual([]);
      }
    }
  });

  it('has matters, and passes for an installation: no workflow differs from its events, and the law holds', async () => {
    const owner = await sandbox.asOwner(WORKFLOW_ENTITIES);
    const compared = new Map<string, number>();
    const differences: unknown[] = [];
    for await (const each of verifyAllWorkflows(owner, ({ kind, done }) => compared.set(kind, done))) {
      differences.push(each);
    }
    expect(differences).toEqual([]);
    const [matters]: unknown[] = await owner.query(
      `SELECT (SELECT count(*)::int FROM coordination.substance_case) AS cases,
              (SELECT count(*)::int FROM coordination.dispute) AS disputes,
              (SELECT count(*)::int FROM coordination.opinion) AS opinions,
              (SELECT count(*)::int FROM coordination.rectification_order WHERE state = 'ACCEPTED') AS orders,
              (SELECT count(*)::int FROM warrants.account_warrant WHERE state = 'ACTIVE') AS warrants,
              (SELECT count(*)::int FROM access.agreement) > 0 AS agreements`,
    );
    expect(matters).toEqual({
      cases: 6,
      disputes: 3,
      opinions: 7,
      orders: 1,
      warrants: 1,
      agreements: true,
    });
    const tables = new Set(
      (await listLaw(owner, { table: null, at: '2026-01-01' })).map(({ table }) => table),
    );
    expect(tables.size).toBeGreaterThan(10);
  });

  it('has tokens of an officer and a system of each agency, which sign nothing of a real one', () => {
    for (const agency of ['PBOC', 'BANKING', 'SECURITIES', 'INSURANCE', 'COMMERCE', 'POLICE']) {
      const roles = paper.tokens.filter((each) => each.agency === agency).map(({ role }) => role);
      expect(roles, agency).toEqual(expect.arrayContaining(['OFFICER', 'SYSTEM']));
    }
  });

  it('is the same by the same seed, byte for byte, and another by another', async () => {
    const again = await createTestDatabase({ empty: true });
    const other = await createTestDatabase({ empty: true });
    try {
      await make(again, { seed: '5', matters: false });
      await make(other, { seed: '6', matters: false });
      const first = await rowsOf(sandbox);
      expect(await rowsOf(again)).toEqual(first);
      expect((await rowsOf(other))['pboc.account']).not.toBe(first['pboc.account']);
    } finally {
      await again.drop();
      await other.drop();
    }
  });

  it('is refused where there is one already', async () => {
    await expect(make(sandbox, { seed: '5', matters: false })).rejects.toMatchObject({
      code: 'COMMAND_FAILURE',
      message: expect.stringContaining('already holds platforms'),
    });
  });
});
