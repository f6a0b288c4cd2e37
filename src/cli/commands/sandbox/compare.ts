import type { Command } from 'commander';
import { compareProfiles, compareTwin, measureProfile } from '../../../sandbox/index.js';
import { openOwnerUrl } from '../../hubs/open-owner-url.js';
import type { Say } from '../../table/say.js';

interface CompareOptions {
  readonly twin: string;
  readonly json?: boolean;
}

/** So many of the largest distances are printed. */
const DISTANCES = 10;

async function compare({ twin, json = false }: CompareOptions, say: Say): Promise<void> {
  const { url, close } = await openOwnerUrl();
  try {
    const { values, rows, leaks } = await compareTwin(url, twin);
    const distances = compareProfiles(await measureProfile(url), await measureProfile(twin));
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
    await close();
  }
}

/** Compares a sandbox with the installation that it was made of (核对). */
export function defineSandboxCompare(command: Command, say: Say): void {
  command
    .requiredOption(
      '--twin <url>',
      say("postgres:// address of the sandbox's owner", '沙盒数据库属主的 postgres:// 地址'),
    )
    .option('--json', say('print one JSON object', '输出一个 JSON 对象'))
    .action((options: CompareOptions) => compare(options, say));
}
