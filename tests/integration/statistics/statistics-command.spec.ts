import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askStatistics, type StatisticsOptions } from '../../../src/cli/commands/statistics.js';
import { beijingDay, DAY_MILLISECONDS } from '../../../src/kernel/index.js';
import { at } from '../../testkit/at.js';
import { startTestHub, type As, type TestHub } from '../../testkit/hub.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';
import { openCase } from '../../testkit/fixtures/case-work.js';

let hub: TestHub;
let folder: string;

beforeAll(async () => {
  hub = await startTestHub();
  folder = await temporaryFolder();
  await openCase(hub, ['BANKING', 'SECURITIES']);
});
afterAll(() => hub?.stop());

const today = (days: number): string => beijingDay(new Date(Date.now() + days * DAY_MILLISECONDS));

async function optionsOf(who: As, more: Partial<StatisticsOptions> = {}): Promise<StatisticsOptions> {
  const tokenFile = join(folder, `${who.role}.token`);
  await writeFile(tokenFile, `${(await hub.as('OFFICE', who)).token}\n`, { mode: 0o600 });
  return { from: today(0), to: today(1), csv: true, url: hub.url, tokenFile, ...more };
}

it('prints the table that the hub gives the holder of the token, and the read is recorded', async () => {
  const csv = await askStatistics(await optionsOf({ role: 'LEADER', officer: 'statistician' }));
  expect(csv).toMatch(/^\u{feff}统计项 Section,/u);
  expect(csv).toMatch(/^CASELOAD,CASE,COLLECTING,,\w+,UP_TO_5,,,1,,0,/m);
  expect(csv).toMatch(/^AGENCY,,,BANKING,,,,,1,1,,0,0,0,1,0,,,,,,\r$/m);
  const owner = await hub.database.asOwner();
  const entries: unknown[] = await owner.query(
    `SELECT operation_name, fields_asked FROM audit.operation WHERE officer = 'statistician'`,
  );
  expect(entries).toEqual([
    {
      operation_name: 'Statistics',
      fields_asked: expect.arrayContaining(['Query.workflowStatistics', 'WorkflowStatistics.csv']),
    },
  ]);
});

it('prints figures as JSON where no table is asked for', async () => {
  const json: unknown = JSON.parse(await askStatistics(await optionsOf({ role: 'LEADER' }, { csv: false })));
  expect(json).toMatchObject({ agency: null, conflicts: [], orders: [] });
  expect(at(json, 'csv')).toBeUndefined();
});

it('says in one sentence why there is none', async () => {
  await expect(askStatistics(await optionsOf({ role: 'AUDITOR' }))).rejects.toThrow(/role auditor/);
  const leader = await optionsOf({ role: 'LEADER' });
  await expect(askStatistics({ ...leader, to: today(0) })).rejects.toThrow(/window/);
  await expect(askStatistics({ ...leader, from: 'yesterday' })).rejects.toThrow(/no day/);
  await expect(askStatistics({ ...leader, url: 'http://127.0.0.1:1' })).rejects.toThrow(/could not be asked/);
});
