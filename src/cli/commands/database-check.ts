import type { Command } from 'commander';
import { withOwner } from '../../hub/prepare-database.js';
import { findUnreadableRows, type UnreadableStoredRow } from '../../database/index.js';
import { parseRegionCode } from '../../kernel/index.js';
import { openOwnerUrl } from '../hubs/open-owner-url.js';
import type { Say } from '../table/say.js';

const lineOf = ({ table, key, fault }: UnreadableStoredRow): string =>
  `${table} ${Object.values(key).join(' ')}: ${fault}`;

/** Names the stored rows that answers and sweeps leave out; the exit code is 1 where there are some. */
async function list({ json = false }: { readonly json?: boolean }): Promise<void> {
  const { url, close } = await openOwnerUrl();
  try {
    const rows = await withOwner(url, (owner) =>
      findUnreadableRows(owner, (code) => parseRegionCode(code).ok),
    );
    if (json) console.log(JSON.stringify({ rows }, null, 2));
    else console.log([...rows.map(lineOf), `Rows that cannot be read: ${rows.length}.`].join('\n'));
    if (rows.length > 0) process.exitCode = 1;
  } finally {
    await close();
  }
}

export function defineDatabaseCheck(command: Command, say: Say): void {
  command.option('--json', say('print one JSON object', '输出一个 JSON 对象')).action(list);
}
