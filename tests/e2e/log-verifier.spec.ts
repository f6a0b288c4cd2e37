import { execFile } from 'node:child_process';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';

const run = promisify(execFile);
const VECTORS = projectFile('tests', 'vectors', 'log');

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  await run(process.execPath, [projectFile('bin', 'build-verifier.mjs'), folder], { cwd: projectFile() });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a program over the vectors. */
async function call(program: readonly string[], words: readonly string[]) {
  const options = { cwd: folder, env: { PATH: '/usr/bin:/bin', LC_ALL: 'en_US.UTF-8' } };
  const [file = '', ...before] = program;
  try {
    const { stdout, stderr } = await run(file, [...before, ...words], options);
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

const inVectors = (name: string): string => join(VECTORS, name);
const keys = ['--log-key', inVectors('keys.txt'), '--witness', inVectors('keys.txt'), '--quorum', '4'];

const CALLS: readonly (readonly [name: string, code: number, words: readonly string[], says: string])[] = [
  ['a log', 0, ['export', inVectors('exports/whole.ndjson'), ...keys], 'All proved.'],
  ['an altered log', 1, ['export', inVectors('tampered/exports/leaf-deleted.ndjson'), ...keys], 'leaf 7'],
  ['a log of nobody', 3, ['export', inVectors('exports/whole.ndjson')], 'not all could be proved'],
  ['a file that is not there', 2, ['export', 'nothing.ndjson', ...keys], 'cannot be read'],
  ['no file', 2, ['receipt'], 'receipt <file>'],
  [
    'a key that is none',
    2,
    ['export', inVectors('exports/whole.ndjson'), '--log-key', 'a+b+c'],
    'no verifier key',
  ],
  [
    'an option of another kind',
    2,
    ['export', inVectors('exports/whole.ndjson'), '--url', 'http://a'],
    '--url is not for',
  ],
  ['an option that is none', 2, ['export', '--fast'], '--log-key'],
  ['more witnesses than there are', 2, ['heads', 'a', 'b', '--quorum', '1'], '--quorum asks for 1'],
  [
    'the same leaves twice',
    2,
    ['export', inVectors('exports/whole.ndjson'), inVectors('exports/range.ndjson'), ...keys],
    'hold the same leaves',
  ],
];

describe.each([
  ['the single file', (): readonly string[] => [process.execPath, join(folder, 'huishang-verify.mjs')]],
  [
    'the command',
    (): readonly string[] => [process.execPath, projectFile('bin', 'huishang.mjs'), 'audit', 'verify'],
  ],
])('%s', (_program, program) => {
  it.each(CALLS)('answers to %s with exit code %i', async (_name, code, words, says) => {
    const answer = await call(program(), words);
    expect({ code: answer.code, says: (answer.stdout + answer.stderr).includes(says) }).toEqual({
      code,
      says: true,
    });
  });

  it('prints JSON', async () => {
    const words = [
      'receipt',
      inVectors('receipts/mutation.json'),
      ...keys,
      '--receipt-key',
      inVectors('jwks.json'),
    ];
    const { code, stdout } = await call(program(), [...words, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ result: 'PROVED', findings: [], open: [] });
  });
});

it('is one file, which needs nothing but Node', async () => {
  expect(await readdir(folder)).toEqual(['huishang-verify.mjs']);
  const text = await readFile(join(folder, 'huishang-verify.mjs'), 'utf8');
  const imported = Array.from(
    text.matchAll(/^import\b[^"]*"([^"]+)"|\bimport\("([^"]+)"\)/gm),
    ([, name, lazy = '']) => name ?? lazy,
  );
  expect(imported.length).toBeGreaterThan(4);
  expect(imported.filter((name) => !name.startsWith('node:'))).toEqual([]);
});
