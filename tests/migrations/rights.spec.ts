import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_RIGHTS, MIGRATIONS } from '../../migrations/index.js';
import { expectedRights } from '../../src/hub/expected-rights.js';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { databaseAddress, migrate, readRights, withClient } from '../../src/database/index.js';
import { oppositeOf } from '../../src/database/rights/rights-difference.js';
import { JOBS_SCHEMA } from '../../src/workflow/jobs/index.js';
import { DATABASE_ROLES } from '../../src/hub/start-hub.js';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  await migrate(database.connection.ownerUrl, MIGRATIONS);
});
afterAll(() => database?.drop());

const rights = expectedRights(DATABASE_ROLES);

describe('the rights of the database roles', () => {
  // After a migration that grants something: npx vitest run tests/migrations/rights.spec.ts -u
  it('are written down as the migrations give them', async () => {
    const statements = await withClient(
      databaseAddress(database.connection.ownerUrl),
      'rights-spec',
      async (client) => {
        await client.query('BEGIN READ ONLY');
        return readRights(client, rights);
      },
    );
    expect(statements.length).toBeGreaterThan(100);
    await expect(`${JSON.stringify(statements, null, 2)}\n`).toMatchFileSnapshot(
      projectFile('migrations', 'database-rights.json'),
    );
  });

  it('are each of a form that can be undone', () => {
    for (const statement of DATABASE_RIGHTS) expect(oppositeOf(statement)).not.toBe(statement);
  });

  it('are those of every schema that the migrations make', async () => {
    const made = await withClient(databaseAddress(database.connection.ownerUrl), 'rights-spec', (client) =>
      client.query<{ name: string }>(
        `SELECT nspname AS name FROM pg_namespace
         WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public', $1)`,
        [JOBS_SCHEMA],
      ),
    );
    expect(made.rows.map(({ name }) => name).toSorted()).toEqual(rights.schemas.toSorted());
  });
});
