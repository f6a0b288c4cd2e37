import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';
import { runCommand } from '../testkit/processes/run-command.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await temporaryFolder();
});
afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true });
});

const law = (...parameters: readonly string[]) =>
  runCommand(['law', ...parameters], { DATA_DIR: folder, DATABASE_URL: database.connection.ownerUrl });

async function rowsFile(mode: string): Promise<string> {
  const path = join(folder, 'hangzhou.yaml');
  const row = `{ sector: P2P_LENDING, level: MUNICIPAL, region: '330100', document: HZ, mark: SEED, mode: ${mode}, leads: [LOCAL_FINANCE] }`;
  await writeFile(
    path,
    `table: document
rows:
  - { document: HZ, kind: PLAN, zh: 杭州市实施方案, en: Hangzhou plan, region: '330100', from: 2016-09-01, mark: SEED }
---
table: lead
rows:
  - ${row}
`,
  );
  return path;
}

const ROW = 'lead P2P_LENDING/MUNICIPAL/330100@2016-09-01';

it('lists the rows of a table that hold on a day', async () => {
  const { exitCode, output } = await law('list', 'deciding_level', '--at', '2016-06-01');
  expect(exitCode).toBe(0);
  expect(output.trim().split('\n')).toEqual([
    'deciding_level 110000@2016-05-30 (B, SEED)',
    'deciding_level 320000@2016-05-19 (JS, DESIGN)',
    'deciding_level COUNTRY@2016-04-12 (N, SEED)',
    'deciding_level PROVINCES@2016-04-12 (N, DESIGN)',
    'Rows: 4.',
  ]);
});

it('says what a file would add, and writes it where it is told to', async () => {
  const file = await rowsFile('SOLE');
  const said = await law('import', file);
  expect(said).toMatchObject({ exitCode: 0, output: expect.stringContaining(`+ ${ROW}`) as string });
  expect(said.output).toContain('Nothing was written');
  expect((await law('import', file, '--apply')).output).toContain(
    '2 added, 0 ended, 0 there already. Written.',
  );
  expect((await law('import', file, '--apply')).output).toContain('0 added, 0 ended, 2 there already.');
  expect((await law('list', 'lead', '--all')).output).toContain(`${ROW} (HZ, SEED, hangzhou.yaml)`);
});

it('names everything that is wrong in both languages, writes nothing and exits with 1', async () => {
  const { exitCode, errors } = await law('import', await rowsFile('ALONE'), '--apply');
  expect(exitCode).toBe(1);
  expect(errors).toMatch(/LAW_ROW_UNREADABLE: hangzhou.yaml, lead row 1, "mode"/);
  expect(errors).toContain('hangzhou.yaml（lead 第1行）的“mode”不符合要求。');
  expect(errors).toContain('Nothing was written. Faults: 1.');
});

it('refuses a day that is none, and a file that is not there', async () => {
  expect(await law('list', '--at', '2016-13-01')).toMatchObject({ exitCode: 1 });
  const { exitCode, errors } = await law('import', join(folder, 'nowhere.yaml'));
  expect([exitCode, errors.trim()]).toEqual([1, `${join(folder, 'nowhere.yaml')} cannot be read.`]);
});
