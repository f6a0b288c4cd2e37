import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { TamperedLog } from '../../testkit/log/tampered-log.js';
import { Random } from '../../testkit/random.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';

let database: TestDatabase;
let folder: string;
let log: TamperedLog;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await temporaryFolder();
  log = await TamperedLog.filled(database, folder, 12);
});
afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true });
});

it('a record that nobody tampered with is proved whole', async () => {
  expect(log.size).toBeGreaterThan(400);
  expect(await log.look()).toEqual({ found: false, indexes: [], said: '' });
});

// More of them: npm run test:tamper -- --runs 10000
it('whatever a superuser of the database does to it is found, and the leaf is named', async () => {
  const random = new Random(4101);
  const kinds = new Set<string>();
  for (let run = 0; run < 120; run++) {
    const { done, looked } = await log.try(random);
    kinds.add(done.what.split(' ')[0] ?? '');
    expect(looked.found, done.what).toBe(true);
    const named = done.index === null || looked.indexes.includes(done.index);
    expect(named, `${done.what}: ${looked.said}`).toBe(true);
  }
  expect(kinds.size).toBeGreaterThan(5);
  expect(await log.look()).toMatchObject({ found: false });
});
