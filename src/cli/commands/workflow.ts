import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { withOwner } from '../../hub/prepare-database.js';
import { rebuildAllTasks, TASK_SUBJECT_ENTITIES } from '../../hub/rebuild-all-tasks.js';
import { verifyAllWorkflows, WORKFLOW_ENTITIES } from '../../hub/verify-all-workflows.js';
import { readConfig } from '../../config/index.js';
import { countVotesBy } from '../../determination/index.js';
import { rebuildCaseSummaries } from '../../statistics/index.js';
import type { WorkflowDifference } from '../../workflow/recorder/index.js';
import { openOwnerUrl } from '../hubs/open-owner-url.js';
import { recordCommand } from '../hubs/record-command.js';
import { differenceLines, differencesAsJson, summaryLine } from '../reports/workflow-report.js';
import type { Say } from '../table/say.js';

/** Compares every case, dispute, interim measure and order, and what statistics count, with the events; the exit code is 1 where one differs. */
async function verify({ json = false }: { readonly json?: boolean }): Promise<void> {
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
        const found: WorkflowDifference[] = [];
        const differences = verifyAllWorkflows(owner, ({ kind, done, total }) => {
          compared.set(kind, done);
          if (!interactive) return;
          bar.setTotal(total);
          bar.update(done, { kind });
        });
        for await (const difference of differences) {
          found.push(difference);
          if (!json) console.log(differenceLines(difference).join('\n'));
        }
        return found;
      },
      WORKFLOW_ENTITIES,
    );
    if (interactive) bar.stop();
    console.log(json ? differencesAsJson(compared, differing) : summaryLine(compared, differing));
    if (differing.length > 0) process.exitCode = 1;
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
      async (owner) => {
        countVotesBy(owner, voting);
        await recordCommand(owner, 'workflow rebuild-tasks');
        return rebuildAllTasks(owner, new Date());
      },
      TASK_SUBJECT_ENTITIES,
    );
    console.log(`Tasks worked out: ${[...looked].map(([kind, count]) => `${count} ${kind}`).join(', ')}.`);
  } finally {
    await close();
  }
}

/** Makes what statistics count of each case anew. */
async function rebuildStatistics(): Promise<void> {
  const { url, close } = await openOwnerUrl();
  try {
    const cases = await withOwner(url, async (owner) => {
      await recordCommand(owner, 'workflow rebuild-statistics');
      return rebuildCaseSummaries(owner);
    });
    console.log(`Summaries rebuilt: ${cases} cases.`);
  } finally {
    await close();
  }
}

export function defineRebuildTasks(command: Command): void {
  command.action(rebuild);
}

export function defineRebuildStatistics(command: Command): void {
  command.action(rebuildStatistics);
}

export function defineWorkflowVerify(command: Command, say: Say): void {
  command.option('--json', say('print one JSON object', '输出一个 JSON 对象')).action(verify);
}
