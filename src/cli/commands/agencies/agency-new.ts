import type { Command } from 'commander';
import { projectFile } from '../../inputs/project-file.js';
import { writeNewAgency } from '../../scaffold/new-agency.js';
import type { Say } from '../../table/say.js';

interface NewOptions {
  readonly zh: string;
  readonly en: string;
  readonly short?: string;
}

/** What has to be done by hand, in this order. */
const NEXT_STEPS = [
  'npx oxfmt src migrations tests',
  'npm run -s build',
  'npm run -s huishang -- supergraph compose --allow-breaking',
  'npm run -s console:types',
  'npm run -s huishang -- documents write',
  'npx vitest run tests/migrations --update',
];

export function defineAgencyNew(command: Command, say: Say): void {
  command
    .argument('<name>', say('name of its subgraph, in lower case', '子图名称（小写）'))
    .requiredOption('--zh <words>', say('its name in Chinese', '中文名称'))
    .requiredOption('--en <words>', say('its name in English', '英文名称'))
    .option('--short <words>', say('its short name in Chinese', '中文简称'))
    .action(async (name: string, options: NewOptions) => {
      const { added, changed } = await writeNewAgency(projectFile(), { name, ...options });
      for (const file of added) console.log(`${say('new    ', '新增')} ${file}`);
      for (const file of changed) console.log(`${say('changed', '修改')} ${file}`);
      console.log(`\n${say('Next, in this order:', '接下来依次执行：')}`);
      for (const step of NEXT_STEPS) console.log(`  ${step}`);
      console.log(
        say(
          '\nThen make the fields, items and rows those of the agency, and add its offices and powers to law/.',
          '\n随后按该部门实际情况修改字段、目录项和数据，并在 law/ 中补充其机构设置和职权。',
        ),
      );
    });
}
