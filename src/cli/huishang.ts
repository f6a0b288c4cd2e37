import 'reflect-metadata';
import { Command } from 'commander';
import { accessCommand } from './access.js';
import { catalogueCommand } from './catalogue.js';
import { composeCommand } from './compose.js';
import { demoCommand } from './demo.js';
import { describeFailure } from './failure.js';
import { gatewayCommand } from './gateway.js';
import { packageVersion } from './project-file.js';
import { planCommand } from './plan.js';
import { migrateCommand } from './migrate.js';
import { rulingCommand } from './ruling.js';
import { seedCommand } from './seed.js';
import { signCommand } from './sign.js';
import { start } from './start.js';
import { statisticsCommand } from './statistics.js';
import { subgraphCommand } from './subgraph.js';
import { tokenCommand } from './token.js';
import { trustedDocumentsCommand } from './trusted-documents.js';
import { workflowCommand } from './workflow.js';

const program = new Command('huishang')
  .description('Huishang 会商: inter-agency data exchange')
  .version(await packageVersion(), '-V, --version', 'print the version')
  .showHelpAfterError();
program.command('start').description('start the hub').action(start);
tokenCommand(program);
seedCommand(program);
migrateCommand(program);
composeCommand(program);
demoCommand(program);
signCommand(program);
subgraphCommand(program);
gatewayCommand(program);
planCommand(program);
trustedDocumentsCommand(program);
accessCommand(program);
catalogueCommand(program);
workflowCommand(program);
rulingCommand(program);
statisticsCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  console.error(describeFailure(error));
  process.exit(1);
}
