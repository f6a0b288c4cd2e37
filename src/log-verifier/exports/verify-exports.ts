import { BatchWorkers } from '../lines/batch-workers.js';
import { eachLine, lineBatches, type LineBatch } from '../lines/read-lines.js';
import type { RecordBatch } from '../lines/record-batch.js';
import { readHead, stateHead, type Trust, type TrustedHead } from '../notes/trusted-head.js';
import type { Report, Sentence } from '../report/report.js';
import type { AwaitedReceipts } from './awaited-receipts.js';
import { ExportReader, type Reading } from './export-reader.js';
import { readHeaderOf, splitProof, type ExportHeader } from './header.js';
import { IdSet } from './id-set.js';
import { LogChain } from './log-chain.js';

/** How far a verification has come. */
export interface ExportProgress {
  readonly file: string;
  readonly leaves: number;
  /** Of the file. */
  readonly bytesRead: number;
}

/** Threads that read beside this one. */
export interface Threads {
  /** How many; with fewer than two this one reads alone. */
  readonly count: number;
  /** What a thread runs: lines/batch-worker, or a file that does the same. */
  readonly script: URL;
}

/** Batches of a mebibyte that this thread reads while others would still start. */
const BATCHES_ALONE = 4;

interface ExportFile {
  readonly file: string;
  readonly header: ExportHeader;
}

/** The headers of all files, in the order of the log. */
async function readHeaders(files: readonly string[], report: Report): Promise<ExportFile[]> {
  const found: ExportFile[] = [];
  for (const file of files) {
    const header = await readHeaderOf(file);
    if (header) found.push({ file, header });
    else {
      report.find(
        'FORMAT',
        { file, line: 1 },
        {
          en: 'The file is no export of a log: its first line is no header.',
          zh: '该文件不是日志导出文件：首行不是文件头。',
        },
      );
    }
  }
  return found.toSorted((a, b) => a.header.from - b.header.from || a.header.to - b.header.to);
}

/** The first two files that hold the same leaves, as a sentence; null where there are none. */
function overlapIn(files: readonly ExportFile[]): Sentence | null {
  for (const [index, { file, header }] of files.entries()) {
    const before = files[index - 1];
    if (!before || header.from >= before.header.to) continue;
    return {
      en: `${before.file} and ${file} hold the same leaves. Give each leaf in one file only.`,
      zh: `${before.file} 与 ${file} 所载记录重叠。每条记录只能在一个文件中提供。`,
    };
  }
  return null;
}

/** The head of a file, with what does not fit to it in the report. */
function checkHeader(
  { file, header }: ExportFile,
  { first, trust, report }: { first: ExportFile; trust: Trust; report: Report },
): TrustedHead | null {
  const head = readHead(header.checkpoint, trust, { file, line: 1 }, report);
  if (head && head.origin !== header.origin) {
    report.find(
      'FORMAT',
      { file, line: 1 },
      {
        en: 'The header names another log than its head.',
        zh: '文件头与检查点所属日志不同。',
      },
    );
  }
  if (header.origin !== first.header.origin) {
    report.find(
      'CONSISTENCY',
      { file, line: 1 },
      {
        en: `The file is of another log than ${first.file}.`,
        zh: `该文件与 ${first.file} 不属于同一日志。`,
      },
    );
  }
  return head;
}

/** Begins a file where the one before ended. @returns the proof of its range; null where it has none */
function enterFile({ file, header }: ExportFile, head: TrustedHead | null, reading: Reading) {
  const { chain, report } = reading;
  const proof = head && splitProof(header, head.size);
  if (head && !proof) {
    report.find(
      'FORMAT',
      { file, line: 1 },
      {
        en: 'The proof has not the hashes that this range of this head needs.',
        zh: '证明所含摘要与该范围及检查点不相符。',
      },
    );
  }
  if (!proof) {
    chain.breakOff();
  } else if (!chain.startAt(header.from, proof)) {
    report.find(
      'CONSISTENCY',
      { file, line: 1, index: header.from },
      {
        en: `The leaves before ${header.from} are not those of the files before.`,
        zh: `序号${header.from}之前的记录与此前各文件所载不同。`,
      },
    );
  }
  return proof;
}

/**
 * Reads a file batch by batch, in its order, each read beforehand by a thread if there are threads and more batches than
 * they take to start.
 *
 * @param take a batch, and what a thread read in it; it returns false to end
 */
async function readBatches(
  file: string,
  { count, script }: Threads,
  withHashes: boolean,
  take: (batch: LineBatch, records: RecordBatch | null) => boolean,
): Promise<void> {
  let workers: BatchWorkers | null = null;
  const underWay: { readonly batch: LineBatch; readonly records: Promise<RecordBatch | null> }[] = [];
  const takeFirst = async (): Promise<boolean> => {
    const first = underWay.shift();
    return !first || take(first.batch, await first.records);
  };
  let read = 0;
  try {
    for await (const batch of lineBatches(file)) {
      read += 1;
      const isForThreads = count >= 2 && read > BATCHES_ALONE && batch.bytes !== null;
      if (isForThreads) workers ??= new BatchWorkers(script, count);
      const records = isForThreads && workers ? workers.read(batch.bytes, withHashes) : Promise.resolve(null);
      underWay.push({ batch, records });
      // Without threads none waits.
      if (underWay.length > (workers?.width ?? 0) && !(await takeFirst())) return;
    }
    while (underWay.length > 0) if (!(await takeFirst())) return;
  } finally {
    await workers?.stop();
  }
}

