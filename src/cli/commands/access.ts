import { InvalidArgumentError, Option, type Command } from 'commander';
import { databaseAddress, withClient } from '../../database/index.js';
import { accessDiff, accessMatrix, AgreementIndex, readAgreementsAt } from '../../access/index.js';
import {
  AGENCIES,
  LEVELS,
  parseRegionCode,
  PURPOSES,
  regionCodeOf,
  type Agency,
  type Level,
  type Purpose,
} from '../../kernel/index.js';
import { buildCatalogue } from '../../hub/start-hub.js';
import { diffLines, matrixLines } from '../reports/access-table.js';
import { openOwnerUrl } from '../hubs/open-owner-url.js';
import type { Say } from '../table/say.js';

interface WhoseAccess {
  readonly purpose?: Purpose;
  readonly level: Level;
  readonly region?: string;
  readonly owner?: Agency;
  readonly json?: boolean;
}

const upperCase = (text: string): string => text.toUpperCase();

function regionCode(text: string): string {
  const region = parseRegionCode(text);
  if (!region.ok) throw new InvalidArgumentError(region.error.message.en);
  return text;
}

function instant(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime()))
    throw new InvalidArgumentError('It must be a time in ISO 8601, such as 2026-06-01T00:00:00+08:00.');
  return time;
}

const chosenFrom = (flags: string, description: string, choices: readonly string[]): Option =>
  new Option(flags, description).argParser((text: string) => {
    const chosen = upperCase(text);
    if (!choices.includes(chosen)) throw new InvalidArgumentError(`It is one of ${choices.join(', ')}.`);
    return chosen;
  });

const questionOf = ({ purpose, level, region, owner }: WhoseAccess) => ({
  purpose: purpose ?? null,
  level,
  region: region === undefined ? null : regionCodeOf(region),
  owner: owner ?? null,
});

/** Reads the agreements as they stood at each instant, from the configured database. */
async function agreementsAt(instants: readonly Date[]): Promise<AgreementIndex[]> {
  const { url, close } = await openOwnerUrl();
  try {
    return await withClient(databaseAddress(url), 'huishang-access', async (client) => {
      const found: AgreementIndex[] = [];
      for (const at of instants)
        found.push(new AgreementIndex(found.length, await readAgreementsAt(client, at)));
      return found;
    });
  } finally {
    await close();
  }
}

async function matrix(options: WhoseAccess & { at?: Date }): Promise<void> {
  const at = options.at ?? new Date();
  const [agreements] = await agreementsAt([at]);
  if (!agreements) throw new Error('No agreements were read.');
  const found = accessMatrix(buildCatalogue(), agreements, questionOf(options), at);
  if (!options.json) return console.log(matrixLines(found).join('\n'));
  const rows = found.rows.map(({ item, cells }) => ({
    item: item.id,
    owner: item.owner,
    cells: Object.fromEntries(cells),
  }));
  console.log(JSON.stringify({ at, ...questionOf(options), rows }, null, 2));
}

async function diff(options: WhoseAccess & { from: Date; to: Date }): Promise<void> {
  const [before, after] = await agreementsAt([options.from, options.to]);
  if (!before || !after) throw new Error('No agreements were read.');
  const changes = accessDiff(
    buildCatalogue(),
    { agreements: before, at: options.from },
    { agreements: after, at: options.to },
    questionOf(options),
  );
  console.log(options.json ? JSON.stringify(changes, null, 2) : diffLines(changes).join('\n'));
}

function whoseAccess(command: Command, say: Say, ofPurpose: string): Command {
  return command
    .addOption(chosenFrom('--purpose <purpose>', ofPurpose, PURPOSES))
    .addOption(
      chosenFrom('--level <level>', say("the caller's level", '调用方的层级'), LEVELS).default('NATIONAL'),
    )
    .option(
      '--region <code>',
      say("the caller's region (GB/T 2260)", '调用方所在地区（GB/T 2260 代码）'),
      regionCode,
    )
    .addOption(
      chosenFrom('--owner <agency>', say('only items of this agency', '仅限该部门的目录项'), AGENCIES),
    )
    .option('--json', say('print JSON', '输出 JSON'));
}

export function defineAccessShow(command: Command, say: Say): void {
  whoseAccess(
    command,
    say,
    say('what the data is asked for; none when left out', '使用目的；不填则为未说明目的'),
  )
    .option('--at <time>', say('as it was at this time (ISO 8601)', '该时点的情况（ISO 8601）'), instant)
    .action(matrix);
}

export function defineAccessCompare(command: Command, say: Say): void {
  whoseAccess(command, say, say('for this purpose only', '仅限该使用目的'))
    .requiredOption('--from <time>', say('the earlier time (ISO 8601)', '较早的时点（ISO 8601）'), instant)
    .requiredOption('--to <time>', say('the later time (ISO 8601)', '较晚的时点（ISO 8601）'), instant)
    .action(diff);
}
