import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { erasePersonal, RecordAltered } from '../../../audit/index.js';
import { readConfig } from '../../../config/index.js';
import { archiveMonth, RetentionRefused, retireMonth } from '../../../evidence/index.js';
import { withOwner } from '../../../hub/prepare-database.js';
import { CommandFailure } from '../../failures/command-failure.js';
import { openOwnerUrl } from '../../hubs/open-owner-url.js';
import type { Say } from '../../table/say.js';

/** Does something to the record as the owner of the database; what is refused is told as a failure of the command. */
async function asOwner(work: (owner: DataSource) => Promise<void>): Promise<void> {
  const { url, close } = await openOwnerUrl();
  try {
    await withOwner(url, work);
  } catch (error) {
    if (error instanceof RetentionRefused)
      throw new CommandFailure(error.message, error.remedy, { cause: error });
    if (error instanceof RecordAltered) {
      const remedy = 'Find out what was changed: huishang audit export, then huishang audit verify.';
      throw new CommandFailure(error.message, remedy, { cause: error });
    }
    throw error;
  } finally {
    await close();
  }
}

/** The option that says who asks for what is done to the record. */
export const BY: readonly [string, string, string] = [
  '--by <who>',
  'who asks for it; the account that runs the command',
  '申请人；不填则为运行命令的账户',
];

interface EraseOptions {
  readonly officer: string;
  readonly before: string;
  readonly reason: string;
  readonly by?: string;
}

async function erase({ officer, before, reason, by }: EraseOptions, say: Say): Promise<void> {
  const until = new Date(before);
  if (Number.isNaN(until.getTime())) {
    throw new CommandFailure(
      `--before ${before} is no time.`,
      'Write it as in ISO 8601, e.g. 2026-06-01T00:00:00+08:00.',
    );
  }
  await asOwner(async (owner) => {
    const asked = { officer, before: until, reason, by: by ?? userInfo().username };
    const { records } = await owner.transaction((manager) => erasePersonal(manager, asked));
    console.log(
      say(
        `${records} records no longer say whose they are; their leaves are as they were.`,
        `已删除 ${records} 条记录中的个人信息；日志条目不变。`,
      ),
    );
  });
}

/** Erases what is personal in the records of one person. */
export function defineAuditErase(command: Command, say: Say): void {
  command
    .requiredOption('--officer <name>', say('the person, as records name him', '人员，以记录中的名称为准'))
    .requiredOption(
      '--before <time>',
      say('records from before this time (ISO 8601)', '此时间（ISO 8601）之前的记录'),
    )
    .requiredOption(
      '--reason <text>',
      say('why, e.g. the article of law; it goes on record', '理由，如法律条款；记入日志'),
    )
    .option(BY[0], say(BY[1], BY[2]))
    .action((options: EraseOptions) => erase(options, say));
}

interface ArchiveOptions {
  readonly month: string;
  readonly folder: string;
  readonly disclosures?: boolean;
  readonly by?: string;
}

async function archive({ month, folder, disclosures, by }: ArchiveOptions, say: Say): Promise<void> {
  await asOwner(async (owner) => {
    const asked = { month, folder, disclosing: disclosures ?? false, by: by ?? userInfo().username };
    const { file, from, to, sha256 } = await archiveMonth(owner, asked);
    console.log(say(`${to - from} leaves: ${file}`, `${to - from} 条记录：${file}`));
    console.log(`SHA-256 ${sha256}`);
  });
}

/** Archives a closed month of the log. */
export function defineAuditArchive(command: Command, say: Say): void {
  command
    .requiredOption('--month <month>', say('the month (UTC), e.g. 2026-05', '月份（UTC），如 2026-05'))
    .requiredOption('--folder <folder>', say('where the file goes', '存放文件的目录'))
    .option('--disclosures', say('also who asked, on which basis, from where', '连同个人信息成员'))
    .option(BY[0], say(BY[1], BY[2]))
    .action((options: ArchiveOptions) => archive(options, say));
}

interface RetireOptions {
  readonly month: string;
  readonly file: string;
  readonly by?: string;
}

async function retire({ month, file, by }: RetireOptions, say: Say): Promise<void> {
  const { auditRetentionMonths: months } = readConfig();
  await asOwner(async (owner) => {
    const asked = { month, file, months, by: by ?? userInfo().username, now: new Date() };
    const { records } = await retireMonth(owner, asked);
    console.log(
      say(
        `${records} records of ${month} are in the archive alone; the log keeps their leaves.`,
        `${month} 的 ${records} 条记录现仅存于归档文件；日志保留其条目。`,
      ),
    );
  });
}

/** Takes the records of an archived month out of the database. */
export function defineAuditRetire(command: Command, say: Say): void {
  command
    .requiredOption('--month <month>', say('the month (UTC), e.g. 2026-05', '月份（UTC），如 2026-05'))
    .requiredOption('--file <file>', say('its archive', '该月的归档文件'))
    .option(BY[0], say(BY[1], BY[2]))
    .action((options: RetireOptions) => retire(options, say));
}
