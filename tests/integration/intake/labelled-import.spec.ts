import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyAccounts, LabelledImport, stateOf, type LabelledSite } from '../../intake/labelled-import.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';

/** The long form is `npm run test:import`. */
const ROWS = 100_000;

let database: TestDatabase;
let site: LabelledSite;

beforeAll(async () => {
  database = await createTestDatabase();
  const folder = await temporaryFolder();
  const { ownerUrl, roleSecret } = database.connection;
  site = {
    ownerUrl,
    folder,
    environment: { DATA_DIR: folder, DATABASE_URL: ownerUrl, DATABASE_ROLE_SECRET: roleSecret },
  };
  await emptyAccounts(site);
});
afterAll(async () => {
  await database?.drop();
  await rm(site.folder, { recursive: true, force: true });
});

it('names each planted fault, loads the rest, and comes to the same state after three kills', async () => {
  const labelled = await LabelledImport.write(site, { rows: ROWS, perMille: 1, seed: 7 });
  const planted = labelled.labels.planted.length;
  expect(planted).toBeGreaterThan(50);

  const whole = await labelled.run();
  expect(whole.errors).toBe('');
  expect(JSON.parse(whole.output)).toMatchObject({
    kind: 'NEW',
    state: 'COMPLETED',
    position: ROWS,
    added: ROWS - planted,
    refused: planted,
  });
  expect(await labelled.differences()).toEqual([]);
  const wanted = await stateOf(site);

  await emptyAccounts(site);
  for (const committed of [1, 30_000]) {
    const killed = labelled.start();
    await labelled.committed(committed);
    killed.kill();
    await killed.ended;
  }
  const cutOff = labelled.start();
  await labelled.committed(60_000);
  // What the command finds after PostgreSQL was killed: its connection is gone.
  const owner = await database.asOwner();
  await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND usename = 'huishang_pboc_intake'`);
  expect((await cutOff.ended).exitCode).not.toBe(0);
  const resumed = await labelled.run();
  expect(JSON.parse(resumed.output)).toMatchObject({ kind: 'RESUMED', state: 'COMPLETED' });
  expect(await stateOf(site)).toBe(wanted);
  expect(await labelled.differences()).toEqual([]);

  const commands = await owner.query<{ command: string }[]>(
    `SELECT command FROM audit.step WHERE subject = (SELECT id FROM pboc.intake_run) ORDER BY version`,
  );
  expect(commands.map(({ command }) => command)).toEqual([
    'importRecords',
    'resumeImport',
    'resumeImport',
    'resumeImport',
    'completeImport',
  ]);
});
