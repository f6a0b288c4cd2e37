import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';
import { Random } from '../testkit/random.js';
import { crash } from './crash.js';
import { VERIFIED, verify } from './verify.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

it('loses no step and doubles none when the hub is killed', async () => {
  const { keysDirectory } = inject('server');
  const report = await crash({
    kills: 2,
    environment: {
      DATA_DIR: keysDirectory,
      DATABASE_URL: database.connection.ownerUrl,
      DATABASE_ROLE_SECRET: database.connection.roleSecret,
      CONSULTATION_WORKING_DAYS: '1',
      COLLECTION_WORKING_DAYS: '60',
    },
    keysDirectory,
    random: new Random(1),
  });
  expect(report.kills).toBe(2);
  expect(report.cases.length).toBeGreaterThanOrEqual(4);
  expect(report.repeated).toBeGreaterThan(0);
  expect(await verify(await database.asOwner(VERIFIED), report.cases)).toEqual([]);
});
