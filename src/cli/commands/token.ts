import type { Command } from 'commander';
import { readConfig } from '../../config/index.js';
import { developmentToken, readClaims } from '../../identity/index.js';
import { LEVELS, ROLES } from '../../kernel/index.js';
import { shippedActors } from '../../law/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import type { Say } from '../table/say.js';

const ROLE_CODES = ROLES.join(', ').toLowerCase();
const LEVEL_CODES = LEVELS.join(', ');

interface TokenOptions {
  readonly agency: string;
  readonly role: string;
  readonly sub: string;
  readonly level: string;
  readonly region?: string;
  readonly rank?: string;
  readonly ttl: string;
}

async function printToken(options: TokenOptions): Promise<void> {
  const config = readConfig();
  if (!config.developmentIssuers) {
    throw new CommandFailure(
      'Development tokens are not made when NODE_ENV=production.',
      "Use your agency's own token issuer.",
    );
  }
  const agency = options.agency.toUpperCase();
  const actors = shippedActors();
  if (!actors.includes(agency)) {
    throw new CommandFailure(
      `${options.agency} is not an agency of this hub.`,
      `Name one of ${actors.join(', ')}.`,
    );
  }
  const holder = readClaims(agency, {
    agency,
    role: options.role.toUpperCase(),
    level: options.level.toUpperCase(),
    sub: options.sub,
    ...(options.region ? { region: options.region } : {}),
    ...(options.rank ? { rank: options.rank.toUpperCase() } : {}),
  });
  if (!holder.ok) {
    throw new CommandFailure(
      holder.error.message.en,
      `Roles: ${ROLE_CODES}. Levels: ${LEVEL_CODES}; below NATIONAL with --region, such as --level MUNICIPAL --region 320100.`,
    );
  }
  try {
    console.log(await developmentToken(config.dataDirectory, holder.value, options.ttl));
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    throw new CommandFailure(
      `"${options.ttl}" is not a time span up to 7 days.`,
      'Write 30m, 1h or 2 days.',
      {
        cause: error,
      },
    );
  }
}

export function defineTokenIssue(command: Command, say: Say): void {
  command
    .requiredOption(
      '--agency <code>',
      say(
        'code of the actor, as "huishang law list actor" prints it',
        '办理主体代码，可用“huishang law list actor”查询',
      ),
    )
    .requiredOption('--role <role>', say(ROLE_CODES, `角色：${ROLES.join('、').toLowerCase()}`))
    .requiredOption('--sub <name>', say("the officer's or system's name", '人员或者业务系统的名称'))
    .option('--level <level>', say(LEVEL_CODES, `层级：${LEVELS.join('、')}`), 'NATIONAL')
    .option(
      '--region <code>',
      say('GB/T 2260 code of the region; needed below NATIONAL', '地区的 GB/T 2260 代码；国家级以下必填'),
    )
    .option(
      '--rank <rank>',
      say(
        "a leader's rank: head, principal_head, authorised_head",
        '负责人的职务：head（负责人）、principal_head（主要负责人）、authorised_head（其授权的其他负责人）',
      ),
    )
    .option('--ttl <span>', say('how long it is good for', '有效时长'), '1h')
    .action(printToken);
}
