import { developmentIssuers, developmentToken } from '../../../src/identity/index.js';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { HUISHANG } from '../contestants.js';
import type { BenchDatabase } from '../database/bench-database.js';
import type { Contestant } from '../http/contest.js';
import type { Children } from '../process/child.js';

/**
 * The hub as `huishang hub start` runs it: tokens verified, every field authorized, an audit entry committed for each
 * request. Its caller is an officer of the People's Bank, to whom all six agencies give what the workloads ask for.
 */
export async function startHub(
  children: Children,
  { connection, folder }: BenchDatabase,
  { name = HUISHANG, flags = [] }: { readonly name?: string; readonly flags?: readonly string[] } = {},
): Promise<Contestant> {
  await developmentIssuers(folder);
  const token = await developmentToken(
    folder,
    { agency: 'PBOC', role: 'OFFICER', level: 'NATIONAL', region: null, officer: 'bench' },
    '8h',
  );
  const child = children.start({
    name,
    script: projectFile('bin', 'huishang.mjs'),
    args: ['start'],
    flags,
    environment: {
      // Development issuers are refused in production; nothing else of what is measured depends on it.
      NODE_ENV: 'development',
      DATABASE_URL: connection.ownerUrl,
      DATABASE_ROLE_SECRET: connection.roleSecret,
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'warn',
      // One caller is to take all of the processor.
      RATE_LIMITS: JSON.stringify({ caller: { processor: 1_000 }, agency: { processor: 1_000 } }),
    },
  });
  return {
    child,
    url: `${await child.url()}/graphql`,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'exchange-purpose': 'RECTIFICATION',
    },
  };
}
