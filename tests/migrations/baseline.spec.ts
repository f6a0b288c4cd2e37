import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASELINE } from '../../migrations/index.js';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { databaseAddress, migrate, withClient } from '../../src/database/index.js';
import { DATABASE_ROLES } from '../../src/hub/start-hub.js';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';
import { describeCatalog } from './describe-catalog.js';

const FIXTURE = projectFile('tests', 'migrations', 'baseline-catalog.txt');

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  await migrate(database.connection.ownerUrl, BASELINE);
});
afterAll(() => database?.drop());

const asOwner = <Answer>(work: (client: pg.Client) => Promise<Answer>): Promise<Answer> =>
  withClient(databaseAddress(database.connection.ownerUrl), 'baseline-spec', work);

describe('the baseline', () => {
  it('makes the catalog and the rows that are written down', async () => {
    const catalog = await asOwner((client) => describeCatalog(client, DATABASE_ROLES));
    await expect(catalog).toMatchFileSnapshot(FIXTURE);
  });

  it.each([
    'DROP INDEX coordination.platform_terms',
    'ALTER TABLE coordination.task ALTER COLUMN urgent DROP NOT NULL',
    `ALTER TABLE coordination.platform ALTER COLUMN sectors SET DEFAULT '{ADVERTISING}'`,
    'ALTER TABLE pboc.account_transaction ALTER COLUMN id TYPE text COLLATE "default"',
    'ALTER TABLE access.agreement DROP CONSTRAINT agreement_suspended',
    'ALTER TABLE police.lead DISABLE ROW LEVEL SECURITY',
    'ALTER POLICY coordination_select ON coordination.opinion USING (true)',
    'ALTER FUNCTION coordination.acting_as() RESET search_path',
    'ALTER TABLE audit.entry DISABLE TRIGGER record_writer',
    'ALTER SEQUENCE coordination.outbox_message_sequence_seq INCREMENT BY 2',
    'GRANT SELECT (case_no) ON police.case_file TO huishang_pboc',
    'GRANT EXECUTE ON FUNCTION access.purge_used_tokens(timestamptz) TO PUBLIC',
    'ALTER DEFAULT PRIVILEGES IN SCHEMA police GRANT INSERT ON TABLES TO huishang_police',
    'CREATE OR REPLACE VIEW access.case_standing AS SELECT id, true AS open, concerned_agencies AS parties, platform_code FROM coordination.substance_case',
    'COMMENT ON COLUMN coordination.case_summary.facts IS NULL',
    'ALTER TABLE warrants.gate OWNER TO pg_database_owner',
    `UPDATE warrants.gate SET minimum_officers = 1 WHERE code = 'INSURANCE_LAW'`,
    'CREATE TYPE public.left_over AS ENUM ()',
    'CREATE PUBLICATION left_over',
  ])('would be told from one with: %s', async (statement) => {
    const [before, after] = await asOwner(async (client) => {
      const expected = await describeCatalog(client, DATABASE_ROLES);
      await client.query('BEGIN');
      await client.query(statement);
      return [expected, await describeCatalog(client, DATABASE_ROLES)];
    });
    expect(after).not.toBe(before);
  });
});
