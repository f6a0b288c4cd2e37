import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyCluster } from '../../testkit/cluster.js';
import { Random } from '../../testkit/random.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';
import { runEvidence } from './run-evidence.js';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  await copyCluster(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('proves every acknowledged answer when the sealing hub, a backend and PostgreSQL itself are killed', async () => {
  const run = await runEvidence({
    kills: ['SEALING_HUB', 'BACKEND', 'POSTMASTER'],
    random: new Random(1),
    folder,
  });
  expect(run.syncs).toBe(true);
  expect(run.sealing).toBe(1);
  expect(run.differences).toEqual([]);
  expect(run.verified).toMatchObject({ exitCode: 0 });
  const receipts = run.answers.filter(({ receipt }) => receipt !== null);
  expect(receipts.length).toBeGreaterThan(50);
  expect(run.leaves).toBeGreaterThanOrEqual(receipts.length);
  expect(run.repeated).toBeGreaterThan(0);
});
