import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessEntities, openAccess } from '../../src/coordination/access/index.js';
import type { Caller } from '../../src/identity/index.js';
import { systemClock } from '../../src/kernel/index.js';
import { SHIPPED_LAW } from '../testkit/fixtures/access-database.js';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';
import { runCommand } from '../testkit/processes/run-command.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';

const READER: Caller = {
  agency: 'PBOC',
  role: 'OFFICER',
  level: 'NATIONAL',
  region: null,
  officer: 'wang',
  purpose: null,
  caseId: null,
  basis: null,
  locale: 'zh',
};

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

const catalogue = (...parameters: readonly string[]) =>
  runCommand(['catalogue', ...parameters], {
    DATA_DIR: folder,
    DATABASE_URL: database.connection.ownerUrl,
  });

async function exported(name: string, format: string): Promise<{ readonly path: string; text: string }> {
  const path = join(folder, name);
  expect(await catalogue('export', '--format', format, '--out', path)).toMatchObject({ exitCode: 0 });
  return { path, text: await readFile(path, 'utf8') };
}

async function asOwner<Row>(statement: string): Promise<Row[]> {
  return (await database.asOwner([])).query(statement);
}

it('gives a file that changes nothing, in either format', async () => {
  for (const format of ['csv', 'json']) {
    const { path } = await exported(`here.${format}`, format);
    const { output, exitCode } = await catalogue('import', path, '--apply');
    expect({ output: output.trim(), exitCode }).toEqual({
      output: expect.stringMatching(/^0 changed, \d+ as they are, 0 not in the file\. Written\.$/) as string,
      exitCode: 0,
    });
  }
  expect(await asOwner(`SELECT FROM access.catalogue_entry`)).toEqual([]);
});

it('says what a file would change, writes it where it is told to, with what was there before, on record', async () => {
  const { path, text } = await exported('changed.csv', 'csv');
  await writeFile(
    path,
    text
      .replace('企业登记基本信息,', '企业登记（备案）信息,')
      .replace(/^(commerce\.registration,.*?,COMMERCE),,/m, '$1,数据库表,'),
  );
  const line = '~ commerce.registration format: — -> "数据库表"';
  const dry = await catalogue('import', path);
  expect(dry.output).toContain(line);
  expect(dry.output).toContain('Nothing was written');
  expect(await asOwner(`SELECT FROM access.catalogue_entry`)).toEqual([]);
  expect((await catalogue('import', path, '--apply')).output).toContain('1 changed');
  const changes = await asOwner(`SELECT item, file, before, after FROM access.catalogue_entry_change`);
  expect(changes).toMatchObject([
    {
      item: 'commerce.registration',
      file: 'changed.csv',
      before: { nameZh: '企业登记基本信息', format: null },
      after: { nameZh: '企业登记（备案）信息', format: '数据库表' },
    },
  ]);
  const [recorded] = await asOwner<{ facts: object }>(
    `SELECT facts FROM audit.maintenance WHERE facts ->> 'command' = 'catalogue import'`,
  );
  expect(recorded?.facts).toMatchObject({ file: 'changed.csv', changed: 1 });
  const coordination = await database.as('huishang_coordination', accessEntities);
  const context = { caller: READER, grants: new Set<string>(), masked: new Set<string>(), warrant: null };
  const scope = { database: coordination, context, clock: systemClock, jurisdiction: null };
  const answered = await openAccess(scope, SHIPPED_LAW).catalogue();
  expect(answered.find(({ id }) => id === 'commerce.registration')).toMatchObject({
    format: '数据库表',
    description: '企业登记（备案）信息',
    conditions: null,
  });
  const after = await exported('after.json', 'json');
  expect(after.text).toContain('企业登记（备案）信息');
  expect((await catalogue('import', after.path)).output).toContain('0 changed');
});

it('writes nothing of a file that opens data or has a second source, and says each fault in both languages', async () => {
  const { path, text } = await exported('wrong.csv', 'csv');
  await writeFile(
    path,
    text
      .replace(/^(police\.case_files,.*?),CONDITIONAL,/m, '$1,UNCONDITIONAL,')
      .replace(/^(banking\.custody,.*?),BANKING,/m, '$1,PBOC,')
      .replace(/^(commerce\.branches,)[^,]*/m, '$1新名称'),
  );
  const { errors, exitCode } = await catalogue('import', path, '--apply');
  expect(exitCode).toBe(1);
  for (const code of ['CATALOGUE_FIELD_OF_BUILD', 'CATALOGUE_SECOND_SOURCE']) expect(errors).toContain(code);
  expect(errors).toContain('一数一源');
  expect(await asOwner(`SELECT FROM access.catalogue_entry WHERE item = 'commerce.branches'`)).toEqual([]);
});
