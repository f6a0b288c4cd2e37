import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { archivedPart, exportToFile } from '../../../evidence/index.js';
import { withOwner } from '../../../hub/prepare-database.js';
import { newestHead } from '../../../transparency-log/store/index.js';
import { CommandFailure } from '../../failures/command-failure.js';
import { openOwnerUrl } from '../../hubs/open-owner-url.js';
import type { Say } from '../../table/say.js';
import { BY } from './retention.js';

interface ExportOptions {
  readonly from: string;
  readonly to?: string;
  readonly out: string;
  readonly disclosures?: boolean;
  readonly by?: string;
}

function indexOf(option: string, given: string): number {
  if (!/^\d{1,15}$/.test(given))
    throw new CommandFailure(
      `--${option} ${given} is no index.`,
      'Indexes of the log are whole numbers from 0.',
    );
  return Number(given);
}

/** Writes leaves of the log to a file, which goes on record; the exit code is 1 where a record is not the one in the log. */
async function exportLeaves(options: ExportOptions, say: Say): Promise<void> {
  const from = indexOf('from', options.from);
  const asked = options.to === undefined ? null : indexOf('to', options.to);
  const { url, close } = await openOwnerUrl();
  try {
    await withOwner(url, async (owner) => {
      const head = await newestHead(owner);
      const size = head?.size ?? 0;
      const to = asked ?? size;
      if (!head || from > to || to > size) {
        throw new CommandFailure(
          `The log has ${size} leaves; from ${from} to ${to} is no part of them.`,
          'Name the first index with --from, and the one behind the last with --to.',
        );
      }
      const archived = await archivedPart(owner, from, to);
      if (archived) throw new CommandFailure(archived.message.en, archived.remedy.en);
      const { differing } = await exportToFile(owner, {
        from,
        to,
        head,
        disclosing: options.disclosures ?? false,
        by: options.by ?? userInfo().username,
        file: options.out,
      });
      console.log(say(`${to - from} leaves: ${options.out}`, `${to - from} 条记录：${options.out}`));
      const [first] = differing;
      if (first === undefined) return;
      console.log(
        say(
          `${differing.length} records are not those in the log; the first has the index ${first}.`,
          `有 ${differing.length} 条记录与存证日志不符，首条序号为 ${first}。`,
        ),
      );
      process.exitCode = 1;
    });
  } finally {
    await close();
  }
}

export function defineAuditExport(command: Command, say: Say): void {
  command
    .option('--from <index>', say('the first index', '首条记录的序号'), '0')
    .option(
      '--to <index>',
      say(
        'the index behind the last; the size of the log when left out',
        '末条记录的下一个序号；不填则为日志大小',
      ),
    )
    .requiredOption('--out <file>', say('where the leaves go; a new file', '写入的新文件'))
    .option(
      '--disclosures',
      say('also who asked, on which basis, from where', '同时导出查询人、依据、来源地址等个人信息'),
    )
    .option(BY[0], say(BY[1], BY[2]))
    .action((options: ExportOptions) => exportLeaves(options, say));
}
