import type { Command } from 'commander';
import { readConfig } from '../../../config/index.js';
import { runningEmbeddedDatabase } from '../../../database/embedded/index.js';
import { compareProfiles, compareTwin, measureProfile } from '../../../sandbox/index.js';
import { openDatabase } from '../../hubs/open-database.js';
import { openOwnerUrl } from '../../hubs/open-owner-url.js';
import type { Say } from '../../table/say.js';

interface CompareOptions {
  readonly twin: string;
  readonly json?: boolean;
}

/** So many of the largest distances are printed. */
const DISTANCES = 10;

/** The sandbox's database: a server's, or the embedded one of a data directory, which is started where no hub runs on it. */
async function openTwin(
  twin: string,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  if (/^postgres(?:ql)?:/.test(twin)) return { url: twin, close: async () => undefined };
  const running = await runningEmbeddedDatabase(twin);
  if (running !== null) return { url: running, close: async () => undefined };
  const config = { ...readConfig(), databaseUrl: null, dataDirectory: twin };
  const database = await openDatabase(config, console.error);
  return { url: database.connection.ownerUrl, close: () => database.close() };
}

async function compare({ twin, json = false }: CompareOptions, say: Say): Promise<void> {
  const source = await openOwnerUrl();
  const made = await openTwin(twin).catch(async (error: unknown) => {
    await source.close();
    throw error;
  });
  try {
    const { values, rows, leaks } = await compareTwin(source.url, made.url);
    const distances = compareProfiles(await measureProfile(source.url), await measureProfile(made.url));
    if (leaks.length > 0) process.exitCode = 1;
    if (json) {
      console.log(JSON.stringify({ values, rows, leaks, distances }, null, 2));
      return;
    }
    console.log(
      say(
        `${values} values of the source looked for in ${rows} rows of the sandbox: ${leaks.length} found.`,
        `在沙盒${rows}行数据中查找来源数据的${values}个值，发现${leaks.length}处。`,
      ),
    );
    for (const { table, value } of leaks) console.log(`  ${table}: ${value}`);
    console.log(say('Distributions farthest apart (0 to 1):', '分布差异最大的（0 至 1）：'));
    for (const { of, distance } of distances.slice(0, DISTANCES))
      console.log(`  ${distance.toFixed(3)}  ${of}`);
  } finally {
    await made.close();
    await source.close();
  }
}

/** Compares a sandbox with the installation that it was made of (核对). */
export function defineSandboxCompare(command: Command, say: Say): void {
  command
    .requiredOption(
      '--twin <database>',
      say(
        "the sandbox: its owner's postgres:// address, or its data directory",
        '沙盒：数据库属主的 postgres:// 地址，或者其数据目录',
      ),
    )
    .option('--json', say('print one JSON object', '输出一个 JSON 对象'))
    .action((options: CompareOptions) => compare(options, say));
}
