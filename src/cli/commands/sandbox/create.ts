import { open, readFile, rm } from 'node:fs/promises';
import { InvalidArgumentError, type Command } from 'commander';
import { readConfig, type Config } from '../../../config/index.js';
import { databaseAddress } from '../../../database/index.js';
import { makeDirectory } from '../../../file-system/index.js';
import { CommandFailure } from '../../failures/command-failure.js';
import { makeSandbox, type SandboxPaper } from '../../hubs/make-sandbox.js';
import type { Say } from '../../table/say.js';

interface CreateOptions {
  readonly profile: string;
  readonly seed: string;
  readonly out: string;
  readonly database?: string;
  readonly platforms?: number;
  readonly matters: boolean;
}

function platformCount(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 500_000) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 500000.');
  }
  return value;
}

const serversOf = (url: string): readonly string[] =>
  databaseAddress(url).hosts.map(({ host, port }) => `${host.toLowerCase()}:${port}`);

/**
 * The configuration with the database that was named.
 *
 * @throws CommandFailure where it is on the server of the configured one: logins belong to a server as a whole, and those of
 *   the hub would be given the sandbox's passwords
 */
export function withDatabase(config: Config, database: string | undefined): Config {
  if (database === undefined) return config;
  const own = config.databaseUrl === null ? [] : serversOf(config.databaseUrl);
  if (serversOf(database).some((server) => own.includes(server))) {
    throw new CommandFailure(
      'The sandbox would lie on the server of DATABASE_URL, whose logins it would change.',
      'Name a database on a server of its own.',
    );
  }
  return {
    ...config,
    databaseUrl: database,
    databaseRoleSecret: own.length > 0 ? null : config.databaseRoleSecret,
  };
}

async function create({ out, profile, database, ...options }: CreateOptions, say: Say): Promise<void> {
  const config = readConfig();
  if (config.production) {
    throw new CommandFailure(
      'A sandbox is not made when NODE_ENV=production: it accepts development tokens.',
      'Make it where NODE_ENV is not set.',
    );
  }
  const own = withDatabase(config, database);
  const text = await readFile(profile, 'utf8');
  await makeDirectory(own.dataDirectory);
  // Before anything is made that the file would be missing for.
  const file = await open(out, 'wx', 0o600);
  try {
    const paper = await makeSandbox(own, { ...options, profile: text }, (line) => console.log(line));
    await file.writeFile(`${JSON.stringify(paper, null, 2)}\n`);
    tell(paper, out, say);
  } catch (error) {
    await rm(out, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

const tell = ({ tokens, guide }: SandboxPaper, out: string, say: Say): void =>
  console.log(
    say(
      `${out}: ${tokens.length} tokens, good for 7 days; platform ${guide} is known to all agencies.`,
      `${out}：${tokens.length}个令牌，7日内有效；从业机构${guide}各部门均有数据。`,
    ),
  );

/** Makes a sandbox of a profile (生成沙盒). */
export function defineSandboxCreate(command: Command, say: Say): void {
  command
    .requiredOption('--profile <file>', say('what sandbox profile wrote', 'sandbox profile 写出的文件'))
    .requiredOption('--out <file>', say('a new file for the tokens', '写入令牌的新文件'))
    .option('--seed <seed>', say('the same seed gives the same data', '相同种子得到相同数据'), '1')
    .option(
      '--database <url>',
      say(
        'postgres:// address of an empty database; the configured one when left out',
        '空数据库的 postgres:// 地址；不填则用所配置的数据库',
      ),
    )
    .option(
      '--platforms <n>',
      say('how many platforms; as many as the source when left out', '从业机构数量；不填则与来源相当'),
      platformCount,
    )
    .option('--no-matters', say('open no matters', '不办理示例事项'))
    .action((options: CreateOptions) => create(options, say));
}
