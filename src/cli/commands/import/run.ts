import { readFile, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { SingleBar } from 'cli-progress';
import { InvalidArgumentError, type Command } from 'commander';
import {
  dryRun,
  importFile,
  inspectFile,
  parseMapping,
  RunRows,
  writeRefusals,
  type DryRun,
  type ImportOutcome,
  type ImportRequest,
  type TableShape,
} from '../../../intake/index.js';
import { systemClock } from '../../../kernel/index.js';
import { CommandFailure } from '../../failures/command-failure.js';
import { importTables, withIntake } from '../../hubs/open-intake.js';
import { dryRunLines, outcomeLines } from '../../reports/import-report.js';
import type { Say } from '../../table/say.js';
import { tellRefusals } from './refusal-failure.js';

/** Refused rows after which the mapping is taken to be wrong. */
const MAX_REFUSED = 100_000;

interface RunOptions {
  readonly mapping: string;
  readonly mode?: 'delta' | 'snapshot';
  readonly allOrNothing?: boolean;
  readonly dryRun?: boolean;
  readonly errors?: string;
  readonly maxRefused: number;
  readonly again?: boolean;
  readonly abandon?: boolean;
  readonly by?: string;
  readonly json?: boolean;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('It must be a whole number.');
  return value;
}

async function tableOf(name: string): Promise<TableShape> {
  const tables = await importTables();
  const shape = tables.find((table) => table.name === name);
  if (shape) return shape;
  throw new CommandFailure(
    `No table ${name} takes files.`,
    `Name one of: ${tables.map((table) => table.name).join(', ')}.`,
  );
}

/** A line that says how far it is, on a terminal; the function that is told, and the one that ends it. */
function progressLine(say: Say): {
  readonly told: NonNullable<ImportRequest['onProgress']>;
  readonly end: () => void;
} {
  if (!process.stderr.isTTY) return { told: () => undefined, end: () => undefined };
  const bar = new SingleBar({
    format: say(
      '{value} rows · {refused} refused · {duration_formatted} · {speed} rows/s',
      '已读 {value} 行 · 拒收 {refused} 行 · {duration_formatted} · {speed} 行/秒',
    ),
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  const started = performance.now();
  bar.start(Number.MAX_SAFE_INTEGER, 0, { refused: 0, speed: 0 });
  return {
    told: ({ records, refused }) =>
      bar.update(records, { refused, speed: Math.round((records / (performance.now() - started)) * 1000) }),
    end: () => bar.stop(),
  };
}

async function run(path: string, options: RunOptions, say: Say): Promise<void> {
  const mapping = parseMapping(await readFile(options.mapping, 'utf8'));
  const shape = await tableOf(mapping.table);
  const file = await inspectFile(path, mapping);
  const progress = progressLine(say);
  const request: ImportRequest = {
    shape,
    mapping,
    file,
    mode: (options.mode ?? mapping.mode) === 'snapshot' ? 'SNAPSHOT' : 'DELTA',
    allOrNothing: options.allOrNothing ?? false,
    by: { officer: options.by ?? userInfo().username, level: null, region: null, role: null },
    clock: systemClock,
    maxRefused: options.maxRefused,
    again: options.again ?? false,
    abandon: options.abandon ?? false,
    onProgress: progress.told,
  };
  const errors = options.errors ?? `${path}.errors.csv`;
  await withIntake(shape.agency, async (database) => {
    try {
      if (options.dryRun) {
        const found = await dryRun(database, request);
        progress.end();
        await writeErrors(errors, found.refused, [found.faults], say);
        tell(found, dryRunLines(found, errors, say), options);
      } else {
        const outcome = await importFile(database, request);
        progress.end();
        const pages = new RunRows(shape.agency).refusals(database, outcome.run.id);
        await writeErrors(errors, outcome.run.refused, pages, say);
        tell(outcome, outcomeLines(outcome, errors, say), options);
      }
    } finally {
      progress.end();
    }
  });
}

async function writeErrors(
  path: string,
  refused: number,
  pages: Parameters<typeof writeRefusals>[1],
  say: Say,
): Promise<void> {
  // One of an earlier attempt would be taken for this one's.
  await rm(path, { force: true });
  if (refused === 0) return;
  const language = say('en', 'zh') as 'en' | 'zh';
  await writeRefusals(path, pages, { format: path.endsWith('.ndjson') ? 'ndjson' : 'csv', language });
}

function tell(found: DryRun | ImportOutcome, lines: readonly string[], { json }: RunOptions): void {
  if (json)
    console.log(
      JSON.stringify('run' in found ? { kind: found.kind, ...found.run } : { ...found, faults: undefined }),
    );
  else console.log(lines.join('\n'));
  const isWhole =
    'run' in found ? found.run.refused === 0 && found.run.state === 'COMPLETED' : found.refused === 0;
  if (!isWhole) process.exitCode = 1;
}

/** Imports a file into a table of the agency that owns it (导入数据). */
export function defineImportRun(command: Command, say: Say): void {
  command
    .argument('<file>', say('the file: CSV, NDJSON or XLSX', '文件：CSV、NDJSON 或者 XLSX'))
    .requiredOption(
      '--mapping <file>',
      say('the mapping, as import propose writes it', '字段对应关系，由 import propose 生成'),
    )
    .option(
      '--mode <mode>',
      say(
        'delta, or snapshot: absent rows are taken out',
        'delta 增量，或者 snapshot 全量：文件没有的记录予以移除',
      ),
    )
    .option('--all-or-nothing', say('nothing goes in unless every row does', '有一行不合要求即全部不入库'))
    .option('--dry-run', say('says what would change, and writes nothing', '仅说明将作的变更，不写入'))
    .option(
      '--errors <file>',
      say('where refused rows go (.csv or .ndjson)', '错误文件（.csv 或者 .ndjson）'),
    )
    .option(
      '--max-refused <n>',
      say('stops after so many refused rows', '拒收超过此行数即停止'),
      wholeNumber,
      MAX_REFUSED,
    )
    .option('--again', say('imports a file that was imported last already', '重新导入上次已导入的文件'))
    .option('--abandon', say('ends the unfinished import of another file', '终止另一文件未完成的导入'))
    .option(
      '--by <who>',
      say('who imports; the account that runs the command', '导入人；不填则为运行命令的账户'),
    )
    .option('--json', say('print one JSON object', '输出一个 JSON 对象'))
    .action((path: string, options: RunOptions) => tellRefusals(say, () => run(path, options, say)));
}
