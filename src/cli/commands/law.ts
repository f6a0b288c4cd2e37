import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Argument, type Command } from 'commander';
import { withOwner } from '../../hub/prepare-database.js';
import { beijingDay, startOfBeijingDay } from '../../kernel/index.js';
import { LAW_TABLE_NAMES, listLaw, loadLaw, readLawFile, type LawTableName } from '../../law/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import { openOwnerUrl } from '../hubs/open-owner-url.js';
import { recordCommand } from '../hubs/record-command.js';
import type { Say } from '../table/say.js';
import { faultLines, lawListing, loadLines } from '../reports/law-report.js';

interface ListOptions {
  readonly at?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** @throws CommandFailure for what is no day */
function dayOf(given: string | undefined): string {
  if (given === undefined) return beijingDay(new Date());
  const begins = startOfBeijingDay(given);
  if (!Number.isNaN(begins.getTime()) && beijingDay(begins) === given) return given;
  throw new CommandFailure(`--at ${given} is no day.`, 'Write 2016-07-01.');
}

async function list(table: LawTableName | undefined, { at, all, json = false }: ListOptions): Promise<void> {
  const day = all ? null : dayOf(at);
  const { url, close } = await openOwnerUrl();
  try {
    const rows = await withOwner(url, (owner) => listLaw(owner, { table: table ?? null, at: day }));
    console.log(json ? JSON.stringify({ rows }, null, 2) : lawListing(rows));
  } finally {
    await close();
  }
}

async function importFile(path: string, { apply = false }: { readonly apply?: boolean }): Promise<void> {
  const file = readLawFile(path);
  const { url, close } = await openOwnerUrl();
  try {
    const load = await withOwner(url, async (owner) => {
      const origin = basename(path);
      const checked = await loadLaw(owner, [file], { origin, write: false });
      if (!apply || checked.faults.length > 0) return checked;
      await recordCommand(owner, 'law import', {
        file: origin,
        sha256: hash('sha256', await readFile(path)),
      });
      return loadLaw(owner, [file], { origin, write: true });
    });
    if (load.faults.length > 0) {
      console.error(faultLines(load.faults).join('\n'));
      process.exitCode = 1;
      return;
    }
    console.log(loadLines(load, apply).join('\n'));
  } finally {
    await close();
  }
}

export function defineLawList(command: Command, say: Say): void {
  command
    .addArgument(
      new Argument('[table]', say('the table; all when left out', '数据表；不填则为全部')).choices(
        LAW_TABLE_NAMES,
      ),
    )
    .option(
      '--at <day>',
      say(
        'rows that hold on this day, in Beijing; today when left out',
        '于该日（北京时间）有效的数据行；不填则为当日',
      ),
    )
    .option('--all', say('rows of every day', '所有日期的数据行'))
    .option('--json', say('print one JSON object', '输出一个 JSON 对象'))
    .action(list);
}

export function defineLawImport(command: Command, say: Say): void {
  command
    .argument(
      '<file>',
      say('YAML, as law/ of this package has it', 'YAML 文件，格式与本软件包 law/ 目录内的相同'),
    )
    .option('--apply', say('write it; without, nothing is written', '写入；不加则不写入任何内容'))
    .action(importFile);
}
