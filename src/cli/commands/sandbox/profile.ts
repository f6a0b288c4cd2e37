import { hash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { withOwner } from '../../../hub/prepare-database.js';
import { isSandbox } from '../../../hub/wiring/is-sandbox.js';
import { measureProfile, writeProfile } from '../../../sandbox/index.js';
import { CommandFailure } from '../../failures/command-failure.js';
import { openOwnerUrl } from '../../hubs/open-owner-url.js';
import { recordCommand } from '../../hubs/record-command.js';
import type { Say } from '../../table/say.js';

async function profile({ out }: { readonly out: string }, say: Say): Promise<void> {
  const { url, close } = await openOwnerUrl();
  try {
    if (await withOwner(url, isSandbox)) {
      throw new CommandFailure(
        'This database is a sandbox itself.',
        'Take the profile of the installation that it was made of.',
      );
    }
    const measured = await measureProfile(url);
    const text = writeProfile(measured);
    const sha256 = hash('sha256', text);
    await withOwner(url, (owner) => recordCommand(owner, 'sandbox profile', { file: basename(out), sha256 }));
    await writeFile(out, text, { flag: 'wx' });
    const tables = Object.entries(measured.tables);
    const withheld = tables.flatMap(([name, { rows }]) => (rows === null ? [name] : []));
    console.log(
      say(
        `${out}: ${tables.length - withheld.length} tables, SHA-256 ${sha256}.`,
        `${out}：${tables.length - withheld.length}张数据表，SHA-256 ${sha256}。`,
      ),
    );
    for (const name of withheld) {
      console.log(
        say(
          `Nothing is told of ${name}: fewer than ${measured.smallestCell} platforms have a row in it.`,
          `${name}未写入：有数据的从业机构不足${measured.smallestCell}家。`,
        ),
      );
    }
  } finally {
    await close();
  }
}

/** Measures the profile of a sandbox (数据概貌). */
export function defineSandboxProfile(command: Command, say: Say): void {
  command
    .requiredOption('--out <file>', say('a new file for the profile', '写入新文件'))
    .action((options: { readonly out: string }) => profile(options, say));
}
