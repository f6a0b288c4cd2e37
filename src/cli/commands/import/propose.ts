import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { inspectFile, openRecords, proposeMapping, writeMapping } from '../../../intake/index.js';
import { importTables } from '../../hubs/open-intake.js';
import type { Say } from '../../table/say.js';
import { tellRefusals } from './refusal-failure.js';

interface ProposeOptions {
  readonly table?: string;
  readonly out?: string;
}

async function propose(path: string, { table, out }: ProposeOptions, say: Say): Promise<void> {
  const file = await inspectFile(path);
  const source = await openRecords(file, null);
  await source.close();
  const { name, format } = file;
  const { headers } = source;
  const proposal = proposeMapping(await importTables(), { name, format, headers }, table ?? null);
  const text = writeMapping(proposal.mapping);
  if (out === undefined) process.stdout.write(text);
  else await writeFile(out, text, { flag: 'wx' });
  for (const header of proposal.unused) {
    console.error(say(`No column takes the header ${header}.`, `表头“${header}”没有对应字段。`));
  }
  for (const column of proposal.missing) {
    console.error(
      say(
        `${column} is required and has no header: name one under columns, or a value under constants.`,
        `${column}为必填字段而没有对应表头：请在 columns 中指定表头，或者在 constants 中指定固定值。`,
      ),
    );
  }
  if (proposal.missing.length > 0) process.exitCode = 1;
}

/** Proposes the mapping of a file from its headers (建议字段对应关系). */
export function defineImportPropose(command: Command, say: Say): void {
  command
    .argument('<file>', say('the file: CSV, NDJSON or XLSX', '文件：CSV、NDJSON 或者 XLSX'))
    .option('--table <table>', say('the table, e.g. pboc.account', '数据表，如 pboc.account'))
    .option('--out <file>', say('a new file for the mapping', '写入新文件'))
    .action((path: string, options: ProposeOptions) => tellRefusals(say, () => propose(path, options, say)));
}
