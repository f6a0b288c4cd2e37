import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { selectRow, selectRows } from '../../../src/database/index.js';
import { makeInterimCode } from '../../../src/kernel/index.js';
import { PlatformEntity } from '../../../src/platform-registry/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { concurrently } from '../../testkit/fixtures/case-work.js';

const PLATFORM: Omit<PlatformEntity, 'code'> = {
  name: '行之表',
  registeredRegion: '110105',
  operatingRegions: ['110105', '310115'],
  sectors: ['P2P_LENDING'],
  interim: true,
  mergedInto: null,
  splitFrom: null,
};
const CODES = [1, 2, 3].map((serial) => makeInterimCode('110105', serial));

let owned: TestDatabase;
let database: DataSource;

beforeAll(async () => {
  owned = await createTestDatabase();
  database = await owned.as('huishang_coordination', [PlatformEntity]);
  for (const code of CODES) await database.manager.insert(PlatformEntity, { ...PLATFORM, code });
});
afterAll(() => owned?.drop());

it('gives rows as the entity has them', async () => {
  const where = { code: CODES[0] ?? '' };
  const [row] = await selectRows(database.manager, PlatformEntity, { where });
  expect(row).toEqual({ ...(await database.manager.findOneBy(PlatformEntity, where)) });
});

it('gives all that match, in order, and no more than the limit', async () => {
  const { manager } = database;
  const where = { name: PLATFORM.name };
  const codes = async (limit?: number) => {
    const bound = limit === undefined ? {} : { limit };
    return (await selectRows(manager, PlatformEntity, { where, order: { code: 'DESC' }, ...bound })).map(
      ({ code }) => code,
    );
  };
  expect(await codes()).toEqual(CODES.toReversed());
  expect(await codes(2)).toEqual(CODES.toReversed().slice(0, 2));
  expect(await selectRow(manager, PlatformEntity, { where, order: { code: 'ASC' } })).toMatchObject({
    code: CODES[0],
  });
  expect(await selectRow(manager, PlatformEntity, { where: { name: '无' } })).toBeNull();
  expect(await selectRows(manager, PlatformEntity, { where: { mergedInto: null } })).toEqual([]);
});

it('holds the rows for the transaction', async () => {
  await concurrently(database, async (first, second) => {
    const selection = { where: { code: CODES[1] ?? '' }, lock: 'FOR UPDATE' } as const;
    await selectRow(first.manager, PlatformEntity, selection);
    await second.query(`SET LOCAL lock_timeout = '100ms'`);
    await expect(selectRow(second.manager, PlatformEntity, selection)).rejects.toThrow('lock timeout');
  });
});

it('knows no property that the entity does not have', () => {
  const where = { owner: 'PBOC' } as object;
  expect(() => selectRows(database.manager, PlatformEntity, { where })).toThrow('no column for owner');
});
