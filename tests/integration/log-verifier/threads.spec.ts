import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProgressLine } from '../../../src/log-verifier/command/progress.js';
import { examine } from '../../../src/log-verifier/command/verify.js';
import type { VerifyOptions } from '../../../src/log-verifier/command/options.js';
import { writeLog } from '../../testkit/log/write-log.js';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';
import { LOG_KEY } from '../../vectors/make/log.js';

/** So many that most of them are read by threads. */
const LEAVES = 8_000;
const LATE = LEAVES - 2_000;
const BUILT = pathToFileURL(projectFile('dist', 'src', 'log-verifier', 'lines', 'batch-worker.js'));

let folder: string;
let file: string;
let lines: readonly string[];
/** Lines before the first leaf. */
let ahead: number;
beforeAll(async () => {
  folder = await temporaryFolder();
  file = join(folder, 'log.ndjson');
  await writeLog(file, LEAVES, true);
  lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  ahead = lines.length - LEAVES;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function reportOf(threads: number, worker = BUILT, more: VerifyOptions = {}): Promise<object> {
  const options = { logKey: [LOG_KEY.verifierKey], threads: String(threads), ...more };
  const examined = await examine('export', [file], options, new ProgressLine(), worker);
  if ('misuse' in examined) throw new Error(examined.misuse.en);
  const { result, findings, open, facts, leftOff } = examined.value;
  return { result, findings, open, facts, leftOff };
}

const lineOf = (index: number): string => lines[ahead + index] ?? '';
const changed = (index: number, change: (line: string) => string | readonly string[]): readonly string[] =>
  lines.flatMap((line, at) => (at === ahead + index ? change(line) : line));

/** What is wrong with a file, and the codes by which that is found. */
const TAMPERINGS: readonly (readonly [what: string, codes: readonly string[], () => readonly string[]])[] = [
  ['nothing', [], () => lines],
  [
    'a leaf is changed',
    ['HASH', 'LEAF'],
    () => changed(LATE, (line) => line.replace('\\"at\\":', '\\"bt\\":')),
  ],
  [
    'a leaf has another value',
    ['HASH'],
    () => changed(LATE, (line) => line.replace(/\\"at\\":\\"20(..)/, '\\"at\\":\\"21$1')),
  ],
  ['a leaf is left out', ['FORMAT'], () => changed(LATE, () => [])],
  ['a leaf stands twice', ['FORMAT', 'DUPLICATE'], () => changed(LATE, (line) => [line, line])],
  [
    'a leaf is that of another index',
    ['DUPLICATE', 'HASH'],
    () => changed(LATE, () => lineOf(3).replace('"index":3,', `"index":${LATE},`)),
  ],
  [
    'two leaves are exchanged',
    ['HASH'],
    () =>
      lines.map((line, at) => {
        if (at === ahead + LATE) return lineOf(LATE + 1).replace(`${LATE + 1},`, `${LATE},`);
        return at === ahead + LATE + 1 ? lineOf(LATE).replace(`${LATE},`, `${LATE + 1},`) : line;
      }),
  ],
  [
    'a disclosure is of another leaf',
    ['DISCLOSURE'],
    () =>
      changed(LATE, (line) =>
        line.replace(/"disclosures":.*/, /"disclosures":\["[^"]+"\]?.*/.exec(lineOf(7))?.[0] ?? ''),
      ),
  ],
  ['a line is no text', ['FORMAT'], () => changed(LATE, () => '\u0000 no record')],
  ['the file ends early', ['FORMAT'], () => lines.slice(0, ahead + LATE)],
];

describe('a large export read by threads', () => {
  for (const [what, codes, tamper] of TAMPERINGS) {
    it(`is told as by one that reads line by line: ${what}`, async () => {
      await writeFile(file, `${tamper().join('\n')}\n`);
      const alone = (await reportOf(1)) as { findings: readonly { code: string }[] };
      expect([...new Set(alone.findings.map(({ code }) => code))].toSorted()).toEqual(codes.toSorted());
      expect(await reportOf(3)).toEqual(alone);
    });
  }

  it('is read by threads of the single file too', async () => {
    await writeFile(file, `${lines.join('\n')}\n`);
    const { stdout } = await promisify(execFile)(process.execPath, [
      projectFile('dist', 'huishang-verify.mjs'),
      'export',
      file,
      '--log-key',
      LOG_KEY.verifierKey,
      '--threads',
      '2',
      '--json',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ result: 'PROVED', findings: [] });
  });

  it('is read line by line where threads cannot be started', async () => {
    await writeFile(file, `${lines.join('\n')}\n`);
    const missing = pathToFileURL(join(folder, 'none.js'));
    expect(await reportOf(2, missing)).toEqual(await reportOf(1));
  });

  it('is believed to hold what the threads found in it', async () => {
    await writeFile(file, `${lines.join('\n')}\n`);
    const script = join(folder, 'careless.mjs');
    await writeFile(
      script,
      `import { parentPort } from 'node:worker_threads';
       import { readRecordBatch } from ${JSON.stringify(new URL('record-batch.js', BUILT).href)};
       parentPort.on('message', ({ bytes }) => {
         const batch = readRecordBatch(Buffer.from(bytes.buffer), false);
         batch?.subtrees.fill(0);
         parentPort.postMessage(batch);
       });`,
    );
    expect(await reportOf(2, pathToFileURL(script))).toMatchObject({ findings: [{ code: 'HASH' }] });
  });
});