async function verifyFile(
  given: ExportFile,
  head: TrustedHead | null,
  reading: Reading,
  threads: Threads,
  onProgress: (progress: ExportProgress) => void,
): Promise<void> {
  const { file, header } = given;
  const { chain, report } = reading;
  const proof = enterFile(given, head, reading);
  const reader = new ExportReader(file, header, reading);
  const takeBatch = ({ bytes, bytesRead }: LineBatch, records: RecordBatch | null): boolean => {
    onProgress({ file, leaves: reading.leaves, bytesRead });
    return (records && reader.readBatch(records)) || eachLine(bytes, (line) => reader.readLine(line));
  };
  await readBatches(file, threads, reading.receipts !== null, takeBatch);
  const isComplete = reader.finish();
  if (!head || !proof || !isComplete) return;
  const { from, to } = header;
  if (chain.leadsTo(head, proof)) {
    chain.expect(head, file);
  } else {
    const index = to - from === 1 ? { index: from } : {};
    report.find(
      'HASH',
      { file, ...index },
      {
        en: `The leaves from ${from} to before ${to}, or the proof, are not what the head of ${head.size} leaves signs.`,
        zh: `序号${from}至${to}（不含）的记录或者证明，与共${head.size}条的检查点不符。`,
      },
    );
    // Or the next file would be wrong because this one is.
    chain.breakOff();
  }
}

const secondsOf = (at: string): number => Math.floor(Date.parse(at) / 1000);

/**
 * Verifies exports and archives: one, or several that hold the log, or a part of it, in a row. Memory does not grow with
 * the files, apart from 50 bytes for each leaf's id.
 *
 * @param receipts whose leaves must be there; null where there are none
 * @returns what was asked for wrongly, as a sentence; null where the report has the answer
 * @throws Error of Node's where a file cannot be read
 */
export async function verifyExports(
  files: readonly string[],
  trust: Trust,
  receipts: AwaitedReceipts | null,
  report: Report,
  threads: Threads,
  onProgress: (progress: ExportProgress) => void,
): Promise<Sentence | null> {
  const ordered = await readHeaders(files, report);
  const overlap = overlapIn(ordered);
  if (overlap) return overlap;
  const [first] = ordered;
  const last = ordered.at(-1);
  if (!first || !last) return null;
  const reading: Reading = {
    chain: new LogChain(),
    ids: new IdSet(),
    receipts,
    report,
    firstAt: null,
    newestAt: '',
    leaves: 0,
  };
  let head: TrustedHead | null = null;
  let gaps = 0;
  let end = first.header.from;
  for (const given of ordered) {
    const { from } = given.header;
    if (from !== end) {
      gaps += 1;
      reading.firstAt = null;
      report.leaveOpen(
        'GAP',
        { file: given.file, index: end },
        {
          en: `The leaves from ${end} to before ${from} are in none of the files.`,
          zh: `序号${end}至${from}（不含）的记录不在所给文件中。`,
        },
      );
    }
    end = given.header.to;
    head = checkHeader(given, { first, trust, report });
    await verifyFile(given, head, reading, threads, onProgress);
  }
  if (head && receipts) {
    receipts.finish(
      {
        // Between files that do not follow each other everything may lie.
        from: gaps > 0 ? last.header.from : first.header.from,
        to: last.header.to,
        size: head.size,
        firstAt: reading.firstAt === null ? null : secondsOf(reading.firstAt),
        newestAt: reading.newestAt === '' ? null : secondsOf(reading.newestAt),
        cosignedAt: head.cosignedAt,
      },
      report,
    );
  }
  if (head && report.findings.length === 0) stateAll(head, reading, first, last, report);
  return null;
}

/** What was proved when nothing is wrong. */
function stateAll(
  head: TrustedHead,
  { leaves, receipts }: Reading,
  { header: { from } }: ExportFile,
  { header: { to } }: ExportFile,
  report: Report,
): void {
  stateHead(head, report);
  report.state({
    what: 'LEAVES',
    values: { from, to, leaves },
    en: `Leaves from ${from} to before ${to}: ${leaves} read, all in the log, in form, none twice.`,
    zh: `序号${from}至${to}（不含）：共读取${leaves}条，均在日志中，形式规范，无重复。`,
  });
  if (!receipts) return;
  report.state({
    what: 'RECEIPTS',
    values: { leaves: receipts.found },
    en: `Leaves of receipts: ${receipts.found} found in the log.`,
    zh: `回执所承诺的记录：有${receipts.found}条在日志中。`,
  });
}
