import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { runProcess } from '../../testkit/processes/run-command.js';
import type { EvidenceCrashReport } from './crash-evidence.js';

/** How the independent verifier ended, and what it said. */
export interface Verified {
  readonly exitCode: number;
  readonly said: string;
}

/**
 * Exports the whole log (`huishang audit export`), and has the verifier that shares no code with the hub look for every receipt in it.
 *
 * @param folder that is written to
 * @param environment by which the command finds the database
 */
export async function verifyLog(
  folder: string,
  environment: Readonly<Record<string, string>>,
  { answers, logKeys, jwks }: Pick<EvidenceCrashReport, 'answers' | 'logKeys' | 'jwks'>,
): Promise<Verified> {
  const file = (name: string): string => join(folder, name);
  await mkdir(file('receipts'));
  await writeFile(file('keys.txt'), logKeys);
  await writeFile(file('jwks.json'), jwks);
  const receipts = answers.flatMap(({ receipt }) => receipt ?? []);
  for (const [number, receipt] of receipts.entries()) {
    await writeFile(file(join('receipts', `${number}.jws`)), receipt);
  }
  const exported = await runProcess(['audit', 'export', '--out', file('log.ndjson')], environment);
  if (exported.exitCode !== 0) {
    return { exitCode: exported.exitCode, said: exported.output + exported.errors };
  }
  const words = ['export', file('log.ndjson'), '--log-key', file('keys.txt')];
  const trust = ['--receipts', file('receipts'), '--receipt-key', file('jwks.json')];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      projectFile('dist', 'huishang-verify.mjs'),
      ...words,
      ...trust,
    ]);
    return { exitCode: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { exitCode: code, said: stdout + stderr };
  }
}
