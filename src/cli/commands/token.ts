import type { Command } from 'commander';
import { readConfig } from '../../config/index.js';
import { developmentToken, readClaims } from '../../identity/index.js';
import { ACTORS, isActor, LEVELS, ROLES } from '../../kernel/index.js';
import { CommandFailure } from '../failures/command-failure.js';

const AGENCY_CODES = ACTORS.join(', ');
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
  if (!isActor(agency)) {
    throw new CommandFailure(
      `${options.agency} is not an agency of this hub.`,
      `Name one of ${AGENCY_CODES}.`,
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

export function defineTokenIssue(command: Command): void {
  command
    .requiredOption('--agency <code>', AGENCY_CODES)
    .requiredOption('--role <role>', ROLE_CODES)
    .requiredOption('--sub <name>', "the officer's or system's name")
    .option('--level <level>', LEVEL_CODES, 'NATIONAL')
    .option('--region <code>', 'GB/T 2260 code of the region; needed below NATIONAL')
    .option('--rank <rank>', "a leader's rank: head, principal_head, authorised_head")
    .option('--ttl <span>', 'how long it is good for', '1h')
    .action(printToken);
}
