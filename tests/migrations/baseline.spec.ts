import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../migrations/index.js';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { databaseAddress, migrate, withClient } from '../../src/database/index.js';
import { DATABASE_ROLES } from '../../src/hub/start-hub.js';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';
import { describeCatalog } from './describe-catalog.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  await migrate(database.connection.ownerUrl, MIGRATIONS);
});
afterAll(() => database?.drop());

const catalog = (): Promise<string> =>
  withClient(databaseAddress(database.connection.ownerUrl), 'baseline-spec', (client) =>
    describeCatalog(client, DATABASE_ROLES),
  );

describe('the baseline', () => {
  it('makes the catalog and the rows that are written down', async () => {
    await expect(await catalog()).toMatchFileSnapshot(
      projectFile('tests', 'migrations', 'baseline-catalog.txt'),
    );
  });
});
