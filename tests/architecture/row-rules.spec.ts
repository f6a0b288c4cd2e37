import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';

/** Ways to read and write rows beside the one API, and one that is it. */
const WAYS = [
  { line: `manager.query('SELECT 1')`, refused: true },
  { line: `manager.find(Row)`, refused: true },
  { line: `manager.findOneBy(Row, { id })`, refused: true },
  { line: `manager.insert(Row, {})`, refused: true },
  { line: `manager.update(Row, {}, {})`, refused: true },
  { line: `database.query('SELECT 1')`, refused: true },
  { line: `database.getRepository(Row).find()`, refused: true },
  { line: `anything.createQueryBuilder()`, refused: true },
  { line: `client.query('SELECT 1')`, refused: false },
  { line: `list.find((each) => each)`, refused: false },
  { line: `runQuery(manager, 'SELECT 1')`, refused: false },
];

let folder: string;
let told: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder, 'probe.mjs'), WAYS.map(({ line }) => `${line};`).join('\n'));
  told = await new Promise((resolve) => {
    execFile(
      process.execPath,
      [
        projectFile('node_modules', 'oxlint', 'bin', 'oxlint'),
        '--config',
        projectFile('.oxlintrc.json'),
        '--format',
        'unix',
        join(folder, 'probe.mjs'),
      ],
      (_error, stdout) => resolve(stdout),
    );
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('rows are read and written by one API', () => {
  it.each(WAYS.map((way, index) => ({ ...way, place: index + 1 })))(
    '$line is refused: $refused',
    ({ place, refused }) => {
      const refusals = told
        .split('\n')
        .filter((line) => line.includes(`probe.mjs:${place}:`) && line.includes('no-restricted-properties'));
      expect(refusals.length > 0).toBe(refused);
    },
  );
});
