import { stat } from 'node:fs/promises';
import { AwaitedReceipts } from '../exports/awaited-receipts.js';
import { verifyExports } from '../exports/verify-exports.js';
import { verifyFoundSet } from '../exports/verify-found-set.js';
import { verifyHeads } from '../heads/verify-heads.js';
import { readReceiptsFolder } from './receipts-folder.js';
import { verifyReceipt, type ReceiptTrust } from '../receipts/verify-receipt.js';
import { EXIT_CODES, formatReport, reportAsJson, type Language } from '../report/format-report.js';
import { Report, type Sentence } from '../report/report.js';
import { verifyTiles } from '../tiles/verify-tiles.js';
import { readMergeDelay, readOptional, readText, readThreads, readTrust, type Input } from './inputs.js';
import { misuseOf, type Kind, type VerifyOptions } from './options.js';
import { ProgressLine } from './progress.js';

/** One call of the command. */
interface Call {
  readonly files: readonly string[];
  readonly options: VerifyOptions;
  readonly trust: ReceiptTrust;
  readonly report: Report;
  readonly progress: ProgressLine;
  readonly worker: URL;
}

/** What a thread runs, where the program is not one file. */
const BATCH_WORKER = new URL('../lines/batch-worker.js', import.meta.url);

/** Verifies, and fills the report. @returns what was asked for wrongly, as a sentence; null where it was not */
type Verify = (call: Call) => Promise<Sentence | null>;

async function receipt({ files: [file = ''], options, trust, report }: Call): Promise<Sentence | null> {
  const given = await readText(file);
  if ('misuse' in given) return given.misuse;
  const answer = await readOptional(options.answer);
  if ('misuse' in answer) return answer.misuse;
  const body = answer.value && { file: answer.value.file, body: answer.value.text };
  verifyReceipt(given.value.text, trust, body, { file }, report);
  return null;
}

async function exported({ files, options, trust, report, progress, worker }: Call): Promise<Sentence | null> {
  const mergeDelay = readMergeDelay(options);
  if ('misuse' in mergeDelay) return mergeDelay.misuse;
  const threads = readThreads(options);
  if ('misuse' in threads) return threads.misuse;
  let last = '';
  try {
    last = options.receipts ?? '';
    const receipts =
      options.receipts === undefined
        ? null
        : new AwaitedReceipts(await readReceiptsFolder(options.receipts, trust, report), mergeDelay.value);
    const sizes = new Map<string, number>();
    for (const file of files) {
      last = file;
      sizes.set(file, (await stat(file)).size);
    }
    const reading = { count: threads.value, script: worker };
    return await verifyExports(files, trust, receipts, report, reading, ({ file, leaves, bytesRead }) => {
      last = file;
      const share = Math.floor((bytesRead / (sizes.get(file) ?? Infinity)) * 100);
      progress.show(`${file} ${share} % · ${leaves}`);
    });
  } catch (error) {
    if (!isReadError(error)) throw error;
    return unreadable(error.path ?? last);
  }
}

const unreadable = (file: string): Sentence => ({
  en: `${file} cannot be read. Name files that are there and that you may read.`,
  zh: `无法读取 ${file}。请给出存在且有权读取的文件。`,
});

async function foundSet({ files: [file = ''], trust, report, progress }: Call): Promise<Sentence | null> {
  try {
    const { size } = await stat(file);
    await verifyFoundSet(file, trust, report, (lines, bytesRead) =>
      progress.show(`${file} ${Math.floor((bytesRead / size) * 100)} % · ${lines}`),
    );
    return null;
  } catch (error) {
    if (!isReadError(error)) throw error;
    return unreadable(file);
  }
}

/** What the file system says, rather than a fault of this program. */
const isReadError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

async function heads({ files, options, trust, report }: Call): Promise<Sentence | null> {
  const [older, newer] = await Promise.all([readText(files[0] ?? ''), readText(files[1] ?? '')]);
  if ('misuse' in older) return older.misuse;
  if ('misuse' in newer) return newer.misuse;
  const proof = await readOptional(options.proof);
  if ('misuse' in proof) return proof.misuse;
  verifyHeads(older.value, newer.value, proof.value, trust, report);
  return null;
}

async function tiles({ options, trust, report, progress }: Call): Promise<Sentence | null> {
  const since = await readOptional(options.since);
  if ('misuse' in since) return since.misuse;
  const log = (options.url ?? '').replace(/\/+$/, '');
  await verifyTiles(log, since.value, trust, report, (done, of) => progress.show(`${done} / ${of}`));
  return null;
}

const VERIFIERS: Readonly<Record<Kind, Verify>> = {
  receipt,
  export: exported,
  receipts: foundSet,
  heads,
  tiles,
};

/**
 * Runs one verification.
 *
 * @param progress told how far it is
 * @param worker what a thread of it runs
 * @returns what it found, or what was asked for wrongly
 */
export async function examine(
  kind: Kind,
  files: readonly string[],
  options: VerifyOptions,
  progress: ProgressLine,
  worker = BATCH_WORKER,
): Promise<Input<Report>> {
  const misuse = misuseOf(kind, files, options);
  if (misuse) return { misuse };
  const trust = await readTrust(options);
  if ('misuse' in trust) return trust;
  const report = new Report();
  const wrongly = await VERIFIERS[kind]({ files, options, trust: trust.value, report, progress, worker });
  return wrongly ? { misuse: wrongly } : { value: report };
}

/**
 * Runs one verification and prints what it found on standard output; wrong usage on standard error.
 *
 * @returns the exit code: 0 all proved, 1 something is wrong, 2 wrong usage, 3 not all could be proved yet
 */
export async function verify(
  kind: Kind,
  files: readonly string[],
  options: VerifyOptions,
  language: Language,
  worker = BATCH_WORKER,
): Promise<number> {
  const progress = new ProgressLine();
  const examined = await examine(kind, files, options, progress, worker);
  progress.clear();
  if ('misuse' in examined) {
    process.stderr.write(`${examined.misuse[language]}\n`);
    return EXIT_CODES.MISUSED;
  }
  const { value: report } = examined;
  process.stdout.write(`${options.json === true ? reportAsJson(report) : formatReport(report, language)}\n`);
  return EXIT_CODES[report.result];
}
