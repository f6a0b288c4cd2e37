import { Argument, type Command } from 'commander';
import { AGENCY_SUBGRAPHS } from '../../../agencies/index.js';
import { RunRows } from '../../../intake/index.js';
import { withIntake } from '../../hubs/open-intake.js';
import { runLine } from '../../reports/import-report.js';
import type { Say } from '../../table/say.js';

const SHOWN = 50;

async function list(agency: string, { json }: { readonly json?: boolean }, say: Say): Promise<void> {
  const runs = await withIntake(agency, (database) => new RunRows(agency).list(database, SHOWN));
  if (json) console.log(JSON.stringify({ runs }, null, 2));
  else console.log(runs.map((run) => runLine(run, say)).join('\n'));
}

/** Lists the newest runs of an agency (导入批次). */
export function defineImportList(command: Command, say: Say): void {
  command
    .addArgument(
      new Argument('<agency>', say('the agency', '部门')).choices(AGENCY_SUBGRAPHS.map(({ name }) => name)),
    )
    .option('--json', say('print one JSON object', '输出一个 JSON 对象'))
    .action((agency: string, options: { json?: boolean }) => list(agency, options, say));
}
