import { afterAll, expect, it } from 'vitest';
import { purgeAgreementUsage } from '../../../src/access/index.js';
import { beijingDay } from '../../../src/kernel/index.js';
import { createTestDatabase } from '../../testkit/database.js';

const DAY = 86_400_000;
const database = await createTestDatabase();
const owner = await database.asOwner();
const gateway = await database.as('huishang_gateway');
afterAll(() => database.drop());

const daysAgo = (days: number): string => beijingDay(new Date(Date.now() - days * DAY));

it('keeps the counts of half a year, whatever it is asked, and drops older ones', async () => {
  await owner.query(
    `INSERT INTO access.agreement_usage (agreement_id, day, used, last_granted)
     SELECT (SELECT id FROM access.agreement LIMIT 1), day, 1, 1 FROM unnest($1::date[]) AS day`,
    [[0, 1, 182, 184, 400].map(daysAgo)],
  );
  const left = async (): Promise<string[]> => {
    const rows: { day: string }[] = await owner.query(
      `SELECT day::text FROM access.agreement_usage ORDER BY day DESC`,
    );
    return rows.map(({ day }) => day);
  };
  // A clock that runs ahead takes nothing away that has to be kept.
  expect(await purgeAgreementUsage(gateway, new Date(Date.now() + 1_000 * DAY))).toBe(2);
  expect(await left()).toEqual([0, 1, 182].map(daysAgo));
  expect(await purgeAgreementUsage(gateway, new Date())).toBe(0);
  await expect(gateway.query('DELETE FROM access.agreement_usage')).rejects.toThrow(/permission denied/);
});
