import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { withOwner } from '../bootstrap/prepare-database.js';
import { determinationEntities, verifyWorkflow } from '../determination/index.js';
import { openOwnerUrl } from './open-owner-url.js';
import { differenceLines } from './workflow-report.js';

/** Compares every case, dispute and interim measure with its events; the exit code is 1 where one differs. */
async function verify(): Promise<void> {
  const { url, close } = await openOwnerUrl();
  const bar = new SingleBar({
    format: 'Workflow [{bar}] {percentage}% · {kind}',
    hideCursor: true,
    clearOnComplete: true,
  });
  const interactive = process.stderr.isTTY;
  const compared = new Map<string, number>();
  if (interactive) bar.start(1, 0, { kind: '' });
  try {
    const differing = await withOwner(
      url,
      async (owner) => {
        let count = 0;
        const differences = verifyWorkflow(owner, ({ kind, done, total }) => {
          compared.set(kind, done);
          if (!interactive) return;
          bar.setTotal(total);
          bar.update(done, { kind });
        });
        for await (const difference of differences) {
          count += 1;
          console.log(differenceLines(difference).join('\n'));
        }
        return count;
      },
      determinationEntities,
    );
    if (interactive) bar.stop();
    const counts = [...compared].map(([kind, count]) => `${count} ${kind}`).join(', ');
    console.log(`Compared with their events: ${counts}. Different: ${differing}.`);
    if (differing > 0) process.exitCode = 1;
  } finally {
    await close();
  }
}

export function workflowCommand(program: Command): void {
  program
    .command('workflow')
    .description('look at cases and disputes as a whole')
    .command('verify')
    .description(
      'rebuild every case, dispute and interim measure from its events, and name those that differ',
    )
    .action(verify);
}
