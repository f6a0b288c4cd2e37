import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../../config/index.js';
import { LEVELS, startOfBeijingDay } from '../../kernel/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import type { Say } from '../table/say.js';

/** What figures of which hub are asked for. */
export interface StatisticsOptions {
  readonly from: string;
  readonly to: string;
  readonly level?: string;
  readonly region?: string;
  readonly csv?: boolean;
  /** Of the hub; where this environment would have it listen when left out. */
  readonly url?: string;
  /** A file with the caller's access token; standard input when `-`. */
  readonly tokenFile: string;
}

const QUERY = `query Statistics($from: DateTime!, $to: DateTime!, $level: Level, $region: RegionCode, $csv: Boolean!) {
  workflowStatistics(from: $from, to: $to, level: $level, region: $region) {
    csv @include(if: $csv)
    ... @skip(if: $csv) {
      from to level region asOf agency
      caseload { subject stage level age count overdue }
      agencies { agency cases openCases inTime late missing awaited declined }
      conflicts { attribute kind disputes open }
      stages { subject stage stays medianHours ninetiethPercentileHours }
      orders { kind status addressee count overdue }
      sharing { agency clock count awaited overdue inTime late refused }
    }
  }
}`;

const answered = z.object({
  data: z.object({ workflowStatistics: z.record(z.string(), z.unknown()).nullable() }).nullish(),
  errors: z
    .array(
      z.object({ message: z.string(), extensions: z.object({ remedy: z.string().optional() }).optional() }),
    )
    .optional(),
});

/** Midnight in Beijing of a day, or the instant that is given. */
function instant(option: string, given: string): string {
  const at = new Date(/^\d{4}-\d{2}-\d{2}$/.test(given) ? startOfBeijingDay(given) : given);
  if (Number.isNaN(at.getTime())) {
    throw new CommandFailure(`--${option} ${given} is no day and no instant.`, 'Write 2016-10-13.');
  }
  return at.toISOString();
}

async function post(url: string, token: string, variables: object): Promise<unknown> {
  try {
    const response = await fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY, operationName: 'Statistics', variables }),
      redirect: 'error',
      signal: AbortSignal.timeout(60_000),
    });
    return await response.json();
  } catch (error) {
    throw new CommandFailure(`The hub at ${url} could not be asked.`, 'Check --url, and that it runs.', {
      cause: error,
    });
  }
}

/** Where a hub that is started in this environment is reached from this machine. */
function hubHere(): string {
  const { host, port } = readConfig();
  const reached = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}

/** @throws CommandFailure where a person would have to type the token, or the file is not there */
async function readToken(file: string): Promise<string> {
  if (file === '-' && process.stdin.isTTY) {
    throw new CommandFailure(
      'No access token was given.',
      'Pipe one, as in: huishang token --agency OFFICE --role officer --sub u1 | huishang statistics …, or name a file with --token-file.',
    );
  }
  try {
    return (file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw new CommandFailure(`${file} could not be read.`, 'Name a file that holds an access token.', {
      cause: error,
    });
  }
}

/**
 * Asks a running hub for statistics, as the holder of the token: it decides, and records the read as any other.
 *
 * @returns the table (CSV), or the figures as JSON
 * @throws CommandFailure with the hub's own words where it refuses
 */
export async function askStatistics(options: StatisticsOptions): Promise<string> {
  const { csv = false, level = null, region = null, tokenFile, url = hubHere() } = options;
  const token = await readToken(tokenFile);
  const variables = {
    from: instant('from', options.from),
    to: instant('to', options.to),
    level: level?.toUpperCase() ?? null,
    region,
    csv,
  };
  const read = answered.safeParse(await post(url, token, variables));
  const statistics = read.data?.data?.workflowStatistics;
  if (!statistics) {
    const [refusal] = read.data?.errors ?? [];
    throw new CommandFailure(
      refusal?.message ?? `What ${url} answered is no answer of a hub.`,
      refusal?.extensions?.remedy,
    );
  }
  return csv ? String(statistics['csv']) : `${JSON.stringify(statistics, null, 2)}\n`;
}

export function defineStatisticsPrint(command: Command, say: Say): void {
  command
    .requiredOption(
      '--from <day>',
      say('cases opened from this day on, in Beijing', '自该日起启动的认定事项（北京时间）'),
    )
    .requiredOption('--to <day>', say('and before that day', '止于该日之前'))
    .option(
      '--level <level>',
      say(`only cases of this level: ${LEVELS.join(', ')}`, `仅限该层级的认定事项：${LEVELS.join('、')}`),
    )
    .option(
      '--region <code>',
      say(
        'only cases of this region and its divisions (GB/T 2260 code)',
        '仅限该地区及其下级地区的认定事项（GB/T 2260 代码）',
      ),
    )
    .option('--csv', say('a table for a spreadsheet, instead of JSON', '输出电子表格可读的 CSV，而非 JSON'))
    .option(
      '--url <url>',
      say(
        'of the hub; the one of HOST and PORT when left out',
        '本系统的地址；不填则用 HOST 和 PORT 所指地址',
      ),
    )
    .option(
      '--token-file <file>',
      say("with the caller's access token; standard input when -", '载有调用方访问令牌的文件；- 为标准输入'),
      '-',
    )
    .action(async (options: StatisticsOptions) => {
      process.stdout.write(await askStatistics(options));
    });
}
