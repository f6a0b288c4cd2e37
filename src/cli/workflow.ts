import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { withOwner } from '../bootstrap/prepare-database.js';
import { rebuildAllTasks, TASK_SUBJECT_ENTITIES } from '../bootstrap/rebuild-all-tasks.js';
import { readConfig } from '../config/index.js';
import { countVotesBy, determinationEntities, determinationWorkflows } from '../determination/index.js';
import { verifyWorkflows } from '../workflow/index.js';
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
        const differences = verifyWorkflows(owner, determinationWorkflows, ({ kind, done, total }) => {
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

/** Gives everything that is open its tasks, by the voting rules of the configuration. */
async function rebuild(): Promise<void> {
  const { voting } = readConfig();
  const { url, close } = await openOwnerUrl();
  try {
    const looked = await withOwner(
      url,
      (owner) => {
        countVotesBy(owner, voting);
        return rebuildAllTasks(owner, new Date());
      },
      TASK_SUBJECT_ENTITIES,
    );
    console.log(`Tasks worked out: ${[...looked].map(([kind, count]) => `${count} ${kind}`).join(', ')}.`);
  } finally {
    await close();
  }
}

export function workflowCommand(program: Command): void {
  const workflow = program.command('workflow').description('look at cases and disputes as a whole');
  workflow
    .command('rebuild-tasks')
    .description('work out anew what every open case, order, warrant and agreement asks, and of whom')
    .action(rebuild);
  workflow
    .command('verify')
    .description(
      'rebuild every case, dispute and interim measure from its events, and name those that differ',
    )
    .action(verify);
}
