import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { OfficersSeen, purgeOfficersSeen, type SeenOfficer } from '../../../src/access/index.js';
import { beijingDay, SettableClock } from '../../../src/kernel/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { startTestHub } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';

const DAY = 86_400_000;
const NOW = new Date('2016-11-30T15:00:00Z');

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function rows(agency: string): Promise<unknown[]> {
  const owner = await database.asOwner();
  return owner.query(
    `SELECT officer, region, last_seen::text AS day FROM access.officer_seen WHERE agency = $1 ORDER BY officer`,
    [agency],
  );
}

test('an officer who asked anything is noted with the day; a system is not', async () => {
  const hub = await startTestHub({ database });
  // Its sweeps would delete what the next tests write of years ago.
  onTestFinished(() => hub.stop());
  const query = '{ catalogue { id } }';
  await (await hub.as('INSURANCE', { role: 'SYSTEM', officer: 'a system' })).ask(query);
  await (await hub.as('INSURANCE', { role: 'OFFICER', officer: 'seen one' })).ask(query);
  await expect
    .poll(() => rows('INSURANCE'), PATIENCE)
    .toEqual([expect.objectContaining({ officer: 'seen one', day: beijingDay(new Date()) })]);
});

const officer = (name: string, more: Partial<SeenOfficer> = {}): SeenOfficer => ({
  agency: 'COMMERCE',
  officer: name,
  role: 'OFFICER',
  region: '110000',
  ...more,
});

test('a day of Beijing takes one statement for each officer and office; the next day, another', async () => {
  const gateway = await database.as('huishang_gateway');
  const owner = await database.asOwner();
  const clock = new SettableClock(NOW);
  const failures: unknown[] = [];
  const seen = new OfficersSeen(gateway, clock, (error) => failures.push(error));
  seen.note(officer('one'));
  seen.note(officer('two', { role: 'LEADER' }));
  await seen.settled();
  const day = '2016-11-30';
  expect(await rows('COMMERCE')).toEqual([
    { officer: 'one', region: '110000', day },
    { officer: 'two', region: '110000', day },
  ]);
  // Gone meanwhile: were it written again, it would be there.
  await owner.query(`DELETE FROM access.officer_seen WHERE agency = 'COMMERCE' AND officer = 'two'`);
  seen.note(officer('two'));
  seen.note(officer('one', { region: '310000' }));
  await seen.settled();
  expect(await rows('COMMERCE')).toEqual([{ officer: 'one', region: '310000', day }]);
  clock.advance(2 * 3_600_000);
  seen.note(officer('two'));
  await seen.settled();
  expect(await rows('COMMERCE')).toContainEqual({ officer: 'two', region: '110000', day: '2016-12-01' });
  // Another process whose clock is behind takes nothing back.
  const behind = new OfficersSeen(gateway, new SettableClock(NOW), (error) => failures.push(error));
  behind.note(officer('two'));
  await behind.settled();
  expect(await rows('COMMERCE')).toContainEqual({ officer: 'two', region: '110000', day: '2016-12-01' });
  await purgeOfficersSeen(gateway, new Date(NOW.getTime() + 90 * DAY));
  expect(await rows('COMMERCE')).toEqual([{ officer: 'two', region: '110000', day: '2016-12-01' }]);
  expect(failures).toEqual([]);
});

test('what could not be written is told, and tried again at the next use', async () => {
  const gateway = await database.as('huishang_gateway');
  const failures: unknown[] = [];
  const seen = new OfficersSeen(gateway, new SettableClock(NOW), (error) => failures.push(error));
  const owner = await database.asOwner();
  await owner.query('REVOKE INSERT ON access.officer_seen FROM huishang_gateway');
  seen.note(officer('three'));
  await seen.settled();
  expect(failures).toHaveLength(1);
  await owner.query('GRANT INSERT ON access.officer_seen TO huishang_gateway');
  seen.note(officer('three'));
  await seen.settled();
  expect(failures).toHaveLength(1);
  expect(await rows('COMMERCE')).toContainEqual(expect.objectContaining({ officer: 'three' }));
});
